//! The place that speaks in Russian where nobody is named: «В клубе подтвердили».

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, phrase_after};
use crate::quotes::phrase::setting::setting_end;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tagging::Hit;
use crate::quotes::text::tokens::Tag;

/// The phrase before a verb, or the place that speaks, where the phrase is none or only the last word of the place: «в
/// правительстве *области* считают».
pub(crate) fn or_place(sheet: &Sheet, hit: &Hit, found: Option<Mention>) -> Option<Mention> {
    let someone = Class::PERSON.with(Class::TITLE).with(Class::PLURAL_PERSON);
    if let Some(paper) = in_which(sheet, hit) {
        return Some(paper);
    }
    let Some(phrase) = found else { return impersonal(sheet, hit) };
    let named = sheet.tag(phrase.from) == Tag::Name || sheet.t(phrase.from).has(someone);
    let pronoun = matches!(sheet.tag(phrase.from), Tag::Pronoun | Tag::Relative);
    // «„Хроника“ со ссылкой на источник, *близкий* к совету, пишет»: what only describes somebody.
    if let Some(title) = opening_title(sheet, hit.at).filter(|title| only_describes(sheet, phrase, *title)) {
        return Some(title);
    }
    // «в посольстве *Кестрии* сообщили»: the name says whose place it is.
    if named && is_place_of(sheet, phrase) {
        return impersonal(sheet, hit).or(found);
    }
    let last = phrase.to == phrase.from + 1 && !named && !pronoun;
    let place = if last { impersonal(sheet, hit) } else { None };
    place.filter(|place| place.from < phrase.from && place.to == phrase.to).or(found)
}

/// «опубликовала *статью*, в которой говорится»: the document before the comma.
fn in_which(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let which = hit.at.checked_sub(2).filter(|_| sheet.listed("stands in", hit.at))?;
    let comma = which.checked_sub(1).filter(|k| sheet.tag(*k) == Tag::Comma)?;
    let opens = sheet.listed("impersonal", which) && sheet.t(which + 1).low.starts_with("котор");
    let first = sheet.sentence_start(hit.at).max(comma.saturating_sub(8));
    let paper = |k: &usize| sheet.t(*k).has(Class::DOCUMENT) && sheet.t(*k).region.is_none();
    let noun = (first..comma).rev().find(paper).filter(|_| opens)?;
    Mention::new(noun, noun + 1)
}

/// The title between marks that a sentence opens with.
fn opening_title(sheet: &Sheet, at: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at);
    let (from, to) = sheet.t(start).region.map(|region| sheet.span(region))?;
    (from == start && to <= at && to - from <= 6 && sheet.t(start + 1).capital)
        .then(|| Mention::new(from, to))
        .flatten()
}

/// Whether a phrase is one word in small letters behind a comma, which describes somebody before it.
fn only_describes(sheet: &Sheet, phrase: Mention, title: Mention) -> bool {
    let one = phrase.to == phrase.from + 1 && phrase.from > title.to;
    let someone = Class::PERSON.with(Class::TITLE).with(Class::BODY);
    one && sheet.tag(phrase.from - 1) == Tag::Comma
        && !sheet.t(phrase.from).capital
        && !sheet.t(phrase.from).has(someone)
        && sheet.tag(phrase.from) == Tag::Noun
}

/// Whether a name stands right behind a body in the case of a place, to which it belongs.
fn is_place_of(sheet: &Sheet, phrase: Mention) -> bool {
    let body = phrase.from.checked_sub(1);
    let place = |k: usize| sheet.listed("impersonal", k);
    let near = |k: usize| (k.saturating_sub(3)..k).any(place);
    body.is_some_and(|k| sheet.t(k).has(Class::BODY) && sheet.tag(k) == Tag::Noun && near(k))
}

/// "В клубе подтвердили": nobody is named but the place.
fn impersonal(sheet: &Sheet, hit: &Hit) -> Option<Mention> {
    let places = sheet.pack.list("impersonal");
    let place = |k: usize| places.contains(&sheet.t(k).low);
    let floor = sheet.sentence_start(hit.at).max(hit.at.saturating_sub(8));
    let start = (floor..hit.at).rev().find(|k| place(*k) && sheet.t(*k).region.is_none());
    if let Some(start) = start
        && start + 1 < hit.at
        && !(start..hit.at).any(|k| matches!(sheet.tag(k), Tag::Verb | Tag::Comma))
    {
        return Mention::new(start, hit.at);
    }
    let next = setting_end(sheet, hit.end);
    let behind = phrase_after(sheet, next + 1).filter(|_| place(next))?;
    Mention::new(next, behind.to)
}
