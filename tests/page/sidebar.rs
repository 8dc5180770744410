//! Snapshots of the sources: every card, and the filter in its states.

use broadsheet::article::{Id, SpeakerKind};
use broadsheet::reading::{Action, Rest};
use insta::assert_snapshot;

use crate::stage::sources;
use crate::stories;

fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

/// One source card.
fn card(speaker: &str) -> String {
    sources(&stories::voices(), []).id(&format!("s-{speaker}")).pretty()
}

/// The filter after some actions.
fn filter(actions: impl IntoIterator<Item = Action>) -> String {
    sources(&stories::voices(), actions).class("filter-bar").pretty()
}

#[test]
fn card_of_a_person_translated_by_us_and_by_an_outlet() {
    assert_snapshot!(card("ada"));
}

#[test]
fn card_of_a_body_uncertain_by_an_unknown_translator() {
    assert_snapshot!(card("ministry"));
}

#[test]
fn card_of_an_unnamed_source_translated_back() {
    assert_snapshot!(card("insider"));
}

#[test]
fn card_of_an_outlet() {
    assert_snapshot!(card("gazette"));
}

#[test]
fn card_of_an_agency() {
    assert_snapshot!(card("wire"));
}

#[test]
fn card_of_a_document_with_a_block_quotation() {
    assert_snapshot!(card("notice"));
}

#[test]
fn filter_off() {
    assert_snapshot!(filter([]));
}

#[test]
fn filter_on() {
    let actions = [
        Action::ToggleSpeaker(id("ada")),
        Action::ToggleKind(SpeakerKind::Person),
        Action::SetText("sea".to_owned()),
        Action::SetNarrow(true),
        Action::SetRest(Rest::Hide),
    ];
    assert_snapshot!(filter(actions));
}

#[test]
fn filter_without_results() {
    assert_snapshot!(filter([
        Action::ToggleSpeaker(id("ada")),
        Action::ToggleOutlet(id("wire")),
        Action::SetText("zebra".to_owned()),
        Action::SetNarrow(true),
    ]));
}

#[test]
fn sheet_over_the_text() {
    let sources = sources(&stories::bare(), [Action::SetSheet(Some(broadsheet::reading::Sheet::Sources))]);
    assert_snapshot!(sources.pretty());
}
