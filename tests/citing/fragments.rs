//! Links to the very words: what a browser will look for, and when there is nothing it could find.

use broadsheet::article::Id;
use broadsheet::citing::{directive, directives};

use crate::{STORY, story};

/// The directive of what stands between brackets; `^` stands for a mark.
fn of(text: &str) -> Option<String> {
    let start = text.chars().position(|c| c == '[').expect("a beginning");
    let end = text.chars().position(|c| c == ']').expect("an end") - 1;
    let text: Vec<char> = text
        .chars()
        .filter(|c| !matches!(c, '[' | ']'))
        .map(|c| if c == '^' { '\u{1}' } else { c })
        .collect();
    directive(&text, start, end)
}

#[test]
fn a_short_passage_is_named_whole() {
    assert_eq!(of("He wrote [\"the tide.\"]^ today").as_deref(), Some("text=the%20tide"));
}

#[test]
fn a_long_passage_is_named_by_its_ends() {
    let found = of("[\"The sea has a long memory, and it forgets nothing at all,\"]^ wrote Lin.");
    assert_eq!(found.as_deref(), Some("text=The%20sea%20has%20a,forgets%20nothing%20at%20all"));
}

#[test]
fn the_signs_of_the_directive_are_encoded() {
    assert_eq!(of("[\"well-known, R&D\"]").as_deref(), Some("text=well%2Dknown%2C%20R%26D"));
}

#[test]
fn no_term_touches_a_mark() {
    // "know" with its note is the word "knowa" to a browser.
    assert_eq!(of("[\"we all know^ it\"]^.").as_deref(), Some("text=we%20all,it"));
    // The number behind the passage joins a word that no punctuation ends.
    assert_eq!(of("[The ministry disagreed]^.").as_deref(), Some("text=The%20ministry"));
    assert_eq!(of("[know^]^."), None);
}

#[test]
fn half_a_word_is_no_word() {
    assert_eq!(of("un[known words]ly").as_deref(), None);
}

#[test]
fn words_that_stand_above_already_take_what_is_before_them_along() {
    let found = of("the tide\nLin wrote of [\"the tide.\"]^");
    assert_eq!(found.as_deref(), Some("text=Lin%20wrote%20of%20%22-,the%20tide"));
    // Nothing tells them apart: the id must do.
    assert_eq!(of("the tide\n[the tide]").as_deref(), None);
}

#[test]
fn a_script_without_spaces_is_cut_by_characters() {
    let found =
        of("[对着来自各地的风浪我们从来没有低过头而且将来也永远不会低头认输的] 完").expect("a directive");
    let (start, end) = found.split_once(',').expect("a range");
    let letters = |text: &str| text.matches('%').count() / 3;
    assert_eq!((letters(start), letters(end)), (8, 8), "{found}");
}

#[test]
fn a_passage_of_several_blocks_is_a_range() {
    let found = of("[Boats leave at high water.\nNo boat leaves at low water.]\nEnd");
    assert_eq!(found.as_deref(), Some("text=Boats%20leave%20at%20high,leaves%20at%20low%20water"));
}

#[test]
fn quotations_of_an_article_have_their_directives() {
    let article = story(STORY);
    let directives = directives(&article);
    let of = |id: &str| directives.get(&Id::new(id).expect("an id")).map(String::as_str);
    assert_eq!(of("sea"), Some("text=The%20sea%20has%20a,forgets%20nothing%20at%20all"));
    // The headline asks about the tide.
    assert_eq!(of("guess"), Some("text=wrote%20Lin%20of%20%E2%80%9C-,the%20tide"));
    assert_eq!(of("know"), Some("text=we%20all,it"));
}
