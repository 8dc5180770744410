//! Every action through `apply`: what it changes, what it leaves, and that it says when it changes nothing.

use broadsheet::article::{SpeakerKind, Treatment};
use broadsheet::reading::{Action, Filter, Layers, Original, Pointed, Preset, Reading, Rest, Theme};

use crate::desk::{after, evidence, from, id, mark, names, wanted};

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
        Action::SetRomanisation(false),
        Action::Choose(Preset::Notes),
        Action::OpenNotes(Vec::new()),
        Action::CloseNotes,
        Action::SetSheet(false),
        Action::SetTheme(Theme::System),
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
        Action::SetRest(Rest::Hide),
        Action::SetNotes(false),
        Action::SetOriginal(Original::Under),
        Action::SetRomanisation(true),
        Action::Choose(Preset::Plain),
        Action::OpenNotes(vec![mark("kim", 1)]),
        Action::SetSheet(true),
        Action::SetTheme(Theme::Dark),
    ] {
        let once = Reading::default().apply(action.clone(), evidence()).expect("a change");
        unchanged(&once, action);
    }
}

#[test]
fn toggles_go_there_and_back() {
    for action in [
        Action::ToggleSpeaker(id("xi")),
        Action::ToggleOutlet(id("xinhua")),
        Action::ToggleKind(SpeakerKind::Agency),
        Action::ToggleTreatment(Treatment::Partial),
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
    let reading = after([Action::ToggleSpeaker(id("xi")), Action::Focus(Some(id("blood")))]);
    assert_eq!(names(&reading.filter.speakers), ["xi"]);
    assert_eq!(reading.lifted, None);
}

#[test]
fn a_jump_to_a_hidden_quotation_lifts_the_filter_and_remembers_it() {
    let reading = after([
        Action::ToggleSpeaker(id("xi")),
        Action::SetText("blood".to_owned()),
        Action::SetRest(Rest::Hide),
        Action::Focus(Some(id("threatened"))),
    ]);
    assert_eq!(
        reading.filter,
        Filter { rest: Rest::Hide, ..Filter::default() },
        "what becomes of the rest stays"
    );
    let lifted = reading.lifted.as_ref().expect("the filter is remembered");
    assert_eq!((names(&lifted.speakers), lifted.text.as_str()), (vec!["xi"], "blood"));

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
    let jumped = [Action::ToggleSpeaker(id("xi")), Action::Focus(Some(id("threatened")))];
    for action in [
        Action::ToggleSpeaker(id("report")),
        Action::ToggleOutlet(id("voice-of-hope")),
        Action::ToggleKind(SpeakerKind::Document),
        Action::ToggleTreatment(Treatment::Partial),
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
    let reading = after([Action::Focus(Some(id("threatened"))), Action::ToggleSpeaker(id("xi"))]);
    assert_eq!(names(&reading.filter.speakers), ["xi"]);
    assert_eq!(reading.focus, None, "the address would name a quotation and hide it");
    assert_eq!(reading.lifted, None);
}

#[test]
fn clearing_keeps_what_becomes_of_the_rest() {
    let reading = after([
        Action::ToggleOutlet(id("xinhua")),
        Action::SetText("war".to_owned()),
        Action::SetRest(Rest::Hide),
        Action::ClearFilter,
    ]);
    assert_eq!(reading.filter, Filter { rest: Rest::Hide, ..Filter::default() });
    assert_eq!(wanted(&reading).len(), evidence().quotations.len());
}

#[test]
fn presets_are_sets_of_layers() {
    let layers = |preset| after([Action::SetNotes(false), Action::Choose(preset)]).layers;
    let expected = Layers { notes: false, original: Original::Off, romanisation: false };
    assert_eq!(layers(Preset::Plain), expected);
    assert_eq!(layers(Preset::Notes), Layers { notes: true, ..expected });
    assert_eq!(
        layers(Preset::OriginalBeside),
        Layers { notes: true, original: Original::Beside, ..expected }
    );
    for preset in Preset::ALL {
        assert_eq!(layers(preset).preset(), Some(preset));
    }
}

#[test]
fn presets_leave_romanisation_alone() {
    let reading = after([Action::SetRomanisation(true), Action::Choose(Preset::Plain)]);
    assert!(reading.layers.romanisation);
    assert_eq!(reading.layers.preset(), Some(Preset::Plain));
}

#[test]
fn layers_of_no_preset_have_none() {
    let reading = after([Action::SetOriginal(Original::Under)]);
    assert_eq!(reading.layers.preset(), None);
    let reading = after([Action::Choose(Preset::Plain), Action::SetOriginal(Original::Beside)]);
    assert_eq!(reading.layers.preset(), None);
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
    for action in [Action::SetNotes(false), Action::Choose(Preset::Plain)] {
        let reading = after([Action::OpenNotes(vec![mark("kim", 1), mark("xi", 1)]), action]);
        assert!(reading.open_notes.is_empty() && !reading.layers.notes);
    }
}

#[test]
fn the_sheet_and_the_colors_touch_nothing_else() {
    let reading = after([Action::SetSheet(true), Action::SetTheme(Theme::Dark)]);
    assert_eq!(reading, Reading { sheet: true, theme: Theme::Dark, ..Reading::default() });
    let names = Theme::ALL.map(Theme::as_str);
    assert_eq!(names, ["system", "light", "dark"]);
    assert_eq!(names.map(Theme::named), Theme::ALL.map(Some));
    assert_eq!(Theme::named("DARK"), None);
}

#[test]
fn arriving_replaces_everything_but_the_sheet_and_the_colors() {
    let before = after([
        Action::SetSheet(true),
        Action::SetTheme(Theme::Light),
        Action::ToggleSpeaker(id("xi")),
        Action::SetRomanisation(true),
        Action::OpenNotes(vec![mark("kim", 1)]),
        Action::Point(Some(Pointed::Speaker(id("xi")))),
    ]);
    let arrived = Reading { theme: Theme::Dark, ..after([Action::SetText("war".to_owned())]) };
    let reading = from(before, [Action::Arrive(Box::new(arrived.clone()))]);
    assert_eq!(reading, Reading { sheet: true, theme: Theme::Light, ..arrived });
}

#[test]
fn an_address_always_shows_the_quotation_it_names() {
    let address = broadsheet::reading::address::read("?source=xi&rest=hide", "#q-threatened");
    let reading = from(Reading::default(), [Action::Arrive(Box::new(address))]);
    assert_eq!(reading.focus, Some(id("threatened")));
    assert!(wanted(&reading).contains(&"threatened"));
    assert_eq!(reading.lifted.map(|filter| filter.speakers.into_iter().collect()), Some(vec![id("xi")]));
}
