//! [`Corpus`]: the text of the page, read once when something is first searched for.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
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
    elements: Vec<Element>,
    /// The text nodes of the unit that was last asked for: the hits of one unit come one after another.
    last: RefCell<Option<(usize, Vec<Piece>)>>,
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
        self.elements.get(hit.unit)
    }

    /// The two ends of a hit in the page.
    pub(super) fn ends(&self, hit: &Hit) -> Option<(End, End)> {
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(unit, _)| *unit != hit.unit) {
            let mut pieces = Vec::new();
            push_text(
                self.elements.get(hit.unit)?,
                &mut String::new(),
                &mut |piece| pieces.push(piece),
                &mut |_| {},
            );
            last.replace((hit.unit, pieces));
        }
        let (_, pieces) = last.as_ref()?;
        let end = |at: usize, inside: usize| {
            // `inside` lies in the node that holds the character, so an end never begins the next node.
            let holding = pieces.partition_point(|piece| piece.start <= inside).checked_sub(1)?;
            let Piece { node, start, even } = pieces.get(holding)?;
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
        // One call for all that the class says.
        let class = element.class_name();
        let is = |name: &str| class.split(' ').any(|own| own == name);
        let block = element.get_attribute("data-block").and_then(|id| Id::new(&id).ok());
        let place = if block.is_some() {
            Place::Text
        } else if is("parallel") {
            Place::Original
        } else if is("note-text") {
            Place::Note
        } else if element.closest(".source-card").ok().flatten().is_some() {
            Place::Source
        } else {
            Place::Text
        };
        let mut folded = String::new();
        let mut passages = Vec::new();
        if let Some(text) = block.as_ref().and_then(|_| only_line(&element)) {
            fold_onto(&text, &mut folded);
            folded.push('\n');
        } else {
            push_text(&element, &mut folded, &mut |_| {}, &mut |passage| passages.push(passage));
        }
        if place == Place::Source
            && let Some(quotation) = element.parent_element().and_then(|card| quotation_of(&card))
        {
            passages.push((quotation, 0, folded.len()));
        }
        folded.shrink_to_fit();
        self.units.push(Unit { place, block, subhead: is("pair-subhead"), folded, passages });
        self.elements.push(element);
    }
}

/// The text of a block that holds one paragraph and nothing in it but text, as most paragraphs are: to walk through
/// ten thousand of them node by node takes a third of a second.
fn only_line(element: &Element) -> Option<String> {
    let line =
        element.first_child().filter(|line| line.next_sibling().is_none() && line.node_name() == "P")?;
    let text = line.first_child().filter(|text| text.next_sibling().is_none())?;
    (text.node_type() == Node::TEXT_NODE).then(|| text.node_value()).flatten()
}

/// Adds the folded text of a node and tells of each text node and each quotation in it.
fn push_text(
    node: &Node,
    folded: &mut String,
    piece: &mut dyn FnMut(Piece),
    passage: &mut dyn FnMut((Id, usize, usize)),
) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.node_type() {
            Node::TEXT_NODE => {
                let start = folded.len();
                // Each node by itself, so that places in it can be found again.
                let mut own = String::new();
                let even = fold_onto(&child.node_value().unwrap_or_default(), &mut own);
                folded.push_str(&own);
                piece(Piece { node: child.clone(), start, even });
            }
            Node::ELEMENT_NODE => {
                let element = child.unchecked_ref::<Element>();
                if !is_no_text(element) {
                    let start = folded.len();
                    push_text(&child, folded, piece, passage);
                    if let Some(id) =
                        quotation_of(element).filter(|_| element.class_list().contains("quotation"))
                    {
                        passage((id, start, folded.len()));
                    }
                }
            }
            _ => {}
        }
        next = child.next_sibling();
    }
    // Two lines are two texts: a phrase does not run from one into the other.
    if matches!(node.node_name().as_str(), "P" | "LI") {
        folded.push('\n');
    }
}

thread_local! {
    /// [`NOT_TEXT`] as the browser's own text: to hand it over anew for each element takes longer than to look.
    static NO_TEXT: JsValue = JsValue::from_str(NOT_TEXT);
}

fn is_no_text(element: &Element) -> bool {
    NO_TEXT.with(|selector| matches(element, selector))
}

#[wasm_bindgen]
extern "C" {
    // web-sys would hand the selector over anew each time.
    #[wasm_bindgen(js_name = call, js_namespace = ["Element", "prototype", "matches"])]
    fn matches(element: &Element, selector: &JsValue) -> bool;
}

fn quotation_of(element: &Element) -> Option<Id> {
    Id::new(&element.get_attribute("data-quotation")?).ok()
}
