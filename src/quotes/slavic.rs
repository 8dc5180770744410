//! Rules that only Slavic needs.

pub(crate) mod subject;
