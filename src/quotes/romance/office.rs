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

/// Whether an office and a preposition with its article stand before a name: "la ministre *de la* Santé", "presidente *del* Senado".
pub(crate) fn charge(sheet: &Sheet, at: usize) -> bool {
    let article =
        sheet.tag(at.wrapping_sub(1)) == Tag::Determiner && sheet.listed("belonging", at.wrapping_sub(2));
    let joined = sheet.before(at).any(&["du", "des", "del"]);
    let office = if article { at.checked_sub(3) } else { at.checked_sub(2).filter(|_| joined) };
    office.is_some_and(|k| sheet.t(k).has(Class::TITLE) && sheet.t(k).sentence == sheet.t(at).sentence)
}

/// "*L’*administration … elle": whether a noun behind an article without its vowel has the gender that is asked for.
pub(crate) fn elided(sheet: &Sheet, at: usize, feminine: bool) -> bool {
    let low = &sheet.t(at + 1).low;
    let ending = ["tion", "sion", "té", "ence", "ance"].iter().any(|end| low.ends_with(end));
    sheet.t(at).is("l'") && ending == feminine
}
