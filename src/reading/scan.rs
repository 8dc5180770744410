//! [`Form`] and [`Sought`]: words that are looked for in long texts, made ready once.

use super::find::find;
use super::query::{Term, is_whole, merged};

/// One spelling, folded.
pub(super) struct Form {
    text: String,
}

impl Form {
    fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// The first byte of its next place, at `from` or after it.
    pub(super) fn find_in(&self, text: &str, from: usize) -> Option<usize> {
        Some(from + find(text.as_bytes().get(from..)?, self.text.as_bytes())?)
    }
}

/// The spellings of a term. A name that is made of marks alone folds to nothing and is found nowhere.
pub(super) fn forms(term: &Term) -> impl Iterator<Item = Form> {
    term.forms.iter().filter(|form| !form.is_empty()).map(|form| Form::new(form))
}

/// A term with all its spellings.
pub(super) struct Sought {
    forms: Vec<Form>,
    exact: bool,
}

impl Sought {
    pub(super) fn new(term: &Term) -> Self {
        Self { forms: forms(term).collect(), exact: term.exact }
    }

    /// Whether the folded text has it.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.forms.iter().any(|form| self.next_in(text, form, 0).is_some())
    }

    /// Every place in the folded text, in bytes, in order; places do not overlap.
    pub(super) fn places_in(&self, text: &str) -> Vec<(usize, usize)> {
        let rows = self.forms.iter().map(|form| {
            let mut places = Vec::new();
            let mut at = 0;
            while let Some(start) = self.next_in(text, form, at) {
                at = start + form.text.len();
                places.push((start, at));
            }
            places
        });
        let mut rows: Vec<Vec<(usize, usize)>> = rows.filter(|row| !row.is_empty()).collect();
        // Most words have one spelling that is there.
        if rows.len() > 1 { merged(rows) } else { rows.pop().unwrap_or_default() }
    }

    fn next_in(&self, text: &str, form: &Form, mut from: usize) -> Option<usize> {
        loop {
            let start = form.find_in(text, from)?;
            let end = start + form.text.len();
            if !self.exact || is_whole(text, start, end) {
                return Some(start);
            }
            // The next character, not the next byte.
            from = start + text.get(start..)?.chars().next()?.len_utf8();
        }
    }
}
