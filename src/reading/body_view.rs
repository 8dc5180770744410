//! How the text looks under a [`Reading`]: which passages are lit, which blocks step back.

use std::collections::BTreeSet;

use crate::article::{Evidence, Id};

use super::cards::is_lit;
use super::{Layers, Mark, Reading, Rest, fold, set_of};

/// One block of the text as the page has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockText {
    /// The block.
    pub id: Id,
    /// Whether it is a heading.
    pub subhead: bool,
    /// Its text, folded for comparison.
    pub folded: String,
}

/// How the text looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyView {
    /// Quotations that are lit.
    pub lit: BTreeSet<Id>,
    /// Quotations that the filter does not want.
    pub unwanted: BTreeSet<Id>,
    /// Blocks that the filter does not want.
    pub set_aside: BTreeSet<Id>,
    /// What becomes of them; `None` when no filter is on.
    pub rest: Option<Rest>,
    /// The layers.
    pub layers: Layers,
    /// The open notes.
    pub open_notes: BTreeSet<Mark>,
    /// Whether the sources lie over the text on a small screen.
    pub sheet: bool,
}

/// How the text looks under `reading`.
///
/// A block stays when it holds a wanted quotation. When only words are asked for, a block that has them stays
/// as well. A subhead stays with any block under it.
#[must_use]
pub fn body_view(evidence: &Evidence, reading: &Reading, blocks: &[BlockText]) -> BodyView {
    let filter = &reading.filter;
    let lit = evidence.quotations.iter().filter(|quotation| is_lit(quotation, reading));
    let lit = set_of(lit.map(|quotation| quotation.id.clone()));
    let view = BodyView {
        lit,
        layers: reading.layers,
        open_notes: reading.open_notes.clone(),
        sheet: reading.sheet,
        ..BodyView::default()
    };
    if !filter.is_on() {
        return view;
    }
    let (wanted, unwanted): (Vec<_>, Vec<_>) =
        evidence.quotations.iter().partition(|quotation| filter.keeps(quotation, evidence));
    let holding = set_of(wanted.iter().map(|quotation| quotation.block.clone()));
    let words = filter.words().filter(|_| !filter.has_facets()).map(|words| fold(&words));
    let stays = |block: &BlockText| {
        holding.contains(&block.id) || words.as_ref().is_some_and(|words| block.folded.contains(words))
    };
    let mut set_aside = BTreeSet::new();
    let mut subhead: Option<&Id> = None;
    for block in blocks {
        if block.subhead {
            set_aside.insert(block.id.clone());
            subhead = Some(&block.id);
        }
        if stays(block) {
            set_aside.remove(&block.id);
            if let Some(subhead) = subhead {
                set_aside.remove(subhead);
            }
        } else {
            set_aside.insert(block.id.clone());
        }
    }
    let unwanted = set_of(unwanted.into_iter().map(|quotation| quotation.id.clone()));
    BodyView { unwanted, set_aside, rest: Some(filter.rest), ..view }
}
