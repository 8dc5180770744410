//! [`on_typed`] and [`on_emptied`]: what was typed into a field, as text, and the button that empties it.

use yew::{Callback, InputEvent, MouseEvent};

use crate::browser;

/// A callback for `oninput` that passes the field's text on.
pub(super) fn on_typed(then: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(text) = browser::typed_text(&event) {
            then(text);
        }
    })
}

/// A callback for the button that empties the field `id`: whoever pressed it goes on in the field, and leaves it where it
/// is `empty` already.
pub(super) fn on_emptied(id: &'static str, empty: bool, then: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        then();
        if empty {
            browser::let_go();
        } else {
            browser::focus_on(id);
        }
    })
}
