//! One paragraph's aligned text: the buttons that open it, as one stop for the keyboard.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::article::Id;
use crate::reading::elements::block_element;

use super::dom::{element, elements, focus_quietly, page, set};

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

/// Lets the arrow keys go from button to button: the Tab key stops at one of them.
pub(super) fn on_arrows() -> Option<EventListener> {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    let page = page()?;
    Some(EventListener::new_with_options(&page, "keydown", options, |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
        let step: isize = match press.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let opener = target.and_then(|target| target.closest(OPENERS).ok().flatten());
        if let Some(next) = opener.and_then(|opener| neighbour(&opener, step)) {
            event.prevent_default();
            for opener in elements(OPENERS) {
                set(&opener, "tabindex", Some("-1"));
            }
            set(&next, "tabindex", Some("0"));
            focus_quietly(&next);
            super::dom::bring_into_view(&next, &next.get_bounding_client_rect());
        }
    }))
}

fn neighbour(opener: &Element, step: isize) -> Option<HtmlElement> {
    let openers: Vec<Element> = elements(".counterpart-opener:not([hidden] *)").collect();
    let at = openers.iter().position(|one| one.is_same_node(Some(opener)))?;
    openers.get(at.checked_add_signed(step)?)?.clone().dyn_into().ok()
}
