//! [`Choice`]: a choice that always shows what is so, also when what was chosen was refused or taken back.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_effect, use_force_update};

use crate::browser;

/// What [`Choice`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ChoiceProps {
    /// The id of the element.
    pub(super) id: AttrValue,
    /// Every choice: its value and what it is called.
    pub(super) options: Vec<(AttrValue, AttrValue)>,
    /// The value that is so.
    pub(super) value: AttrValue,
    /// Told of what is chosen.
    pub(super) on_choose: Callback<String>,
}

/// The choice. What was once chosen by hand no longer follows the markup, so that it is set in the element.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let again = use_force_update();
    use_effect({
        let (id, value) = (props.id.clone(), props.value.clone());
        move || browser::show_choice(&id, &value)
    });
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            if let Some(value) = browser::value_of(&event) {
                on_choose.emit(value);
                again.force_update();
            }
        })
    };
    html! {
        <select id={props.id.clone()} {onchange}>
            { for props.options.iter().map(|(value, label)| html! {
                <option value={value.clone()} selected={*value == props.value}>{ label }</option>
            }) }
        </select>
    }
}
