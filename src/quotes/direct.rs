//! Who says what stands between marks.

pub(crate) mod after;
pub(crate) mod heading;
pub(crate) mod rules;
pub(crate) mod titles;
pub(crate) mod transcript;
