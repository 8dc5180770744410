//! Offices and the names beside them: "her top aide, Tad Devine", "ambassador to the United Nations Ruth Amadi".

use crate::quotes::pack::Class;
use crate::quotes::phrase::stretch::stretch_start;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::{Kind, Tag};

/// Where "her top aide" begins before the comma of a name at `from..to`, if it is what stands there.
pub(crate) fn office_beside(sheet: &Sheet, from: usize, to: usize) -> Option<usize> {
    let named = sheet.in_english()
        && (2..=4).contains(&(to - from))
        && (from..to).all(|k| sheet.tag(k) == Tag::Name && !sheet.t(k).has(Class::PLACE.with(Class::TITLE)));
    let comma = from.checked_sub(1).filter(|_| named)?;
    let opens = stretch_start(sheet, comma);
    let office = Class::PERSON.with(Class::TITLE);
    let fits = |k: usize| {
        matches!(sheet.tag(k), Tag::Noun | Tag::Name | Tag::Preposition | Tag::Determiner)
            || sheet.t(k).kind == Kind::Possessive
    };
    let own = matches!(sheet.tag(opens), Tag::Owner | Tag::Determiner);
    let sentence = sheet.sentence_start(from);
    (own && opens < comma
        && (opens == sentence || sheet.before(opens).tag == Tag::Comma)
        && (opens + 1..comma).all(fits)
        && (opens + 1..comma).any(|k| sheet.t(k).has(office)))
    .then_some(opens)
}

/// "ambassador to the United Nations Ruth Amadi", "secretary of state for trade Ann Lee": an office that goes on over its
/// preposition at `to`, with the name at its end.
pub(crate) fn named_behind(sheet: &Sheet, from: usize, to: usize, end: usize) -> bool {
    let someone = Class::TITLE.with(Class::PERSON);
    // "le commissaire à l’économie Pierre Moscovici": a given name tells where the name begins.
    if sheet.in_romance() {
        let office = (from..to).any(|k| sheet.t(k).has(someone));
        let given = (to + 1..end).find(|k| {
            sheet.tag(*k) == Tag::Name && sheet.t(*k).has(Class::MALE_NAME.with(Class::FEMALE_NAME))
        });
        return office
            && given.is_some_and(|k| {
                (k + 2..k + 5).contains(&end) && (k..end).all(|i| sheet.tag(i) == Tag::Name)
            });
    }
    let head = to.checked_sub(1).filter(|k| *k >= from && sheet.t(*k).has(someone));
    if head.is_none()
        || !sheet.in_english()
        || end < to + 4
        || !sheet.t(to).any(&["of", "to", "for", "in", "at"])
    {
        return false;
    }
    let mut first = end;
    while first > to + 1
        && (sheet.tag(first - 1) == Tag::Name || sheet.t(first - 1).has(Class::PARTICLE) && first < end)
        && !sheet.t(first - 1).has(Class::ORGAN.with(Class::PLACE).with(Class::OUTLET).with(Class::WEEKDAY))
    {
        first -= 1;
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

/// Whether "to" opens what somebody is to do: "urged the town *to wait*", not "ambassador *to* Kent".
pub(crate) fn infinitive(sheet: &Sheet, to: usize) -> bool {
    let next = sheet.t(to + 1);
    sheet.in_english()
        && !next.capital
        && !matches!(
            next.tag,
            Tag::Name | Tag::Determiner | Tag::Owner | Tag::Number | Tag::Pronoun | Tag::Participle
        )
}

/// "sagte X *der „Küstenpost“*", "sagte X *dem Sender N*": an outlet in the dative, whom it was said to.
pub(crate) fn told_to(sheet: &Sheet, at: usize) -> bool {
    let next = sheet.t(at + 1);
    let short = next
        .region
        .map(|region| sheet.span(region))
        .is_some_and(|(from, to)| from == at + 1 && to - from <= 7);
    sheet.t(at).any(&["der", "dem", "den"]) && (short || next.has(Class::PUBLICATION.with(Class::OUTLET)))
}

/// The end of an outlet between marks behind "to" that hears a clause: "a dit au *« Veilleur »* que …".
pub(crate) fn heard_by(sheet: &Sheet, at: usize) -> Option<usize> {
    let (from, to) = sheet.t(at + 1).region.map(|region| sheet.span(region))?;
    let hears = sheet.in_romance() && sheet.pack.list("hearers").contains(&sheet.t(at).low);
    let clause = sheet.t(to).has(Class::COMPLEMENTIZER);
    (hears && clause && from == at + 1 && to - from <= 7 && sheet.t(from + 1).capital).then_some(to)
}
