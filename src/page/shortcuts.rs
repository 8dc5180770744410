//! [`Shortcuts`]: the sheet of shortcuts.

use yew::{Html, Properties, component, html};

use crate::reading::elements::SHORTCUTS;
use crate::wording::Wording;

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
        ("/", "", wording.key_search),
        ("q", "Q", wording.key_quotation),
        ("s", "S", wording.key_source),
        ("n", "N", wording.key_note),
        ("h", "H", wording.key_hit),
        ("o", "", wording.key_original),
        ("r", "", wording.key_romanisation),
        ("t", "", wording.key_notes),
        ("?", "", wording.key_help),
        ("Esc", "", wording.key_escape),
    ];
    let switch = |value: &'static str, text: &'static str, pressed: &'static str| {
        html! {
            <button type="button" class="segment" data-prefer={value} aria-pressed={pressed}>{ text }</button>
        }
    };
    html! {
        <dialog id={SHORTCUTS} class="shortcuts" aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title">{ wording.shortcuts }</h2>
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
                            <td>{ does }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <div class="shortcuts-ways">
                <span class="preference-label" aria-hidden="true">{ wording.prefer_keys }</span>
                <div class="segments" role="group" aria-label={wording.prefer_keys}>
                    { switch("keys=on", wording.on, "true") }
                    { switch("keys=off", wording.off, "false") }
                </div>
                <button type="button" class="tool" data-help="close">{ wording.close }</button>
            </div>
        </dialog>
    }
}
