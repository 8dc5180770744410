//! What is said without marks.

pub(crate) mod according;
pub(crate) mod content;
pub(crate) mod report;
pub(crate) mod reports;
pub(crate) mod surroundings;
