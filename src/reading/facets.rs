//! The filter bar's choices and counts.

use std::collections::BTreeSet;

use crate::article::{Evidence, Id, Quotation, SpeakerKind, Treatment, Voice};

use super::origins::{Backing, backing, outlets};
use super::{Action, Filter, Sieve, Span};

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
    /// The voices that occur.
    pub voices: Vec<Choice<Voice>>,
    /// Whether one origin or several; both are always offered, since that there is none is worth knowing.
    pub backings: Vec<Choice<Backing>>,
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
    /// A voice.
    Voice(Voice),
    /// A number of origins.
    Backing(Backing),
    /// A span of time.
    Span(Span),
    /// Words.
    Words(String),
}

/// The choices of every facet under the filter of `sieve`.
#[must_use]
pub fn facets(evidence: &Evidence, sieve: &Sieve) -> Facets {
    let filter = sieve.filter();
    // The words are the same whatever facet is counted.
    let with_words: Vec<&Quotation> = sieve.worded(evidence).collect();
    // What each facet counts: the quotations that the others leave.
    let left = |clear: fn(&mut Filter)| -> Vec<&Quotation> {
        let mut rest = filter.clone();
        clear(&mut rest);
        let kept = with_words.iter().filter(|quotation| rest.facets_keep(quotation, evidence));
        kept.copied().collect()
    };
    let kind_of = |quotation: &Quotation| evidence.speaker_of(quotation).map(crate::article::Speaker::kind);
    let occurs = |has: &dyn Fn(&Quotation) -> bool| evidence.quotations.iter().any(has);

    let speakers = in_order(evidence.quotations.iter().filter_map(|quotation| quotation.by.clone()));
    let through =
        in_order(evidence.quotations.iter().flat_map(|quotation| outlets(evidence, quotation)).cloned());
    let kinds = SpeakerKind::ALL.into_iter();
    let kinds = kinds.filter(|kind| occurs(&|quotation| kind_of(quotation) == Some(*kind)));
    let treatments = Treatment::ALL.into_iter();
    let treatments =
        treatments.filter(|treatment| occurs(&|quotation| quotation.treatments().contains(treatment)));
    let voices = Voice::ALL.into_iter();
    let voices = voices.filter(|voice| occurs(&|quotation| evidence.voice(quotation) == *voice));
    Facets {
        speakers: choices(
            speakers,
            &filter.speakers,
            &left(|rest| rest.speakers.clear()),
            &|quotation, id| quotation.by.as_ref() == Some(id),
        ),
        outlets: choices(through, &filter.outlets, &left(|rest| rest.outlets.clear()), &|quotation, id| {
            outlets(evidence, quotation).contains(&id)
        }),
        kinds: choices(kinds, &filter.kinds, &left(|rest| rest.kinds.clear()), &|quotation, kind| {
            kind_of(quotation) == Some(*kind)
        }),
        treatments: choices(
            treatments,
            &filter.treatments,
            &left(|rest| rest.treatments.clear()),
            &|quotation, treatment| quotation.treatments().contains(treatment),
        ),
        voices: choices(voices, &filter.voices, &left(|rest| rest.voices.clear()), &|quotation, voice| {
            evidence.voice(quotation) == *voice
        }),
        backings: choices(
            Backing::ALL,
            &filter.backings,
            &left(|rest| rest.backings.clear()),
            &|quotation, number| backing(evidence, quotation) == Some(*number),
        ),
    }
}

/// The choices of one facet, counted among the quotations that the other facets leave.
fn choices<T: Ord>(
    values: impl IntoIterator<Item = T>,
    chosen: &BTreeSet<T>,
    left: &[&Quotation],
    has: &dyn Fn(&Quotation, &T) -> bool,
) -> Vec<Choice<T>> {
    let choice = |value| Choice {
        count: left.iter().filter(|quotation| has(quotation, &value)).count(),
        chosen: chosen.contains(&value),
        value,
    };
    values.into_iter().map(choice).collect()
}

/// How many quotations speak with each voice, whatever the filter, in the order of [`Voice::ALL`].
#[must_use]
pub fn voices(evidence: &Evidence) -> [usize; 4] {
    let count = |voice| evidence.quotations.iter().filter(|one| evidence.voice(one) == voice).count();
    Voice::ALL.map(count)
}

/// How many of the quotations that the other choices leave lack the date that the filter asks for.
#[must_use]
pub fn undated(evidence: &Evidence, sieve: &Sieve) -> usize {
    let filter = sieve.filter();
    if !filter.span.is_on() {
        return 0;
    }
    let rest = Filter { span: Span::default(), ..filter.clone() };
    let left = sieve.worded(evidence).filter(|quotation| rest.facets_keep(quotation, evidence));
    left.filter(|quotation| filter.span.when.of(quotation.dates).is_none()).count()
}

/// How many quotations the filter leaves.
#[must_use]
pub fn tally(sieve: &Sieve) -> Tally {
    let kept = sieve.kept();
    Tally { shown: kept.iter().filter(|kept| **kept).count(), all: kept.len() }
}

/// The chosen values of the filter in the order of the facets.
#[must_use]
pub fn chips(filter: &Filter) -> Vec<Chip> {
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
    for voice in &filter.voices {
        chips.push(Chip { value: ChipValue::Voice(*voice), remove: Action::ToggleVoice(*voice) });
    }
    for number in &filter.backings {
        chips.push(Chip { value: ChipValue::Backing(*number), remove: Action::ToggleBacking(*number) });
    }
    if filter.span.is_on() {
        let none = Span { when: filter.span.when, ..Span::default() };
        chips.push(Chip { value: ChipValue::Span(filter.span), remove: Action::SetSpan(none) });
    }
    if filter.words().is_some() {
        let words = ChipValue::Words(filter.text.trim().to_owned());
        chips.push(Chip { value: words, remove: Action::SetNarrow(false) });
    }
    chips
}

/// Each id once, at its first place.
fn in_order(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(id.clone())).collect()
}
