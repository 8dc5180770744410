//! [`PutOff`]: what need not be done before the reader sees the answer to a key.
//!
//! A key first gives the count and the looks of the text. The hits are marked in the next frame, thousands of them in
//! several. Where they stand along the edge, what each choice of the filter would leave, and the address, come in a
//! pause of the typing: a browser takes several milliseconds to change its address, and measuring lays the page out.
//! One thing is done ahead: when the search gets the focus the page is read, and a search rehearsed, so that the first
//! key need not wait.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::{self, Later, Moment};
use crate::page::Store;
use crate::reading::address;
use crate::reading::{Action, Reading, Sheet};

use super::overview::Overview;
use super::searching::Searching;

/// A pause in typing, in milliseconds: longer than most people take from key to key, so that nothing is measured
/// between two.
const PAUSE: u16 = 250;

/// How long after the search got the focus the page is read, in milliseconds: the field is drawn with its caret first.
const CARET: u16 = 30;

/// The work that waits.
#[derive(Debug)]
pub(super) struct PutOff {
    text: Later,
    address: Later,
    marks: Later,
    edge: Later,
    /// Whether more than the hits is to be measured.
    all: Rc<Cell<bool>>,
}

impl PutOff {
    pub(super) fn new(store: &Store, searching: &Rc<Searching>, overview: &Rc<Overview>) -> Self {
        let all = Rc::new(Cell::new(false));
        let address = {
            let store = store.clone();
            move || {
                write(&store.reading());
                false
            }
        };
        let text = {
            let (store, searching) = (store.clone(), searching.clone());
            move || {
                searching.rehearse(&store);
                false
            }
        };
        let marks = {
            let (store, searching) = (store.clone(), searching.clone());
            move || searching.mark(&store)
        };
        let edge = {
            let (store, searching, overview) = (store.clone(), searching.clone(), overview.clone());
            let all = all.clone();
            move || {
                store.dispatch(Action::Count);
                if all.take() {
                    browser::set_notes_back();
                    overview.measure(&searching);
                } else {
                    overview.measure_hits(&searching);
                }
                false
            }
        };
        Self {
            text: Later::new(Moment::Pause(CARET), text),
            address: Later::new(Moment::Pause(PAUSE), address),
            marks: Later::new(Moment::Frame, marks),
            edge: Later::new(Moment::Pause(PAUSE), edge),
            all,
        }
    }

    /// What the first key would wait for: somebody is about to search.
    pub(super) fn read(&self) {
        self.text.ask();
    }

    /// The address, while the reader types.
    pub(super) fn write_address(&self) {
        self.address.ask();
    }

    /// Writes it now, if it waits, as it is under `reading`.
    pub(super) fn hurry_address(&self, reading: &Reading) {
        if self.address.forget() {
            write(reading);
        }
    }

    /// The address is written otherwise, or not at all.
    pub(super) fn forget_address(&self) {
        let _ = self.address.forget();
    }

    /// The marks of the hits.
    pub(super) fn mark(&self) {
        self.marks.ask();
    }

    /// Where everything stands: the text, the filter or the window has changed.
    pub(super) fn measure(&self) {
        self.all.set(true);
        self.edge.ask();
    }

    /// Where the hits stand: only the search has changed.
    pub(super) fn measure_hits(&self) {
        self.edge.ask();
    }
}

fn write(reading: &Reading) {
    browser::replace_address(&address::write(reading), reading.sheet.map(Sheet::as_str));
}
