//! [`use_part`]: what a component needs of the shared state, as a hook.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_state_eq};

use crate::reading::Reading;

use super::store::Store;

/// The part of the state that the component shows. It renders again when that changes, and with no other change: a
/// reader who types or rests on a quotation changes little of what stands on the page.
#[hook]
pub(super) fn use_part<T: PartialEq + Clone + 'static>(store: &Store, part: fn(&Reading) -> T) -> T {
    let now = use_state_eq(|| part(&store.reading()));
    let setter = now.setter();
    use_effect_with(store.clone(), move |store| {
        // What happened between the first render and this effect must not be missed.
        setter.set(part(&store.reading()));
        let subscription = store.subscribe(Callback::from(move |next: Rc<Reading>| setter.set(part(&next))));
        move || drop(subscription)
    });
    (*now).clone()
}
