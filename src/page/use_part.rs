//! [`use_part`]: what a component needs of the shared state, as a hook.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_state};

use crate::reading::Reading;

use super::store::Store;

/// The part of the state that the component shows. It renders again when that changes or the language does, which every
/// component speaks, and with no other change: a reader who types or rests on a quotation changes little of what stands
/// on the page.
#[hook]
pub(super) fn use_part<T: PartialEq + 'static>(store: &Store, part: fn(&Reading) -> T) -> T {
    let same: Same = Box::new(move |before, now| before.spoken == now.spoken && part(before) == part(now));
    part(&use_reading(store, same))
}

/// Whether two states show the same.
type Same = Box<dyn Fn(&Reading, &Reading) -> bool>;

/// The state when it last was another one. One function for all parts: each copy of it would be half a kilobyte of the
/// program.
#[hook]
fn use_reading(store: &Store, same: Same) -> Rc<Reading> {
    let shown = use_state(|| store.reading());
    let (first, setter) = ((*shown).clone(), shown.setter());
    use_effect_with(store.clone(), move |store| {
        let last = RefCell::new(first);
        let tell = move |now: Rc<Reading>| {
            if !same(&last.borrow(), &now) {
                last.replace(now.clone());
                setter.set(now);
            }
        };
        // What happened between the first render and this effect must not be missed.
        tell(store.reading());
        let subscription = store.subscribe(Callback::from(tell));
        move || drop(subscription)
    });
    (*shown).clone()
}
