//! Where a quotation comes from: outlet, document or occasion, date, in the sentence that reports it.

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::at_hand::{
    as_told_by, at_hand, by_kind, in_relative_clause, named, with_article,
};
use crate::quotes::outlets::carrier::{outlet, outlet_in, titled};
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::speaker::nameless::body_before;
use crate::quotes::subject::antecedent::antecedent;
use crate::quotes::subject::of_verb::{of_verb, subject};
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german, romance};

/// Tokens that say where the words come from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Provenance {
    /// Outlets, the one nearest to the speaker first.
    pub(crate) media: Vec<(usize, usize)>,
    pub(crate) document: Option<(usize, usize)>,
    pub(crate) date: Option<(usize, usize)>,
}

/// Reads the sentence of a draft's cue.
pub(crate) fn provenance(sheet: &Sheet, draft: &Candidate) -> Provenance {
    let mut found = Provenance::default();
    let anchor = draft.cue.map_or(draft.at, |(at, _)| at);
    let start = sheet.sentence_start(anchor).max(anchor.saturating_sub(70));
    let end = sheet.sentence_end(anchor).min(anchor + 70);
    let told = |i: usize| {
        let t = sheet.t(i);
        draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    let said = |i: usize| {
        let t = sheet.t(i);
        t.region.is_some() || draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    // "сообщил «Почте»": an outlet between marks, where no dash opens what is said.
    let named_mark = |i: usize| {
        let t = sheet.t(i);
        sheet.in_romance() && t.kind == Kind::Mark && !t.any(&["—", "–", "-"]) && sheet.t(i + 1).capital
    };
    let free = |i: usize| {
        if sheet.in_slavic() || named_mark(i) { !told(i + 1) } else { !said(i) }
    };
    let speaks = |i: usize| draft.speaker.is_some_and(|speaker| speaker.from <= i && i < speaker.to);
    let speaking = draft.speaker.and_then(|speaker| document_that_speaks(sheet, speaker));
    if sheet.in_english() {
        found.document = speaking;
    }
    let mut i = start;
    while i < end {
        if said(i) {
            i += 1;
            continue;
        }
        let t = sheet.t(i);
        // "газете «Бухта»", "the station NRT": what kind of outlet, and its name.
        if t.has(Class::PUBLICATION)
            && !speaks(i)
            && let Some(to) = titled(sheet, i)
        {
            let article = matches!(sheet.before(i).tag, Tag::Determiner | Tag::Owner);
            if found.media.is_empty() && (!sheet.in_english() || carries(sheet, draft, i, to)) {
                found.media.push((with_article(sheet, i, article), to));
            }
            i = to;
            continue;
        }
        // "posted on X"
        if found.media.is_empty()
            && t.capital
            && (sheet.before(i).any(&["on", "via"])
                || sheet.pack.list("on platforms").contains(&sheet.before(i).low))
            && sheet.pack.list("platforms").iter().any(|name| name == t.low.trim_end_matches('.'))
        {
            found.media.push((i, i + 1));
        }
        if let Some(to) = outlet(sheet, i, end).filter(|_| !speaks(i)) {
            if found.media.is_empty() && carries(sheet, draft, i, to) {
                let from = if sheet.before(i).is("the") && !sheet.t(i).is("the") { i - 1 } else { i };
                found.media.push((from, to));
            }
            i = to;
            continue;
        }
        if found.document.is_none()
            && !in_relative_clause(sheet, i, start, anchor)
            && t.has(Class::DOCUMENT.with(Class::OCCASION))
            && !t.has(Class::PUBLICATION)
            // "the release of X" is no press release.
            && !(t.is("release") && sheet.t(i + 1).is("of"))
            && (t.tag == Tag::Noun || sheet.pack.list("capitals").is_empty() && t.tag != Tag::Verb)
        {
            found.document = document(sheet, i, start, end).filter(|(from, _)| !said(*from) && !speaks(i));
        }
        if found.date.is_none()
            && let Some(to) = date(sheet, i, end)
        {
            found.date = Some((i, to));
            i = to;
            continue;
        }
        i += 1;
    }
    if found.media.is_empty() {
        found.media.extend(hearer(sheet, draft).filter(|(from, _)| free(*from) && !speaks(*from)));
    }
    if found.media.is_empty() {
        found.media.extend(at_hand(sheet, start, end).filter(|(from, _)| !told(*from + 1) && !speaks(*from)));
    }
    if found.media.is_empty() && sheet.in_english() {
        found.media.extend(quoting_outlet(sheet, draft));
    }
    if found.media.is_empty() && !sheet.in_english() {
        found
            .media
            .extend(opening_outlet(sheet, start).filter(|(from, _)| !told(*from + 1) && !speaks(*from)));
        if found.media.is_empty() {
            found.media.extend(as_told_by(sheet, start, anchor).filter(|(from, _)| !speaks(*from)));
        }
    }
    found.document = found.document.or(speaking);
    let (media, document) = english::accounts::told_by(sheet, draft);
    found.document = found.document.or(document);
    if found.media.is_empty() {
        found.media.extend(media);
    }
    found
}

/// "*It* quoted critics, with Ann Lee stating: “…”": the outlet that quotes whoever the participle belongs to.
fn quoting_outlet(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let (at, _) = draft.cue?;
    let speaker = draft.speaker?;
    let hit = sheet.hit_at(at).filter(|hit| hit.form == Form::Ing)?;
    let start = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(REACH));
    let verb = (start..speaker.from.min(hit.at))
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && sheet.pack.list("carrying").contains(&sheet.t(*k).low))?;
    // "was quoted by": nobody quotes whom.
    if sheet.before(verb).has(Class::BE) || sheet.t(verb + 1).is("by") {
        return None;
    }
    let found = of_verb(sheet, verb, 4)?;
    let meant = if sheet.t(found.from).is("it") { body_before(sheet, found.from)? } else { found };
    let outlet = outlet_in(sheet, meant.from, meant.to).or_else(|| {
        let kind = (meant.from..meant.to).any(|k| sheet.t(k).has(Class::OUTLET.with(Class::PUBLICATION)));
        kind.then_some((meant.from, meant.to))
    })?;
    (outlet.1 <= speaker.from).then_some(outlet)
}

/// "« La Vallée » cite aussi X", "Die „Talzeitung“ hatte X zitiert": a name between marks that opens its sentence and cites.
fn opening_outlet(sheet: &Sheet, start: usize) -> Option<(usize, usize)> {
    let from = start + usize::from(sheet.tag(start) == Tag::Determiner);
    let (a, b) = sheet.t(from).region.map(|region| sheet.span(region))?;
    let verbs = sheet.pack.list("quoting");
    let cites = (b..b + 12)
        .take_while(|k| sheet.t(*k).sentence == sheet.t(start).sentence)
        .any(|k| sheet.t(k).region.is_none() && verbs.contains(&sheet.t(k).low));
    (a == from && b - a <= 6 && sheet.t(a + 1).capital && cites).then_some((start, b))
}

/// The document that a speaker is: "the letter says", "an error message which reads".
fn document_that_speaks(sheet: &Sheet, speaker: Mention) -> Option<(usize, usize)> {
    let english = sheet.in_english();
    let which = english && sheet.tag(speaker.from) == Tag::Relative;
    let speaker = if which { antecedent(sheet, speaker.from).unwrap_or(speaker) } else { speaker };
    let noun = (speaker.from..speaker.to).any(|i| {
        let t = sheet.t(i);
        let named = english && t.tag == Tag::Name && t.has(Class::MALE_NAME.with(Class::FEMALE_NAME));
        // "the Centre for Water Studies" is no study.
        let body = english
            && t.capital
            && (speaker.from..i)
                .any(|k| sheet.t(k).capital && sheet.t(k).has(Class::ORGAN.with(Class::BODY)));
        t.has(Class::DOCUMENT)
            && !body
            && !t.has(Class::PUBLICATION.with(Class::PERSON))
            && t.tag != Tag::Verb
            && !named
    });
    let last = sheet.t(speaker.to.saturating_sub(1));
    let someone = english
        && (last.has(Class::PERSON.with(Class::PLURAL_PERSON))
            || last.capital && last.has(Class::ORGAN)
            || last.tag == Tag::Name
                && (speaker.from..speaker.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE))));
    // "the museum's website" is a text of somebody; "media", "reports" are nobody's.
    let owned = english && (speaker.from..speaker.to).any(|k| sheet.t(k).kind == Kind::Possessive);
    let nobody = sheet.pack.list("carriers").contains(&last.low) && !owned;
    (noun && !someone && !nobody).then_some((speaker.from, speaker.to))
}

/// Whom an outlet has the words from: "the Herald reported, citing *a memo*".
pub(crate) fn cited(sheet: &Sheet, draft: &Candidate) -> Option<Mention> {
    let carrier = draft.speaker?;
    let outlet = (carrier.from..carrier.to).any(|k| {
        let t = sheet.t(k);
        t.has(Class::OUTLET.with(Class::PUBLICATION)) || t.capital && t.has(Class::OUTLET_TAIL)
    }) || sheet.t(carrier.from).kind == Kind::Mark
        // "die „Talzeitung“"
        || sheet.in_german()
            && sheet.tag(carrier.from) == Tag::Determiner
            && sheet.t(carrier.from + 1).kind == Kind::Mark;
    let (at, _) = draft.cue?;
    if !outlet {
        return None;
    }
    // "zitierte den Gutachter mit den Worten", "hatte den Gutachter … zitiert": whom it cites.
    if sheet.in_german() && sheet.pack.list("quotes").contains(&sheet.t(at).low) {
        let behind = carrier.to.max(if carrier.from < at { at.min(carrier.to + 1) } else { carrier.to });
        let places = [carrier.to, behind, at + 1];
        let whom = places
            .into_iter()
            .filter_map(|k| phrase_after(sheet, k))
            .find(|found| *found != carrier && german::clause::speaks(sheet, *found));
        if whom.is_some() {
            return whom;
        }
    }
    let start = sheet.sentence_start(at).max(at.saturating_sub(40));
    let end = sheet.sentence_end(at).min(at + 60);
    let citing = sheet.pack.list("citing");
    let free = |k: usize| {
        let t = sheet.t(k);
        t.region.is_none() && !draft.spans.iter().any(|(a, b)| *a <= t.start && t.end <= *b)
    };
    let behind = (start..end).filter(|k| free(*k)).find_map(|k| {
        let words = citing.iter().map(|phrase| phrase.split(' '));
        words
            .filter(|words| words.clone().enumerate().all(|(n, word)| sheet.t(k + n).low == word))
            .map(|words| k + words.count())
            .max()
    })?;
    // "citando *al* delegado"
    let drawn = sheet.in_romance() && sheet.tag(behind) == Tag::Preposition;
    phrase_after(sheet, behind + usize::from(drawn))
}

/// Whom it was told to, where that is no person: "told *Sport Tonight*", "a confié à *Sport Ce Soir*".
fn hearer(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let (at, end) = draft.cue?;
    let hit = sheet.hit_at(at)?;
    // Whom one urges, asks or accuses is no outlet.
    let hears = hit.frame.has(Frame::HEARER) && (!sheet.in_english() || hit.frame.has(Frame::CLAUSE));
    let listed = sheet.pack.list("hearers");
    let stop = sheet.sentence_end(at).min(end + 24);
    let behind = draft.speaker.map_or(end, |speaker| if speaker.from >= end { speaker.to } else { end });
    // "in einem Brief, der *dem „Talboten“* vorliegt"; "sagte Jorun Fehling *der „Küstenpost“*"
    let sentence = sheet.sentence_start(at).max(at.saturating_sub(REACH))..stop;
    if let Some(found) =
        sentence.clone().find_map(|k| in_dative(sheet, k).filter(|(_, to)| has_it(sheet, *to)))
    {
        return Some(found);
    }
    if sheet.pack.nouns_capital
        && hit.frame.has(Frame::STRONG)
        && let Some(found) = (end..behind + 1).find_map(|k| in_dative(sheet, k))
    {
        return Some(found);
    }
    if let Some(found) = by_kind(sheet, hit.at, behind, hit.frame.has(Frame::STRONG)) {
        return Some(found);
    }
    // "a dit au « Veilleur » que"
    if let Some(found) =
        (end..end + 3).find_map(|k| romance::hearer::heard_by(sheet, k).map(|to| (k + 1, to)))
    {
        return Some(found);
    }
    if !hears {
        return None;
    }
    if listed.is_empty() {
        return named(sheet, end);
    }
    // Languages with cases need no preposition: "сообщил «Почте»".
    let bare = |k: usize| {
        let title = sheet.t(k).kind == Kind::Mark || sheet.in_slavic() || sheet.pack.nouns_capital;
        title.then(|| named(sheet, k)).flatten()
    };
    if let Some(found) = bare(end).filter(|_| sheet.t(end).kind == Kind::Mark).or_else(|| bare(behind)) {
        return Some(found);
    }
    let places = (end..(end + 3).min(stop)).chain(behind..(behind + 8).min(stop));
    places.filter(|k| sheet.t(*k).region.is_none() && listed.contains(&sheet.t(*k).low)).find_map(|k| {
        let (from, to) = named(sheet, k + 1)?;
        // "dijo en Kent": a word that no list has is sooner a town.
        let town = to == from + 1 && sheet.t(from).kind == Kind::Word && !sheet.t(from).has(Class::OUTLET);
        if town && sheet.t(k).any(&["en", "в", "à"]) {
            return None;
        }
        // "bei Sport am Abend"
        let on = sheet.t(k).is("bei") && sheet.t(to).any(&["am", "im"]) && sheet.t(to + 1).capital;
        let day = sheet.t(to + 1).has(Class::WEEKDAY.with(Class::MONTH));
        Some((from, if on && !day { to + 2 } else { to }))
    })
}

/// "der „Küstenpost“", "dem Blatt": an outlet between marks or by its kind, in the dative.
fn in_dative(sheet: &Sheet, at: usize) -> Option<(usize, usize)> {
    let kind = sheet.pack.nouns_capital
        && german::hearer::told_to(sheet, at)
        && sheet.t(at + 1).has(Class::PUBLICATION);
    if kind
        && sheet.t(at + 1).region.is_none()
        && sheet.t(at + 2).kind != Kind::Mark
        && sheet.tag(at + 2) != Tag::Name
    {
        return Some((at, at + 2));
    }
    let marks =
        sheet.t(at + 1).region.map(|region| sheet.span(region)).filter(|(from, _)| *from == at + 1)?;
    (sheet.pack.nouns_capital && sheet.t(at).region.is_none() && german::hearer::told_to(sheet, at))
        .then_some((at, marks.1))
}

/// "der „Küstenpost“ *vorliegt*"
fn has_it(sheet: &Sheet, at: usize) -> bool {
    sheet.pack.list("at hand").contains(&sheet.t(at).low)
}

/// Whether an outlet stands where a medium stands.
fn carries(sheet: &Sheet, draft: &Candidate, from: usize, to: usize) -> bool {
    if sheet.in_english() {
        return through(sheet, draft, from, to);
    }
    let mut k = from;
    while k > 0
        && (sheet.tag(k - 1) == Tag::Determiner
            || sheet.t(k - 1).has(Class::PUBLICATION)
            || sheet.tag(k - 1) == Tag::Noun && k + 3 > from)
    {
        k -= 1;
    }
    let before = sheet.before(k);
    let leads = before.tag == Tag::Preposition
        || sheet.before(from).tag == Tag::Preposition
        || before.has(Class::TRIGGER.with(Class::PREPOSITION))
        || (k.saturating_sub(3)..from).any(|i| sheet.hit_at(i).is_some());
    let reports = (to..to + 3)
        .any(|i| sheet.hit_at(i).is_some_and(|hit| !hit.frame.has(crate::quotes::pack::Frame::MIND)));
    leads || reports
}

/// English: whether the words of a draft came through the outlet at `from..to`: it heard them ("told N", "in remarks to N"),
/// printed or passed them on ("quoted by N", "a memo seen by N"), or the document was its ("an interview with N").
/// Whom a speaker works for is none: "an editor at N".
fn through(sheet: &Sheet, draft: &Candidate, from: usize, to: usize) -> bool {
    let mut k = from;
    while k > 0
        && from - k < 6
        && (matches!(sheet.tag(k - 1), Tag::Determiner | Tag::Owner | Tag::Noun | Tag::Name)
            && (sheet.t(k - 1).has(Class::PUBLICATION.with(Class::DETERMINER).with(Class::PLACE))
                || sheet.tag(k - 1) == Tag::Noun
                    && !sheet.t(k - 1).is("to")
                    && !sheet.t(k - 1).has(Class::OBJECT_PRONOUN)))
    {
        k -= 1;
    }
    let before = sheet.before(k);
    let paper = Class::DOCUMENT.with(Class::OCCASION);
    let written = |at: usize| (at.saturating_sub(3)..at).any(|i| sheet.t(i).has(paper));
    let place = k.saturating_sub(1);
    if before.is("by") {
        let participle = sheet.t(place.saturating_sub(1));
        return sheet.pack.list("carrying").contains(&participle.low);
    }
    // "told N": the verb of the draft, or one of the same speaker.
    let heard = (k.saturating_sub(3)..k)
        .rev()
        .find_map(|i| sheet.hit_at(i))
        .filter(|hit| hit.end <= k && hit.end + 2 > k);
    if let Some(hit) = heard {
        let own = draft.cue.is_none_or(|(at, _)| at == hit.at);
        let same = || {
            subject(sheet, hit).is_some_and(|found| {
                draft
                    .speaker
                    .is_some_and(|speaker| speaker == found || sheet.tag(speaker.from) == Tag::Pronoun)
            })
        };
        return hit.frame.has(Frame::HEARER.with(Frame::CLAUSE)) && (own || same());
    }
    if before.any(&["with", "of", "at", "for", "from"]) {
        // "takes this statement by the minister from N: “…”"
        let passed = before.is("from")
            && sheet.t(to).any(&[":", ","])
            && (place.saturating_sub(14)..place).any(|i| {
                sheet.t(i).sentence == sheet.t(from).sentence
                    && sheet.t(i).has(paper)
                    && sheet.t(i).region.is_none()
            });
        return before.any(&["with", "from", "for", "of"]) && (passed || written(place));
    }
    if before.is("to") && place.checked_sub(1).and_then(|at| sheet.trigger(at)) != Some(k) {
        let says =
            (place.saturating_sub(3)..place).any(|i| sheet.hit_at(i).is_some() || sheet.t(i).is("speaking"));
        return says || written(place);
    }
    if before.any(&["on", "via", "through", "in"]) {
        return true;
    }
    if before.has(Class::TRIGGER) || before.is("to") {
        return true;
    }
    // "X, N reported, left": between commas.
    let aside = before.tag == Tag::Comma
        && sheet
            .hit_at(to)
            .is_some_and(|hit| hit.frame.has(Frame::STRONG) && sheet.tag(hit.end) == Tag::Comma);
    // "N quoted X as saying", "N also cited X"
    let cites = (sheet.pack.list("carrying").contains(&sheet.t(to).low)
        || sheet.tag(to) == Tag::Adverb && sheet.pack.list("carrying").contains(&sheet.t(to + 1).low))
        && draft.speaker.is_some_and(|speaker| speaker.from > to && speaker.from < to + 12);
    aside || cites
}

/// The phrase of a document or occasion whose noun stands at `i`: "in *a letter to the court*".
fn document(sheet: &Sheet, i: usize, start: usize, end: usize) -> Option<(usize, usize)> {
    let mut from = i;
    while from > start
        && i - from < 6
        && (matches!(sheet.tag(from - 1), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Owner | Tag::Number)
            || sheet.t(from - 1).kind == Kind::Possessive
            || described(sheet, from - 1))
        && !sheet.t(from - 1).has(Class::WEEKDAY)
    {
        from -= 1;
        if matches!(sheet.tag(from), Tag::Determiner | Tag::Owner) {
            break;
        }
    }
    let before = sheet.before(from);
    let placed =
        before.has(Class::PREPOSITION) && from > start && !before.any(&["of", "for", "with", "about", "to"]);
    let made = from > start + 1
        && (from.saturating_sub(3)..from).any(|k| {
            sheet.hit_at(k).is_some()
                || sheet.t(k).any(&["issued", "released", "published", "gave", "delivered"])
        });
    if !placed && !made {
        return None;
    }
    let mut to = i + 1;
    while to < end && sheet.t(to).has(Class::DOCUMENT.with(Class::OCCASION)) {
        to += 1;
    }
    Some((from, to))
}

/// "a *nationally televised* address": what describes a noun behind its article.
fn described(sheet: &Sheet, at: usize) -> bool {
    let fits =
        |k: usize| sheet.tag(k) == Tag::Adverb || sheet.tag(k) == Tag::Verb && sheet.t(k).low.ends_with("ed");
    sheet.in_english()
        && fits(at)
        && (at.saturating_sub(3)..at).any(|k| {
            sheet.tag(k) == Tag::Determiner
                && (k + 1..at).all(|i| fits(i) || matches!(sheet.tag(i), Tag::Noun | Tag::Name))
        })
}

/// The end of a date that begins at `i`.
fn date(sheet: &Sheet, i: usize, end: usize) -> Option<usize> {
    let t = sheet.t(i);
    let next = sheet.t(i + 1);
    if t.has(Class::MONTH) && (t.capital || !sheet.pack.capitals_name) {
        let mut to = i + 1;
        while to < end
            && (sheet.tag(to) == Tag::Number
                || sheet.tag(to) == Tag::Comma
                    && sheet.tag(to + 1) == Tag::Number
                    && sheet.t(to + 1).low.len() == 4)
        {
            to += 1;
        }
        return Some(to);
    }
    if t.kind == Kind::Number && (next.has(Class::MONTH) || next.is(".") && sheet.t(i + 2).has(Class::MONTH))
    {
        let mut to = if next.is(".") { i + 3 } else { i + 2 };
        if sheet.tag(to) == Tag::Number {
            to += 1;
        }
        return Some(to);
    }
    if t.has(Class::WEEKDAY) {
        let mut to = i + 1;
        while to < end && sheet.t(to).has(Class::DATE) {
            to += 1;
        }
        return Some(to);
    }
    if t.any(&["yesterday", "today", "tonight"])
        || t.any(&["last", "earlier", "this"]) && next.has(Class::DATE) && next.tag != Tag::Name
    {
        let to = if t.any(&["last", "earlier", "this"]) { i + 2 } else { i + 1 };
        return Some(if sheet.t(to).has(Class::DATE) && !sheet.t(to).is("ago") { to + 1 } else { to });
    }
    None
}
