//! [`Keeping`]: whether an article is on the device; [`Deleted`]: the one that no longer is; [`Stand`]: which edition.

use crate::browser::ShelfError;

/// Whether the article is on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Not yet.
    #[default]
    Nothing,
    /// It is.
    Kept,
    /// It could not be kept.
    Failed(ShelfError),
}

/// An article that was deleted and can still be had back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its headline.
    pub title: String,
    /// The draft, as the shelf had it.
    pub text: String,
}

/// An opening and an edition of the article in it.
pub type Stand = (u32, u32);
