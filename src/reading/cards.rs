//! [`is_lit`]: which quotations are lit.

use crate::article::Quotation;

use super::{Pointed, Reading};

/// Whether a quotation is lit: jumped to, rested on, or one of a source that is rested on.
#[must_use]
pub fn is_lit(quotation: &Quotation, reading: &Reading) -> bool {
    let pointed = match &reading.pointed {
        Some(Pointed::Quotation(id)) => quotation.id == *id,
        Some(Pointed::Speaker(id)) => quotation.by.as_ref() == Some(id),
        None => false,
    };
    pointed || reading.focus.as_ref() == Some(&quotation.id)
}
