//! [`Sheets`]: what lies over the text on a small screen, and its one entry of the history.
//!
//! Whatever is opened over the text makes one entry, so that Back takes it away and never leaves the page. Closing it
//! in another way goes back as well: no entry is left behind. A browser goes back in its own time, so what the address
//! is to say is written when it has.

use std::cell::{Cell, RefCell};

use crate::browser::{self, Focused, Lifted};
use crate::page::Store;
use crate::reading::address::{self, Step};
use crate::reading::elements::{SOURCES, VOICES_OPENER, card_element, mark_element, quotation_element};
use crate::reading::steps::{self, Turn};
use crate::reading::{Action, Reading, Sheet};
use crate::wording::fill;

/// What lies over the text, and what it was opened from.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// Whether the browser was asked to go back and has not done so yet.
    returning: Cell<bool>,
    /// Whether a link is being followed out of it: then its entry stays.
    leaving: Cell<bool>,
    opener: RefCell<Option<Focused>>,
    lifted: Cell<Option<Lifted>>,
}

impl Sheets {
    /// Whether the address is written later, when the browser has gone back.
    pub(super) fn is_returning(&self) -> bool {
        self.returning.get()
    }

    /// A new entry for what was opened.
    pub(super) fn open_entry(&self, reading: &Reading) {
        browser::keep_place(true);
        browser::push_address(&address::write(reading), reading.sheet.map(Sheet::as_str));
    }

    /// Leaves the entry of what was closed.
    pub(super) fn close_entry(&self, reading: &Reading) {
        if browser::sheet_of_entry().is_none() || self.leaving.get() {
            browser::replace_address(&address::write(reading), None);
            browser::keep_place(false);
            return;
        }
        self.returning.set(true);
        browser::go_back();
    }

    /// The browser has gone to another entry. Says whether that was Back from what lies over the text, or the way that
    /// closing it took: then what else the reader has done since stays.
    pub(super) fn has_gone(&self, store: &Store, arriving: &Cell<bool>) -> bool {
        let back = store.reading().sheet.is_some() && browser::sheet_of_entry().is_none();
        if !self.returning.replace(false) && !back {
            return false;
        }
        if back && !arriving.replace(true) {
            store.dispatch(Action::SetSheet(None));
            arriving.set(false);
        }
        browser::keep_place(false);
        let (search, hash) = browser::address();
        let now = store.reading();
        match address::step(&address::read(&search, &hash), &now) {
            Step::Open => self.open_entry(&now),
            Step::Push => browser::push_address(&address::write(&now), None),
            Step::Replace => browser::replace_address(&address::write(&now), None),
            Step::None | Step::Close => {}
        }
        true
    }

    /// Closes it because a link leads elsewhere on the page.
    pub(super) fn leave(&self, store: &Store) {
        self.leaving.set(true);
        store.dispatch(Action::SetSheet(None));
        self.leaving.set(false);
    }

    /// Brings the page to what was opened, changed or closed.
    pub(super) fn show(&self, store: &Store, before: &Reading, after: &Reading) {
        if before.sheet.is_none() && after.sheet.is_some() {
            self.opener.replace(Focused::now());
        }
        let changed = before.sheet != after.sheet;
        // The menu of a card goes with it.
        if changed || before.focus != after.focus {
            let _ = browser::close_menu();
        }
        match after.sheet {
            Some(Sheet::Card) if changed || before.focus != after.focus => {
                self.show_card(store, after, before.sheet.is_none());
            }
            Some(Sheet::Sources) if changed => {
                browser::rewind_sheet();
                browser::focus_on(SOURCES);
            }
            None if changed => self.give_back(before),
            _ => {}
        }
    }

    fn show_card(&self, store: &Store, reading: &Reading, opened: bool) {
        let Some(quotation) = &reading.focus else { return };
        let sieve = store.sieve(&reading.filter);
        let wanted: Vec<_> = sieve.wanted(store.evidence()).map(|one| &one.id).collect();
        let number = wanted.iter().position(|id| *id == quotation).map_or(0, |place| place + 1);
        let position = store.wording().bar.position;
        browser::say_position(&fill(
            position,
            &[("n", &number.to_string()), ("all", &wanted.len().to_string())],
        ));
        browser::rewind_sheet();
        let lifted = browser::bring_above_sheet(&quotation_element(quotation));
        if opened {
            self.lifted.set(lifted);
            browser::focus_on(&card_element(quotation));
        } else if lifted.is_some() {
            // The reader has gone on: the line they came from is no longer the one they read.
            self.lifted.set(None);
        }
    }

    /// Puts the text and the focus back to where they were before.
    fn give_back(&self, before: &Reading) {
        if let Some(lifted) = self.lifted.take() {
            lifted.put_back();
        }
        let opener = self.opener.take();
        match (&before.focus, opener) {
            (Some(quotation), _) if before.sheet == Some(Sheet::Card) => {
                browser::focus_on(&mark_element(quotation));
            }
            (_, Some(opener)) => opener.give_back(),
            _ => browser::focus_on(VOICES_OPENER),
        }
    }
}

/// Turns to the card of the next quotation that the filter wants, or the one before; from the last to the first.
pub(super) fn turn(store: &Store, turn: Turn) -> bool {
    if let Some(quotation) = steps::card(store.evidence(), &store.reading(), turn) {
        store.dispatch(Action::ShowCard(quotation.clone()));
    }
    true
}
