//! Leaving the page: the browser asks first while something would be lost.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::window;

/// As long as this lives, the browser asks before the page is left.
#[derive(Debug)]
pub struct Guard {
    _listener: Option<EventListener>,
}

/// Has the browser ask, in its own words, before the page is left.
#[must_use]
pub fn ask_before_leaving() -> Guard {
    let active = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    let ask = |event: &web_sys::Event| {
        event.prevent_default();
    };
    let listener =
        window().map(|window| EventListener::new_with_options(&window, "beforeunload", active, ask));
    Guard { _listener: listener }
}
