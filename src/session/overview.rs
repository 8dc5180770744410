//! [`Overview`]: the marks along the edge, the counts at its ends, the outline, and the sources that follow.

use std::cell::{Cell, RefCell};

use crate::article::Id;
use crate::browser::{self, Around, Edge};
use crate::page::Store;
use crate::reading::Pointed;
use crate::reading::elements::{AROUND_ABOVE, AROUND_BELOW, card_element, mark_element};
use crate::reading::preferences::Follow;

use super::searching::Searching;

/// Where everything stands, and what was last said of it.
#[derive(Debug)]
pub(super) struct Overview {
    store: Store,
    edge: RefCell<Edge>,
    said: RefCell<Option<Around>>,
    searching: Cell<bool>,
    followed: RefCell<Option<Id>>,
}

impl Overview {
    /// An overview that has not measured yet.
    pub(super) fn new(store: Store) -> Self {
        Self {
            store,
            edge: RefCell::default(),
            said: RefCell::default(),
            searching: Cell::default(),
            followed: RefCell::default(),
        }
    }

    /// Measures where everything stands: the text, the filter or the window has changed.
    pub(super) fn measure(&self, searching: &Searching) {
        self.edge.borrow_mut().measure();
        self.measure_hits(searching);
    }

    /// Measures where the hits stand: only the search has changed.
    pub(super) fn measure_hits(&self, searching: &Searching) {
        let search = self.store.reading().filter.search().is_some();
        self.searching.set(search);
        searching.with_hits(|corpus, hits| {
            let mut last = None;
            let parts = hits.iter().filter(|hit| last.replace(hit.unit) != Some(hit.unit));
            let parts = parts.filter_map(|hit| corpus?.element(hit));
            self.edge.borrow_mut().measure_hits(parts, search);
        });
        self.said.replace(None);
        self.look();
    }

    /// Says what lies around the window now, and lets the sources follow.
    pub(super) fn look(&self) {
        let around = self.edge.borrow().around();
        if self.said.borrow().as_ref() == Some(&around) {
            return;
        }
        let wording = self.store.wording();
        let (above, below) = if self.searching.get() {
            (wording.hits_above, wording.hits_below)
        } else {
            (wording.around_above, wording.around_below)
        };
        let say = |id, sign: &str, count: usize, name: &str| {
            let text = [sign, count.to_string().as_str()].join(" ");
            browser::say_around(id, count, &text, &wording.counted(name, count));
        };
        say(AROUND_ABOVE, "↑", around.above, above);
        say(AROUND_BELOW, "↓", around.below, below);
        browser::mark_section(around.section.as_ref());
        self.follow(around.here.as_ref());
        self.said.replace(Some(around));
    }

    /// How many quotations stand before the line that is being read.
    pub(super) fn before(&self) -> usize {
        self.edge.borrow().around().before
    }

    /// Goes to the place that a click on the strip means.
    pub(super) fn go_to_strip(&self, y: f64) -> bool {
        if let Some(place) = browser::place_on_strip(y) {
            browser::scroll_to_place(place);
        }
        true
    }

    /// Goes to the nearest mark above or below the window.
    pub(super) fn go_to_nearest(&self, below: bool) -> bool {
        if let Some(place) = self.edge.borrow().nearest(below) {
            browser::scroll_to_place(place);
        }
        true
    }

    /// Brings the card of the quotation that is being read into view. The focus wins over the scroll: as long as the
    /// quotation that was jumped to or is pointed at is in the window, or the keyboard is in the sources, they stay.
    fn follow(&self, here: Option<&Id>) {
        let reading = self.store.reading();
        if reading.preferences.follow == Follow::Off || browser::has_keyboard_in_sources() {
            return;
        }
        let pointed = match &reading.pointed {
            Some(Pointed::Quotation(id)) => Some(id),
            _ => None,
        };
        let mut held = reading.focus.iter().chain(pointed);
        if held.any(|id| browser::is_in_window(&mark_element(id))) {
            return;
        }
        if browser::is_at_top() {
            // The voices come first.
            if self.followed.take().is_some() {
                browser::column_to_top();
                browser::mark_followed("");
            }
        } else if here.is_some() && self.followed.borrow().as_ref() != here {
            here.into_iter().for_each(|quotation| self.show_card(quotation));
        }
    }

    /// Brings the card of a quotation into view in the column, whatever the reader prefers: it is pointed at.
    pub(super) fn show_card(&self, quotation: &Id) {
        let card = card_element(quotation);
        browser::reveal_in_column(&card);
        browser::mark_followed(&card);
        self.followed.replace(Some(quotation.clone()));
    }
}
