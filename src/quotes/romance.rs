//! Rules that only French and Spanish need.

pub(crate) mod dropped;
pub(crate) mod hearer;
pub(crate) mod office;
pub(crate) mod phrase;
pub(crate) mod verbs;
pub(crate) mod voice;
