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
    /// Speakers of whose quotations it wants none.
    pub silent: Rc<BTreeSet<Id>>,
    /// Whether there are quotations of nobody who is named, and it wants none of them.
    pub nobody_silent: bool,
    /// Which parts of the text are blocks that the filter does not want. Empty when no filter is on.
    pub set_aside: Rc<[bool]>,
    /// What becomes of them; `None` when no filter is on.
    pub rest: Option<Rest>,
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

/// What a filter leaves of the text. It is worked out once for each filter and not with every act: a long text has
/// ten thousand blocks, and a reader rests on something many times while one filter is on.
#[derive(Clone, Debug, Default)]
pub struct Sifted {
    filter: Filter,
    unwanted: Rc<BTreeSet<Id>>,
    silent: Rc<BTreeSet<Id>>,
    nobody_silent: bool,
    set_aside: Rc<[bool]>,
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
        let speaking = set_of(sieve.wanted(evidence).filter_map(|quotation| quotation.by.clone()));
        let silent = evidence.quotations.iter().filter_map(|quotation| quotation.by.as_ref());
        let nobody = evidence.quotations.iter().any(|quotation| quotation.by.is_none());
        let nobody_silent = nobody && sieve.wanted(evidence).all(|quotation| quotation.by.is_some());
        let silent = set_of(silent.filter(|speaker| !speaking.contains(*speaker)).cloned());
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
        let mut subhead: Option<usize> = None;
        for (index, (unit, stays)) in text.units().iter().zip(stays).enumerate() {
            if matches!(unit.part.block, Block::Subhead(_)) {
                subhead = Some(index);
            }
            let block = unit.part.block != Block::No;
            set_aside.push(block && !stays);
            if block
                && stays
                && let Some(subhead) = subhead.and_then(|subhead| set_aside.get_mut(subhead))
            {
                *subhead = false;
            }
        }
        Self {
            unwanted: Rc::new(unwanted),
            silent: Rc::new(silent),
            nobody_silent,
            set_aside: set_aside.into(),
            ..nothing
        }
    }

    /// How the text looks under `reading`, whose filter this is by.
    #[must_use]
    pub fn view(&self, evidence: &Evidence, reading: &Reading) -> BodyView {
        let filter = &reading.filter;
        let lit = evidence.quotations.iter().filter(|quotation| is_lit(quotation, reading));
        BodyView {
            lit: set_of(lit.map(|quotation| quotation.id.clone())),
            unwanted: self.unwanted.clone(),
            silent: self.silent.clone(),
            nobody_silent: self.nobody_silent,
            set_aside: self.set_aside.clone(),
            rest: filter.is_on().then_some(filter.rest),
            layers: reading.layers,
            open_notes: reading.open_notes.clone(),
            sheet: reading.sheet,
            card: reading.focus.clone().filter(|_| reading.sheet == Some(Sheet::Card)),
            searching: filter.search().is_some(),
            preferences: reading.preferences,
        }
    }
}
