//! How the text looks under a [`Reading`]: which passages are lit, which blocks step back.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::article::{Evidence, Id};

use super::cards::is_lit;
use super::preferences::Preferences;
use super::search::{Block, Text, parts_with};
use super::{Filter, Layers, Mark, Reading, Rest, Sheet, Sieve, set_of};

/// How the text looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyView {
    /// Quotations that are lit.
    pub lit: BTreeSet<Id>,
    /// Quotations that the filter does not want.
    pub unwanted: Rc<BTreeSet<Id>>,
    /// Which parts of the text are blocks that the filter does not want. Empty when no filter is on.
    pub set_aside: Rc<[bool]>,
    /// What becomes of them; `None` when no filter is on.
    pub rest: Option<Rest>,
    /// Where they are hidden. Empty unless they are.
    pub gaps: Rc<[Gap]>,
    /// Those of the gaps that are open, each by its first part.
    pub open_gaps: BTreeSet<usize>,
    /// The paragraphs whose aligned text is open under them.
    pub counterparts: BTreeSet<Id>,
    /// The layers.
    pub layers: Layers,
    /// The open notes.
    pub open_notes: BTreeSet<Mark>,
    /// What lies over the text on a small screen.
    pub sheet: Option<Sheet>,
    /// The quotation whose card it shows, when it is one card.
    pub card: Option<Id>,
    /// Whether something is searched for.
    pub searching: bool,
    /// How the page looks and behaves.
    pub preferences: Preferences,
}

/// Blocks one after another that the filter does not want.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The part of the text with which it begins.
    pub first: usize,
    /// The one with which it ends.
    pub last: usize,
    /// How many paragraphs it has, not counting subheads, but at least one.
    pub paragraphs: usize,
}

/// What a filter leaves of the text. It is worked out once for each filter and not with every act: a long text has
/// ten thousand blocks, and a reader rests on something many times while one filter is on.
#[derive(Clone, Debug, Default)]
pub struct Sifted {
    filter: Filter,
    unwanted: Rc<BTreeSet<Id>>,
    set_aside: Rc<[bool]>,
    gaps: Rc<[Gap]>,
}

/// How the text looks under `reading`.
#[must_use]
pub fn body_view(evidence: &Evidence, reading: &Reading, text: &Text) -> BodyView {
    Sifted::by(&reading.filter.over(evidence), evidence, text, &text.holding(evidence), None)
        .view(evidence, reading)
}

impl Sifted {
    /// Whether it is what this filter leaves.
    #[must_use]
    pub fn is_by(&self, filter: &Filter) -> bool {
        self.filter == filter.sifting()
    }

    /// What the filter of `sieve` leaves.
    ///
    /// A block stays when it holds a wanted quotation. When only words are asked for, a block that has them stays
    /// as well. A subhead stays with any block under it. `holding` says which parts of the text each quotation is in;
    /// `worded` which parts have the words, when a search has found that already.
    #[must_use]
    pub fn by(
        sieve: &Sieve,
        evidence: &Evidence,
        text: &Text,
        holding: &[(usize, usize)],
        worded: Option<&[usize]>,
    ) -> Self {
        let filter = sieve.filter();
        let nothing = Self { filter: filter.clone(), ..Self::default() };
        if !filter.is_on() {
            return nothing;
        }
        let mut unwanted = BTreeSet::new();
        let mut stays: Vec<bool> = text.units().iter().map(|_| false).collect();
        let mut stay = |index: usize| {
            if let Some(stays) = stays.get_mut(index) {
                *stays = true;
            }
        };
        for (quotation, kept) in evidence.quotations.iter().zip(sieve.kept()) {
            if !*kept {
                unwanted.insert(quotation.id.clone());
            }
        }
        for (place, part) in holding {
            if sieve.kept().get(*place).copied().unwrap_or_default() {
                stay(*part);
            }
        }
        // Words alone keep a block that has them, quoted or not; whose words they are only quotations know.
        let words = sieve
            .query()
            .filter(|query| !filter.has_facets() && !query.only_notes() && query.scopes().next().is_none());
        if let Some(query) = words {
            match worded {
                Some(worded) => worded.iter().copied().for_each(&mut stay),
                None => parts_with(text, query).for_each(&mut stay),
            }
        }
        let mut set_aside = Vec::with_capacity(stays.len());
        // The subhead that the block stands under, and the heading under that.
        let mut headings: [Option<usize>; 2] = [None, None];
        for (index, (unit, stays)) in text.units().iter().zip(stays).enumerate() {
            match &unit.part.block {
                Block::Subhead(_) => headings = [Some(index), None],
                Block::Minor(_) => headings = [headings.first().copied().flatten(), Some(index)],
                Block::No | Block::Plain | Block::Named(_) => {}
            }
            let block = unit.part.block != Block::No;
            set_aside.push(block && !stays);
            if block && stays {
                for heading in headings.iter().flatten() {
                    if let Some(aside) = set_aside.get_mut(*heading) {
                        *aside = false;
                    }
                }
            }
        }
        let gaps = gaps(text, &set_aside);
        Self { unwanted: Rc::new(unwanted), gaps, set_aside: set_aside.into(), ..nothing }
    }

    /// How the text looks under `reading`, whose filter this is by.
    #[must_use]
    pub fn view(&self, evidence: &Evidence, reading: &Reading) -> BodyView {
        let filter = &reading.filter;
        let lit = evidence.quotations.iter().filter(|quotation| is_lit(quotation, reading));
        BodyView {
            lit: set_of(lit.map(|quotation| quotation.id.clone())),
            unwanted: self.unwanted.clone(),
            set_aside: self.set_aside.clone(),
            rest: filter.is_on().then_some(filter.rest),
            gaps: if filter.rest == Rest::Hide { self.gaps.clone() } else { Rc::default() },
            open_gaps: reading.open_gaps.clone(),
            counterparts: reading.counterparts.clone(),
            layers: reading.layers,
            open_notes: reading.open_notes.clone(),
            sheet: reading.sheet,
            card: reading.focus.clone().filter(|_| reading.sheet == Some(Sheet::Card)),
            searching: filter.search().is_some(),
            preferences: reading.preferences,
        }
    }
}

/// Where blocks are set aside one after another. What is no block, as the aligned text, ends no gap.
fn gaps(text: &Text, set_aside: &[bool]) -> Rc<[Gap]> {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut within = false;
    for (index, (unit, aside)) in text.units().iter().zip(set_aside).enumerate() {
        if unit.part.block == Block::No {
            continue;
        }
        let paragraphs = usize::from(!matches!(unit.part.block, Block::Subhead(_) | Block::Minor(_)));
        match gaps.last_mut().filter(|_| within && *aside) {
            Some(gap) => {
                gap.last = index;
                gap.paragraphs += paragraphs;
            }
            None if *aside => gaps.push(Gap { first: index, last: index, paragraphs }),
            None => {}
        }
        within = *aside;
    }
    for gap in &mut gaps {
        gap.paragraphs = gap.paragraphs.max(1);
    }
    gaps.into()
}
