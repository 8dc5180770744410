//! Remarks for people at a terminal: the offending line, a mark under it, what was expected.

use std::ops::Range;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, sources};

use crate::copydesk::{File, Manuscript, Place, Remark, Severity};

/// How many bytes of a line are drawn; a paragraph of a megabyte would fill the terminal.
const WIDEST: usize = 200;

/// A number with its noun: "1 error", "2 errors".
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// The remarks on a manuscript as text. `folder` stands before the file names.
#[must_use]
pub fn drawn(manuscript: &Manuscript, folder: &str, remarks: &[Remark], color: bool) -> String {
    if remarks.is_empty() {
        return String::new();
    }
    let files = std::iter::once(&manuscript.article).chain(&manuscript.parallels);
    let files: Vec<(&str, String)> = files.map(|file| (file.name.as_str(), readable(file))).collect();
    let paths = files.iter().map(|(name, text)| (format!("{folder}{name}"), text.clone()));
    let mut texts = sources(paths);
    let mut drawn = Vec::new();
    for remark in remarks {
        let path = format!("{folder}{}", remark.place.file);
        let text = files.iter().find(|(name, _)| *name == remark.place.file).map(|(_, text)| text.as_str());
        // Writing to memory cannot fail.
        let _ = match text.filter(|text| is_wide(text, &remark.place.span)) {
            Some(text) => {
                drawn.extend(drawn_short(remark, &path, text, color));
                Ok(())
            }
            None => report(remark, path, color).write(&mut texts, &mut drawn),
        };
    }
    String::from_utf8_lossy(&drawn).into_owned()
}

/// A remark with its line cut to what lies around its place; line and column are those of the file.
fn drawn_short(remark: &Remark, path: &str, text: &str, color: bool) -> Vec<u8> {
    let (cut, span) = excerpt(text, &remark.place.span);
    let column = cut.get(..span.start).unwrap_or_default().chars().count() + 1;
    let above = "\n".repeat(remark.place.line.saturating_sub(1));
    let place = Place { span: span.start + above.len()..span.end + above.len(), ..remark.place.clone() };
    let mut drawn = Vec::new();
    // Writing to memory cannot fail.
    let _ = report(&Remark { place, ..remark.clone() }, path.to_owned(), color)
        .write(&mut sources([(path.to_owned(), above + &cut)]), &mut drawn);
    let drawn = String::from_utf8_lossy(&drawn);
    let line = remark.place.line;
    let (cut, whole) =
        (format!("{path}:{line}:{column} "), format!("{path}:{line}:{} ", remark.place.column));
    drawn.replacen(&cut, &whole, 1).into_bytes()
}

/// Whether a line of the place is too long to be drawn.
fn is_wide(text: &str, span: &Range<usize>) -> bool {
    let (start, end) = lines_around(text, span);
    text.get(start..end).is_some_and(|lines| lines.split('\n').any(|line| line.len() > 2 * WIDEST))
}

/// Where the lines of a place begin and end.
fn lines_around(text: &str, span: &Range<usize>) -> (usize, usize) {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end + at);
    (start, end)
}

/// The line of a place, cut around it, and where the place lies in what is left.
fn excerpt(text: &str, span: &Range<usize>) -> (String, Range<usize>) {
    let (start, end) = lines_around(text, span);
    let end = text.get(span.start..end).and_then(|rest| rest.find('\n')).map_or(end, |at| span.start + at);
    let room = WIDEST / 2;
    let from = boundary(text, start.max(span.start.saturating_sub(room)));
    let to = boundary(text, end.min(span.start + room.max(span.len().min(WIDEST))));
    let (ahead, behind) = (if from > start { "…" } else { "" }, if to < end { "…" } else { "" });
    let cut = format!("{ahead}{}{behind}", text.get(from..to).unwrap_or_default());
    let at = ahead.len() + span.start - from;
    (cut, at..at + (span.end.min(to) - span.start.min(to)))
}

/// The character boundary at or before a byte.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn report(remark: &Remark, path: String, color: bool) -> Report<'static, (String, Range<usize>)> {
    let (kind, hue) = match remark.severity {
        Severity::Error => (ReportKind::Error, Color::Red),
        Severity::Warning => (ReportKind::Warning, Color::Yellow),
    };
    let span = (path, remark.place.span.clone());
    let config = Config::default().with_color(color).with_index_type(IndexType::Byte);
    let label =
        remark.expected.as_ref().map_or_else(|| "here".to_owned(), |expected| format!("expected {expected}"));
    let mut report = Report::build(kind, span.clone())
        .with_config(config)
        .with_code(remark.code)
        .with_message(&remark.message)
        .with_label(Label::new(span).with_message(label).with_color(hue));
    if let Some(hint) = &remark.hint {
        report = report.with_help(hint);
    }
    report.finish()
}

/// A file's text as the remarks count it.
fn readable(file: &File) -> String {
    let text = String::from_utf8_lossy(&file.bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
