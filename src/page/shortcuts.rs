//! [`Shortcuts`]: the sheet of shortcuts.

use yew::{Html, Properties, component, html};

use crate::reading::elements::SHORTCUTS;
use crate::wording::Wording;

use super::word::{Word, word};

/// What [`Shortcuts`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ShortcutsProps {
    /// The language of the page.
    pub(super) lang: crate::article::Lang,
}

/// Every key and what it does, and the choice that turns single keys off. A dialog: the session opens it.
#[component]
pub(super) fn Shortcuts(props: &ShortcutsProps) -> Html {
    let wording = Wording::of(&props.lang);
    let rows = [
        ("/", "", word!(wording.key_search)),
        ("q", "Q", word!(wording.key_quotation)),
        ("s", "S", word!(wording.key_source)),
        ("n", "N", word!(wording.key_note)),
        ("h", "H", word!(wording.key_hit)),
        ("o", "", word!(wording.key_original)),
        ("r", "", word!(wording.key_romanisation)),
        ("t", "", word!(wording.key_notes)),
        ("?", "", word!(wording.key_help)),
        ("Esc", "", word!(wording.key_escape)),
    ];
    let switch = |value: &'static str, text: Word, pressed: &'static str| {
        html! {
            <button type="button" class="segment" data-prefer={value} aria-pressed={pressed} data-word={text.name()}>
                { text.text(wording) }
            </button>
        }
    };
    html! {
        <dialog id={SHORTCUTS} class="shortcuts" aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title" data-word="shortcuts">{ wording.shortcuts }</h2>
            <table>
                <tbody>
                    { for rows.into_iter().map(|(key, back, does)| html! {
                        <tr>
                            <th scope="row">
                                <kbd>{ key }</kbd>
                                if !back.is_empty() {
                                    { " " }<kbd>{ back }</kbd>
                                }
                            </th>
                            { does.element(wording, "td", None) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <div class="shortcuts-ways">
                { word!(wording.prefer_keys).hidden(wording) }
                <div class="segments" role="group" aria-label={wording.prefer_keys} data-word-label="prefer_keys">
                    { switch("keys=on", word!(wording.on), "true") }
                    { switch("keys=off", word!(wording.off), "false") }
                </div>
                <button type="button" class="tool" data-help="close" data-word="close">{ wording.close }</button>
            </div>
        </dialog>
    }
}
