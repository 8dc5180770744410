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
    /// How many quotations.
    pub quotations: u32,
    /// How many words, as the text has them.
    pub words: u32,
    /// Their part of all quotations, in hundredths, rounded.
    pub percent: u32,
}

/// Everyone who speaks, the one with the most quotations first; of equals the one with the most words, then the one who
/// speaks first.
#[must_use]
pub fn shares(evidence: &Evidence) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all = 0;
    for quotation in &evidence.quotations {
        // No article has four thousand million words.
        let words = words_in(&quotation.words()) as u32;
        for name in (speaker::FACET.values)(evidence, quotation) {
            let place = *places.entry(name).or_insert(shares.len());
            all += 1;
            match shares.get_mut(place) {
                Some(share) => {
                    share.quotations += 1;
                    share.words += words;
                }
                None => shares.push(Share { speaker: name.to_owned(), quotations: 1, words, percent: 0 }),
            }
        }
    }
    for share in &mut shares {
        share.percent = (share.quotations * 100 + all / 2).checked_div(all).unwrap_or_default();
    }
    // By insertion: a handful of speakers, and the sorting code of the library is kilobytes of program.
    let mut sorted: Vec<Share> = Vec::with_capacity(shares.len());
    for share in shares {
        let less = |other: &Share| (other.quotations, other.words) < (share.quotations, share.words);
        let place = sorted.iter().position(less).unwrap_or(sorted.len());
        sorted.insert(place, share);
    }
    sorted
}
