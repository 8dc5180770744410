//! What belongs to a French or Spanish noun phrase.

use crate::quotes::pack::Class;
use crate::quotes::phrase::dates::is_day;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// "un porte-parole *de la police*", "un portavoz *del puerto*": whose a nameless speaker is, right up to the verb.
pub(crate) fn whose(sheet: &Sheet, (from, to): (usize, usize), end: usize) -> bool {
    let someone = Class::PERSON.with(Class::PLURAL_PERSON);
    sheet.listed("belonging", to)
        && (from..to).any(|k| sheet.t(k).has(someone))
        && !(from..to).any(|k| sheet.tag(k) == Tag::Name)
        && to + 1 < end
        && (to + 1..end).all(|k| {
            matches!(sheet.tag(k), Tag::Determiner | Tag::Noun | Tag::Name) && !is_day(sheet, k)
                || sheet.listed("belonging", k)
        })
}
