//! [`Passage`]: quotations as the text marks them, and the passages of each put together.

use std::collections::BTreeMap;

use crate::article::Id;

use super::front::{Desk, Sited};
use super::quoted::Claim;
use super::remark::Draft;

/// A quotation as the text marks it.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) id: Sited<Id>,
    pub(super) block: Id,
    pub(super) words: String,
    /// Whether the passage is set off as a block, where no quotation marks are needed.
    pub(super) set_off: bool,
    /// The quotation inside which it stands.
    pub(super) within: Option<Id>,
    pub(super) claim: Claim,
    /// The passages that go on with it.
    pub(super) continued: Vec<Passage>,
}

impl Passage {
    /// Takes in a passage with the same name. Only one of them may say anything: who gives facts twice means two
    /// quotations, and the passage comes back.
    pub(super) fn join(&mut self, mut next: Self) -> Result<(), Box<Self>> {
        if next.within != self.within || next.within.as_ref() == Some(&next.id.value) {
            return Err(Box::new(next));
        }
        if self.claim.is_empty() {
            std::mem::swap(&mut self.claim, &mut next.claim);
        }
        if !next.claim.is_empty() {
            return Err(Box::new(next));
        }
        self.continued.push(next);
        Ok(())
    }
}

/// The passages of each quotation together, at the place of the last one, where its number stands.
pub(super) fn joined(passages: Vec<Passage>, desk: &Desk) -> Vec<Passage> {
    let mut all: Vec<Option<Passage>> = Vec::with_capacity(passages.len());
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    for passage in passages {
        let id = passage.id.value.clone();
        let first = places.get(&id).and_then(|place| all.get_mut(*place)).and_then(Option::take);
        let whole = match first {
            None => passage,
            Some(mut first) => {
                if let Err(other) = first.join(passage) {
                    desk.say(
                        Draft::error(
                            "duplicate-id",
                            other.id.span.clone(),
                            format!("“{id}” is already the name of another quotation."),
                        )
                        .expected("one name for one quotation")
                        .hint(format!("Where the same words go on, {{.quote #{id}}} is all that is said.")),
                    );
                }
                first
            }
        };
        places.insert(id, all.len());
        all.push(Some(whole));
    }
    all.into_iter().flatten().collect()
}

/// Quotations before those that stand inside them.
pub(super) fn outermost_first(passages: Vec<Passage>) -> Vec<Passage> {
    let within: BTreeMap<Id, Option<Id>> =
        passages.iter().map(|passage| (passage.id.value.clone(), passage.within.clone())).collect();
    // No line nests deeper than the desk lets it, and no quotation stands inside itself.
    let depth = |passage: &Passage| {
        let outer = |id: &Id| within.get(id).cloned().flatten();
        std::iter::successors(passage.within.clone(), outer).take(within.len()).count()
    };
    let mut sorted = passages;
    sorted.sort_by_cached_key(depth);
    sorted
}
