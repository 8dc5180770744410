//! Remarks for people at a terminal: what is worth seeing of the offending line, a mark under it, what was expected.

use std::fmt::{self, Write as _};

use unicode_width::UnicodeWidthChar;

use crate::copydesk::{Remark, Severity};

/// How many columns of the offending text are drawn: with what stands beside it, a line fits into most windows. A mark
/// under a line that is broken by the window would stand in the wrong place.
const WIDEST: usize = 36;
/// How many columns the words about it take before they go on in another line.
const WINDOW: usize = 88;
/// Though not less than this, where the mark stands far to the right.
const NARROWEST: usize = 40;
/// How far apart the stops of tabs are.
const TAB: usize = 4;

/// A number with its noun: "1 error", "2 errors".
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Some remarks as text. `folder` stands before the file names.
#[must_use]
pub fn drawn(folder: &str, remarks: &[Remark], color: bool) -> String {
    let mut drawn = String::new();
    for remark in remarks {
        // Writing to a string cannot fail.
        let _ = draw(&mut drawn, folder, remark, color);
    }
    drawn
}

/// One remark: what is wrong, the place, the line with a mark under it, what was expected, how to put it right.
fn draw(out: &mut String, folder: &str, remark: &Remark, color: bool) -> fmt::Result {
    let (kind, hue) = match remark.severity {
        Severity::Error => ("Error", "\u{1b}[31m"),
        Severity::Warning => ("Warning", "\u{1b}[33m"),
    };
    let (hue, plain) = if color { (hue, "\u{1b}[0m") } else { ("", "") };
    let place = &remark.place;
    let number = place.line.to_string();
    let gutter = " ".repeat(number.len());
    writeln!(out, "{hue}[{}] {kind}:{plain} {}", remark.code, harmless(&remark.message))?;
    let file = harmless(&format!("{folder}{}", place.file));
    writeln!(out, "{gutter}  ╭─[ {file}:{number}:{} ]", place.column)?;
    writeln!(out, "{gutter}  │")?;
    let line = Line::of(remark);
    writeln!(out, " {number} │ {}{hue}{}{plain}{}", line.before, line.found, line.after)?;
    let expected = remark.expected.as_ref().map(|expected| format!("expected {}", harmless(expected)));
    let mut label = expected.unwrap_or_else(|| "here".to_owned());
    if line.may_turn() && !line.found.is_empty() {
        label = format!("“{}”: {label}", line.found);
    }
    let ahead = " ".repeat(width(&line.before));
    // Where something is missing the mark stands where it belongs.
    let under = width(&line.found).max(1);
    let (left, right) = (under / 2, under - under / 2 - 1);
    writeln!(out, "{gutter}  │ {ahead}{hue}{}┬{}{plain}", "─".repeat(left), "─".repeat(right))?;
    let indent = " ".repeat(width(&line.before) + left);
    let mut first = format!("{hue}╰─{plain} ");
    for part in broken(&label, WINDOW.saturating_sub(indent.len())) {
        writeln!(out, "{gutter}  │ {indent}{first}{part}")?;
        "   ".clone_into(&mut first);
    }
    if let Some(hint) = &remark.hint {
        let mut first = "Help: ";
        writeln!(out, "{gutter}  │")?;
        for part in broken(&harmless(hint), WINDOW) {
            writeln!(out, "{gutter}  │ {first}{part}")?;
            first = "      ";
        }
    }
    writeln!(out, "{}──╯", "─".repeat(number.len()))
}

/// What is drawn of the line of a remark.
struct Line {
    before: String,
    found: String,
    after: String,
}

impl Line {
    fn of(remark: &Remark) -> Self {
        let before = spaced(&harmless(&remark.before), 0);
        let whole = harmless(&remark.found);
        // Of what goes on in the next line the beginning is enough.
        let found = within(whole.split('\n').next().unwrap_or_default(), WIDEST);
        let after = if found.len() == whole.len() { harmless(&remark.after) } else { "…".to_owned() };
        let found = spaced(found, width(&before));
        let after = spaced(&after, width(&before) + width(&found));
        Self { before, found, after }
    }

    /// Whether a terminal may draw its letters in another order than they stand in the file, and the mark elsewhere.
    fn may_turn(&self) -> bool {
        let runs_left = |c: char| {
            matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        };
        [&self.before, &self.found, &self.after].into_iter().any(|part| part.contains(runs_left))
    }
}

/// The beginning of a text that takes at most so many columns.
fn within(text: &str, columns: usize) -> &str {
    let mut left = columns;
    let fits = |(_, c): &(usize, char)| {
        let width = c.width().unwrap_or(1);
        let fits = width <= left;
        left = left.saturating_sub(width);
        fits
    };
    let end = text.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
    text.get(..end).unwrap_or_default()
}

/// A text that cannot command the terminal: each character that could is shown as one that only takes its place.
fn harmless(text: &str) -> String {
    let harmless = |c: char| match c {
        '\n' | '\t' => c,
        '\0'..='\u{1f}' | '\u{7f}' => '?',
        '\u{80}'..='\u{9f}' => '·',
        // What turns the direction of all that follows.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '□',
        _ => c,
    };
    text.chars().map(harmless).collect()
}

/// A text in lines of so many columns, broken between its words.
fn broken(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(NARROWEST);
    let mut lines = vec![String::new()];
    let mut taken = 0;
    for word in text.split(' ') {
        let wide = width(word);
        if taken > 0 && taken + 1 + wide > columns {
            lines.push(String::new());
            taken = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if taken > 0 {
            line.push(' ');
            taken += 1;
        }
        line.push_str(word);
        taken += wide;
    }
    lines
}

/// How many columns a text takes.
fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(1)).sum()
}

/// A text with spaces for its tabs, so that the same column is under each letter wherever the terminal has its stops.
/// `column` is where the text begins.
fn spaced(text: &str, column: usize) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut column = column;
    for c in text.chars() {
        if c == '\t' {
            let stop = (column / TAB + 1) * TAB;
            spaced.extend(std::iter::repeat_n(' ', stop - column));
            column = stop;
        } else {
            spaced.push(c);
            column += c.width().unwrap_or(1);
        }
    }
    spaced
}
