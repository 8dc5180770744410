//! Files that are no text, too large, or nested past reading.

use broadsheet::copydesk::Proof;

use crate::story::{Error, GOOD, GOOD_KO, Warning, among, only, read, read_beside, unmark, with, with_block};

fn codes(proof: &Proof) -> Vec<&str> {
    proof.remarks.iter().map(|remark| remark.code).collect()
}

/// Reads what would keep a careless reader busy for minutes. Nothing is timed: runaway work shows as a test
/// that does not end.
fn read_hostile(bytes: impl Into<Vec<u8>>) -> Proof {
    read(bytes)
}

#[test]
fn an_empty_file_is_told() {
    for (name, text) in [("nothing", ""), ("white space", " \n\t\n"), ("line ends", "\n\n")] {
        let proof = read(text);
        assert_eq!(codes(&proof), ["empty-file"], "{name}");
        let remark = proof.remarks.first().expect("it is told");
        assert_eq!((remark.severity, remark.place.line, remark.place.column), (Error, 1, 1), "{name}");
        assert!(remark.found.is_empty() && remark.expected.is_some(), "{name}");
    }
}

#[test]
fn a_file_that_is_not_utf8_is_told_at_its_first_wrong_byte() {
    let (before, after) = GOOD.split_once("checked").expect("the dek has the word");
    let bytes = [before.as_bytes(), "Café ".as_bytes(), b"\xe9t\xe9", after.as_bytes()].concat();
    let proof = read(bytes);
    assert_eq!(codes(&proof), ["not-utf8"]);
    let remark = proof.remarks.first().expect("it is told");
    assert_eq!((remark.severity, remark.place.line, remark.place.column), (Error, 5, 22));
    assert_eq!(remark.found, "");
    assert!(remark.message.contains("0xE9") && remark.expected.is_some() && remark.hint.is_some());
}

#[test]
fn a_character_cut_at_the_end_of_the_file_is_not_utf8() {
    let proof = read(&"é".as_bytes()[..1]);
    assert_eq!(codes(&proof), ["not-utf8"]);
}

#[test]
fn a_byte_order_mark_is_a_warning_and_the_article_is_read() {
    let proof = read(format!("\u{feff}{GOOD}"));
    assert_eq!(codes(&proof), ["byte-order-mark"]);
    let remark = proof.remarks.first().expect("it is told");
    assert_eq!((remark.severity, remark.place.line, remark.place.column), (Warning, 1, 1));
    assert!(remark.expected.is_some() && remark.hint.is_some());
    assert_eq!(proof.article, read(GOOD).article);
}

#[test]
fn carriage_returns_are_a_warning_and_the_article_is_read() {
    for end in ["\r\n", "\r"] {
        let proof = read(GOOD.replace('\n', end));
        assert_eq!(codes(&proof), ["line-ends"]);
        let remark = proof.remarks.first().expect("it is told");
        assert_eq!((remark.severity, remark.place.line, remark.place.column), (Warning, 1, 4));
        assert!(remark.expected.is_some() && remark.hint.is_some());
        assert_eq!(proof.article, read(GOOD).article);
    }
}

#[test]
fn carriage_returns_leave_the_places_of_later_remarks_right() {
    for end in ["\r\n", "\r"] {
        let marked = unmark(&with("*new*", "*⟦새것⟧*"));
        let proof = read(marked.text.replace('\n', end));
        among(&proof, &marked, Error, "foreign-without-lang");
        assert_eq!(codes(&proof), ["line-ends", "foreign-without-lang"]);
    }
}

#[test]
fn remarks_on_one_file_stand_in_the_order_of_their_places() {
    let text = with("headline = \"The old bridge opens again\"\n", "").replace('\n', "\r\n");
    let proof = read(text);
    let places: Vec<_> = proof.remarks.iter().map(|remark| remark.place.span.start).collect();
    assert_eq!(codes(&proof), ["missing-key", "line-ends"]);
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn ten_megabytes_are_refused() {
    let proof = read(format!("{GOOD}{}", "word ".repeat(2 * 1024 * 1024)));
    assert_eq!(codes(&proof), ["too-large"]);
    let remark = proof.remarks.first().expect("it is told");
    assert_eq!((remark.severity, remark.place.line, remark.place.column), (Error, 1, 1));
    assert!(remark.expected.as_deref().is_some_and(|expected| expected.contains("4194304")));
    assert!(proof.article.is_none());
}

#[test]
fn blocks_too_deep_are_told() {
    let cases = [
        ("block quotations", format!("⟦{}deep⟧", "> ".repeat(17))),
        ("lists", format!("⟦{}deep⟧", "- ".repeat(17))),
        ("numbers", format!("⟦{}deep⟧", "1. ".repeat(17))),
        ("indented", format!("{}⟦⟧deep", " ".repeat(65))),
        ("note blocks", format!("{}⟦::: note⟧", "::: note\n".repeat(16))),
    ];
    for (name, block) in cases {
        let text = with_block(&block);
        // The whole line is told, its indentation included.
        let text = if name == "indented" {
            text.replace("⟦⟧", "")
                .replace(&" ".repeat(65), &format!("⟦{}", " ".repeat(65)))
                .replace("deep", "deep⟧")
        } else {
            text
        };
        let remark = only(&text, Error, "too-deep");
        assert!(remark.expected.is_some_and(|expected| expected.contains("16")), "{name}");
    }
}

#[test]
fn marks_too_deep_are_told() {
    let deep = format!("{}x{}", "*a _b ".repeat(40), " b_ a*".repeat(40)).replace(" b_ a*", "_*");
    let proof = read(with_block(&deep));
    assert!(proof.remarks.iter().any(|remark| remark.code == "too-deep"), "{:?}", codes(&proof));
}

#[test]
fn nesting_past_all_reason_is_refused_quickly() {
    let cases = [
        ("block quotations", "> ".repeat(20_000)),
        ("block quotations without spaces", ">".repeat(200_000)),
        ("block quotations on lines", "> ".repeat(100) + &"\n> > >".repeat(20_000)),
        ("lists", "- ".repeat(20_000)),
        ("list steps", (0..400).map(|depth| format!("{}- x\n\n", " ".repeat(depth * 2))).collect()),
        ("note blocks", "::: note\n".repeat(20_000)),
        ("coloned blocks", (3..2000).map(|colons| format!("{} a\n\n", ":".repeat(colons))).collect()),
        ("brackets", "[".repeat(200_000)),
        ("brackets on lines", "[\n".repeat(100_000)),
        ("images", "![".repeat(100_000)),
        ("emphasis", "_a *b ".repeat(10_000)),
        ("braces", "{".repeat(60_000)),
        ("attributes", "{a=\"".repeat(15_000)),
        ("code", "`a ``b ".repeat(8_000)),
        ("quotation marks", "\"a 'b ".repeat(10_000)),
        ("autolinks", "<a:".repeat(20_000)),
        ("tables", "| a ".repeat(15_000)),
    ];
    for (name, block) in cases {
        let proof = read_hostile(with_block(&block));
        assert!(proof.article.is_none() || !proof.has_errors(), "{name}");
    }
}

#[test]
fn front_matter_past_all_reason_is_refused_quickly() {
    let cases = [
        ("arrays", format!("x = {}", "[".repeat(1_900))),
        ("tables", format!("x = {}", "{a=".repeat(20_000))),
        ("dotted keys", format!("x{} = 1", ".a".repeat(30_000))),
        ("table heads", format!("[a{}]", ".a".repeat(30_000))),
        ("many keys", (0..4_000).map(|key| format!("k{key} = 1\n")).collect()),
        ("quotes", "\"\"\"".repeat(20_000)),
    ];
    for (name, toml) in cases {
        let proof = read_hostile(with("kicker = \"Bridges\"", &toml));
        assert!(proof.has_errors(), "{name}");
    }
}

#[test]
fn many_named_blocks_are_read() {
    let blocks: String = (0..20_000).map(|block| format!("{{#b{block}}}\nx\n\n")).collect();
    let proof = read_hostile(with_block(&blocks));
    assert_eq!(codes(&proof), Vec::<&str>::new());
}

#[test]
fn a_paragraph_past_reading_is_told() {
    let words = "word ".repeat(14_000);
    let words = words.trim_end();
    let remark = only(&with_block(&format!("⟦{words}⟧")), Error, "too-long");
    assert!(remark.expected.is_some_and(|expected| expected.contains("65536")));
    assert!(remark.found.ends_with('…') && remark.found.chars().count() == 81);
    for mark in ["[", "*", "_a ", "\"a "] {
        only(&with_block(&format!("⟦{}⟧", mark.repeat(2_001).trim_end())), Error, "too-long");
    }
}

#[test]
fn invisible_characters_are_told() {
    let strangers = [
        ("right-to-left override", '\u{202e}', "U+202E"),
        ("isolate", '\u{2066}', "U+2066"),
        ("byte order mark inside", '\u{feff}', "U+FEFF"),
        ("tag", '\u{e0041}', "U+E0041"),
        ("nul", '\0', "U+0000"),
        ("escape", '\u{1b}', "U+001B"),
        ("line separator", '\u{2028}', "U+2028"),
        ("paragraph separator", '\u{2029}', "U+2029"),
    ];
    for (name, c, code) in strangers {
        let remark = only(&with("*new*", &format!("é⟦{c}⟧new")), Error, "invisible-character");
        assert!(remark.message.contains(code), "{name}: {remark:#?}");
        assert!(remark.expected.is_some() && remark.hint.is_some(), "{name}");
    }
    only(&with("\"Bridges\"", "\"Bri⟦\u{202e}⟧dges\""), Error, "invisible-character");
}

#[test]
fn a_file_full_of_invisible_characters_gives_few_remarks() {
    let wide: String = GOOD.chars().flat_map(|c| [c, '\0']).collect();
    for (name, text) in [("UTF-16 saved as bytes", wide), ("nothing but NUL", "\0".repeat(4_000_000))] {
        let proof = read_hostile(text);
        assert!(proof.has_errors() && proof.remarks.len() <= 25, "{name}: {}", proof.remarks.len());
    }
}

#[test]
fn limits_hold_for_other_versions_too() {
    let cases = [
        ("too-deep", GOOD_KO.replace("한 걸음씩.", &"> ".repeat(20_000))),
        ("invisible-character", GOOD_KO.replace("한 걸음씩.", "한\u{202e}")),
        ("empty-file", String::new()),
        ("too-large", "가".repeat(2_000_000)),
    ];
    for (code, text) in cases {
        let proof = read_beside("ko.dj", &text);
        assert_eq!(codes(&proof), [code]);
        assert!(proof.remarks.iter().all(|remark| remark.place.file == "ko.dj"), "{code}");
        assert!(proof.article.is_none(), "{code}");
    }
}
