//! Remarks on aligned versions.

use broadsheet::copydesk::{Manuscript, proof};

use crate::story::{
    Error, GOOD, GOOD_KO, Warning, among, file, only_beside, proposes, read_beside, spoil, unmark,
};

fn with(old: &str, new: &str) -> String {
    spoil(GOOD_KO, old, new)
}

#[test]
fn a_file_whose_name_is_another_language_is_told() {
    let text = with("lang = \"ko\"", "lang = ⟦\"ko\"⟧");
    let remark = only_beside("ja.dj", &text, Error, "file-name");
    assert_eq!(remark.expected.as_deref(), Some("the file ko.dj"));
}

#[test]
fn a_segment_beside_nothing_is_told() {
    let text = with("{#work rom=\"Han georeumssik.\"}\n한 걸음씩.\n", "⟦한 걸음씩.\n⟧");
    let remark = only_beside("ko.dj", &text, Error, "unaligned");
    assert_eq!(remark.expected.as_deref(), Some("{#name-of-the-block} on the line before it"));
    assert!(remark.hint.is_some_and(|hint| hint.contains(".untranslated")));
}

#[test]
fn a_segment_of_no_known_block_is_told() {
    let remark = only_beside("ko.dj", &with("{#work rom", "{⟦#wrok⟧ rom"), Error, "dangling-id");
    assert!(proposes(&remark, "work"), "{remark:#?}");
    assert_eq!(remark.expected.as_deref(), Some("the name of a block of the article"));
}

#[test]
fn two_segments_for_one_block_are_told() {
    let text = with("{#list}", "{⟦#work⟧}\n또.\n\n{#list}");
    let remark = only_beside("ko.dj", &text, Error, "duplicate-id");
    assert_eq!(remark.expected.as_deref(), Some("one segment for one block"));
}

#[test]
fn segments_out_of_order_are_a_warning() {
    let text = with("{#lede}\n다리는 “건너기에 안전하다.”\n\n", "")
        .replace("{.untranslated}", "{⟦#lede⟧}\n다리는 안전하다.\n\n{.untranslated}");
    let remark = only_beside("ko.dj", &text, Warning, "out-of-order");
    assert_eq!(remark.expected.as_deref(), Some("the order of the article"));
    let proof = read_beside("ko.dj", &unmark(&text).text);
    assert_eq!(proof.article.expect("a warning keeps nothing from print").parallels.len(), 1);
}

#[test]
fn foreign_words_without_a_language_are_a_warning_in_latin_letters() {
    only_beside("ko.dj", &with("한 걸음씩.\n", "한 ⟦step⟧ 걸음씩.\n"), Warning, "foreign-without-lang");
    only_beside("ko.dj", &with("한 걸음씩.\n", "한 ⟦шаг⟧ 걸음씩.\n"), Error, "foreign-without-lang");
}

#[test]
fn the_label_is_in_the_language_of_the_article() {
    let text = with("\"this page’s own translation\"", "\"⟦이⟧ 페이지의 번역\"");
    only_beside("ko.dj", &text, Error, "foreign-without-lang");
}

#[test]
fn missing_keys_are_told() {
    let cases = [
        ("lang", "lang = \"ko\"\n"),
        ("role", "role = \"translation\"\n"),
        ("label", "label = \"this page’s own translation\"\n"),
    ];
    for (key, line) in cases {
        let text = with(line, "").replacen("+++", "⟦+++⟧", 1);
        let marked = unmark(&text);
        let remark = among(&read_beside("ko.dj", &marked.text), &marked, Error, "missing-key");
        assert!(remark.message.contains(key), "{key}: {remark:#?}");
    }
}

#[test]
fn a_missing_language_is_told_once() {
    let text = with("lang = \"ko\"\n", "").replacen("+++", "⟦+++⟧", 1);
    only_beside("ko.dj", &text, Error, "missing-key");
}

#[test]
fn unknown_words_of_the_front_matter_are_told() {
    let remark = only_beside("ko.dj", &with("headline = ", "⟦hedline⟧ = "), Error, "unknown-key");
    assert!(proposes(&remark, "headline"), "{remark:#?}");
    let remark = only_beside("ko.dj", &with("\"translation\"", "⟦\"translated\"⟧"), Error, "unknown-value");
    assert_eq!(remark.expected.as_deref(), Some("one of: original, translation"));
}

#[test]
fn quotations_and_notes_are_marked_in_the_article_only() {
    let cases = [("note", "⟦[걸음]{note=proverb}⟧"), ("quotation", "⟦[“걸음”]{.quote #safe}⟧")];
    for (name, words) in cases {
        let marked = unmark(&with("한 걸음씩.\n", &format!("한 {words}씩.\n")));
        let remark = among(&read_beside("ko.dj", &marked.text), &marked, Error, "unsupported");
        assert!(remark.message.contains("own text only"), "{name}: {remark:#?}");
    }
}

#[test]
fn blocks_without_a_place_are_told() {
    let text = with("{.untranslated}", "⟦```\n코드\n```\n⟧\n{.untranslated}");
    let remark = only_beside("ko.dj", &text, Error, "unsupported");
    assert!(remark.message.contains("a block of code"), "{remark:#?}");
}

#[test]
fn a_version_without_text_is_empty() {
    let front = GOOD_KO.split_inclusive("+++\n").take(2).collect::<String>();
    only_beside("ko.dj", &format!("{front}⟦⟧"), Error, "empty-article");
}

#[test]
fn a_broken_version_keeps_the_article_from_print() {
    let parallels = vec![file("ko.dj", ""), file("ru.dj", "no fence\n")];
    let proof =
        proof(&Manuscript { slug: "bridge".to_owned(), article: file("article.dj", GOOD), parallels });
    let told: Vec<(&str, &str)> =
        proof.remarks.iter().map(|remark| (remark.place.file.as_str(), remark.code)).collect();
    assert_eq!(told, [("ko.dj", "empty-file"), ("ru.dj", "no-front-matter")]);
    assert!(proof.article.is_none());
}

#[test]
fn a_paragraph_that_does_not_go_sentence_for_sentence_is_a_warning() {
    let key = "role = \"translation\"\nsentences = true";
    let whole = with("role = \"translation\"", key);
    let text = spoil(&whole, "{#work rom=\"Han georeumssik.\"}", "{⟦#work⟧ rom=\"Han georeumssik.\"}");
    let remark = only_beside("ko.dj", &text, Warning, "sentences-differ");
    assert_eq!(remark.expected.as_deref(), Some("as many sentences as the article’s, in the same order"));
}
