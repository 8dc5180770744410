//! [`SearchBox`]: what to look for, how many places have it, and the way through them. An island of the tool bar.

use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_effect_with};

use crate::article::{Lang, ParallelRole};
use crate::reading::elements::SEARCH;
use crate::reading::hits::Hits;
use crate::reading::search::{MOST_HITS, Place};
use crate::reading::steps::Turn;
use crate::reading::{Action, Reading};
use crate::wording::{Wording, fill};

use super::store::Store;
use super::toolbar::toggle;
use super::translatable::translatable;
use super::use_part::use_part;
use super::use_typed::{on_emptied, on_typed};

/// What [`SearchBox`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// What it shows of the state.
#[derive(Clone, PartialEq)]
struct Shown {
    text: String,
    on: bool,
    narrow: bool,
    /// Whether there are more hits than are looked for.
    more: bool,
    hits: Hits,
}

impl Shown {
    fn of(reading: &Reading) -> Self {
        Self {
            text: reading.filter.text.clone(),
            on: reading.filter.search().is_some(),
            narrow: reading.filter.narrow,
            more: reading.found.places.len() == MOST_HITS,
            hits: Hits::of(reading),
        }
    }
}

/// One box for the whole page. Enter goes to the next hit; a switch makes the search a filter as well.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let store = &props.store;
    let shown = use_part(store, Shown::of);
    let wording = store.wording();
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
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
    let clear = {
        let store = store.clone();
        on_emptied(SEARCH, shown.text.is_empty(), move || store.dispatch(Action::SetText(String::new())))
    };
    let none = shown.hits.shown == 0;
    // An empty field it closes.
    let clearing = if shown.text.is_empty() { wording.close } else { wording.search_clear };
    // The number alone, where there is no room for what it counts.
    let number = (shown.on && !none && shown.hits.at.is_none()).then(|| all(&shown));
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
                <div class="search-words">
                    <input
                        id={SEARCH}
                        aria-label={wording.search}
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
                    // The browser's own sign takes two taps where the field does not have the focus, and one browser
                    // has none. On a phone it also closes the field, which lies over the other tools. It shows where it does
                    // something (`styles/search-box.css`).
                    <button
                        type="button"
                        class="search-clear"
                        aria-label={clearing}
                        title={clearing}
                        onclick={clear}
                    >
                        { "×" }
                    </button>
                </div>
                <p class="search-count" role="status" data-n={number}>{ count(store, wording, &shown) }</p>
                <div class="search-steps" hidden={!shown.on}>
                    { step(Turn::Previous, "↑", wording.search_previous) }
                    { step(Turn::Next, "↓", wording.search_next) }
                </div>
                // Takes the focus when it is pressed, so that it stays while the reader chooses in it.
                <div class="search-more" tabindex="-1">
                    <p id="search-hint" class="search-hint" hidden={shown.on}>{ wording.search_hint }</p>
                    { for shown.hits.offers().map(|(place, count, show)| html! {
                        <button key={place as usize} type="button" class="tool search-hidden" onclick={store.on(show)}>
                            { offer(store, wording, place, count) }
                        </button>
                    }) }
                    <div class="search-narrow" hidden={!shown.on || (none && !shown.narrow)}>
                        { toggle(
                            wording.search_narrow,
                            "switch",
                            shown.narrow,
                            false,
                            store.on(Action::SetNarrow(!shown.narrow)),
                        ) }
                    </div>
                </div>
            </form>
        </search>
    })
}

/// "3 of 17, in a note", "17 hits" or "Nothing found". In what it is a phone leaves out.
fn count(store: &Store, wording: &Wording, shown: &Shown) -> Html {
    let found = shown.hits.shown;
    if !shown.on {
        return Html::default();
    }
    if found == 0 {
        return html! { { wording.search_none } };
    }
    let all = all(shown);
    match shown.hits.at {
        Some((hit, place)) => html! {
            <>
                { fill(wording.search_at, &[("hit", &hit.to_string()), ("n", &all)]) }
                <span class="search-place">{ wording.clause_comma }{ place_name(store, wording, place) }</span>
            </>
        },
        None => html! { { fill(wording.plural(wording.search_found, found), &[("n", &all)]) } },
    }
}

/// "17", or "1000+" where no more are looked for.
fn all(shown: &Shown) -> String {
    let mut all = shown.hits.shown.to_string();
    if shown.more {
        all.push('+');
    }
    all
}

fn place_name(store: &Store, wording: &Wording, place: Place) -> String {
    match place {
        Place::Text => wording.place_text.to_owned(),
        Place::Original => match translation(store, wording) {
            Some(language) => fill(wording.bar.in_translation, &[("language", &language)]),
            None => wording.place_original.to_owned(),
        },
        Place::Note => wording.place_note.to_owned(),
        Place::Source => wording.place_source.to_owned(),
    }
}

/// "9 more in the Chinese: show".
fn offer(store: &Store, wording: &Wording, place: Place, count: usize) -> String {
    let n = count.to_string();
    let language = translation(store, wording);
    let text = match (place, &language) {
        (Place::Original, Some(_)) => wording.bar.hits_in_translation,
        (Place::Original, None) => wording.bar.hits_in_original,
        (Place::Note, _) => wording.bar.hits_in_notes,
        (Place::Text | Place::Source, _) => wording.bar.hits_in_text,
    };
    fill(text, &[("n", &n), ("language", &language.unwrap_or_default())])
}

/// The language of the aligned text, where that is a translation.
fn translation(store: &Store, wording: &Wording) -> Option<String> {
    match store.bundle().parallels.as_slice() {
        [(lang, ParallelRole::Translation)] => {
            let language = Lang::new(lang.primary()).ok()?;
            Some(wording.language_name(&language).to_owned())
        }
        _ => None,
    }
}
