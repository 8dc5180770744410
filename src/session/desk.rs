//! The opener's session: the desk on the page, the work in a worker.

use yew::Renderer;

use crate::browser;
use crate::own::{DeskPage, OWN_DESK, serve};
use crate::reading::preferences::Preferences;

/// Runs the opener: in a worker it works off tasks, on the page it shows the desk.
pub fn start_desk() {
    if browser::in_worker() {
        serve();
        return;
    }
    if let Some(host) = browser::element(OWN_DESK) {
        Renderer::<DeskPage>::with_root(host).render();
        let mut listeners = browser::Listeners::default();
        listeners.on_preferences(|line| browser::show_preferences(&Preferences::read(&line)));
        // They end with the page.
        std::mem::forget(listeners);
        browser::mark_ready();
    }
}
