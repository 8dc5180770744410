//! The state in the address, by example.

use broadsheet::article::{SpeakerKind, Treatment};
use broadsheet::reading::address::{Step, read, step, write};
use broadsheet::reading::elements::{
    block_element, card_element, mark_element, note_element, noteref_element, passage_element,
    quotation_element, source_element,
};
use broadsheet::reading::facets::{kind, outlet, speaker, treatment};
use broadsheet::reading::preferences::{Preferences, Theme};
use broadsheet::reading::{Action, Original, Pointed, Reading, Rest, Romanisation, Sheet};

use crate::desk::{after, from, id, mark};

#[test]
fn everything_has_its_place_in_the_address() {
    let reading = after([
        Action::Toggle(speaker::FACET.value("xi")),
        Action::Toggle(speaker::FACET.value("report")),
        Action::Toggle(outlet::FACET.value("xinhua")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Person.as_str())),
        Action::Toggle(treatment::FACET.value(Treatment::OutletTranslation.as_str())),
        Action::SetText("Blut & 血+1%".to_owned()),
        Action::SetNarrow(true),
        Action::SetRest(Rest::Hide),
        Action::SetOriginal(Original::Beside),
        Action::SetRomanisation(Romanisation::Beside),
        Action::OpenNotes(vec![mark("kim", 1), mark("kim", 2)]),
    ]);
    let reading = Reading { focus: Some(id("blood")), ..reading };
    let address = write(&reading);
    assert_eq!(
        address,
        "?source=report+xi&outlet=xinhua&kind=person&words=outlet-translation&q=Blut+%26+%E8%A1%80%2B1%25\
         &narrow=on&rest=hide&original=beside&romanisation=on&open=kim+kim.2#q-blood"
    );
    let (search, hash) = address.split_once('#').expect("a fragment");
    assert_eq!(read(search, hash), reading);
}

#[test]
fn only_what_differs_is_written() {
    assert_eq!(write(&after([Action::SetNotes(false)])), "?notes=off");
    assert_eq!(write(&after([Action::SetOriginal(Original::Under)])), "?original=under");
    assert_eq!(write(&after([Action::SetOriginal(Original::Only)])), "?original=only");
    assert_eq!(write(&after([Action::SetText(" \t".to_owned())])), "");
    assert_eq!(write(&after([Action::Focus(Some(id("blood")))])), "#q-blood");
}

#[test]
fn pointer_sheet_theme_and_lifted_filter_are_not_carried() {
    let reading = after([
        Action::Point(Some(Pointed::Speaker(id("xi")))),
        Action::SetSheet(Some(Sheet::Sources)),
        Action::Prefer(Preferences { theme: Theme::Dark, ..Preferences::default() }),
    ]);
    assert_eq!(write(&reading), "");
    let jumped = after([Action::Toggle(speaker::FACET.value("xi")), Action::Focus(Some(id("threatened")))]);
    assert_eq!(write(&jumped), "#q-threatened");
}

#[test]
fn marks_and_first_characters_are_optional() {
    assert_eq!(read("?source=xi", "#q-blood"), read("source=xi", "q-blood"));
    assert_eq!(read("", ""), read("?", "#"));
}

#[test]
fn notes_that_are_off_are_not_open() {
    assert!(read("?open=kim&notes=off", "").open_notes.is_empty());
    assert!(read("?notes=off&open=kim", "").open_notes.is_empty());
}

#[test]
fn filters_and_jumps_are_steps_of_the_history() {
    let plain = Reading::default();
    let changed = |action: Action| step(&plain, &from(plain.clone(), [action]));
    assert_eq!(changed(Action::Toggle(speaker::FACET.value("xi"))), Step::Push);
    assert_eq!(changed(Action::Focus(Some(id("blood")))), Step::Push);
    assert_eq!(changed(Action::SetText("war".to_owned())), Step::Push);
    assert_eq!(changed(Action::SetNotes(false)), Step::Replace);
    assert_eq!(changed(Action::SetOriginal(Original::Beside)), Step::Replace);
    assert_eq!(changed(Action::ToggleNote(mark("kim", 1))), Step::Replace);
    assert_eq!(
        changed(Action::Prefer(Preferences { theme: Theme::Dark, ..Preferences::default() })),
        Step::None
    );
    assert_eq!(changed(Action::SetSheet(Some(Sheet::Sources))), Step::Open);
    assert_eq!(changed(Action::Point(Some(Pointed::Speaker(id("xi"))))), Step::None);
    let focused = from(plain.clone(), [Action::Focus(Some(id("blood")))]);
    assert_eq!(step(&focused, &plain), Step::Replace, "letting go is no place to come back to");
}

#[test]
fn what_lies_over_the_text_is_one_step_of_the_history() {
    let plain = Reading::default();
    let card = from(plain.clone(), [Action::ShowCard(id("blood"))]);
    assert_eq!(step(&plain, &card), Step::Open);
    let next = from(card.clone(), [Action::ShowCard(id("threatened"))]);
    assert_eq!(step(&card, &next), Step::Replace);
    let all = from(next.clone(), [Action::SetSheet(Some(Sheet::Sources))]);
    assert_eq!(step(&next, &all), Step::Replace);
    let filtered = from(all.clone(), [Action::Toggle(speaker::FACET.value("xi"))]);
    assert_eq!(step(&all, &filtered), Step::Replace);
    assert_eq!(step(&filtered, &from(filtered.clone(), [Action::SetSheet(None)])), Step::Close);
}

#[test]
fn no_two_kinds_of_elements_share_an_id() {
    let name = id("x");
    let mut ids = [
        quotation_element(&name),
        card_element(&name),
        mark_element(&name),
        source_element(Some(&name)),
        source_element(None),
        passage_element(&name, 2),
        block_element(&name),
        note_element(&name),
        noteref_element(&mark("x", 1)),
        noteref_element(&mark("x", 2)),
    ];
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
}
