//! Gaps: where a filter hides paragraphs of the text.
//!
//! What is hidden is `hidden="until-found"`: the browser's own search and a link to a place in it find it, and tell the
//! page. A line says how many paragraphs there are and shows them.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

use crate::reading::body_view::{BodyView, Gap};

use super::dom::{elements, page, set};

/// The parts of the text by their number.
pub(super) type Parts<'a> = &'a dyn Fn(usize) -> Option<Element>;

/// What the line of a gap says, closed or open.
pub type GapWords<'a> = &'a dyn Fn(Gap, bool) -> String;

/// The line of a gap.
const LINE: &str = ".gap[data-gap]";
/// What is hidden in gaps.
const HIDDEN: &str = "[data-set-aside][hidden]";

/// Takes away the lines of gaps that are there no longer, and shows what was hidden in them.
pub(super) fn close_up(before: &BodyView, now: &BodyView, part: Parts<'_>) {
    if before.gaps == now.gaps {
        return;
    }
    for line in elements(LINE) {
        line.remove();
    }
    for gap in before.gaps.iter() {
        hide(before, *gap, None, part);
    }
}

/// Puts a line where there is a gap, and hides what is in those that are closed.
pub(super) fn open_up(before: &BodyView, now: &BodyView, part: Parts<'_>, words: GapWords<'_>) {
    let same = before.gaps == now.gaps;
    let hidden = hidden_value();
    for gap in now.gaps.iter() {
        let open = now.open_gaps.contains(&gap.first);
        if !same {
            let _ = put_line(*gap, part);
        } else if before.open_gaps.contains(&gap.first) == open {
            continue;
        }
        hide(now, *gap, (!open).then_some(hidden), part);
    }
    if !same || before.open_gaps != now.open_gaps {
        say(now, words);
    }
}

/// Says on every line how much is in the gap.
pub(super) fn say(view: &BodyView, words: GapWords<'_>) {
    let root = page().and_then(|page| page.document_element());
    let lang = root.as_ref().and_then(|root| root.get_attribute("lang"));
    for line in elements(LINE) {
        let Some(gap) = number(&line).and_then(|first| view.gaps.iter().find(|gap| gap.first == first))
        else {
            continue;
        };
        let open = view.open_gaps.contains(&gap.first);
        if let Some(button) = line.first_element_child() {
            set(&button, "aria-expanded", Some(if open { "true" } else { "false" }));
            set(&button, "lang", lang.as_deref());
            button.set_text_content(Some(&words(*gap, open)));
        }
    }
}

fn put_line(gap: Gap, part: Parts<'_>) -> Option<()> {
    let (first, page) = (part(gap.first)?, page()?);
    let (line, button) = (page.create_element("p").ok()?, page.create_element("button").ok()?);
    set(&line, "class", Some("gap"));
    set(&line, "data-gap", Some(&gap.first.to_string()));
    set(&button, "type", Some("button"));
    set(&button, "class", Some("gap-switch"));
    line.append_child(&button).ok()?;
    first.before_with_node_1(&line).ok()
}

fn hide(view: &BodyView, gap: Gap, hidden: Option<&str>, part: Parts<'_>) {
    for index in gap.first..=gap.last {
        if view.set_aside.get(index).copied().unwrap_or_default()
            && let Some(element) = part(index)
        {
            set(&element, "hidden", hidden);
        }
    }
}

/// A browser that does not know `until-found` hides it for good, and only the line shows it.
fn hidden_value() -> &'static str {
    let body = page().and_then(|page| page.body());
    let knows = body.is_some_and(|body| Reflect::has(&body, &"onbeforematch".into()).unwrap_or_default());
    if knows { "until-found" } else { "" }
}

fn number(line: &Element) -> Option<usize> {
    line.get_attribute("data-gap")?.parse().ok()
}

/// The gap whose line holds an element.
pub(super) fn gap_of_line(element: &Element) -> Option<(usize, bool)> {
    let line = element.closest(LINE).ok()??;
    let button = line.first_element_child()?;
    Some((number(&line)?, button.get_attribute("aria-expanded").as_deref() == Some("true")))
}

/// The gap that hides an element: that of the last line before it.
fn gap_around(element: &Element) -> Option<usize> {
    element.closest(HIDDEN).ok()??;
    let before = elements(LINE)
        .take_while(|line| line.compare_document_position(element) & Node::DOCUMENT_POSITION_FOLLOWING != 0);
    number(&before.last()?)
}

/// Tells of a gap when the browser has found something in it, or a link leads into it.
pub(super) fn on_found(then: impl Fn(usize) + Clone + 'static) -> Option<[EventListener; 2]> {
    let page = page()?;
    let options = EventListenerOptions::run_in_capture_phase();
    let found = EventListener::new_with_options(&page, "beforematch", options, {
        let then = then.clone();
        move |event| {
            if let Some(gap) = element_of(event).and_then(|element| gap_around(&element)) {
                then(gap);
            }
        }
    });
    let followed = EventListener::new_with_options(&page, "click", options, move |event| {
        let link = element_of(event).and_then(|element| element.closest("a[href^='#']").ok().flatten());
        let href = link.and_then(|link| link.get_attribute("href"));
        let target = href.and_then(|href| super::dom::element(href.strip_prefix('#')?));
        if let Some(gap) = target.and_then(|target| gap_around(&target)) {
            then(gap);
        }
    });
    Some([found, followed])
}

fn element_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Sets the notes back before the page is printed; otherwise that waits for a pause.
pub(super) fn on_print() -> Option<EventListener> {
    Some(EventListener::new(&web_sys::window()?.into(), "beforeprint", |_| set_notes_back()))
}

/// Sets back the notes of which no mark is in the text that the filter leaves.
pub fn set_notes_back() {
    let filtered =
        page().and_then(|page| page.document_element()).is_some_and(|root| root.has_attribute("data-filter"));
    let mut kept = std::collections::BTreeSet::new();
    if filtered {
        for mark in elements(".body .note-mark[data-note]") {
            if mark.closest("[data-set-aside]").is_ok_and(|aside| aside.is_none()) {
                kept.extend(mark.get_attribute("href"));
            }
        }
    }
    let unwanted = super::dom::Flag::new("data-unwanted");
    for note in elements(".endnote") {
        unwanted.set(&note, filtered && !kept.contains(&["#", &note.id()].concat()));
    }
}
