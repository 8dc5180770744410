//! [`Corpus`]: the text of the page, read once when something is first searched for.
//!
//! A long article has ten thousand paragraphs, and every call into the browser costs: most of what follows spares
//! calls, and texts that are handed over.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, NodeList};

use crate::article::Id;
use crate::reading::search::{self, Block, Hit, Place, Text};
use crate::reading::{fold_onto, unfolded};

use super::dom::page;

/// Every part of the page in which words are looked for, in the order of the page.
const UNITS: &str = ".kicker, .headline, .dek, .body [data-block], .parallel, .endnote .note-text, .footnote .note-text, .correction, \
                     .quotation-card .card-text";

/// What is printed in such a part but is not its text: marks, open notes, readings, tools, what the page says
/// about the words.
const NOT_TEXT: &str = ".source-mark, .note-mark, .footnote-mark, .recording, .pull-quote, .corrected, .custody, .custody-line, .chain, .details-word, .card-kind, .origins, .wordings-link, .open-note, .parallel, .romanised, .reading, .badges, .dates, \
                        .left-out-flag, .note-kind, .certainty, .card-tools, rt, rp, button";

/// The part of all parts that is read before room is made for the others: enough to know their mean length.
const SAMPLE: u32 = 32;

thread_local! {
    /// Selectors as the browser's own texts: to hand one over anew for each element takes longer than to look.
    static IS: Is = Is {
        block: JsValue::from_str("[data-block]"),
        subhead: JsValue::from_str(".pair-subhead"),
        minor: JsValue::from_str(".pair-minor"),
        no_text: JsValue::from_str(NOT_TEXT),
        quotation: JsValue::from_str(".quotation[data-quotation]"),
        line: JsValue::from_str("p, li, td, th, caption"),
    };
}

struct Is {
    block: JsValue,
    subhead: JsValue,
    minor: JsValue,
    no_text: JsValue,
    quotation: JsValue,
    line: JsValue,
}

/// The element of a part of the page.
pub type Part = Element;

/// The text of the page, and where in the page it stands.
#[derive(Debug, Default)]
pub struct Corpus {
    text: Text,
    /// The elements of the parts, as the browser's own list: an element has no object of its own before it is asked
    /// for.
    elements: Option<NodeList>,
    /// Of each part that is one text node alone, whether its places are even.
    plain: Vec<Option<bool>>,
    /// The text nodes of the part that was last asked for: the hits of one part come one after another.
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
        let elements = page().and_then(|page| page.query_selector_all(UNITS).ok());
        let count = elements.as_ref().map_or(0, NodeList::length);
        let (mut text, mut plain) = (Text::of_parts(count as usize), Vec::with_capacity(count as usize));
        for index in 0..count {
            if index == count / SAMPLE {
                text.expect((count - index) as usize);
            }
            if let Some(node) = elements.as_ref().and_then(|elements| elements.get(index)) {
                // What a selector finds is an element.
                plain.push(IS.with(|is| add(&mut text, node.unchecked_ref(), is)));
            }
        }
        text.shrink();
        Self { text, elements, plain, last: RefCell::default() }
    }

    /// The text by parts.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The part of the page that holds a hit.
    #[must_use]
    pub fn element(&self, hit: &Hit) -> Option<Element> {
        self.part(hit.unit)
    }

    /// The element of a part, counted from 0.
    #[must_use]
    pub fn part(&self, unit: usize) -> Option<Element> {
        // A page has fewer parts than 32 bits count.
        self.elements.as_ref()?.get(unit as u32).map(JsCast::unchecked_into)
    }

    /// The two ends of a hit in the page.
    pub(super) fn ends(&self, hit: &Hit) -> Option<(End, End)> {
        let mut last = self.last.borrow_mut();
        if last.as_ref().is_none_or(|(unit, _)| *unit != hit.unit) {
            let element = self.part(hit.unit)?;
            let plain = self.plain.get(hit.unit).copied().flatten();
            last.replace((hit.unit, IS.with(|is| pieces(&element, plain, is))));
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
}

/// Adds a part of the page to the text. When it is one text node alone, says whether its places are even.
fn add(text: &mut Text, element: &Element, is: &Is) -> Option<bool> {
    let block = matches(element, &is.block);
    if block && let Some(words) = only_text(element, is).and_then(|node| node.node_value()) {
        let mut even = false;
        text.add(search::Part { place: Place::Text, block: Block::Plain }, |folded| {
            even = fold_onto(&words, folded);
            Vec::new()
        });
        return Some(even);
    }
    let id = || Id::new(&element.get_attribute("data-block")?).ok();
    let block = match id().filter(|_| block) {
        None => Block::No,
        Some(id) if matches(element, &is.minor) => Block::Minor(id),
        Some(id) if matches(element, &is.subhead) => Block::Subhead(id),
        Some(id) => Block::Named(id),
    };
    let class = element.class_name();
    let has = |name: &str| class.split(' ').any(|own| own == name);
    let place = if block != Block::No {
        Place::Text
    } else if has("parallel") {
        Place::Original
    } else if has("note-text") {
        Place::Note
    } else if element.closest(".quotation-card").is_ok_and(|card| card.is_some()) {
        Place::Source
    } else {
        Place::Text
    };
    text.add(search::Part { place, block }, |folded| {
        let start = folded.len();
        let mut passages = Vec::new();
        push_text(element, is, folded, &mut |_| {}, &mut |passage| passages.push(passage));
        if place == Place::Source
            && let Some(quotation) = element.parent_element().and_then(|card| quotation_of(&card))
        {
            passages.push((quotation, start, folded.len()));
        }
        passages
    });
    None
}

/// The text node of a block that holds one paragraph and nothing in it but text, as most paragraphs are: to walk
/// through ten thousand of them node by node takes a third of a second.
fn only_text(element: &Element, is: &Is) -> Option<Node> {
    let line = element.first_child().filter(|line| line.next_sibling().is_none())?;
    let text = line.first_child().filter(|text| text.next_sibling().is_none())?;
    let plain = text.node_type() == Node::TEXT_NODE && matches(line.unchecked_ref(), &is.line);
    plain.then_some(text)
}

/// The text nodes of a part; `plain` when it was read as one alone.
fn pieces(element: &Element, plain: Option<bool>, is: &Is) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(even) = plain {
        // An open note may stand beside it by now; the text still comes first.
        let node = element.first_child().and_then(|line| line.first_child());
        pieces.extend(node.map(|node| Piece { node, start: 0, even }));
    } else {
        push_text(element, is, &mut String::new(), &mut |piece| pieces.push(piece), &mut |_| {});
    }
    pieces
}

/// Adds the folded text of a node and tells of each text node and each quotation in it.
fn push_text(
    node: &Node,
    is: &Is,
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
                if !matches(element, &is.no_text) {
                    let start = folded.len();
                    push_text(&child, is, folded, piece, passage);
                    if matches(element, &is.quotation)
                        && let Some(id) = quotation_of(element)
                    {
                        passage((id, start, folded.len()));
                    }
                    // Two lines are two texts: a phrase does not run from one into the other.
                    if matches(element, &is.line) {
                        folded.push('\n');
                    }
                }
            }
            _ => {}
        }
        next = child.next_sibling();
    }
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
