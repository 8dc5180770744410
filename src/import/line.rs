//! [`Line`]: a block of text of a page, and what was met beside the text.

use super::{NoteMark, Reason, Styled};

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    #[default]
    Paragraph,
    /// A heading of that level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// An item of a numbered list.
    Numbered,
    /// Words set off from the text.
    Quote,
    /// Who said them, named inside the same element.
    Attribution,
    /// A row of a table; the one that says what the columns hold.
    Row,
    HeaderRow,
}

/// A block of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) shape: Shape,
    /// Why it is not part of an article wherever it stands: a picture's description, struck words.
    pub(super) never: Option<Reason>,
    /// The innermost element around its beginning.
    pub(super) at: usize,
    /// The node that its text begins in.
    pub(super) first: usize,
    /// The node that it ends in.
    pub(super) last: usize,
    /// How many characters of it are links, without white space.
    pub(super) linked: usize,
    /// How many characters it has, without white space.
    pub(super) length: usize,
    /// Its links and emphasized words.
    pub(super) styles: Vec<Styled>,
    /// The words in it that have notes.
    pub(super) marks: Vec<NoteMark>,
    /// What the page shows before it, as the number of an item.
    pub(super) number: Option<String>,
    /// How many lists the list of an item lies in.
    pub(super) level: u8,
}

/// What was met beside text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Met {
    pub(super) scripts: usize,
    pub(super) embedded: usize,
    /// Links without an address that leads anywhere from here.
    pub(super) links: usize,
    pub(super) tables: usize,
}

/// A page as lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) notes: Vec<String>,
    pub(super) met: Met,
}
