//! The fields of one quotation over the article that is read: what is open, and what the page shows by then.

use crate::article::Id;
use crate::browser::Marked;
use crate::import::{Stretch, whole_words};

use super::state::Desk;

impl Desk {
    /// Opens the fields of a quotation; `None` where there is no such one.
    pub(super) fn open_fields(&mut self, id: Id) -> Option<()> {
        self.place_of(&id)?;
        self.last = None;
        self.at = Some(id.clone());
        self.fields = Some(id);
        Some(())
    }

    /// Goes on to the quotation that has taken the place of one that is gone; closes the fields where none is left.
    pub(super) fn follow_fields(&mut self, place: Option<usize>) {
        let Some(open) = &self.fields else { return };
        if self.place_of(open).is_some() {
            return;
        }
        let quotations = self.draft.as_ref().map(|draft| &draft.article().evidence.quotations);
        let next =
            quotations.and_then(|all| all.get(place?).or_else(|| all.last())).map(|one| one.id.clone());
        match next {
            Some(next) => (self.at, self.fields) = (Some(next.clone()), Some(next)),
            None => self.fields = None,
        }
    }

    /// The marked words with the whole of those that they cut; `None` where no word is left.
    pub(super) fn whole(&self, marked: Marked) -> Option<Marked> {
        let Marked { block, line, from, to, .. } = marked;
        let part = Stretch { block, line, from, to };
        let (from, to, text) = whole_words(self.draft.as_ref()?.article(), &part)?;
        Some(Marked { block: part.block, line, from, to, text })
    }

    /// Where a quotation comes in the article, from 0.
    #[must_use]
    pub fn place_of(&self, id: &Id) -> Option<usize> {
        self.draft.as_ref()?.article().evidence.number(id)?.checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use crate::browser::Marked;
    use crate::import::Edit;
    use crate::library::reading_desk::{id, reading};
    use crate::library::state::{Act, Follow, Mode};

    const THREE: &str =
        "“One is open,” Ann Jones said.\n\n“Two is open,” Ben Smith said.\n\n“Three is,” Lee Hana said.";

    #[test]
    fn fields_open_over_the_article_and_what_was_corrected_shows_when_they_close() {
        let desk = reading(THREE).apply(Act::Fields(Some(id("q2")))).expect("a change");
        assert_eq!((desk.mode, &desk.fields, &desk.at), (Mode::Read, &Some(id("q2")), &Some(id("q2"))));
        let drawn = desk.drawn;
        let right = desk.apply(Act::Correct(Edit::Speaker(id("q2"), "Bo Lin".to_owned()))).expect("a change");
        assert_eq!(right.drawn, drawn, "not while they are open");
        let closed = right.apply(Act::Fields(None)).expect("a change");
        assert_eq!((&closed.fields, closed.drawn), (&None, right.edition));
        assert_eq!(closed.at, Some(id("q2")), "the reader goes on there");
        assert_eq!(reading(THREE).apply(Act::Fields(Some(id("q9")))), None);
    }

    #[test]
    fn half_words_that_were_marked_are_whole_ones() {
        let desk = reading(THREE);
        let block =
            desk.draft.as_ref().and_then(|draft| draft.article().body.first().map(|one| one.id().clone()));
        let half =
            Marked { block: block.expect("a block"), line: 0, from: 2, to: 9, text: "ne is o".to_owned() };
        let marked = desk.apply(Act::Mark(Some(half.clone()))).expect("a change").marked.expect("words");
        assert_eq!((marked.text.as_str(), marked.from, marked.to), ("One is open", 1, 12));
        let none = Marked { from: 12, to: 14, ..half };
        assert_eq!(desk.apply(Act::Mark(Some(none))), None, "only signs");
    }

    #[test]
    fn fields_that_corrected_nothing_leave_the_page_as_it_is() {
        let desk = reading(THREE);
        let closed = desk.apply(Act::Fields(Some(id("q2")))).and_then(|desk| desk.apply(Act::Fields(None)));
        assert_eq!(closed.expect("a change").drawn, desk.drawn);
        let checked = desk.apply(Act::Turn(Mode::Correct)).expect("a change");
        let checked = checked.apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        let back = checked.apply(Act::Turn(Mode::Read)).expect("a change");
        let opened = back.apply(Act::Fields(Some(id("q2")))).expect("a change");
        assert_eq!(opened.apply(Act::Fields(None)).expect("a change").drawn, back.drawn);
    }

    #[test]
    fn what_is_no_quotation_makes_way_for_the_next() {
        let desk = reading(THREE).apply(Act::Fields(Some(id("q2")))).expect("a change");
        let desk = desk.apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        assert_eq!(desk.fields, Some(id("q3")));
        let desk = desk.apply(Act::Correct(Edit::Dismiss(id("q3")))).expect("a change");
        assert_eq!(desk.fields, Some(id("q1")), "the last one that is left");
        let none = desk.apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        assert_eq!((&none.fields, none.drawn), (&None, none.edition));
        let back = desk.apply(Act::Undo(Follow::Quotation)).expect("a change");
        assert_eq!((back.fields, back.edition), (Some(id("q3")), desk.edition + 1), "what came back");
    }

    #[test]
    fn what_is_taken_back_while_one_reads_shows_at_once() {
        let desk = reading(THREE).apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let back = desk.apply(Act::Undo(Follow::Quotation)).expect("a change");
        assert_eq!((back.drawn, &back.at), (back.edition, &Some(id("q2"))));
        let again = back.apply(Act::Redo(Follow::Quotation)).expect("a change");
        assert_eq!((again.drawn, again.at), (again.edition, None), "it is no quotation again");
        assert_eq!(reading(THREE).apply(Act::Undo(Follow::Quotation)), None);
    }

    #[test]
    fn another_view_has_no_fields_over_it() {
        let desk = reading(THREE).apply(Act::Fields(Some(id("q1")))).expect("a change");
        assert_eq!(desk.apply(Act::Turn(Mode::Correct)).expect("a change").fields, None);
        assert_eq!(desk.apply(Act::Close).expect("a change").fields, None);
        let other = reading(THREE).draft.expect("a draft");
        assert_eq!(desk.apply(Act::Show(other, None)).expect("a change").fields, None);
    }
}
