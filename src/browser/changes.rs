//! What was put right since the reader was last here, on this device.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::{page, set};
use super::storage::{seen_corrections, store_seen_corrections};

/// Marks the corrections made since the last visit, and remembers this one.
pub fn mark_changes() {
    let Some(page) = page() else { return };
    let Some(article) = page.query_selector("article[data-article]").ok().flatten() else { return };
    let name = article.get_attribute("data-article").unwrap_or_default();
    let Ok(corrections) = page.query_selector_all(".correction") else { return };
    let seen = seen_corrections(&name);
    // The latest stand first. Who was never here has missed nothing.
    let missed = seen.map_or(0, |seen| corrections.length().saturating_sub(seen));
    for index in 0..missed {
        if let Some(item) = corrections.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            set(&item, "data-new", Some("true"));
        }
    }
    if let Some(root) = page.document_element().filter(|_| missed > 0) {
        set(&root, "data-changed", Some("true"));
    }
    if seen != Some(corrections.length()) {
        store_seen_corrections(&name, corrections.length());
    }
}
