//! [`Block`] and [`Inline`]: the text itself, as a typed tree.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::language::Foreign;
use super::list::ListItem;
use super::picture::Picture;
use super::recording::Recording;
use super::table::TableRow;

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its name.
        id: Id,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading inside the story.
    Subhead {
        /// Its name.
        id: Id,
        /// Whether it is a heading under another subhead.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        minor: bool,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A quotation set off from the text.
    BlockQuote {
        /// Its name.
        id: Id,
        /// The quotation it is; [`Quotation`](super::Quotation) has its provenance.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quotation: Option<Id>,
        /// Its paragraphs.
        paragraphs: Vec<Vec<Inline>>,
    },
    /// A list.
    List {
        /// Its name.
        id: Id,
        /// Whether the items are numbered.
        ordered: bool,
        /// The number of the first item.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        start: u32,
        /// The items.
        items: Vec<ListItem>,
    },
    /// Words of the article once more, set large: an ornament, never evidence.
    PullQuote {
        /// Its name.
        id: Id,
        /// The quotation whose words they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quotation: Option<Id>,
        /// Its paragraphs.
        paragraphs: Vec<Vec<Inline>>,
    },
    /// A table.
    Table {
        /// Its name.
        id: Id,
        /// What it shows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Vec<Inline>>,
        /// Whether the first cell of a row is the header of that row.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        row_headers: bool,
        /// The rows, all of one length.
        rows: Vec<TableRow>,
    },
    /// A picture.
    Picture {
        /// Its name.
        id: Id,
        /// What it shows, and whose it is.
        picture: Picture,
    },
    /// A break between two parts of the story.
    Rule {
        /// Its name.
        id: Id,
    },
}

impl Block {
    /// The block's name.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Paragraph { id, .. }
            | Self::Subhead { id, .. }
            | Self::BlockQuote { id, .. }
            | Self::List { id, .. }
            | Self::PullQuote { id, .. }
            | Self::Table { id, .. }
            | Self::Picture { id, .. }
            | Self::Rule { id } => id,
        }
    }

    /// The lines of text of the block in reading order: one for a paragraph, one each for the items of a list, the
    /// caption and the cells of a table.
    #[must_use]
    pub fn lines(&self) -> Vec<&[Inline]> {
        match self {
            Self::Paragraph { content, .. } | Self::Subhead { content, .. } => vec![content],
            Self::BlockQuote { paragraphs, .. } | Self::PullQuote { paragraphs, .. } => {
                paragraphs.iter().map(Vec::as_slice).collect()
            }
            Self::List { items, .. } => {
                let mut lines = Vec::new();
                for item in items {
                    item.push_lines(&mut lines);
                }
                lines
            }
            Self::Table { caption, rows, .. } => {
                let cells = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.content.as_slice());
                caption.iter().map(Vec::as_slice).chain(cells).collect()
            }
            Self::Picture { picture, .. } => vec![&picture.caption],
            Self::Rule { .. } => Vec::new(),
        }
    }
}

impl Block {
    /// The same lines, to be changed.
    pub fn lines_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        match self {
            Self::Paragraph { content, .. } | Self::Subhead { content, .. } => vec![content],
            Self::BlockQuote { paragraphs, .. } | Self::PullQuote { paragraphs, .. } => {
                paragraphs.iter_mut().collect()
            }
            Self::List { items, .. } => {
                let mut lines = Vec::new();
                for item in items {
                    item.push_lines_mut(&mut lines);
                }
                lines
            }
            Self::Table { caption, rows, .. } => {
                let cells = rows.iter_mut().flat_map(|row| &mut row.cells).map(|cell| &mut cell.content);
                caption.iter_mut().chain(cells).collect()
            }
            Self::Picture { picture, .. } => vec![&mut picture.caption],
            Self::Rule { .. } => Vec::new(),
        }
    }
}

/// The number of the first item where a list says nothing else.
pub(super) fn one() -> u32 {
    1
}

/// Serde hands over a reference.
pub(super) fn is_one(number: &u32) -> bool {
    *number == 1
}

/// A run of text or a marked passage.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Inline {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Stressed text.
    Emphasis {
        /// The stressed text.
        content: Vec<Inline>,
    },
    /// Important text.
    Strong {
        /// The important text.
        content: Vec<Inline>,
    },
    /// Text below the line, as in H₂O.
    Subscript {
        /// The lowered text.
        content: Vec<Inline>,
    },
    /// Text above the line, as in 10⁶.
    Superscript {
        /// The raised text.
        content: Vec<Inline>,
    },
    /// Text that is struck through: it no longer holds, and the article shows that it once did.
    Struck {
        /// The struck text.
        content: Vec<Inline>,
    },
    /// A passage somebody else said; [`Quotation`](super::Quotation) has its provenance.
    Quoted {
        /// The quotation's id.
        quotation: Id,
        /// The passage.
        content: Vec<Inline>,
    },
    /// A passage with a translator's note.
    Noted {
        /// The note's id.
        note: Id,
        /// The passage.
        content: Vec<Inline>,
    },
    /// Words in another language.
    Foreign {
        /// The words and their language.
        foreign: Foreign,
    },
    /// A link.
    Link {
        /// Its address: `http`, `https`, `mailto`, relative or a fragment.
        href: String,
        /// The linked text.
        content: Vec<Inline>,
    },
    /// A link to a place in a recording.
    Recording {
        /// What is heard or seen there, and from which second on.
        recording: Recording,
        /// The linked text.
        content: Vec<Inline>,
    },
    /// The mark of a footnote.
    Footnote {
        /// The footnote's id.
        footnote: Id,
    },
    /// A key or a piece of code, as typed.
    Code {
        /// The text.
        text: String,
    },
    /// A line break.
    Break,
}

impl Inline {
    /// The inlines inside of this one; none for a run of text.
    #[must_use]
    pub fn inside(&self) -> &[Self] {
        match self {
            Self::Emphasis { content }
            | Self::Strong { content }
            | Self::Subscript { content }
            | Self::Superscript { content }
            | Self::Struck { content }
            | Self::Quoted { content, .. }
            | Self::Noted { content, .. }
            | Self::Link { content, .. }
            | Self::Recording { content, .. } => content,
            Self::Text { .. }
            | Self::Foreign { .. }
            | Self::Code { .. }
            | Self::Footnote { .. }
            | Self::Break => &[],
        }
    }
}

impl Inline {
    /// The inlines inside of this one, to be changed; `None` for a run of text.
    pub fn inside_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Emphasis { content }
            | Self::Strong { content }
            | Self::Subscript { content }
            | Self::Superscript { content }
            | Self::Struck { content }
            | Self::Quoted { content, .. }
            | Self::Noted { content, .. }
            | Self::Link { content, .. }
            | Self::Recording { content, .. } => Some(content),
            Self::Text { .. }
            | Self::Foreign { .. }
            | Self::Code { .. }
            | Self::Footnote { .. }
            | Self::Break => None,
        }
    }
}

/// The text of some inlines without any mark. Raised and lowered figures stay what they are: 10⁶, not 106.
#[must_use]
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(content, &mut text);
    text
}

fn push_plain(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: run } | Inline::Code { text: run } => text.push_str(run),
            Inline::Foreign { foreign } => text.push_str(&foreign.text),
            Inline::Break => text.push('\n'),
            Inline::Superscript { content } => push_shifted(content, SUPERSCRIPTS, text),
            Inline::Subscript { content } => push_shifted(content, SUBSCRIPTS, text),
            // A mark is no word.
            Inline::Footnote { .. } => {}
            other => push_plain(other.inside(), text),
        }
    }
}

/// Figures and signs, and the characters that are their raised and lowered forms.
const LEVEL: &str = "0123456789+-−=()";
const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
const SUBSCRIPTS: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

/// Adds figures in their raised or lowered forms, and anything else as it is.
fn push_shifted(content: &[Inline], forms: &str, text: &mut String) {
    let plain = plain_text(content);
    let form =
        |c: char| LEVEL.chars().zip(forms.chars()).find(|(level, _)| *level == c).map(|(_, form)| form);
    let shifted: Option<String> = plain.chars().map(form).collect();
    text.push_str(&shifted.unwrap_or(plain));
}
