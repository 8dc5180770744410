//! Opening somebody's own article: a file as it is, read into headline, paragraphs, notes and what was left out.
//!
//! [`open`] is the entry point. It runs nothing, loads nothing and never panics: what it cannot read is a
//! [`Refusal`] with a reason, and what it reads but does not print is listed as [`LeftOut`], so that nothing
//! vanishes unseen. [`Draft`] then holds it as an article with its quotations, and the log of what the reader corrects.

mod account;
mod addresses;
mod annotations;
mod boilerplate;
mod boilerplate_alone;
mod boilerplate_lines;
mod boilerplate_service;
mod boilerplate_words;
mod bold_lines;
mod bounds;
mod bundle;
mod chain_edit;
mod classic;
mod corrected;
mod credits;
mod dates;
mod detected;
mod djot;
mod djot_blocks;
mod djot_front;
mod documents;
mod docx;
mod edit;
mod edited;
mod edits;
mod entries;
mod epub;
mod feed;
mod figures;
mod footnotes;
mod front_matter;
mod head;
mod intake;
mod json;
mod kinds;
mod labels;
mod line;
mod lines;
mod linked_data;
mod list_items;
mod mail;
mod mail_text;
mod markdown;
mod marks;
mod mime;
mod note_edit;
mod odt;
mod page_authors;
mod page_body;
mod page_captions;
mod page_dek;
mod page_dialogs;
mod page_first_lines;
mod page_head;
mod page_idle;
mod page_links;
mod page_teasers;
mod paper;
mod passages;
mod people;
mod records;
mod refusal;
mod relaying;
mod rtf;
mod runs;
mod same_names;
mod setting;
mod spans;
mod structures;
mod style_names;
mod styled;
mod surroundings;
mod tags;
mod titles;
mod tongue;
mod web_archive;
mod web_page;
mod word_xml;
mod writing;
mod xml;
mod zip;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::article::{Date, Lang};

pub use crate::copydesk::tags::declared as language_of;
pub use account::account;
pub use annotations::annotations;
pub use bounds::{Steps, Stretch, among, cuts, fitted, steps, stretches, whole_words};
pub use corrected::{Draft, HowFound};
pub use dates::written as date_of;
pub use djot::djot;
pub use documents::{Edited, ReadText, may_be_edited, read_document, read_edited, read_page};
pub use edit::Edit;
pub use intake::{LARGEST_FILE, LARGEST_TEXT};
pub use refusal::{Refusal, Refused, Stuff};
pub use setting::MOST_PIECES;

/// What kind of file it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Text without marks.
    #[default]
    Plain,
    /// Markdown.
    Markdown,
    /// Djot.
    Djot,
    /// A saved page of the web.
    Html,
    /// A news item in IPTC's ninjs.
    Ninjs,
    /// JSON-LD or a JSON feed.
    Json,
    /// An RSS or Atom feed.
    Feed,
    /// An export of `WordPress`.
    WordPress,
    /// A Word document.
    Docx,
    /// A web page that a browser saved as one file (MHTML).
    Mhtml,
    /// A web page that Safari saved as one file.
    WebArchive,
    /// A mail.
    Mail,
    /// An `OpenDocument` text.
    Odt,
    /// A chapter of an EPUB book.
    Epub,
    /// A rich text document.
    Rtf,
}

/// What a block of the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading inside the story.
    Subhead,
    /// An item of a list.
    Item,
    /// A quotation set off from the text.
    Quote,
    /// A row of a table, with ` · ` between its cells.
    Row,
    /// The row that says what the columns of a table hold.
    HeaderRow,
}

/// A block of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// How many lists the list of an item lies in.
    #[serde(default, skip_serializing_if = "is_outermost")]
    pub level: u8,
    /// Its text.
    pub text: String,
    /// The words in it that have notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<NoteMark>,
    /// Its links and emphasized words, in the order in which they begin; of two that begin together the longer first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub styles: Vec<Styled>,
}

fn is_outermost(level: &u8) -> bool {
    *level == 0
}

/// Words of a piece that are a link or emphasized; places count code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Styled {
    /// Where the words begin.
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// What they are.
    pub style: Style,
}

/// What words of a piece are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// Stress, usually set in italics.
    Emphasis,
    /// Importance, usually set in bold.
    Strong,
    /// A link to this address: `http`, `https` or `mailto`.
    Link(String),
}

/// Words of a piece that have a note; places count code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteMark {
    /// Where the words begin.
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// Which of [`Opened::notes`] it is.
    pub note: usize,
}

/// What the file says about the article as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The title.
    pub headline: Option<String>,
    /// The standfirst.
    pub dek: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where it was written from.
    pub place: Option<String>,
    /// When, as the dateline has it.
    pub place_date: Option<Date>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where it is found.
    pub url: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// The day of the last change.
    pub updated: Option<Date>,
    /// Who may do what with it.
    pub rights: Option<String>,
    /// Its language, declared or recognized.
    pub lang: Option<Lang>,
}

/// Why a text of the file is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Menus, links to other pages, breadcrumbs.
    Navigation,
    /// "Share this", "Subscribe", "Read more".
    Invitation,
    /// Who may do what with the text.
    Rights,
    /// A picture's caption or description.
    Caption,
    /// It stands beside the article.
    Beside,
    /// The page does not show it.
    Hidden,
    /// It became part of the head.
    Head,
    /// Other articles of a feed.
    OtherItem,
    /// Words somebody deleted, kept as a tracked change.
    Deleted,
    /// For the newsroom, not for readers.
    Internal,
    /// A file that came with a mail.
    Attachment,
    /// What readers wrote below the article.
    Comment,
}

impl Reason {
    /// Every reason in the order the page lists them.
    pub const ALL: [Self; 12] = [
        Self::Navigation,
        Self::Invitation,
        Self::Rights,
        Self::Caption,
        Self::Beside,
        Self::Hidden,
        Self::Head,
        Self::OtherItem,
        Self::Deleted,
        Self::Internal,
        Self::Attachment,
        Self::Comment,
    ];

    /// What it says, for the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Navigation => "navigation",
            Self::Invitation => "invitation",
            Self::Rights => "rights",
            Self::Caption => "caption",
            Self::Beside => "beside the article",
            Self::Hidden => "hidden",
            Self::Head => "became part of the head",
            Self::OtherItem => "another item",
            Self::Deleted => "deleted in the document",
            Self::Internal => "for the newsroom",
            Self::Attachment => "attached to the mail",
            Self::Comment => "comments of readers",
        }
    }
}

/// A text of the file that is not part of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub reason: Reason,
    /// The text.
    pub text: String,
}

/// Something the reader should know about how the file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// The file does not say its encoding, or is not in UTF-8.
    #[error("the text was read as {0}")]
    Encoding(String),
    /// Bytes that are no text in that encoding.
    #[error("{0} places could not be read; each is marked with �")]
    Broken(usize),
    /// Invisible characters that turn the direction of the text or hide something.
    #[error("{0} invisible characters were taken out")]
    Strays(usize),
    /// Scripts, which did not run.
    #[error("{0} scripts were in the file; none of them ran")]
    Scripts(usize),
    /// Pictures, films and frames, which were not loaded.
    #[error("{0} pictures, films or frames were not loaded")]
    Embedded(usize),
    /// Links, whose addresses were left out.
    #[error("{0} links became plain text, without their addresses")]
    Links(usize),
    /// A feed has several items; which one this is, from 1, and of how many.
    #[error("this is item {0} of {1}")]
    Item(usize, usize),
    /// Paragraphs that were too long for one.
    #[error("{0} very long paragraphs were divided")]
    Divided(usize),
    /// Elements inside elements, deeper than anybody writes.
    #[error("the file nests its parts deeper than {0} levels; what lies deeper was read flat")]
    Deep(usize),
    /// Tables, which were read row by row.
    #[error("{0} tables were read row by row")]
    Tables(usize),
    /// The text has no headline; its first words stand in.
    #[error("no headline was found; the first words stand in for it")]
    NoHeadline,
    /// Nobody says who published it.
    #[error("no outlet was found")]
    NoOutlet,
    /// Nobody says when.
    #[error("no date of publication was found")]
    NoDate,
    /// The language was recognized, not declared.
    #[error("the language was recognized from the words: {0}")]
    Tongue(String),
    /// XML whose tags do not fit together; how many places were mended.
    #[error("the file is not well-formed; {0} tags were mended")]
    Mended(usize),
    /// The text was never published: a draft, a scheduled, private or protected post.
    #[error("the post is not public: {0}")]
    Unpublished(String),
    /// A file of the article format that the desk refuses: its first error. The text was read without its marks.
    #[error("the marks of the article were not read, because of an error in line {0}")]
    Marks(String),
}

/// An article as it was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The file's name.
    pub name: String,
    /// What kind of file it was.
    pub kind: Kind,
    /// What the file says about the article as a whole.
    pub head: Head,
    /// The text.
    pub pieces: Vec<Piece>,
    /// Footnotes, endnotes and comments.
    pub notes: Vec<String>,
    /// What is not part of the article.
    pub left_out: Vec<LeftOut>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
    /// How a publication files the article, as lines of its front matter: section, tags, earlier names. The page shows
    /// none of it; an export to the desk has it again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filing: Vec<String>,
}

/// Opens a file. `item` says which article of a feed or chapter of a book is meant, from 1; 0 leaves the choice to
/// the program: the first article, the longest chapter.
///
/// # Errors
/// When the file is no text, is too large, is damaged or has no article in it.
pub fn open(name: &str, bytes: &[u8], item: usize) -> Result<Opened, Refusal> {
    open_taking(name, bytes, item, &|_| false).map_err(|refused| refused.refusal)
}

/// Opens a file and takes in, at the end of the text, what `take` chooses of what would be left out.
///
/// # Errors
/// As [`open`]; what was found comes with the refusal.
pub fn open_taking(
    name: &str,
    bytes: &[u8],
    item: usize,
    take: &dyn Fn(&LeftOut) -> bool,
) -> Result<Opened, Refused> {
    let opened = kinds::read(name, bytes, item)?;
    set(name, opened, take)
}

/// What is true of every kind of file, done to what was read of it.
fn set(name: &str, mut opened: Opened, take: &dyn Fn(&LeftOut) -> bool) -> Result<Opened, Refused> {
    name.clone_into(&mut opened.name);
    match setting::finish(&mut opened, take) {
        Ok(()) => Ok(opened),
        Err(refusal) => Err(Refused { refusal, left_out: opened.left_out }),
    }
}
