//! How the text looks under a [`Reading`]: which passages are lit, which blocks step back.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::article::{Evidence, Id};

use super::cards::is_lit;
use super::preferences::Preferences;
use super::query::Query;
use super::search::Unit;
use super::{Filter, Layers, Mark, Reading, Rest, set_of};

/// How the text looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyView {
    /// Quotations that are lit.
    pub lit: BTreeSet<Id>,
    /// Quotations that the filter does not want.
    pub unwanted: Rc<BTreeSet<Id>>,
    /// Blocks that the filter does not want.
    pub set_aside: Rc<BTreeSet<Id>>,
    /// What becomes of them; `None` when no filter is on.
    pub rest: Option<Rest>,
    /// The layers.
    pub layers: Layers,
    /// The open notes.
    pub open_notes: BTreeSet<Mark>,
    /// Whether the sources lie over the text on a small screen.
    pub sheet: bool,
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
    set_aside: Rc<BTreeSet<Id>>,
}

/// How the text looks under `reading`.
#[must_use]
pub fn body_view(evidence: &Evidence, reading: &Reading, units: &[Unit]) -> BodyView {
    Sifted::by(&reading.filter, evidence, units).view(evidence, reading)
}

impl Sifted {
    /// Whether it is what this filter leaves.
    #[must_use]
    pub fn is_by(&self, filter: &Filter) -> bool {
        self.filter == filter.sifting()
    }

    /// What `filter` leaves.
    ///
    /// A block stays when it holds a wanted quotation. When only words are asked for, a block that has them stays
    /// as well. A subhead stays with any block under it.
    #[must_use]
    pub fn by(filter: &Filter, evidence: &Evidence, units: &[Unit]) -> Self {
        let nothing = Self { filter: filter.sifting(), ..Self::default() };
        if !filter.is_on() {
            return nothing;
        }
        let sieve = filter.over(evidence);
        let (wanted, unwanted): (Vec<_>, Vec<_>) =
            evidence.quotations.iter().partition(|quotation| sieve.keeps(quotation));
        let holding = set_of(wanted.iter().map(|quotation| quotation.block.clone()));
        // Words alone keep a block that has them, quoted or not; whose words they are only quotations know.
        let words = sieve
            .query()
            .filter(|query| !filter.has_facets() && !query.only_notes() && query.scopes().next().is_none());
        let stays = |id: &Id, block: &Unit| {
            let has_words = |query: &Query| query.words().all(|term| term.is_in(&block.folded));
            holding.contains(id) || words.is_some_and(has_words)
        };
        let mut set_aside = BTreeSet::new();
        let mut subhead: Option<&Id> = None;
        for (id, block) in units.iter().filter_map(|unit| Some((unit.block.as_ref()?, unit))) {
            if block.subhead {
                set_aside.insert(id.clone());
                subhead = Some(id);
            }
            if stays(id, block) {
                set_aside.remove(id);
                if let Some(subhead) = subhead {
                    set_aside.remove(subhead);
                }
            } else {
                set_aside.insert(id.clone());
            }
        }
        let unwanted = set_of(unwanted.into_iter().map(|quotation| quotation.id.clone()));
        Self { unwanted: Rc::new(unwanted), set_aside: Rc::new(set_aside), ..nothing }
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
            layers: reading.layers,
            open_notes: reading.open_notes.clone(),
            sheet: reading.sheet,
            searching: filter.search().is_some(),
            preferences: reading.preferences,
        }
    }
}
