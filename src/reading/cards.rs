//! The source cards of the sidebar.

use crate::article::{Evidence, Id, Quotation};

use super::{Pointed, Reading, Sieve};

/// One source with what it is quoted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The speaker.
    pub speaker: Id,
    /// Its quotations by their place in the text, counted from 0.
    pub quotations: Vec<usize>,
}

/// How a quotation looks on its card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether it is lit.
    pub lit: bool,
    /// Whether the filter wants it.
    pub wanted: bool,
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

impl Card {
    /// How its quotations look under `reading`, whose filter is `sieve`. A card whose looks stay need not be drawn
    /// again: with a thousand quotations that is most of a key's time.
    #[must_use]
    pub fn looks(&self, evidence: &Evidence, reading: &Reading, sieve: &Sieve<'_>) -> Vec<Look> {
        let quotations = self.quotations.iter().filter_map(|place| evidence.quotations.get(*place));
        quotations
            .map(|quotation| Look { lit: is_lit(quotation, reading), wanted: sieve.keeps(quotation) })
            .collect()
    }
}

/// Whether a quotation is lit: jumped to, rested on, or one of a source that is rested on.
#[must_use]
pub fn is_lit(quotation: &Quotation, reading: &Reading) -> bool {
    let pointed = match &reading.pointed {
        Some(Pointed::Quotation(id)) => quotation.id == *id,
        Some(Pointed::Speaker(id)) => quotation.by == *id,
        None => false,
    };
    pointed || reading.focus.as_ref() == Some(&quotation.id)
}
