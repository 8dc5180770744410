//! [`has`] for the opener, which does without the data of the registry of language tags.

use crate::article::Lang;

/// Whether a tag is well-formed. The desk asks the registry itself.
pub(crate) fn has(tag: &str) -> bool {
    Lang::new(tag).is_ok()
}
