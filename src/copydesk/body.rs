//! The text of a file: from nodes to blocks, with the quotations, the marks and the notes found in them.

use std::collections::BTreeSet;
use std::ops::Range;

use jotdown::Container;

use crate::article::{Block, Id, Inline, Lang, plain_text};

use super::footnotes::{self, FootnoteBlock};
use super::front::{Desk, Sited, read_id};
use super::inline::{LineReader, Noted, name_of, quotation_id};
use super::joined::Passage;
use super::notes::{self, NoteBlock};
use super::pictures::{self, Placed};
use super::pull_quotes::Pull;
use super::quoted::Claim;
use super::remark::Draft;
use super::tree::{Element, Marks, Node};

/// The text of an article.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) blocks: Vec<Block>,
    pub(super) passages: Vec<Passage>,
    pub(super) noted: Vec<Noted>,
    pub(super) notes: Vec<NoteBlock>,
    pub(super) footnoted: Vec<Sited<Id>>,
    pub(super) footnotes: Vec<FootnoteBlock>,
    pub(super) pulls: Vec<Pull>,
    pub(super) pictures: Vec<Placed>,
}

/// Reads the nodes of an article's text.
pub(super) fn body(nodes: Vec<Node<'_>>, lang: &Lang, desk: &Desk) -> Body {
    let mut reader = BlockReader {
        desk,
        lang,
        body: Body::default(),
        taken: BTreeSet::new(),
        given: BTreeSet::new(),
        count: 0,
    };
    // Names given by hand come before names counted out.
    for node in &nodes {
        let marks = match node {
            Node::Element(element) => &element.marks,
            Node::Rule(marks) => marks,
            Node::Text(_) | Node::SoftBreak | Node::HardBreak => continue,
        };
        reader.taken.extend(marks.peek_id().and_then(|id| Id::new(id).ok()));
    }
    for node in nodes {
        reader.node(node);
    }
    reader.body
}

/// Reads blocks; each kind that has more to it than lines has a module of its own.
pub(super) struct BlockReader<'a> {
    pub(super) desk: &'a Desk,
    pub(super) lang: &'a Lang,
    pub(super) body: Body,
    /// The names of blocks, given by hand or counted out.
    taken: BTreeSet<Id>,
    /// The names given by hand so far.
    given: BTreeSet<Id>,
    count: usize,
}

impl<'a> BlockReader<'a> {
    fn node(&mut self, node: Node<'_>) {
        match node {
            Node::Rule(mut marks) => {
                let id = self.block_id(&mut marks);
                marks.finish(self.desk);
                self.body.blocks.push(Block::Rule { id });
            }
            Node::Element(element) => self.element(element),
            Node::Text(_) | Node::SoftBreak | Node::HardBreak => {}
        }
    }

    fn element(&mut self, element: Element<'_>) {
        let Element { container, mut marks, span, children } = element;
        match container {
            Container::Paragraph if pictures::is_picture(&children) => {
                let block = self.picture(&mut marks, span, children);
                self.body.blocks.extend(block);
            }
            Container::Paragraph => {
                let id = self.block_id(&mut marks);
                let children = if marks.class("verse") { verse(children) } else { children };
                let content = self.line(&id, children);
                self.body.blocks.push(Block::Paragraph { id, content });
            }
            Container::Heading { level, .. } => {
                let id = self.block_id(&mut marks);
                self.check_level(level, span);
                let content = self.line(&id, children);
                self.body.blocks.push(Block::Subhead { id, minor: level > 2, content });
            }
            Container::Blockquote if marks.class("pull") => {
                let id = self.block_id(&mut marks);
                let block = self.pull_quote(id, &mut marks, span, children);
                self.body.blocks.push(block);
            }
            Container::Blockquote => self.block_quote(&mut marks, span, children),
            Container::List { kind, .. } => {
                let id = self.block_id(&mut marks);
                let block = self.list(id, kind, children);
                self.body.blocks.push(block);
            }
            Container::Table => {
                let id = self.block_id(&mut marks);
                let block = self.table(id, &mut marks, span, children);
                self.body.blocks.push(block);
            }
            Container::Footnote { label } => {
                let own = footnotes::footnote(&label, children, span, self.lang, self.desk);
                self.body.footnotes.extend(own);
            }
            Container::Div { class } if class == "note" => {
                self.body.notes.extend(notes::note(&mut marks, children, &span, self.lang, self.desk));
            }
            Container::Div { class } if class == "picture" => {
                let block = self.picture(&mut marks, span, children);
                self.body.blocks.extend(block);
            }
            Container::LinkDefinition { .. } => {}
            other => self.out_of_place(span, name_of(&other)),
        }
        marks.finish(self.desk);
    }

    /// A heading is a subhead or one under a subhead.
    fn check_level(&self, level: u16, span: Range<usize>) {
        let under = self.body.blocks.iter().any(|block| matches!(block, Block::Subhead { .. }));
        if !matches!(level, 2 | 3) {
            self.desk.say(
                Draft::error("heading-level", span, format!("This heading has level {level}."))
                    .expected("## for a subhead, ### under one; the headline stands in the front matter"),
            );
        } else if level == 3 && !under {
            self.desk.say(
                Draft::error("heading-level", span, "This heading lies under no subhead.")
                    .expected("## for a subhead above it")
                    .hint("Readers who go from heading to heading would look for the one above it."),
            );
        }
    }

    fn block_quote(&mut self, marks: &mut Marks, span: Range<usize>, children: Vec<Node<'_>>) {
        let quote = marks.class("quote");
        let name = if quote { quotation_id(marks, &span, self.desk) } else { None };
        let claim = Claim::of_mark(marks, self.desk);
        let verse_lines = marks.class("verse");
        let id = if quote { self.next_id() } else { self.block_id(marks) };
        if !quote {
            self.desk.say(
                Draft::error("no-speaker", span.clone(), "This block quotation has no speaker.")
                    .expected("{.quote #some-id by=… in=… done=verbatim} on the line before it"),
            );
        }
        let mut paragraphs = Vec::new();
        for child in children {
            match child {
                Node::Element(Element { container: Container::Paragraph, marks, children, .. }) => {
                    let children = if verse_lines { verse(children) } else { children };
                    marks.finish(self.desk);
                    let around = name.as_ref().map(|name| name.value.clone());
                    paragraphs.push(self.line_within(around.as_ref(), &id, children));
                }
                Node::Element(element) => self.out_of_place(element.span, name_of(&element.container)),
                _ => {}
            }
        }
        let words: Vec<String> = paragraphs.iter().map(|line| plain_text(line)).collect();
        let quotation = name.as_ref().map(|name| name.value.clone());
        if let Some(name) = name {
            let block = id.clone();
            self.body.passages.push(Passage {
                id: name,
                block,
                words: words.join("\n"),
                set_off: true,
                within: None,
                claim,
                continued: Vec::new(),
            });
        }
        self.body.blocks.push(Block::BlockQuote { id, quotation, paragraphs });
    }

    pub(super) fn line(&mut self, block: &Id, nodes: Vec<Node<'_>>) -> Vec<Inline> {
        self.line_within(None, block, nodes)
    }

    /// A line of a quotation that is set off, or of none.
    fn line_within(&mut self, quotation: Option<&Id>, block: &Id, nodes: Vec<Node<'_>>) -> Vec<Inline> {
        let mut reader = LineReader::new(self.desk, self.lang, true, block.clone());
        reader.around.extend(quotation.cloned());
        let line = reader.line(nodes);
        self.body.passages.append(&mut reader.passages);
        self.body.noted.append(&mut reader.noted);
        self.body.footnoted.append(&mut reader.footnoted);
        line
    }

    /// The block's own name, or the next one counted out.
    pub(super) fn block_id(&mut self, marks: &mut Marks) -> Id {
        let own = marks.id().and_then(|text| {
            Some(Sited { value: read_id(self.desk, &text.value, &text.span)?, span: text.span })
        });
        let Some(own) = own else { return self.next_id() };
        if !self.given.insert(own.value.clone()) {
            self.desk.say(
                Draft::error(
                    "duplicate-id",
                    own.span,
                    format!("“{}” is already the name of another block.", own.value),
                )
                .expected("one name for one block"),
            );
            return self.next_id();
        }
        own.value
    }

    fn next_id(&mut self) -> Id {
        loop {
            self.count += 1;
            // A letter and digits always make a name.
            if let Ok(id) = Id::new(&format!("p{}", self.count))
                && self.taken.insert(id.clone())
            {
                return id;
            }
        }
    }

    pub(super) fn out_of_place(&self, span: Range<usize>, what: &str) {
        self.desk.say(
            Draft::error("unsupported", span, format!("There is no place for {what} in an article."))
                .expected("paragraphs, ## subheads, > quotations, lists, tables, ***, ::: picture and ::: note blocks"),
        );
    }
}

/// The lines of a verse: a line of the file is one on the page.
fn verse(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    nodes
        .into_iter()
        .map(|node| if matches!(node, Node::SoftBreak) { Node::HardBreak } else { node })
        .collect()
}
