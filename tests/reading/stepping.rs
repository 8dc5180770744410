//! Steps by key: the next quotation and source, and the ones before.

use broadsheet::article::Id;
use broadsheet::reading::facets::speaker;
use broadsheet::reading::steps::{Turn, card, quotation, source};
use broadsheet::reading::{Action, Reading};

use crate::desk::{after, evidence, from, id};

fn at(name: &str) -> Reading {
    after([Action::Focus(Some(id(name)))])
}

fn next(reading: &Reading, turn: Turn, above: usize) -> Option<&'static str> {
    quotation(evidence(), reading, turn, above).map(Id::as_str)
}

#[test]
fn from_a_quotation_to_its_neighbors() {
    assert_eq!(next(&at("policy-direction"), Turn::Next, 0), Some("blood"));
    assert_eq!(next(&at("blood"), Turn::Previous, 9), Some("policy-direction"));
}

#[test]
fn from_the_line_that_is_read_when_nothing_is_jumped_to() {
    let plain = Reading::default();
    let third = evidence().quotations[2].id.as_str();
    let second = evidence().quotations[1].id.as_str();
    assert_eq!(next(&plain, Turn::Next, 2), Some(third));
    assert_eq!(next(&plain, Turn::Previous, 2), Some(second));
}

#[test]
fn nothing_lies_beyond_the_ends() {
    let first = evidence().quotations[0].id.as_str();
    let last = evidence().quotations.last().map(|one| one.id.as_str()).expect("quotations");
    assert_eq!(next(&at(first), Turn::Previous, 0), None);
    assert_eq!(next(&at(last), Turn::Next, 0), None);
    assert_eq!(next(&Reading::default(), Turn::Previous, 0), None);
}

#[test]
fn what_the_filter_does_not_want_is_passed_over() {
    let filtered = after([Action::Toggle(speaker::FACET.value("shoigu"))]);
    let first = next(&filtered, Turn::Next, 0);
    assert_eq!(first, Some("important-partner"));
    let there = from(filtered, [Action::Focus(Some(id("important-partner")))]);
    assert_eq!(next(&there, Turn::Next, 0), Some("closer-cooperation"));
}

#[test]
fn sources_come_in_the_order_of_their_cards() {
    let step = |reading: &Reading, turn| source(evidence(), reading, turn).map(Id::as_str);
    let first = evidence().quotations[0].id.as_str();
    assert_eq!(step(&Reading::default(), Turn::Next), Some(first));
    assert_eq!(step(&at("blood"), Turn::Previous), Some(first), "from the second source to the first");
    assert_eq!(step(&at(first), Turn::Next), Some("policy-direction"));
    assert_eq!(step(&at(first), Turn::Previous), None);
}

#[test]
fn cards_go_round_among_those_that_the_filter_wants() {
    let step = |reading: &Reading, turn| card(evidence(), reading, turn).map(Id::as_str);
    let first = evidence().quotations.first().map(|one| one.id.as_str());
    let last = evidence().quotations.last().map(|one| one.id.as_str());
    assert_eq!(step(&at("policy-direction"), Turn::Next), Some("blood"));
    assert_eq!(step(&at(last.expect("quotations")), Turn::Next), first);
    assert_eq!(step(&at(first.expect("quotations")), Turn::Previous), last);
    let two = [Action::Toggle(speaker::FACET.value("shoigu")), Action::Focus(Some(id("closer-cooperation")))];
    assert_eq!(step(&after(two), Turn::Next), Some("important-partner"));
}
