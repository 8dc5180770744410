//! Remarks for people at a terminal: the offending line, a mark under it, what was expected.

use std::ops::Range;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, sources};

use crate::copydesk::{File, Manuscript, Remark, Severity};

/// The remarks on a manuscript as text. `folder` stands before the file names.
#[must_use]
pub fn drawn(manuscript: &Manuscript, folder: &str, remarks: &[Remark], color: bool) -> String {
    if remarks.is_empty() {
        return String::new();
    }
    let files = std::iter::once(&manuscript.article).chain(&manuscript.parallels);
    let mut texts = sources(files.map(|file| (format!("{folder}{}", file.name), readable(file))));
    let mut drawn = Vec::new();
    for remark in remarks {
        let path = format!("{folder}{}", remark.place.file);
        // Writing to memory cannot fail.
        let _ = report(remark, path, color).write(&mut texts, &mut drawn);
    }
    String::from_utf8_lossy(&drawn).into_owned()
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
