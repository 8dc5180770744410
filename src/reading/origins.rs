//! Independent origins: how many of the outlets that carried something had it from nobody else.
//!
//! Only what the editor marked counts: the order of a chain, and outlets that copy one another. Nothing is
//! inferred from likeness.

use crate::article::{Evidence, Id, Quotation};

/// One origin and everyone who had the words from it, each outlet once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The outlet, document or speaker at the beginning.
    pub first: Id,
    /// The outlets that had them from it, in the order of the chain.
    pub carried_by: Vec<Id>,
}

/// How many origins something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backing {
    /// One only.
    One,
    /// Two or more.
    Several,
}

impl Backing {
    /// Both in the order the page lists them.
    pub const ALL: [Self; 2] = [Self::One, Self::Several];

    /// Its name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
        }
    }
}

/// The origins of a quotation, in the order in which the chain names them. Words that no outlet carried have their
/// document or their speaker for an origin; there is none when nothing of all this is known.
#[must_use]
pub fn origins(evidence: &Evidence, quotation: &Quotation) -> Vec<Origin> {
    let mut found: Vec<Origin> = Vec::new();
    for outlet in outlets(evidence, quotation) {
        let first = first_of(evidence, quotation, outlet);
        let own = (first != outlet).then(|| outlet.clone());
        match found.iter_mut().find(|origin| origin.first == *first) {
            Some(origin) => origin.carried_by.extend(own),
            None => found.push(Origin { first: first.clone(), carried_by: own.into_iter().collect() }),
        }
    }
    if found.is_empty() {
        let first = quotation.document.as_ref().or(quotation.by.as_ref());
        found.extend(first.map(|first| Origin { first: first.clone(), carried_by: Vec::new() }));
    }
    found
}

/// Whether a quotation has one origin or more; `None` when no origin is known.
#[must_use]
pub fn backing(evidence: &Evidence, quotation: &Quotation) -> Option<Backing> {
    match origins(evidence, quotation).len() {
        0 => None,
        1 => Some(Backing::One),
        _ => Some(Backing::Several),
    }
}

/// Every outlet that said or carried a quotation, each once.
#[must_use]
pub fn outlets<'a>(evidence: &'a Evidence, quotation: &'a Quotation) -> Vec<&'a Id> {
    let speaking = evidence.speaking_outlet(quotation);
    let mut found: Vec<&Id> = Vec::new();
    for outlet in speaking.into_iter().chain(&quotation.via).chain(&quotation.carriers) {
        if !found.contains(&outlet) {
            found.push(outlet);
        }
    }
    found
}

/// The outlet at the beginning of the way on which `outlet` had the words.
fn first_of<'a>(evidence: &'a Evidence, quotation: &'a Quotation, outlet: &'a Id) -> &'a Id {
    let mut at = outlet;
    // The desk refuses circles; data from elsewhere must not hang the page.
    for _ in 0..=evidence.outlets.len() {
        match before(evidence, quotation, at) {
            Some(earlier) if earlier != at => at = earlier,
            _ => break,
        }
    }
    at
}

/// From whom `outlet` had the words, when the editor marked it.
fn before<'a>(evidence: &'a Evidence, quotation: &'a Quotation, outlet: &Id) -> Option<&'a Id> {
    let place = quotation.via.iter().position(|carrier| carrier == outlet);
    let earlier = match place {
        Some(0) => evidence.speaking_outlet(quotation),
        Some(place) => quotation.via.get(place - 1),
        None => None,
    };
    earlier.or_else(|| evidence.outlets.get(outlet)?.copies.as_ref())
}
