//! The sheet of shortcuts.

use yew::{Html, html};

use crate::reading::elements::SHORTCUTS;
use crate::reading::preferences::{Keys, Preferences};
use crate::reading::{Action, Reading};
use crate::wording::Wording;

use super::store::Store;
use super::toolbar::toggle;

/// Every key and what it does, and the switch that turns single keys off. A dialog: the session opens it.
pub(super) fn shortcuts(wording: &'static Wording, store: &Store, reading: &Reading) -> Html {
    let now = reading.preferences;
    let keys = if now.keys == Keys::On { Keys::Off } else { Keys::On };
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
    html! {
        <dialog id={SHORTCUTS} class="shortcuts" aria-labelledby="shortcuts-title">
            <h2 id="shortcuts-title">{ wording.shortcuts }</h2>
            <table>
                <tbody>
                    { for rows.into_iter().map(|(key, back, does)| html! {
                        <tr key={key}>
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
            <p class="shortcuts-ways">
                { toggle(
                    wording.prefer_keys,
                    "switch",
                    now.keys == Keys::On,
                    false,
                    store.on(Action::Prefer(Preferences { keys, ..now })),
                ) }
                <button type="button" class="tool" onclick={store.on(Action::SetHelp(false))}>
                    { wording.close }
                </button>
            </p>
        </dialog>
    }
}
