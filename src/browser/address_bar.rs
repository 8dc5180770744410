//! The address and the history. Works from disk too: only query and fragment ever change.

use web_sys::window;

/// The query and the fragment of the address, each with its first character, or empty.
#[must_use]
pub fn address() -> (String, String) {
    let Some(window) = window() else { return Default::default() };
    let location = window.location();
    (location.search().unwrap_or_default(), location.hash().unwrap_or_default())
}

/// The address of the page without query and fragment.
#[must_use]
pub(super) fn page_address() -> Option<String> {
    let href = window()?.location().href().ok()?;
    href.split(['?', '#']).next().map(str::to_owned)
}

/// A new entry of the history with this query and fragment.
pub fn push_address(query_and_fragment: &str) {
    change(query_and_fragment, true);
}

/// The same entry of the history with another query and fragment.
pub fn replace_address(query_and_fragment: &str) {
    change(query_and_fragment, false);
}

fn change(query_and_fragment: &str, push: bool) {
    let Some(window) = window() else { return };
    let (Some(page), Ok(history)) = (page_address(), window.history()) else { return };
    let url = format!("{page}{query_and_fragment}");
    let state = wasm_bindgen::JsValue::NULL;
    // A browser may refuse when a page changes its address too often; the state is right all the same.
    let _ = if push {
        history.push_state_with_url(&state, "", Some(&url))
    } else {
        history.replace_state_with_url(&state, "", Some(&url))
    };
}
