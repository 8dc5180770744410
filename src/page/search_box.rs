//! The search box: what to look for, how many places have it, and the way through them.

use yew::{Callback, Html, SubmitEvent, html};

use crate::reading::elements::SEARCH;
use crate::reading::search::{MOST_HITS, Place};
use crate::reading::steps::Turn;
use crate::reading::{Action, Reading};
use crate::wording::{Wording, fill};

use super::store::Store;
use super::toolbar::toggle;
use super::use_typed::on_typed;

/// One box for the whole page. Enter goes to the next hit; a switch makes the search a filter as well.
pub(super) fn search_box(wording: &'static Wording, store: &Store, reading: &Reading) -> Html {
    let on = reading.filter.search().is_some();
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
    let none = reading.found.is_empty();
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
    html! {
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
                        value={reading.filter.text.clone()}
                        {oninput}
                    />
                </label>
                <p id="search-hint" class="search-hint">{ wording.search_hint }</p>
                <div class="search-result" data-on={on.then_some("true")}>
                    <p class="search-count" role="status">{ count(wording, reading, on) }</p>
                    { step(Turn::Previous, "↑", wording.search_previous) }
                    { step(Turn::Next, "↓", wording.search_next) }
                    { toggle(
                        wording.search_narrow,
                        "switch",
                        reading.filter.narrow,
                        false,
                        store.on(Action::SetNarrow(!reading.filter.narrow)),
                    ) }
                </div>
            </form>
        </search>
    }
}

/// "3 of 17, in a note", "17 found" or "Nothing found".
fn count(wording: &Wording, reading: &Reading, on: bool) -> String {
    if !on {
        return String::new();
    }
    let found = reading.found.len();
    if found == 0 {
        return wording.search_none.to_owned();
    }
    let mut all = found.to_string();
    if found == MOST_HITS {
        all.push('+');
    }
    let place = reading.hit.and_then(|hit| Some((hit, reading.found.get(hit)?)));
    match place {
        Some((hit, place)) => fill(
            wording.search_at,
            &[("hit", &(hit + 1).to_string()), ("n", &all), ("place", place_name(wording, *place))],
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
