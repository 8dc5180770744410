//! [`Aside`]: what the reader left with corrections that the device does not have.

use std::rc::Rc;

use crate::import::Draft;

use super::keeping::{Keeping, Stand};
use super::state::Desk;

/// An article the reader left with corrections that the device does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// The article as it was left.
    pub draft: Rc<Draft>,
    /// Whether it could not be kept; until that is known it may be on its way.
    pub failed: bool,
    pub(super) id: Option<u32>,
    pub(super) stand: Stand,
}

impl Desk {
    /// Whether leaving the page would lose what the reader put right: the device keeps nothing of it.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        let failed = self.edition > self.safe && matches!(self.keeping, Keeping::Failed(_));
        failed || self.aside.iter().any(|aside| aside.failed)
    }

    /// Sets the article aside before another takes its place, unless it is safe.
    pub(super) fn leave(&mut self) {
        let failed = matches!(self.keeping, Keeping::Failed(_));
        if let Some(draft) = self.draft.take().filter(|_| self.edition > self.safe) {
            self.aside.push(Aside { draft, failed, id: self.id, stand: self.stand() });
        }
    }

    /// What was set aside is on the shelf as far as that edition; what was put right after it is not.
    pub(super) fn arrived(&mut self, (opening, edition): Stand, id: u32) {
        self.aside.retain(|aside| aside.stand.0 != opening || aside.stand.1 > edition);
        for aside in self.aside.iter_mut().filter(|aside| aside.stand.0 == opening) {
            // Nothing writes the later edition any more, and had back it must not become a second article.
            (aside.failed, aside.id) = (true, Some(id));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::browser::ShelfError;
    use crate::import::Edit;
    use crate::library::reading_desk::{id, shown};
    use crate::library::state::{Act, Desk};

    #[test]
    fn only_corrections_that_are_not_kept_are_unsaved() {
        let refused =
            |desk: &Desk| desk.apply(Act::NotKept(desk.stand(), ShelfError::Full)).expect("a change");
        assert!(!refused(&shown()).unsaved(), "the file has what was opened");
        let put_right = shown().apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        assert!(!put_right.unsaved(), "it is being kept");
        assert!(refused(&put_right).unsaved());
        let kept = put_right.apply(Act::Keep(put_right.stand(), 7)).expect("a change");
        assert!(!kept.unsaved());
        let more = kept.apply(Act::Correct(Edit::Restore(id("q1")))).expect("a change");
        assert!(refused(&more).unsaved());
        let ahead = put_right.apply(Act::Correct(Edit::Restore(id("q1")))).expect("a change");
        let late = ahead.apply(Act::Keep(put_right.stand(), 7)).expect("a change");
        assert!(refused(&late).unsaved(), "an edition before this one was kept");
    }

    #[test]
    fn what_is_left_and_not_kept_can_be_had_back() {
        let refused =
            |desk: &Desk| desk.apply(Act::NotKept(desk.stand(), ShelfError::Full)).expect("a change");
        let put_right = refused(&shown().apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change"));
        for leave in [Act::Close, Act::Show(shown().draft.expect("a draft"), None)] {
            let left = put_right.apply(leave).expect("a change");
            assert_eq!(left.aside.iter().filter(|aside| aside.failed).count(), 1);
            assert!(left.unsaved());
            let back = left.apply(Act::Return(0)).expect("a change");
            assert_eq!((&back.draft, back.aside.len()), (&put_right.draft, 0));
            assert!(
                refused(&back).unsaved() && refused(&back).apply(Act::Close).expect("a change").unsaved()
            );
            let kept = back.apply(Act::Keep(back.stand(), 7)).expect("a change");
            assert!(!kept.unsaved() && kept.apply(Act::Close).expect("a change").aside.is_empty());
            assert!(!left.apply(Act::Forget(0)).expect("a change").unsaved());
            assert_eq!(left.apply(Act::Return(1)), None);
        }
        let nothing_done = refused(&shown()).apply(Act::Close).expect("a change");
        assert!(nothing_done.aside.is_empty(), "the file has what was opened");
    }

    #[test]
    fn what_was_on_its_way_to_the_device_when_it_was_left_is_not_lost() {
        let put_right = shown().apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        let left = put_right.apply(Act::Close).expect("a change");
        assert!(!left.unsaved() && !left.aside.is_empty());
        let arrived = left.apply(Act::Keep(put_right.stand(), 7)).expect("a change");
        assert!(arrived.aside.is_empty());
        let failed = left.apply(Act::NotKept(put_right.stand(), ShelfError::Full)).expect("a change");
        assert!(failed.unsaved());
    }

    #[test]
    fn what_was_put_right_after_the_edition_that_arrives_is_not_lost() {
        let first = shown().apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        let later = first.apply(Act::Correct(Edit::Restore(id("q1")))).expect("a change");
        let left = later.apply(Act::Close).expect("a change");
        let arrived = left.apply(Act::Keep(first.stand(), 7)).expect("a change");
        assert!(arrived.unsaved(), "the later edition is nowhere");
        let back = arrived.apply(Act::Return(0)).expect("a change");
        assert_eq!((&back.draft, back.id), (&later.draft, Some(7)));
        let whole = left.apply(Act::Keep(later.stand(), 7)).expect("a change");
        assert!(whole.aside.is_empty());
    }
}
