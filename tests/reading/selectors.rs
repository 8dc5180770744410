//! The filter as a whole: what it wants, what is left, what is lit.

use broadsheet::article::{Evidence, SpeakerKind, Treatment};
use broadsheet::reading::cards::is_lit;
use broadsheet::reading::facets::{Tally, kind, outlet, speaker, tally, treatment};
use broadsheet::reading::{Action, Filter, Pointed, Reading};

use crate::desk::{after, evidence, from, id, wanted, words};

fn all() -> usize {
    evidence().quotations.len()
}

#[test]
fn values_of_a_facet_widen_and_facets_narrow() {
    let xi = after([Action::Toggle(speaker::FACET.value("xi"))]);
    assert_eq!(wanted(&xi), ["policy-direction", "blood"]);
    let both = from(xi.clone(), [Action::Toggle(speaker::FACET.value("shoigu"))]);
    assert_eq!(wanted(&both), ["policy-direction", "blood", "important-partner", "closer-cooperation"]);
    let through = from(both, [Action::Toggle(outlet::FACET.value("moscow-times"))]);
    assert_eq!(wanted(&through), ["important-partner", "closer-cooperation"]);
    let verbatim = from(through, [Action::Toggle(treatment::FACET.value(Treatment::Verbatim.as_str()))]);
    assert_eq!(wanted(&verbatim), ["important-partner"]);
}

#[test]
fn the_tally_counts_what_is_left() {
    assert_eq!(tally(&Filter::default().over(evidence())), Tally { shown: all(), all: all() });
    let none = after([
        Action::Toggle(speaker::FACET.value("xi")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Agency.as_str())),
    ]);
    assert_eq!(tally(&none.filter.over(evidence())), Tally { shown: 0, all: all() });
    assert_eq!(tally(&none.filter.over(&Evidence::default())), Tally { shown: 0, all: 0 });
}

#[test]
fn a_sieve_says_of_each_quotation_what_the_filter_says() {
    let reading =
        from(after(words("blood")), [Action::Toggle(treatment::FACET.value(Treatment::Verbatim.as_str()))]);
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
