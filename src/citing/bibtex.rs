//! A citation as a `BibTeX` entry for biblatex.

use crate::wording::Wording;

use super::record::{Kind, Record};

/// One entry. Names and titles are braced: nothing is split, nothing changes its capitals.
pub(super) fn write(wording: &Wording, record: &Record, out: &mut String) {
    let (_, _, kind) = record.kind.types();
    let url = |url: &Option<String>| url.as_deref().map(address);
    let date = |date: Option<crate::article::Date>| date.map(|date| date.to_string());
    let title = |title: &str| ["{", &escaped(title), "}"].concat();
    let container = if kind == "article" { "journaltitle" } else { "howpublished" };
    let fields = [
        ("author", names(&record.authors)),
        ("editor", names(&record.editors)),
        ("translator", names(&record.translators)),
        ("title", Some(title(&record.title))),
        ("origtitle", record.original_title.as_deref().map(title)),
        (container, record.container.as_deref().map(escaped)),
        ("date", date(record.issued)),
        ("language", record.lang.as_ref().map(|lang| escaped(wording.language_name(lang)))),
        ("url", url(&record.url)),
        ("urldate", date(record.accessed)),
        ("addendum", url(&record.archive).map(|url| ["\\url{", &url, "}"].concat())),
        ("note", record.whole_note().as_deref().map(escaped)),
        ("entrysubtype", (record.kind == Kind::News).then(|| "newspaper".to_owned())),
    ];
    for piece in ["@", kind, "{", &record.key] {
        out.push_str(piece);
    }
    for (name, value) in fields {
        if let Some(value) = value {
            for piece in [",\n  ", name, " = {", &value, "}"] {
                out.push_str(piece);
            }
        }
    }
    out.push_str("\n}\n");
}

fn names(names: &[String]) -> Option<String> {
    let braced: Vec<String> = names.iter().map(|name| ["{", &escaped(name), "}"].concat()).collect();
    (!braced.is_empty()).then(|| braced.join(" and "))
}

/// Text in which nothing is a command.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '{' => safe.push_str("\\{"),
            '}' => safe.push_str("\\}"),
            '%' | '#' | '$' | '&' | '_' => safe.extend(['\\', c]),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

/// An address stands as it is, so what would end the field is encoded.
fn address(url: &str) -> String {
    let mut safe = String::new();
    for c in url.chars() {
        match c {
            '{' => safe.push_str("%7B"),
            '}' => safe.push_str("%7D"),
            '\\' => safe.push_str("%5C"),
            c if c.is_control() || c.is_whitespace() => safe.push_str("%20"),
            c => safe.push(c),
        }
    }
    safe
}
