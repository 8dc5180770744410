//! What the page remembers on the device. Absent storage, as in a private window, is no error.

use gloo_storage::{LocalStorage, Storage};

/// The key of the colours; `src/press/theme.js` reads it before the first paint.
const THEME: &str = "broadsheet.theme";

/// The name of the remembered colours.
#[must_use]
pub fn stored_theme() -> Option<String> {
    LocalStorage::get(THEME).ok()
}

/// Remembers the name of the colours, or forgets them.
pub fn store_theme(name: Option<&str>) {
    match name {
        // A full or forbidden storage loses the preference, nothing else.
        Some(name) => LocalStorage::set(THEME, name).unwrap_or_default(),
        None => LocalStorage::delete(THEME),
    }
}
