//! What the reader has selected, filtered and switched on: [`Reading`], [`Action`] and selectors.
//!
//! One plain struct is the whole state. [`Reading::apply`] is its only way to change; the body, the sidebar,
//! the counts and the address are derived from it ([`body_view`], [`cards`], [`facets`], [`address`]), so
//! they cannot disagree.

pub mod address;
pub mod body_view;
pub mod cards;
pub mod elements;
pub mod facets;
mod filter;
mod fold;

use std::collections::BTreeSet;

use crate::article::{Evidence, Id, SpeakerKind, Treatment};

pub use filter::{Filter, Rest};
pub use fold::fold;

/// Everything the reader has selected, filtered and switched on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The quotation that was jumped to; the fragment of the address names it.
    pub focus: Option<Id>,
    /// What the pointer or the keyboard rests on. Never in the address.
    pub pointed: Option<Pointed>,
    /// Which quotations are wanted.
    pub filter: Filter,
    /// The filter that was lifted to show [`Self::focus`], so that the reader can have it back.
    pub lifted: Option<Filter>,
    /// Which layers of the text are shown.
    pub layers: Layers,
    /// The marks whose notes are open.
    pub open_notes: BTreeSet<Mark>,
    /// Whether the sources lie over the text on a small screen.
    pub sheet: bool,
    /// The colours. Remembered on the device, never in the address.
    pub theme: Theme,
}

/// What the pointer or the keyboard rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// One quotation, in the text or in the sidebar.
    Quotation(Id),
    /// A source card: all its quotations.
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
    pub romanisation: bool,
}

impl Default for Layers {
    fn default() -> Self {
        Self { notes: true, original: Original::Off, romanisation: false }
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
}

/// A set of layers with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The text alone.
    Plain,
    /// With the marks of the notes.
    Notes,
    /// With the marks and the aligned text.
    OriginalBeside,
}

impl Preset {
    /// Every preset in the order the page lists them.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Notes, Self::OriginalBeside];

    fn layers(self, romanisation: bool) -> Layers {
        let (notes, original) = match self {
            Self::Plain => (false, Original::Off),
            Self::Notes => (true, Original::Off),
            Self::OriginalBeside => (true, Original::Beside),
        };
        Layers { notes, original, romanisation }
    }
}

impl Layers {
    /// The preset these layers make, if they make one.
    #[must_use]
    pub fn preset(self) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.layers(self.romanisation) == self)
    }
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system wishes.
    #[default]
    System,
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
}

impl Theme {
    /// Every theme in the order the page lists them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme's name in storage and attributes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name)
    }
}

/// Everything a reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Rest on something, or on nothing.
    Point(Option<Pointed>),
    /// Jump to a quotation, or let go of it.
    Focus(Option<Id>),
    /// Show one speaker only, or no longer.
    ToggleSpeaker(Id),
    /// Show one outlet only, or no longer.
    ToggleOutlet(Id),
    /// Show one kind of source only, or no longer.
    ToggleKind(SpeakerKind),
    /// Show one treatment of the words only, or no longer.
    ToggleTreatment(Treatment),
    /// Ask for words.
    SetText(String),
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
    /// Switch romanisation on or off.
    SetRomanisation(bool),
    /// Choose a set of layers.
    Choose(Preset),
    /// Open or close the note of one mark.
    ToggleNote(Mark),
    /// Open these notes besides those that are open.
    OpenNotes(Vec<Mark>),
    /// Close every note.
    CloseNotes,
    /// Lay the sources over the text, or take them away.
    SetSheet(bool),
    /// Choose the colours.
    SetTheme(Theme),
    /// Come to an address: what it says replaces what the reader had.
    Arrive(Box<Reading>),
}

impl Reading {
    /// The state after `action`, or `None` when it changes nothing.
    #[must_use]
    pub fn apply(&self, action: Action, evidence: &Evidence) -> Option<Self> {
        let mut next = self.clone();
        match action {
            Action::Point(pointed) => next.pointed = pointed,
            Action::Focus(id) => {
                next.focus = id.filter(|id| evidence.quotation(id).is_some());
                next.show_focus(evidence);
            }
            Action::ToggleSpeaker(id) => {
                next.change_filter(evidence, |filter| toggle(&mut filter.speakers, id));
            }
            Action::ToggleOutlet(id) => {
                next.change_filter(evidence, |filter| toggle(&mut filter.outlets, id));
            }
            Action::ToggleKind(kind) => {
                next.change_filter(evidence, |filter| toggle(&mut filter.kinds, kind));
            }
            Action::ToggleTreatment(treatment) => {
                next.change_filter(evidence, |filter| toggle(&mut filter.treatments, treatment));
            }
            Action::SetText(text) => next.change_filter(evidence, |filter| filter.text = text),
            Action::SetRest(rest) => next.filter.rest = rest,
            Action::ClearFilter => {
                let rest = next.filter.rest;
                next.change_filter(evidence, |filter| *filter = Filter { rest, ..Filter::default() });
            }
            Action::RestoreFilter => {
                if let Some(filter) = next.lifted.take() {
                    next.filter = filter;
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
            Action::Choose(preset) => {
                next.layers = preset.layers(next.layers.romanisation);
                next.close_notes_without_marks();
            }
            Action::ToggleNote(mark) => {
                toggle(&mut next.open_notes, mark);
                next.layers.notes = true;
            }
            Action::OpenNotes(marks) => {
                next.open_notes.extend(marks);
                next.layers.notes = true;
            }
            Action::CloseNotes => next.open_notes.clear(),
            Action::SetSheet(open) => next.sheet = open,
            Action::SetTheme(theme) => next.theme = theme,
            Action::Arrive(arrived) => {
                next = Self { theme: self.theme, sheet: self.sheet, ..*arrived };
                next.focus = next.focus.filter(|id| evidence.quotation(id).is_some());
                next.show_focus(evidence);
            }
        }
        // An address may be old or mistyped: what the article does not know is left out.
        next.filter.speakers.retain(|id| evidence.speaker(id).is_some());
        next.filter.outlets.retain(|id| evidence.outlets.contains_key(id));
        (next != *self).then_some(next)
    }

    /// The address must always show the quotation it names: a filter that hides it is lifted.
    fn show_focus(&mut self, evidence: &Evidence) {
        let Some(quotation) = self.focus.as_ref().and_then(|id| evidence.quotation(id)) else {
            return;
        };
        if !self.filter.keeps(quotation, evidence) {
            let rest = self.filter.rest;
            let lifted = std::mem::replace(&mut self.filter, Filter { rest, ..Filter::default() });
            self.lifted = Some(lifted);
        }
    }

    /// A new filter ends what an earlier jump had done.
    fn change_filter(&mut self, evidence: &Evidence, change: impl FnOnce(&mut Filter)) {
        change(&mut self.filter);
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
