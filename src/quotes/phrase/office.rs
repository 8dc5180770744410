//! Offices that go on over a preposition, with the name at their end: "ambassador to the United Nations Ruth Amadi".

use crate::quotes::pack::Grammar;
use crate::quotes::text::sheet::Sheet;
use crate::quotes::{english, romance};

/// Whether the words `from..end` are an office that goes on over its preposition at `to`, with the name behind.
pub(crate) fn named_behind(sheet: &Sheet, from: usize, to: usize, end: usize) -> bool {
    match sheet.pack.grammar {
        Grammar::English => english::office::named_behind(sheet, from, to, end),
        Grammar::Romance => romance::office::named_behind(sheet, from, to, end),
        _ => false,
    }
}
