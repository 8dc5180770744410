//! Pull quotes: words of the article once more, set large. They are no evidence, so they must say what the text says.

use std::ops::Range;

use jotdown::Container;

use crate::article::{Block, Evidence, Id, plain_text};

use super::body::BlockReader;
use super::front::{Desk, Sited, read_id};
use super::inline::{LineReader, name_of};
use super::remark::Draft;
use super::suggest::did_you_mean;
use super::tree::{Element, Marks, Node};

/// A pull quote whose words are yet to be found in the text.
#[derive(Debug)]
pub(super) struct Pull {
    of: Option<Sited<Id>>,
    words: Sited<String>,
}

impl Pull {
    /// Where it is.
    pub(super) fn span(&self) -> Range<usize> {
        self.words.span.clone()
    }
}

impl BlockReader<'_> {
    /// Reads a `{.pull}` block.
    pub(super) fn pull_quote(
        &mut self,
        id: Id,
        marks: &mut Marks,
        span: Range<usize>,
        children: Vec<Node<'_>>,
    ) -> Block {
        let of = marks
            .key("of")
            .and_then(|of| Some(Sited { value: read_id(self.desk, &of.value, &of.span)?, span: of.span }));
        let mut paragraphs = Vec::new();
        for child in children {
            match child {
                Node::Element(Element { container: Container::Paragraph, marks, children, .. }) => {
                    marks.finish(self.desk);
                    // Marks belong to the words where they are said.
                    paragraphs.push(LineReader::new(self.desk, self.lang, false, id.clone()).line(children));
                }
                Node::Element(element) => self.out_of_place(element.span, name_of(&element.container)),
                _ => {}
            }
        }
        let words: Vec<String> = paragraphs.iter().map(|line| plain_text(line)).collect();
        let quotation = of.as_ref().map(|of| of.value.clone());
        self.body.pulls.push(Pull { of, words: Sited { value: words.join("\n"), span } });
        Block::PullQuote { id, quotation, paragraphs }
    }
}

/// Remarks on pull quotes that say something else than the text.
pub(super) fn check(pulls: &[Pull], blocks: &[Block], evidence: &Evidence, desk: &Desk) {
    if pulls.is_empty() {
        return;
    }
    let said = blocks.iter().filter(|block| !matches!(block, Block::PullQuote { .. }));
    let text: String = said.flat_map(Block::lines).map(plain_text).collect::<Vec<_>>().join("\n");
    let text = letters(&text);
    for pull in pulls {
        let quoted = match &pull.of {
            None => None,
            Some(of) => match evidence.quotation(&of.value) {
                Some(quotation) => Some(letters(&quotation.words())),
                None => {
                    desk.say(
                        Draft::error(
                            "dangling-id",
                            of.span.clone(),
                            format!("There is no quotation “{}”.", of.value),
                        )
                        .expected("the name of a quotation of the article")
                        .maybe_hint(did_you_mean(
                            of.value.as_str(),
                            evidence.quotations.iter().map(|one| one.id.as_str()),
                        )),
                    );
                    continue;
                }
            },
        };
        let (within, what) = match &quoted {
            Some(words) => (words, "the quotation"),
            None => (&text, "the article"),
        };
        // What was left out in the middle is an ellipsis.
        let mut parts = pull.words.value.split('…').map(letters).filter(|part| !part.is_empty());
        if let Some(missing) = parts.find(|part| !within.contains(part.as_str())) {
            let excerpt: String = missing.chars().take(40).collect();
            desk.say(
                Draft::error(
                    "pull-quote-differs",
                    pull.words.span.clone(),
                    format!("“{excerpt}” is not in {what}, letter for letter."),
                )
                .expected("words of the article; … stands for words that are left out")
                .hint("A pull quote repeats. Words that stand nowhere else are a quotation: {.quote #some-id by=…}."),
            );
        }
    }
}

/// Letters and figures alone: how words are marked and broken into lines does not count.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !letters.is_empty() {
            letters.push(' ');
        }
        letters.push_str(&word.to_lowercase());
    }
    letters
}
