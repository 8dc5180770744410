//! Footnotes of the author: `[^some-id]` in the text, and `[^some-id]: …` for what it says.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::article::{Footnote, Id, Inline, Lang};

use super::front::{Desk, Sited, read_id};
use super::note_text::{Named, note_text};
use super::remark::Draft;
use super::suggest::did_you_mean;
use super::tree::Node;

const NAMED: Named = Named { what: "footnote", written: "paragraphs after [^some-id]:, each indented" };

/// A footnote as the text gives it, before its mark is found.
#[derive(Debug)]
pub(super) struct FootnoteBlock {
    id: Sited<Id>,
    content: Vec<Inline>,
}

impl FootnoteBlock {
    /// Where it is.
    pub(super) fn span(&self) -> Range<usize> {
        self.id.span.clone()
    }
}

/// The name of a footnote: what stands between `[^` and `]`.
pub(super) fn name(label: &str, span: &Range<usize>, desk: &Desk) -> Option<Id> {
    read_id(desk, label, span)
}

/// Reads `[^some-id]: …` with its paragraphs.
pub(super) fn footnote(
    label: &str,
    children: Vec<Node<'_>>,
    span: Range<usize>,
    lang: &Lang,
    desk: &Desk,
) -> Option<FootnoteBlock> {
    let id = name(label, &span, desk)?;
    let content = note_text(&NAMED, &id, children, &span, lang, desk);
    Some(FootnoteBlock { id: Sited { value: id, span }, content })
}

/// The footnotes in the order of their first marks.
pub(super) fn collect(blocks: Vec<FootnoteBlock>, marks: &[Sited<Id>], desk: &Desk) -> Vec<Footnote> {
    let mut known: BTreeSet<Id> = BTreeSet::new();
    for block in &blocks {
        if !known.insert(block.id.value.clone()) {
            desk.say(
                Draft::error(
                    "duplicate-id",
                    block.id.span.clone(),
                    format!("“{}” is already the name of another footnote.", block.id.value),
                )
                .expected("one name for one footnote"),
            );
        }
    }
    let mut order: BTreeMap<&Id, usize> = BTreeMap::new();
    for (index, mark) in marks.iter().enumerate() {
        if !known.contains(&mark.value) {
            desk.say(
                Draft::error(
                    "dangling-id",
                    mark.span.clone(),
                    format!("There is no footnote “{}”.", mark.value),
                )
                .expected(format!("[^{}]: and what it says, in a paragraph of its own", mark.value))
                .maybe_hint(did_you_mean(mark.value.as_str(), known.iter().map(Id::as_str))),
            );
        }
        order.entry(&mark.value).or_insert(index);
    }
    let mut footnotes: Vec<(usize, Footnote)> = Vec::new();
    for block in blocks {
        match order.get(&block.id.value) {
            Some(place) => {
                footnotes.push((*place, Footnote { id: block.id.value, content: block.content }));
            }
            // An error may hide the mark.
            None if desk.has_errors() => {}
            None => desk.say(
                Draft::error(
                    "unmarked-footnote",
                    block.id.span,
                    format!("No mark in the text leads to the footnote “{}”.", block.id.value),
                )
                .expected(format!("[^{}] in the text", block.id.value)),
            ),
        }
    }
    footnotes.sort_by_key(|(place, _)| *place);
    footnotes.into_iter().map(|(_, footnote)| footnote).collect()
}
