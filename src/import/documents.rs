//! Reading in three parts, of which each suffices for its files: [`read_page`], [`read_document`] and [`read_edited`].
//!
//! Web pages, JSON and plain text are what most people have. The worker of the page for one's own articles reads them
//! itself; it loads a program for documents and another one for articles of the desk when it is given the first of them
//! (`docs/decisions/0006-size.md`). So none of the three may call the parsers of another, but that documents hold web pages and
//! texts. [`Draft::open`] has all of them.

use serde::{Deserialize, Serialize};

use super::intake::gzip_header;
use super::{Draft, Notice, Opened, Refusal, edited, kinds};

/// A text that was read and not yet set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadText(pub(super) Opened);

/// An article with its evidence; or that a file is none, with what its reader should know.
pub type Edited = Result<Box<Draft>, Option<Notice>>;

/// Whether a file may be an article of the desk, so that [`read_edited`] is to look at it first.
#[must_use]
pub fn may_be_edited(bytes: &[u8]) -> bool {
    edited::may_be(bytes)
}

/// Reads an article of the desk, or what this program exported.
///
/// # Errors
/// When the file is one and damaged.
pub fn read_edited(name: &str, bytes: &[u8]) -> Result<Edited, Refusal> {
    Ok(match edited::read(name, bytes)? {
        edited::Read::Article(opened, article, publisher) => {
            Ok(Box::new(Draft::edited(*opened, *article, publisher)))
        }
        edited::Read::Other(notice) => Err(notice),
    })
}

/// Reads a web page, JSON or plain text; `None` for anything else. [`Draft::of_text`] goes on.
///
/// # Errors
/// When the file is no text, is too large or is damaged.
pub fn read_page(name: &str, bytes: &[u8], item: usize) -> Result<Option<ReadText>, Refusal> {
    // Only documents are unpacked.
    if gzip_header(bytes).is_some() {
        return Ok(None);
    }
    Ok(kinds::read_page(name, bytes, item)?.map(ReadText))
}

/// Reads any file that brings no evidence.
///
/// # Errors
/// When the file is no text, is too large, is damaged or has no such item in it.
pub fn read_document(name: &str, bytes: &[u8], item: usize) -> Result<ReadText, Refusal> {
    kinds::read(name, bytes, item).map(ReadText)
}
