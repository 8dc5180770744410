//! The verb before a place, and participles that are the verb of their clause.

use crate::quotes::pack::Class;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// "was saying": a participle that is the verb of its clause.
pub(crate) fn progressive(sheet: &Sheet, at: usize) -> bool {
    let mut k = at;
    while k > 0 && sheet.tag(k - 1) == Tag::Adverb {
        k -= 1;
    }
    sheet.before(k).has(Class::BE)
}

/// The nearest verb before `at` in its sentence, outside quotations.
pub(crate) fn previous_verb(sheet: &Sheet, at: usize, reach: usize) -> Option<usize> {
    let start = sheet.sentence_start(at).max(at.saturating_sub(reach));
    (start..at)
        .rev()
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))
}
