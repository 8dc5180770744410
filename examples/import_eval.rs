//! Measures how web pages are opened, on a folder of pages whose articles are known.
//!
//! `cargo run --example import_eval -- FOLDER [PAGE]`, where FOLDER holds one folder a page with `source.html`,
//! `expected.html` and `expected-metadata.json`, as the tests of Readability.js do. With PAGE, prints what is
//! missing from that page and what is too much.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a report for the terminal; three columns, three kinds"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

use broadsheet::import::{Opened, open};

/// Elements that do not divide words.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "u", "var", "wbr",
];

/// How often each word occurs. A word is a run of letters and digits; scripts without spaces count by character.
type Words = BTreeMap<String, usize>;

fn words(text: &str) -> Words {
    let mut words = Words::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        let single = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if c.is_alphanumeric() && !single {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            *words.entry(std::mem::take(&mut word)).or_default() += 1;
        }
        if single {
            *words.entry(c.to_string()).or_default() += 1;
        }
    }
    words
}

/// The text of a piece of HTML.
fn text(html: &str) -> String {
    use html5gum::{Token, Tokenizer};
    let mut text = String::new();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(run) => text.push_str(&String::from_utf8_lossy(&run)),
            Token::StartTag(tag) if !INLINE.contains(&&*String::from_utf8_lossy(&tag.name)) => text.push(' '),
            Token::EndTag(tag) if !INLINE.contains(&&*String::from_utf8_lossy(&tag.name)) => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Precision, recall and their harmonic mean.
fn score(found: &Words, wanted: &Words) -> (f64, f64, f64) {
    let count = |words: &Words| words.values().sum::<usize>() as f64;
    let both: usize = found.iter().map(|(word, n)| (*n).min(wanted.get(word).copied().unwrap_or(0))).sum();
    let both = both as f64;
    let (p, r) = (both / count(found).max(1.0), both / count(wanted).max(1.0));
    (p, r, if both > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 })
}

fn body(opened: &Opened) -> String {
    let pieces = opened.pieces.iter().map(|piece| piece.text.as_str());
    pieces.chain(opened.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

/// The letters of a text.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The names in a byline, without "By" and without what is no name.
fn names(byline: &str) -> String {
    let mut byline = byline.split_whitespace().collect::<Vec<_>>().join(" ");
    for before in ["By ", "by ", "BY ", "Von ", "Par ", "par ", "Por ", "Written by ", "Posted by "] {
        if let Some(rest) = byline.strip_prefix(before) {
            byline = rest.to_owned();
        }
    }
    bare(&byline.replace(" and ", " "))
}

fn pages(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut pages: Vec<PathBuf> =
        std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    pages.retain(|page| page.join("source.html").is_file() && page.join("expected.html").is_file());
    pages.sort();
    Ok(pages)
}

#[derive(Default)]
struct Sum {
    pages: usize,
    refused: usize,
    p: f64,
    r: f64,
    f: f64,
    right: [usize; 3],
    of: [usize; 3],
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("import_eval FOLDER [PAGE]");
        return ExitCode::from(2);
    };
    let only = arguments.next();
    let verbose = std::env::var_os("EACH_PAGE").is_some();
    let pages = match pages(Path::new(&folder)) {
        Ok(pages) if !pages.is_empty() => pages,
        Ok(_) => {
            eprintln!("{folder}: no folder with source.html and expected.html is in it");
            return ExitCode::from(2);
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            return ExitCode::from(2);
        }
    };
    let mut sum = Sum::default();
    for page in pages {
        let name = page.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let read = |file: &str| std::fs::read(page.join(file)).unwrap_or_default();
        let wanted_text = text(&String::from_utf8_lossy(&read("expected.html")));
        let wanted = words(&wanted_text);
        let meta: Value = serde_json::from_slice(&read("expected-metadata.json")).unwrap_or_default();
        let said = |key: &str| meta.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        sum.pages += 1;
        let opened = match open("source.html", &read("source.html"), 1) {
            Ok(opened) => opened,
            Err(refusal) => {
                println!("{name}: refused: {refusal}");
                sum.refused += 1;
                Opened::default()
            }
        };
        let found_text = body(&opened);
        let (p, r, f) = score(&words(&found_text), &wanted);
        sum.p += p;
        sum.r += r;
        sum.f += f;
        let head = &opened.head;
        let date = head.published.map(|date| date.to_string()).unwrap_or_default();
        let checks = [
            (said("title"), head.headline.clone().unwrap_or_default()),
            (said("byline"), head.authors.join(", ")),
            (said("publishedTime"), date),
        ];
        let mut wrong = Vec::new();
        for (kind, (wanted, found)) in checks.iter().enumerate() {
            let Some(wanted) = wanted else { continue };
            let right = match kind {
                0 => bare(wanted) == bare(found),
                // What stands behind the names is no part of them.
                1 => !found.is_empty() && names(wanted).starts_with(&names(found)),
                _ => wanted.get(..10).is_some_and(|day| day == found),
            };
            sum.of[kind] += 1;
            sum.right[kind] += usize::from(right);
            if !right {
                wrong.push(format!("    wanted {wanted:?}, found {found:?}"));
            }
        }
        if verbose || only.is_some() {
            println!("{f:.3} P {p:.3} R {r:.3} {name}");
            for line in wrong {
                println!("{line}");
            }
        }
        if only.is_some() {
            println!("--- missing");
            let found = words(&found_text);
            for line in wanted_text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let these = words(line);
                if score(&found, &these).1 < 0.9 || !bare(&found_text).contains(&bare(line)) {
                    println!("- {line}");
                }
            }
            println!("--- too much");
            let all = bare(&wanted_text);
            for piece in opened.pieces.iter().filter(|piece| !all.contains(&bare(&piece.text))) {
                println!("+ {:?} {}", piece.kind, piece.text);
            }
            println!("--- left out {:?}", opened.head);
            for left in &opened.left_out {
                println!("{:?} {}", left.reason, left.text.chars().take(120).collect::<String>());
            }
        }
    }
    let n = sum.pages.max(1) as f64;
    println!(
        "| pages | F1 | P | R | refused | titles | bylines | dates |\n|---|---|---|---|---|---|---|---|"
    );
    println!(
        "| {} | {:.3} | {:.3} | {:.3} | {} | {} of {} | {} of {} | {} of {} |",
        sum.pages,
        sum.f / n,
        sum.p / n,
        sum.r / n,
        sum.refused,
        sum.right[0],
        sum.of[0],
        sum.right[1],
        sum.of[1],
        sum.right[2],
        sum.of[2]
    );
    ExitCode::SUCCESS
}
