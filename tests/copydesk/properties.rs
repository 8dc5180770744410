//! Whatever the files hold, the desk never panics and every remark stands where it says.

use std::ops::Range;

use broadsheet::copydesk::{File, Manuscript, Proof, proof};
use proptest::prelude::*;

use crate::story::file;

const ARMISTICE: &str = include_str!("../../articles/armistice-70/article.dj");
const ARMISTICE_ZH: &str = include_str!("../../articles/armistice-70/zh-Hans.dj");

/// Pieces that mean something in Djot or TOML.
const PIECES: [&str; 52] = [
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "[]{}",
    "{.quote",
    "{#a}",
    "#",
    "\n# ",
    "\n## ",
    ".",
    "=",
    "\"",
    "\\\"",
    "'",
    "\\",
    "`",
    "```",
    "\n``` =html\n",
    "\n::: note\n",
    "\n:::\n",
    "*",
    "_",
    "\n***\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "+++",
    "\n+++\n",
    "[[a]]",
    "\n[a.b]\n",
    " = ",
    "{ a = ",
    ",",
    "|",
    "\n| a | b |\n",
    "[^a]",
    "\n[^a]: b\n",
    "![a](b)",
    "<https://a>",
    "$`a`",
    ":a:",
    "…",
    "\u{202e}",
    "한",
];

/// The text as the desk counts in it.
fn counted(file: &File) -> String {
    if file.bytes.len() > 4 * 1024 * 1024 {
        return String::new();
    }
    let text = match std::str::from_utf8(&file.bytes) {
        Ok(text) => text.to_owned(),
        // Up to the first wrong byte the file is shown as it is.
        Err(error) => {
            return String::from_utf8_lossy(&file.bytes[..error.valid_up_to()]).into_owned();
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn check_places(manuscript: &Manuscript, proof: &Proof) -> Result<(), TestCaseError> {
    prop_assert!(!proof.has_errors() || proof.article.is_none());
    prop_assert!(proof.has_errors() || proof.article.is_some());
    for remark in &proof.remarks {
        let mut files = std::iter::once(&manuscript.article).chain(&manuscript.parallels);
        let file = files.find(|file| file.name == remark.place.file);
        let text = counted(file.expect("a remark names a file of the manuscript"));
        let Range { start, end } = remark.place.span;
        let found = text.get(start..end);
        prop_assert!(found.is_some(), "{:?} is no place in the text: {:#?}", start..end, remark);
        let before = text.get(..start).expect("the span begins at a character");
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        prop_assert_eq!((remark.place.line, remark.place.column), (line, column), "{:#?}", remark);
        let excerpt = remark.found.strip_suffix('…').unwrap_or(&remark.found);
        prop_assert!(found.is_some_and(|found| found.starts_with(excerpt)), "{:#?}", remark);
    }
    Ok(())
}

fn read(article: &[u8], parallel: &[u8]) -> Result<(), TestCaseError> {
    let manuscript = Manuscript {
        slug: "armistice-70".to_owned(),
        article: file("article.dj", article),
        parallels: vec![file("zh-Hans.dj", parallel)],
    };
    check_places(&manuscript, &proof(&manuscript))
}

/// One change of a text. Places are parts of its length.
#[derive(Clone, Debug)]
enum Change {
    Delete(f64, usize),
    Repeat(f64, usize),
    Replace(f64, usize, usize),
    Insert(f64, usize),
    Copy(f64, f64, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = 0.0..1.0_f64;
    let length = 0..60_usize;
    let piece = 0..PIECES.len();
    prop_oneof![
        (place.clone(), length.clone()).prop_map(|(at, length)| Change::Delete(at, length)),
        (place.clone(), length.clone()).prop_map(|(at, length)| Change::Repeat(at, length)),
        (place.clone(), 0..8_usize, piece.clone())
            .prop_map(|(at, length, piece)| Change::Replace(at, length, piece)),
        (place.clone(), piece).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (place.clone(), place, length).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn slice(text: &str, at: f64, length: usize) -> Range<usize> {
    let start = boundary(text, (text.len() as f64 * at) as usize);
    start..boundary(text, start + length).max(start)
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut text = text.to_owned();
    for change in changes {
        match *change {
            Change::Delete(at, length) => text.replace_range(slice(&text, at, length), ""),
            Change::Repeat(at, length) => {
                let range = slice(&text, at, length);
                let again = text[range.clone()].to_owned();
                text.insert_str(range.start, &again);
            }
            Change::Replace(at, length, piece) => text.replace_range(slice(&text, at, length), PIECES[piece]),
            Change::Insert(at, piece) => text.insert_str(slice(&text, at, 0).start, PIECES[piece]),
            Change::Copy(from, to, length) => {
                let words = text[slice(&text, from, length)].to_owned();
                text.insert_str(slice(&text, to, 0).start, &words);
            }
        }
    }
    text
}

/// So many cases; `PROPTEST_CASES` in the environment asks for another number.
fn config(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { cases };
    ProptestConfig { cases, failure_persistence: None, ..asked }
}

proptest! {
    #![proptest_config(config(768))]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read(&bytes, &bytes)?;
        read(ARMISTICE.as_bytes(), &[b"+++\n+++\n", bytes.as_slice()].concat())?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        read(text.as_bytes(), text.as_bytes())?;
    }

    #[test]
    fn any_pieces_are_read(front in proptest::collection::vec(0..PIECES.len(), 0..30), body in proptest::collection::vec(0..PIECES.len(), 0..60)) {
        let text = |pieces: Vec<usize>| pieces.into_iter().map(|piece| PIECES[piece]).collect::<Vec<_>>();
        let text = format!("+++\n{}\n+++\n{}", text(front).concat(), text(body).join("a"));
        read(text.as_bytes(), text.as_bytes())?;
    }
}

proptest! {
    #![proptest_config(config(384))]

    #[test]
    fn any_change_of_an_article_is_read(changes in proptest::collection::vec(change(), 1..12)) {
        read(changed(ARMISTICE, &changes).as_bytes(), ARMISTICE_ZH.as_bytes())?;
    }

    #[test]
    fn any_change_of_a_version_is_read(changes in proptest::collection::vec(change(), 1..12)) {
        read(ARMISTICE.as_bytes(), changed(ARMISTICE_ZH, &changes).as_bytes())?;
    }
}
