//! [`Shortcuts`]: the sheet of shortcuts.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, ParallelRole};
use crate::reading::elements::SHORTCUTS;
use crate::wording::Wording;

use super::more_menu::readings;
use super::word::{Word, word};

/// What [`Shortcuts`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ShortcutsProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// Every key that has something to do here, what it does, and the choice that turns single keys off. A dialog: the
/// session opens it.
#[component]
pub(super) fn Shortcuts(props: &ShortcutsProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let parallel = match article.parallels.as_slice() {
        [] => None,
        [one] if one.role == ParallelRole::Original => Some(word!(wording.key_original)),
        [one] => Some(word!(wording.bar.key_translation).with("data-language", one.lang.primary())),
        _ => Some(word!(wording.bar.key_others)),
    };
    let (quotes, notes) = (!article.evidence.quotations.is_empty(), !article.notes.is_empty());
    let rows = [
        Some(("/", "", word!(wording.key_search))),
        quotes.then(|| ("q", "Q", word!(wording.key_quotation))),
        quotes.then(|| ("s", "S", word!(wording.key_source))),
        notes.then(|| ("n", "N", word!(wording.key_note))),
        Some(("h", "H", word!(wording.key_hit))),
        parallel.map(|does| ("o", "", does)),
        readings(article).any().then(|| ("r", "", word!(wording.key_romanisation))),
        notes.then(|| ("t", "", word!(wording.key_notes))),
        Some(("?", "", word!(wording.key_help))),
        Some(("Esc", "", word!(wording.key_escape))),
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
                    { for rows.into_iter().flatten().map(|(key, back, does)| html! {
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
