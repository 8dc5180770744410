//! [`has`] for the browser, which does without the data of the registry of language tags.

use crate::article::{Lang, TWO_LETTERS};

/// Whether a tag is well-formed and its language may exist. The desk asks the registry itself about three letters,
/// scripts and regions.
pub(crate) fn has(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let known = match primary.len() {
        2 => TWO_LETTERS.split_ascii_whitespace().any(|one| one == primary),
        // No registered language has more letters.
        length => length == 3,
    };
    known && Lang::new(tag).is_ok()
}
