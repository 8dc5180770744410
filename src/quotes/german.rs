//! Rules that only German needs.

pub(crate) mod clause;
pub(crate) mod report;
pub(crate) mod reported_speech;
pub(crate) mod voice;
