//! [`LastBar`]: the line at the foot of the window that says what was corrected last, with the way to take it back.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_mut_ref};

use crate::browser;
use crate::wording::OwnWording;

/// The button that takes it back.
const UNDO: &str = "own-last-undo";

/// What [`LastBar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LastBarProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The last change in words; `None` where there is nothing to say.
    pub(super) told: Option<String>,
    /// Whether there is a correction to take back.
    pub(super) can_undo: bool,
    /// Whether there is one to make again.
    pub(super) can_redo: bool,
    /// Told that the last correction is to be taken back.
    pub(super) on_undo: Callback<MouseEvent>,
    /// Told that it is to be made again.
    pub(super) on_redo: Callback<MouseEvent>,
    /// Told that the reader has seen it.
    pub(super) on_seen: Callback<MouseEvent>,
}

/// The last change, until something else is done.
#[component]
pub(super) fn LastBar(props: &LastBarProps) -> Html {
    let own = OwnWording::of(props.lang);
    // The button that was pressed is gone when nothing is left to make again.
    let could_redo = use_mut_ref(|| false);
    use_effect_with(props.can_redo, move |can_redo| {
        if could_redo.replace(*can_redo) && !can_redo {
            browser::catch_focus(UNDO);
        }
    });
    html! {
        <div class="own-last">
            // Always there, so that a screen reader reads what comes into it.
            <p role="status">{ for props.told.clone() }</p>
            if props.told.is_some() {
                // Before the other, which then comes and goes without moving it from under the pointer.
                if props.can_redo {
                    <button type="button" class="own-button own-plain" onclick={props.on_redo.clone()}>{ own.redo }</button>
                }
                // Disabled, it would lose the focus.
                <button
                    id={UNDO}
                    type="button"
                    class="own-button own-plain"
                    aria-disabled={(!props.can_undo).then_some("true")}
                    onclick={props.on_undo.clone()}
                >
                    { own.undo }
                </button>
                <button
                    type="button"
                    class="own-button own-plain own-last-seen"
                    aria-label={own.hide_last}
                    onclick={props.on_seen.clone()}
                >
                    { "×" }
                </button>
            }
        </div>
    }
}
