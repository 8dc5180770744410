//! [`View`]: what a reader switches on and off in the text, as the tool bar and its menu name it.

use super::{Action, Mark, Original, Reading, Romanisation};

/// One switch over the text, or one of a row of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The marks of the notes.
    Notes,
    /// The aligned text, wherever it stands.
    Parallel,
    /// The aligned text in one place, or nowhere.
    Place(Original),
    /// Romanised words.
    Romanisation,
    /// Every note open.
    AllNotes,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 8] = [
        Self::Notes,
        Self::Parallel,
        Self::Place(Original::Off),
        Self::Place(Original::Beside),
        Self::Place(Original::Under),
        Self::Place(Original::Only),
        Self::Romanisation,
        Self::AllNotes,
    ];

    /// The name that a button carries.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Parallel => "parallel",
            Self::Place(Original::Off) => "parallel=off",
            Self::Place(Original::Beside) => "parallel=beside",
            Self::Place(Original::Under) => "parallel=under",
            Self::Place(Original::Only) => "parallel=only",
            Self::Romanisation => "romanisation",
            Self::AllNotes => "all-notes",
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == name)
    }

    /// Whether it is on. `marks` are the first marks of all notes.
    #[must_use]
    pub fn is_on(self, reading: &Reading, marks: &[Mark]) -> bool {
        let layers = reading.layers;
        match self {
            Self::Notes => layers.notes,
            Self::Parallel => layers.original != Original::Off,
            Self::Place(place) => layers.original == place,
            Self::Romanisation => layers.romanisation != Romanisation::Off,
            Self::AllNotes => !marks.is_empty() && marks.iter().all(|mark| reading.open_notes.contains(mark)),
        }
    }

    /// What a press on it does. `marks` are the first marks of all notes.
    #[must_use]
    pub fn pressed(self, reading: &Reading, marks: Vec<Mark>) -> Action {
        let on = self.is_on(reading, &marks);
        match self {
            Self::Notes => Action::SetNotes(!on),
            Self::Parallel => Action::SetOriginal(if on { Original::Off } else { Original::Beside }),
            Self::Place(place) => Action::SetOriginal(place),
            Self::Romanisation => {
                Action::SetRomanisation(if on { Romanisation::Off } else { Romanisation::Beside })
            }
            Self::AllNotes if on => Action::CloseNotes,
            Self::AllNotes => Action::OpenNotes(marks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::View;
    use crate::article::{Evidence, Id};
    use crate::reading::{Mark, Reading};

    #[test]
    fn every_view_has_a_name_of_its_own() {
        for view in View::ALL {
            assert_eq!(View::named(view.as_str()), Some(view));
        }
    }

    #[test]
    fn a_press_changes_whether_a_view_is_on() {
        let marks = vec![Mark { note: Id::new("a").expect("an id"), nth: 1 }];
        for view in View::ALL {
            let before = Reading::default();
            let was_on = view.is_on(&before, &marks);
            let after = before.apply(view.pressed(&before, marks.clone()), &Evidence::default());
            match view {
                // A choice that is taken stays taken.
                View::Place(_) if was_on => assert_eq!(after, None),
                _ => assert_ne!(view.is_on(&after.expect("a change"), &marks), was_on, "{view:?}"),
            }
        }
    }
}
