//! A desk with an article that is read, for tests.

use std::rc::Rc;

use crate::article::Id;
use crate::import::{Draft, open};

use super::state::{Act, Desk};

pub(super) fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// A desk that a text was given to.
pub(super) fn reading(text: &str) -> Desk {
    let opened = open("a.txt", text.as_bytes(), 1).expect("a text");
    Desk::default().apply(Act::Show(Rc::new(Draft::of(opened).expect("a draft")), None)).expect("a change")
}

/// A desk with one quotation.
pub(super) fn shown() -> Desk {
    reading("“The bridge is open,” Mayor Ann Jones said.")
}
