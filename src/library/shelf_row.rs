//! [`ShelfRow`]: one article of the list, to be opened, renamed, deleted.

use yew::{Callback, Html, MouseEvent, Properties, SubmitEvent, component, html, use_effect_with, use_state};

use crate::browser::{self, Kept};
use crate::wording::OwnWording;

use super::shelf_list::kilobytes;
use crate::correcting::typed;

/// What [`ShelfRow`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ShelfRowProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The article.
    pub(super) kept: Kept,
    /// It is to be opened.
    pub(super) on_open: Callback<u32>,
    /// It is to be deleted.
    pub(super) on_delete: Callback<u32>,
    /// It is to have another name.
    pub(super) on_rename: Callback<(u32, String)>,
}

/// The name, or the field in which it is changed, and the acts.
#[component]
pub(super) fn ShelfRow(props: &ShelfRowProps) -> Html {
    let own = OwnWording::of(props.lang);
    let name = use_state(String::new);
    // Whether the name is being changed; once it was, the focus goes back to the button.
    let renaming = use_state(|| None::<bool>);
    let Kept { id, title, size } = &props.kept;
    let (field, button) = (format!("own-name-{id}"), format!("own-rename-{id}"));
    use_effect_with(*renaming, {
        let (field, button) = (field.clone(), button.clone());
        move |renaming| match renaming {
            Some(true) => browser::focus_on(&field),
            Some(false) => browser::focus_on(&button),
            None => {}
        }
    });
    let act = |then: &Callback<u32>| {
        let id = *id;
        then.reform(move |_: MouseEvent| id)
    };
    let labelled = |what: &str| [what, ": ", title].concat();
    if *renaming == Some(true) {
        let done = {
            let (name, renaming, on_rename, id) =
                (name.clone(), renaming.clone(), props.on_rename.clone(), *id);
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                on_rename.emit((id, (*name).clone()));
                renaming.set(Some(false));
            })
        };
        let cancel = {
            let renaming = renaming.clone();
            Callback::from(move |_: MouseEvent| renaming.set(Some(false)))
        };
        return html! {
            <li>
                <form class="own-rename" onsubmit={done}>
                    <label for={field.clone()}>{ own.name }</label>
                    <input id={field} type="text" dir="auto" autocomplete="off" value={(*name).clone()} oninput={typed(&name)} />
                    <button type="submit" class="own-button">{ own.rename }</button>
                    <button type="button" class="own-button own-plain" onclick={cancel}>{ own.cancel }</button>
                </form>
            </li>
        };
    }
    let rename = {
        let (name, renaming, title) = (name.clone(), renaming.clone(), title.clone());
        Callback::from(move |_: MouseEvent| {
            name.set(title.clone());
            renaming.set(Some(true));
        })
    };
    html! {
        <li>
            <bdi class="own-shelf-name">{ title }</bdi>
            <span class="own-small">{ kilobytes(*size) }{ " kB" }</span>
            <button type="button" class="own-button" onclick={act(&props.on_open)} aria-label={labelled(own.open)}>{ own.open }</button>
            <button type="button" id={button} class="own-button own-plain" onclick={rename} aria-label={labelled(own.rename)}>{ own.rename }</button>
            <button type="button" class="own-button own-plain" onclick={act(&props.on_delete)} aria-label={labelled(own.delete)}>{ own.delete }</button>
        </li>
    }
}
