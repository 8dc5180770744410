//! The filter bar's choices and counts.

use std::collections::BTreeSet;

use crate::article::{Evidence, Id, Quotation, SpeakerKind, Treatment};

use super::{Action, Filter, Reading};

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// How many quotations it would leave with the other facets as they are.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Every facet with its choices. A choice that would leave nothing stays, with the count 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// The speakers in the order of the text.
    pub speakers: Vec<Choice<Id>>,
    /// The outlets in the order of the text.
    pub outlets: Vec<Choice<Id>>,
    /// The kinds of speakers that occur.
    pub kinds: Vec<Choice<SpeakerKind>>,
    /// The treatments that occur.
    pub treatments: Vec<Choice<Treatment>>,
}

/// How many quotations the filter leaves, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Quotations left.
    pub shown: usize,
    /// All quotations.
    pub all: usize,
}

/// One chosen value of the filter, with the action that takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What is chosen.
    pub value: ChipValue,
    /// What taking it away does.
    pub remove: Action,
}

/// What a [`Chip`] stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipValue {
    /// A speaker.
    Speaker(Id),
    /// An outlet.
    Outlet(Id),
    /// A kind of speaker.
    Kind(SpeakerKind),
    /// A treatment of the words.
    Treatment(Treatment),
    /// Words.
    Words(String),
}

/// The choices of every facet under `filter`.
#[must_use]
pub fn facets(evidence: &Evidence, filter: &Filter) -> Facets {
    let mut without_speakers = filter.clone();
    without_speakers.speakers.clear();
    let mut without_outlets = filter.clone();
    without_outlets.outlets.clear();
    let mut without_kinds = filter.clone();
    without_kinds.kinds.clear();
    let mut without_treatments = filter.clone();
    without_treatments.treatments.clear();

    let speakers = in_order(evidence.quotations.iter().map(|quotation| quotation.by.clone()));
    let outlets = in_order(evidence.quotations.iter().flat_map(|quotation| outlets_of(quotation, evidence)));
    let kind_of = |quotation: &Quotation| evidence.speaker(&quotation.by).map(crate::article::Speaker::kind);
    let kinds = SpeakerKind::ALL.into_iter();
    let kinds =
        kinds.filter(|kind| evidence.quotations.iter().any(|quotation| kind_of(quotation) == Some(*kind)));
    let treatments = Treatment::ALL.into_iter().filter(|treatment| {
        evidence.quotations.iter().any(|quotation| quotation.treatments().contains(treatment))
    });

    // The words are the same whatever facet is counted, so they are looked for once.
    let sieve = filter.over(evidence);
    let with_words: Vec<&Quotation> =
        evidence.quotations.iter().filter(|quotation| sieve.words_keep(quotation)).collect();
    let count = |rest: &Filter, has: &dyn Fn(&Quotation) -> bool| {
        let kept = with_words.iter().filter(|quotation| has(quotation));
        kept.filter(|quotation| rest.facets_keep(quotation, evidence)).count()
    };
    Facets {
        speakers: speakers
            .into_iter()
            .map(|id| Choice {
                count: count(&without_speakers, &|quotation| quotation.by == id),
                chosen: filter.speakers.contains(&id),
                value: id,
            })
            .collect(),
        outlets: outlets
            .into_iter()
            .map(|id| Choice {
                count: count(&without_outlets, &|quotation| outlets_of(quotation, evidence).contains(&id)),
                chosen: filter.outlets.contains(&id),
                value: id,
            })
            .collect(),
        kinds: kinds
            .map(|kind| Choice {
                count: count(&without_kinds, &|quotation| kind_of(quotation) == Some(kind)),
                chosen: filter.kinds.contains(&kind),
                value: kind,
            })
            .collect(),
        treatments: treatments
            .map(|treatment| Choice {
                count: count(&without_treatments, &|quotation| quotation.treatments().contains(&treatment)),
                chosen: filter.treatments.contains(&treatment),
                value: treatment,
            })
            .collect(),
    }
}

/// How many quotations `filter` leaves.
#[must_use]
pub fn tally(evidence: &Evidence, filter: &Filter) -> Tally {
    let sieve = filter.over(evidence);
    let shown = evidence.quotations.iter().filter(|quotation| sieve.keeps(quotation)).count();
    Tally { shown, all: evidence.quotations.len() }
}

/// The chosen values of the filter in the order of the facets.
#[must_use]
pub fn chips(reading: &Reading) -> Vec<Chip> {
    let filter = &reading.filter;
    let mut chips = Vec::new();
    for id in &filter.speakers {
        chips.push(Chip { value: ChipValue::Speaker(id.clone()), remove: Action::ToggleSpeaker(id.clone()) });
    }
    for id in &filter.outlets {
        chips.push(Chip { value: ChipValue::Outlet(id.clone()), remove: Action::ToggleOutlet(id.clone()) });
    }
    for kind in &filter.kinds {
        chips.push(Chip { value: ChipValue::Kind(*kind), remove: Action::ToggleKind(*kind) });
    }
    for treatment in &filter.treatments {
        chips.push(Chip {
            value: ChipValue::Treatment(*treatment),
            remove: Action::ToggleTreatment(*treatment),
        });
    }
    if filter.words().is_some() {
        let words = ChipValue::Words(filter.text.trim().to_owned());
        chips.push(Chip { value: words, remove: Action::SetNarrow(false) });
    }
    chips
}

/// The outlets a quotation came through, and its speaker when that is an outlet.
fn outlets_of(quotation: &Quotation, evidence: &Evidence) -> Vec<Id> {
    let speaking = evidence.outlets.contains_key(&quotation.by).then(|| quotation.by.clone());
    in_order(speaking.into_iter().chain(quotation.via.iter().cloned()))
}

/// Each id once, at its first place.
fn in_order(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(id.clone())).collect()
}
