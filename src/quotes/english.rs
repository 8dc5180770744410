//! Rules that only English needs.

pub(crate) mod accounts;
pub(crate) mod outlets;
pub(crate) mod quoted_as;
pub(crate) mod unclosed;
