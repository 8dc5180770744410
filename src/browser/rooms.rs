//! The page for one's own articles while one of them is read on it: what it lends to the reading room.

use gloo_events::EventListener;
use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::clipboard::{Promised, settled};
use super::dom::{element, focus_quietly, page, set};

/// The root's attribute while an article is read.
const READING: &str = "data-own";

/// Says on the root whether an article is read, which takes the place of the rest of the page, and what the document is
/// called.
pub fn show_room(on: bool, title: &str) {
    if let Some(page) = page() {
        page.set_title(title);
        if let Some(root) = page.document_element() {
            set(&root, READING, on.then_some("reading"));
        }
        if let (true, Some(window)) = (on, web_sys::window()) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// How far down the page is scrolled, in pixels.
#[must_use]
pub fn scrolled() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page so far down.
pub fn scroll_down(place: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, place);
    }
}

/// Gives the focus to the element `id` where what had it is gone from the page.
pub fn catch_focus(id: &str) {
    let Some(page) = page() else { return };
    let lost = page.active_element().is_none_or(|held| page.body().is_some_and(|body| *body == held));
    if lost && let Some(element) = element(id).and_then(|element| element.dyn_into().ok()) {
        focus_quietly(&element);
    }
}

/// Tells which quotation is to be corrected, as long as the listener lives: a card of the reading room names it in
/// `data-correct`.
#[must_use]
pub fn on_correct(then: impl Fn(String) + 'static) -> Option<EventListener> {
    on_asked("data-correct", then)
}

/// Tells which quotation is to be saved as a picture: a card names it in `data-picture`.
pub(super) fn on_picture(then: impl Fn(String) + 'static) -> Option<EventListener> {
    on_asked("data-picture", move |id| {
        let _ = super::panels::close_menu();
        then(id);
    })
}

/// Tells what a button that is pressed says in an attribute.
fn on_asked(attribute: &'static str, then: impl Fn(String) + 'static) -> Option<EventListener> {
    let page = page()?;
    let selector = ["[", attribute, "]"].concat();
    Some(EventListener::new(&page, "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest(&selector).ok().flatten());
        if let Some(id) = button.and_then(|button| button.get_attribute(attribute)) {
            then(id);
        }
    }))
}

/// What the document is called.
#[must_use]
pub fn title() -> String {
    page().map(|page| page.title()).unwrap_or_default()
}

/// An element that is on no page.
#[must_use]
pub fn aside() -> Option<Element> {
    page()?.create_element("div").ok()
}

/// The texts that a reader takes along, which are made when they are first asked for.
#[derive(Debug)]
pub struct Lent(
    #[expect(dead_code, reason = "the page calls it as long as it lives")] Closure<dyn FnMut() -> Promise>,
);

/// Lends the texts of a page, as JSON. It ends when it is dropped.
#[must_use]
pub fn lend_texts(make: impl Fn() -> String + 'static) -> Lent {
    let global = js_sys::global();
    // Those of another article may be there.
    let put = |name: &str, value: &JsValue| _ = Reflect::set(&global, &name.into(), value);
    put("broadsheetCuttings", &JsValue::UNDEFINED);
    let made = Closure::new(move || {
        let global = js_sys::global();
        let there =
            Reflect::get(&global, &"broadsheetCuttings".into()).is_ok_and(|texts| !texts.is_undefined());
        if !there && let Ok(texts) = JSON::parse(&make()) {
            let _ = Reflect::set(&global, &"broadsheetCuttings".into(), &texts);
        }
        Promise::resolve(&JsValue::UNDEFINED)
    });
    put("broadsheetCite", made.as_ref());
    Lent(made)
}

/// Brings what saved pages are made of, as JSON; `None` when it does not come.
pub fn bring_kit(then: impl FnOnce(Option<String>) + 'static) {
    match bring() {
        Ok(coming) => settled(&coming, move |_| then(kit())),
        Err(_) => then(None),
    }
}

fn kit() -> Option<String> {
    let kit = Reflect::get(&js_sys::global(), &"broadsheetKit".into()).ok()?;
    JSON::stringify(&kit).ok()?.dyn_into::<js_sys::JsString>().ok().map(String::from)
}

#[wasm_bindgen]
extern "C" {
    /// What `own.js` lends: the promise that the kit is here.
    #[wasm_bindgen(catch, js_name = broadsheetBringKit)]
    fn bring() -> Result<Promised, JsValue>;
}
