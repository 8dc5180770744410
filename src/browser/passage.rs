//! Words that a reader marked in the text, and where they stand in their paragraph.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, DomRect, Element, Event, HtmlElement, Node, Range, Selection, window};

use crate::article::Id;

use super::dom::{element, page, set, window_height};
use super::highlights::mark_words;

/// The text that words can be marked in, where it is corrected and where it is read.
const TEXT: &str = ".own-text, #own-room .body";
/// Other texts in it.
const OTHER: &str = ".parallel, .open-note";
/// What the page added to the words of a line, and the list inside of an item, whose items are lines of their own.
const ADDED: &str =
    ".source-mark, .note-mark, .footnote-mark, .recording, .dateline, .open-note, figcaption, ul, ol";
/// A line of a block: a paragraph, a subhead, an item of a list, a caption, a cell.
const LINE: &str = "p, h2, h3, li, caption, th, td";

/// The height that the box beside marked words may need, and its distance from them, in CSS pixels.
const ROOM: f64 = 240.0;
const GAP: f64 = 8.0;

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
    let line = element_of(&start)?.closest(LINE).ok()??;
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
    let line = lines_of(&pair).iter().position(|one| *one == line)?;
    let block = Id::new(&pair.get_attribute("data-block")?).ok()?;
    (!text.trim().is_empty()).then_some(Marked { block, line, from, to, text })
}

/// The lines of a block, as the article counts them.
fn lines_of(pair: &Element) -> Vec<Element> {
    let Some(text) = pair.first_element_child() else { return Vec::new() };
    if text.matches(LINE).unwrap_or_default() {
        return vec![text];
    }
    let Ok(lines) = text.query_selector_all(LINE) else { return Vec::new() };
    (0..lines.length()).filter_map(|place| lines.get(place)?.dyn_into().ok()).collect()
}

/// Shows which words are meant, also when the focus has gone into a field, and puts the box that asks about them
/// beside them.
pub fn show_marked(marked: Option<&Marked>, asking: &str) {
    let range = marked.and_then(range_of);
    mark_words(range.as_ref());
    if let (Some(range), Some(asking)) = (range, element(asking).and_then(|one| one.dyn_into().ok())) {
        put_beside(&asking, &range.get_bounding_client_rect());
    }
}

/// Below the words, or above them where the window ends. The style sheet says how far the box may go to the side.
fn put_beside(asking: &HtmlElement, words: &DomRect) {
    let Some(window) = window() else { return };
    let scrolled = (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default());
    let above = words.bottom() + ROOM > window_height() && words.top() > ROOM;
    let y = scrolled.1 + if above { words.top() - GAP } else { words.bottom() + GAP };
    for (name, place) in [("--words-x", scrolled.0 + words.left()), ("--words-y", y)] {
        let _ = asking.style().set_property(name, &format!("{place}px"));
    }
    set(asking, "data-above", above.then_some(""));
}

/// Where the marked words stand on the page.
fn range_of(marked: &Marked) -> Option<Range> {
    let page = page()?;
    let block = format!("[data-block='{}']", marked.block);
    let text = TEXT.split(", ").map(|text| [text, " ", &block].concat()).collect::<Vec<_>>().join(", ");
    let pair = page.query_selector(&text).ok()??;
    let line = lines_of(&pair).into_iter().nth(marked.line)?;
    let range = page.create_range().ok()?;
    let mut passed = 0;
    let mut begun = false;
    // The nodes that are still to be looked at, the next one last.
    let mut nodes: Vec<Node> = vec![line.into()];
    while let Some(node) = nodes.pop() {
        if let Some(element) = node.dyn_ref::<Element>()
            && element.matches(ADDED).unwrap_or_default()
        {
            continue;
        }
        let mut child = node.last_child();
        while let Some(one) = child {
            child = one.previous_sibling();
            nodes.push(one);
        }
        if node.node_type() != Node::TEXT_NODE {
            continue;
        }
        let text = node.text_content().unwrap_or_default();
        let length = text.chars().count();
        if !begun && marked.from < passed + length {
            range.set_start(&node, units(&text, marked.from - passed)).ok()?;
            begun = true;
        }
        if marked.to <= passed + length {
            range.set_end(&node, units(&text, marked.to - passed)).ok()?;
            return begun.then_some(range);
        }
        passed += length;
    }
    None
}

/// How many units of UTF-16 the first characters take.
fn units(text: &str, characters: usize) -> u32 {
    let units: usize = text.chars().take(characters).map(char::len_utf16).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// Whether the reader has let go of words in the text that is read: a click beside them.
#[must_use]
pub fn unmarked() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    let anchor = selection.filter(Selection::is_collapsed).and_then(|selection| selection.anchor_node());
    let element = anchor.and_then(|anchor| element_of(&anchor));
    element.is_some_and(|element| element.closest("#own-room").is_ok_and(|room| room.is_some()))
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
