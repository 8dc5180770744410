//! Who is named before a colon or in a line over a quotation.

use crate::quotes::attribution::{Attribution, Rule};
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after, phrase_before};
use crate::quotes::phrase::somebody::names_anybody;
use crate::quotes::subject::clause::clause_subject;
use crate::quotes::subject::of_verb::of_verb;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};
use crate::quotes::{english, german};

/// - X: “…”
pub(crate) fn label(sheet: &Sheet, from: usize) -> Option<Attribution> {
    let mark = from.checked_sub(1)?;
    if !sheet.t(mark).is(":") {
        return None;
    }
    let mut start = mark;
    while start > 0
        && sheet.tag(start - 1) == Tag::Name
        && sheet.t(start - 1).sentence == sheet.t(mark).sentence
    {
        start -= 1;
    }
    let apart =
        sheet.sentence_start(mark) == start || sheet.before(start).any(&["-", "—", "–", "--", "―", ":"]);
    (apart && start < mark && mark - start < 6)
        .then(|| Attribution::new(Mention { from: start, to: mark }, Some((mark, mark + 1)), Rule::Colon))
}

/// X: “…”
pub(crate) fn colon(sheet: &Sheet, from: usize) -> Option<Attribution> {
    let mark = from.checked_sub(1)?;
    if !sheet.t(mark).is(":") {
        return None;
    }
    let start = sheet.sentence_start(mark);
    let named = |speaker: &Mention| {
        let names = (speaker.from..speaker.to).all(|k| sheet.tag(k) == Tag::Name || sheet.t(k).capital);
        let article = sheet.in_german() && sheet.tag(speaker.from) == Tag::Determiner;
        let spoken = !sheet.in_german() || names_anybody(sheet, *speaker);
        names && speaker.from == start && !article && spoken
    };
    if let Some(speaker) = phrase_before(sheet, mark, start).filter(named) {
        return Some(Attribution::new(speaker, Some((mark, mark + 1)), Rule::Colon));
    }
    // Where nothing stands before the colon but its verb, only German has rules for what it belongs to.
    if !sheet.in_german() {
        phrase_before(sheet, mark, start)?;
    }
    if sheet.in_german() {
        let found = clause_subject(sheet, mark);
        let found = found
            .filter(|found| names_anybody(sheet, *found))
            .or_else(|| german::reported_speech::owner(sheet, start, mark))
            .or(found)?;
        return Some(Attribution::new(found, Some((mark, mark + 1)), Rule::Colon));
    }
    // "he demurred: “…”": a verb the pack does not know.
    if let Some(verb) = mark.checked_sub(1)
        && let Some(last) = verb.checked_sub(1)
        && sheet.t(verb).kind == Kind::Word
        && matches!(sheet.tag(verb), Tag::Noun | Tag::Verb)
        && !sheet.t(verb).capital
        && matches!(sheet.tag(last), Tag::Name | Tag::Pronoun)
        && let Some(found) = phrase_before(sheet, verb, start)
    {
        return Some(Attribution::new(found, Some((verb, verb + 1)), Rule::Colon));
    }
    // "A note from Jones:", "Here’s Jones at noon:": the name nearest to the colon.
    let names = |k: &usize| {
        sheet.tag(*k) == Tag::Name
            && (sheet.before(*k).any(&["'s", "’s"])
                || sheet.pack.list("signed").contains(&sheet.before(*k).low))
    };
    let last = (start.max(mark.saturating_sub(5))..mark).rev().find(names);
    if let Some(found) = last.and_then(|k| phrase_after(sheet, k))
        && !(start..mark).any(|k| sheet.tag(k) == Tag::Verb)
    {
        return Some(Attribution::new(found, Some((mark, mark + 1)), Rule::Colon));
    }
    // "The report takes this statement by the minister, Ann Lee, from the Herald:": whose words they are.
    if sheet.in_english()
        && let Some(found) = english::heading::own_words(sheet, start, mark)
    {
        return Some(Attribution::new(found, Some((mark, mark + 1)), Rule::Colon));
    }
    let verb = (start..mark)
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))?;
    Some(Attribution::new(of_verb(sheet, verb, 4)?, Some((mark, mark + 1)), Rule::Colon))
}

/// "From the desk of John Marsh, senior analyst" over a quotation: a line without a verb that brings somebody in.
pub(crate) fn headed(sheet: &Sheet, start: usize) -> Option<Mention> {
    let last = start.checked_sub(1)?;
    let mut first = sheet.sentence_start(last);
    let line = sheet.t(first).paragraph != sheet.before(first).paragraph
        && sheet.t(first).paragraph != sheet.t(start).paragraph
        && start - first < 24;
    if sheet.tag(first) == Tag::Conjunction {
        first += 1;
    }
    let opens = sheet.listed("headings", first);
    let verb = (first + 1..last).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Auxiliary | Tag::Mark));
    let name = (first + 1..last).find(|k| sheet.tag(*k) == Tag::Name);
    name.filter(|_| line && opens && !verb).and_then(|k| phrase_after(sheet, k))
}
