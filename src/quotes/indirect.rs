//! What is said without marks.

pub(crate) mod according;
pub(crate) mod ahead;
pub(crate) mod behind;
pub(crate) mod content;
pub(crate) mod denied;
pub(crate) mod report;
pub(crate) mod reports;
pub(crate) mod surroundings;
