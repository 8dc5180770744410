//! `docs/format.md` against the desk: its table of remarks and its examples.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use broadsheet::copydesk::{Manuscript, proof};

use crate::story::{file, read};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn manual() -> String {
    fs::read_to_string(root().join("docs/format.md")).expect("the reference is there")
}

/// Every code in the source of the desk, with the kinds of remarks it is used for.
fn codes_in_source() -> BTreeSet<(String, &'static str)> {
    let mut codes = BTreeSet::new();
    for entry in fs::read_dir(root().join("src/copydesk")).expect("the source is there") {
        let path: PathBuf = entry.expect("it can be read").path();
        let source = fs::read_to_string(&path).expect("it is text");
        for (call, severity) in [("Draft::error(", "error"), ("Draft::warning(", "warning")] {
            for rest in source.split(call).skip(1) {
                let code = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                let code = code.unwrap_or_else(|| panic!("{}: a code is written out", path.display()));
                codes.insert((code.to_owned(), severity));
            }
        }
    }
    codes
}

/// Every row of the tables of remarks: a code and a severity in the first two cells.
fn codes_in_reference() -> BTreeSet<(String, &'static str)> {
    let text = manual();
    let mut codes = BTreeSet::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, code, severity, ..] = cells.as_slice() else { continue };
        let Some(code) = code.strip_prefix('`').and_then(|code| code.strip_suffix('`')) else { continue };
        for known in ["error", "warning"] {
            if severity.split(", ").any(|one| one == known) {
                assert!(codes.insert((code.to_owned(), known)), "{code} stands in docs/format.md twice");
            }
        }
    }
    codes
}

#[test]
fn the_reference_lists_every_remark_and_no_other() {
    let (source, reference) = (codes_in_source(), codes_in_reference());
    assert!(source.len() > 40, "the codes are found");
    let missing: Vec<_> = source.difference(&reference).collect();
    assert!(missing.is_empty(), "docs/format.md lacks {missing:?}");
    let extra: Vec<_> = reference.difference(&source).collect();
    assert!(extra.is_empty(), "docs/format.md has codes that the desk does not: {extra:?}");
}

/// The fenced block after a marker comment of the reference.
fn example(name: &str) -> String {
    let text = manual();
    let marker = format!("<!-- example: {name} -->\n");
    let (_, rest) = text.split_once(&marker).unwrap_or_else(|| panic!("docs/format.md lacks {marker}"));
    let rest = rest.trim_start().strip_prefix("````").expect("a block between ```` follows");
    let (_, rest) = rest.split_once('\n').expect("the block has lines");
    let (block, _) = rest.split_once("\n````").expect("the block ends");
    format!("{block}\n")
}

#[test]
fn the_examples_of_the_reference_give_no_remark() {
    let article = example("article.dj");
    let alone = read(article.as_str());
    assert_eq!(alone.remarks, Vec::new());
    assert!(alone.article.is_some());
    let with_version = proof(&Manuscript {
        slug: "bridge".to_owned(),
        article: file("article.dj", article),
        parallels: vec![file("ko.dj", example("ko.dj"))],
    });
    assert_eq!(with_version.remarks, Vec::new());
}
