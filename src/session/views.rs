//! The switches of the tool bar and its menu, which are printed, and the state.

use crate::browser;
use crate::page::Store;
use crate::reading::Reading;
use crate::reading::views::View;

/// Does what a switch of that name is for.
pub(super) fn press(store: &Store, name: &str) -> bool {
    if let Some(view) = View::named(name) {
        let marks = store.bundle().first_marks();
        store.dispatch(view.pressed(&store.reading(), marks));
    }
    true
}

/// Presses the switches that are on, where that has changed.
pub(super) fn show(store: &Store, before: &Reading, after: &Reading) {
    if before.layers == after.layers && before.open_notes == after.open_notes {
        return;
    }
    let marks = store.bundle().first_marks();
    browser::press_views(|name| View::named(name).is_some_and(|view| view.is_on(after, &marks)));
}
