//! Snapshots of the sources: every card, and the filter in its states.

use broadsheet::article::{Id, SpeakerKind};
use broadsheet::page::{Bundle, Store};
use broadsheet::reading::facets::{kind, outlet, speaker};
use broadsheet::reading::{Action, Rest};
use broadsheet::wording::Wording;
use insta::assert_snapshot;

use crate::stage::{sources, sources_with};
use crate::stories;

/// The card of one quotation.
fn card(quotation: &str) -> String {
    sources(&stories::voices(), []).id(&format!("c-{quotation}")).pretty()
}

/// The filter after some actions.
fn filter(actions: impl IntoIterator<Item = Action>) -> String {
    sources(&stories::voices(), actions).class("sources-tools").pretty()
}

#[test]
fn card_of_a_person_translated_by_us() {
    assert_snapshot!(card("ours"));
}

#[test]
fn card_with_a_reconstructed_original() {
    assert_snapshot!(card("theirs"));
}

#[test]
fn card_of_a_body_uncertain_by_an_unknown_translator() {
    assert_snapshot!(card("unknown"));
}

#[test]
fn card_of_an_unnamed_source_translated_back() {
    assert_snapshot!(card("back"));
}

#[test]
fn card_of_an_outlet() {
    assert_snapshot!(card("paper"));
}

#[test]
fn card_of_an_agency() {
    assert_snapshot!(card("agency"));
}

#[test]
fn card_of_a_document_with_a_block_quotation() {
    assert_snapshot!(card("rule"));
}

#[test]
fn a_card_does_not_name_the_outlet_that_published_the_article() {
    let article = stories::voices();
    let alone = article.evidence.quotations.iter().find(|one| one.via.len() == 1 && one.document.is_none());
    let (id, outlet) = alone.map(|one| (one.id.clone(), one.via.first().cloned())).expect("one of an outlet");
    let line = |publisher| {
        let bundle = Bundle { publisher, ..Bundle::of(&article) };
        sources_with(Store::new(bundle, Wording::of(&article.lang)))
            .id(&format!("c-{id}"))
            .class("card-details")
            .pretty()
    };
    assert!(line(None).contains("class=\"custody-line\""));
    let short = line(outlet);
    assert!(short.contains("data-short") && !short.contains("class=\"custody-line\""), "{short}");
    // What passed through anybody else says so.
    let other = line(Some(Id::new("somebody-else").expect("an id")));
    assert!(other.contains("class=\"custody-line\""));
}

#[test]
fn that_a_voice_is_unnamed_stands_behind_a_comma() {
    let voices = sources(&stories::voices(), []).class("voices").text();
    assert!(voices.contains("A port official, unnamed"), "{voices}");
}

#[test]
fn filter_off() {
    assert_snapshot!(filter([]));
}

#[test]
fn filter_on() {
    let actions = [
        Action::Toggle(speaker::FACET.value("ada")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Person.as_str())),
        Action::SetText("sea".to_owned()),
        Action::SetNarrow(true),
        Action::SetRest(Rest::Hide),
    ];
    assert_snapshot!(filter(actions));
}

#[test]
fn filter_without_results() {
    assert_snapshot!(filter([
        Action::Toggle(speaker::FACET.value("ada")),
        Action::Toggle(outlet::FACET.value("wire")),
        Action::SetText("zebra".to_owned()),
        Action::SetNarrow(true),
    ]));
}

#[test]
fn sheet_over_the_text() {
    let sources = sources(&stories::bare(), [Action::SetSheet(Some(broadsheet::reading::Sheet::Sources))]);
    assert_snapshot!(sources.pretty());
}
