//! Outlets and documents as they stand in a text.

pub(crate) mod at_hand;
pub(crate) mod carrier;
