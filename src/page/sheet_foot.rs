//! [`SheetFoot`]: under the one card that lies over the text on a small screen: its neighbors, and the way to everyone.
//!
//! Printed once; the browser layer answers its buttons and writes the number (`src/browser/sheet.rs`).

use yew::{Html, Properties, component, html};

use crate::article::Lang;
use crate::reading::elements::CARD_POSITION;
use crate::wording::Wording;

use super::word::{Word, word};

/// What [`SheetFoot`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SheetFootProps {
    /// The language of the page.
    pub(super) lang: Lang,
    /// How many voices there are.
    pub(super) voices: usize,
}

/// Previous, next, all voices, close.
#[component]
pub(super) fn SheetFoot(props: &SheetFootProps) -> Html {
    let wording = Wording::of(&props.lang);
    let step = |turn: &'static str, sign: &'static str, name: Word| {
        html! {
            <button
                type="button"
                class="tool sheet-step"
                data-turn={turn}
                aria-label={name.text(wording)}
                data-word-label={name.name()}
            >
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    html! {
        <nav class="sheet-foot" aria-label={wording.tools} data-word-label="tools">
            { step("previous", "‹", word!(wording.bar.previous)) }
            <span id={CARD_POSITION} class="sheet-position" role="status"></span>
            { step("next", "›", word!(wording.bar.next)) }
            <a class="tool sheet-all" href="#sources" data-sheet="sources">
                { word!(wording.bar.all_voices).with("data-n", props.voices).span(wording) }
            </a>
            <button
                type="button"
                class="tool sheet-close"
                data-sheet="close"
                aria-label={wording.close}
                data-word-label="close"
            >
                <span aria-hidden="true">{ "✕" }</span>
            </button>
        </nav>
    }
}
