//! [`CheckedField`]: a field for something that can be wrong, such as a day; what is not taken stays and says why.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_state_eq};

use crate::browser;

/// What [`CheckedField`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CheckedFieldProps {
    /// The id of the element.
    pub(super) id: AttrValue,
    /// What the field is called.
    pub(super) label: &'static str,
    /// What is so.
    pub(super) value: AttrValue,
    /// The id of a list of proposals; empty for none.
    #[prop_or_default]
    pub(super) list: &'static str,
    /// Said of a text that is not taken.
    pub(super) refusal: &'static str,
    /// Told of what was typed; whether it is taken.
    pub(super) on_typed: Callback<String, bool>,
}

/// The field, and under it why what stands in it was not taken.
#[component]
pub(super) fn CheckedField(props: &CheckedFieldProps) -> Html {
    // Each drawing puts the value into the element: what is not taken is kept here.
    let refused = use_state_eq(|| None::<String>);
    let why = format!("{}-why", props.id);
    let onchange = {
        let (refused, on_typed) = (refused.clone(), props.on_typed.clone());
        let (id, value) = (props.id.clone(), props.value.clone());
        Callback::from(move |event: Event| {
            let typed = browser::value_of(&event).unwrap_or_default();
            let taken = on_typed.emit(typed.clone());
            if taken {
                // It may say what is so in other words, and then nothing is drawn.
                browser::show_text(&id, &value);
            }
            refused.set((!taken).then_some(typed));
        })
    };
    let value = (*refused).clone().map_or_else(|| props.value.clone(), AttrValue::from);
    let is_refused = refused.is_some();
    html! {
        <>
            <label class="found-field">
                <span>{ props.label }</span>
                <input
                    id={props.id.clone()}
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    list={(!props.list.is_empty()).then_some(props.list)}
                    {value}
                    aria-invalid={is_refused.then_some("true")}
                    aria-describedby={is_refused.then(|| why.clone())}
                    {onchange}
                />
            </label>
            <p id={why.clone()} class="own-small own-refused" role="status">
                if is_refused {
                    { props.refusal }
                }
            </p>
        </>
    }
}
