//! Steps through the article: the next quotation, source, note or hit, and the ones before.

use crate::article::{Evidence, Id};

use super::Reading;

/// Which way a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Onward.
    Next,
    /// Back.
    Previous,
}

impl Turn {
    /// The place after `at` in a round of `count`; `None` begins at the nearer end.
    #[must_use]
    pub fn around(self, at: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, at) {
            (Self::Next, None) => 0,
            (Self::Next, Some(at)) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (Self::Previous, None | Some(0)) => last,
            (Self::Previous, Some(at)) => (at - 1).min(last),
        })
    }

    /// The item after `at` in a row; nothing beyond its ends. Where no item is the one to go from, `before` of
    /// them lie before the place to go from.
    #[must_use]
    pub fn along<T>(self, row: &[T], at: Option<usize>, before: usize) -> Option<&T> {
        let index = match (self, at) {
            (Self::Next, Some(at)) => at + 1,
            (Self::Next, None) => before,
            (Self::Previous, Some(at)) => at.checked_sub(1)?,
            (Self::Previous, None) => before.checked_sub(1)?,
        };
        row.get(index)
    }
}

/// The next wanted quotation. From the one that is jumped to; else from the place that is being read, with
/// `above` quotations of the whole text before it.
#[must_use]
pub fn quotation<'a>(evidence: &'a Evidence, reading: &Reading, turn: Turn, above: usize) -> Option<&'a Id> {
    let sieve = reading.filter.over(evidence);
    let wanted: Vec<&Id> = sieve.wanted(evidence).map(|quotation| &quotation.id).collect();
    let focus = reading.focus.as_ref();
    let at = focus.and_then(|focus| wanted.iter().position(|id| *id == focus));
    let before = sieve.kept().iter().take(above).filter(|kept| **kept).count();
    turn.along(&wanted, at, before).copied()
}

/// The next wanted quotation after the one whose card is shown; from the last to the first.
#[must_use]
pub fn card<'a>(evidence: &'a Evidence, reading: &Reading, turn: Turn) -> Option<&'a Id> {
    let sieve = reading.filter.over(evidence);
    let wanted: Vec<&Id> = sieve.wanted(evidence).map(|quotation| &quotation.id).collect();
    let focus = reading.focus.as_ref();
    let at = focus.and_then(|focus| wanted.iter().position(|id| *id == focus));
    wanted.get(turn.around(at, wanted.len())?).copied()
}

/// The first wanted quotation of the next source, in the order of the cards. From the source of the quotation
/// that is jumped to; else from the first.
#[must_use]
pub fn source<'a>(evidence: &'a Evidence, reading: &Reading, turn: Turn) -> Option<&'a Id> {
    let sieve = reading.filter.over(evidence);
    let mut firsts: Vec<(&Option<Id>, &Id)> = Vec::new();
    for quotation in sieve.wanted(evidence) {
        if firsts.iter().all(|(speaker, _)| **speaker != quotation.by) {
            firsts.push((&quotation.by, &quotation.id));
        }
    }
    let focused = reading.focus.as_ref().and_then(|id| evidence.quotation(id));
    let at = focused.and_then(|focused| firsts.iter().position(|(speaker, _)| **speaker == focused.by));
    turn.along(&firsts, at, 0).map(|(_, quotation)| *quotation)
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn hits_go_round() {
        assert_eq!(Turn::Next.around(None, 3), Some(0));
        assert_eq!(Turn::Next.around(Some(2), 3), Some(0));
        assert_eq!(Turn::Previous.around(None, 3), Some(2));
        assert_eq!(Turn::Previous.around(Some(0), 3), Some(2));
        assert_eq!(Turn::Previous.around(Some(9), 3), Some(2), "fewer hits than before");
        assert_eq!(Turn::Next.around(Some(1), 0), None);
    }
}
