//! [`PutOff`]: what need not be done before the reader sees the answer to a key.
//!
//! A key first gives the count and the looks of the text. The hits are marked in the next frame, thousands of them in
//! several. Where they stand along the edge, what each choice of the filter would leave, and the address, come in a
//! pause of the typing: a browser takes several milliseconds to change its address, and measuring lays the page out.
//! What a press changes is drawn first as well, and its address written after that frame.
//! One thing is done ahead: when the search gets the focus the page is read, and a search rehearsed, so that the first
//! key need not wait.

use std::cell::{Cell, RefCell};
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
    entry: Later,
    /// What the history is to take once a frame is drawn.
    entered: Rc<RefCell<Option<Entry>>>,
    marks: Later,
    edge: Later,
    /// Whether more than the hits is to be measured.
    all: Rc<Cell<bool>>,
}

/// A change of the history that waits for a frame.
#[derive(Debug)]
struct Entry {
    address: String,
    sheet: Option<&'static str>,
    /// Whether it is a new entry, so that Back undoes it.
    is_new: bool,
    /// Whether the frame has begun in which the reader sees the answer.
    drawn: bool,
}

impl Entry {
    fn write(&self) {
        if self.is_new {
            browser::push_address(&self.address, self.sheet);
        } else {
            browser::replace_address(&self.address, self.sheet);
        }
    }
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
        let entered: Rc<RefCell<Option<Entry>>> = Rc::default();
        let entry = {
            let entered = entered.clone();
            move || {
                // The work of a frame is done before that frame is drawn.
                if let Some(entry) = entered.borrow_mut().as_mut().filter(|entry| !entry.drawn) {
                    entry.drawn = true;
                    return true;
                }
                if let Some(entry) = entered.take() {
                    entry.write();
                }
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
            entry: Later::new(Moment::Frame, entry),
            entered,
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

    /// The address of `reading`, once a frame has shown it: to change it takes a browser as long as a quarter of the
    /// answer. What waited before, as it is under `before`, is written first.
    pub(super) fn enter(&self, before: &Reading, reading: &Reading, is_new: bool) {
        if is_new {
            self.hurry_address(before);
        } else {
            self.hurry_entry();
            let _ = self.address.forget();
        }
        let (address, sheet) = (address::write(reading), reading.sheet.map(Sheet::as_str));
        self.entered.replace(Some(Entry { address, sheet, is_new, drawn: false }));
        self.entry.ask();
    }

    /// Writes now what waits; what was typed as it is under `reading`.
    pub(super) fn hurry_address(&self, reading: &Reading) {
        self.hurry_entry();
        if self.address.forget() {
            write(reading);
        }
    }

    /// Writes now what waits for a frame.
    pub(super) fn hurry_entry(&self) {
        if let Some(entry) = self.entered.take() {
            entry.write();
        }
    }

    /// Writes nothing of what waits: the reader has gone to another entry.
    pub(super) fn forget_address(&self) {
        let _ = self.address.forget();
        self.entered.take();
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
