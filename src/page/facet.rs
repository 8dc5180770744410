//! One facet of the filter: a disclosure with a button for each choice.

use yew::{Html, html};

use crate::reading::Action;
use crate::reading::facets::Choice;

use super::store::Store;

/// One choice, ready to be printed.
pub(super) struct Offer {
    label: String,
    count: usize,
    chosen: bool,
    toggle: Action,
}

impl Offer {
    /// A choice with its label and what a click does.
    pub(super) fn new<T>(choice: &Choice<T>, label: String, toggle: Action) -> Self {
        Self { label, count: choice.count, chosen: choice.chosen, toggle }
    }
}

/// A facet. Choices keep their place whatever their count; one that would leave nothing is disabled.
pub(super) fn facet(store: &Store, title: &'static str, offers: Vec<Offer>) -> Html {
    let chosen = offers.iter().filter(|offer| offer.chosen).count();
    // Two sources may have one name; their places differ and never change.
    let buttons = offers.into_iter().enumerate().map(|(place, choice)| {
        let name = choice.label;
        html! {
            <li key={place}>
                <button
                    type="button"
                    class="choice"
                    aria-pressed={if choice.chosen { "true" } else { "false" }}
                    disabled={choice.count == 0 && !choice.chosen}
                    onclick={store.on(choice.toggle)}
                >
                    <span class="choice-name">{ name }</span>
                    { " " }
                    <span class="choice-count">{ choice.count }</span>
                </button>
            </li>
        }
    });
    html! {
        <details class="facet">
            <summary>
                { title }
                <span class="facet-chosen" hidden={chosen == 0}>{ " " }{ chosen }</span>
            </summary>
            <ul>{ for buttons }</ul>
        </details>
    }
}
