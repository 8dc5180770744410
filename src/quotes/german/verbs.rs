//! German words that only look like a verb of saying.

use crate::quotes::pack::Pack;
use crate::quotes::text::tokens::{Tag, Token};

/// "mit meinen *Freunden*", "*gibt* es": a noun behind a preposition, or what there is.
pub(crate) fn is_noun(t: &Token, before: &Token, next: &Token, pack: &Pack) -> bool {
    let owned = before.tag == Tag::Preposition && next.capital;
    let existing = pack.list("expletive").contains(&t.low) && (before.is("es") || next.is("es"));
    owned || existing
}
