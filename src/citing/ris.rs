//! A citation in RIS: a tag and a value on each line, lines ended as on paper tape.

use crate::article::Date;

use super::record::Record;

/// One reference, from `TY` to `ER`.
pub(super) fn write(record: &Record, out: &mut String) {
    let mut line = |tag: &str, value: &str| {
        if value.is_empty() && tag != "ER" {
            return;
        }
        out.push_str(tag);
        out.push_str("  - ");
        // A value has one line; whatever would break it becomes a space.
        if value.chars().any(char::is_control) {
            out.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
        } else {
            out.push_str(value);
        }
        out.push_str("\r\n");
    };
    line("TY", record.kind.types().1);
    for (tag, names) in [("AU", &record.authors), ("ED", &record.editors), ("A4", &record.translators)] {
        for name in names {
            line(tag, name);
        }
    }
    line("TI", &record.title);
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    line("OP", &optional(&record.original_title));
    line("T2", &optional(&record.container));
    if let Some(date) = record.issued {
        line("PY", date.to_string().get(..4).unwrap_or_default());
        line("DA", &slashed(date));
    }
    line("LA", record.lang.as_ref().map(crate::article::Lang::as_str).unwrap_or_default());
    line("UR", &optional(&record.url));
    line("L2", &optional(&record.archive));
    line("Y2", &record.accessed.map(slashed).unwrap_or_default());
    line("N1", &optional(&record.whole_note()));
    line("ID", &record.key);
    line("ER", "");
}

/// `YYYY/MM/DD/`; what is not known is left empty and the slashes stay.
fn slashed(date: Date) -> String {
    let mut text = date.to_string().replace('-', "/");
    while text.matches('/').count() < 3 {
        text.push('/');
    }
    text
}
