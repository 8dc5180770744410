//! The shortcuts: one letter each, back with Shift. The sheet of `src/page/shortcuts.rs` lists them.

use crate::browser;
use crate::page::Store;
use crate::reading::elements::{SEARCH, mark_element};
use crate::reading::preferences::Keys;
use crate::reading::steps::{self, Turn};
use crate::reading::{Action, Original, Romanisation};

use super::overview::Overview;

/// The marks of the notes in the text.
const NOTE_MARKS: &str = ".body .note-mark:not([hidden] *)";

/// Does what a sign stands for. Says whether it stands for anything.
pub(super) fn press(store: &Store, overview: &Overview, sign: char) -> bool {
    let reading = store.reading();
    if reading.preferences.keys == Keys::Off || reading.help {
        return false;
    }
    let turn = if sign.is_uppercase() { Turn::Previous } else { Turn::Next };
    let layers = reading.layers;
    match sign.to_ascii_lowercase() {
        '?' => store.dispatch(Action::SetHelp(true)),
        '/' => browser::focus_on(SEARCH),
        'q' => {
            let next = steps::quotation(store.evidence(), &reading, turn, overview.before());
            let Some(next) = next.cloned() else { return true };
            show(store, &next);
        }
        's' => {
            let Some(next) = steps::source(store.evidence(), &reading, turn).cloned() else { return true };
            show(store, &next);
        }
        'n' => {
            if !layers.notes {
                store.dispatch(Action::SetNotes(true));
            }
            browser::step_along(NOTE_MARKS, turn);
        }
        'h' => store.dispatch(Action::TurnHit(turn)),
        'o' if !store.bundle().parallels.is_empty() => {
            let next = if layers.original == Original::Off { Original::Beside } else { Original::Off };
            store.dispatch(Action::SetOriginal(next));
        }
        'r' => {
            let next = match layers.romanisation {
                Romanisation::Off => Romanisation::Beside,
                Romanisation::Beside => Romanisation::Off,
            };
            store.dispatch(Action::SetRomanisation(next));
        }
        't' => store.dispatch(Action::SetNotes(!layers.notes)),
        _ => return false,
    }
    true
}

/// Goes to the next quotation that the filter wants, from the place that is read, and from the last to the first.
pub(super) fn next_wanted(store: &Store, overview: &Overview) {
    let reading = store.reading();
    let (evidence, turn) = (store.evidence(), Turn::Next);
    let next = steps::quotation(evidence, &reading, turn, overview.before());
    if let Some(next) = next.or_else(|| steps::card(evidence, &reading, turn)) {
        show(store, next);
    }
}

/// Shows a quotation in the text and its card beside it; the focus goes to the mark, so Enter goes on to the
/// card.
fn show(store: &Store, quotation: &crate::article::Id) {
    super::go_to_text(store, quotation);
    browser::reveal_in_column(&super::card_element(quotation));
    browser::focus_on(&mark_element(quotation));
}
