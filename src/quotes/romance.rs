//! Rules that only French and Spanish need.

pub(crate) mod voice;
