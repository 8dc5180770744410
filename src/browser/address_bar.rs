//! The address and the history. Works from disk too: only query and fragment ever change.

use wasm_bindgen::JsValue;
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

/// How the address of one of the reader's own articles begins; its number follows.
pub const OWN_ARTICLE: &str = "?article=";

/// The address of one of the reader's own articles keeps its number, whatever the reading says besides.
fn within_article(search: &str, query_and_fragment: &str) -> String {
    let Some(number) = search.strip_prefix(OWN_ARTICLE).and_then(|rest| rest.split('&').next()) else {
        return query_and_fragment.to_owned();
    };
    match query_and_fragment.strip_prefix('?') {
        Some(query) => [OWN_ARTICLE, number, "&", query].concat(),
        None => [OWN_ARTICLE, number, query_and_fragment].concat(),
    }
}

/// The same entry of the history with another query and nothing else.
pub fn name_address(query: &str) {
    change(query, &JsValue::NULL, false);
}

/// A new entry of the history with this query and fragment, and the name of what lies over the text in it.
pub fn push_address(query_and_fragment: &str, sheet: Option<&str>) {
    let address = within_article(&address().0, query_and_fragment);
    change(&address, &sheet.map_or(JsValue::NULL, JsValue::from_str), true);
}

/// The same entry of the history with another query and fragment, and the name of what lies over the text in it.
pub fn replace_address(query_and_fragment: &str, sheet: Option<&str>) {
    let address = within_article(&address().0, query_and_fragment);
    change(&address, &sheet.map_or(JsValue::NULL, JsValue::from_str), false);
}

/// The name of what lies over the text in this entry of the history.
#[must_use]
pub fn sheet_of_entry() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Goes back one entry. The browser does so later, and tells it as a change of the address.
pub fn go_back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Whether going to this entry and the ones that are made from now on leaves the page where it is, instead of where it
/// was in that entry.
pub fn keep_place(keep: bool) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let how = if keep { "manual" } else { "auto" };
        // Setting a property that every history has cannot fail.
        let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &how.into());
    }
}

fn change(query_and_fragment: &str, state: &JsValue, push: bool) {
    let Some(window) = window() else { return };
    let (Some(page), Ok(history)) = (page_address(), window.history()) else { return };
    let url = format!("{page}{query_and_fragment}");
    // A browser may refuse when a page changes its address too often; the state is right all the same.
    let _ = if push {
        history.push_state_with_url(state, "", Some(&url))
    } else {
        history.replace_state_with_url(state, "", Some(&url))
    };
}

#[cfg(test)]
mod tests {
    use super::within_article;

    #[test]
    fn an_own_article_keeps_its_number() {
        assert_eq!(within_article("", "?source=a#q-b"), "?source=a#q-b");
        assert_eq!(within_article("?article=5", "?source=a#q-b"), "?article=5&source=a#q-b");
        assert_eq!(within_article("?article=5&source=a", "#q-b"), "?article=5#q-b");
        assert_eq!(within_article("?article=5&source=a", ""), "?article=5");
    }
}
