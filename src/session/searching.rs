//! [`Searching`]: the search, carried from the state to the page: what is found, marked and gone to.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{self, Corpus};
use crate::page::Store;
use crate::reading::search::{Hit, Narrowing, Place};
use crate::reading::{Action, Original, Query};

/// The text of the page, once it was needed, and the hits in it.
#[derive(Debug, Default)]
pub(super) struct Searching {
    corpus: RefCell<Option<Corpus>>,
    narrowing: RefCell<Narrowing>,
    hits: RefCell<Rc<[Hit]>>,
}

impl Searching {
    /// The text of the page, read when it is first asked for.
    pub(super) fn with_corpus<T>(&self, then: impl FnOnce(&Corpus) -> T) -> T {
        let mut corpus = self.corpus.borrow_mut();
        then(corpus.get_or_insert_with(Corpus::read))
    }

    /// Looks for what is asked for now, marks it and tells the state how much there is.
    pub(super) fn run(&self, store: &Store) {
        let reading = store.reading();
        let query = Query::parse(&reading.filter.text, store.evidence());
        let mut places: Vec<Place> = Vec::new();
        // A page that is not searched is not read.
        if !query.is_empty() || self.corpus.borrow().is_some() {
            let hits: Rc<[Hit]> = self.with_corpus(|corpus| {
                let hits = self.narrowing.borrow_mut().find(corpus.units(), &query, store.evidence());
                places = hits.iter().filter_map(|hit| Some(corpus.units().get(hit.unit)?.place)).collect();
                browser::mark_hits(corpus, &hits);
                browser::mark_hit_now(corpus, None);
                hits.into()
            });
            self.hits.replace(hits);
        }
        store.dispatch(Action::Found(places.into()));
    }

    /// Goes to the hit that the state names, and shows what holds it.
    pub(super) fn go(&self, store: &Store) {
        let reading = store.reading();
        let hits = self.hits.borrow().clone();
        let hit = reading.hit.and_then(|hit| hits.get(hit));
        if let Some(hit) = hit {
            let place = self.with_corpus(|corpus| corpus.units().get(hit.unit).map(|unit| unit.place));
            match place {
                Some(Place::Note) if !reading.layers.notes => store.dispatch(Action::SetNotes(true)),
                Some(Place::Original) if reading.layers.original == Original::Off => {
                    store.dispatch(Action::SetOriginal(Original::Beside));
                }
                Some(Place::Text) if reading.layers.original == Original::Only => {
                    store.dispatch(Action::SetOriginal(Original::Beside));
                }
                _ => {}
            }
            store.dispatch(Action::SetSheet(place == Some(Place::Source) && browser::is_narrow()));
            let put_away = self.with_corpus(|corpus| browser::is_put_away(corpus, hit));
            if put_away && reading.filter.is_on() {
                store.dispatch(Action::LiftForHit);
            }
        }
        self.with_corpus(|corpus| {
            browser::mark_hit_now(corpus, hit);
            if let Some(hit) = hit {
                browser::land(corpus, hit);
            }
        });
    }

    /// The text and the hits, when something was searched for.
    pub(super) fn with_hits(&self, then: impl FnOnce(Option<&Corpus>, &[Hit])) {
        then(self.corpus.borrow().as_ref(), &self.hits.borrow());
    }
}
