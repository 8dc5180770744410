//! The list of the reader's articles on this device.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::wording::{OwnWording, fill};

use super::shelf_row::ShelfRow;
use super::state::{Deleted, Desk};

/// The element id of the list's heading.
pub(super) const SHELF: &str = "own-shelf-title";
/// The element id of the button that has back what was deleted.
pub(super) const UNDELETE: &str = "own-undelete";

/// What the list calls.
pub(super) struct ShelfWires {
    /// An article is to be opened.
    pub(super) on_open: Callback<u32>,
    /// An article is to be deleted.
    pub(super) on_delete: Callback<u32>,
    /// An article is to have another name.
    pub(super) on_rename: Callback<(u32, String)>,
    /// All articles are to be taken along.
    pub(super) on_take_all: Callback<MouseEvent>,
    /// What was deleted last is to be had back.
    pub(super) on_restore: Callback<Rc<Deleted>>,
}

pub(super) fn kilobytes(bytes: u64) -> String {
    bytes.div_ceil(1000).to_string()
}

/// Each article with its size; opening, deleting, and having back what was deleted last.
pub(super) fn shelf_list(own: &'static OwnWording, desk: &Desk, wires: &ShelfWires) -> Html {
    let shelf = &desk.shelf;
    let all = shelf.iter().map(|kept| kept.size).sum();
    let used = fill(own.shelf_used, &[("n", &shelf.len().to_string()), ("size", &kilobytes(all))]);
    html! {
        <section class="own-shelf" aria-labelledby={SHELF}>
            <h2 id={SHELF} tabindex="-1">{ own.shelf }</h2>
            { for desk.deleted.iter().map(|deleted| undelete(own, deleted, &wires.on_restore)) }
            if shelf.is_empty() && desk.deleted.is_none() {
                <p class="own-small">{ own.shelf_empty }</p>
            } else if !shelf.is_empty() {
                <ul>
                    { for shelf.iter().map(|kept| html! {
                        <ShelfRow
                            key={kept.id}
                            lang={own.lang}
                            kept={kept.clone()}
                            on_open={wires.on_open.clone()}
                            on_delete={wires.on_delete.clone()}
                            on_rename={wires.on_rename.clone()}
                        />
                    }) }
                </ul>
                <p class="own-small">{ used }</p>
                <p><button type="button" class="own-button own-plain" onclick={wires.on_take_all.clone()}>{ own.export_all }</button></p>
            }
        </section>
    }
}

fn undelete(own: &'static OwnWording, deleted: &Rc<Deleted>, on_restore: &Callback<Rc<Deleted>>) -> Html {
    let restore = on_restore.reform({
        let deleted = deleted.clone();
        move |_| deleted.clone()
    });
    html! {
        <p class="own-aside" role="status">
            <span>{ fill(own.deleted, &[("title", &format!("\u{2068}{}\u{2069}", deleted.title))]) }</span>
            <button type="button" id={UNDELETE} class="own-button" onclick={restore}>{ own.undo }</button>
        </p>
    }
}
