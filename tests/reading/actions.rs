//! Every action through `apply`: what it changes, what it leaves, and that it says when it changes nothing.

use broadsheet::article::{SpeakerKind, Treatment};
use broadsheet::reading::facets::{kind, outlet, speaker, treatment};
use broadsheet::reading::hits::Found;
use broadsheet::reading::preferences::{Preferences, Theme};
use broadsheet::reading::search::Place;
use broadsheet::reading::steps::Turn;
use broadsheet::reading::{Action, Filter, Original, Pointed, Reading, Rest, Romanisation, Sheet};

use crate::desk::{after, chosen, evidence, from, id, mark, wanted, words};

fn prefer(theme: Theme) -> Action {
    Action::Prefer(Preferences { theme, ..Preferences::default() })
}

fn unchanged(reading: &Reading, action: Action) {
    assert_eq!(reading.apply(action.clone(), evidence()), None, "{action:?} should change nothing");
}

#[test]
fn what_is_so_already_is_no_change() {
    let plain = Reading::default();
    for action in [
        Action::Point(None),
        Action::Focus(None),
        Action::SetText(String::new()),
        Action::SetRest(Rest::Dim),
        Action::ClearFilter,
        Action::RestoreFilter,
        Action::ForgetLifted,
        Action::SetNotes(true),
        Action::SetOriginal(Original::Off),
        Action::SetRomanisation(Romanisation::Off),
        Action::OpenNotes(Vec::new()),
        Action::CloseNotes,
        Action::SetSheet(None),
        prefer(Theme::System),
        Action::SetNarrow(true),
        Action::TurnHit(Turn::Next),
        Action::Found(Found::default()),
        Action::SetHelp(false),
        Action::Arrive(Box::default()),
    ] {
        unchanged(&plain, action);
    }
}

#[test]
fn an_action_twice_is_a_change_once() {
    for action in [
        Action::Point(Some(Pointed::Speaker(id("xi")))),
        Action::Focus(Some(id("blood"))),
        Action::SetText("blood".to_owned()),
        Action::SetNotes(false),
        Action::SetOriginal(Original::Under),
        Action::SetRomanisation(Romanisation::Beside),
        Action::OpenNotes(vec![mark("kim", 1)]),
        Action::SetSheet(Some(Sheet::Sources)),
        prefer(Theme::Dark),
        Action::Found(vec![Place::Text].into()),
        Action::SetHelp(true),
    ] {
        let once = Reading::default().apply(action.clone(), evidence()).expect("a change");
        unchanged(&once, action);
    }
    let hide = Action::SetRest(Rest::Hide);
    unchanged(&after([Action::Toggle(speaker::FACET.value("xi")), hide.clone()]), hide);
}

#[test]
fn toggles_go_there_and_back() {
    for action in [
        Action::Toggle(speaker::FACET.value("xi")),
        Action::Toggle(outlet::FACET.value("xinhua")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Agency.as_str())),
        Action::Toggle(treatment::FACET.value(Treatment::Partial.as_str())),
        Action::ToggleNote(mark("kim", 1)),
    ] {
        let there = Reading::default().apply(action.clone(), evidence()).expect("a change");
        let back = there.apply(action, evidence()).expect("a change");
        assert_eq!(back, Reading::default());
    }
}

#[test]
fn pointing_changes_only_what_is_pointed_at() {
    let pointed = after([Action::Point(Some(Pointed::Quotation(id("blood"))))]);
    assert_eq!(pointed.pointed, Some(Pointed::Quotation(id("blood"))));
    assert_eq!(Reading { pointed: None, ..pointed }, Reading::default());
}

#[test]
fn a_jump_to_an_unknown_quotation_lets_go() {
    unchanged(&Reading::default(), Action::Focus(Some(id("ghost"))));
    let focused = after([Action::Focus(Some(id("blood"))), Action::Focus(Some(id("ghost")))]);
    assert_eq!(focused.focus, None);
}

#[test]
fn a_jump_to_a_wanted_quotation_keeps_the_filter() {
    let reading = after([Action::Toggle(speaker::FACET.value("xi")), Action::Focus(Some(id("blood")))]);
    assert_eq!(chosen(&reading.filter), ["xi"]);
    assert_eq!(reading.lifted, None);
}

#[test]
fn a_jump_to_a_hidden_quotation_lifts_the_filter_and_remembers_it() {
    let [search, narrow] = words("blood");
    let reading = after([
        Action::Toggle(speaker::FACET.value("xi")),
        search,
        narrow,
        Action::SetRest(Rest::Hide),
        Action::Focus(Some(id("threatened"))),
    ]);
    assert_eq!(
        reading.filter,
        Filter { text: "blood".to_owned(), ..Filter::default() },
        "the search stays, which hides nothing any more"
    );
    let lifted = reading.lifted.as_ref().expect("the filter is remembered");
    assert_eq!((chosen(lifted), lifted.text.as_str()), (vec!["xi"], "blood"));
    assert!(lifted.narrow && lifted.rest == Rest::Hide);

    let restored = from(reading.clone(), [Action::RestoreFilter]);
    assert_eq!(Some(&restored.filter), reading.lifted.as_ref());
    assert_eq!((restored.lifted, restored.focus), (None, None), "the filter hides it, so the jump is over");

    let forgotten = from(reading.clone(), [Action::ForgetLifted]);
    assert_eq!(forgotten, Reading { lifted: None, ..reading.clone() });

    let next = from(reading, [Action::Focus(Some(id("recognition")))]);
    assert!(next.lifted.is_some(), "a further jump does not lose what the first one lifted");
}

#[test]
fn a_new_filter_ends_what_a_jump_did() {
    let jumped = [Action::Toggle(speaker::FACET.value("xi")), Action::Focus(Some(id("threatened")))];
    for action in [
        Action::Toggle(speaker::FACET.value("report")),
        Action::Toggle(outlet::FACET.value("voice-of-hope")),
        Action::Toggle(kind::FACET.value(SpeakerKind::Document.as_str())),
        Action::Toggle(treatment::FACET.value(Treatment::Partial.as_str())),
        Action::SetText("recognize".to_owned()),
        Action::ClearFilter,
    ] {
        let reading = from(after(jumped.clone()), [action.clone()]);
        assert_eq!(reading.lifted, None, "{action:?}");
        assert_eq!(reading.focus, Some(id("threatened")), "{action:?} wants it still");
    }
}

#[test]
fn a_filter_that_hides_the_jump_lets_go_of_it() {
    let reading = after([Action::Focus(Some(id("threatened"))), Action::Toggle(speaker::FACET.value("xi"))]);
    assert_eq!(chosen(&reading.filter), ["xi"]);
    assert_eq!(reading.focus, None, "the address would name a quotation and hide it");
    assert_eq!(reading.lifted, None);
}

#[test]
fn what_becomes_of_the_rest_ends_with_the_filter() {
    let [search, narrow] = words("war");
    let hidden =
        after([Action::Toggle(outlet::FACET.value("xinhua")), search, narrow, Action::SetRest(Rest::Hide)]);
    let reading = from(hidden, [Action::ClearFilter]);
    let text = "war".to_owned();
    assert_eq!(reading.filter, Filter { text, ..Filter::default() }, "the search goes on");
    assert_eq!(wanted(&reading).len(), evidence().quotations.len());
    let xi = Action::Toggle(speaker::FACET.value("xi"));
    let again = after([xi.clone(), Action::SetRest(Rest::Hide), xi.clone(), xi]);
    assert_eq!(again.filter.rest, Rest::Dim, "whichever way the filter ended");
}

#[test]
fn several_notes_are_open_at_once() {
    let reading =
        after([Action::ToggleNote(mark("kim", 1)), Action::OpenNotes(vec![mark("xi", 1), mark("xi", 2)])]);
    assert_eq!(Vec::from_iter(&reading.open_notes), [&mark("kim", 1), &mark("xi", 1), &mark("xi", 2)]);
    let reading = from(reading, [Action::ToggleNote(mark("xi", 1))]);
    assert_eq!(Vec::from_iter(&reading.open_notes), [&mark("kim", 1), &mark("xi", 2)]);
    let closed = from(reading, [Action::CloseNotes]);
    assert_eq!(closed, Reading::default(), "closing the notes leaves their marks");
}

#[test]
fn opening_a_note_shows_the_marks() {
    for action in [Action::ToggleNote(mark("kim", 1)), Action::OpenNotes(vec![mark("kim", 1)])] {
        let reading = after([Action::SetNotes(false), action]);
        assert!(reading.layers.notes && reading.open_notes.contains(&mark("kim", 1)));
    }
}

#[test]
fn without_marks_no_note_is_open() {
    let reading = after([Action::OpenNotes(vec![mark("kim", 1), mark("xi", 1)]), Action::SetNotes(false)]);
    assert!(reading.open_notes.is_empty() && !reading.layers.notes);
}

#[test]
fn the_sheet_and_the_preferences_touch_nothing_else() {
    let reading = after([Action::SetSheet(Some(Sheet::Sources)), prefer(Theme::Dark)]);
    let preferences = Preferences { theme: Theme::Dark, ..Preferences::default() };
    assert_eq!(reading, Reading { sheet: Some(Sheet::Sources), preferences, ..Reading::default() });
}

#[test]
fn a_card_lies_over_the_text_while_its_quotation_is_jumped_to() {
    let card = || Action::SetSheet(Some(Sheet::Card));
    unchanged(&Reading::default(), card());
    let open = after([Action::Focus(Some(id("blood"))), card()]);
    assert_eq!(open.sheet, Some(Sheet::Card));
    let next = from(open.clone(), [Action::Focus(Some(id("threatened")))]);
    assert_eq!((next.sheet, next.focus), (Some(Sheet::Card), Some(id("threatened"))));
    assert_eq!(from(open.clone(), [Action::SetSheet(None)]), Reading::default(), "closing it ends the jump");
    assert_eq!(from(open.clone(), [Action::Focus(None)]), Reading::default());
    assert_eq!(
        from(open, [Action::Toggle(speaker::FACET.value("shoigu"))]).sheet,
        None,
        "the filter hides the quotation"
    );
}

#[test]
fn closing_the_list_of_voices_keeps_the_quotation() {
    let open = after([Action::Focus(Some(id("blood"))), Action::SetSheet(Some(Sheet::Sources))]);
    assert_eq!(from(open, [Action::SetSheet(None)]).focus, Some(id("blood")));
}

#[test]
fn arriving_replaces_everything_but_the_preferences() {
    let before = after([
        Action::SetSheet(Some(Sheet::Sources)),
        prefer(Theme::Light),
        Action::Toggle(speaker::FACET.value("xi")),
        Action::SetRomanisation(Romanisation::Beside),
        Action::OpenNotes(vec![mark("kim", 1)]),
        Action::Point(Some(Pointed::Speaker(id("xi")))),
    ]);
    let arrived = after([Action::SetText("war".to_owned()), prefer(Theme::Dark)]);
    let reading = from(before, [Action::Arrive(Box::new(arrived.clone()))]);
    assert_eq!(reading, Reading { preferences: reading.preferences, ..arrived });
    assert_eq!(reading.preferences.theme, Theme::Light);
}

#[test]
fn an_address_always_shows_the_quotation_it_names() {
    let address = broadsheet::reading::address::read("?source=xi&rest=hide", "#q-threatened");
    let reading = from(Reading::default(), [Action::Arrive(Box::new(address))]);
    assert_eq!(reading.focus, Some(id("threatened")));
    assert!(wanted(&reading).contains(&"threatened"));
    assert_eq!(reading.lifted.as_ref().map(chosen), Some(vec!["xi"]));
}

#[test]
fn a_search_filters_only_when_it_is_asked_to() {
    let reading = after([Action::SetText("blood".to_owned())]);
    assert!(!reading.filter.is_on());
    assert_eq!(wanted(&reading).len(), evidence().quotations.len());
    let reading = from(reading, [Action::SetNarrow(true)]);
    assert_eq!(wanted(&reading), ["blood"]);
    let reading = from(reading, [Action::SetText(String::new())]);
    assert_eq!(reading, Reading::default(), "without words there is nothing to filter by");
}

#[test]
fn hits_are_gone_through_in_a_round_and_forgotten_with_the_search() {
    let found = || Action::Found(vec![Place::Text, Place::Note, Place::Source].into());
    let reading = after([Action::SetText("blood".to_owned()), found(), Action::TurnHit(Turn::Next)]);
    assert_eq!(reading.hit, Some(0));
    let reading = from(reading, [Action::TurnHit(Turn::Previous)]);
    assert_eq!(reading.hit, Some(2));
    let fewer = from(reading.clone(), [Action::Found(vec![Place::Text].into())]);
    assert_eq!(fewer.hit, None, "the third of one hit is none");
    let other = from(reading, [Action::SetText("war".to_owned())]);
    assert_eq!(other.hit, None);
}

#[test]
fn a_filter_lifted_for_a_hit_keeps_the_search_and_can_be_put_back() {
    let search = Action::SetText("blood".to_owned());
    let before = after([search, Action::Toggle(speaker::FACET.value("xi")), Action::SetRest(Rest::Hide)]);
    let reading = from(before.clone(), [Action::LiftForHit]);
    assert!(!reading.filter.is_on());
    assert_eq!(reading.filter.text, "blood");
    let back = from(reading, [Action::RestoreFilter]);
    assert_eq!(back.filter, before.filter);
}

#[test]
fn choices_are_counted_anew_in_a_pause_of_typing_and_with_anything_else() {
    let typed = |text: &str| Action::SetText(text.to_owned());
    let narrow = after([typed("blood"), Action::SetNarrow(true)]);
    assert_eq!(*narrow.counted, narrow.filter.sifting());
    let typing = from(narrow.clone(), [typed("blood and"), Action::Found(vec![Place::Text].into())]);
    assert_eq!((typing.filter.text.as_str(), typing.counted.text.as_str()), ("blood and", "blood"));
    for action in [
        Action::Count,
        Action::SetNotes(false),
        Action::Toggle(treatment::FACET.value(Treatment::Verbatim.as_str())),
    ] {
        let rested = from(typing.clone(), [action]);
        assert_eq!(*rested.counted, rested.filter.sifting());
    }
    unchanged(&narrow, Action::Count);
}
