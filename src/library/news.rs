//! [`Step`]: what is being done; [`News`]: what the reader is told about it.

use crate::browser::ShelfError;
use crate::import::Refusal;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The file is being read.
    Reading,
    /// Quotations are being looked for.
    Finding,
}

/// A piece of news over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A file was not opened.
    Refused(String, Refusal),
    /// The reader stopped the work.
    Stopped,
    /// The work broke off.
    Broken(String),
    /// A part of the program did not come, so this file is not read yet.
    Missing(String),
    /// A quotation stands there already.
    NotAdded,
    /// A quotation would be cut in two.
    NotCut,
    /// A later correction builds on the one that was to be taken back.
    NotTakenBack,
    /// Articles of a file are on the shelf; so many are not, and why.
    Shelved(usize, Option<(usize, ShelfError)>),
}
