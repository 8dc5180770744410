//! The bar over an article of one's own that is read: to its quotations, out of the page, back to the others.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::article::Judge;
use crate::import::Draft;
use crate::wording::{OwnWording, fill};

use super::messages;
use super::state::{Desk, Saving};

/// What the bar tells the desk.
#[derive(Clone, PartialEq)]
pub(super) struct RoomWires {
    pub(super) on_correct: Callback<MouseEvent>,
    pub(super) on_save: Callback<MouseEvent>,
    pub(super) on_close: Callback<MouseEvent>,
}

/// What was found and checked, what can be done, and what was corrected `last`.
pub(super) fn room_bar(
    own: &'static OwnWording,
    desk: &Desk,
    draft: &Rc<Draft>,
    last: Html,
    wires: &RoomWires,
) -> Html {
    let quotations = &draft.article().evidence.quotations;
    let checked = quotations.iter().filter(|one| one.certainty.judge == Judge::Editor).count();
    let counts = [("n", quotations.len().to_string()), ("checked", checked.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(slot, count)| (*slot, count.as_str())).collect();
    html! {
        <nav class="room-bar" aria-label={own.room}>
            if !quotations.is_empty() {
                <p>{ fill(own.checked_of, &counts) }</p>
            }
            <button type="button" class="own-button" onclick={wires.on_correct.clone()}>{ own.correct }</button>
            { save_page(own, desk.saving, &wires.on_save) }
            <button type="button" class="own-button own-plain" onclick={wires.on_close.clone()}>{ own.close }</button>
            { messages::keeping(own, &desk.keeping) }
            { last }
        </nav>
    }
}

/// The button that saves the article as a page, and what became of that.
pub(super) fn save_page(own: &'static OwnWording, saving: Saving, on_save: &Callback<MouseEvent>) -> Html {
    let said = match saving {
        Saving::Idle => "",
        Saving::Busy => own.saving,
        Saving::Done => own.saved,
        Saving::Failed => own.not_saved,
    };
    html! {
        <>
            // Disabled, it would lose the focus.
            <button type="button" class="own-button own-plain own-save" aria-disabled={(saving == Saving::Busy).then_some("true")} onclick={on_save.clone()}>
                { own.save_page }
            </button>
            <span class="own-saving" role="status">{ said }</span>
        </>
    }
}
