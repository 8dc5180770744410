//! [`AddBar`]: marked words become a quotation.

use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_state};

use crate::browser::Marked;
use crate::wording::OwnWording;

use super::typed::typed;

/// How much of the marked words is shown, in characters.
const SHOWN: usize = 120;

/// What [`AddBar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct AddBarProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The words that are marked.
    pub(super) marked: Option<Marked>,
    /// Everyone who speaks in the article.
    pub(super) names: std::rc::Rc<[String]>,
    /// Told of the words and who says them.
    pub(super) on_add: Callback<(Marked, String)>,
}

/// How to add a quotation; once words are marked, who says them.
#[component]
pub(super) fn AddBar(props: &AddBarProps) -> Html {
    let own = OwnWording::of(props.lang);
    let name = use_state(String::new);
    let oninput = typed(&name);
    let onsubmit = {
        let (name, on_add, marked) = (name.clone(), props.on_add.clone(), props.marked.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(marked) = marked.clone() {
                on_add.emit((marked, (*name).clone()));
                name.set(String::new());
            }
        })
    };
    let words = props.marked.as_ref().map(|marked| marked.text.chars().take(SHOWN).collect::<String>());
    html! {
        <section class="own-add" aria-labelledby="own-add-title">
            <h2 id="own-add-title">{ own.add }</h2>
            if let Some(words) = words {
                <form {onsubmit}>
                    <p class="own-marked"><q>{ words }</q></p>
                    <label for="own-add-name">{ own.speaker }</label>
                    <input id="own-add-name" type="text" list="own-names" autocomplete="off" value={(*name).clone()} {oninput} />
                    <button type="submit" class="own-button">{ own.add }</button>
                </form>
            } else {
                <p class="own-small">{ own.add_hint }</p>
            }
            <datalist id="own-names">
                { for props.names.iter().map(|name| html! { <option value={name.clone()} /> }) }
            </datalist>
        </section>
    }
}
