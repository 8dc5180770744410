//! [`Edit`]: what a reader corrects in an article.

use serde::{Deserialize, Serialize};

use crate::article::{Date, Extent, Id, Lang, Naming, Rendering, SourceKind};

/// What a reader corrects in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Somebody else says a quotation; an empty name means that nobody is known for it.
    Speaker(Id, String),
    /// A quotation came through another outlet; an empty name means none.
    Outlet(Id, String),
    /// A quotation keeps more or less of the wording.
    Extent(Id, Extent),
    /// A quotation is as the program says.
    Confirm(Id),
    /// It is not a quotation.
    Dismiss(Id),
    /// It is one after all.
    Restore(Id),
    /// Words that the program missed are a quotation.
    Add {
        /// The id it gets.
        quotation: Id,
        /// The block that holds the words.
        block: Id,
        /// The line of the block, from 0: the items of a list, the paragraphs of a block quotation.
        line: usize,
        /// Where the words begin in the line, in code points.
        from: usize,
        /// Where they end.
        to: usize,
        /// Who says them; empty when nobody is known.
        by: String,
    },
    /// A quotation begins or ends elsewhere in the lines in which it does.
    Words {
        /// The quotation.
        quotation: Id,
        /// Where its first passage begins in its line, in code points.
        from: usize,
        /// Where its last passage ends in its line.
        to: usize,
    },
    /// A quotation is two, both said by the same.
    Split {
        /// The quotation, which keeps the words before the cut.
        quotation: Id,
        /// The passage that is cut, from 0.
        passage: usize,
        /// Where in the passage, in code points; 0 cuts before it.
        at: usize,
        /// The id of the second one.
        rest: Id,
    },
    /// Two quotations are one: the words of the second go on with those of the first.
    Join(Id, Id),
    /// A translator's note explains words of the text.
    Note {
        /// The id it gets.
        note: Id,
        /// The block that holds the words.
        block: Id,
        /// The line of the block, from 0.
        line: usize,
        /// Where the words begin in the line, in code points.
        from: usize,
        /// Where they end.
        to: usize,
        /// What it says.
        text: String,
    },
    /// A quotation stands in another document, named by a phrase; an empty one means none.
    Document(Id, String),
    /// A quotation was said on another day; `None` means that it is not known.
    Said(Id, Option<Date>),
    /// A quotation was said in another language.
    SaidIn(Id, Lang),
    /// Somebody else translated a quotation.
    Rendering(Id, Rendering),
    /// A quotation has other words in the language in which it was said; an empty text means that they are not known.
    Original(Id, String),
    /// A source has another name.
    Rename(Id, String),
    /// A source has another office or description; an empty one means none.
    Role(Id, String),
    /// A source is somebody or something of another kind.
    Kind(Id, SourceKind),
    /// A source is named in the text, or not.
    Named(Id, Naming),
    /// Two sources are one: whatever the first says, the second says.
    Merge(Id, Id),
    /// The article has another headline.
    Headline(String),
    /// The article has another dek; an empty one means none.
    Dek(String),
    /// The article was written from another place; an empty one means that none is given.
    Dateline(String),
    /// The article was written by others, their names with commas between.
    Authors(String),
    /// The article has another line about rights; an empty one means none.
    Rights(String),
    /// The article was published by another outlet; an empty name means none.
    Publisher(String),
    /// The article was published on another day.
    Published(Date),
}

impl Edit {
    /// The quotation that it is about.
    #[must_use]
    pub fn quotation(&self) -> Option<&Id> {
        match self {
            Self::Speaker(id, _)
            | Self::Outlet(id, _)
            | Self::Extent(id, _)
            | Self::Confirm(id)
            | Self::Dismiss(id)
            | Self::Restore(id)
            | Self::Document(id, _)
            | Self::Said(id, _)
            | Self::SaidIn(id, _)
            | Self::Rendering(id, _)
            | Self::Original(id, _)
            | Self::Join(id, _)
            | Self::Add { quotation: id, .. }
            | Self::Words { quotation: id, .. }
            | Self::Split { quotation: id, .. } => Some(id),
            _ => None,
        }
    }

    /// The id that this edit gives to a quotation that was not there.
    #[must_use]
    pub fn new_quotation(&self) -> Option<&Id> {
        match self {
            Self::Add { quotation, .. } => Some(quotation),
            Self::Split { rest, .. } => Some(rest),
            _ => None,
        }
    }

    /// Whether it can fail because its words are another quotation's.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        matches!(
            self,
            Self::Add { .. } | Self::Words { .. } | Self::Split { .. } | Self::Join(..) | Self::Note { .. }
        )
    }

    /// The quotations whose bounds it moves: they must be there until the log comes to their dismissal.
    pub(super) fn bounds(&self) -> impl Iterator<Item = &Id> {
        let two = match self {
            Self::Words { quotation, .. } => [Some(quotation), None],
            Self::Split { quotation, rest, .. } => [Some(quotation), Some(rest)],
            Self::Join(one, other) => [Some(one), Some(other)],
            _ => [None, None],
        };
        two.into_iter().flatten()
    }
}
