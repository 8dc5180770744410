//! Whether a phrase names somebody.

use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// Whether a phrase can speak: someone, a body, a name that is no thing.
pub(crate) fn names_anybody(sheet: &Sheet, found: Mention) -> bool {
    let ends = |k: &usize| matches!(sheet.tag(*k), Tag::Comma | Tag::Preposition) && *k > found.from;
    let end = (found.from..found.to).find(ends).unwrap_or(found.to);
    let named = (found.from..end)
        .filter(|k| sheet.t(*k).capital && !sheet.t(*k).has(Class::STOP))
        .any(|k| sheet.t(k).has(Class::SPEAKER.with(Class::MALE_NAME).with(Class::FEMALE_NAME)));
    let article = matches!(sheet.tag(found.from), Tag::Determiner | Tag::Owner);
    named
        || sheet.tag(found.from) == Tag::Pronoun && !sheet.listed("nobody", found.from)
        // A name has no article: "Weber sagte".
        || !article && sheet.tag(found.from) == Tag::Name && end <= found.from + 3
}
