//! [`typed`]: a state that holds what stands in a field.

use yew::{Callback, InputEvent, UseStateHandle};

use crate::browser;

/// Takes what is typed into the state.
pub fn typed(text: &UseStateHandle<String>) -> Callback<InputEvent> {
    let text = text.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(value) = browser::value_of(&event) {
            text.set(value);
        }
    })
}
