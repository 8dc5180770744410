//! What the page remembers on the device. Absent storage, as in a private window, is no error.
//!
//! `web_sys` and not `gloo-storage`: that one brings a JSON library, a tenth of the program's size, for one
//! word.

use web_sys::{Storage, window};

/// The key of the colors; `src/press/theme.js` reads it before the first paint.
const THEME: &str = "broadsheet.theme";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The name of the remembered colors.
#[must_use]
pub fn stored_theme() -> Option<String> {
    storage()?.get_item(THEME).ok()?
}

/// Remembers the name of the colors, or forgets them.
pub fn store_theme(name: Option<&str>) {
    let Some(storage) = storage() else { return };
    // A full or forbidden storage loses the preference, nothing else.
    let _ = match name {
        Some(name) => storage.set_item(THEME, name),
        None => storage.remove_item(THEME),
    };
}
