//! The buttons of the views, which are printed: each carries the name of what it switches.

use super::dom::{elements, set};

/// Presses the buttons of the views that are on, and lets go of the others.
pub fn press_views(is_on: impl Fn(&str) -> bool) {
    for button in elements("[data-view]") {
        let on = button.get_attribute("data-view").is_some_and(|view| is_on(&view));
        set(&button, "aria-pressed", Some(if on { "true" } else { "false" }));
    }
}
