//! [`on_typed`]: what was typed into a field, as text.

use yew::{Callback, InputEvent};

use crate::browser;

/// A callback for `oninput` that passes the field's text on.
pub(super) fn on_typed(then: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(text) = browser::typed_text(&event) {
            then(text);
        }
    })
}
