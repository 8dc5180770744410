//! [`Searching`]: the search, carried from the state to the page: what is found, marked and gone to.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::browser::{self, Corpus, Marking};
use crate::page::Store;
use crate::reading::body_view::Sifted;
use crate::reading::hits::Found;
use crate::reading::search::{self, Block, Hit, Narrowing, Part, Place, Text};
use crate::reading::{Action, Query, Sheet};

/// The text of the page, once it was needed, and the hits in it.
#[derive(Debug, Default)]
pub(super) struct Searching {
    corpus: RefCell<Option<Corpus>>,
    /// Which parts of the text each quotation is in.
    holding: OnceCell<Vec<(usize, usize)>>,
    narrowing: RefCell<Narrowing>,
    hits: RefCell<Rc<[Hit]>>,
    /// How far they are marked; none of them before it was begun.
    marking: RefCell<Option<Marking>>,
}

impl Searching {
    /// The text of the page, read when it is first asked for.
    pub(super) fn with_corpus<T>(&self, then: impl FnOnce(&Corpus) -> T) -> T {
        let mut corpus = self.corpus.borrow_mut();
        then(corpus.get_or_insert_with(Corpus::read))
    }

    /// Reads the text, and finds and marks a letter in a text of one letter without showing it. The browser compiles a
    /// function when it is first called: whoever types need not wait for that, nor for the text.
    pub(super) fn rehearse(&self, store: &Store) {
        let mut letter = Text::default();
        letter.add(Part { place: Place::Text, block: Block::No }, |text| {
            text.push('a');
            Vec::new()
        });
        let hits = search::find(&letter, &Query::parse("a", store.evidence()), store.evidence());
        self.with_corpus(|corpus| browser::rehearse_marking(corpus, &hits));
    }

    /// Looks for what is asked for now, and says where it is. It is marked later, with [`Self::mark`].
    pub(super) fn run(&self, store: &Store) -> Found {
        let query = store.query();
        let mut found = Found::default();
        // A page that is not searched is not read.
        if !query.is_empty() || self.corpus.borrow().is_some() {
            let hits: Rc<[Hit]> = self.with_corpus(|corpus| {
                let hits = self.narrowing.borrow_mut().find(corpus.text(), &query, store.evidence());
                let units = corpus.text().units();
                found.places = hits.iter().filter_map(|hit| Some(units.get(hit.unit)?.part.place)).collect();
                found.above = browser::above_the_line(corpus, &hits);
                hits.into()
            });
            self.hits.replace(hits);
            self.marking.replace(None);
        }
        found
    }

    /// Marks what was found, and the hit that was gone to. Says whether there is more to mark in the next frame.
    pub(super) fn mark(&self, store: &Store) -> bool {
        let corpus = self.corpus.borrow();
        let Some(corpus) = corpus.as_ref() else { return false };
        let (hits, mut marking) = (self.hits.borrow(), self.marking.borrow_mut());
        let reading = store.reading();
        browser::mark_hit_now(corpus, reading.hit.and_then(|hit| hits.get(hit)));
        marking.get_or_insert_with(|| Marking::of(reading.found.above)).go_on(corpus, &hits)
    }

    /// What the filter leaves of the text.
    pub(super) fn sift(&self, store: &Store) -> Sifted {
        let (filter, evidence) = (&store.reading().filter, store.evidence());
        let sieve = store.sieve(filter);
        if !filter.is_on() {
            return Sifted::by(&sieve, evidence, &Text::default(), &[], None);
        }
        // The text is read from the page when it is first needed: a page that is only read costs nothing.
        self.with_corpus(|corpus| {
            let text = corpus.text();
            let holding = self.holding.get_or_init(|| text.holding(evidence));
            let narrowing = self.narrowing.borrow();
            let worded = sieve.query().and_then(|query| narrowing.holding(query));
            Sifted::by(&sieve, evidence, text, holding, worded)
        })
    }

    /// The element of a part of the text.
    pub(super) fn part(&self, unit: usize) -> Option<browser::Part> {
        self.corpus.borrow().as_ref()?.part(unit)
    }

    /// Goes to the hit that the state names, and shows what holds it.
    pub(super) fn go(&self, store: &Store) {
        let reading = store.reading();
        let hits = self.hits.borrow().clone();
        let hit = reading.hit.and_then(|hit| hits.get(hit));
        if let Some(hit) = hit {
            let place =
                self.with_corpus(|corpus| corpus.text().units().get(hit.unit).map(|unit| unit.part.place));
            let sheet = (place == Some(Place::Source) && browser::is_narrow()).then_some(Sheet::Sources);
            store.dispatch(Action::SetSheet(sheet));
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
