//! [`Twins`]: the sentences of a paragraph and those beside it that say the same; pointing at one lights the other.
//!
//! Each sentence is in elements with its number; the styles light all of a pair with the number that is pointed at.

use yew::{Html, html};

use crate::article::{Article, Block, Id, Inline, Parallel, Segment, plain_text, sentence_starts};

/// Where the sentences of a line begin, while it is printed; nothing where nobody said which say the same.
#[derive(Debug, Default)]
pub(super) struct Twins {
    starts: Vec<usize>,
    /// How many code points were printed.
    at: usize,
}

impl Twins {
    /// The sentences of a block, where an aligned version goes with it sentence for sentence.
    pub(super) fn of_block(article: &Article, block: &Block) -> Self {
        let Block::Paragraph { id, content } = block else { return Self::default() };
        let mut beside = article.parallels.iter().filter(|parallel| parallel.sentences);
        let starts = beside.find_map(|parallel| matched(content, segment_of(parallel, id)?));
        Self { starts: starts.map(|(own, _)| own).unwrap_or_default(), at: 0 }
    }

    /// The sentences of the segment of a version that goes with the article sentence for sentence.
    pub(super) fn of_segment(article: &Article, parallel: &Parallel, segment: &Segment) -> Self {
        let block = article.body.iter().find(|block| Some(block.id()) == segment.block.as_ref());
        let Some(Block::Paragraph { content, .. }) = block.filter(|_| parallel.sentences) else {
            return Self::default();
        };
        Self { starts: matched(content, segment).map(|(_, beside)| beside).unwrap_or_default(), at: 0 }
    }

    /// A text of the line, each sentence in an element of its own.
    pub(super) fn text(&mut self, text: &str) -> Html {
        if self.starts.is_empty() {
            return html! { { text.to_owned() } };
        }
        let mut parts = Vec::new();
        let mut part = String::new();
        for c in text.chars() {
            if self.starts.binary_search(&self.at).is_ok() && !part.is_empty() {
                parts.push((self.number(), std::mem::take(&mut part)));
            }
            part.push(c);
            self.at += 1;
        }
        if !part.is_empty() {
            parts.push((self.number(), part));
        }
        parts
            .into_iter()
            .map(|(n, part)| html! { <span data-sentence={n.to_string()}>{ part }</span> })
            .collect()
    }

    /// What is printed otherwise: its letters count as well.
    pub(super) fn pass(&mut self, inline: &Inline) {
        if !self.starts.is_empty() {
            self.at += plain_text(std::slice::from_ref(inline)).chars().count();
        }
    }

    /// The number of the sentence that was printed last, from 1.
    fn number(&self) -> usize {
        self.starts.partition_point(|start| *start < self.at)
    }
}

fn segment_of<'a>(parallel: &'a Parallel, block: &Id) -> Option<&'a Segment> {
    parallel.segments.iter().find(|segment| segment.block.as_ref() == Some(block))
}

/// Where the sentences of a paragraph and of its segment begin, where there are as many of them and more than one.
fn matched(content: &[Inline], segment: &Segment) -> Option<(Vec<usize>, Vec<usize>)> {
    let [line] = segment.lines.as_slice() else { return None };
    let (own, beside) = (sentence_starts(&plain_text(content)), sentence_starts(&plain_text(line)));
    (own.len() == beside.len() && own.len() > 1).then_some((own, beside))
}
