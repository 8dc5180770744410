//! What English "who", "which" and "that" stand for, beyond the phrase right before them.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_before};
use crate::quotes::subject::inverted::inverted;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// What "who" stands for behind a comma.
pub(crate) fn before_comma(sheet: &Sheet, comma: usize) -> Option<Mention> {
    who_said(sheet, comma).or_else(|| brought_in(sheet, comma))
}

/// What "who", "which" or "that" at `at` stands for, where the phrase before it is not all of it, or too much.
pub(crate) fn within(sheet: &Sheet, found: Mention, at: usize) -> Option<Mention> {
    nearer(sheet, found, at).or_else(|| somebody_before(sheet, found, at)).or_else(|| apposed(sheet, found))
}

/// "the bag in front of *my 8-year-old* who exclaimed": somebody right before "who", where the phrase ends further up.
fn somebody_before(sheet: &Sheet, found: Mention, at: usize) -> Option<Mention> {
    let last = at.checked_sub(1).filter(|last| found.to <= *last && sheet.listed("who", at))?;
    let aged = sheet.pack.has_ending("aged endings", &sheet.t(last).low);
    let someone = aged || sheet.t(last).has(Class::PERSON.with(Class::PLURAL_PERSON));
    let opens = |k: &usize| matches!(sheet.tag(*k), Tag::Determiner | Tag::Owner | Tag::Preposition);
    let first = (found.to..at).rev().find(opens).filter(|_| someone)?;
    Mention::new(first + usize::from(sheet.tag(first) == Tag::Preposition), at)
}

/// "The ban, passed in May, followed talks with *allies*, who said": the people right before the comma, where the phrase that
/// the sentence opens with is nobody.
pub(crate) fn people_before(
    sheet: &Sheet,
    found: Option<Mention>,
    comma: usize,
    at: usize,
) -> Option<Mention> {
    let someone = Class::PERSON.with(Class::PLURAL_PERSON);
    let nobody = found.is_none_or(|found| {
        !(found.from..found.to).any(|k| sheet.t(k).has(Class::SPEAKER) || sheet.tag(k) == Tag::Name)
    });
    let last = comma.checked_sub(1).filter(|k| nobody && sheet.t(*k).has(someone))?;
    let whole = phrase_before(sheet, comma, sheet.sentence_start(at))?;
    if sheet.listed("who", at) && whole.to == last + 1 { Some(whole) } else { None }
}

/// "…, said *the officials*, who added": whoever said what stands before.
fn who_said(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let start = sheet.sentence_start(comma).max(comma.saturating_sub(12));
    let hit = (start..comma).rev().find_map(|k| sheet.hit_at(k))?;
    inverted(sheet, hit).filter(|found| found.from >= hit.end && found.to == comma)
}

/// "*James Lankford*, a Republican who warned": the name before the comma.
fn apposed(sheet: &Sheet, found: Mention) -> Option<Mention> {
    let mut opens = found.from;
    if !matches!(sheet.tag(opens), Tag::Determiner) {
        opens = opens.checked_sub(1)?;
    }
    let comma = opens.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma)?;
    let fits = sheet.t(opens).any(&["a", "an", "the"]);
    let name = phrase_before(sheet, comma, sheet.sentence_start(comma)).filter(|_| fits)?;
    let names = (name.from..name.to).rev().take_while(|k| sheet.tag(*k) == Tag::Name).count();
    (names >= 2).then_some(name)
}

/// "went to meet *with Devocht*, who": the name right before the comma, where a preposition brings it in.
fn brought_in(sheet: &Sheet, comma: usize) -> Option<Mention> {
    let mut from = comma;
    while from > 0
        && sheet.tag(from - 1) == Tag::Name
        && sheet.t(from - 1).sentence == sheet.t(comma).sentence
    {
        from -= 1;
    }
    let brought = sheet.before(from).any(&["with", "to", "by", "from", "and", "including", "like", "than"]);
    brought.then(|| Mention::new(from, comma)).flatten()
}

/// "a link redirects to *an error message* which reads", "*a report* issued two weeks earlier that says": the thing a
/// clause with "which" or "that" describes.
fn nearer(sheet: &Sheet, found: Mention, at: usize) -> Option<Mention> {
    if !sheet.t(at).any(&["which", "that"]) {
        return None;
    }
    let dated =
        (found.from..found.to).any(|k| sheet.t(k).has(Class::DATE.with(Class::WEEKDAY).with(Class::MONTH)));
    if dated {
        let thing = Class::DOCUMENT.with(Class::BODY).with(Class::ORGAN);
        let start = sheet.sentence_start(at).max(at.saturating_sub(10));
        let noun = (start..at).rev().find(|k| sheet.t(*k).has(thing) && sheet.t(*k).region.is_none())?;
        return phrase_before(sheet, noun + 1, sheet.sentence_start(at));
    }
    let article = (found.from + 1..found.to).rev().find(|k| sheet.tag(*k) == Tag::Determiner)?;
    Mention::new(article, found.to)
}
