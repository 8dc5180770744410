//! What "who" and "which" stand for.

use crate::quotes::english;
use crate::quotes::pack::Class;
use crate::quotes::phrase::noun_phrase::{Mention, across_commas, phrase_before};
use crate::quotes::text::sheet::Sheet;
use crate::quotes::text::tokens::Tag;

/// What "who" stands for.
pub(crate) fn antecedent(sheet: &Sheet, at: usize) -> Option<Mention> {
    let mut p = at;
    if sheet.before(p).has(Class::PREPOSITION) {
        p -= 1;
    }
    if sheet.before(p).tag == Tag::Comma {
        let own = if sheet.in_english() { english::antecedent::before_comma(sheet, p - 1) } else { None };
        let found = own.or_else(|| across_commas(sheet, p - 1));
        let nearer = || english::antecedent::people_before(sheet, found, p - 1, at);
        return if sheet.in_english() { nearer().or(found) } else { found };
    }
    let found = phrase_before(sheet, p, sheet.sentence_start(at))?;
    let own = if sheet.in_english() { english::antecedent::within(sheet, found, at) } else { None };
    Some(own.unwrap_or(found))
}
