//! What the reader has selected, filtered and switched on: [`Reading`], [`Action`] and selectors.
//!
//! One plain struct is the whole state. [`Reading::apply`] is its only way to change; the body, the sidebar,
//! the counts and the address are derived from it ([`body_view`], [`cards`], [`facets`], [`address`]), so
//! they cannot disagree.

pub mod address;
pub mod body_view;
pub mod cards;
pub mod custody;
mod dates;
pub mod diff;
pub mod elements;
pub mod facets;
mod filter;
mod find;
pub mod flow;
pub mod formats;
pub mod hits;
mod labels;
pub mod origins;
pub mod preferences;
mod query;
mod scan;
pub mod search;
pub mod shares;
pub mod steps;
pub mod timeline;
pub mod views;
mod words;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::article::{Evidence, Id};

use facets::Value;
use hits::Found;
use preferences::Preferences;
use steps::Turn;

pub use crate::article::{fold, fold_onto, push_folded, unfolded};
pub use dates::{Span, When};
pub use filter::{Filter, Known, Rest, Sieve};
pub use query::{Field, Query, Term};
pub use words::words_in;

/// Everything the reader has selected, filtered and switched on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The quotation that was jumped to; the fragment of the address names it.
    pub focus: Option<Id>,
    /// What the pointer or the keyboard rests on. Never in the address.
    pub pointed: Option<Pointed>,
    /// Which quotations are wanted.
    pub filter: Filter,
    /// The part of the filter under which the choices are counted. It is the filter's own, except that words which are
    /// being typed come to it in a pause. Never in the address.
    pub counted: Rc<Filter>,
    /// The filter that was lifted to show [`Self::focus`], so that the reader can have it back.
    pub lifted: Option<Filter>,
    /// Which layers of the text are shown.
    pub layers: Layers,
    /// The marks whose notes are open.
    pub open_notes: BTreeSet<Mark>,
    /// The paragraphs whose aligned text is open under them. Never in the address.
    pub counterparts: BTreeSet<Id>,
    /// The gaps of a filtered text that are open, each by its first part. Never in the address.
    pub open_gaps: BTreeSet<usize>,
    /// What lies over the text on a small screen.
    pub sheet: Option<Sheet>,
    /// How the page looks and behaves. Remembered on the device, never in the address.
    pub preferences: Preferences,
    /// What the search found. Never in the address: the search is.
    pub found: Found,
    /// The hit that was gone to, counted from 0.
    pub hit: Option<usize>,
    /// Whether the sheet of shortcuts is open.
    pub help: bool,
    /// The language of the interface now; `None` while it is the one the page is printed in. Never in the
    /// address.
    pub spoken: Option<&'static str>,
}

/// What the pointer or the keyboard rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// One quotation, in the text or in the sidebar.
    Quotation(Id),
    /// One of the voices: all its quotations.
    Speaker(Id),
}

/// One mark of a translator's note in the text. A note may be marked more than once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    /// The note.
    pub note: Id,
    /// Which of its marks, counted from 1.
    pub nth: u16,
}

/// Which layers of the text are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers {
    /// The marks of the translator's notes.
    pub notes: bool,
    /// The aligned text.
    pub original: Original,
    /// Romanisation of foreign words.
    pub romanisation: Romanisation,
}

impl Default for Layers {
    fn default() -> Self {
        Self { notes: true, original: Original::Off, romanisation: Romanisation::Off }
    }
}

/// Where the aligned text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Original {
    /// Nowhere.
    #[default]
    Off,
    /// Beside each block, or under it where there is no room.
    Beside,
    /// Under each block.
    Under,
    /// In place of each block that it says the same as.
    Only,
}

impl Original {
    /// Every place but nowhere, in the order the page lists them.
    pub const PLACES: [Self; 3] = [Self::Beside, Self::Under, Self::Only];
}

/// Where romanised words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Romanisation {
    /// Nowhere.
    #[default]
    Off,
    /// After the words.
    Beside,
}

/// What may lie over the text on a small screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The card of the quotation that was jumped to.
    Card,
    /// Everyone quoted, with the filter and all cards.
    Sources,
}

impl Sheet {
    /// The name in attributes and in the history.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Sources => "sources",
        }
    }

    /// The sheet of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Card, Self::Sources].into_iter().find(|sheet| sheet.as_str() == name)
    }
}

/// Everything a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Rest on something, or on nothing.
    Point(Option<Pointed>),
    /// Jump to a quotation, or let go of it.
    Focus(Option<Id>),
    /// Show only what has this value, or no longer.
    Toggle(Value),
    /// Jump to a quotation and lay its card over the text.
    ShowCard(Id),
    /// Ask for dates.
    SetSpan(Span),
    /// Search for something.
    SetText(String),
    /// Want only quotations with what is searched for, or no longer.
    SetNarrow(bool),
    /// Take note of what the search found.
    Found(Found),
    /// Count the choices anew: nobody is typing now.
    Count,
    /// Go to the next hit that is shown, or the one before; from the last to the first.
    TurnHit(Turn),
    /// Lift the filter so that a hit can be shown.
    LiftForHit,
    /// Choose what becomes of the rest of the text.
    SetRest(Rest),
    /// Lift the filter.
    ClearFilter,
    /// Take back the filter that a jump lifted.
    RestoreFilter,
    /// Dismiss the remark that a jump lifted the filter.
    ForgetLifted,
    /// Switch the marks of the notes on or off.
    SetNotes(bool),
    /// Choose where the aligned text stands.
    SetOriginal(Original),
    /// Choose where romanised words stand.
    SetRomanisation(Romanisation),
    /// Open or close the note of one mark.
    ToggleNote(Mark),
    /// Open these notes besides those that are open.
    OpenNotes(Vec<Mark>),
    /// Close every note.
    CloseNotes,
    /// Open the aligned text under one paragraph, or close it.
    ToggleCounterpart(Id),
    /// Show what the filter hides in one gap of the text, or hide it again.
    SetGap(usize, bool),
    /// Lay something over the text, or take it away. A card that goes ends the jump to its quotation.
    SetSheet(Option<Sheet>),
    /// Choose how the page looks and behaves.
    Prefer(Preferences),
    /// Open or close the sheet of shortcuts.
    SetHelp(bool),
    /// Speak this language from now on.
    Speak(&'static str),
    /// Come to an address: what it says replaces what the reader had.
    Arrive(Box<Reading>),
}

impl Reading {
    /// The state after `action`, or `None` when it changes nothing.
    #[must_use]
    pub fn apply(&self, action: Action, evidence: &Evidence) -> Option<Self> {
        let mut next = self.clone();
        let typing = matches!(action, Action::SetText(_) | Action::Found(_));
        match action {
            Action::Point(pointed) => next.pointed = pointed,
            Action::Focus(id) => {
                next.focus = id.filter(|id| evidence.quotation(id).is_some());
                next.show_focus(evidence);
            }
            Action::ShowCard(id) => {
                next.focus = Some(id).filter(|id| evidence.quotation(id).is_some());
                next.sheet = Some(Sheet::Card);
                next.show_focus(evidence);
            }
            // A stranger to the article filters nothing.
            Action::Toggle(value) if !value.occurs(evidence) => {}
            Action::Toggle(value) => {
                next.change_filter(evidence, |filter| toggle(&mut filter.chosen, value));
            }
            Action::SetSpan(span) => next.change_filter(evidence, |filter| filter.span = span),
            Action::SetText(text) => {
                next.change_filter(evidence, |filter| filter.text = text);
                next.hit = None;
            }
            Action::SetNarrow(on) => next.change_filter(evidence, |filter| filter.narrow = on),
            Action::Found(found) => {
                next.hit = next.hit.filter(|hit| *hit < found.places.len());
                next.found = found;
            }
            // What is done in any case.
            Action::Count => {}
            Action::TurnHit(turn) => next.hit = hits::turned(self, turn),
            Action::LiftForHit if next.filter.is_on() => next.lift_filter(),
            Action::LiftForHit => {}
            Action::SetRest(rest) => {
                next.filter.rest = rest;
                next.open_gaps.clear();
            }
            Action::ClearFilter => {
                let text = std::mem::take(&mut next.filter.text);
                next.change_filter(evidence, |filter| *filter = Filter { text, ..Filter::default() });
            }
            Action::RestoreFilter => {
                if let Some(filter) = next.lifted.take() {
                    next.filter = filter;
                    next.open_gaps.clear();
                    next.focus = None;
                }
            }
            Action::ForgetLifted => next.lifted = None,
            Action::SetNotes(on) => {
                next.layers.notes = on;
                next.close_notes_without_marks();
            }
            Action::SetOriginal(original) => next.layers.original = original,
            Action::SetRomanisation(on) => next.layers.romanisation = on,
            Action::ToggleNote(mark) => {
                toggle(&mut next.open_notes, mark);
                next.layers.notes = true;
            }
            Action::OpenNotes(marks) => {
                next.open_notes.extend(marks);
                next.layers.notes = true;
            }
            Action::CloseNotes => next.open_notes.clear(),
            Action::ToggleCounterpart(block) => toggle(&mut next.counterparts, block),
            Action::SetGap(gap, true) => {
                next.open_gaps.insert(gap);
            }
            Action::SetGap(gap, false) => {
                next.open_gaps.remove(&gap);
            }
            Action::SetSheet(sheet) => {
                if self.sheet == Some(Sheet::Card) && sheet != Some(Sheet::Card) {
                    next.focus = None;
                }
                next.sheet = sheet;
            }
            Action::Prefer(preferences) => next.preferences = preferences,
            Action::SetHelp(open) => next.help = open,
            Action::Speak(lang) => next.spoken = Some(lang),
            Action::Arrive(arrived) => {
                let (preferences, found) = (self.preferences, self.found.clone());
                next = Self {
                    preferences,
                    found,
                    counterparts: self.counterparts.clone(),
                    help: self.help,
                    spoken: self.spoken,
                    ..*arrived
                };
                // An address may be old or mistyped: what the article does not know is left out.
                next.filter.chosen.retain(|value| value.occurs(evidence));
                next.focus = next.focus.filter(|id| evidence.quotation(id).is_some());
                next.show_focus(evidence);
            }
        }
        if next.sheet == Some(Sheet::Card) && next.focus.is_none() {
            next.sheet = None;
        }
        // Nothing can be wanted by words without words.
        next.filter.narrow = next.filter.narrow && next.filter.search().is_some();
        // What becomes of the rest ends with the filter that left it: nothing says any more what the next one would do.
        if !next.filter.is_on() {
            next.filter.rest = Rest::default();
        }
        if !(typing && next.filter.narrow) {
            next.counted = Rc::new(next.filter.sifting());
        }
        (next != *self).then_some(next)
    }

    /// The address must always show the quotation it names: a filter that hides it is lifted.
    fn show_focus(&mut self, evidence: &Evidence) {
        let Some(quotation) = self.focus.as_ref().and_then(|id| evidence.quotation(id)) else {
            return;
        };
        if !self.filter.keeps(quotation, evidence) {
            self.lift_filter();
        }
    }

    /// Takes the filter away and keeps it at hand. What is searched for stays: it hides nothing.
    fn lift_filter(&mut self) {
        let text = self.filter.text.clone();
        let lifted = std::mem::replace(&mut self.filter, Filter { text, ..Filter::default() });
        self.open_gaps.clear();
        self.lifted = Some(lifted);
    }

    /// A new filter ends what an earlier jump had done.
    fn change_filter(&mut self, evidence: &Evidence, change: impl FnOnce(&mut Filter)) {
        change(&mut self.filter);
        self.open_gaps.clear();
        self.lifted = None;
        self.drop_hidden_focus(evidence);
    }

    /// A filter that hides the quotation jumped to ends the jump: the address must not name it any more.
    fn drop_hidden_focus(&mut self, evidence: &Evidence) {
        let focused = self.focus.as_ref().and_then(|id| evidence.quotation(id));
        if focused.is_some_and(|quotation| !self.filter.keeps(quotation, evidence)) {
            self.focus = None;
        }
    }

    fn close_notes_without_marks(&mut self) {
        if !self.layers.notes {
            self.open_notes.clear();
        }
    }
}

/// The items as a set. Adding them one by one spares the program the sorting code that `collect` brings for
/// every type (measured: 9 kB of wasm each).
fn set_of<T: Ord>(items: impl Iterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
