//! [`Pen`]: straight quotation marks as the language of the article sets them.

use crate::article::Lang;
use crate::copydesk::marks_of;

use super::passages::is_unspaced;

/// How far a mark looks for the one that closes it, in characters.
const FARTHEST: usize = 400;

/// Sets straight marks while a line is written.
pub(super) struct Pen {
    /// The outer marks and those inside them, each the opening one first.
    marks: [&'static str; 4],
    english: bool,
    /// The letter before; a space where the line begins.
    pub(super) before: char,
    double_open: bool,
    single_open: bool,
}

impl Pen {
    /// A pen at the beginning of a line.
    pub(super) fn of(lang: &Lang) -> Self {
        let english = lang.primary() == "en";
        Self { marks: marks_of(lang), english, before: ' ', double_open: false, single_open: false }
    }

    /// How a double straight mark before these words is set.
    pub(super) fn double(&mut self, rest: &str) -> &'static str {
        // Inches, seconds.
        if !self.double_open && self.before.is_ascii_digit() {
            return "″";
        }
        // "l'"idée"": between a sign and a letter a mark opens where none is open; in scripts without spaces behind a
        // letter too.
        let between = rest.starts_with(is_letter) && (!is_letter(self.before) || is_unspaced(self.before));
        let ends = self.double_open && !rest.starts_with(|c: char| !c.is_whitespace());
        self.double_open = self.begins() && !ends || between && !self.double_open;
        let [open, close, ..] = self.marks;
        // Where the page has a space already, none is added.
        if self.double_open {
            if rest.starts_with(char::is_whitespace) { open.trim_end() } else { open }
        } else if self.before.is_whitespace() {
            close.trim_start()
        } else {
            close
        }
    }

    /// How a single straight mark before these words is set.
    pub(super) fn single(&mut self, rest: &str) -> &'static str {
        if is_letter(self.before) && rest.starts_with(is_letter) {
            return APOSTROPHE;
        }
        let [.., open, close] = self.marks;
        if self.begins() {
            // One that nothing closes is an apostrophe: "'s ist so". In English most open.
            self.single_open = self.english || is_closed(rest);
            return if self.single_open { open } else { APOSTROPHE };
        }
        if std::mem::take(&mut self.single_open) { close } else { APOSTROPHE }
    }

    /// Whether a mark that stands here opens, by what is before it.
    fn begins(&self) -> bool {
        self.before.is_whitespace()
            || matches!(self.before, '(' | '[' | '—' | '–' | '/' | '“' | '‘' | '„' | '‚' | '«')
    }
}

const APOSTROPHE: &str = "’";

fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

/// Whether a single mark follows that stands behind a word and before none.
fn is_closed(rest: &str) -> bool {
    let mut before = ' ';
    let mut letters = rest.chars().take(FARTHEST).peekable();
    while let Some(c) = letters.next() {
        if c == '\'' && !before.is_whitespace() && !letters.peek().copied().is_some_and(is_letter) {
            return true;
        }
        before = c;
    }
    false
}
