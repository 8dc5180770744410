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
    let Some(phrase) = found else { return impersonal(sheet, hit) };
    let named = sheet.tag(phrase.from) == Tag::Name || sheet.t(phrase.from).has(someone);
    let pronoun = matches!(sheet.tag(phrase.from), Tag::Pronoun | Tag::Relative);
    let last = phrase.to == phrase.from + 1 && !named && !pronoun;
    let place = if last { impersonal(sheet, hit) } else { None };
    place.filter(|place| place.from < phrase.from && place.to == phrase.to).or(found)
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
