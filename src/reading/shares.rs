//! Who speaks: quotations and words of each speaker, as far as the filter leaves them.

use crate::article::{Evidence, Id};

use super::Sieve;
use super::words::words_in;

/// What one speaker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The speaker; none for what nobody is named for.
    pub speaker: Option<Id>,
    /// How many quotations.
    pub quotations: u32,
    /// How many words, as the text has them.
    pub words: u32,
    /// Their part of all words, in hundredths, rounded.
    pub percent: u32,
}

/// The speakers that the filter leaves, the one with the most words first; of equals the one who speaks first.
#[must_use]
pub fn shares(evidence: &Evidence, sieve: &Sieve) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let mut all = 0;
    for quotation in sieve.wanted(evidence) {
        // No article has four thousand million words.
        let words = words_in(&quotation.words()) as u32;
        all += words;
        match shares.iter_mut().find(|share| share.speaker == quotation.by) {
            Some(share) => {
                share.quotations += 1;
                share.words += words;
            }
            None => {
                let speaker = quotation.by.clone();
                shares.push(Share { speaker, quotations: 1, words, percent: 0 });
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
