//! Citations in CSL-JSON, the data of citation processors.

use crate::article::Date;

use super::record::Record;

/// The records as a JSON array.
pub(super) fn list(records: &[Record]) -> String {
    let mut out = "[".to_owned();
    for (index, record) in records.iter().enumerate() {
        out.push_str(if index > 0 { ",\n{" } else { "\n{" });
        item(record, &mut out);
        out.push_str("\n}");
    }
    out.push_str("\n]\n");
    out
}

fn item(record: &Record, out: &mut String) {
    let mut first = true;
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(if first { "\n  \"" } else { ",\n  \"" });
            first = false;
            for piece in [name, "\": ", &value] {
                out.push_str(piece);
            }
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(string);
    field("id", Some(string(&record.key)));
    field("type", Some(string(record.kind.types().0)));
    field("title", Some(string(&record.title)));
    field("original-title", text(&record.original_title));
    field("container-title", text(&record.container));
    field("author", names(&record.authors));
    field("editor", names(&record.editors));
    field("translator", names(&record.translators));
    field("issued", record.issued.map(date_parts));
    field("language", record.lang.as_ref().map(|lang| string(lang.as_str())));
    field("URL", text(&record.url));
    field("archive_location", text(&record.archive));
    field("accessed", record.accessed.map(date_parts));
    field("note", text(&record.whole_note()));
}

/// Names as they are printed; which part is the family's is nobody's guess.
fn names(names: &[String]) -> Option<String> {
    let names: Vec<String> =
        names.iter().map(|name| ["{\"literal\": ", &string(name), "}"].concat()).collect();
    (!names.is_empty()).then(|| ["[", &names.join(", "), "]"].concat())
}

/// The date as exact as it is known.
fn date_parts(date: Date) -> String {
    let mut parts = date.year().to_string();
    for part in [date.month(), date.day()].into_iter().flatten() {
        parts.push(',');
        parts.push_str(&part.to_string());
    }
    ["{\"date-parts\": [[", &parts, "]]}"].concat()
}

/// A JSON string. A control character other than a line's end says nothing here and becomes a space.
fn string(text: &str) -> String {
    let mut safe = "\"".to_owned();
    let mut rest = text;
    while let Some((at, byte)) =
        rest.bytes().enumerate().find(|(_, byte)| *byte < b' ' || b"\"\\".contains(byte))
    {
        safe.push_str(rest.get(..at).unwrap_or_default());
        match byte {
            b'\n' => safe.push_str("\\n"),
            b'"' | b'\\' => safe.extend(['\\', char::from(byte)]),
            _ => safe.push(' '),
        }
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    safe.push_str(rest);
    safe.push('"');
    safe
}
