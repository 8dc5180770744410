//! One facet of the filter: a title and a button for each choice.

use yew::{Html, html};

use crate::reading::facets::Facet;
use crate::reading::{Action, Sieve};
use crate::wording::Wording;

use super::store::Store;

/// A facet. Choices keep their place whatever their count; one that would leave nothing is disabled. With fewer than
/// two values in the article there is nothing to choose, and the facet is not offered.
pub(super) fn facet(wording: &'static Wording, store: &Store, facet: &'static Facet, sieve: &Sieve) -> Html {
    let evidence = store.evidence();
    let choices = facet.choices(evidence, sieve);
    if choices.len() < 2 {
        return Html::default();
    }
    let buttons = choices.into_iter().map(|choice| {
        let label = choice.value.label(wording, evidence);
        html! {
            <li key={choice.value.name.clone()}>
                <button
                    type="button"
                    class="choice"
                    aria-pressed={if choice.chosen { "true" } else { "false" }}
                    title={wording.counted(wording.facets.leaves, choice.leaves)}
                    disabled={choice.count == 0 && !choice.chosen}
                    onclick={store.on_press(Action::Toggle(choice.value))}
                >
                    <span class="choice-name">{ label }</span>
                    { " " }
                    <span class="choice-count" key={choice.count}>{ choice.count }</span>
                </button>
            </li>
        }
    });
    html! {
        <fieldset class="facet">
            <legend>{ (facet.title)(wording) }</legend>
            <ul>{ for buttons }</ul>
        </fieldset>
    }
}
