//! Limits that keep hostile or broken files from costing more than a glance.
//!
//! The Djot parser is recursive in blocks and quadratic in open marks (measured with jotdown 0.10: 20,000 nested
//! block quotes overflow its stack, 200,000 open brackets in one paragraph take over a minute, 20,000 open
//! emphases or quotation marks seconds). No article comes near these limits.

use super::remark::{Draft, Remarks};

/// Blocks inside blocks.
const DEEPEST: usize = 16;
/// Spaces at the beginning of a line.
const WIDEST_INDENT: usize = 64;
/// Bytes of lines without a blank line between them.
const LONGEST_PARAGRAPH: usize = 64 * 1024;
/// Brackets, emphases and straight quotation marks in such a stretch.
const MOST_MARKS: usize = 2000;

/// Remarks on everything past a limit.
pub(super) fn check(text: &str, remarks: &mut Remarks) {
    let mut at = 0;
    let mut open_divs = 0_usize;
    let mut stretch_start = 0;
    let mut marks = 0;
    let mut told = false;
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        let content = line.trim_start();
        if line.len() - content.len() > WIDEST_INDENT && !content.is_empty() {
            remarks.push(too_deep(span.clone(), "This line is indented too far."));
        } else if markers(content) > DEEPEST {
            remarks.push(too_deep(span.clone(), "Too many blocks lie inside one another."));
        }
        if content.starts_with(":::") {
            let opens = !content.trim_matches(|c: char| c == ':' || c.is_whitespace()).is_empty();
            open_divs = if opens { open_divs + 1 } else { open_divs.saturating_sub(1) };
            if opens && open_divs == DEEPEST + 1 {
                remarks.push(too_deep(span.clone(), "Too many ::: blocks lie inside one another."));
            }
        }
        if content.is_empty() {
            stretch_start = at + line.len();
            marks = 0;
            told = false;
        }
        let is_mark = |byte: &u8| matches!(byte, b'[' | b'*' | b'_' | b'^' | b'~' | b'\'' | b'"');
        marks += line.bytes().filter(is_mark).count();
        let length = at + line.len() - stretch_start;
        if !told && (length > LONGEST_PARAGRAPH || marks > MOST_MARKS) {
            told = true;
            remarks.push(
                Draft::error("too-long", span, "This paragraph is too long to be read.")
                    .expected(format!(
                        "at most {LONGEST_PARAGRAPH} bytes and {MOST_MARKS} marks such as [, * or \" without a blank line"
                    ))
                    .hint("Break it with a blank line."),
            );
        }
        at += line.len();
    }
}

fn too_deep(span: std::ops::Range<usize>, message: &str) -> Draft {
    Draft::error("too-deep", span, message).expected(format!("at most {DEEPEST} blocks inside one another"))
}

/// The block markers at the beginning of a line.
fn markers(line: &str) -> usize {
    let words = line.split(' ').filter(|word| !word.is_empty());
    let marker = |word: &&str| {
        word.bytes().all(|b| {
            matches!(b, b'>' | b'-' | b'*' | b'+' | b':' | b'.' | b')' | b'(') || b.is_ascii_alphanumeric()
        }) && (word.len() <= 2 || !word.bytes().any(|b| b.is_ascii_alphabetic()))
            && word.bytes().any(|b| !b.is_ascii_alphanumeric())
    };
    words.take_while(marker).count()
}
