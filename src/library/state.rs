//! [`Desk`]: everything the page for one's own articles shows, and the one way to change it.

use std::rc::Rc;

use crate::article::Id;
use crate::browser::{Kept, Marked, ShelfError};
use crate::import::{Draft, Edit, Refusal};

pub use super::aside::Aside;
pub use super::keeping::{Deleted, Keeping, Stand};
pub use super::last_change::{Follow, LastChange};
pub use super::mode::{Mode, Saving};
pub use super::news::{News, Step};

/// How many quotations are listed at first, and how many more at a time.
pub const CARDS: usize = 40;
/// How many paragraphs are shown at first, and how many more at a time. A text of thousands stays quick.
pub const PIECES: usize = 150;

/// The most blocks that the reading room shows without being asked to.
const LONG: usize = 4000;

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What is being done, with the name of the file.
    pub working: Option<(Step, String)>,
    /// What the reader should know.
    pub news: Option<News>,
    /// The correction that was made, taken back or made again last, until something else is done.
    pub last: Option<LastChange>,
    /// The article.
    pub draft: Option<Rc<Draft>>,
    /// How it is shown.
    pub mode: Mode,
    /// Whether it is being saved as a page.
    pub saving: Saving,
    /// Counts the changes of the article, so that each is kept.
    pub edition: u32,
    /// Counts the articles that were shown.
    pub opening: u32,
    /// Its number on the shelf.
    pub id: Option<u32>,
    /// Whether it is on the shelf.
    pub keeping: Keeping,
    /// The last edition that is safe: on the shelf, or in the file that was opened.
    pub(super) safe: u32,
    /// What was left and is not safe.
    pub aside: Vec<Aside>,
    /// Everything on the shelf.
    pub shelf: Vec<Kept>,
    /// What was deleted last.
    pub deleted: Option<Rc<Deleted>>,
    /// Whether only what nobody checked is listed.
    pub only_unchecked: bool,
    /// How many quotations are listed.
    pub cards: usize,
    /// How many paragraphs are shown.
    pub pieces: usize,
    /// The words that are marked in the text.
    pub marked: Option<Marked>,
    /// The quotation that was corrected or looked for last.
    pub at: Option<Id>,
    /// The quotation whose fields are open over the article that is read.
    pub fields: Option<Id>,
    /// The edition that the reading room shows, once something was corrected over it.
    pub drawn: u32,
    /// Which article of the file this is, from 1, while the file is at hand.
    pub item: Option<u32>,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Work on a file begins.
    Begin(String, u32),
    /// It goes on to another step.
    Go(Step),
    /// It was stopped.
    Stop,
    /// It broke off.
    Break(String),
    /// A part of the program that it takes did not come.
    Miss(String),
    /// The file is refused.
    Refuse(String, Refusal),
    /// The article is there.
    Show(Rc<Draft>, Option<u32>),
    /// It is to be read, or corrected.
    Turn(Mode),
    /// The fields of a quotation open over the article that is read, or close.
    Fields(Option<Id>),
    /// It is being saved as a page, or has been.
    Save(Saving),
    /// Something is corrected.
    Correct(Edit),
    /// The last correction is taken back.
    Undo(Follow),
    /// One correction is taken back, by its place in the log.
    TakeBack(usize),
    /// Articles of a file were put on the shelf.
    ShelvedAll(usize, Option<(usize, ShelfError)>),
    /// The correction that was taken back last is made again.
    Redo(Follow),
    /// The reader has seen what was done last.
    Seen,
    /// All corrections are taken back.
    ForgetCorrections,
    /// The reader leaves the article.
    Close,
    /// An article was deleted; `None` when it is back.
    Delete(Option<Rc<Deleted>>),
    /// The reader goes back to an article that was set aside, by its place.
    Return(usize),
    /// The reader lets go of it.
    Forget(usize),
    /// The article as it stood is on the shelf, under this number.
    Keep(Stand, u32),
    /// It could not be kept.
    NotKept(Stand, ShelfError),
    /// What is on the shelf.
    Shelve(Vec<Kept>),
    /// Only what nobody checked, or everything.
    OnlyUnchecked(bool),
    /// More quotations.
    MoreCards,
    /// More paragraphs.
    MorePieces,
    /// That quotation must be listed, and its paragraph shown.
    Reach(Id),
    /// Words are marked, or none.
    Mark(Option<Marked>),
}

impl Desk {
    /// Where the article stands.
    #[must_use]
    pub fn stand(&self) -> Stand {
        (self.opening, self.edition)
    }

    /// Shows an article from its begin.
    fn show(&mut self, draft: Rc<Draft>, id: Option<u32>) {
        // Whoever is correcting goes on to correct; a book comes in parts, as only that view does.
        let correcting = self.draft.is_some() && self.mode == Mode::Correct;
        let long = draft.article().body.len() > LONG;
        self.leave();
        self.draft = Some(draft);
        self.id = id;
        self.opening += 1;
        (self.working, self.news, self.last) = (None, None, None);
        self.mode = if correcting || long { Mode::Correct } else { Mode::Read };
        self.saving = Saving::Idle;
        (self.cards, self.pieces) = (CARDS, PIECES);
        (self.marked, self.at, self.only_unchecked) = (None, None, false);
        self.fields = None;
    }

    /// The desk after an act; `None` when nothing changed.
    #[must_use]
    pub fn apply(&self, act: Act) -> Option<Self> {
        let mut next = self.clone();
        match act {
            Act::Begin(name, item) => {
                next.working = Some((Step::Reading, name));
                next.news = None;
                next.item = Some(item);
            }
            Act::Go(step) => next.working = Some((step, next.working?.1)),
            Act::Stop => {
                next.working.take()?;
                next.news = Some(News::Stopped);
            }
            Act::Break(reason) => {
                next.working = None;
                next.news = Some(News::Broken(reason));
            }
            Act::Miss(name) => {
                next.working = None;
                next.news = Some(News::Missing(name));
            }
            Act::Refuse(name, refusal) => {
                next.working = None;
                next.news = Some(News::Refused(name, refusal));
            }
            Act::Show(draft, id) => {
                next.show(draft, id);
                next.keeping = if id.is_some() { Keeping::Kept } else { Keeping::Nothing };
                // What comes from the shelf is on it already, and its file is not at hand. A new article is to be
                // kept, but the file it came from has it still.
                next.edition = if id.is_some() { 0 } else { 1 };
                next.safe = next.edition;
                next.item = next.item.filter(|_| id.is_none());
            }
            Act::Turn(mode) => {
                (next.mode, next.saving, next.fields, next.last) = (mode, Saving::Idle, None, None);
            }
            Act::Fields(Some(id)) => next.open_fields(id)?,
            Act::Fields(None) => next.fields = None,
            Act::Save(saving) => next.saving = saving,
            Act::Correct(edit) => {
                let adds = matches!(edit, Edit::Add { .. });
                let places = edit.takes_words();
                let at = edit.quotation().cloned();
                let place = at.as_ref().and_then(|id| self.place_of(id));
                let changed = Rc::make_mut(next.draft.as_mut()?).apply(edit.clone());
                if !changed && !places {
                    return None;
                }
                next.news = (!changed).then_some(if adds { News::NotAdded } else { News::NotCut });
                next.last = next.draft.clone().filter(|_| changed).map(|with| LastChange::made(edit, with));
                next.edition += u32::from(changed);
                next.at = at.or(next.at);
                if places && changed {
                    next.marked = None;
                }
                next.follow_fields(place);
            }
            Act::Undo(follow) => next.undo(follow)?,
            Act::TakeBack(place) => {
                if next.take_back(place).is_none() {
                    (next.news, next.last) = (Some(News::NotTakenBack), None);
                }
            }
            Act::ShelvedAll(kept, failed) => {
                next.working = None;
                next.news = Some(News::Shelved(kept, failed));
            }
            Act::Redo(follow) => next.redo(follow)?,
            Act::Seen => next.last = None,
            Act::ForgetCorrections => next.forget()?,
            Act::Close => {
                next.leave();
                let Self { shelf, deleted, opening, aside, .. } = next;
                // What comes for the article after this is for none that is shown.
                next = Self { shelf, deleted, opening: opening + 1, aside, ..Self::default() };
            }
            Act::Return(place) => {
                self.aside.get(place)?;
                let Aside { draft, id, .. } = next.aside.remove(place);
                next.show(draft, id);
                // It was set aside because of its corrections.
                next.mode = Mode::Correct;
                next.item = None;
                // It is to be kept once more.
                next.keeping = Keeping::Nothing;
                (next.safe, next.edition) = (0, 1);
            }
            Act::Forget(place) => {
                self.aside.get(place)?;
                next.aside.remove(place);
            }
            Act::Keep((opening, edition), id) if opening == self.opening => {
                next.id = Some(id);
                next.safe = edition;
                next.keeping = Keeping::Kept;
            }
            Act::NotKept((opening, _), error) if opening == self.opening => {
                next.keeping = Keeping::Failed(error);
            }
            // Another article was opened meanwhile.
            Act::Keep(stand, id) => next.arrived(stand, id),
            Act::NotKept((opening, _), _) => {
                for aside in next.aside.iter_mut().filter(|aside| aside.stand.0 == opening) {
                    aside.failed = true;
                }
            }
            Act::Shelve(shelf) => next.shelf = shelf,
            Act::Delete(deleted) => next.deleted = deleted,
            Act::OnlyUnchecked(only) => {
                next.only_unchecked = only;
                next.cards = CARDS;
            }
            Act::MoreCards => next.cards += CARDS,
            Act::MorePieces => next.pieces += PIECES,
            Act::Reach(id) => {
                let place = next.place_of(&id)?;
                let article = next.draft.as_ref()?.article();
                let block = &article.evidence.quotations.get(place)?.block;
                let block = article.body.iter().position(|one| one.id() == block).unwrap_or_default();
                next.only_unchecked = false;
                next.at = Some(id);
                next.cards = next.cards.max(place + 1);
                next.pieces = next.pieces.max(block + 1);
            }
            Act::Mark(marked) => next.marked = marked.and_then(|marked| self.whole(marked)),
        }
        // What is corrected over the article shows when its fields close.
        if next.mode == Mode::Read && next.fields.is_none() {
            next.drawn = next.edition;
        }
        (next != *self).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Desk, Follow, Mode, News, PIECES, Step};
    use crate::import::{Draft, Edit, Refusal, open};
    use crate::library::reading_desk::{id, shown};
    use std::rc::Rc;

    #[test]
    fn work_begins_goes_on_and_stops() {
        let desk = Desk::default().apply(Act::Begin("a.txt".to_owned(), 1)).expect("a change");
        let desk = desk.apply(Act::Go(Step::Finding)).expect("a change");
        assert_eq!(desk.working, Some((Step::Finding, "a.txt".to_owned())));
        let desk = desk.apply(Act::Stop).expect("a change");
        assert_eq!((desk.working.clone(), desk.news.clone()), (None, Some(News::Stopped)));
        assert_eq!(desk.apply(Act::Stop), None, "nothing is at work");
        assert_eq!(desk.apply(Act::Go(Step::Finding)), None);
    }

    #[test]
    fn an_article_opens_in_the_reading_room_and_the_next_one_as_it_was() {
        let desk = shown();
        assert_eq!(desk.mode, Mode::Read);
        let desk = desk.apply(Act::Turn(Mode::Correct)).expect("a change");
        let draft = desk.draft.clone().expect("a draft");
        let desk = desk.apply(Act::Show(draft, None)).expect("a change");
        assert_eq!(desk.mode, Mode::Correct, "whoever corrects goes on");
        let desk = desk.apply(Act::Close).expect("a change");
        assert_eq!(desk.mode, Mode::Read);
        let text = "A line.\n\n".repeat(4001);
        let book = Draft::of(open("a.txt", text.as_bytes(), 1).expect("a text")).expect("a draft");
        let desk = desk.apply(Act::Show(Rc::new(book), None)).expect("a change");
        assert_eq!(desk.mode, Mode::Correct, "a book comes in parts");
    }

    #[test]
    fn a_file_whose_program_did_not_come_is_begun_again() {
        let desk = Desk::default().apply(Act::Begin("a.docx".to_owned(), 1)).expect("a change");
        let desk = desk.apply(Act::Miss("a.docx".to_owned())).expect("a change");
        assert_eq!(
            (desk.working.clone(), desk.news.clone()),
            (None, Some(News::Missing("a.docx".to_owned())))
        );
        let desk = desk.apply(Act::Begin("a.docx".to_owned(), 1)).expect("a change");
        assert_eq!((desk.working, desk.news), (Some((Step::Reading, "a.docx".to_owned())), None));
    }

    #[test]
    fn a_refusal_leaves_the_article_where_it_is() {
        let desk = shown().apply(Act::Begin("b.pdf".to_owned(), 1)).expect("a change");
        let desk = desk.apply(Act::Refuse("b.pdf".to_owned(), Refusal::Empty)).expect("a change");
        assert!(desk.draft.is_some() && desk.working.is_none());
    }

    #[test]
    fn every_correction_is_an_edition() {
        let desk = shown();
        assert_eq!(desk.edition, 1, "what was opened is to be kept");
        let next = desk.apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        assert_eq!(next.edition, 2);
        assert_eq!(next.apply(Act::Correct(Edit::Dismiss(id("q1")))), None);
        assert_eq!(
            desk.draft.as_ref().map(|draft| draft.article().evidence.quotations.len()),
            Some(1),
            "the state before is untouched"
        );
        let full = next
            .apply(Act::Correct(Edit::Add {
                quotation: id("q9"),
                block: id("p1"),
                line: 0,
                from: 2,
                to: 2,
                by: String::new(),
            }))
            .expect("news");
        assert_eq!((full.news, full.edition), (Some(News::NotAdded), 2));
    }

    #[test]
    fn corrections_are_taken_back_and_made_again() {
        let fresh = shown();
        let desk = fresh.apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        let back = desk.apply(Act::Undo(Follow::Quotation)).expect("a change");
        assert_eq!(
            back.draft.as_ref().map(|draft| draft.article()),
            fresh.draft.as_ref().map(|draft| draft.article())
        );
        assert_eq!(back.edition, 3, "what was taken back is to be kept too");
        assert_eq!(back.apply(Act::Redo(Follow::Quotation)).expect("a change").draft, desk.draft);
        assert_eq!(back.apply(Act::Undo(Follow::Quotation)), None, "there is nothing before");
        assert_eq!(desk.apply(Act::ForgetCorrections).expect("a change").draft, back.draft);
        assert_eq!(fresh.apply(Act::ForgetCorrections), None);
    }

    #[test]
    fn what_cannot_be_done_is_said_and_changes_nothing() {
        let desk = shown();
        let words = Edit::Words { quotation: id("q1"), from: 0, to: 900 };
        let refused = desk.apply(Act::Correct(words)).expect("news");
        assert_eq!((refused.news, refused.edition, refused.at), (Some(News::NotCut), 1, Some(id("q1"))));
        let none = desk.apply(Act::TakeBack(0)).expect("news");
        assert_eq!((none.news, none.edition), (Some(News::NotTakenBack), 1));
        let out = desk.apply(Act::Correct(Edit::Dismiss(id("q1")))).expect("a change");
        let back = out.apply(Act::TakeBack(0)).expect("a change");
        assert_eq!((back.news, back.edition), (None, 3));
        assert_eq!(back.draft.map(|draft| draft.log().len()), Some(0));
    }

    #[test]
    fn what_is_reached_is_shown() {
        let desk = shown();
        assert_eq!(desk.apply(Act::Reach(id("q9"))), None);
        let text = format!("{}“The bridge is open,” Mayor Ann Jones said.", "A line.\n\n".repeat(PIECES + 7));
        let far = Draft::of(open("b.txt", text.as_bytes(), 1).expect("a text")).expect("a draft");
        let blocks = far.article().body.len();
        let far = desk.apply(Act::Show(Rc::new(far), None)).expect("a change");
        assert_eq!(far.apply(Act::Reach(id("q1"))).expect("a change").pieces, blocks);
        let closed = desk.apply(Act::Close).expect("a change");
        assert_eq!((closed.draft, closed.id), (None, None));
    }
}
