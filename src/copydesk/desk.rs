//! [`Desk`]: one file on the desk, its remarks, and what was learned of it on the way.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::{Id, Lang};

use super::calendar::Calendar;
use super::links::Lead;
use super::remark::{Draft, Remark, Remarks};
use super::scripts::stranger;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Sited<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

/// One file on the desk: where its remarks go.
#[derive(Debug)]
pub(super) struct Desk {
    remarks: RefCell<Remarks>,
    /// Names of quotations whose marks have remarks of their own.
    lost: RefCell<BTreeSet<Id>>,
    /// Links inside the site, until it is known where they may lead.
    links: RefCell<Vec<Sited<String>>>,
    /// Links to other pages of the site.
    leads: RefCell<Vec<Lead>>,
    calendar: Cell<Calendar>,
    /// Keys of the article that stand below a head; their own remarks say so.
    moved: RefCell<BTreeSet<String>>,
    /// What entries are called on the page, with their names in the file.
    names: RefCell<Vec<(String, Id)>>,
}

impl Desk {
    pub(super) fn new(file: &str, text: &str) -> Self {
        Self {
            remarks: RefCell::new(Remarks::on(file, text)),
            lost: RefCell::default(),
            links: RefCell::default(),
            leads: RefCell::default(),
            calendar: Cell::default(),
            moved: RefCell::default(),
            names: RefCell::default(),
        }
    }

    pub(super) fn say(&self, draft: Draft) {
        self.remarks.borrow_mut().push(draft);
    }

    /// Remembers names of quotations whose marks could not be read.
    pub(super) fn lose(&self, names: impl IntoIterator<Item = Id>) {
        self.lost.borrow_mut().extend(names);
    }

    /// The days that dates are measured against.
    pub(super) fn calendar(&self) -> Calendar {
        self.calendar.get()
    }

    /// Sets these days.
    pub(super) fn set_calendar(&self, calendar: Calendar) {
        self.calendar.set(calendar);
    }

    /// Remembers a key of the article that stands below a head.
    pub(super) fn set_moved(&self, key: &str) {
        self.moved.borrow_mut().insert(key.to_owned());
    }

    /// Whether a key of the article stands below a head.
    pub(super) fn is_moved(&self, key: &str) -> bool {
        self.moved.borrow().contains(key)
    }

    /// How many lines stand before a byte.
    pub(super) fn lines_before(&self, at: usize) -> usize {
        self.remarks.borrow().lines_before(at)
    }

    /// Remembers what an entry is called on the page.
    pub(super) fn call(&self, name: &str, id: &Id) {
        self.names.borrow_mut().push((name.to_lowercase(), id.clone()));
    }

    /// "Did you mean …?" for an entry that is called so on the page.
    pub(super) fn entry_called(&self, typed: &str) -> Option<String> {
        let typed = typed.trim().to_lowercase();
        let names = self.names.borrow();
        let whole = names.iter().find(|(name, _)| *name == typed);
        let part = || {
            names
                .iter()
                .find(|(name, _)| typed.len() > 2 && name.split_whitespace().any(|word| word == typed))
        };
        whole.or_else(part).map(|(_, id)| format!("Did you mean “{id}”?"))
    }

    /// Keeps a link until all places of the page are known.
    pub(super) fn link(&self, link: Sited<String>) {
        self.links.borrow_mut().push(link);
    }

    /// The links so far.
    pub(super) fn take_links(&self) -> Vec<Sited<String>> {
        self.links.take()
    }

    /// Remembers a link to another page, with the remark that holds where readers cannot open it.
    pub(super) fn lead(&self, page: &str, draft: Draft) {
        let remark = self.remarks.borrow().placed(draft);
        self.leads.borrow_mut().push(Lead { page: page.to_owned(), remark });
    }

    /// The links to other pages so far.
    pub(super) fn take_leads(&self) -> Vec<Lead> {
        self.leads.take()
    }

    /// Whether the mark of a quotation has a remark already.
    pub(super) fn has_lost(&self, name: &Id) -> bool {
        self.lost.borrow().contains(name)
    }

    /// Whether a remark of this name stands inside `span`.
    pub(super) fn has_said(&self, code: &str, span: &Range<usize>) -> bool {
        self.remarks.borrow().has(code, span)
    }

    /// Whether a remark of this name covers the byte.
    pub(super) fn has_covered(&self, code: &str, at: usize) -> bool {
        self.remarks.borrow().covers(code, at)
    }

    /// Whether an error was told so far.
    pub(super) fn has_errors(&self) -> bool {
        self.remarks.borrow().has_errors()
    }

    pub(super) fn finish(self) -> Vec<Remark> {
        self.remarks.into_inner().finish()
    }

    /// Remarks on words in a script that `lang` is not written in.
    pub(super) fn check_script(&self, text: &str, span: &Range<usize>, lang: &Lang, hint: &str) {
        let Some(found) = stranger(text, lang) else { return };
        let words = text.get(found.clone()).unwrap_or_default();
        // The words themselves, where the file has the text as it is, with or without quotation marks around it.
        let quote = match span.len().checked_sub(text.len()) {
            Some(more @ (0 | 2)) => more / 2,
            _ => 0,
        };
        let exact = span.len() == text.len() + 2 * quote;
        let span = if exact {
            span.start + quote + found.start..span.start + quote + found.end
        } else {
            span.clone()
        };
        let message =
            format!("“{words}” is not written in the script of “{lang}”, and no lang says what it is.");
        // Latin letters are at home in most texts; a reader needs no warning, a screen reader does.
        let latin = words.chars().all(|c| c.is_ascii_alphabetic());
        let draft = if latin {
            Draft::warning("foreign-without-lang", span, message)
        } else {
            Draft::error("foreign-without-lang", span, message)
        };
        self.say(draft.expected("a language for every foreign string").hint(hint.to_owned()));
    }
}
