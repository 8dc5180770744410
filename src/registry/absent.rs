//! [`has`], where the registry of language tags would be too large: a tenth of the opener.

use crate::article::Lang;

/// Whether a tag is well-formed. The desk asks the registry itself.
pub(crate) fn has(tag: &str) -> bool {
    Lang::new(tag).is_ok()
}
