//! Snapshots of the tool bar in its states.

use broadsheet::article::{Article, Id, SpeakerKind, Treatment};
use broadsheet::reading::facets::{kind, outlet, speaker, treatment};
use broadsheet::reading::search::Place;
use broadsheet::reading::steps::Turn;
use broadsheet::reading::{Action, Rest};
use insta::assert_snapshot;

use crate::stage::toolbar;
use crate::stories;

fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

/// The switches of the layers, and the last menu.
fn views(article: &Article) -> String {
    let toolbar = toolbar(article, []);
    let parts = toolbar.every(|element| element.has_class("layers") || element.has_class("more"));
    parts.into_iter().map(crate::html::Element::pretty).collect()
}

/// The search after some actions.
fn search(actions: impl IntoIterator<Item = Action>) -> String {
    toolbar(&stories::original_beside(), actions).class("search-box").pretty()
}

/// The strips of the filter after some actions.
fn strips(actions: impl IntoIterator<Item = Action>) -> String {
    let toolbar = toolbar(&stories::voices(), actions);
    let strips = toolbar.every(|element| element.has_class("filter-strip"));
    strips.into_iter().map(crate::html::Element::pretty).collect()
}

#[test]
fn whole_bar_of_an_article_with_nothing_to_switch() {
    assert_snapshot!(toolbar(&stories::bare(), []).pretty());
}

#[test]
fn views_of_an_article_with_notes() {
    assert_snapshot!(views(&stories::notes()));
}

#[test]
fn views_of_an_article_with_another_language() {
    assert_snapshot!(views(&stories::original_beside()));
}

#[test]
fn search_with_hits_that_a_layer_hides() {
    let found = vec![Place::Text, Place::Original, Place::Original, Place::Text];
    assert_snapshot!(search([
        Action::SetText("sea".to_owned()),
        Action::Found(found.into()),
        Action::TurnHit(Turn::Next),
        Action::TurnHit(Turn::Next),
    ]));
}

#[test]
fn search_that_found_nothing_offers_no_filter() {
    assert_snapshot!(search([Action::SetText("zebra".to_owned())]));
}

#[test]
fn filter_off() {
    assert_snapshot!(strips([]));
}

#[test]
fn filter_on_with_chips() {
    assert_snapshot!(strips([
        Action::Toggle(speaker::FACET.value("ada")),
        Action::Toggle(speaker::FACET.value("ghost")),
        Action::Toggle(outlet::FACET.value("wire")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Person.as_str())),
        Action::Toggle(treatment::FACET.value(Treatment::OurTranslation.as_str())),
        Action::SetText(" sea ".to_owned()),
        Action::SetNarrow(true),
    ]));
}

#[test]
fn filter_on_without_results() {
    assert_snapshot!(strips([Action::SetText("zebra".to_owned()), Action::SetNarrow(true)]));
}

#[test]
fn filter_lifted_by_a_jump() {
    assert_snapshot!(strips([Action::Toggle(speaker::FACET.value("ada")), Action::Focus(Some(id("rule")))]));
}

#[test]
fn filter_that_hides_the_rest() {
    assert_snapshot!(strips([Action::Toggle(speaker::FACET.value("ada")), Action::SetRest(Rest::Hide)]));
}
