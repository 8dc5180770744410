//! Copying and saving.
//!
//! The clipboard of the browser is asked first; where it is missing or refuses, as on pages from disk and in old
//! engines, the page answers the browser's own `copy` event. Both carry the plain and the rich text.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement, Url,
    window,
};

use super::dom::{element, page, set};

/// Copies `text`, and `html` beside it when there is any; tells whether the clipboard has it.
pub fn copy(text: String, html: String, then: Box<dyn FnOnce(bool)>) {
    let kinds: Rc<[(&'static str, String)]> = [("text/plain", text), ("text/html", html)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let Some(promise) = asked(&kinds) else {
        then(by_event(&kinds));
        return;
    };
    // One of the two is called, once.
    let then = Rc::new(Cell::new(Some(then)));
    let done = {
        let then = then.clone();
        Closure::once(move |_: JsValue| then.take().map(|then| then(true)).unwrap_or_default())
    };
    let refused =
        Closure::once(move |_: JsValue| then.take().map(|then| then(by_event(&kinds))).unwrap_or_default());
    let _ = promise.then2(&done, &refused);
    // A promise that never ends keeps a few bytes; one that ends frees its closure.
    done.forget();
    refused.forget();
}

/// The browser's promise to copy; none when it has no such clipboard.
fn asked(kinds: &[(&'static str, String)]) -> Option<Promise> {
    let window = window()?;
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let clipboard = get(&get(&window, "navigator")?, "clipboard")?;
    let write = get(&clipboard, "write")?.dyn_into::<Function>().ok()?;
    let item = get(&window, "ClipboardItem")?.dyn_into::<Function>().ok()?;
    let parts = Object::new();
    for (kind, text) in kinds {
        Reflect::set(&parts, &(*kind).into(), &blob(text, kind)?.into()).ok()?;
    }
    let item = Reflect::construct(&item, &Array::of1(&parts)).ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// The old way: the browser copies a selection, and the page says what that is.
fn by_event(kinds: &Rc<[(&'static str, String)]>) -> bool {
    let copied = old_way(kinds);
    copied.unwrap_or_default()
}

fn old_way(kinds: &Rc<[(&'static str, String)]>) -> Option<bool> {
    let page = page()?;
    let before = page.active_element();
    // A browser copies only where something is selected.
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    set(&field, "class", Some("clip-selection"));
    field.set_value(" ");
    page.body()?.append_child(&field).ok()?;
    field.select();
    let given = Rc::new(Cell::new(false));
    let listener = {
        let (kinds, given) = (kinds.clone(), given.clone());
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        EventListener::new_with_options(&page, "copy", options, move |event| {
            let Ok(data) = Reflect::get(event, &"clipboardData".into()) else { return };
            let Ok(Ok(give)) = Reflect::get(&data, &"setData".into()).map(JsCast::dyn_into::<Function>)
            else {
                return;
            };
            event.prevent_default();
            event.stop_immediate_propagation();
            let all =
                kinds.iter().all(|(kind, text)| give.call2(&data, &(*kind).into(), &text.into()).is_ok());
            given.set(all);
        })
    };
    let ran = exec_command(&page, "copy").unwrap_or_default();
    drop(listener);
    field.remove();
    focus_again(before);
    Some(ran && given.get())
}

fn focus_again(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Selects all of the text in the field with this id and moves the focus there.
pub fn select(id: &str) {
    if let Some(field) = element(id).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Gives `text` to the reader as a file.
pub fn save(text: &str, name: &str, media_type: &str) {
    let _ = saved(text, name, media_type);
}

fn saved(text: &str, name: &str, media_type: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(&blob(text, media_type)?).ok()?;
    let link: HtmlAnchorElement = page()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    // The address lives as long as the page: a browser may read it long after the click.
    link.click();
    Some(())
}

fn blob(text: &str, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = call, js_namespace = ["Document", "prototype", "execCommand"])]
    fn exec_command(page: &Document, command: &str) -> Result<bool, JsValue>;
}
