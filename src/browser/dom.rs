//! Elements: finding them, showing them, moving the focus to them.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomRect, Element, HtmlElement, HtmlInputElement, InputEvent, NodeList, window};

/// Below this width the sources are no column of their own. The same figure as in the style sheets, which `tests/architecture.rs` checks.
const NARROW: &str = "(max-width: 63.99rem)";

/// The sources where they are a column that scrolls by itself.
const COLUMN: &str = ".sources";

/// The sources where they lie over the text on a small screen.
const SHEET: &str = "[data-sheet] .sources";

/// What covers the top of a pane, in CSS pixels.
const PANE_HEAD: f64 = 72.0;

/// How clear of what covers it a line stands, in CSS pixels.
const CLEAR: f64 = 8.0;

pub(super) fn page() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    page()?.get_element_by_id(id)
}

/// The elements that match, in the order of the page.
pub(super) fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let found = page().and_then(|page| page.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

/// The stretch of the text that holds an element. What is out of view in it has no layout, but it has itself.
pub(super) fn stretch_of(element: &Element) -> Option<Element> {
    element.closest(".stretch").ok().flatten()
}

/// The height of the window, in CSS pixels.
pub(super) fn window_height() -> f64 {
    let height = window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}

/// The height of the tool bar where it stays at the top of the window, in CSS pixels; nothing where it does not.
pub(super) fn bar_height() -> f64 {
    let bar = page().and_then(|page| page.query_selector(".tool-island").ok().flatten());
    let stays =
        page().and_then(|page| page.document_element()).is_some_and(|root| !root.has_attribute("data-bar"));
    bar.filter(|_| stays).map(|bar| bar.get_bounding_client_rect().height()).unwrap_or_default()
}

/// What stands in the field that was typed into.
#[must_use]
pub fn typed_text(event: &InputEvent) -> Option<String> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
}

/// Whether the page is too narrow for a column of sources.
#[must_use]
pub fn is_narrow() -> bool {
    matches_media(NARROW)
}

/// Whether the browser says yes to a media query.
pub(super) fn matches_media(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|query| query.matches())
}

/// Brings the element into view, if it is not in view, without moving what is. Inside a pane that scrolls by
/// itself only the pane moves: the text beside it stays.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        bring_into_view(&element, &element.get_bounding_client_rect());
    }
}

/// Brings a card into view in its column, and moves nothing else. Where there is no column, nothing happens.
pub fn reveal_in_column(id: &str) {
    let Some(element) = element(id) else { return };
    if let Some(pane) = pane_of(&element) {
        reveal_in(&pane, &element.get_bounding_client_rect());
    }
}

/// Brings a part of an element into view.
pub(super) fn bring_into_view(element: &Element, area: &DomRect) {
    if let Some(pane) = pane_of(element) {
        reveal_in(&pane, area);
        return;
    }
    let (head, foot) = uncovered();
    bring_between(head, foot, area);
}

/// Brings a part of the text into view above a line of the window, in CSS pixels from its top.
pub(super) fn bring_above(foot: f64, area: &DomRect) {
    // What covers the top of the window covers a pane as well.
    bring_between(PANE_HEAD, foot, area);
}

fn bring_between(head: f64, foot: f64, area: &DomRect) {
    let Some(window) = window() else { return };
    if area.top() >= head && area.bottom() <= foot {
        return;
    }
    // In the middle; what is taller than the room shows its beginning.
    let room = ((head + foot - area.height()) / 2.0).max(head);
    window.scroll_by_with_x_and_y(0.0, area.top() - room);
}

/// How much of the window the tool bar covers from its top, with what hangs under its search, in CSS pixels.
pub(super) fn covered() -> f64 {
    uncovered().0
}

/// Where the part of the window begins and ends that the tool bar leaves. In a low window what belongs to the search lies
/// at the foot.
fn uncovered() -> (f64, f64) {
    let (mut head, mut foot) = (0.0_f64, window_height());
    for part in elements(".tool-island, .search-more") {
        let area = part.get_bounding_client_rect();
        if area.bottom() < foot {
            head = head.max(area.bottom());
        } else {
            foot = foot.min(area.top());
        }
    }
    (head + CLEAR, foot)
}

/// The pane that scrolls by itself and holds the element. A pane that shows all it has does not scroll; the
/// window does.
fn pane_of(element: &Element) -> Option<Element> {
    let pane = if is_narrow() { SHEET } else { COLUMN };
    let pane = element.closest(pane).ok().flatten();
    pane.filter(|pane| pane.scroll_height() > pane.client_height() + 1)
}

/// Whether somebody uses the column of sources by the keyboard. A button that was only clicked has the focus as well.
#[must_use]
pub fn has_keyboard_in_sources() -> bool {
    page()
        .is_some_and(|page| page.query_selector(".sources :focus-visible").is_ok_and(|found| found.is_some()))
}

/// Whether any of the element with this id is in the window.
#[must_use]
pub fn is_in_window(id: &str) -> bool {
    element(id).is_some_and(|element| {
        let area = element.get_bounding_client_rect();
        area.bottom() > 0.0 && area.top() < window_height()
    })
}

/// Whether the page is where it begins: nothing of it has been read yet.
#[must_use]
pub fn is_at_top() -> bool {
    window().and_then(|window| window.scroll_y().ok()).is_some_and(|scrolled| scrolled < 1.0)
}

/// Brings the column of sources back to where it begins.
pub fn column_to_top() {
    let column = page().and_then(|page| page.query_selector(COLUMN).ok().flatten());
    if let Some(column) = column.filter(|column| column.scroll_top() != 0) {
        column.set_scroll_top(0);
    }
}

/// Marks the card that the sources have followed to, and no other: none, when there is no such card.
pub fn mark_followed(id: &str) {
    const FOLLOWED: &str = "data-followed";
    let before = page().and_then(|page| page.query_selector("[data-followed]").ok().flatten());
    if let Some(before) = before {
        set(&before, FOLLOWED, None);
    }
    if let Some(card) = element(id) {
        set(&card, FOLLOWED, Some("true"));
    }
}

/// Moves the keyboard's focus to the element, without scrolling to it.
pub fn focus_on(id: &str) {
    let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    focus_quietly(&element);
}

/// Takes the keyboard's focus from whatever has it.
pub fn let_go() {
    let held =
        page().and_then(|page| page.active_element()).and_then(|held| held.dyn_into::<HtmlElement>().ok());
    if let Some(held) = held {
        let _ = held.blur();
    }
}

pub(super) fn focus_quietly(element: &HtmlElement) {
    let options = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into());
    focus_with(element, &options);
}

/// Says on the root that the reading tools run; tests and styles wait for it.
pub fn mark_ready() {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        set(&root, "data-app", Some("ready"));
    }
}

fn reveal_in(pane: &Element, area: &DomRect) {
    let frame = pane.get_bounding_client_rect();
    if area.top() >= frame.top() + PANE_HEAD && area.bottom() <= frame.bottom() {
        return;
    }
    // In the middle; what is taller than the pane shows its beginning.
    let room = ((frame.height() - area.height()) / 2.0).max(PANE_HEAD);
    // Whole pixels of a pane fit 32 bits.
    pane.set_scroll_top(pane.scroll_top() + (area.top() - frame.top() - room) as i32);
}

pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Only an ill-formed name can fail, and every name is ours.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// An attribute that is there or not. Its name is the browser's own text: to hand one over anew for each of thousands
/// of elements takes longer than to set it.
pub(super) struct Flag(JsValue);

impl Flag {
    pub(super) fn new(name: &str) -> Self {
        Self(JsValue::from_str(name))
    }

    pub(super) fn set(&self, element: &Element, on: bool) {
        toggle(element, &self.0, on);
    }
}

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = call, js_namespace = ["Element", "prototype", "toggleAttribute"])]
    fn toggle(element: &Element, name: &JsValue, on: bool);

    // web-sys has this only with an option type of its own; a plain object is smaller.
    #[wasm_bindgen(js_name = call, js_namespace = ["HTMLElement", "prototype", "focus"])]
    fn focus_with(element: &HtmlElement, options: &js_sys::Object);
}
