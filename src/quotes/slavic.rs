//! Rules that only Slavic needs.

pub(crate) mod subject;
pub(crate) mod summed_up;
