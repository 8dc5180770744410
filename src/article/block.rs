//! [`Block`] and [`Inline`]: the text itself, as a typed tree.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::language::Foreign;

/// One block of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
        /// The items.
        items: Vec<Vec<Inline>>,
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
            | Self::Rule { id } => id,
        }
    }

    /// The lines of text of the block: one for a paragraph, one each for the items of a list.
    #[must_use]
    pub fn lines(&self) -> Vec<&[Inline]> {
        match self {
            Self::Paragraph { content, .. } | Self::Subhead { content, .. } => vec![content],
            Self::BlockQuote { paragraphs: lines, .. } | Self::List { items: lines, .. } => {
                lines.iter().map(Vec::as_slice).collect()
            }
            Self::Rule { .. } => Vec::new(),
        }
    }
}

/// A run of text or a marked passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// A key or a piece of code, as typed.
    Code {
        /// The text.
        text: String,
    },
    /// A line break.
    Break,
}

/// The text of some inlines without any mark.
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
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Quoted { content, .. }
            | Inline::Noted { content, .. }
            | Inline::Link { content, .. } => push_plain(content, text),
            Inline::Foreign { foreign } => text.push_str(&foreign.text),
            Inline::Break => text.push('\n'),
        }
    }
}
