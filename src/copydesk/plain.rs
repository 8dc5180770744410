//! [`Plain`]: the words of some nodes as one text, each with its place in the file.

use std::ops::Range;

use super::tree::Node;

/// Words without their marks, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// The words; a line end is a space.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// A run of words.
#[derive(Debug)]
struct Piece {
    /// Where it begins in the text.
    from: usize,
    /// Its length there; a curled mark is longer than the straight one in the file.
    length: usize,
    /// Where it stands in the file.
    span: Range<usize>,
}

impl Plain {
    /// The words of some nodes.
    pub(super) fn of(nodes: &[Node<'_>]) -> Self {
        let mut plain = Self::default();
        plain.push_all(nodes);
        plain
    }

    fn push_all(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match node {
                Node::Text(words) => self.push(&words.value, words.span.clone()),
                Node::SoftBreak | Node::HardBreak => self.text.push(' '),
                Node::Rule(_) => {}
                Node::Element(element) => self.push_all(&element.children),
            }
        }
    }

    /// Adds words that stand at `span`.
    pub(super) fn push(&mut self, words: &str, span: Range<usize>) {
        self.pieces.push(Piece { from: self.text.len(), length: words.len(), span });
        self.text.push_str(words);
    }

    /// Where a stretch of `text` stands in the file.
    pub(super) fn place(&self, stretch: Range<usize>) -> Range<usize> {
        let start = self.byte(stretch.start, false);
        start..self.byte(stretch.end, true).max(start)
    }

    /// The place of one byte; as the end of a stretch, the end of a mark rather than the beginning of the next.
    fn byte(&self, at: usize, end: bool) -> usize {
        let later = |piece: &Piece| if end { piece.from < at } else { piece.from <= at };
        let index = self.pieces.partition_point(later).saturating_sub(1);
        let Some(piece) = self.pieces.get(index) else { return 0 };
        if piece.length == piece.span.len() {
            (piece.span.start + at.saturating_sub(piece.from)).min(piece.span.end)
        } else if end {
            piece.span.end
        } else {
            piece.span.start
        }
    }
}
