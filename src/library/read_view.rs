//! An article of one's own that is read: the bar over it, the fields of a quotation, the words that are marked, and what
//! was corrected last.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::article::Id;
use crate::browser::Marked;
use crate::correcting::{AddBar, CardDialog, Known, Shown, marked_in};
use crate::import::{Draft, Edit};
use crate::wording::OwnWording;

use super::last_bar::LastBar;
use super::last_change::undone;
use super::messages;
use super::room_bar::{RoomWires, room_bar};
use super::state::Desk;

/// What the view tells the desk.
pub(super) struct ReadWires {
    /// The file that could not be read is read once more.
    pub(super) on_again: Callback<MouseEvent>,
    pub(super) room: RoomWires,
    pub(super) on_correct: Callback<Edit>,
    pub(super) on_add: Callback<(Marked, String)>,
    pub(super) on_words: Callback<(Marked, Id)>,
    pub(super) on_unmark: Callback<()>,
    pub(super) on_fields: Callback<Option<Id>>,
    /// The last correction is taken back, and the page goes to its quotation.
    pub(super) on_undo: Callback<MouseEvent>,
    /// It is taken back, or made again, and the page stays where it is.
    pub(super) on_undo_here: Callback<MouseEvent>,
    pub(super) on_redo_here: Callback<MouseEvent>,
    /// The reader has seen what was done last.
    pub(super) on_seen: Callback<MouseEvent>,
}

/// Everything but the article itself, which the session draws. `known` is there once something is being corrected.
pub(super) fn read_view(
    own: &'static OwnWording,
    desk: &Desk,
    draft: &Rc<Draft>,
    shown: Option<&Shown>,
    known: Option<&Known>,
    wires: &ReadWires,
) -> Html {
    let dialog = shown.zip(known).map(|(shown, known)| {
        html! {
            <CardDialog
                lang={own.lang}
                shown={shown.clone()}
                known={known.clone()}
                news={html! { <>{ messages::news(own, desk.news.as_ref(), &wires.on_again) }{ undone(own, desk) }</> }}
                on_correct={wires.on_correct.clone()}
                on_undo={wires.on_undo.clone()}
                on_open={wires.on_fields.clone()}
                on_all={wires.room.on_correct.clone()}
            />
        }
    });
    let marked = desk.marked.as_ref().filter(|_| dialog.is_none()).zip(known).map(|(marked, known)| {
        html! {
            <AddBar
                lang={own.lang}
                marked={marked.clone()}
                among={marked_in(draft.article(), marked)}
                names={known.names.clone()}
                over=true
                on_add={wires.on_add.clone()}
                on_words={wires.on_words.clone()}
                on_cancel={wires.on_unmark.clone()}
            />
        }
    });
    // The fields say themselves what was done, and marked words have a bar of their own.
    let last = desk.last.as_ref().filter(|_| dialog.is_none() && marked.is_none());
    let last = html! {
            <LastBar
                lang={own.lang}
                told={last.map(|last| last.told(own))}
                can_undo={!draft.log().is_empty()}
                can_redo={draft.can_redo()}
                on_undo={wires.on_undo_here.clone()}
                on_redo={wires.on_redo_here.clone()}
                on_seen={wires.on_seen.clone()}
            />
    };
    html! {
        <>
            { room_bar(own, desk, draft, last, &wires.room) }
            { dialog }
            { marked }
        </>
    }
}
