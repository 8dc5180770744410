//! [`Desk`]: everything the page for one's own articles shows, and the one way to change it.

use std::rc::Rc;

use crate::browser::{Kept, Marked, ShelfError};
use crate::opening::{Correction, Draft, Refusal};

/// How many quotations are listed at first, and how many more at a time.
pub const CARDS: usize = 40;
/// How many paragraphs are shown at first, and how many more at a time. A text of thousands stays quick.
pub const PIECES: usize = 150;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The file is being read.
    Reading,
    /// Quotations are being looked for.
    Finding,
}

/// A piece of news over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A file was not opened.
    Refused(String, Refusal),
    /// The reader stopped the work.
    Stopped,
    /// The work broke off.
    Broken(String),
    /// A quotation stands there already.
    NotAdded,
}

/// Whether the article is on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Not yet.
    #[default]
    Nothing,
    /// It is.
    Kept,
    /// It could not be kept.
    Failed(ShelfError),
}

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// What is being done, with the name of the file.
    pub working: Option<(Step, String)>,
    /// What the reader should know.
    pub news: Option<News>,
    /// The article.
    pub draft: Option<Rc<Draft>>,
    /// Counts the changes of the article, so that each is kept.
    pub edition: u32,
    /// Counts the articles that were shown.
    pub opening: u32,
    /// Its number on the shelf.
    pub id: Option<u32>,
    /// Whether it is on the shelf.
    pub keeping: Keeping,
    /// Everything on the shelf.
    pub shelf: Vec<Kept>,
    /// Whether only what nobody checked is listed.
    pub only_unchecked: bool,
    /// How many quotations are listed.
    pub cards: usize,
    /// How many paragraphs are shown.
    pub pieces: usize,
    /// The words that are marked in the text.
    pub marked: Option<Marked>,
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
    /// The file is refused.
    Refuse(String, Refusal),
    /// The article is there.
    Show(Rc<Draft>, Option<u32>),
    /// Something is put right.
    Correct(Correction),
    /// All corrections are to be forgotten: the quotations are being found anew.
    Afresh,
    /// They were found anew, in that opening and edition of the article.
    Found(u32, u32, Rc<Draft>),
    /// The reader leaves the article.
    Close,
    /// The article of that opening is on the shelf, under this number.
    Keep(u32, u32),
    /// It could not be kept.
    NotKept(u32, ShelfError),
    /// What is on the shelf.
    Shelve(Vec<Kept>),
    /// Only what nobody checked, or everything.
    OnlyUnchecked(bool),
    /// More quotations.
    MoreCards,
    /// More paragraphs.
    MorePieces,
    /// The quotation of that number must be listed, and its paragraph shown.
    Reach(u32),
    /// Words are marked, or none.
    Mark(Option<Marked>),
}

impl Desk {
    /// Whether leaving the page would lose what the reader put right: the device keeps nothing of it.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        // A new article is an edition itself; the file it came from has it still.
        let opened = u32::from(self.id.is_none());
        self.draft.is_some() && self.edition > opened && matches!(self.keeping, Keeping::Failed(_))
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
            Act::Refuse(name, refusal) => {
                next.working = None;
                next.news = Some(News::Refused(name, refusal));
            }
            Act::Show(draft, id) => {
                next.working = None;
                next.news = None;
                next.draft = Some(draft);
                next.id = id;
                next.keeping = if id.is_some() { Keeping::Kept } else { Keeping::Nothing };
                next.opening += 1;
                // What comes from the shelf is on it already, and its file is not at hand.
                next.edition = if id.is_some() { 0 } else { 1 };
                next.item = next.item.filter(|_| id.is_none());
                (next.cards, next.pieces) = (CARDS, PIECES);
                (next.marked, next.only_unchecked) = (None, false);
            }
            Act::Correct(correction) => {
                let adds = matches!(correction, Correction::Add(..));
                let changed = Rc::make_mut(next.draft.as_mut()?).apply(&correction);
                if !changed && !adds {
                    return None;
                }
                next.news = (!changed).then_some(News::NotAdded);
                next.edition += u32::from(changed);
                if adds && changed {
                    next.marked = None;
                }
            }
            Act::Afresh => {
                next.working = Some((Step::Finding, next.draft.as_ref()?.opened.name.clone()));
                next.news = None;
            }
            Act::Found(opening, edition, draft) if (opening, edition) == (self.opening, self.edition) => {
                next.working = None;
                next.draft = Some(draft);
                next.edition += 1;
            }
            // What the reader did meanwhile is worth more than the program's reading.
            Act::Found(..) => {
                next.working.take()?;
                next.news = Some(News::Stopped);
            }
            Act::Close => {
                next = Self { shelf: next.shelf, opening: next.opening, ..Self::default() };
            }
            Act::Keep(opening, id) if opening == self.opening => {
                next.id = Some(id);
                next.keeping = Keeping::Kept;
            }
            Act::NotKept(opening, error) if opening == self.opening => next.keeping = Keeping::Failed(error),
            // Another article was opened meanwhile.
            Act::Keep(..) | Act::NotKept(..) => {}
            Act::Shelve(shelf) => next.shelf = shelf,
            Act::OnlyUnchecked(only) => {
                next.only_unchecked = only;
                next.cards = CARDS;
            }
            Act::MoreCards => next.cards += CARDS,
            Act::MorePieces => next.pieces += PIECES,
            Act::Reach(id) => {
                let found = next.draft.as_ref()?.found.iter().position(|found| found.id == id)?;
                let piece = next.draft.as_ref()?.found.get(found)?.piece;
                next.only_unchecked = false;
                next.cards = next.cards.max(found + 1);
                next.pieces = next.pieces.max(piece + 1);
            }
            Act::Mark(marked) => next.marked = marked,
        }
        (next != *self).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Desk, News, PIECES, Step};
    use crate::browser::ShelfError;
    use crate::opening::{Correction, Draft, Refusal, open};
    use std::rc::Rc;

    fn shown() -> Desk {
        let opened =
            open("a.txt", "“The bridge is open,” Mayor Ann Jones said.".as_bytes(), 1).expect("a text");
        Desk::default().apply(Act::Show(Rc::new(Draft::of(opened, None)), None)).expect("a change")
    }

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
    fn a_refusal_leaves_the_article_where_it_is() {
        let desk = shown().apply(Act::Begin("b.pdf".to_owned(), 1)).expect("a change");
        let desk = desk.apply(Act::Refuse("b.pdf".to_owned(), Refusal::Empty)).expect("a change");
        assert!(desk.draft.is_some() && desk.working.is_none());
    }

    #[test]
    fn every_correction_is_an_edition() {
        let desk = shown();
        assert_eq!(desk.edition, 1, "what was opened is to be kept");
        let next = desk.apply(Act::Correct(Correction::Dismiss(1))).expect("a change");
        assert_eq!(next.edition, 2);
        assert_eq!(next.apply(Act::Correct(Correction::Dismiss(1))), None);
        assert_eq!(
            desk.draft.as_ref().map(|draft| draft.kept().count()),
            Some(1),
            "the state before is untouched"
        );
        let full = next.apply(Act::Correct(Correction::Add(0, 2, 2, String::new()))).expect("news");
        assert_eq!((full.news, full.edition), (Some(News::NotAdded), 2));
    }

    #[test]
    fn corrections_are_forgotten_unless_more_are_made_meanwhile() {
        let fresh = shown().draft.expect("a draft");
        let desk = shown().apply(Act::Correct(Correction::Dismiss(1))).expect("a change");
        let desk = desk.apply(Act::Afresh).expect("a change");
        assert_eq!(desk.working, Some((Step::Finding, "a.txt".to_owned())));
        let found = Act::Found(desk.opening, desk.edition, fresh.clone());
        let done = desk.apply(found.clone()).expect("a change");
        assert_eq!((done.working, done.draft.as_ref(), done.edition), (None, Some(&fresh), 3));
        let busy = desk.apply(Act::Correct(Correction::Restore(1))).expect("a change");
        let busy = busy.apply(Act::Correct(Correction::Confirm(1))).expect("a change");
        let late = busy.apply(found).expect("news");
        assert_eq!((late.working, late.news, late.draft), (None, Some(News::Stopped), busy.draft));
    }

    #[test]
    fn only_corrections_that_are_not_kept_are_unsaved() {
        let refused =
            |desk: &Desk| desk.apply(Act::NotKept(desk.opening, ShelfError::Full)).expect("a change");
        assert!(!refused(&shown()).unsaved(), "the file has what was opened");
        let put_right = shown().apply(Act::Correct(Correction::Dismiss(1))).expect("a change");
        assert!(!put_right.unsaved(), "it is being kept");
        assert!(refused(&put_right).unsaved());
        let kept = put_right.apply(Act::Keep(put_right.opening, 7)).expect("a change");
        assert!(!kept.unsaved());
        let more = kept.apply(Act::Correct(Correction::Restore(1))).expect("a change");
        assert!(refused(&more).unsaved());
        assert!(!refused(&more).apply(Act::Close).expect("a change").unsaved());
    }

    #[test]
    fn what_is_reached_is_shown() {
        let desk = shown();
        assert_eq!(desk.apply(Act::Reach(9)), None);
        let mut far = desk.clone();
        Rc::make_mut(far.draft.as_mut().expect("a draft")).found[0].piece = PIECES + 7;
        assert_eq!(far.apply(Act::Reach(1)).expect("a change").pieces, PIECES + 8);
        let closed = desk.apply(Act::Close).expect("a change");
        assert_eq!((closed.draft, closed.id), (None, None));
    }
}
