//! Elements: finding them, showing them, moving the focus to them.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, InputEvent, window};

/// Below this width the sources are no column of their own. The same figure as in the style sheets, which `tests/architecture.rs` checks.
const NARROW: &str = "(max-width: 63.99rem)";

/// The sources where they are a column that scrolls by itself.
const COLUMN: &str = ".sources";

/// The sources where they lie over the text on a small screen.
const SHEET: &str = "[data-sheet=open] .sources-island";

/// What covers the top of a pane, in CSS pixels.
const PANE_HEAD: f64 = 72.0;

pub(super) fn page() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    page()?.get_element_by_id(id)
}

/// What stands in the field that was typed into.
#[must_use]
pub fn typed_text(event: &InputEvent) -> Option<String> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
}

/// Whether the page is too narrow for a column of sources.
#[must_use]
pub fn is_narrow() -> bool {
    let query = window().and_then(|window| window.match_media(NARROW).ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Brings the element into view, if it is not in view, without moving what is. Inside a pane that scrolls by
/// itself only the pane moves: the text beside it stays.
pub fn reveal(id: &str) {
    let Some(element) = element(id) else { return };
    let pane = if is_narrow() { SHEET } else { COLUMN };
    // A pane that shows all it has does not scroll; the window does.
    let pane =
        element.closest(pane).ok().flatten().filter(|pane| pane.scroll_height() > pane.client_height() + 1);
    if let Some(pane) = pane {
        reveal_in(&pane, &element);
        return;
    }
    let options = js_sys::Object::new();
    let block = if is_in_view(&element) { "nearest" } else { "center" };
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &"block".into(), &block.into());
    scroll_into_view(&element, &options);
}

/// Moves the keyboard's focus to the element, without scrolling to it.
pub fn focus_on(id: &str) {
    let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into());
    focus_with(&element, &options);
}

/// Says on the root that the reading tools run; tests and styles wait for it.
pub fn mark_ready() {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        set(&root, "data-app", Some("ready"));
    }
}

fn reveal_in(pane: &Element, element: &Element) {
    let (frame, area) = (pane.get_bounding_client_rect(), element.get_bounding_client_rect());
    if area.top() >= frame.top() + PANE_HEAD && area.bottom() <= frame.bottom() {
        return;
    }
    // In the middle; what is taller than the pane shows its beginning.
    let room = ((frame.height() - area.height()) / 2.0).max(PANE_HEAD);
    // Whole pixels of a pane fit 32 bits.
    pane.set_scroll_top(pane.scroll_top() + (area.top() - frame.top() - room) as i32);
}

fn is_in_view(element: &Element) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()).and_then(|height| height.as_f64());
    let area = element.get_bounding_client_rect();
    height.is_some_and(|height| area.top() >= 0.0 && area.bottom() <= height)
}

/// Sets or removes an attribute.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Only an ill-formed name can fail, and every name is ours.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    // web-sys has these only with option types of their own; a plain object is smaller.
    #[wasm_bindgen(js_name = call, js_namespace = ["Element", "prototype", "scrollIntoView"])]
    fn scroll_into_view(element: &Element, options: &js_sys::Object);

    #[wasm_bindgen(js_name = call, js_namespace = ["HTMLElement", "prototype", "focus"])]
    fn focus_with(element: &HtmlElement, options: &js_sys::Object);
}
