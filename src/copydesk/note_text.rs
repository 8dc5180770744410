//! What a note says: paragraphs and nothing else. The translator's notes and the author's footnotes have it.

use std::ops::Range;

use jotdown::Container;

use crate::article::{Id, Inline, Lang};

use super::front::Desk;
use super::inline::LineReader;
use super::remark::Draft;
use super::tree::{Element, Node};

/// How the remarks speak of a note.
pub(super) struct Named {
    /// What it is, such as `footnote`.
    pub(super) what: &'static str,
    /// How its paragraphs are written.
    pub(super) written: &'static str,
}

/// Reads the paragraphs of a note, each a line of its own; `block` is what its words stand in.
pub(super) fn note_text(
    named: &Named,
    block: &Id,
    children: Vec<Node<'_>>,
    span: &Range<usize>,
    lang: &Lang,
    desk: &Desk,
) -> Vec<Inline> {
    let Named { what, written } = named;
    let mut content: Vec<Inline> = Vec::new();
    for child in children {
        match child {
            Node::Element(Element { container: Container::Paragraph, marks, children, .. }) => {
                marks.finish(desk);
                let line = LineReader::new(desk, lang, false, block.clone()).line(children);
                if !content.is_empty() {
                    content.push(Inline::Break);
                }
                content.extend(line);
            }
            Node::Element(element) => {
                let found = format!("A {what} holds paragraphs and nothing else.");
                desk.say(Draft::error("unsupported", element.span, found).expected(*written));
            }
            _ => {}
        }
    }
    if content.is_empty() {
        let found = format!("This {what} says nothing.");
        desk.say(Draft::error("empty-note", span.clone(), found).expected("a paragraph"));
    }
    content
}
