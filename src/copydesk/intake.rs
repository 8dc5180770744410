//! Taking a file in: bytes to text, with a remark on everything that is not plain UTF-8.

use std::ops::Range;

use super::remark::{Draft, Remark, Remarks};
use super::{guard, hidden};

/// The largest file that is read, in bytes. The longest articles in print stay under a tenth of it.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// How many invisible characters are told one by one: a file in another encoding holds thousands.
const MOST_STRAYS: usize = 20;

/// A file's text, ready to be read.
#[derive(Debug)]
pub(super) struct Intake {
    /// The text without byte order mark, line ends as `\n`; empty when it cannot be read.
    pub(super) text: String,
    /// The remarks so far.
    pub(super) remarks: Vec<Remark>,
    /// Whether the text may be read on.
    pub(super) readable: bool,
}

/// Takes a file in.
pub(super) fn take_in(name: &str, bytes: &[u8]) -> Intake {
    if bytes.len() > LARGEST {
        let mut remarks = Remarks::on(name, "");
        let size = format!("{} bytes", bytes.len());
        remarks.push(
            Draft::error("too-large", 0..0, format!("The file is too large: {size}."))
                .expected(format!("at most {LARGEST} bytes"))
                .hint("Split the story, or look for something pasted into it by mistake."),
        );
        return Intake { text: String::new(), remarks: remarks.finish(), readable: false };
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return not_utf8(name, bytes, error.valid_up_to()),
    };
    let (text, mark) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let returns = text.contains('\r');
    let text = if returns { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() };
    let mut remarks = Remarks::on(name, &text);
    if mark {
        remarks.push(
            Draft::warning("byte-order-mark", 0..0, "The file begins with a byte order mark.")
                .expected("UTF-8 without a byte order mark")
                .hint("It was skipped. Save the file as “UTF-8” and not as “UTF-8 with BOM”."),
        );
    }
    if returns {
        let first = text.find('\n').unwrap_or_default();
        remarks.push(
            Draft::warning("line-ends", first..first, "The lines end with carriage returns.")
                .expected("lines that end with a line feed alone")
                .hint("They were read as line feeds. Set the editor to Unix line ends."),
        );
    }
    for (at, c) in chars_after(&text, begins_stray).filter(|(_, c)| is_stray(*c)).take(MOST_STRAYS) {
        remarks.push(stray(at..at + c.len_utf8(), c));
    }
    if text.trim().is_empty() {
        remarks.push(
            Draft::error("empty-file", 0..0, "The file is empty.")
                .expected("front matter between two lines of +++, then the text"),
        );
    } else {
        guard::check(&text, &mut remarks);
        hidden::check(&text, &mut remarks);
    }
    let readable = !remarks.has_errors();
    Intake { remarks: remarks.finish(), text, readable }
}

fn not_utf8(name: &str, bytes: &[u8], valid: usize) -> Intake {
    let before = bytes.get(..valid).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let mut remarks = Remarks::on(name, before);
    remarks.push(
        Draft::error("not-utf8", valid..valid, format!("The byte 0x{byte:02X} here is not UTF-8."))
            .expected("a text file in UTF-8")
            .hint("Save the file again with the encoding UTF-8."),
    );
    Intake { text: before.to_owned(), remarks: remarks.finish(), readable: false }
}

/// The characters whose first byte is one of those, with their places. Nearly all of a text is passed over byte by byte.
pub(super) fn chars_after(text: &str, first: fn(u8) -> bool) -> impl Iterator<Item = (usize, char)> {
    let places = text.bytes().enumerate().filter(move |(_, byte)| first(*byte));
    places.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)))
}

/// Whether a byte begins a character that may be a stray.
fn begins_stray(byte: u8) -> bool {
    (byte < b' ' && !matches!(byte, b'\n' | b'\t')) || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef | 0xf3)
}

/// Control characters, separators that no editor counts as line ends, and the marks that turn the direction of
/// what follows unseen (Unicode bidi controls).
fn is_stray(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

fn stray(span: Range<usize>, c: char) -> Draft {
    Draft::error(
        "invisible-character",
        span,
        format!("The invisible character U+{:04X} stands here.", u32::from(c)),
    )
    .expected("letters, spaces and line ends")
    .hint("Delete it. The direction of a text is set with lang and dir.")
}

#[cfg(test)]
mod tests {
    use super::{begins_stray, is_stray};

    #[test]
    fn every_stray_is_looked_at() {
        let first = |c: char| c.encode_utf8(&mut [0; 4]).bytes().next();
        let missed = ('\0'..=char::MAX).find(|c| is_stray(*c) && !first(*c).is_some_and(begins_stray));
        assert_eq!(missed, None);
    }
}
