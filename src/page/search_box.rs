//! [`SearchBox`]: what to look for, how many places have it, and the way through them.

use yew::{Callback, Html, Properties, SubmitEvent, component, html};

use crate::reading::elements::SEARCH;
use crate::reading::search::{MOST_HITS, Place};
use crate::reading::steps::Turn;
use crate::reading::{Action, Reading};
use crate::wording::{Wording, fill};

use super::store::Store;
use super::toolbar::toggle;
use super::translatable::translatable;
use super::use_part::use_part;
use super::use_typed::on_typed;

/// What [`SearchBox`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SearchBoxProps {
    /// The reader's state.
    pub(super) store: Store,
}

/// What it shows of the state.
#[derive(Clone, PartialEq)]
struct Shown {
    text: String,
    on: bool,
    narrow: bool,
    found: usize,
    /// The hit that was gone to, counted from 0, and where it stands.
    hit: Option<(usize, Place)>,
}

impl Shown {
    fn of(reading: &Reading) -> Self {
        Self {
            text: reading.filter.text.clone(),
            on: reading.filter.search().is_some(),
            narrow: reading.filter.narrow,
            found: reading.found.len(),
            hit: reading.hit.and_then(|hit| Some((hit, *reading.found.get(hit)?))),
        }
    }
}

/// One box for the whole page. Enter goes to the next hit; a switch makes the search a filter as well.
#[component]
pub(super) fn SearchBox(props: &SearchBoxProps) -> Html {
    let store = &props.store;
    let shown = use_part(store, Shown::of);
    let wording = store.wording();
    let oninput = {
        let store = store.clone();
        on_typed(move |text| store.dispatch(Action::SetText(text)))
    };
    let onsubmit = {
        let store = store.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            store.dispatch(Action::TurnHit(Turn::Next));
        })
    };
    let none = shown.found == 0;
    let step = |turn, sign: &'static str, name: &'static str| {
        html! {
            <button
                type="button"
                class="tool search-step"
                aria-label={name}
                title={name}
                disabled={none}
                onclick={store.on(Action::TurnHit(turn))}
            >
                { sign }
            </button>
        }
    };
    translatable(html! {
        <search class="search-box">
            <form {onsubmit}>
                <label class="search-words">
                    <span class="visually-hidden">{ wording.search }</span>
                    <input
                        id={SEARCH}
                        type="search"
                        name="q"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        enterkeyhint="search"
                        placeholder={wording.search}
                        aria-describedby="search-hint"
                        value={shown.text.clone()}
                        {oninput}
                    />
                </label>
                <p id="search-hint" class="search-hint">{ wording.search_hint }</p>
                <div class="search-result" data-on={shown.on.then_some("true")}>
                    <p class="search-count" role="status">{ count(wording, &shown) }</p>
                    { step(Turn::Previous, "↑", wording.search_previous) }
                    { step(Turn::Next, "↓", wording.search_next) }
                    { toggle(
                        wording.search_narrow,
                        "switch",
                        shown.narrow,
                        false,
                        store.on(Action::SetNarrow(!shown.narrow)),
                    ) }
                </div>
            </form>
        </search>
    })
}

/// "3 of 17, in a note", "17 found" or "Nothing found".
fn count(wording: &Wording, shown: &Shown) -> String {
    let found = shown.found;
    if !shown.on {
        return String::new();
    }
    if found == 0 {
        return wording.search_none.to_owned();
    }
    let mut all = found.to_string();
    if found == MOST_HITS {
        all.push('+');
    }
    match shown.hit {
        Some((hit, place)) => fill(
            wording.search_at,
            &[("hit", &(hit + 1).to_string()), ("n", &all), ("place", place_name(wording, place))],
        ),
        None => fill(wording.plural(wording.search_found, found), &[("n", &all)]),
    }
}

fn place_name(wording: &Wording, place: Place) -> &'static str {
    match place {
        Place::Text => wording.place_text,
        Place::Original => wording.place_original,
        Place::Note => wording.place_note,
        Place::Source => wording.place_source,
    }
}
