//! Copying and saving.
//!
//! The clipboard of the browser is asked first; where it is missing or refuses, as in old engines, the page
//! answers the browser's own `copy` event. Both carry the plain and the rich text.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, Element, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement, Url,
};

use super::dom::{focus_quietly, page, set};

/// What is to be copied: a text in one form or several, each with its media type.
pub(super) type Flavors = Rc<[(&'static str, JsString)]>;

/// Copies and tells whether the clipboard has it. The button's surroundings hold a selection for a moment.
pub(super) fn copy(flavors: Flavors, button: Element, then: Box<dyn FnOnce(bool)>) {
    match asked(&flavors) {
        Some(promise) => settled(&promise, move |done| {
            then(done || by_event(&flavors, &button).unwrap_or_default());
        }),
        None => then(by_event(&flavors, &button).unwrap_or_default()),
    }
}

/// Tells once whether a promise of nothing was kept.
pub(super) fn settled(promise: &Promised, then: impl FnOnce(bool) + 'static) {
    // A promise kept gives nothing, a broken one its reason. Called once, the function frees itself.
    let both = Closure::once_into_js(move |given: JsValue| then(given.is_undefined()));
    promise.then(&both, &both);
}

/// The browser's promise to copy; none when it has no such clipboard.
fn asked(flavors: &Flavors) -> Option<Promised> {
    let parts = Object::new();
    for (kind, text) in flavors.iter() {
        Reflect::set(&parts, &(*kind).into(), &blob(text, kind)?.into()).ok()?;
    }
    write(&Array::of1(&ClipboardItem::new(&parts).ok()?.into())).ok()
}

/// The old way: the browser copies a selection, and the page says what that is.
fn by_event(flavors: &Flavors, button: &Element) -> Option<bool> {
    // A browser copies only where something is selected, and beside an open dialog nothing is.
    let field: HtmlTextAreaElement = page()?.create_element("textarea").ok()?.dyn_into().ok()?;
    set(&field, "class", Some("clip-selection"));
    field.set_value(" ");
    // The menu that the button is in may have closed by now, and nothing in it can be selected.
    let menu = button.closest("details").ok().flatten();
    let held = page()?.active_element();
    menu.as_ref().unwrap_or(button).parent_node()?.append_child(&field).ok()?;
    field.select();
    let given = Rc::new(Cell::new(false));
    let listener = {
        let (flavors, given) = (flavors.clone(), given.clone());
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        EventListener::new_with_options(&field, "copy", options, move |event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data else { return };
            event.prevent_default();
            let mut all = flavors.iter();
            given.set(all.all(|(kind, text)| data.set_data(kind, &String::from(text)).is_ok()));
        })
    };
    let ran = exec_command("copy").unwrap_or_default();
    drop(listener);
    field.remove();
    if let Some(held) = held.as_ref().and_then(|held| held.dyn_ref::<HtmlElement>()) {
        focus_quietly(held);
    }
    Some(ran && given.get())
}

/// Gives a text to the reader as a file.
pub(super) fn save(text: &JsString, name: &str, media_type: &str) -> Option<()> {
    save_file(&blob(text, media_type)?, name)
}

/// Gives something to the reader as a file.
pub(super) fn save_file(file: &Blob, name: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlAnchorElement = page()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    // The address lives as long as the page: a browser may read it long after the click.
    link.click();
    Some(())
}

fn blob(text: &JsString, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(text), &options).ok()
}

#[wasm_bindgen]
extern "C" {
    /// A promise whose two ends are one function.
    pub(super) type Promised;
    #[wasm_bindgen(method)]
    fn then(this: &Promised, kept: &JsValue, broken: &JsValue);

    // Not of web-sys: there the clipboard is always there, and in fact it is missing where nothing is encrypted.
    type ClipboardItem;
    #[wasm_bindgen(catch, constructor)]
    fn new(parts: &Object) -> Result<ClipboardItem, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"])]
    fn write(items: &Array) -> Result<Promised, JsValue>;
    #[wasm_bindgen(catch, js_name = execCommand, js_namespace = document)]
    fn exec_command(command: &str) -> Result<bool, JsValue>;
}
