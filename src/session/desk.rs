//! The sessions of the page for one's own articles: the desk with an article in the reading room, and the worker.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Renderer};

use crate::browser::{self, Early};
use crate::import::Draft;
use crate::library::{
    DeskPage, DeskPageProps, OWN_DESK, PASTE, PICKER, serve, serve_documents, serve_manuscripts,
};
use crate::reading::preferences::Preferences;

use super::languages;
use super::room::{Room, save};

/// Runs the worker: it works off tasks until the page ends it.
pub fn start_intake() {
    serve();
}

/// Runs the part of the worker that reads documents: it answers what the other part asks.
pub fn start_documents() {
    serve_documents();
}

/// Runs the part of the worker that reads articles of the desk.
pub fn start_manuscripts() {
    serve_manuscripts();
}

/// Runs the opener: it shows the desk.
pub fn start_desk() {
    languages::learn_brought();
    if let Some(host) = browser::element(OWN_DESK) {
        let room: RefCell<Option<Room>> = RefCell::default();
        let title = browser::title();
        let props = DeskPageProps {
            early: Early::of(PASTE, PICKER),
            on_room: Callback::from({
                move |draft: Option<(Rc<Draft>, bool)>| {
                    let place = browser::scrolled();
                    // The one that was open leaves first: both would listen.
                    let was_open = room.take().is_some();
                    if let Some((draft, stays)) = draft {
                        room.replace(Room::open(&draft, stays.then_some(place)));
                    } else {
                        browser::show_room(false, &title);
                        if was_open {
                            browser::catch_focus(OWN_DESK);
                        }
                    }
                }
            }),
            on_save: Callback::from(move |(draft, done): (Rc<Draft>, Callback<bool>)| {
                save(&draft, done);
            }),
        };
        Renderer::<DeskPage>::with_root_and_props(host, props).render();
        let mut listeners = browser::Listeners::default();
        listeners.on_preferences(|line| browser::show_preferences(&Preferences::read(&line)));
        // They end with the page.
        std::mem::forget(listeners);
        browser::mark_ready();
    }
}
