//! [`find`]: every place of the page that has what was searched for.
//!
//! One article needs no index: its text is read from the page once and scanned (web-facts: half a millisecond
//! for four megabytes, against a second to build an index).

use crate::article::{Evidence, Id};

use super::query::{Query, Term, merged};
use super::scan::{Form, Sought, forms};

/// The text of the page: all of it folded in one string, and where its parts begin and end.
#[derive(Clone, Debug, Default)]
pub struct Text {
    folded: String,
    units: Vec<Unit>,
}

/// A part of the page in which words are looked for, such as one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is.
    pub part: Part,
    /// The quotations in it, each with its first and last byte, counted from the unit's first.
    pub passages: Vec<(Id, usize, usize)>,
    start: usize,
    end: usize,
}

/// What a part of the page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub place: Place,
    /// The block of the text it is, when it is one.
    pub block: Block,
}

/// Whether a part of the page is a block of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// It is none.
    No,
    /// A paragraph of plain words. No quotation is in it, so nobody asks for its name.
    Plain,
    /// A subhead.
    Subhead(Id),
    /// A heading under a subhead.
    Minor(Id),
    /// Any other.
    Named(Id),
}

impl Text {
    /// Adds a part. `write` adds its folded text to the string and says which quotations are in it, from byte to byte
    /// of the string.
    pub fn add(&mut self, part: Part, write: impl FnOnce(&mut String) -> Vec<(Id, usize, usize)>) {
        let start = self.folded.len();
        let mut passages = write(&mut self.folded);
        for (_, from, to) in &mut passages {
            (*from, *to) = (from.saturating_sub(start), to.saturating_sub(start));
        }
        let end = self.folded.len();
        // No word that is looked for has a line's end in it, so nothing is found across two parts.
        self.folded.push('\n');
        self.units.push(Unit { part, passages, start, end });
    }

    /// A text that is to have so many parts.
    #[must_use]
    pub fn of_parts(parts: usize) -> Self {
        Self { folded: String::new(), units: Vec::with_capacity(parts) }
    }

    /// Makes room for parts that are still to come, going by the size of those that are there. Without it the text
    /// would double as it grows, and the memory of a wasm never shrinks.
    pub fn expect(&mut self, parts: usize) {
        let bytes = self.folded.len() / self.units.len().max(1) * parts;
        self.folded.reserve_exact(bytes + bytes / 16);
    }

    /// Gives back what was kept in store for more.
    pub fn shrink(&mut self) {
        self.folded.shrink_to_fit();
        self.units.shrink_to_fit();
    }

    /// The parts in the order of the page.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The folded text of a part.
    #[must_use]
    pub fn of(&self, unit: &Unit) -> &str {
        self.folded.get(unit.start..unit.end).unwrap_or_default()
    }

    /// Which parts the passages of each quotation are in, as far as their blocks are known: pairs of a quotation's
    /// place and a part.
    #[must_use]
    pub fn holding(&self, evidence: &Evidence) -> Vec<(usize, usize)> {
        let mut named: Vec<(&Id, usize)> = Vec::new();
        for (index, unit) in self.units.iter().enumerate() {
            if let Block::Named(id) | Block::Subhead(id) | Block::Minor(id) = &unit.part.block {
                named.push((id, index));
            }
        }
        // Quotations stand in the order of the text, so the next block is a few further on.
        let mut at = 0;
        let mut next = |block: &Id| {
            let (before, after) = named.split_at_checked(at)?;
            let found = after.iter().chain(before).position(|(id, _)| *id == block)?;
            at = (at + found) % named.len();
            named.get(at).map(|(_, index)| *index)
        };
        let mut holding = Vec::with_capacity(evidence.quotations.len());
        for (place, quotation) in evidence.quotations.iter().enumerate() {
            for (block, _) in quotation.passages() {
                holding.extend(next(block).map(|index| (place, index)));
            }
        }
        holding
    }
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
    /// What [`find`] finds. The text must be the same each time.
    pub fn find(&mut self, text: &Text, query: &Query, evidence: &Evidence) -> Vec<Hit> {
        let narrower = query.is_within(&self.query);
        let hits = match self.holding.take().filter(|_| narrower) {
            Some(holding) => find_among(text, &mut holding.into_iter(), query, evidence),
            None => find(text, query, evidence),
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

    /// The parts that have everything this query asks for, when it is the one that was last looked for.
    #[must_use]
    pub fn holding(&self, query: &Query) -> Option<&[usize]> {
        self.holding.as_deref().filter(|_| self.query == *query && !query.is_empty())
    }
}

/// Every hit in the order of the parts, up to [`MOST_HITS`]. All terms must be in one part.
#[must_use]
pub fn find(text: &Text, query: &Query, evidence: &Evidence) -> Vec<Hit> {
    // The longest term is the rarest, as a rule: only parts that have it are looked at. Without any word to look for
    // all are.
    let longest = query.words().max_by_key(|term| term.forms.iter().map(String::len).min());
    match longest {
        Some(term) => find_among(text, &mut Having::new(text, term), query, evidence),
        None => find_among(text, &mut (0..text.units.len()), query, evidence),
    }
}

/// The parts that have everything a query without fields asks for.
pub(super) fn parts_with<'a>(text: &'a Text, query: &'a Query) -> impl Iterator<Item = usize> + 'a {
    let words: Vec<Sought> = query.words().map(Sought::new).collect();
    let has = move |unit: &&Unit| words.iter().all(|word| word.is_in(text.of(unit)));
    text.units.iter().enumerate().filter(move |(_, unit)| has(unit)).map(|(index, _)| index)
}

/// The parts that have a term, found in one run through the whole text.
struct Having<'a> {
    text: &'a Text,
    /// Each form with the byte of the text at which it stands next.
    forms: Vec<(Form, Option<usize>)>,
    unit: usize,
}

impl<'a> Having<'a> {
    fn new(text: &'a Text, term: &Term) -> Self {
        let forms = forms(term).map(|form| {
            let next = form.find_in(&text.folded, 0);
            (form, next)
        });
        Self { text, forms: forms.collect(), unit: 0 }
    }
}

impl Iterator for Having<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let units = &self.text.units;
        let from = units.get(self.unit)?.start;
        for (form, next) in &mut self.forms {
            if next.is_some_and(|next| next < from) {
                *next = form.find_in(&self.text.folded, from);
            }
        }
        let next = self.forms.iter().filter_map(|(_, next)| *next).min()?;
        // What is rare stands many parts further on, what is frequent in one of the next.
        let rest = units.get(self.unit..)?;
        let unit = self.unit
            + match rest.iter().take(8).position(|unit| unit.end >= next) {
                Some(near) => near,
                None => rest.partition_point(|unit| unit.end < next),
            };
        self.unit = unit + 1;
        Some(unit)
    }
}

/// Every hit in some of the parts, which come in their order.
fn find_among(
    text: &Text,
    among: &mut dyn Iterator<Item = usize>,
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
    let words: Vec<Sought> = query.words().map(Sought::new).collect();
    for (index, unit) in among.filter_map(|index| Some((index, text.units.get(index)?))) {
        if query.only_notes() && unit.part.place != Place::Note {
            continue;
        }
        let own = text.of(unit);
        let mut look =
            |range| look_in(own, &words, range, &mut |start, end| hits.push(Hit { unit: index, start, end }));
        // Where in the part words may stand: in it all, or in the passages that are asked for.
        if scoped {
            // Of a passage inside another the outer one is looked through, which is told later.
            let asked = unit.passages.iter().filter(|(id, ..)| wanted.contains(&id));
            let asked: Vec<(usize, usize)> = asked.map(|(_, start, end)| (*start, *end)).collect();
            for range in asked.iter().filter(|range| !asked.iter().any(|other| lies_in(range, other))) {
                look(*range);
            }
        } else {
            look((0, own.len()));
        }
        if hits.len() >= MOST_HITS {
            hits.truncate(MOST_HITS);
            break;
        }
    }
    hits
}

/// Whether a stretch is a part of another one.
fn lies_in(part: &(usize, usize), whole: &(usize, usize)) -> bool {
    part != whole && whole.0 <= part.0 && part.1 <= whole.1
}

/// Tells the places of all terms in a stretch of a part; nothing when one of them is missing.
fn look_in(text: &str, words: &[Sought], range: (usize, usize), hit: &mut dyn FnMut(usize, usize)) {
    let (from, to) = range;
    let Some(text) = text.get(from..to) else { return };
    match words {
        // Only a source or an outlet is asked for: the whole passage is what was looked for.
        [] if text.is_empty() => {}
        [] => hit(from, to),
        [word] => {
            for (start, end) in word.places_in(text) {
                hit(from + start, from + end);
            }
        }
        _ => {
            if words.iter().any(|word| !word.is_in(text)) {
                return;
            }
            for (start, end) in merged(words.iter().map(|word| word.places_in(text)).collect()) {
                hit(from + start, from + end);
            }
        }
    }
}
