//! Where English words come from: which outlet heard or carried them, and which one quotes whoever speaks.

use crate::quotes::candidate::Candidate;
use crate::quotes::outlets::at_hand::named;
use crate::quotes::outlets::carrier::outlet_in;
use crate::quotes::pack::{Class, Form, Frame};
use crate::quotes::speaker::nameless::body_before;
use crate::quotes::subject::of_verb::{of_verb, subject};
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::Tag;

/// English: whether the words of a draft came through the outlet at `from..to`: it heard them ("told N", "in remarks to N"),
/// printed or passed them on ("quoted by N", "a memo seen by N"), or the document was its ("an interview with N").
/// Whom a speaker works for is none: "an editor at N".
pub(crate) fn through(sheet: &Sheet, draft: &Candidate, from: usize, to: usize) -> bool {
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
        // "a statement emailed to N"
        .filter(|hit| hit.end <= k && hit.end + 2 > k && !sheet.before(hit.at).has(paper));
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
    // "told *a correspondent of* N": somebody of the outlet heard it.
    let writes = ["correspondent", "reporter", "reporters", "journalist", "journalists"];
    if before.any(&["of", "for", "from"]) && sheet.before(place).any(&writes) {
        let hears = (place.saturating_sub(4)..place).rev().find_map(|i| sheet.hit_at(i));
        return hears
            .is_some_and(|hit| hit.frame.has(Frame::HEARER) && draft.cue.is_none_or(|(at, _)| at == hit.at));
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
    let cites = (sheet.listed("carrying", to)
        || sheet.tag(to) == Tag::Adverb && sheet.listed("carrying", to + 1))
        && draft.speaker.is_some_and(|speaker| speaker.from > to && speaker.from < to + 12);
    aside || cites
}

/// "*It* quoted critics, with Ann Lee stating: “…”": the outlet that quotes whoever the participle belongs to.
pub(crate) fn quoting_outlet(sheet: &Sheet, draft: &Candidate) -> Option<(usize, usize)> {
    let (at, _) = draft.cue?;
    let speaker = draft.speaker?;
    let hit = sheet.hit_at(at).filter(|hit| hit.form == Form::Ing)?;
    let start = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(REACH));
    let verb = (start..speaker.from.min(hit.at))
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && sheet.listed("carrying", *k))?;
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

/// "a statement *emailed to KNT*", "an e-mail *to the station*": the outlet that a paper was sent to, by its name or by its kind.
pub(crate) fn sent_to(sheet: &Sheet, at: usize) -> Option<(usize, usize)> {
    let t = sheet.t(at);
    let sent = t.low.ends_with("ed") || sheet.listed("participles", at);
    let noun = if sent { at.checked_sub(1)? } else { at };
    let paper = sheet.t(noun).has(Class::DOCUMENT) && sheet.tag(noun) != Tag::Verb;
    if !paper || !sheet.t(at + 1).is("to") {
        return None;
    }
    let found = named(sheet, at + 2)?;
    (sheet.t(at + 2).tag == Tag::Determiner
        || sheet.t(found.0).shouted
        || outlet_in(sheet, found.0, found.1).is_some())
    .then_some(found)
}

/// "a *nationally televised* address": what describes a noun behind its article.
pub(crate) fn described(sheet: &Sheet, at: usize) -> bool {
    let fits =
        |k: usize| sheet.tag(k) == Tag::Adverb || sheet.tag(k) == Tag::Verb && sheet.t(k).low.ends_with("ed");
    fits(at)
        && (at.saturating_sub(3)..at).any(|k| {
            sheet.tag(k) == Tag::Determiner
                && (k + 1..at).all(|i| fits(i) || matches!(sheet.tag(i), Tag::Noun | Tag::Name))
        })
}
