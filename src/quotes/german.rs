//! Rules that only German needs.

pub(crate) mod according;
pub(crate) mod attribute;
pub(crate) mod clause;
pub(crate) mod hearer;
pub(crate) mod nominative;
pub(crate) mod outlets;
pub(crate) mod particles;
pub(crate) mod report;
pub(crate) mod reported_speech;
pub(crate) mod setting;
pub(crate) mod summed_up;
pub(crate) mod titles;
pub(crate) mod verbs;
pub(crate) mod voice;
