//! [`Toolbar`]: the bar over the text: what lies beside it, the layers, the search, the menus, and under them the line
//! of the filter.
//!
//! Printed once, but for two islands in it, the search and the filter. The program reads from a button which view it
//! stands for and presses those that are on (`src/browser/views.rs`).

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use crate::article::{Article, ParallelRole};
use crate::reading::elements::{FILTER_ISLAND, SEARCH_ISLAND, SOURCES, VOICES_OPENER};
use crate::reading::views::View;
use crate::reading::{Action, Original};
use crate::wording::Wording;

use super::filter_strip::FilterStrip;
use super::more_menu::MoreMenu;
use super::outline::Outline;
use super::preferences::PreferencesMenu;
use super::search_box::SearchBox;
use super::store::Store;
use super::word::{Word, word};

/// What [`Toolbar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The article.
    pub article: Rc<Article>,
    /// The reader's state.
    pub store: Store,
}

/// One row of tools, and one line of the filter when one is on.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let (article, store) = (&props.article, &props.store);
    let wording = Wording::of(&article.lang);
    let voices = store.shares().len();
    html! {
        <section class="tool-island" aria-label={wording.tools} data-word-label="tools">
            <div class="tool-frame">
                if voices > 0 {
                    <a id={VOICES_OPENER} class="tool voices-opener" href={format!("#{SOURCES}")}>
                        { word!(wording.bar.voices).with("data-n", voices).span(wording) }
                    </a>
                }
                { layers(article, wording) }
                <div id={SEARCH_ISLAND} class="island search-island">
                    <SearchBox store={store.clone()} />
                </div>
                <div class="menus">
                    <Outline article={article.clone()} />
                    <PreferencesMenu lang={article.lang.clone()} />
                    <MoreMenu article={article.clone()} {voices} />
                </div>
            </div>
            <div id={FILTER_ISLAND} class="island filter-island">
                <FilterStrip store={store.clone()} />
            </div>
        </section>
    }
}

/// The switches of the notes and of the aligned text.
fn layers(article: &Article, wording: &'static Wording) -> Html {
    let parallel = parallel_name(article, wording);
    if article.notes.is_empty() && parallel.is_none() {
        return Html::default();
    }
    html! {
        <div class="layers" role="group" aria-label={wording.layers} data-word-label="layers">
            if !article.notes.is_empty() {
                { view_button(wording, View::Notes, word!(wording.bar.notes), "segment", true) }
            }
            if let Some(label) = parallel {
                { view_button(wording, View::Parallel, label, "segment", false) }
            }
        </div>
    }
}

/// What the aligned text is called wherever it is switched: by its language, and "original" only where it is one.
pub(super) fn parallel_name(article: &Article, wording: &'static Wording) -> Option<Word> {
    match article.parallels.as_slice() {
        [] => None,
        [one] if one.role == ParallelRole::Original => Some(word!(wording.original_text)),
        [one] => Some(word!(wording.bar.translation).with("data-language", one.lang.primary())),
        _ => Some(word!(wording.bar.others)),
    }
}

/// A button that switches a view. Which views are on is the browser's business; the page is printed at the default.
pub(super) fn view_button(
    wording: &'static Wording,
    view: View,
    label: Word,
    class: &'static str,
    on: bool,
) -> Html {
    html! {
        <button type="button" {class} data-view={view.as_str()} aria-pressed={if on { "true" } else { "false" }}>
            { label.span(wording) }
        </button>
    }
}

/// The places of the aligned text, each as a choice.
pub(super) fn places(wording: &'static Wording) -> Html {
    let places = [
        (Original::Off, word!(wording.off)),
        (Original::Beside, word!(wording.beside)),
        (Original::Under, word!(wording.under)),
        (Original::Only, word!(wording.only)),
    ];
    places
        .into_iter()
        .map(|(place, label)| {
            view_button(wording, View::Place(place), label, "segment", place == Original::Off)
        })
        .collect()
}

/// A row of choices, one of which is on.
pub(super) fn segments(
    store: &Store,
    name: &'static str,
    hidden: bool,
    choices: impl Iterator<Item = (&'static str, bool, Action)>,
) -> Html {
    let choices = choices
        .map(|(label, pressed, action)| toggle(label, "segment", pressed, false, store.on(action)))
        .collect::<Html>();
    html! { <div class="segments" role="group" aria-label={name} {hidden}>{ choices }</div> }
}

/// A button that is on or off. Always there, so that its siblings keep their place; hidden where it does not
/// apply.
pub(super) fn toggle(
    label: &'static str,
    class: &'static str,
    pressed: bool,
    hidden: bool,
    onclick: Callback<yew::MouseEvent>,
) -> Html {
    html! {
        <button
            key={label}
            type="button"
            class={class}
            aria-pressed={if pressed { "true" } else { "false" }}
            {hidden}
            {onclick}
        >
            { label }
        </button>
    }
}
