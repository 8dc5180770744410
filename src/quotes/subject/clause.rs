//! The clause a token stands in: who acts in it, and whether marks are all there is of it.

use crate::quotes::german;
use crate::quotes::phrase::noun_phrase::Mention;
use crate::quotes::subject::of_verb::of_verb;
use crate::quotes::text::sheet::{REACH, Sheet};
use crate::quotes::text::tokens::{Kind, Tag};

/// Whether a region is a sentence of its own: nothing but marks before it in its sentence.
pub(crate) fn floats(sheet: &Sheet, from: usize) -> bool {
    let start = sheet.sentence_start(from);
    (start..from).all(|k| sheet.t(k).region.is_some() || sheet.t(k).kind == Kind::Other)
}

/// The subject of the first verb of a sentence.
pub(crate) fn clause_subject(sheet: &Sheet, at: usize) -> Option<Mention> {
    let start = sheet.sentence_start(at);
    let end = sheet.sentence_end(at).min(start + REACH);
    if sheet.in_german() {
        return german::clause::clause_subject(sheet, at);
    }
    let verb = (start..end)
        .find(|k| sheet.t(*k).region.is_none() && matches!(sheet.tag(*k), Tag::Verb | Tag::Auxiliary))?;
    of_verb(sheet, verb, 4)
}
