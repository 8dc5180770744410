//! Rules that only Russian needs.

pub(crate) mod hearer;
pub(crate) mod nominative;
pub(crate) mod outlets;
pub(crate) mod subject;
pub(crate) mod summed_up;
