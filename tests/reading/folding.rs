//! Search: case, accents and width do not matter; no script needs its words cut apart.

use broadsheet::reading::fold;

use crate::desk::{after, wanted};

/// The quotations in which some words are found.
fn found(words: &str) -> Vec<&'static str> {
    wanted(&after(crate::desk::words(words)))
}

const BLOOD: [&str; 1] = ["blood"];
const SHOIGU: [&str; 2] = ["important-partner", "closer-cooperation"];

#[test]
fn case_does_not_matter() {
    assert_eq!(found("WRITTEN in Blood"), BLOOD);
    assert_eq!(found("ШОЙГУ"), SHOIGU);
}

#[test]
fn accents_do_not_matter_in_either() {
    assert_eq!(found("xianxue ningcheng"), BLOOD);
    assert_eq!(found("xiānxuè níngchéng"), BLOOD);
    assert_eq!(found("xia\u{304}nxue\u{300}"), BLOOD);
    assert_eq!(found("çlósér coöpération"), ["closer-cooperation"]);
}

#[test]
fn width_does_not_matter() {
    assert_eq!(found("Ｗｒｉｔｔｅｎ　ｉｎ　ｂｌｏｏｄ"), BLOOD);
}

#[test]
fn curved_and_straight_quotation_marks_are_one() {
    assert_eq!(fold("“People’s”"), fold("\"People's\""));
    assert_eq!(found("people’s republic"), ["important-partner"]);
    assert_eq!(found("people's republic"), ["important-partner"]);
}

#[test]
fn han_hangul_and_cyrillic_are_found_inside_words() {
    assert_eq!(found("凝成"), BLOOD);
    assert_eq!(found("血凝"), BLOOD);
    assert_eq!(found("합뉴"), ["veiled-threat"]);
    assert_eq!(found("ойг"), SHOIGU);
}

#[test]
fn aliases_outlets_documents_and_roles_are_searched() {
    assert_eq!(found("韩联社"), ["veiled-threat"]);
    assert_eq!(found("sergey shoygu"), SHOIGU);
    assert_eq!(found("“defense minister of russia”"), SHOIGU);
    assert!(found("a letter to kim").contains(&"policy-direction"));
    assert!(found("sound of hope").contains(&"blood"), "through an alias of an outlet that carried it");
}

#[test]
fn letters_of_the_romanisations_are_plain() {
    assert_eq!(fold("Aqraʾ aṣ-ṣaḥīfa kull ṣabāḥ"), "aqra as-sahifa kull sabah");
    assert_eq!(fold("Ṭāhā Ḍayf Ẓāhir ʿUmar"), "taha dayf zahir umar");
    assert_eq!(fold("nǚ Lǜ Nǐ hǎo"), "nu lu ni hao");
    assert_eq!(fold("Gimjŏngŭn Chosŏn"), "gimjongun choson");
}

#[test]
fn spaces_around_words_are_no_words() {
    assert_eq!(found("  blood  "), found("blood"));
    assert_eq!(found(" \u{3000} "), found(""));
    assert_eq!(found("\u{301}"), found(""), "an accent alone asks for nothing");
    assert_eq!(found("zebra"), [""; 0]);
}
