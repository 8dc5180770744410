//! The hits of the search as the reader sees them: those in view of the layers, the one gone to, and those that a layer
//! which is switched off keeps hidden.

use std::rc::Rc;

use super::search::Place;
use super::steps::Turn;
use super::{Action, Layers, Original, Reading};

/// What the search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Where each hit is, in the order of the page.
    pub places: Rc<[Place]>,
    /// How many of them stand above the line that was read when they were looked for: the first step goes on from there.
    pub above: usize,
}

impl From<Vec<Place>> for Found {
    /// What is found from the top of the page.
    fn from(places: Vec<Place>) -> Self {
        Self { places: places.into(), above: 0 }
    }
}

/// The hits of the search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many can be gone to.
    pub shown: usize,
    /// The one gone to: its number among them, counted from 1, and its place.
    pub at: Option<(usize, Place)>,
    /// How many are in each place whose layer is switched off, in the order of [`Place::ALL`].
    pub hidden: [usize; 4],
}

impl Hits {
    /// The hits under `reading`.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        let mut hits = Self::default();
        for (index, place) in reading.found.places.iter().enumerate() {
            if place.is_shown(reading.layers) {
                hits.shown += 1;
                if reading.hit == Some(index) {
                    hits.at = Some((hits.shown, *place));
                }
            } else if let Some(count) = hits.hidden.get_mut(*place as usize) {
                *count += 1;
            }
        }
        hits
    }

    /// Each place with hits that are hidden, their number, and what shows them.
    pub fn offers(&self) -> impl Iterator<Item = (Place, usize, Action)> {
        let hidden = Place::ALL.into_iter().zip(self.hidden).filter(|(_, count)| *count > 0);
        hidden.map(|(place, count)| {
            let show = match place {
                Place::Note => Action::SetNotes(true),
                Place::Text | Place::Original | Place::Source => Action::SetOriginal(Original::Beside),
            };
            (place, count, show)
        })
    }
}

impl Place {
    /// Whether the layer that has it is switched on.
    #[must_use]
    pub fn is_shown(self, layers: Layers) -> bool {
        match self {
            Self::Text => layers.original != Original::Only,
            Self::Original => layers.original != Original::Off,
            Self::Note => layers.notes,
            Self::Source => true,
        }
    }
}

/// The hit a step leads to, counted from 0 among all of them. Steps pass over what is hidden: they never switch a layer
/// on.
#[must_use]
pub(super) fn turned(reading: &Reading, turn: Turn) -> Option<usize> {
    let shown = |(index, place): (usize, &Place)| place.is_shown(reading.layers).then_some(index);
    let mut indexes = Vec::new();
    indexes.extend(reading.found.places.iter().enumerate().filter_map(shown));
    // From a hit that is hidden now, and from the line that is read, a step leads to the next that is shown.
    let place = indexes.partition_point(|index| *index < reading.hit.unwrap_or(reading.found.above));
    let at = match reading.hit {
        Some(hit) if indexes.get(place) == Some(&hit) => Some(place),
        _ if turn == Turn::Next => place.checked_sub(1),
        _ => Some(place),
    };
    turn.around(at, indexes.len()).and_then(|place| indexes.get(place).copied())
}

#[cfg(test)]
mod tests {
    use super::{Found, Hits, Place};
    use crate::article::Evidence;
    use crate::reading::steps::Turn;
    use crate::reading::{Action, Original, Reading};

    fn found() -> Reading {
        let places = vec![Place::Text, Place::Original, Place::Text, Place::Note, Place::Source];
        acted(&Reading::default(), Action::Found(places.into()))
    }

    fn acted(reading: &Reading, action: Action) -> Reading {
        reading.apply(action, &Evidence::default()).expect("a change")
    }

    #[test]
    fn steps_pass_over_what_is_hidden_and_switch_nothing_on() {
        let mut reading = found();
        let mut passed = Vec::new();
        for _ in 0..5 {
            reading = acted(&reading, Action::TurnHit(Turn::Next));
            passed.push(reading.hit);
            assert_eq!(reading.layers, Reading::default().layers);
        }
        assert_eq!(passed, [Some(0), Some(2), Some(3), Some(4), Some(0)]);
        assert_eq!(acted(&reading, Action::TurnHit(Turn::Previous)).hit, Some(4));
    }

    #[test]
    fn the_first_step_goes_on_from_the_line_that_is_read() {
        let places = vec![Place::Text, Place::Original, Place::Text, Place::Text];
        let from = |above, turn| {
            let found = Found { above, ..places.clone().into() };
            acted(&acted(&Reading::default(), Action::Found(found)), Action::TurnHit(turn)).hit
        };
        assert_eq!(from(0, Turn::Next), Some(0));
        assert_eq!(from(0, Turn::Previous), Some(3));
        assert_eq!(from(1, Turn::Next), Some(2), "the next one is hidden");
        assert_eq!(from(2, Turn::Previous), Some(0), "the one before is hidden");
        assert_eq!(from(3, Turn::Next), Some(3));
        assert_eq!(from(4, Turn::Next), Some(0), "nothing comes after the line");
        assert_eq!(from(4, Turn::Previous), Some(3));
    }

    #[test]
    fn hidden_hits_are_counted_and_can_be_shown() {
        let hits = Hits::of(&found());
        assert_eq!((hits.shown, hits.hidden), (4, [0, 1, 0, 0]));
        let (place, count, show) = hits.offers().next().expect("an offer");
        assert_eq!((place, count), (Place::Original, 1));
        let shown = acted(&found(), show);
        assert_eq!(Hits::of(&shown), Hits { shown: 5, ..Hits::default() });
    }

    #[test]
    fn a_hit_whose_layer_went_is_left_by_the_next_step() {
        let shown = acted(&found(), Action::SetOriginal(Original::Beside));
        let there = acted(&acted(&shown, Action::TurnHit(Turn::Next)), Action::TurnHit(Turn::Next));
        assert_eq!(Hits::of(&there).at, Some((2, Place::Original)));
        let gone = acted(&there, Action::SetOriginal(Original::Off));
        assert_eq!(Hits::of(&gone).at, None);
        assert_eq!(acted(&gone, Action::TurnHit(Turn::Next)).hit, Some(2));
        assert_eq!(acted(&gone, Action::TurnHit(Turn::Previous)).hit, Some(0));
    }
}
