//! The source cards of the sidebar.

use crate::article::{Evidence, Id, Quotation};

use super::{Pointed, Reading};

/// One source with what it is quoted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The speaker; none for the card of what nobody is named for.
    pub speaker: Option<Id>,
    /// Its quotations by their place in the text, counted from 0.
    pub quotations: Vec<usize>,
}

/// One card for each speaker, in the order in which they first speak.
#[must_use]
pub fn cards(evidence: &Evidence) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    for (place, quotation) in evidence.quotations.iter().enumerate() {
        match cards.iter_mut().find(|card| card.speaker == quotation.by) {
            Some(card) => card.quotations.push(place),
            None => cards.push(Card { speaker: quotation.by.clone(), quotations: vec![place] }),
        }
    }
    cards
}

/// Whether a quotation is lit: jumped to, rested on, or one of a source that is rested on.
#[must_use]
pub fn is_lit(quotation: &Quotation, reading: &Reading) -> bool {
    let pointed = match &reading.pointed {
        Some(Pointed::Quotation(id)) => quotation.id == *id,
        Some(Pointed::Speaker(id)) => quotation.by.as_ref() == Some(id),
        None => false,
    };
    pointed || reading.focus.as_ref() == Some(&quotation.id)
}
