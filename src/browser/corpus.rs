//! [`Corpus`]: the text of the page, read once when something is first searched for.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::article::Id;
use crate::reading::search::{Hit, Place, Unit};
use crate::reading::{fold_onto, unfolded};

use super::dom::elements;

/// Every part of the page in which words are looked for, in the order of the page.
const UNITS: &str = ".kicker, .headline, .dek, .body [data-block], .parallel, .endnote .note-text, .correction, \
                     .source-card > header, .quotation-card .card-text";

/// What is printed in such a part but is not its text: marks, open notes, readings, tools, what the page says
/// about the words.
const NOT_TEXT: &str = ".source-mark, .note-mark, .corrected, .custody, .no-address, .origins, .wordings-link, .open-note, .parallel, .romanised, .reading, .badges, .dates, \
                        .left-out-flag, .note-kind, .certainty, .card-tools, rt, rp, button";

/// The text of the page, and where in the page it stands.
#[derive(Debug, Default)]
pub struct Corpus {
    units: Vec<Unit>,
    sites: Vec<Site>,
}

/// Where a unit stands.
#[derive(Debug)]
struct Site {
    element: Element,
    pieces: Vec<Piece>,
}

/// A text node.
#[derive(Debug)]
struct Piece {
    node: Node,
    /// The byte of the folded text at which it begins.
    start: usize,
    /// Whether a place in its folded text is the same place in the node.
    even: bool,
}

/// One end of a hit: a text node and the place in it, in UTF-16 units.
pub(super) struct End {
    pub(super) node: Node,
    pub(super) offset: u32,
}

impl Corpus {
    /// Reads the page.
    #[must_use]
    pub fn read() -> Self {
        let mut corpus = Self::default();
        for element in elements(UNITS) {
            corpus.add(element);
        }
        corpus
    }

    /// The text by parts.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The part of the page that holds a hit.
    #[must_use]
    pub fn element(&self, hit: &Hit) -> Option<&Element> {
        self.sites.get(hit.unit).map(|site| &site.element)
    }

    /// The two ends of a hit in the page.
    pub(super) fn ends(&self, hit: &Hit) -> Option<(End, End)> {
        let site = self.sites.get(hit.unit)?;
        let end = |at: usize, inside: usize| {
            // `inside` lies in the node that holds the character, so an end never begins the next node.
            let holding = site.pieces.partition_point(|piece| piece.start <= inside).checked_sub(1)?;
            let Piece { node, start, even } = site.pieces.get(holding)?;
            let offset = if *even {
                // An offset in a text fits 32 bits.
                (at - start) as u32
            } else {
                unfolded(&node.node_value()?, at - start)
            };
            Some(End { node: node.clone(), offset })
        };
        Some((end(hit.start, hit.start)?, end(hit.end, hit.end.checked_sub(1)?)?))
    }

    fn add(&mut self, element: Element) {
        let classes = element.class_list();
        let block = element.get_attribute("data-block").and_then(|id| Id::new(&id).ok());
        let place = if classes.contains("parallel") {
            Place::Original
        } else if classes.contains("note-text") {
            Place::Note
        } else if element.closest(".source-card").ok().flatten().is_some() {
            Place::Source
        } else {
            Place::Text
        };
        let mut unit = Unit {
            place,
            block,
            subhead: classes.contains("pair-subhead"),
            folded: String::new(),
            passages: Vec::new(),
        };
        let mut pieces = Vec::new();
        push_text(&element, &mut unit, &mut pieces);
        if place == Place::Source
            && let Some(quotation) = element.parent_element().and_then(|card| quotation_of(&card))
        {
            let all = (quotation, 0, unit.folded.len());
            unit.passages.push(all);
        }
        self.units.push(unit);
        self.sites.push(Site { element, pieces });
    }
}

fn push_text(node: &Node, unit: &mut Unit, pieces: &mut Vec<Piece>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        if let Some(element) = child.dyn_ref::<Element>() {
            if !element.matches(NOT_TEXT).unwrap_or_default() {
                let start = unit.folded.len();
                push_text(&child, unit, pieces);
                let quoted = element.class_list().contains("quotation");
                if let Some(id) = quoted.then(|| quotation_of(element)).flatten() {
                    let end = unit.folded.len();
                    unit.passages.push((id, start, end));
                }
            }
        } else if let Some(text) = child.node_value().filter(|_| child.node_type() == Node::TEXT_NODE) {
            let start = unit.folded.len();
            // Each node by itself, so that places in it can be found again.
            let mut folded = String::with_capacity(text.len());
            let even = fold_onto(&text, &mut folded);
            unit.folded.push_str(&folded);
            pieces.push(Piece { node: child.clone(), start, even });
        }
        next = child.next_sibling();
    }
    // Two lines are two texts: a phrase does not run from one into the other.
    if node.dyn_ref::<Element>().is_some_and(|element| matches!(element.local_name().as_str(), "p" | "li")) {
        unit.folded.push('\n');
    }
}

fn quotation_of(element: &Element) -> Option<Id> {
    Id::new(&element.get_attribute("data-quotation")?).ok()
}
