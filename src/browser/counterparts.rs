//! One paragraph's aligned text, and the buttons that open it.

use web_sys::Element;

use crate::article::Id;
use crate::reading::elements::block_element;

use super::dom::{element, set};

/// The buttons, one in each paragraph that has aligned text.
const OPENERS: &str = ".counterpart-opener";

/// Opens the aligned text under a paragraph, or closes it.
pub(super) fn show(block: &Id, open: bool) {
    let Some(pair) = element(&block_element(block)) else { return };
    set(&pair, "data-counterpart", open.then_some("open"));
    if let Some(opener) = pair.query_selector(OPENERS).ok().flatten() {
        set(&opener, "aria-expanded", Some(if open { "true" } else { "false" }));
    }
}

/// The paragraph whose button holds an element.
pub(super) fn block_of_opener(element: &Element) -> Option<Id> {
    let opener = element.closest(OPENERS).ok()??;
    let pair = opener.closest("[data-block]").ok()??;
    Id::new(&pair.get_attribute("data-block")?).ok()
}
