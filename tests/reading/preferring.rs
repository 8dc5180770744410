//! Preferences: the remembered line, and what it makes of lines it does not know.

use broadsheet::reading::preferences::{
    Contrast, Face, Follow, Keys, Language, Measure, Motion, Paper, Preferences, Readings, Size, Theme,
};

fn all_changed() -> Preferences {
    Preferences {
        theme: Theme::Dark,
        size: Size::Larger,
        measure: Measure::Narrow,
        face: Face::Sans,
        contrast: Contrast::More,
        motion: Motion::Less,
        readings: Readings::Above,
        follow: Follow::Off,
        paper: Paper::Evidence,
        keys: Keys::Off,
        language: Language::named("ko").expect("the interface speaks it"),
    }
}

#[test]
fn only_what_differs_is_remembered() {
    assert_eq!(Preferences::default().write(), "");
    assert_eq!(Preferences { face: Face::Sans, ..Preferences::default() }.write(), "face=sans");
    assert_eq!(
        all_changed().write(),
        "theme=dark&size=larger&measure=narrow&face=sans&contrast=more&motion=less&readings=above&follow=off&paper=evidence&keys=off&language=ko"
    );
}

#[test]
fn a_line_gives_back_what_it_remembers() {
    assert_eq!(Preferences::read(&all_changed().write()), all_changed());
    assert_eq!(Preferences::read(""), Preferences::default());
}

#[test]
fn strangers_in_a_line_are_left_out() {
    let read = Preferences::read("size=huge&face=sans&smell=roses&language=eo&theme&keys=OFF&&=");
    assert_eq!(read, Preferences { face: Face::Sans, ..Preferences::default() });
}

#[test]
fn one_choice_changes_one_preference_and_none_means_the_pages_own() {
    assert_eq!(all_changed().with("face=serif"), Preferences { face: Face::Serif, ..all_changed() });
    assert_eq!(all_changed().with(""), Preferences::default());
}
