//! Opening a translator's note under the line of its mark.
//!
//! The open note is a float of full width after its mark: it falls below the line that holds the mark, and the
//! rest of that line stays where it is. So the line that is being read does not move.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, window};

use crate::reading::Mark;
use crate::reading::elements::{note_element, noteref_element};

use super::dom::{element, page, set};
use super::later::{Later, Moment};

/// Opens the note of a mark, as a copy of the one after the article.
pub(super) fn open(mark: &Mark) -> Option<()> {
    let anchor = element(&noteref_element(mark))?;
    let id = open_id(mark);
    if element(&id).is_some() {
        return None;
    }
    let printed = element(&note_element(&mark.note))?.query_selector(".note-text").ok()??;
    let note = page()?.create_element("span").ok()?;
    note.set_id(&id);
    set(&note, "class", Some("open-note"));
    set(&note, "role", Some("note"));
    // Its label is the mark's, in whatever language that is now and will be.
    for name in ["aria-label", "data-word-label", "data-printed-label", "data-letter", "data-term"] {
        set(&note, name, anchor.get_attribute(name).as_deref());
    }
    note.append_child(&printed.clone_node_with_deep(true).ok()?).ok()?;
    anchor.after_with_node_1(&note).ok()?;
    expanded(&anchor, true, &id);
    Some(())
}

/// Closes the note of a mark.
pub(super) fn close(mark: &Mark) -> Option<()> {
    let id = open_id(mark);
    element(&id)?.remove();
    expanded(&element(&noteref_element(mark))?, false, &id);
    Some(())
}

fn expanded(anchor: &Element, open: bool, note: &str) {
    set(anchor, "aria-expanded", Some(if open { "true" } else { "false" }));
    set(anchor, "aria-controls", open.then_some(note));
}

fn open_id(mark: &Mark) -> String {
    format!("o{}", noteref_element(mark))
}

/// Leaves open notes out of what is copied from the text around them. Who selects in a note alone copies the note.
pub(super) fn on_copy() -> Option<EventListener> {
    let root = page()?.document_element()?;
    let copied = {
        let root = root.clone();
        Later::new(Moment::Pause(0), move || {
            set(&root, COPYING, None);
            false
        })
    };
    let page = page()?;
    Some(EventListener::new(&page, "copy", move |_| {
        let selection = window().and_then(|window| window.get_selection().ok().flatten());
        let ends = selection.map(|selection| (selection.anchor_node(), selection.focus_node()));
        let Some((from, to)) = ends else { return };
        let from = from.and_then(|node| note_around(&node));
        let to = to.and_then(|node| note_around(&node));
        if from.is_none() || from != to {
            // The browser copies when this has returned, and by then the styles let no note be selected.
            set(&root, COPYING, Some("text"));
            copied.ask();
        }
    }))
}

/// On the root while the browser copies.
const COPYING: &str = "data-copying";

fn note_around(node: &Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest(".open-note").ok().flatten()
}
