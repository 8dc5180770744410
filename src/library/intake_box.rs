//! [`IntakeBox`]: the place for a file or a text: drop, paste, picker, field.

use yew::{AttrValue, Callback, Event, Html, Properties, component, html, use_state};

use crate::wording::OwnWording;

use crate::correcting::typed;

/// What the picker offers first; nothing is refused for its name.
const ACCEPT: &str = ".txt,.md,.markdown,.dj,.html,.htm,.xhtml,.mhtml,.mht,.webarchive,.zip,.eml,.json,.jsonld,.xml,.rss,.atom,.docx,.docm,.dotx,.odt,.fodt,.rtf,.epub,text/*";

/// The field for a file.
pub const PICKER: &str = "own-picker";
/// The field for a text.
pub const PASTE: &str = "own-paste";

/// What [`IntakeBox`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct IntakeBoxProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// What was typed before the program had come.
    #[prop_or_default]
    pub(super) early: AttrValue,
    /// Told when a file was picked.
    #[prop_or_default]
    pub(super) on_pick: Callback<Event>,
    /// Told of a text.
    #[prop_or_default]
    pub(super) on_text: Callback<String>,
}

/// A place to drop a file on, with a picker and a field for pasted text.
#[component]
pub(super) fn IntakeBox(props: &IntakeBoxProps) -> Html {
    let own = OwnWording::of(props.lang);
    let text = use_state(|| props.early.to_string());
    let oninput = typed(&text);
    let look = {
        let (text, on_text) = (text.clone(), props.on_text.clone());
        Callback::from(move |_| on_text.emit((*text).clone()))
    };
    html! {
        <div class="own-intake">
            <label class="own-drop">
                <span class="own-drop-title">{ own.drop }</span>
                <span class="own-button" aria-hidden="true">{ own.choose }</span>
                <input id={PICKER} class="own-picker" type="file" accept={ACCEPT} aria-label={own.choose} onchange={props.on_pick.clone()} />
                <span class="own-formats">{ own.formats }</span>
            </label>
            <div class="own-paste">
                <label for={PASTE}>{ own.paste }</label>
                <textarea id={PASTE} rows="7" dir="auto" spellcheck="false" defaultvalue={props.early.clone()} {oninput} />
                <button type="button" class="own-button" disabled={text.trim().is_empty()} onclick={look}>
                    { own.look }
                </button>
            </div>
        </div>
    }
}
