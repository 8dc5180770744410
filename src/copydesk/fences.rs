//! The two lines of `+++` that divide a file into front matter and text.

use super::desk::Desk;
use super::remark::Draft;

/// The line that begins and ends the front matter.
pub(super) const FENCE: &str = "+++";

/// A file cut into front matter and text.
#[derive(Debug)]
pub(super) struct Cut<'t> {
    /// The TOML.
    pub(super) front: &'t str,
    /// Where it begins.
    pub(super) front_at: usize,
    /// The Djot.
    pub(super) body: &'t str,
    /// Where it begins.
    pub(super) body_at: usize,
}

/// Cuts a file at its fences.
pub(super) fn cut<'t>(text: &'t str, desk: &Desk) -> Option<Cut<'t>> {
    let shape = "front matter between two lines of +++, then the text";
    // Blank lines before the first fence do no harm.
    let blank = text.len() - text.trim_start_matches(['\n', ' ', '\t']).len();
    let first = text.get(..blank).and_then(|blank| blank.rfind('\n')).map_or(0, |at| at + 1);
    let line_end = text.get(first..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| first + at);
    let line = text.get(first..line_end).map_or("", str::trim_end);
    if line != FENCE {
        desk.say(
            Draft::error("no-front-matter", first..line_end, "The file does not begin with front matter.")
                .expected(shape)
                .hint(front_hint(text, line)),
        );
        return None;
    }
    let front_at = line_end + 1;
    let mut at = front_at;
    for line in text.get(front_at..).unwrap_or_default().split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some(Cut {
                front: text.get(front_at..at).unwrap_or_default(),
                front_at,
                body: text.get(at + line.len()..).unwrap_or_default(),
                body_at: at + line.len(),
            });
        }
        at += line.len();
    }
    desk.say(
        Draft::error("open-front-matter", 0..line_end, "The front matter does not end.")
            .expected(shape)
            .hint("Add a line of +++ where the text begins."),
    );
    None
}

/// What stands where the front matter should, and what to do about it.
fn front_hint(text: &str, line: &str) -> &'static str {
    let second = text.trim_start().lines().nth(1).unwrap_or_default();
    if line.starts_with("{\\rtf") {
        "This is RTF, the format of a word processor. Save it as plain text."
    } else if line.starts_with("PK") {
        "This is a packed file, such as a DOCX. Save it as plain text."
    } else if line.starts_with('<') {
        "This is HTML or XML. copydesk import reads it and writes an article."
    } else if line == "---" && second.contains(':') {
        "--- and key: value are YAML. Write +++ for ---, and key = \"value\"."
    } else if line.contains('=') || line.starts_with('[') {
        "The line of +++ above the front matter is missing."
    } else if line.starts_with("++") {
        "The line has three + and nothing else."
    } else {
        "Put a line of +++ first, then the headline and the sources, then +++ again."
    }
}
