//! Why a file is not opened: what it is, what is wrong with it, and what to do instead.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{LARGEST_FILE, LARGEST_TEXT, LeftOut, MOST_PIECES};

/// What a file is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stuff {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A document of Word before 2007.
    OldWord,
    /// A program.
    Program,
    /// An archive.
    Packed,
    /// A recording.
    Recording,
    /// A spreadsheet, slides or a drawing of an office program.
    OtherOffice,
    /// A document of Apple's Pages.
    Pages,
    /// A mail in Outlook's own form.
    OldMail,
    /// Where a page is, and not the page.
    Link,
    /// A book in Kindle's own form.
    Book,
}

impl Stuff {
    /// What it is and what can be done, for the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => {
                "a PDF, which fixes where each line stands and not what it is; select the article in it, copy it and paste it, or save the article's web page"
            }
            Self::Picture => "a picture",
            Self::OldWord => "an old Word document (.doc); open it and save it as DOCX",
            Self::Program => "a program",
            Self::Packed => "a packed file without a document in it; unpack it and open the article",
            Self::Recording => "a recording",
            Self::OtherOffice => "a spreadsheet, slides or a drawing; copy the text and paste it",
            Self::Pages => "a Pages document; in Pages choose File, Export To, Word",
            Self::OldMail => "a mail in Outlook's own form; save it as .eml or as text",
            Self::Link => {
                "the address of a page and not the page; open it in a browser and save what you see there"
            }
            Self::Book => {
                "a Kindle book; save it as EPUB where you have it, or copy the chapter and paste it"
            }
        }
    }
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than anything that is an article, in bytes.
    #[error("the file has {0} bytes; at most {LARGEST_FILE} are read. Cut the article out and paste it")]
    TooLarge(u64),
    /// Its text is longer than any article, in bytes.
    #[error("the text has {0} bytes; at most {LARGEST_TEXT} are read. Cut the article out and paste it")]
    TooLong(u64),
    /// Its text has more paragraphs than any article.
    #[error("the text has {0} paragraphs; at most {MOST_PIECES} are read. Cut the article out and paste it")]
    TooMany(usize),
    /// It is locked with a password.
    #[error("the file is protected by a password; open it where it was made and save it without one")]
    Protected,
    /// What is packed into it is larger, in bytes.
    #[error("what is packed into the file is larger than {LARGEST_TEXT} bytes; it was not unpacked further")]
    Bomb,
    /// It is no text; what it is instead, when that is known.
    #[error("the file is no text{}", .0.map(|stuff| format!(" but {}", stuff.as_str())).unwrap_or_default())]
    Binary(Option<Stuff>),
    /// A damaged file of its kind.
    #[error("the file looks like {kind} but is damaged: {reason}")]
    Damaged {
        /// What it looks like.
        kind: String,
        /// What the parser says.
        reason: String,
    },
    /// No article is in it.
    #[error("there is no article in the file: {0}")]
    NoText(String),
    /// A feed has no such item; which was asked for, and how many there are.
    #[error("there is no item {0}; the file has {1}")]
    NoItem(usize, usize),
}

/// A file that was not opened, with the texts that were found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub refusal: Refusal,
    /// What was found, none of it an article.
    pub left_out: Vec<LeftOut>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, left_out: Vec::new() }
    }
}
