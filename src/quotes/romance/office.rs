//! French and Spanish offices that go on over a preposition: "le commissaire à l’économie Pierre Moscovici".

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Whether an office goes on over its preposition at `to`; a given name tells where the name at its end begins.
pub(crate) fn named_behind(sheet: &Sheet, from: usize, to: usize, end: usize) -> bool {
    let someone = Class::TITLE.with(Class::PERSON);
    let office = (from..to).any(|k| sheet.t(k).has(someone));
    let given = (to + 1..end)
        .find(|k| sheet.tag(*k) == Tag::Name && sheet.t(*k).has(Class::MALE_NAME.with(Class::FEMALE_NAME)));
    office
        && given.is_some_and(|k| (k + 2..k + 5).contains(&end) && (k..end).all(|i| sheet.tag(i) == Tag::Name))
}
