//! Remarks for people at a terminal: the offending line, a mark under it, what was expected.

use ariadne::{Color, Config, Label, Report, ReportKind, Source};

use crate::copydesk::{File, Manuscript, Remark, Severity};

/// The remarks on a manuscript as text. `folder` stands before the file names.
#[must_use]
pub fn drawn(manuscript: &Manuscript, folder: &str, remarks: &[Remark], color: bool) -> String {
    let mut text = Vec::new();
    for remark in remarks {
        let files = std::iter::once(&manuscript.article).chain(&manuscript.parallels);
        let source = files.filter(|file| file.name == remark.place.file).map(readable).next().unwrap_or_default();
        let path = format!("{folder}{}", remark.place.file);
        draw(remark, &path, source, color, &mut text);
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn draw(remark: &Remark, path: &str, source: String, color: bool, text: &mut Vec<u8>) {
    let (kind, hue) = match remark.severity {
        Severity::Error => (ReportKind::Error, Color::Red),
        Severity::Warning => (ReportKind::Warning, Color::Yellow),
    };
    let span = (path, remark.place.span.clone());
    let config = Config::default().with_color(color).with_index_type(ariadne::IndexType::Byte);
    let label = remark.expected.as_ref().map_or_else(|| "here".to_owned(), |expected| format!("expected {expected}"));
    let mut report = Report::build(kind, span.clone())
        .with_config(config)
        .with_code(remark.code)
        .with_message(&remark.message)
        .with_label(Label::new(span).with_message(label).with_color(hue));
    if let Some(hint) = &remark.hint {
        report = report.with_help(hint);
    }
    // Writing to memory cannot fail.
    let _ = report.finish().write((path, Source::from(source)), text);
}

/// A file's text as the remarks count it.
fn readable(file: &File) -> String {
    let text = String::from_utf8_lossy(&file.bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
