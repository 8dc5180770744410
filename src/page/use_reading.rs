//! [`use_reading`] and [`use_spoken`]: the shared state as hooks.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_state_eq};

use crate::reading::Reading;

use super::store::Store;

/// The state now; the component renders again with every change.
#[hook]
pub(super) fn use_reading(store: &Store) -> Rc<Reading> {
    let reading = use_state_eq(|| store.reading());
    let setter = reading.setter();
    use_effect_with(store.clone(), move |store| {
        // What happened between the first render and this effect must not be missed.
        setter.set(store.reading());
        let subscription = store.subscribe(Callback::from(move |next| setter.set(next)));
        move || drop(subscription)
    });
    (*reading).clone()
}

/// The language of the interface now; the component renders again only when it changes.
#[hook]
pub(super) fn use_spoken(store: &Store) -> Option<&'static str> {
    let spoken = use_state_eq(|| store.reading().spoken);
    let setter = spoken.setter();
    use_effect_with(store.clone(), move |store| {
        setter.set(store.reading().spoken);
        let subscription = store.subscribe(Callback::from(move |next: Rc<Reading>| setter.set(next.spoken)));
        move || drop(subscription)
    });
    *spoken
}
