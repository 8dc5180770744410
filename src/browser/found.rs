//! Going to what was found, and along the marks of one kind.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, window};

use crate::reading::search::Hit;
use crate::reading::steps::Turn;

use super::corpus::Corpus;
use super::dom::{PANE_HEAD, bring_into_view, elements, page, set};
use super::highlights::live_range;
use super::view::Line;

/// Brings a hit into view. It must not be put away.
pub fn land(corpus: &Corpus, hit: &Hit) {
    let Some(element) = corpus.element(hit) else { return };
    if let Some(range) = live_range(corpus, hit) {
        // What is closed in a card opens: it has no place otherwise.
        let node = range.start_container().ok().and_then(|node| node.parent_element());
        if let Some(closed) = node.and_then(|node| node.closest("details:not([open])").ok().flatten()) {
            set(&closed, "open", Some(""));
        }
        bring_into_view(&element, &range.get_bounding_client_rect());
    }
}

/// How many of these hits, which come in the order of the page, stand above the line that is being read.
#[must_use]
pub fn above_the_line(corpus: &Corpus, hits: &[Hit]) -> usize {
    let line = (!hits.is_empty()).then(Line::being_read).flatten();
    let Some(line) = line.and_then(|line| line.node()) else { return 0 };
    // A part that ends before the line is followed by it and does not hold it.
    let relation = Node::DOCUMENT_POSITION_FOLLOWING | Node::DOCUMENT_POSITION_CONTAINED_BY;
    let is_above =
        |part: Element| part.compare_document_position(&line) & relation == Node::DOCUMENT_POSITION_FOLLOWING;
    let above = hits.partition_point(|hit| corpus.element(hit).is_some_and(is_above));
    // Of a part that holds the line some hits may have left the window.
    let ahead = hits.get(above..).unwrap_or_default();
    let in_part = ahead.partition_point(|hit| ahead.first().is_some_and(|first| first.unit == hit.unit));
    let is_gone = |hit: &Hit| {
        live_range(corpus, hit).is_some_and(|range| range.get_bounding_client_rect().top() < PANE_HEAD)
    };
    above + ahead.get(..in_part).unwrap_or_default().partition_point(is_gone)
}

/// Whether a filter has put away what holds the hit.
#[must_use]
pub fn is_put_away(corpus: &Corpus, hit: &Hit) -> bool {
    corpus.element(hit).is_some_and(|element| {
        // What is hidden until it is found has a place and still does not show.
        element.get_client_rects().length() == 0
            || element.closest("[data-set-aside][hidden]").is_ok_and(|hidden| hidden.is_some())
    })
}

/// Moves the keyboard's focus to the next mark that matches, or the one before: from the one that has it, else
/// from the line that is being read.
pub fn step_along(selector: &str, turn: Turn) {
    // Beyond the ends there is nothing to go to.
    let _ = go_along(selector, turn);
}

fn go_along(selector: &str, turn: Turn) -> Option<()> {
    let marks = elements(selector).filter_map(|mark| mark.dyn_into::<HtmlElement>().ok());
    let marks: Vec<HtmlElement> = marks.filter(|mark| mark.get_client_rects().length() > 0).collect();
    let active = page()?.active_element();
    let at =
        marks.iter().position(|mark| active.as_ref().is_some_and(|active| mark.is_same_node(Some(active))));
    let height = window()?.inner_height().ok()?.as_f64()?;
    let above = marks.iter().filter(|mark| mark.get_bounding_client_rect().top() < height * 0.15).count();
    let mark = turn.along(&marks, at, above)?;
    super::dom::focus_quietly(mark);
    bring_into_view(mark, &mark.get_bounding_client_rect());
    Some(())
}
