//! What stands around an English verb of saying and decides what is said: an aside between commas, a relative pronoun, where
//! and when, what only opens the sentence.

use crate::quotes::indirect::report::{LONGEST, Report, SILENT, has_verb};
use crate::quotes::outlets::carrier::carrier;
use crate::quotes::pack::{Class, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, introduces, phrase_after};
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// "a list *which* the town says has gaps, is": whether the relative pronoun before the speaker opens what is said.
pub(crate) fn related(sheet: &Sheet, hit: &Hit, first: usize) -> bool {
    let verb = matches!(sheet.tag(first), Tag::Verb | Tag::Auxiliary);
    let bare = sheet.tag(first) == Tag::Noun && !sheet.t(first).has(Class::OBJECT_PRONOUN);
    (verb || bare)
        && subject(sheet, hit).is_some_and(|speaker| {
            let mut opens = speaker.from;
            while opens > 0
                && matches!(sheet.tag(opens - 1), Tag::Determiner | Tag::Noun)
                && speaker.from < opens + 3
            {
                opens -= 1;
            }
            let opener = sheet.before(opens);
            speaker.to <= hit.at && (opener.any(&["which", "who", "whom"]) || verb && opener.is("that"))
        })
}

/// "*If nobody pays*, Jones said, the pier closes": the clause or the subject that stands before "Jones said" is said as well.
pub(crate) fn interrupted(sheet: &Sheet, hit: &Hit, speaker: Mention) -> Option<(usize, usize)> {
    let comma = speaker.from.min(hit.at).checked_sub(1)?;
    let aside = sheet.tag(comma) == Tag::Comma
        && sheet.tag(hit.end.max(speaker.to)) == Tag::Comma
        && speaker.to.max(hit.end) - comma < 10;
    let start = sheet.sentence_start(hit.at).max(comma.saturating_sub(LONGEST));
    if !aside || comma <= start || sheet.t(comma).region.is_some() {
        return None;
    }
    let open = sheet.t(start);
    let told = (start..comma).any(|k| sheet.hit_at(k).is_some() && sheet.t(k).region.is_none());
    let setting = sheet.listed("before an aside", start)
        && !(start..comma).any(|k| sheet.t(k).has(Class::DOCUMENT.with(Class::OCCASION)));
    let clause = setting
        || open.tag == Tag::Subordinator
            && !open.any(&["as", "when", "asked"])
            && has_verb(sheet, start, comma);
    let behind = hit.end.max(speaker.to) + 1;
    let verb = |k: usize| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary) && !sheet.t(k).capital;
    let goes_on = verb(behind) || sheet.tag(behind) == Tag::Mark && verb(behind + 1);
    let topic =
        matches!(open.tag, Tag::Name | Tag::Determiner | Tag::Owner | Tag::Noun | Tag::Pronoun) && goes_on;
    (!told && (clause || topic)).then_some((start, comma))
}

/// "Smith, who said he was there, *left*": where the clause of "who" ends before the verb of its sentence.
pub(crate) fn main_verb(sheet: &Sheet, hit: &Hit, from: usize, to: usize) -> Option<usize> {
    let who = subject(sheet, hit)?;
    let aside = sheet.tag(who.from) == Tag::Relative && sheet.before(who.from).tag == Tag::Comma;
    let goes_on = |k: usize| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary) || sheet.t(k).is("not");
    let comma = |k: &usize| {
        sheet.tag(*k) == Tag::Comma
            && sheet.t(*k).region.is_none()
            && (goes_on(k + 1) || sheet.tag(k + 1) == Tag::Adverb && goes_on(k + 2))
    };
    (from..to).find(comma).filter(|_| aside)
}

/// "The Herald reported that Jones believes it": whether an outlet or a document passes on what somebody thinks.
pub(crate) fn passed_on(sheet: &Sheet, hit: &Hit) -> bool {
    let start = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(14));
    let outer = (start..hit.at).rev().filter(|k| sheet.t(*k).region.is_none()).find_map(|k| sheet.hit_at(k));
    let Some(outer) = outer.filter(|outer| outer.frame.has(Frame::STRONG) && !outer.frame.has(SILENT)) else {
        return false;
    };
    let that = sheet.t(outer.end).is("that")
        && subject(sheet, hit).is_some_and(|speaker| sheet.tag(speaker.from) != Tag::Pronoun);
    that && subject(sheet, outer)
        .and_then(|speaker| carrier(sheet, speaker))
        .is_some_and(|by| by.medium.is_some())
}

/// "In a letter to the court, Jones said": whether what stands before only opens the sentence. "But the court was closed"
/// is a clause.
pub(crate) fn only_opens(sheet: &Sheet, start: usize, comma: usize) -> bool {
    let first = sheet.tag(start);
    let joined = first == Tag::Conjunction || first == Tag::Adverb;
    let own = matches!(sheet.tag(start + 1), Tag::Name | Tag::Determiner | Tag::Owner | Tag::Pronoun);
    if joined && own && (has_verb(sheet, start + 2, comma) || first == Tag::Conjunction) {
        return false;
    }
    // "At least six boats sank"
    let counted = sheet.listed("about a number", start)
        && (start + 1..start + 3).any(|k| sheet.tag(k) == Tag::Number || sheet.listed("small numbers", k));
    introduces(sheet, start) && !counted && !(start..comma).any(|k| sheet.tag(k) == Tag::Comma)
}

/// "said on Friday in Port Ellis, the island's only town, *that*": the word that opens the clause behind where and when.
pub(crate) fn late_that(sheet: &Sheet, from: usize, end: usize) -> Option<usize> {
    let from =
        if sheet.tag(from) == Tag::Comma && sheet.tag(from + 1) == Tag::Relative { from + 1 } else { from };
    let first = sheet.t(from);
    let setting = matches!(first.tag, Tag::Preposition | Tag::Adverb | Tag::Comma | Tag::Relative)
        || addressed(sheet, from)
        || first.has(Class::WEEKDAY.with(Class::DATE).with(Class::MONTH));
    if !setting || first.is("to") && !matches!(sheet.tag(from + 1), Tag::Determiner | Tag::Name | Tag::Owner)
    {
        return None;
    }
    let that = (from + 1..end.min(from + 30)).find(|k| {
        let t = sheet.t(*k);
        t.region.is_none() && t.is("that") && t.tag == Tag::Subordinator
    })?;
    // A verb between is the clause's own, unless it stands in an aside: "in Port Ellis, which is small, that".
    let mut aside = sheet.tag(from) == Tag::Relative;
    for k in from..that {
        match sheet.tag(k) {
            _ if sheet.t(k).region.is_some() => {}
            Tag::Comma => {
                aside = matches!(sheet.tag(k + 1), Tag::Relative | Tag::Determiner | Tag::Participle);
            }
            Tag::Relative => aside = true,
            Tag::Verb | Tag::Auxiliary | Tag::Pronoun if !aside => return None,
            _ => {}
        }
    }
    Some(that)
}

/// "stated *to* LA Weekly that": whom it was said to, not an infinitive.
pub(crate) fn addressed(sheet: &Sheet, at: usize) -> bool {
    sheet.t(at).is("to") && matches!(sheet.tag(at + 1), Tag::Name | Tag::Determiner | Tag::Owner)
}

/// Whether what stands before "…, X said" can be all theirs: not before ", who maintains", not where the sentence has its
/// own attribution ("“…,” Lee wrote last May, he said"), nor where it only says what "he" told already ("He added that …, he
/// said").
pub(crate) fn stands_ahead(
    sheet: &Sheet,
    hit: &Hit,
    report: &Report,
    spoken: &dyn Fn(usize) -> bool,
) -> bool {
    let Some(speaker) = report.speaker else { return true };
    let (from, to) = report.spans.first().copied().unwrap_or((hit.at, hit.at));
    if sheet.tag(speaker.from) == Tag::Relative || (from..to).any(spoken) {
        return false;
    }
    let pronoun = |k: usize| sheet.tag(k) == Tag::Pronoun;
    let told = |k: &usize| sheet.hit_at(*k).is_some_and(|hit| sheet.t(hit.end).is("that"));
    let start = from + usize::from(sheet.tag(from) == Tag::Conjunction);
    !(pronoun(speaker.from) && pronoun(start) && (start..to.min(start + 4)).any(|k| told(&k)))
}

/// "It failed, *Ruth Adeyemi*, head of Kent Power and a founder of the club, told the Herald": the name that an office
/// between commas describes.
pub(crate) fn named_ahead(sheet: &Sheet, office: Mention, verb: usize) -> Option<Mention> {
    let start = sheet.sentence_start(office.from);
    let comma = (start..office.from).rev().find(|k| sheet.tag(*k) == Tag::Comma)?;
    if (comma..office.from).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Relative)) {
        return None;
    }
    let closes = office.from < verb && sheet.before(verb).tag == Tag::Comma;
    let described = (comma..office.to).any(|k| sheet.t(k).has(Class::TITLE.with(Class::PERSON)));
    let mut from = comma;
    while from > 0
        && sheet.tag(from - 1) == Tag::Name
        && sheet.t(from - 1).sentence == sheet.t(comma).sentence
    {
        from -= 1;
    }
    let name = (2..=4).contains(&(comma - from)) && from > 0 && sheet.before(from).tag == Tag::Comma;
    (closes && described && name).then(|| Mention::new(from, comma)).flatten()
}

/// "A study found that", "the court found that", but not "engineers found": whether what speaks is written or a body.
pub(crate) fn shown(sheet: &Sheet, hit: &Hit) -> bool {
    let Some(mut found) = subject(sheet, hit) else { return false };
    if sheet.tag(found.from) == Tag::Relative {
        found = antecedent(sheet, found.from).unwrap_or(found);
    }
    let writes = Class::DOCUMENT.with(Class::BODY).with(Class::ORGAN).with(Class::OUTLET);
    let someone = Class::PERSON.with(Class::PLURAL_PERSON);
    (found.from..found.to).any(|k| sheet.t(k).has(writes))
        && !sheet.t(found.to.saturating_sub(1)).has(someone)
}

/// "told reporters *the* findings were": an article behind people opens what is said.
pub(crate) fn people_end(sheet: &Sheet, at: usize) -> bool {
    let before = sheet.before(at);
    let article = matches!(sheet.tag(at), Tag::Determiner | Tag::Owner);
    article && before.has(Class::PLURAL_PERSON) && !before.capital && before.tag == Tag::Noun
}

/// Where "emailed to the Herald", "seen by N" ends behind the document that was sent.
pub(crate) fn sent_to(sheet: &Sheet, at: usize) -> Option<usize> {
    let paper = Class::DOCUMENT.with(Class::OCCASION);
    let participle = sheet.t(at).low.ends_with("ed") || sheet.listed("participles", at);
    let leads = sheet.t(at + 1).any(&["to", "by"]);
    let sent = participle && leads && sheet.before(at).has(paper);
    if sent { phrase_after(sheet, at + 2).map(|found| found.to) } else { None }
}
