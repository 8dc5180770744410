//! [`Remark`]: what the desk has to say about a place in a file.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memchr_iter;
use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The article is printed all the same.
    Warning,
    /// The article is not printed.
    Error,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file's name in its folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
    /// The bytes in the text, a byte order mark left out and line ends as `\n`.
    pub span: Range<usize>,
}

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// How bad it is.
    pub severity: Severity,
    /// Its name, such as `unknown-key`; `docs/format.md` lists them all.
    pub code: &'static str,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The offending text; empty when something is missing.
    pub found: String,
    /// What stands before it on its line, as far as it is worth showing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// What stands after it on its line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What the desk expected there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// How to put it right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// A remark in the making, before its place is counted out.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    severity: Severity,
    code: &'static str,
    span: Range<usize>,
    message: String,
    expected: Option<String>,
    hint: Option<String>,
}

impl Draft {
    pub(super) fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, span, message: message.into(), expected: None, hint: None }
    }

    pub(super) fn warning(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// The same, as a warning where that is enough.
    pub(super) fn only_a_warning(mut self, enough: bool) -> Self {
        if enough {
            self.severity = Severity::Warning;
        }
        self
    }

    pub(super) fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A hint when there is none yet.
    pub(super) fn or_hint(mut self, hint: &str) -> Self {
        self.hint = self.hint.or_else(|| Some(hint.to_owned()));
        self
    }

    /// A hint when there is one.
    pub(super) fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }
}

/// How much of the offending text a remark repeats, in characters.
const FOUND: usize = 80;
/// How much of its line it repeats before and after that, in columns.
const BESIDE: usize = 28;
/// A word this short at the cut is left out rather than cut in two.
const SHORT: usize = 12;

/// About how many columns a character takes: those of East Asia take two.
fn columns(c: char) -> usize {
    if c >= '\u{1100}' { 2 } else { 1 }
}

/// The end of a text, cut where a word begins.
fn ending(text: &str) -> String {
    let mut left = BESIDE;
    let fits = |(_, c): &(usize, char)| {
        let fits = columns(*c) <= left;
        left = left.saturating_sub(columns(*c));
        fits
    };
    let start = text.char_indices().rev().take_while(fits).last().map_or(text.len(), |(at, _)| at);
    if start == 0 {
        return text.to_owned();
    }
    let cut = text.get(start..).unwrap_or_default();
    let gap = cut.char_indices().take(SHORT).find(|(_, c)| c.is_whitespace());
    format!("…{}", gap.map_or(cut, |(at, _)| cut.get(at..).unwrap_or_default().trim_start()))
}

/// The beginning of a text to the end of its line, cut where a word ends.
fn beginning(text: &str) -> String {
    let mut left = BESIDE;
    let fits = |(_, c): &(usize, char)| {
        let fits = *c != '\n' && columns(*c) <= left;
        left = left.saturating_sub(columns(*c));
        fits
    };
    let end = text.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
    let cut = text.get(..end).unwrap_or_default();
    if text.get(end..).is_none_or(|rest| rest.is_empty() || rest.starts_with('\n')) {
        return cut.to_owned();
    }
    let gap = cut.char_indices().rev().take(SHORT).find(|(_, c)| c.is_whitespace());
    format!("{}…", gap.map_or(cut, |(at, _)| cut.get(..at).unwrap_or_default().trim_end()))
}

/// The remarks on one file, in the order in which they were made.
#[derive(Debug)]
pub(super) struct Remarks {
    file: String,
    text: String,
    line_starts: Vec<usize>,
    made: Vec<Remark>,
    /// Where the last remark began, and in which column: the next one is counted from there. A line may be a megabyte.
    counted: Cell<(usize, usize)>,
}

/// How many characters of some words a message repeats.
pub(super) const REPEATED: usize = 40;

/// The first `most` characters of some words, with an ellipsis where more follow.
pub(super) fn excerpt(words: &str, most: usize) -> String {
    let mut excerpt: String = words.chars().take(most).collect();
    if excerpt.len() < words.len() {
        excerpt.push('…');
    }
    excerpt
}

impl Remarks {
    pub(super) fn on(file: &str, text: &str) -> Self {
        let breaks = memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Self {
            file: file.to_owned(),
            text: text.to_owned(),
            line_starts,
            made: Vec::new(),
            counted: Cell::default(),
        }
    }

    pub(super) fn push(&mut self, draft: Draft) {
        let remark = self.placed(draft);
        self.made.push(remark);
    }

    /// A remark at its place, which is not told yet.
    pub(super) fn placed(&self, draft: Draft) -> Remark {
        let place = self.place(draft.span);
        let found = self.text.get(place.span.clone()).unwrap_or_default();
        let found = excerpt(found, FOUND);
        let start = self.line_starts.get(place.line.saturating_sub(1)).copied().unwrap_or_default();
        let before = ending(self.text.get(start..place.span.start).unwrap_or_default());
        let after = beginning(self.text.get(place.span.end..).unwrap_or_default());
        Remark {
            severity: draft.severity,
            code: draft.code,
            place,
            found,
            before,
            after,
            message: draft.message,
            expected: draft.expected,
            hint: draft.hint,
        }
    }

    /// Whether a remark of this name begins inside `span`.
    pub(super) fn has(&self, code: &str, span: &Range<usize>) -> bool {
        self.made.iter().any(|remark| remark.code == code && span.contains(&remark.place.span.start))
    }

    /// How many lines stand before a byte.
    pub(super) fn lines_before(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// Whether a remark of this name covers the byte.
    pub(super) fn covers(&self, code: &str, at: usize) -> bool {
        self.made.iter().any(|remark| remark.code == code && remark.place.span.contains(&at))
    }

    pub(super) fn has_errors(&self) -> bool {
        self.made.iter().any(|remark| remark.severity == Severity::Error)
    }

    /// The remarks in the order of their places.
    pub(super) fn finish(mut self) -> Vec<Remark> {
        // What else is said of a line that could not be read follows from that.
        let unread: BTreeSet<usize> = self
            .made
            .iter()
            .filter(|remark| remark.code == "no-toml")
            .map(|remark| remark.place.line)
            .collect();
        self.made.retain(|remark| remark.code == "no-toml" || !unread.contains(&remark.place.line));
        self.made.sort_by_key(|remark| (remark.place.span.start, remark.place.span.end));
        self.made
    }

    fn place(&self, span: Range<usize>) -> Place {
        let start = floor_boundary(&self.text, span.start);
        let end = floor_boundary(&self.text, span.end).max(start);
        let line = self.line_starts.partition_point(|at| *at <= start);
        let line_start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let (counted, column) = self.counted.get();
        let (counted, column) =
            if (line_start..=start).contains(&counted) { (counted, column.max(1)) } else { (line_start, 1) };
        let column = column + self.text.get(counted..start).unwrap_or_default().chars().count();
        self.counted.set((start, column));
        Place { file: self.file.clone(), line, column, span: start..end }
    }
}

/// The nearest character boundary at or before `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
