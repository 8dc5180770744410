//! Going from the text to a card and back, and one step back from anywhere.

use crate::article::Id;
use crate::browser::{self, Target};
use crate::page::Store;
use crate::reading::elements::{card_element, mark_element, noteref_element, quotation_element};
use crate::reading::{Action, Mark};

/// Opens or closes the note of a mark.
pub(super) fn toggle_note(store: &Store, mark: Mark) -> bool {
    store.dispatch(Action::ToggleNote(mark));
    true
}

/// From the text to the card.
pub(super) fn go_to_card(store: &Store, quotation: &Id) -> bool {
    if browser::is_narrow() {
        store.dispatch(Action::ShowCard(quotation.clone()));
        return true;
    }
    store.dispatch(Action::Focus(Some(quotation.clone())));
    let card = card_element(quotation);
    browser::focus_on(&card);
    browser::reveal(&card);
    true
}

/// From the card to the exact word.
pub(super) fn go_to_text(store: &Store, quotation: &Id) -> bool {
    store.dispatch(Action::SetSheet(None));
    store.dispatch(Action::Focus(Some(quotation.clone())));
    let mark = mark_element(quotation);
    browser::focus_on(&mark);
    // The mark stands after the last passage; the words begin at the first.
    let broken = store.evidence().quotation(quotation).is_some_and(|known| !known.continued.is_empty());
    browser::reveal(&if broken { quotation_element(quotation) } else { mark });
    true
}

/// One step back: out of a menu, a note, a card, the sources, a jump.
pub(super) fn escape(store: &Store, target: Target) -> bool {
    let reading = store.reading();
    // A dialog closes itself.
    if reading.help {
        return false;
    }
    if browser::close_menu() {
        return true;
    }
    match target {
        Target::OpenNote(mark) | Target::NoteMark(mark) if reading.open_notes.contains(&mark) => {
            let anchor = noteref_element(&mark);
            store.dispatch(Action::ToggleNote(mark));
            browser::focus_on(&anchor);
            true
        }
        // The first Escape ends the search, whatever a browser makes of its own field.
        Target::Search if !reading.filter.text.is_empty() => {
            store.dispatch(Action::SetText(String::new()));
            true
        }
        // The second one leaves the field, which lies over the other tools of a small screen.
        Target::Search => {
            browser::let_go();
            true
        }
        _ if reading.sheet.is_some() => {
            store.dispatch(Action::SetSheet(None));
            true
        }
        Target::Card(quotation) | Target::CardNumber(quotation) => {
            go_to_text(store, &quotation);
            store.dispatch(Action::Focus(None));
            true
        }
        _ if reading.focus.is_some() => {
            store.dispatch(Action::Focus(None));
            true
        }
        _ => false,
    }
}
