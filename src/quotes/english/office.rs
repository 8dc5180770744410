//! English offices beside a name, and the "to" of an infinitive beside the "to" of an office.

use crate::quotes::pack::Class;
use crate::quotes::phrase::stretch::stretch_start;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Where "her top aide" begins before the comma of a name at `from..to`, if it is what stands there.
pub(crate) fn office_beside(sheet: &Sheet, from: usize, to: usize) -> Option<usize> {
    let named = (2..=4).contains(&(to - from))
        && (from..to).all(|k| sheet.tag(k) == Tag::Name && !sheet.t(k).has(Class::PLACE.with(Class::TITLE)));
    let comma = from.checked_sub(1).filter(|_| named)?;
    let mut opens = stretch_start(sheet, comma);
    // "*while* Kestria’s delegate, Anselm Roy, cautioned"
    while opens < comma && matches!(sheet.tag(opens), Tag::Subordinator | Tag::Conjunction) {
        opens += 1;
    }
    let office = Class::PERSON.with(Class::TITLE);
    let fits = |k: usize| {
        matches!(sheet.tag(k), Tag::Noun | Tag::Name | Tag::Preposition | Tag::Determiner | Tag::Conjunction)
            || sheet.t(k).kind == Kind::Possessive
    };
    // "*Kestrel Bank’s chief economist*, David Brass,"
    let whose = (opens + 1..comma).any(|k| of_its_owner(sheet, opens, k + 1));
    let own = matches!(sheet.tag(opens), Tag::Owner | Tag::Determiner) || whose;
    let sentence = sheet.sentence_start(from);
    (own && opens < comma
        && (opens == sentence
            || matches!(sheet.before(opens).tag, Tag::Comma | Tag::Subordinator | Tag::Conjunction))
        && (opens + 1..comma).all(fits)
        && (opens + 1..comma).any(|k| sheet.t(k).has(office)))
    .then_some(opens)
}

/// "*Kestrel Bank’s chief economist*": whether a phrase names an owner and ends with an office of theirs.
pub(crate) fn of_its_owner(sheet: &Sheet, from: usize, to: usize) -> bool {
    let owner = (from + 1..to).find(|k| sheet.t(*k).kind == Kind::Possessive);
    let office = Class::PERSON.with(Class::TITLE);
    owner.is_some_and(|owner| to > owner + 1 && !sheet.t(to - 1).capital && sheet.t(to - 1).has(office))
}

/// Whether "to" opens what somebody is to do: "urged the town *to wait*", not "ambassador *to* Kent".
pub(crate) fn infinitive(sheet: &Sheet, to: usize) -> bool {
    let next = sheet.t(to + 1);
    !next.capital
        && !matches!(
            next.tag,
            Tag::Name | Tag::Determiner | Tag::Owner | Tag::Number | Tag::Pronoun | Tag::Participle
        )
}

/// "ambassador to the United Nations Ruth Amadi", "secretary of state for trade Ann Lee": an office that goes on over its
/// preposition at `to`, with the name at its end.
pub(crate) fn named_behind(sheet: &Sheet, from: usize, to: usize, end: usize) -> bool {
    let someone = Class::TITLE.with(Class::PERSON);
    let head = to.checked_sub(1).filter(|k| *k >= from && sheet.t(*k).has(someone));
    if head.is_none() || end < to + 4 || !sheet.t(to).any(&["of", "to", "for", "in", "at"]) {
        return false;
    }
    let mut first = end;
    while first > to + 1
        && (sheet.tag(first - 1) == Tag::Name || sheet.t(first - 1).has(Class::PARTICLE) && first < end)
        && !sheet.t(first - 1).has(Class::ORGAN.with(Class::PLACE).with(Class::OUTLET).with(Class::WEEKDAY))
    {
        first -= 1;
    }
    // "Secretary of State *Marco* Rubens": a given name says where the name begins.
    let given = (first..end).find(|k| sheet.t(*k).has(Class::MALE_NAME.with(Class::FEMALE_NAME)));
    if first == to + 1
        && let Some(given) = given.filter(|k| *k > first && k + 1 < end)
    {
        return end - given <= 4;
    }
    // What ends the body's name stands right before the person's; a town may have two words as well.
    let closes =
        sheet.before(first).has(Class::ORGAN.with(Class::PLACE)) || sheet.tag(first - 1) == Tag::Noun;
    let names = end - first;
    closes
        && (2..=4).contains(&names)
        && (to + 1..first).all(|k| {
            matches!(
                sheet.tag(k),
                Tag::Name | Tag::Noun | Tag::Determiner | Tag::Preposition | Tag::Conjunction
            )
        })
}
