//! One facet of the filter: a disclosure with a button for each choice.

use yew::{Callback, Html, MouseEvent, html};

use crate::reading::facets::Choice;

/// A facet. Choices keep their place whatever their count; one that would leave nothing is disabled.
pub(super) fn facet<T>(
    title: &'static str,
    choices: Vec<Choice<T>>,
    label: impl Fn(&T) -> String,
    onclick: impl Fn(T) -> Callback<MouseEvent>,
) -> Html {
    let chosen = choices.iter().filter(|choice| choice.chosen).count();
    let buttons = choices.into_iter().map(|choice| {
        let name = label(&choice.value);
        html! {
            <li key={name.clone()}>
                <button
                    type="button"
                    class="choice"
                    aria-pressed={if choice.chosen { "true" } else { "false" }}
                    disabled={choice.count == 0 && !choice.chosen}
                    onclick={onclick(choice.value)}
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
