//! Facets, counts, chips and cards.

use std::collections::BTreeSet;

use broadsheet::article::{Evidence, Id, SpeakerKind, Treatment};
use broadsheet::reading::cards::{cards, is_lit};
use broadsheet::reading::facets::{ChipValue, Choice, Tally, chips, facets, tally};
use broadsheet::reading::{Action, Filter, Pointed, Reading};

use crate::desk::{after, evidence, from, id, wanted, words};

/// The count of one choice, `None` when it is not offered.
fn count<T: PartialEq>(choices: &[Choice<T>], value: &T) -> Option<usize> {
    choices.iter().find(|choice| choice.value == *value).map(|choice| choice.count)
}

fn all() -> usize {
    evidence().quotations.len()
}

#[test]
fn without_a_filter_every_facet_counts_everything() {
    let facets = facets(evidence(), &Filter::default().over(evidence()));
    assert_eq!(facets.speakers.iter().map(|choice| choice.count).sum::<usize>(), all());
    assert_eq!(facets.kinds.iter().map(|choice| choice.count).sum::<usize>(), all());
    assert!(facets.speakers.iter().all(|choice| choice.count > 0 && !choice.chosen));
    assert_eq!(count(&facets.speakers, &id("xi")), Some(2));
    assert_eq!(count(&facets.outlets, &id("voice-of-hope")), Some(all()));
}

#[test]
fn speakers_and_outlets_come_in_the_order_of_the_text() {
    let facets = facets(evidence(), &Filter::default().over(evidence()));
    let speakers: Vec<&str> = facets.speakers.iter().map(|choice| choice.value.as_str()).collect();
    assert_eq!(speakers[..4], ["xinhua", "xi", "report", "yonhap"]);
    let unique: BTreeSet<&str> = speakers.iter().copied().collect();
    assert_eq!(unique.len(), speakers.len());
    assert_eq!(facets.outlets[0].value, id("xinhua"), "an agency that speaks is an outlet of what it says");
}

#[test]
fn kinds_and_treatments_are_those_that_occur() {
    let facets = facets(evidence(), &Filter::default().over(evidence()));
    let kinds: Vec<SpeakerKind> = facets.kinds.iter().map(|choice| choice.value).collect();
    assert_eq!(kinds, SpeakerKind::ALL);
    assert_eq!(count(&facets.treatments, &Treatment::BackTranslation), None);
    assert_eq!(count(&facets.treatments, &Treatment::ReconstructedOriginal), Some(2));
}

#[test]
fn counts_are_what_a_choice_would_leave_beside_the_other_facets() {
    for start in [
        vec![],
        vec![Action::ToggleSpeaker(id("xi"))],
        vec![Action::ToggleOutlet(id("moscow-times")), Action::ToggleTreatment(Treatment::Paraphrase)],
        vec![
            Action::ToggleKind(SpeakerKind::Document),
            Action::SetText("article".to_owned()),
            Action::SetNarrow(true),
        ],
    ] {
        let reading = after(start);
        let facets = facets(evidence(), &reading.filter.over(evidence()));
        for choice in &facets.speakers {
            let only = Filter { speakers: BTreeSet::from([choice.value.clone()]), ..reading.filter.clone() };
            assert_eq!(choice.count, tally(&only.over(evidence())).shown, "{}", choice.value);
            assert_eq!(choice.chosen, reading.filter.speakers.contains(&choice.value));
        }
        for choice in &facets.outlets {
            let only = Filter { outlets: BTreeSet::from([choice.value.clone()]), ..reading.filter.clone() };
            assert_eq!(choice.count, tally(&only.over(evidence())).shown, "{}", choice.value);
            assert_eq!(choice.chosen, reading.filter.outlets.contains(&choice.value));
        }
        for choice in &facets.kinds {
            let only = Filter { kinds: BTreeSet::from([choice.value]), ..reading.filter.clone() };
            assert_eq!(choice.count, tally(&only.over(evidence())).shown, "{:?}", choice.value);
            assert_eq!(choice.chosen, reading.filter.kinds.contains(&choice.value));
        }
        for choice in &facets.treatments {
            let only = Filter { treatments: BTreeSet::from([choice.value]), ..reading.filter.clone() };
            assert_eq!(choice.count, tally(&only.over(evidence())).shown, "{:?}", choice.value);
            assert_eq!(choice.chosen, reading.filter.treatments.contains(&choice.value));
        }
    }
}

#[test]
fn a_choice_that_leaves_nothing_stays_with_zero() {
    let reading = after([Action::ToggleSpeaker(id("xi"))]);
    let narrowed = facets(evidence(), &reading.filter.over(evidence()));
    let full = facets(evidence(), &Filter::default().over(evidence()));
    assert_eq!(count(&narrowed.treatments, &Treatment::Paraphrase), Some(0));
    assert_eq!(count(&narrowed.kinds, &SpeakerKind::Agency), Some(0));
    assert_eq!(count(&narrowed.speakers, &id("report")), Some(4), "its own facet does not narrow it");
    let values =
        |choices: &[Choice<Id>]| choices.iter().map(|choice| choice.value.clone()).collect::<Vec<_>>();
    assert_eq!(values(&narrowed.speakers), values(&full.speakers));
    assert_eq!(values(&narrowed.outlets), values(&full.outlets));
    assert_eq!(narrowed.kinds.len(), full.kinds.len());
    assert_eq!(narrowed.treatments.len(), full.treatments.len());
}

#[test]
fn values_of_a_facet_widen_and_facets_narrow() {
    let xi = after([Action::ToggleSpeaker(id("xi"))]);
    assert_eq!(wanted(&xi), ["policy-direction", "blood"]);
    let both = from(xi.clone(), [Action::ToggleSpeaker(id("shoigu"))]);
    assert_eq!(wanted(&both), ["policy-direction", "blood", "important-partner", "closer-cooperation"]);
    let through = from(both, [Action::ToggleOutlet(id("moscow-times"))]);
    assert_eq!(wanted(&through), ["important-partner", "closer-cooperation"]);
    let verbatim = from(through, [Action::ToggleTreatment(Treatment::Verbatim)]);
    assert_eq!(wanted(&verbatim), ["important-partner"]);
}

#[test]
fn the_tally_counts_what_is_left() {
    assert_eq!(tally(&Filter::default().over(evidence())), Tally { shown: all(), all: all() });
    let none = after([Action::ToggleSpeaker(id("xi")), Action::ToggleKind(SpeakerKind::Agency)]);
    assert_eq!(tally(&none.filter.over(evidence())), Tally { shown: 0, all: all() });
    assert_eq!(tally(&none.filter.over(&Evidence::default())), Tally { shown: 0, all: 0 });
}

#[test]
fn every_chip_removes_exactly_itself() {
    let reading = after([
        Action::ToggleSpeaker(id("xi")),
        Action::ToggleSpeaker(id("shoigu")),
        Action::ToggleOutlet(id("xinhua")),
        Action::ToggleKind(SpeakerKind::Person),
        Action::ToggleTreatment(Treatment::Verbatim),
        Action::ToggleTreatment(Treatment::Partial),
        Action::SetText("  blood ".to_owned()),
        Action::SetNarrow(true),
    ]);
    let before = chips(&reading.filter);
    assert_eq!(before.len(), 7);
    assert_eq!(before[6].value, ChipValue::Words("blood".to_owned()));
    for (index, chip) in before.iter().enumerate() {
        let after = from(reading.clone(), [chip.remove.clone()]);
        let left: Vec<_> = chips(&after.filter);
        let mut expected = before.clone();
        expected.remove(index);
        assert_eq!(left, expected, "{:?}", chip.value);
    }
    let none = before.into_iter().fold(reading, |reading, chip| from(reading, [chip.remove]));
    assert!(!none.filter.is_on() && chips(&none.filter).is_empty());
}

#[test]
fn a_stranger_is_no_choice() {
    let reading = after([Action::ToggleSpeaker(id("ghost")), Action::ToggleOutlet(id("ghost"))]);
    assert!(chips(&reading.filter).is_empty());
    assert_eq!(reading, Reading::default());
}

#[test]
fn one_card_for_each_speaker_and_each_quotation_on_one_card() {
    let cards = cards(evidence());
    let speakers: Vec<&str> =
        cards.iter().map(|card| card.speaker.as_ref().expect("a speaker").as_str()).collect();
    assert_eq!(
        speakers,
        ["xinhua", "xi", "report", "yonhap", "moscow-times", "shoigu", "russian-defense-ministry", "ukraine"]
    );
    let mut on_cards: Vec<usize> = cards.iter().flat_map(|card| card.quotations.clone()).collect();
    assert_eq!(on_cards.len(), all());
    on_cards.sort();
    on_cards.dedup();
    assert_eq!(on_cards.len(), all());
    for card in &cards {
        assert!(card.quotations.is_sorted(), "{:?}: in the order of the text", card.speaker);
        for place in &card.quotations {
            assert_eq!(evidence().quotations[*place].by, card.speaker);
        }
    }
}

#[test]
fn a_sieve_says_of_each_quotation_what_the_filter_says() {
    let reading = from(after(words("blood")), [Action::ToggleTreatment(Treatment::Verbatim)]);
    let sieve = reading.filter.over(evidence());
    assert_eq!(sieve.kept().len(), all());
    for (quotation, kept) in evidence().quotations.iter().zip(sieve.kept()) {
        assert_eq!(*kept, reading.filter.keeps(quotation, evidence()), "{:?}", quotation.id);
    }
    assert!(sieve.worded(evidence()).count() > sieve.wanted(evidence()).count());
    assert!(sieve.is_by(&reading.filter) && !sieve.is_by(&Filter::default()));
}

#[test]
fn lit_is_what_is_jumped_to_and_what_is_rested_on() {
    let lit = |reading: &Reading| -> Vec<&str> {
        let lit = evidence().quotations.iter().filter(|quotation| is_lit(quotation, reading));
        lit.map(|quotation| quotation.id.as_str()).collect()
    };
    assert_eq!(lit(&Reading::default()), [""; 0]);
    let reading =
        after([Action::Focus(Some(id("threatened"))), Action::Point(Some(Pointed::Speaker(id("xi"))))]);
    assert_eq!(lit(&reading), ["policy-direction", "blood", "threatened"]);
    let reading = from(reading, [Action::Point(Some(Pointed::Quotation(id("blood"))))]);
    assert_eq!(lit(&reading), ["blood", "threatened"]);
}
