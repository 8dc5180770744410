//! Groups of links and buttons that are one stop of the Tab key: the arrow keys go on inside.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::dom::{bring_into_view, elements, focus_quietly, page, set};

/// What holds a group, and what belongs to it where no filter has hidden it.
const GROUPS: [(&str, &str); 4] = [
    (".body", ".counterpart-opener:not([hidden] *)"),
    (".endnotes", ".note-back:not([data-unwanted] *, [hidden] *)"),
    (".drawing-wide", "a"),
    (".drawing-narrow", "a"),
];

/// Lets the Tab key stop once in each group and the arrow keys go from one member to the next. Without the program
/// every link is a stop.
pub(super) fn on_keys() -> Option<EventListener> {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
    let page = page()?;
    Some(EventListener::new_with_options(&page, "keydown", options, |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
        let step: isize = match press.key().as_str() {
            "Tab" => return settle(),
            "ArrowDown" | "ArrowRight" => 1,
            "ArrowUp" | "ArrowLeft" => -1,
            _ => return,
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((target, members)) = target.and_then(|target| Some((target.clone(), group_of(&target)?)))
        else {
            return;
        };
        let at = members.iter().position(|one| one.is_same_node(Some(&target)));
        let next = at.and_then(|at| at.checked_add_signed(step)).and_then(|at| members.get(at));
        if let Some(next) = next {
            event.prevent_default();
            stop_at(&members, next);
            // Links in a drawing are no HTML, and take the focus all the same.
            focus_quietly(next.unchecked_ref::<HtmlElement>());
            bring_into_view(next, &next.get_bounding_client_rect());
        }
    }))
}

/// Gives each group a stop that is shown: what a filter has hidden cannot be one.
fn settle() {
    for (group, kind) in GROUPS {
        for group in elements(group) {
            let members = members(&group, kind);
            let stops = |one: &&Element| one.get_attribute("tabindex").is_none_or(|index| index != "-1");
            let mut stopping = members.iter().filter(stops);
            let stop = stopping.next();
            if (stop.is_none() || stopping.next().is_some())
                && let Some(stop) = stop.or_else(|| members.first())
            {
                stop_at(&members, stop);
            }
        }
    }
}

fn stop_at(members: &[Element], stop: &Element) {
    for one in members {
        set(one, "tabindex", Some(if one.is_same_node(Some(stop)) { "0" } else { "-1" }));
    }
}

/// The members of the group that an element is a member of.
fn group_of(element: &Element) -> Option<Vec<Element>> {
    GROUPS.iter().find_map(|(group, kind)| {
        let member = element.matches(kind).is_ok_and(|is| is);
        let group = element.closest(group).ok().flatten().filter(|_| member)?;
        Some(members(&group, kind))
    })
}

/// The members, in the order of the page.
fn members(group: &Element, kind: &str) -> Vec<Element> {
    let found = group.query_selector_all(kind).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    let member = |index| found.as_ref()?.get(index)?.dyn_into::<Element>().ok();
    (0..count).filter_map(member).collect()
}
