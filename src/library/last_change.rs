//! [`LastChange`]: the correction that was made, taken back or made again last, which the page names.

use std::rc::Rc;

use yew::{Html, html};

use crate::article::Id;
use crate::correcting::{made_in_words, undone_in_words};
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

/// What was done with a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Made,
    Undone,
    Redone,
}

/// A correction and what was done with it.
#[derive(Clone, Debug, PartialEq)]
pub struct LastChange {
    edit: Edit,
    /// The article with that correction, which has the words it is told with.
    with: Rc<Draft>,
    /// The article without it, where it was taken back.
    without: Option<Rc<Draft>>,
    turn: Turn,
    /// Whether the page stays where it is.
    pub(super) stays: bool,
}

impl LastChange {
    /// A correction that an article has now.
    pub(super) fn made(edit: Edit, with: Rc<Draft>) -> Self {
        Self { edit, with, without: None, turn: Turn::Made, stays: false }
    }

    /// The quotation that it is about.
    pub(super) fn quotation(&self) -> Option<&Id> {
        self.edit.quotation()
    }

    /// In words.
    pub(super) fn told(&self, own: &'static OwnWording) -> String {
        let made = || made_in_words(own, &self.with, &self.edit);
        match self.turn {
            Turn::Made => format!("✓ {}", made()),
            Turn::Undone => undone_in_words(own, &self.with, self.without.as_deref(), &self.edit),
            Turn::Redone => fill(own.redone, &[("what", &made())]),
        }
    }
}

impl Desk {
    /// Takes the last correction back.
    pub(super) fn undo(&mut self, follow: Follow) -> Option<()> {
        let with = self.draft.clone()?;
        let edit = with.log().last()?.clone();
        Rc::make_mut(self.draft.as_mut()?).undo().then_some(())?;
        let without = self.draft.clone();
        self.turned(LastChange { edit, with, without, turn: Turn::Undone, stays: follow == Follow::Stay })
    }

    /// Makes the correction again that was taken back last.
    pub(super) fn redo(&mut self, follow: Follow) -> Option<()> {
        Rc::make_mut(self.draft.as_mut()?).redo().then_some(())?;
        let with = self.draft.clone()?;
        let edit = with.log().last()?.clone();
        let stays = follow == Follow::Stay;
        self.turned(LastChange { edit, with, without: None, turn: Turn::Redone, stays })
    }

    /// Takes one correction back, by its place in the log; `None` where there is none, or a later one builds on it.
    #[must_use]
    pub(super) fn take_back(&mut self, place: usize) -> Option<()> {
        let with = self.draft.clone()?;
        let edit = with.log().get(place)?.clone();
        Rc::make_mut(self.draft.as_mut()?).take_back(place).then_some(())?;
        self.news = None;
        self.edition += 1;
        let without = self.draft.clone();
        self.last = Some(LastChange { edit, with, without, turn: Turn::Undone, stays: false });
        Some(())
    }

    /// Takes all corrections back.
    pub(super) fn forget(&mut self) -> Option<()> {
        Rc::make_mut(self.draft.as_mut()?).forget().then_some(())?;
        (self.news, self.last) = (None, None);
        self.edition += 1;
        Some(())
    }

    fn turned(&mut self, last: LastChange) -> Option<()> {
        self.news = None;
        self.edition += 1;
        // What comes back is what the reader looks for.
        let about = last.edit.quotation().filter(|id| self.place_of(id).is_some()).cloned();
        match about.clone().filter(|_| self.fields.is_some()) {
            Some(id) => (self.at, self.fields) = (Some(id.clone()), Some(id)),
            None => self.follow_fields(Some(0)),
        }
        if self.mode == Mode::Read && self.fields.is_none() {
            // Marked, as after a correction, also where the page stays.
            self.at = about;
        }
        self.last = Some(last);
        Some(())
    }
}

/// Which correction was taken back or made again, announced to screen readers. One that was just made shows by itself.
pub(super) fn undone(own: &'static OwnWording, desk: &Desk) -> Html {
    let told = desk.last.as_ref().filter(|last| last.turn != Turn::Made).map(|last| last.told(own));
    html! { <p class="own-undone" role="status">{ for told }</p> }
}

#[cfg(test)]
mod tests {
    use super::{Follow, Turn};
    use crate::import::Edit;
    use crate::library::reading_desk::{id, reading};
    use crate::library::state::{Act, Desk, Mode};

    const TWO: &str = "“One is open,” Ann Jones said.\n\n“Two is open,” Ben Smith said.";

    #[test]
    fn whoever_presses_undo_while_reading_stays_there_and_reads_what_it_was() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let stayed = desk.apply(Act::Undo(Follow::Stay)).expect("a change");
        let last = stayed.last.clone().expect("told");
        assert_eq!((&last.edit, last.turn, last.stays), (&Edit::Dismiss(id("q2")), Turn::Undone, true));
        assert_eq!(stayed.at, Some(id("q2")), "its words are marked");
        assert_eq!(stayed.drawn, stayed.edition, "the article shows it");
        let led = desk.apply(Act::Undo(Follow::Quotation)).expect("a change");
        assert_eq!((led.last.map(|last| last.stays), led.at), (Some(false), Some(id("q2"))));
    }

    #[test]
    fn the_page_tells_of_the_last_change_until_something_else_is_done() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let back = desk.apply(Act::Undo(Follow::Stay)).expect("a change");
        let turn = |desk: &Desk| desk.last.as_ref().map(|last| last.turn);
        assert_eq!((turn(&desk), turn(&back)), (Some(Turn::Made), Some(Turn::Undone)));
        assert_eq!(turn(&back.apply(Act::Redo(Follow::Stay)).expect("a change")), Some(Turn::Redone));
        let next = back.apply(Act::Correct(Edit::Confirm(id("q1")))).expect("a change");
        assert_eq!(turn(&next), Some(Turn::Made));
        for act in [Act::Close, Act::Seen, Act::Turn(Mode::Correct), Act::Fields(Some(id("q1")))] {
            assert_eq!(turn(&back.apply(act).expect("a change")), None);
        }
    }

    #[test]
    fn one_of_several_is_told_by_its_own_words() {
        let desk = reading(TWO).apply(Act::Correct(Edit::Confirm(id("q1")))).expect("a change");
        let desk = desk.apply(Act::Correct(Edit::Dismiss(id("q2")))).expect("a change");
        let back = desk.apply(Act::TakeBack(0)).expect("a change");
        assert_eq!(back.last.map(|last| last.edit), Some(Edit::Confirm(id("q1"))));
    }
}
