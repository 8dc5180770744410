//! [`Undone`]: the correction that was taken back or made again last, which the page names where that was asked for.

use std::rc::Rc;

use yew::{Html, html};

use crate::correcting::in_words;
use crate::import::{Draft, Edit};
use crate::wording::{OwnWording, fill};

use super::state::{Desk, Mode};

/// Where the reader is once a correction was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// At the quotation that it was about.
    Quotation,
    /// Where they asked for it.
    Stay,
}

/// A correction that was taken back or made again.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    edit: Edit,
    /// The article with that correction, which has the words it is told with.
    with: Rc<Draft>,
    /// Whether it was made again.
    again: bool,
    /// Whether the page stays where it is.
    pub(super) stays: bool,
}

impl Desk {
    /// Takes the last correction back.
    pub(super) fn undo(&mut self, follow: Follow) -> Option<()> {
        let with = self.draft.clone()?;
        let edit = with.log().last()?.clone();
        Rc::make_mut(self.draft.as_mut()?).undo().then_some(())?;
        self.turned(Undone { edit, with, again: false, stays: follow == Follow::Stay })
    }

    /// Makes the correction again that was taken back last.
    pub(super) fn redo(&mut self) -> Option<()> {
        Rc::make_mut(self.draft.as_mut()?).redo().then_some(())?;
        let with = self.draft.clone()?;
        let edit = with.log().last()?.clone();
        self.turned(Undone { edit, with, again: true, stays: false })
    }

    /// Takes one correction back, by its place in the log; `None` where there is none, or a later one builds on it.
    #[must_use]
    pub(super) fn take_back(&mut self, place: usize) -> Option<()> {
        let with = self.draft.clone()?;
        let edit = with.log().get(place)?.clone();
        Rc::make_mut(self.draft.as_mut()?).take_back(place).then_some(())?;
        self.news = None;
        self.edition += 1;
        self.undone = Some(Undone { edit, with, again: false, stays: false });
        Some(())
    }

    /// Takes all corrections back.
    pub(super) fn forget(&mut self) -> Option<()> {
        Rc::make_mut(self.draft.as_mut()?).forget().then_some(())?;
        (self.news, self.undone) = (None, None);
        self.edition += 1;
        Some(())
    }

    fn turned(&mut self, undone: Undone) -> Option<()> {
        self.news = None;
        self.edition += 1;
        // What comes back is what the reader looks for.
        let about = undone.edit.quotation().filter(|id| self.place_of(id).is_some()).cloned();
        match about.clone().filter(|_| self.fields.is_some()) {
            Some(id) => (self.at, self.fields) = (Some(id.clone()), Some(id)),
            None => self.follow_fields(Some(0)),
        }
        if self.mode == Mode::Read && self.fields.is_none() {
            self.at = about.filter(|_| !undone.stays);
        }
        self.undone = Some(undone);
        Some(())
    }
}

/// Which correction was taken back or made again, announced to screen readers.
pub(super) fn undone(own: &'static OwnWording, desk: &Desk) -> Html {
    let told = desk.undone.as_ref().map(|undone| {
        let what = in_words(own, &undone.with, &undone.edit, undone.again);
        fill(if undone.again { own.redone } else { own.undone }, &[("what", &what)])
    });
    html! { <p class="own-undone" role="status">{ for told }</p> }
}

#[cfg(test)]
mod tests {
    use super::Follow;
    use crate::import::Edit;
    use crate::library::reading_desk::{id, reading};
    use crate::library::state::Act;

    const TWO: &str = "“One is open,” Ann Jones said.\n\n“Two is open,” Ben Smith said.";

    #[test]
    fn whoever_presses_undo_in_the_bar_stays_there_and_reads_what_it_was() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let stayed = desk.apply(Act::Undo(Follow::Stay)).expect("a change");
        let undone = stayed.undone.clone().expect("told");
        assert_eq!((&undone.edit, undone.stays, &stayed.at), (&Edit::Dismiss(id("q2")), true, &None));
        assert_eq!(stayed.drawn, stayed.edition, "the article shows it");
        let led = desk.apply(Act::Undo(Follow::Quotation)).expect("a change");
        assert_eq!((led.undone.map(|undone| undone.stays), led.at), (Some(false), Some(id("q2"))));
    }

    #[test]
    fn what_is_corrected_next_ends_what_was_told() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let back = desk.apply(Act::Undo(Follow::Stay)).expect("a change");
        assert!(back.apply(Act::Redo).expect("a change").undone.is_some_and(|undone| undone.again));
        let next = back.apply(Act::Correct(Edit::Confirm(id("q1")))).expect("a change");
        assert_eq!(next.undone, None);
        assert_eq!(back.apply(Act::Close).expect("a change").undone, None);
    }

    #[test]
    fn one_of_several_is_told_by_its_own_words() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Confirm(id("q1")))).expect("a change");
        let desk = desk.apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let back = desk.apply(Act::TakeBack(0)).expect("a change");
        assert_eq!(back.undone.map(|undone| undone.edit), Some(Edit::Confirm(id("q1"))));
    }
}
