//! The only module that touches the browser.

use web_sys::{HtmlInputElement, InputEvent};
use wasm_bindgen::JsCast;

/// What stands in the field that was typed into.
#[must_use]
pub fn typed_text(event: &InputEvent) -> Option<String> {
    event.target()?.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
}
