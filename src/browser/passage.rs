//! Words that a reader marked in the text, and where they stand in their paragraph.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, Event, Node, Range, Selection, window};

use crate::article::Id;

use super::dom::page;

/// The text that words can be marked in, where it is corrected and where it is read.
const TEXT: &str = ".own-text, #own-room .body";
/// Other texts in it.
const OTHER: &str = ".parallel, .open-note";
/// What the page added to the words.
const ADDED: &str = ".source-mark, .note-mark, .footnote-mark, .recording, .dateline, .open-note, figcaption";

/// Marked words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The block they stand in.
    pub block: Id,
    /// Which line of the block, from 0: the items of a list.
    pub line: usize,
    /// Where they begin, in code points of that line.
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// The words.
    pub text: String,
}

/// Tells when the selection may have changed, as long as the listener lives.
#[must_use]
pub fn on_selection(then: impl Fn() + 'static) -> Option<EventListener> {
    let page = page()?;
    Some(EventListener::new(&page, "selectionchange", move |_| then()))
}

/// The words that are marked in the text, when some are.
#[must_use]
pub fn marked_words() -> Option<Marked> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = range.start_container().ok()?;
    let line = element_of(&start)?.closest("p, li, h2").ok()??;
    line.closest(TEXT).ok()??;
    if line.closest(OTHER).ok()?.is_some() {
        return None;
    }
    let pair = line.closest("[data-block]").ok()??;
    let before = page()?.create_range().ok()?;
    before.set_start(&line, 0).ok()?;
    before.set_end(&start, range.start_offset().ok()?).ok()?;
    let words = range.clone_range();
    let end = range.end_container().ok()?;
    if !line.contains(Some(&end)) {
        // What reaches into the next paragraph ends with this one.
        words.set_end(&line, line.child_nodes().length()).ok()?;
    }
    let from = text_of(&before)?.chars().count();
    let text = text_of(&words)?;
    let to = from + text.chars().count();
    let index = line.previous_element_siblings().filter(|_| line.tag_name().eq_ignore_ascii_case("li"));
    let block = Id::new(&pair.get_attribute("data-block")?).ok()?;
    (!text.trim().is_empty()).then(|| Marked { block, line: index.unwrap_or_default(), from, to, text })
}

/// Whether the reader has let go of words in the text that is read: a click beside them.
#[must_use]
pub fn unmarked() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    let anchor = selection.filter(Selection::is_collapsed).and_then(|selection| selection.anchor_node());
    let element = anchor.and_then(|anchor| element_of(&anchor));
    element.is_some_and(|element| element.closest("#own-room").is_ok_and(|room| room.is_some()))
}

/// Counting what stands before an element.
trait Siblings {
    fn previous_element_siblings(&self) -> Option<usize>;
}

impl Siblings for Element {
    fn previous_element_siblings(&self) -> Option<usize> {
        let mut count = 0;
        let mut now = self.previous_element_sibling();
        while let Some(element) = now {
            count += 1;
            now = element.previous_element_sibling();
        }
        Some(count)
    }
}

fn element_of(node: &Node) -> Option<Element> {
    node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
}

/// The words of a range without what the page added.
fn text_of(range: &Range) -> Option<String> {
    let copy: DocumentFragment = range.clone_contents().ok()?;
    let added = copy.query_selector_all(ADDED).ok()?;
    for index in 0..added.length() {
        if let Some(node) = added.get(index)
            && let Some(parent) = node.parent_node()
        {
            let _ = parent.remove_child(&node);
        }
    }
    copy.text_content()
}

/// The quotation in the text that was clicked, on its words or its number.
#[must_use]
pub fn clicked_quotation(event: &Event) -> Option<Id> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let passage = element.closest(".quotation, .source-mark").ok()??;
    Id::new(&passage.get_attribute("data-quotation")?).ok()
}

/// A text that another program shared with this page through its address, which is then put in order.
#[must_use]
pub fn shared_text() -> Option<String> {
    let query = window()?.location().search().ok()?;
    let pairs = query.strip_prefix('?')?.split('&').filter_map(|pair| pair.split_once('='));
    let mut parts: Vec<String> = Vec::new();
    for (key, value) in pairs {
        if matches!(key, "title" | "text" | "url") && !value.is_empty() {
            let value = js_sys::decode_uri_component(&value.replace('+', " ")).ok()?;
            parts.extend(value.as_string());
        }
    }
    if parts.is_empty() {
        return None;
    }
    super::replace_address("", None);
    Some(parts.join("\n\n"))
}
