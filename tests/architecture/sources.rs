//! The sources that the rules are held against, and how a breach is told.

use std::fs;
use std::path::Path;
use std::process::Command;

/// One line that breaks a rule.
pub(crate) struct Breach {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) rule: String,
}

/// A text file of the repository.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file that git follows.
pub(crate) fn tracked() -> Vec<Source> {
    let listed =
        Command::new("git").arg("ls-files").current_dir(root()).output().expect("git lists the files");
    assert!(listed.status.success(), "the sources are no git repository");
    let names = String::from_utf8(listed.stdout).expect("file names are UTF-8");
    let files = names.lines().filter_map(|path| {
        // A file that is deleted and not committed is none; one with a zero byte is no text.
        let bytes = fs::read(root().join(path)).ok().filter(|bytes| !bytes.contains(&0))?;
        Some(Source { path: path.to_owned(), text: String::from_utf8(bytes).ok()? })
    });
    files.collect()
}

/// The Rust files under a folder.
pub(crate) fn rust(folder: &str) -> Vec<Source> {
    tracked()
        .into_iter()
        .filter(|source| source.path.starts_with(folder) && source.path.ends_with(".rs"))
        .collect()
}

/// Whether `line` has `word` as a whole word or path.
pub(crate) fn names(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

/// Fails with every breach on a line of its own.
pub(crate) fn hold(breaches: impl IntoIterator<Item = Breach>) {
    let lines: Vec<String> =
        breaches.into_iter().map(|one| format!("{}:{}: {}", one.file, one.line, one.rule)).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}
