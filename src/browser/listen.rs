//! Listeners on the whole page, told in the page's own terms.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, FocusEvent, HtmlInputElement, KeyboardEvent, MouseEvent, StorageEvent,
    TouchEvent, window,
};

use crate::article::Id;
use crate::reading::Mark;
use crate::reading::steps::Turn;

use super::dom::{matches_media, page};
use super::{counterparts, gaps, groups, notes, panels, rooms, sheet, storage, taking};

/// What a click switches on or off.
const SWITCHES: &str = ".note-mark, button[aria-pressed]";

/// How far down a finger goes to swipe something away, in CSS pixels.
const SWIPE: i32 = 56;

/// What an event of the pointer or the keyboard concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A quotation in the text.
    Passage(Id),
    /// The mark after a quotation in the text.
    SourceMark(Id),
    /// A quotation in the sidebar.
    Card(Id),
    /// The number of a quotation in the sidebar: the way back to the text.
    CardNumber(Id),
    /// One of the voices.
    Speaker(Id),
    /// The mark of a note.
    NoteMark(Mark),
    /// An open note, by its mark.
    OpenNote(Mark),
    /// The search box.
    Search,
    /// Another field.
    Field,
    /// The strip of marks along the edge, at this distance from the top of the window.
    Edge(u32),
    /// The line of a gap in the text, and whether it is open.
    Gap(usize, bool),
    /// The button that opens a paragraph's aligned text under it.
    Counterpart(Id),
    /// One of the counts at its ends: above or below.
    Around(bool),
    /// A line of the outline.
    Outline,
    /// A choice of the preferences: `key=value`, or nothing for the page's own.
    Prefer(String),
    /// The button that opens the sheet of shortcuts, or closes it.
    Help(bool),
    /// The link from a card to the other wordings, which stand below the text.
    Wordings,
    /// A switch over the text, by its name.
    View(String),
    /// A way to the list of everyone quoted.
    Voices,
    /// Closes what lies over the text.
    CloseSheet,
    /// The next card or the one before, or from the line of the filter the next quotation that it wants.
    Turn(Turn),
    /// Anything else among the sources.
    Sources,
    /// Anything else in a menu.
    Menu,
    /// Anything else.
    Elsewhere,
}

/// The keys that the page answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Out of here.
    Escape,
    /// The space bar, which presses what looks like a button.
    Space,
    /// A letter or sign, as typed.
    Sign(char),
}

/// Listeners that end when this is dropped.
#[derive(Debug, Default)]
pub struct Listeners {
    held: Vec<EventListener>,
}

impl Listeners {
    /// Tells what the pointer or the keyboard's focus rests on, each time it changes.
    pub fn on_point(&mut self, then: impl Fn(Target) + 'static) {
        let then = Rc::new(then);
        for kind in ["mouseover", "focusin"] {
            let then = then.clone();
            self.on_page(kind, false, move |event| {
                if taking::button_of(event).is_some() {
                    taking::prepare();
                }
                // After a tap, browsers tell of a pointer that stays where no finger is.
                if kind == "focusin" || matches_media("(hover: hover)") {
                    then(target_of(event));
                }
            });
        }
        self.on_page("mouseout", false, {
            let then = then.clone();
            // Out of the window: nothing is under the pointer.
            move |event| {
                let gone =
                    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.related_target().is_none());
                if gone {
                    then(Target::Elsewhere);
                }
            }
        });
        self.on_page("focusout", false, move |event| {
            let gone = event.dyn_ref::<FocusEvent>().is_some_and(|event| event.related_target().is_none());
            if gone {
                then(Target::Elsewhere);
            }
        });
    }

    /// Tells that the search box got the focus.
    pub fn on_search(&mut self, then: impl Fn() + 'static) {
        self.on_page("focusin", false, move |event| {
            if target_of(event) == Target::Search {
                then();
            }
        });
    }

    /// Tells what was clicked, plainly and without a selection; `true` from `then` takes the click over.
    pub fn on_click(&mut self, then: impl Fn(Target) -> bool + 'static) {
        self.on_page("click", true, move |event| {
            let plain = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
                !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
                    && click.button() == 0
            });
            if !plain || event.default_prevented() {
                return;
            }
            if let Some(button) = taking::button_of(event) {
                event.prevent_default();
                taking::take(button);
            } else if (is_on_button(event) || !has_selection()) && then(target_of(event)) {
                event.prevent_default();
            }
        });
    }

    /// Tells of a key and where it was pressed; `true` from `then` takes the key over.
    pub fn on_key(&mut self, then: impl Fn(Key, Target) -> bool + 'static) {
        self.on_page("keydown", true, move |event| {
            let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
            // An open dialog has the keyboard to itself.
            if press.ctrl_key()
                || press.meta_key()
                || press.alt_key()
                || event.default_prevented()
                || panels::has_dialog()
            {
                return;
            }
            let name = press.key();
            let mut signs = name.chars();
            let key = match (name.as_str(), signs.next(), signs.next()) {
                ("Escape", ..) => Key::Escape,
                (" ", ..) => Key::Space,
                (_, Some(sign), None) => Key::Sign(sign),
                _ => return,
            };
            let target = target_of(event);
            // What is typed into a field is text.
            if matches!(key, Key::Sign(_)) && matches!(target, Target::Field | Target::Search) {
                return;
            }
            if then(key, target) {
                event.prevent_default();
            }
        });
    }

    /// Tells of the keys that take back (`true`) and make again what was done, outside of fields in which one types, which have their own.
    pub fn on_undo(&mut self, then: impl Fn(bool) + 'static) {
        self.on_page("keydown", true, move |event| {
            let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
            let held = (press.ctrl_key() || press.meta_key()) && !press.alt_key();
            // A choice has nothing of its own to take back.
            let typed = || matches!(target_of(event), Target::Field | Target::Search) && !is_choice(event);
            if !held || typed() {
                return;
            }
            let back = match press.key().as_str() {
                "z" => !press.shift_key(),
                "Z" | "y" => false,
                _ => return,
            };
            event.prevent_default();
            then(back);
        });
    }

    /// Tells that the address changed without the page's doing: Back, Forward, a link to a fragment.
    pub fn on_address(&mut self, then: impl Fn() + 'static) {
        let Some(window) = window() else { return };
        let listener = EventListener::new(&window, "popstate", move |_| then());
        self.held.push(listener);
    }

    /// Tells that the reader may be about to leave what they are typing: by the pointer, by another field or window,
    /// by a key that is no letter, or for good.
    pub fn on_leaving(&mut self, then: impl Fn() + 'static) {
        let then = Rc::new(then);
        for kind in ["pointerdown", "focusout", "visibilitychange"] {
            let then = then.clone();
            self.on_page(kind, false, move |_| then());
        }
        self.on_page("keydown", false, {
            let then = then.clone();
            move |event| {
                let press = event.dyn_ref::<KeyboardEvent>();
                let leaving = press.is_some_and(|press| {
                    press.ctrl_key()
                        || press.meta_key()
                        || press.alt_key()
                        || matches!(press.key().as_str(), "Enter" | "Escape" | "Tab" | "F5")
                });
                if leaving {
                    then();
                }
            }
        });
        let Some(window) = window() else { return };
        for kind in ["blur", "pagehide"] {
            let then = then.clone();
            self.held.push(EventListener::new(&window, kind, move |_| then()));
        }
    }

    /// Tells of a gap in the text when something in it was found or is linked to. With it come what the text does
    /// by itself: the keys of its buttons, what is copied of it, and what is printed.
    pub fn on_found(&mut self, then: impl Fn(usize) + Clone + 'static) {
        self.held.extend(gaps::on_found(then).into_iter().flatten());
        self.held.extend(groups::on_keys());
        self.held.extend(notes::on_copy());
        self.held.extend(gaps::on_print());
    }

    /// Tells which quotation is to be saved as a picture.
    pub fn on_picture(&mut self, then: impl Fn(String) + 'static) {
        self.held.extend(rooms::on_picture(then));
    }

    /// Tells that something lying over the text was swiped down from its top.
    pub fn on_swipe_down(&mut self, then: impl Fn() + 'static) {
        let began: Rc<Cell<Option<(i32, i32)>>> = Rc::default();
        self.on_page("touchstart", false, {
            let began = began.clone();
            move |event| began.set(touch_at_top(event))
        });
        self.on_page("touchend", false, move |event| {
            let Some((x, y)) = began.take() else { return };
            let touches = event.dyn_ref::<TouchEvent>().map(TouchEvent::changed_touches);
            let Some(touch) = touches.and_then(|touches| touches.get(0)) else { return };
            let (across, down) = ((touch.client_x() - x).abs(), touch.client_y() - y);
            if down > SWIPE && down > 2 * across {
                then();
            }
        });
    }

    /// Tells that the window changed its size.
    pub fn on_resize(&mut self, then: impl Fn() + 'static) {
        let Some(window) = window() else { return };
        self.held.push(EventListener::new(&window, "resize", move |_| then()));
    }

    /// Tells the line of preferences when another window of the site has changed them.
    pub fn on_preferences(&mut self, then: impl Fn(String) + 'static) {
        let Some(window) = window() else { return };
        self.held.push(EventListener::new(&window, "storage", move |event| {
            if let Some(line) = event.dyn_ref::<StorageEvent>().and_then(storage::changed_preferences) {
                then(line);
            }
        }));
    }

    /// Lets the second click of a double click do nothing where the first one has switched something: it would switch
    /// it back.
    pub fn ignore_double_clicks(&mut self) {
        let Some(page) = page() else { return };
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let target: &EventTarget = &page;
        self.held.push(EventListener::new_with_options(target, "click", options, |event| {
            let second = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() > 1);
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let switch = element.and_then(|element| element.closest(SWITCHES).ok().flatten());
            if second && switch.is_some() {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
        }));
    }

    /// Tells that the page was scrolled or the window changed its size.
    pub fn on_scroll(&mut self, then: impl Fn() + 'static) {
        let then = Rc::new(then);
        let Some(window) = window() else { return };
        for kind in ["scroll", "resize"] {
            let then = then.clone();
            self.held.push(EventListener::new(&window, kind, move |_| then()));
        }
    }

    /// Tells that the dialog with this id was closed, by whatever means.
    pub fn on_dialog_closed(&mut self, id: &str, then: impl Fn() + 'static) {
        let Some(dialog) = super::dom::element(id) else { return };
        self.held.push(EventListener::new(&dialog, "close", move |_| then()));
    }

    fn on_page(&mut self, kind: &'static str, active: bool, then: impl Fn(&Event) + 'static) {
        let Some(page) = page() else { return };
        let target: &EventTarget = &page;
        let options = EventListenerOptions { passive: !active, ..EventListenerOptions::default() };
        self.held.push(EventListener::new_with_options(target, kind, options, move |event| then(event)));
    }
}

/// Where a finger touched, when that is in a pane over the text that is at its top: there a swipe down scrolls nothing.
fn touch_at_top(event: &Event) -> Option<(i32, i32)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    page()?.document_element()?.get_attribute("data-sheet")?;
    element.closest(sheet::SHEET).ok()??;
    let scrolled = element.closest(".sources").ok()?.is_some_and(|pane| pane.scroll_top() > 0);
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    if scrolled || touches.length() != 1 {
        return None;
    }
    let touch = touches.get(0)?;
    Some((touch.client_x(), touch.client_y()))
}

/// A button is one with a selection too. To ask for a selection lays the page out, which what was pressed has just changed.
fn is_on_button(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest("button, summary").is_ok_and(|button| button.is_some()))
}

fn has_selection() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Whether the field is one in which nothing is typed.
fn is_choice(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let choice = "select, [type='checkbox'], [type='radio']";
    element.is_some_and(|element| element.matches(choice).unwrap_or_default())
}

fn target_of(event: &Event) -> Target {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(element) = element else { return Target::Elsewhere };
    if element.closest(".edge-strip").ok().flatten().is_some() {
        let y = event.dyn_ref::<MouseEvent>().map_or(0, MouseEvent::client_y);
        return Target::Edge(u32::try_from(y).unwrap_or_default());
    }
    named(&element).unwrap_or(Target::Elsewhere)
}

fn named(element: &Element) -> Option<Target> {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        return Some(if field.type_() == "search" { Target::Search } else { Target::Field });
    }
    if element.matches("textarea, select, [contenteditable]").unwrap_or_default() {
        return Some(Target::Field);
    }
    let closest = |selector: &str| element.closest(selector).ok().flatten();
    if let Some(choice) = closest("[data-prefer]") {
        return Some(Target::Prefer(choice.get_attribute("data-prefer")?));
    }
    if let Some(button) = closest("[data-help]") {
        return Some(Target::Help(button.get_attribute("data-help")? == "open"));
    }
    if let Some(button) = closest("[data-view]") {
        return Some(Target::View(button.get_attribute("data-view")?));
    }
    if let Some(button) = closest("[data-turn]") {
        let next = button.get_attribute("data-turn")? == "next";
        return Some(Target::Turn(if next { Turn::Next } else { Turn::Previous }));
    }
    // The fields of a quotation open in the place of its card.
    if closest("button[data-sheet=close], [data-correct]").is_some() {
        return Some(Target::CloseSheet);
    }
    if closest(".voices-line a, .voices-opener, .sheet-all").is_some() {
        return Some(Target::Voices);
    }
    if closest(".menu").is_some() {
        let line = closest(".outline-list a").is_some();
        return Some(if line { Target::Outline } else { Target::Menu });
    }
    let quotation = |element: &Element| Id::new(&element.get_attribute("data-quotation")?).ok();
    if let Some((gap, open)) = gaps::gap_of_line(element) {
        return Some(Target::Gap(gap, open));
    }
    if let Some(block) = counterparts::block_of_opener(element) {
        return Some(Target::Counterpart(block));
    }
    if let Some(mark) = closest(".note-mark") {
        return Some(Target::NoteMark(note_mark(&mark)?));
    }
    if let Some(note) = closest(".open-note") {
        return Some(Target::OpenNote(note_mark(&note.previous_element_sibling()?)?));
    }
    if let Some(count) = closest(".around") {
        return Some(Target::Around(count.class_list().contains("around-below")));
    }
    if let Some(number) = closest(".card-number") {
        return Some(Target::CardNumber(quotation(&number)?));
    }
    if let Some(passage) = closest(".quotation, .source-mark") {
        // A link inside a passage stays a link.
        let in_link = closest("a").is_some_and(|link| !link.class_list().contains("source-mark"));
        let whole =
            if passage.class_list().contains("source-mark") { Target::SourceMark } else { Target::Passage };
        return if in_link { None } else { Some(whole(quotation(&passage)?)) };
    }
    if closest(".wordings-link a").is_some() {
        return Some(Target::Wordings);
    }
    if let Some(card) = closest(".quotation-card") {
        return Some(Target::Card(quotation(&card)?));
    }
    if let Some(voice) = closest(".voice") {
        return Some(Target::Speaker(Id::new(&voice.get_attribute("data-speaker")?).ok()?));
    }
    closest(sheet::SHEET).map(|_| Target::Sources)
}

fn note_mark(element: &Element) -> Option<Mark> {
    let note = Id::new(&element.get_attribute("data-note")?).ok()?;
    let nth = element.get_attribute("data-nth")?.parse().ok()?;
    Some(Mark { note, nth })
}
