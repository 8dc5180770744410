//! [`find`]: every place of the page that has what was searched for.
//!
//! One article needs no index: its text is read from the page once and scanned (web-facts: half a millisecond
//! for four megabytes, against a second to build an index).

use crate::article::{Evidence, Id};

use super::query::{Query, merged};

/// A part of the page in which words are looked for, such as one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Which part of the page it belongs to.
    pub place: Place,
    /// The block of the text it is, when it is one.
    pub block: Option<Id>,
    /// Whether it is a heading.
    pub subhead: bool,
    /// Its text, folded.
    pub folded: String,
    /// The quotations in it, each with its first and last byte of the folded text.
    pub passages: Vec<(Id, usize, usize)>,
}

/// The parts of the page in which words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Headline, dek and text.
    Text,
    /// The aligned text.
    Original,
    /// A translator's note.
    Note,
    /// A card of a source.
    Source,
}

impl Place {
    /// Every place in the order the page lists them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Original, Self::Note, Self::Source];
}

/// One place that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The unit, counted from 0.
    pub unit: usize,
    /// The first byte of the unit's folded text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Where a search ends: nobody goes through ten thousand hits, and a single letter has more than that.
pub const MOST_HITS: usize = 10_000;

/// A search that is typed: each further key looks only where the key before it found something.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    query: Query,
    /// The units with hits; `None` when the search ended before it had seen them all.
    holding: Option<Vec<usize>>,
}

impl Narrowing {
    /// What [`find`] finds. The units must be the same each time.
    pub fn find(&mut self, units: &[Unit], query: &Query, evidence: &Evidence) -> Vec<Hit> {
        let narrower = query.is_within(&self.query);
        let hits = match self.holding.take().filter(|_| narrower) {
            Some(holding) => find_among(units, holding.into_iter(), query, evidence),
            None => find(units, query, evidence),
        };
        let mut holding: Vec<usize> = Vec::new();
        for hit in &hits {
            if holding.last() != Some(&hit.unit) {
                holding.push(hit.unit);
            }
        }
        self.holding = (hits.len() < MOST_HITS).then_some(holding);
        self.query = query.clone();
        hits
    }
}

/// Every hit in the order of the units, up to [`MOST_HITS`]. All terms must be in one unit.
#[must_use]
pub fn find(units: &[Unit], query: &Query, evidence: &Evidence) -> Vec<Hit> {
    find_among(units, 0..units.len(), query, evidence)
}

/// Every hit in some of the units, which stand in their order.
fn find_among(
    units: &[Unit],
    among: impl Iterator<Item = usize>,
    query: &Query,
    evidence: &Evidence,
) -> Vec<Hit> {
    let mut hits = Vec::new();
    if query.is_empty() {
        return hits;
    }
    let scoped = query.scopes().next().is_some();
    let wanted: Vec<&Id> = if scoped {
        let kept = evidence.quotations.iter().filter(|quotation| query.scope_holds(quotation, evidence));
        kept.map(|quotation| &quotation.id).collect()
    } else {
        Vec::new()
    };
    for (index, unit) in among.filter_map(|index| Some((index, units.get(index)?))) {
        if query.only_notes() && unit.place != Place::Note {
            continue;
        }
        let mut look = |range| {
            for (start, end) in in_range(unit, query, range).unwrap_or_default() {
                hits.push(Hit { unit: index, start, end });
            }
        };
        // Where in the unit words may stand: in it all, or in the passages that are asked for.
        if scoped {
            for (_, start, end) in unit.passages.iter().filter(|(id, ..)| wanted.contains(&id)) {
                look((*start, *end));
            }
        } else {
            look((0, unit.folded.len()));
        }
        if hits.len() >= MOST_HITS {
            hits.truncate(MOST_HITS);
            break;
        }
    }
    hits
}

/// The places of all terms in a part of the unit, or `None` when one of them is missing.
fn in_range(unit: &Unit, query: &Query, range: (usize, usize)) -> Option<Vec<(usize, usize)>> {
    let (from, to) = range;
    let text = unit.folded.get(from..to)?;
    let mut rows = Vec::new();
    let mut words = query.words().peekable();
    if words.peek().is_none() {
        // Only a source or an outlet is asked for: the whole passage is what was looked for.
        return (!text.is_empty()).then(|| vec![range]);
    }
    for term in words {
        let found = term.places_in(text);
        if found.is_empty() {
            return None;
        }
        rows.push(found.into_iter().map(|(start, end)| (from + start, from + end)).collect());
    }
    Some(merged(rows))
}
