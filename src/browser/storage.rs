//! What the page remembers on the device. Absent storage, as in a private window, is no error.
//!
//! `web_sys` and not `gloo-storage`: that one brings a JSON library, a tenth of the program's size, for one
//! line.

use web_sys::{Storage, StorageEvent, window};

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

/// The line of preferences that another window has remembered, when that is what an event tells.
pub(super) fn changed_preferences(event: &StorageEvent) -> Option<String> {
    // Without a key the whole storage was emptied.
    let ours = event.key().is_none_or(|key| key == PREFERENCES);
    ours.then(|| event.new_value().unwrap_or_default())
}

/// How many corrections the reader has seen of the article of this name; `None` on the first visit.
#[must_use]
pub(super) fn seen_corrections(article: &str) -> Option<u32> {
    storage()?.get_item(&seen_key(article)).ok()??.parse().ok()
}

/// Remembers how many corrections of the article the reader has seen.
pub(super) fn store_seen_corrections(article: &str, count: u32) {
    let Some(storage) = storage() else { return };
    // A full or forbidden storage tells nothing new next time, nothing else.
    let _ = storage.set_item(&seen_key(article), &count.to_string());
}

fn seen_key(article: &str) -> String {
    let mut key = String::from("broadsheet.seen.");
    key.push_str(article);
    key
}
