//! The attribution behind a quotation: "…,” said Jones", "…,” Jones said", at the end of its sentence, a signature.

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::indirect::according::source;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, with_name};
use crate::quotes::phrase::setting::setting_end;
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::subject::clause::floats;
use crate::quotes::subject::inverted::stands_in;
use crate::quotes::subject::of_verb::subject;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::{Kind, Tag, Token};
use crate::quotes::{english, german, slavic};

/// Whether a hit is the verb of its clause.
fn finite(sheet: &Sheet, hit: &Hit) -> bool {
    hit.form != Form::Ing || sheet.before(hit.at).has(Class::BE)
}

/// "… “…” and so on, X said.": the attribution at the end of the sentence.
pub(crate) fn trailing(sheet: &Sheet, to: usize) -> Option<Attribution> {
    let sentence = sheet.before(to).sentence;
    let end = sheet.sentence_end(to.saturating_sub(1)).min(to + REACH);
    for at in to..end {
        let t = sheet.t(at);
        if t.region.is_some() || t.sentence != sentence || sheet.before(at).region.is_some() {
            continue;
        }
        if t.any(&[";"]) {
            return None;
        }
        // "…, so X"; "…, so heißt es" is a verb's.
        if let Some(end) = sheet.trigger(at).filter(|_| sheet.before(at).tag == Tag::Comma)
            && let Some(found) = source(sheet, at, end)
        {
            return Some(Attribution::new(found, Some((at, end)), Rule::AccordingTo));
        }
        let Some(hit) = sheet
            .hit_at(at)
            .filter(|hit| finite(sheet, hit) && hit.frame.has(Frame::STRONG) && !hit.frame.has(Frame::MIND))
        else {
            continue;
        };
        if sheet.in_english() && english::direct::says_on(sheet, to, hit) {
            continue;
        }
        let Some(speaker) = subject(sheet, hit).filter(|speaker| speaker.from > to) else { continue };
        let most = if speaker.from > hit.at || sheet.in_german() { 45 } else { 14 };
        if end.saturating_sub(hit.end) > most {
            continue;
        }
        let mut first = speaker.from.min(hit.at);
        // "…“, hatte X gesagt": the auxiliary stands before both.
        if sheet.in_german() && german::report::opens_attribution(sheet, first) {
            first -= 1;
        }
        if sheet.before(first).tag == Tag::Comma && !sheet.listed("that", hit.end) {
            return Some(Attribution::new(speaker, Some((hit.at, hit.end)), Rule::Trailing));
        }
    }
    None
}

/// How the words of a region end.
fn last_word(sheet: &Sheet, to: usize) -> &Token {
    let mark = sheet.before(to);
    if mark.kind != Kind::Mark || to < 2 {
        return mark;
    }
    let last = sheet.t(to - 2);
    if last.any(&["'", "’", "]", ")"]) && to >= 3 { sheet.t(to - 3) } else { last }
}

/// An attribution right after a region that ends before `to`.
pub(crate) fn after(sheet: &Sheet, to: usize) -> Option<Attribution> {
    let last = last_word(sheet, to);
    let paragraph = sheet.before(to).paragraph;
    let mut i = to;
    let mut outer = false;
    while i < to + 2 && (sheet.tag(i) == Tag::Comma || sheet.t(i).any(&["—", "–", "--", "-", "―"])) {
        outer = true;
        i += 1;
    }
    if sheet.t(i).paragraph != paragraph {
        return None;
    }
    let small = !sheet.t(i).capital && sheet.t(i).kind == Kind::Word;
    let floating = floats(sheet, sheet.before(to).region.map_or(to, |region| sheet.span(region).0));
    let exclaims = floating && (last.is(".") || last.kind == Kind::Word)
        || last.any(&["?", "!", "…", "...", "—", "–", "--", "-"]);
    if last.is(".") && !small && !outer && !floating {
        return None;
    }
    let open = exclaims || outer || last.tag == Tag::Comma || last.is(".");
    let inverts = sheet.inverts();
    let mut k = i;
    while k < i + 2 && sheet.tag(k) == Tag::Adverb
        || inverts
            && k < i + 3
            && (sheet.tag(k) == Tag::Auxiliary || sheet.between(k) || sheet.t(k).has(Class::OBJECT_PRONOUN))
            && sheet.t(k).tag != Tag::Pronoun
    {
        k += 1;
    }
    if let Some(end) = sheet.trigger(i) {
        let speaker = source(sheet, i, end)?;
        return Some(Attribution::new(speaker, Some((i, end)), Rule::AccordingTo));
    }
    if let Some(hit) = sheet.hit_at(k)
        && hit.form != Form::Ing
    {
        if !hit.frame.has(Frame::STRONG.with(Frame::WEAK)) || !open && hit.form != Form::Past {
            return None;
        }
        if let Some(place) = stands_in(sheet, hit) {
            return Some(Attribution::new(place, Some((hit.at, hit.end)), Rule::Inverted));
        }
        let outlet = if sheet.in_slavic() { slavic::outlets::behind_verb(sheet, hit) } else { None };
        let begin = setting_end(sheet, hit.end);
        let begin = if sheet.in_slavic() { slavic::hearer::past_hearer(sheet, begin) } else { begin };
        // "fragen *sich* Anwohner"
        let begin = begin + usize::from(sheet.in_german() && sheet.listed("reflexives", begin));
        let speaker = outlet.or_else(|| phrase_after(sheet, begin));
        // "als „…“ bezeichnet.": the verb stands last.
        if sheet.in_german() && !outer && speaker.is_none_or(|found| sheet.tag(found.from) == Tag::Other) {
            let found = german::clause::called_by(sheet, hit);
            return found.map(|found| Attribution::new(found, Some((hit.at, hit.end)), Rule::Trailing));
        }
        let speaker = speaker?;
        let speaker = if sheet.in_german() {
            let speaker = german::clause::without_hearer(sheet, german::clause::whole(sheet, speaker));
            quoted_by(sheet, hit, speaker).unwrap_or(speaker)
        } else {
            with_name(sheet, speaker)
        };
        let speaker = if sheet.in_slavic() { slavic::outlets::whole(sheet, speaker) } else { speaker };
        let someone = (speaker.from..speaker.to).any(|k| sheet.t(k).has(Class::PERSON.with(Class::TITLE)));
        if sheet.tag(speaker.from) == Tag::Owner && !someone {
            return None;
        }
        let document =
            sheet.in_german().then(|| german::reported_speech::in_document(sheet, speaker)).flatten();
        let speaker = document.unwrap_or(speaker);
        return Some(Attribution::new(speaker, Some((hit.at, hit.end)), Rule::Inverted));
    }
    let american = sheet.in_english() && floating && last.tag == Tag::Comma && sheet.tag(k) == Tag::Verb;
    if (inverts || american || sheet.in_german() && outer && floating)
        && open
        && small
        && let Some(given) = unknown_inverted(sheet, k)
    {
        return Some(given);
    }
    if !open
        || matches!(
            sheet.tag(i),
            Tag::Subordinator | Tag::Conjunction | Tag::Participle | Tag::Preposition | Tag::Relative
        )
    {
        return None;
    }
    if sheet.in_german() {
        return None;
    }
    let sentence = sheet.t(i).sentence;
    let fresh = sentence != sheet.before(to).sentence;
    let end = sheet.sentence_end(i).min(i + 40);
    let hit = (i + 1..end).find_map(|at| {
        if sheet.t(at).region.is_some() { None } else { sheet.hit_at(at).filter(|hit| finite(sheet, hit)) }
    });
    let Some(hit) = hit.filter(|hit| sheet.words(i, hit.at) < 30) else {
        return unknown_verb(sheet, i, floating && !fresh && last.tag == Tag::Comma);
    };
    if fresh && sheet.in_english() && english::direct::led(sheet, to) {
        return None;
    }
    if fresh {
        let rest = end.saturating_sub(hit.end);
        let other = (hit.end..end).any(|at| sheet.t(at).region.is_some());
        let most = if last.is(".") { 3 } else { 24 };
        // "“…!” X declared, a point …": nobody but a speaker stands there.
        let beside = !last.is(".")
            && phrase_after(sheet, i).is_some_and(|found| found.to == hit.at)
            && (matches!(sheet.tag(hit.end), Tag::Comma | Tag::Preposition | Tag::Adverb)
                || sheet.t(hit.end).is("."));
        if (rest > most || other) && !beside || !hit.frame.has(Frame::STRONG.with(Frame::WEAK)) {
            return None;
        }
    }
    if sheet.in_english() && english::direct::says_on(sheet, to, hit) {
        return None;
    }
    let speaker = subject(sheet, hit)
        .filter(|speaker| speaker.from >= i && speaker.from <= i + if sheet.pack.elision { 5 } else { 1 })
        .or_else(|| {
            // "…,” Jones, who leads the group said": the phrase right after the marks.
            let near = phrase_after(sheet, i)?;
            let described = matches!(sheet.tag(near.to), Tag::Comma | Tag::Relative | Tag::Preposition);
            (last.tag == Tag::Comma && described && sheet.tag(i) != Tag::Noun).then_some(near)
        });
    match speaker {
        Some(speaker) => Some(Attribution::new(speaker, Some((hit.at, hit.end)), Rule::After)),
        None => unknown_verb(sheet, i, floating && !fresh && last.tag == Tag::Comma),
    }
}

/// "zitiert der Spiegel den Minister", "zitierte man Anna Weber": whom somebody cites.
pub(crate) fn quoted_by(sheet: &Sheet, hit: &Hit, carrier: Mention) -> Option<Mention> {
    if !sheet.listed("quotes", hit.at) {
        return None;
    }
    phrase_after(sheet, carrier.to).filter(|found| names_anybody(sheet, *found))
}

/// "», ironise Anna Petit": a verb the pack does not know between the marks and a name.
fn unknown_inverted(sheet: &Sheet, verb: usize) -> Option<Attribution> {
    let t = sheet.t(verb);
    if t.capital || t.kind != Kind::Word || !matches!(t.tag, Tag::Noun | Tag::Verb) {
        return None;
    }
    let speaker = with_name(sheet, phrase_after(sheet, setting_end(sheet, verb + 1))?);
    let who = (speaker.from..speaker.to).any(|k| {
        sheet.tag(k) == Tag::Name
            || sheet.t(k).has(Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON))
    });
    let one = sheet.tag(speaker.from) == Tag::Pronoun;
    (who || one).then(|| Attribution::new(speaker, Some((verb, verb + 1)), Rule::Inverted))
}

/// "…,” Jones thundered.": a verb the pack does not know, where only a verb of saying can stand.
fn unknown_verb(sheet: &Sheet, i: usize, sure: bool) -> Option<Attribution> {
    if !sure {
        return None;
    }
    let speaker = phrase_after(sheet, i)?;
    let mut verb = speaker.to;
    while sheet.tag(verb) == Tag::Adverb {
        verb += 1;
    }
    (sheet.tag(verb) == Tag::Verb).then(|| Attribution::new(speaker, Some((verb, verb + 1)), Rule::After))
}

/// “…” (Senator Ruth Adeyemi): a name of two words at least, and nothing else between the brackets.
fn in_brackets(sheet: &Sheet, open: usize) -> Option<Attribution> {
    let speaker = phrase_after(sheet, open + 1)?;
    let closes = sheet.t(speaker.to).is(")") || sheet.tag(speaker.to) == Tag::Comma;
    let names = (speaker.from..speaker.to).filter(|k| sheet.tag(*k) == Tag::Name).count();
    let someone = (speaker.from..speaker.to).all(|k| {
        let t = sheet.t(k);
        t.capital && !t.has(Class::OUTLET.with(Class::PLACE).with(Class::WEEKDAY).with(Class::MONTH))
    });
    (closes && names >= 2 && someone && sheet.pack.capitals_name && !sheet.pack.nouns_capital)
        .then(|| Attribution::new(speaker, None, Rule::Signature))
}

/// “…” ― Name
pub(crate) fn signature(sheet: &Sheet, to: usize) -> Option<Attribution> {
    if sheet.t(to).is("(") {
        return in_brackets(sheet, to);
    }
    if !sheet.t(to).any(&["—", "–", "--", "-", "―"]) {
        return None;
    }
    // "„Patriot“-Raketen": no dash but a hyphen.
    if sheet.t(to).end == sheet.t(to + 1).start && sheet.before(to).end == sheet.t(to).start {
        return None;
    }
    let speaker = phrase_after(sheet, to + 1)?;
    let ends = sheet.t(speaker.to).sentence != sheet.t(to).sentence
        || matches!(sheet.tag(speaker.to), Tag::Comma | Tag::Other | Tag::Preposition);
    (ends && sheet.tag(speaker.from) == Tag::Name || sheet.t(speaker.from).capital)
        .then(|| Attribution::new(speaker, None, Rule::Signature))
}
