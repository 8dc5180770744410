//! Snapshots of the tool bar in its states.

use broadsheet::article::{Article, Id, SpeakerKind, Treatment};
use broadsheet::reading::facets::{kind, outlet, speaker, treatment};
use broadsheet::reading::{Action, Original, Preset, Romanisation};
use insta::assert_snapshot;

use crate::stage::toolbar;
use crate::stories;

fn id(text: &str) -> Id {
    Id::new(text).expect("the test's own id")
}

/// The rows of buttons after some actions.
fn row(article: &Article, actions: impl IntoIterator<Item = Action>) -> String {
    toolbar(article, actions).class("toolbar-row").pretty()
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
fn notes_to_open() {
    assert_snapshot!(row(&stories::notes(), []));
}

#[test]
fn notes_all_open() {
    let article = stories::notes();
    let marks = broadsheet::page::Bundle::of(&article).first_marks();
    assert_snapshot!(row(&article, [Action::OpenNotes(marks)]));
}

#[test]
fn notes_off() {
    assert_snapshot!(row(&stories::notes(), [Action::SetNotes(false)]));
}

#[test]
fn original_beside() {
    assert_snapshot!(row(&stories::original_beside(), [Action::Choose(Preset::OriginalBeside)]));
}

#[test]
fn original_under_with_romanisation() {
    let actions = [Action::SetOriginal(Original::Under), Action::SetRomanisation(Romanisation::Beside)];
    assert_snapshot!(row(&stories::original_beside(), actions));
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
fn sheet_open() {
    assert_snapshot!(toolbar(&stories::voices(), [Action::SetSheet(true)]).class("sheet-opener").pretty());
}
