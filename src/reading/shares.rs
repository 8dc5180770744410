//! What part each voice has of all that is said.

use std::collections::BTreeMap;

use crate::article::Evidence;

use super::facets::speaker;
use super::words::words_in;

/// What one voice says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The speaker, as the facet of speakers names it.
    pub speaker: String,
    /// How many words, as the text has them.
    pub words: u32,
    /// Their part of all words, in hundredths, rounded.
    pub percent: u32,
}

/// Everyone who speaks, the one with the most words first; of equals the one who speaks first.
#[must_use]
pub fn shares(evidence: &Evidence) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for quotation in &evidence.quotations {
        // No article has four thousand million words.
        let words = words_in(&quotation.words()) as u32;
        all += words;
        for name in (speaker::FACET.values)(evidence, quotation) {
            let place = *places.entry(name).or_insert(shares.len());
            match shares.get_mut(place) {
                Some(share) => share.words += words,
                None => shares.push(Share { speaker: name.to_owned(), words, percent: 0 }),
            }
        }
    }
    for share in &mut shares {
        share.percent = (share.words * 100 + all / 2).checked_div(all).unwrap_or_default();
    }
    // By insertion: a handful of speakers, and the sorting code of the library is kilobytes of program.
    let mut sorted: Vec<Share> = Vec::with_capacity(shares.len());
    for share in shares {
        let place = sorted.iter().position(|other| other.words < share.words).unwrap_or(sorted.len());
        sorted.insert(place, share);
    }
    sorted
}
