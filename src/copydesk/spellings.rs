//! `[spellings]`: spellings of places and terms that find each other when a reader searches.

use crate::article::{Alias, Lang};

use super::evidence::aliases;
use super::front::Table;
use super::remark::Draft;

/// Reads every `[spellings.…]`. One spelling alone finds nothing besides itself, so it gets a remark.
pub(super) fn spellings(table: &mut Table<'_>, lang: &Lang) -> Vec<Vec<Alias>> {
    let mut spellings = Vec::new();
    for (id, mut one) in table.named("spellings") {
        let span = one.span();
        let forms = aliases(&mut one, "forms", lang);
        if forms.len() < 2 {
            let message = format!(
                "“{id}” has {} to find.",
                if forms.is_empty() { "nothing" } else { "no other spelling" }
            );
            one.desk().say(
                Draft::error("lone-spelling", span, message)
                    .expected("forms = [\"…\", { text = \"…\", lang = \"…\" }]")
                    .hint("Give every way in which a reader may write it, or leave the entry out."),
            );
        } else {
            spellings.push(forms);
        }
        one.finish();
    }
    spellings
}
