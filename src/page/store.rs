//! [`Store`]: the one state that the islands share.
//!
//! The islands are separate Yew roots, so a context cannot reach both. The store holds the [`Reading`], passes
//! every action through `Reading::apply` and tells its subscribers, in the order in which they came. That is
//! all it does: no other way leads to the state.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use yew::{Callback, MouseEvent};

use crate::article::Evidence;
use crate::reading::shares::{Share, shares};
use crate::reading::{Action, Filter, Known, Query, Reading, Sieve};
use crate::wording::Wording;

use super::bundle::Bundle;

/// A handle to the shared state. Clones share it.
#[derive(Clone)]
pub struct Store {
    inner: Rc<Inner>,
}

struct Inner {
    bundle: Rc<Bundle>,
    shares: Vec<Share>,
    wording: Cell<&'static Wording>,
    reading: RefCell<Rc<Reading>>,
    known: Known,
    sieve: RefCell<Option<Rc<Sieve>>>,
    listeners: RefCell<Vec<(u32, Callback<Rc<Reading>>)>>,
    next_listener: Cell<u32>,
}

/// A subscription that ends when it is dropped.
#[must_use]
pub struct Subscription {
    store: Store,
    listener: u32,
}

impl Store {
    /// A store at the default reading, in the words the page is printed in.
    #[must_use]
    pub fn new(bundle: Bundle, wording: &'static Wording) -> Self {
        let inner = Inner {
            shares: shares(&bundle.evidence),
            bundle: Rc::new(bundle),
            wording: Cell::new(wording),
            reading: RefCell::default(),
            known: Known::default(),
            sieve: RefCell::default(),
            listeners: RefCell::default(),
            next_listener: Cell::new(0),
        };
        Self { inner: Rc::new(inner) }
    }

    /// The data of the islands.
    #[must_use]
    pub fn bundle(&self) -> &Rc<Bundle> {
        &self.inner.bundle
    }

    /// The words of the interface.
    #[must_use]
    pub fn wording(&self) -> &'static Wording {
        self.inner.wording.get()
    }

    /// Speaks another language from now on, and lets everyone know.
    pub fn speak(&self, wording: &'static Wording) {
        self.inner.wording.set(wording);
        self.dispatch(Action::Speak(wording.lang));
    }

    /// The evidence of the article.
    #[must_use]
    pub fn evidence(&self) -> &Evidence {
        &self.inner.bundle.evidence
    }

    /// What part each voice has of all that is said.
    pub(super) fn shares(&self) -> &[Share] {
        &self.inner.shares
    }

    /// What a filter says of every quotation. Whatever asks while the filter stays gets the same.
    #[must_use]
    pub fn sieve(&self, filter: &Filter) -> Rc<Sieve> {
        let mut last = self.inner.sieve.borrow_mut();
        match &*last {
            Some(sieve) if sieve.is_by(filter) => sieve.clone(),
            _ => {
                let sieve = Rc::new(Sieve::new(filter, self.evidence(), &self.inner.known));
                last.replace(sieve.clone());
                sieve
            }
        }
    }

    /// What is searched for now, taken apart.
    #[must_use]
    pub fn query(&self) -> Query {
        self.inner.known.query(&self.reading().filter.text, self.evidence())
    }

    /// The state now.
    #[must_use]
    pub fn reading(&self) -> Rc<Reading> {
        self.inner.reading.borrow().clone()
    }

    /// Carries out an action and tells everyone when it changed something.
    pub fn dispatch(&self, action: Action) {
        let Some(next) = self.reading().apply(action, self.evidence()) else { return };
        self.inner.reading.replace(Rc::new(next));
        // A listener may dispatch or unsubscribe, so the list is not borrowed while it is walked.
        let listeners = self.inner.listeners.borrow().clone();
        for (_, listener) in listeners {
            // One before it may have changed the state again: what is told last must not be the older one.
            listener.emit(self.reading());
        }
    }

    /// A callback that dispatches the same action each time.
    #[must_use]
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let store = self.clone();
        Callback::from(move |_| store.dispatch(action.clone()))
    }

    /// The same for a button that a second press takes back: the second press of a double click is none.
    #[must_use]
    pub fn on_press(&self, action: Action) -> Callback<MouseEvent> {
        let store = self.clone();
        Callback::from(move |press: MouseEvent| {
            if press.detail() < 2 {
                store.dispatch(action.clone());
            }
        })
    }

    /// Tells `listener` of every change until the subscription is dropped.
    pub fn subscribe(&self, listener: Callback<Rc<Reading>>) -> Subscription {
        let id = self.inner.next_listener.get();
        self.inner.next_listener.set(id.wrapping_add(1));
        self.inner.listeners.borrow_mut().push((id, listener));
        Subscription { store: self.clone(), listener: id }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.store.inner.listeners.borrow_mut().retain(|(id, _)| *id != self.listener);
    }
}

/// Two handles are equal when they share one state.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("reading", &self.reading()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use yew::Callback;

    use super::{Bundle, Store};
    use crate::reading::{Action, Reading};
    use crate::wording::EN;

    #[test]
    fn listeners_hear_changes_and_nothing_else() {
        let store = Store::new(Bundle::default(), &EN);
        let heard = Rc::new(Cell::new(0));
        let counter = heard.clone();
        let subscription = store.subscribe(Callback::from(move |_| counter.set(counter.get() + 1)));
        store.dispatch(Action::SetNotes(false));
        store.dispatch(Action::SetNotes(false));
        assert_eq!(heard.get(), 1);
        drop(subscription);
        store.dispatch(Action::SetNotes(true));
        assert_eq!(heard.get(), 1);
    }

    #[test]
    fn who_comes_after_one_that_acts_hears_the_newest_state_last() {
        let store = Store::new(Bundle::default(), &EN);
        let acting = store.clone();
        let _first = store.subscribe(Callback::from(move |_| acting.dispatch(Action::SetHelp(true))));
        let last = Rc::new(Cell::new((true, false)));
        let heard = last.clone();
        let _second = store.subscribe(Callback::from(move |now: Rc<Reading>| {
            heard.set((now.layers.notes, now.help));
        }));
        store.dispatch(Action::SetNotes(false));
        assert_eq!(last.get(), (false, true));
    }
}
