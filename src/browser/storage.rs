//! What the page remembers on the device. Absent storage, as in a private window, is no error.
//!
//! `web_sys` and not `gloo-storage`: that one brings a JSON library, a tenth of the program's size, for one
//! line.

use web_sys::{Storage, window};

/// The key of the preferences; `src/press/theme.js` reads it before the first paint.
const PREFERENCES: &str = "broadsheet.preferences";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// The remembered line of preferences.
#[must_use]
pub fn stored_preferences() -> Option<String> {
    storage()?.get_item(PREFERENCES).ok()?
}

/// Remembers a line of preferences; an empty one is forgotten.
pub fn store_preferences(line: &str) {
    let Some(storage) = storage() else { return };
    // A full or forbidden storage loses the preference, nothing else.
    let _ =
        if line.is_empty() { storage.remove_item(PREFERENCES) } else { storage.set_item(PREFERENCES, line) };
}
