//! Opening somebody's own article: every format, hostile files, corrections, the command, seeded fuzzing.

#![cfg(not(target_arch = "wasm32"))]

mod around_the_text;
mod bounds;
mod corrections;
mod documents;
mod formats;
mod fuzz;
mod held;
mod hostile;
mod import;
mod kinds;
mod mail_variants;
mod nested_lists;
mod nothing_lost;
mod nothing_lost_elsewhere;
mod office_variants;
mod packing;
mod page_heads;
mod parts;
mod plain_text;
mod round_trip;
mod siblings;
mod web_pages;
mod what_people_have;
mod written;

use std::path::Path;

use broadsheet::import::{Draft, Opened, Reason, Refusal, open};

/// A file of `tests/import/files`.
fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/files").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A fixture, opened.
fn opened(name: &str) -> Opened {
    open(name, &fixture(name), 1).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

/// A text, opened under a name.
fn text(name: &str, text: &str) -> Result<Opened, Refusal> {
    open(name, text.as_bytes(), 1)
}

/// An opened file with its quotations.
fn draft(opened: Opened) -> Draft {
    Draft::of(opened).expect("a draft")
}

/// Who says what, one line each.
fn said(draft: &Draft) -> Vec<String> {
    let evidence = &draft.article().evidence;
    let line = |quotation: &broadsheet::article::Quotation| {
        let who = evidence.speaker_of(quotation).map_or("nobody", |speaker| speaker.display());
        let via = draft.through(quotation).map(|outlet| format!(" via {outlet}")).unwrap_or_default();
        format!("{who}{via}: {}", quotation.words())
    };
    evidence.quotations.iter().map(line).collect()
}

/// What was left out for a reason.
fn left_out(opened: &Opened, reason: Reason) -> Vec<&str> {
    let texts = opened.left_out.iter().filter(|text| text.reason == reason);
    texts.map(|text| text.text.as_str()).collect()
}
