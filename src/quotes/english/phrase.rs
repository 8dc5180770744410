//! What belongs to an English noun phrase.

use crate::quotes::pack::Class;
use crate::quotes::phrase::dates::says_when;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// "the Committee on Energy *and* Water": whether a conjunction stands inside the name of a body.
pub(crate) fn joins_body(sheet: &Sheet, at: usize, floor: usize) -> bool {
    let named = sheet.before(at).capital && sheet.t(at + 1).capital;
    let head = (floor..at).rev().take(6).find(|k| !sheet.t(*k).capital);
    let on = head.filter(|k| named && *k > floor && sheet.t(*k).any(&["on", "of", "for"]));
    on.is_some_and(|k| sheet.before(k).capital && sheet.before(k).has(Class::ORGAN.with(Class::BODY)))
}

/// "one page *an unidentified poster*": whether an article begins another phrase than the noun before it.
pub(crate) fn parts_phrases(sheet: &Sheet, at: usize) -> bool {
    let (before, next) = (sheet.before(at), sheet.t(at + 1));
    let noun = before.kind == Kind::Word && !before.capital && before.tag == Tag::Noun && !before.is("to");
    let name = next.capital && next.has(Class::TITLE);
    sheet.t(at).any(&["the", "a", "an"]) && noun && !name
}

/// "the Centre *for* Water Studies", "the Department *of* Conservation": whether a preposition stands in the name of a body.
pub(crate) fn names_body(sheet: &Sheet, at: usize) -> bool {
    let before = sheet.before(at);
    sheet.t(at).any(&["of", "for", "on"])
        && before.capital
        && before.has(Class::ORGAN.with(Class::BODY))
        && sheet.t(at + 1).capital
}

/// "many clients, including Uber, *Marrow and Castfield*, announced": whether a stretch goes on with a list of examples.
pub(crate) fn is_example(sheet: &Sheet, from: usize, to: usize) -> bool {
    let floor = sheet.sentence_start(from).max(from.saturating_sub(24));
    let name = |k: &usize| matches!(sheet.tag(*k), Tag::Name | Tag::Conjunction | Tag::Comma);
    let first = (floor..to).rev().take_while(name).last();
    first.is_some_and(|k| k <= from && sheet.listed("examples", k.wrapping_sub(1)))
}

/// "a number *of* analysts", "a series *of* emails": whether "of" stands before what is counted.
pub(crate) fn counts(sheet: &Sheet, at: usize) -> bool {
    sheet.t(at).is("of") && sheet.pack.list("counts").contains(&sheet.before(at).low)
}

/// "*one diplomat*", "another resident": a word for somebody and who they are.
pub(crate) fn one_person(sheet: &Sheet, from: usize) -> bool {
    let people = Class::PERSON.with(Class::PLURAL_PERSON);
    sheet.t(from).tag == Tag::Pronoun && sheet.listed("one of them", from) && sheet.t(from + 1).has(people)
}

/// Where the words end that tell who somebody without a name is: "a spokesperson *for the fire service*", "officials *at
/// the port*", "the head *of state*"; `to` is the preposition, `end` where the phrase ends at the latest. What somebody
/// said it in or at, and when, is no part of them.
pub(crate) fn description_end(sheet: &Sheet, (from, to): (usize, usize), end: usize) -> Option<usize> {
    let people = Class::PERSON.with(Class::PLURAL_PERSON).with(Class::TITLE);
    let head = sheet.before(to);
    // "Officials at the port" begins a sentence.
    let capital = head.capital && !(to == from + 1 && sheet.sentence_start(from) == from);
    let joins = |k: usize| sheet.pack.list("describing prepositions").contains(&sheet.t(k).low);
    if capital || !head.has(people) || !joins(to) {
        return None;
    }
    let part = |k: &usize| {
        matches!(sheet.tag(*k), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Owner) || joins(*k)
    };
    let last = (to + 1..end).take_while(part).last()? + 1;
    let else_told =
        Class::OCCASION.with(Class::DOCUMENT).with(Class::WEEKDAY).with(Class::MONTH).with(Class::DATE);
    let noun = sheet.before(last);
    let whole = matches!(noun.tag, Tag::Noun | Tag::Name);
    (whole && !(to + 1..last).any(|k| sheet.t(k).has(else_told) || says_when(sheet, k))).then_some(last)
}

/// Whether a phrase that begins at `from` goes on over its preposition at `to`.
pub(crate) fn goes_on(sheet: &Sheet, (from, to): (usize, usize), end: usize) -> bool {
    // "Secretary of State Ann Jones": the name comes behind.
    let office = (from..to).all(|k| sheet.t(k).has(Class::TITLE.with(Class::PERSON)));
    let rest = (to + 1..end).filter(|k| sheet.tag(*k) == Tag::Name).count();
    let all = (to + 1..end).all(|k| matches!(sheet.tag(k), Tag::Name | Tag::Determiner));
    // "two officials familiar with the talks"
    let knows = sheet.pack.list("knowing").contains(&sheet.before(to).low);
    counts(sheet, to)
        || knows
        || description_end(sheet, (from, to), end) == Some(end)
        || sheet.t(to).is("of") && office && all && rest >= 3
        || names_body(sheet, to) && to + 1 < end
}
