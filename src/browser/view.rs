//! [`Stage`]: the prerendered text, brought to look as a [`BodyView`] says.

use std::collections::BTreeSet;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, window};

use crate::article::Id;
use crate::reading::body_view::BodyView;
use crate::reading::elements::{card_element, mark_element, passage_element, source_line_element};
use crate::reading::preferences::Preferences;
use crate::reading::{Original, Rest, Romanisation, Sheet};

use super::dom::{Flag, elements, page, set};
use super::gaps::{self, GapWords};
use super::{counterparts, notes};

/// The text as it looks now. Only what differs from the last view is touched.
#[derive(Debug, Default)]
pub struct Stage {
    shown: BodyView,
    /// What stands for quotations in pictures and tables, once it was asked for: it is printed, and nothing replaces it.
    pictured: Option<Vec<Pictured>>,
    /// The line that was read before paragraphs were hidden, and how far the page was scrolled then: whoever shows them
    /// again from there goes on reading where they were.
    left: Option<(Line, f64)>,
}

/// A stroke, a mark or a row that stands for quotations.
#[derive(Debug)]
struct Pictured {
    element: Element,
    /// Their names, with spaces between.
    names: String,
    unwanted: bool,
}

impl Stage {
    /// Brings the text to look like `view`, without moving the line that is being read. Says whether other
    /// quotations are wanted than before. `part` finds the parts of the text by their number, `words` says what is
    /// hidden in a gap.
    pub fn show(
        &mut self,
        view: BodyView,
        part: &dyn Fn(usize) -> Option<Element>,
        words: GapWords<'_>,
    ) -> bool {
        if view == self.shown {
            return false;
        }
        let unwanted_changed = view.unwanted != self.shown.unwanted;
        let moves = view.layers != self.shown.layers
            || view.preferences != self.shown.preferences
            || view.open_notes != self.shown.open_notes
            || view.rest != self.shown.rest
            || view.open_gaps != self.shown.open_gaps
            || view.counterparts != self.shown.counterparts
            // What only steps back stays where it is.
            || (view.rest == Some(Rest::Hide) && view.set_aside != self.shown.set_aside);
        let mut line = moves.then(Line::being_read).flatten();
        let (hid, hides) = (self.shown.rest == Some(Rest::Hide), view.rest == Some(Rest::Hide));
        if hid && !hides {
            let here = self.left.take().filter(|(_, at)| (at - scrolled()).abs() < 1.0);
            line = here.map(|(left, _)| left).or(line);
        }
        if view.preferences != self.shown.preferences {
            show_preferences(&view.preferences);
        }
        show_layers(&view);
        let [lit, unwanted, hidden, current] =
            ["data-lit", "data-unwanted", "hidden", "data-current"].map(Flag::new);
        if view.card != self.shown.card {
            for (id, on) in [(&self.shown.card, false), (&view.card, true)] {
                if let Some(id) = id {
                    mark(&card_element(id), &current, on);
                }
            }
        }
        change(&self.shown.lit, &view.lit, &|id, on| {
            mark_quotation(id, &lit, on);
            mark(&card_element(id), &lit, on);
        });
        change(&self.shown.unwanted, &view.unwanted, &|id, on| {
            mark_quotation(id, &unwanted, on);
            mark(&card_element(id), &hidden, on);
            mark(&source_line_element(id), &unwanted, on);
        });
        if unwanted_changed {
            for one in self.pictured.get_or_insert_with(pictured) {
                one.dim(&view.unwanted, &unwanted);
            }
        }
        gaps::close_up(&self.shown, &view, part);
        set_aside(&self.shown.set_aside, &view.set_aside, part);
        gaps::open_up(&self.shown, &view, part, words);
        change(&self.shown.counterparts, &view.counterparts, &counterparts::show);
        for mark in self.shown.open_notes.difference(&view.open_notes) {
            notes::close(mark);
        }
        for mark in view.open_notes.difference(&self.shown.open_notes) {
            notes::open(mark);
        }
        self.shown = view;
        if let Some(line) = line {
            line.keep();
            if hides && !hid {
                self.left = Some((line, scrolled()));
            }
        }
        unwanted_changed
    }

    /// Says what is hidden in the gaps once more, in the words of now.
    pub fn say_gaps(&self, words: GapWords<'_>) {
        gaps::say(&self.shown, words);
    }
}

/// What differs from the page's own is an attribute of the root, named as the preference is.
pub fn show_preferences(preferences: &Preferences) {
    let usual = Preferences::default().pairs();
    for ((key, value), (_, usual)) in preferences.pairs().into_iter().zip(usual) {
        let mut name = String::from("data-");
        name.push_str(key);
        root(&name, (value != usual).then_some(value));
    }
    let pairs = preferences.pairs();
    for choice in elements("[data-prefer]") {
        let choice_is = choice.get_attribute("data-prefer").unwrap_or_default();
        if let Some((key, value)) = choice_is.split_once('=') {
            let pressed = if pairs.contains(&(key, value)) { "true" } else { "false" };
            set(&choice, "aria-pressed", Some(pressed));
        }
    }
}

/// Takes back what the root says of a reading that is over: the next one begins at the default.
pub fn forget_reading() {
    show_layers(&BodyView::default());
}

fn show_layers(view: &BodyView) {
    let layers = view.layers;
    root("data-notes", (!layers.notes).then_some("off"));
    root(
        "data-romanisation",
        match layers.romanisation {
            Romanisation::Off => None,
            Romanisation::Beside => Some("on"),
        },
    );
    root(
        "data-original",
        match layers.original {
            Original::Off => None,
            Original::Beside => Some("beside"),
            Original::Under => Some("under"),
            Original::Only => Some("only"),
        },
    );
    root(
        "data-filter",
        view.rest.map(|rest| match rest {
            Rest::Dim => "dim",
            Rest::Hide => "hide",
        }),
    );
    root("data-sheet", view.sheet.map(Sheet::as_str));
    root("data-search", view.searching.then_some("on"));
}

fn root(name: &str, value: Option<&str>) {
    if let Some(root) = page().and_then(|page| page.document_element()) {
        set(&root, name, value);
    }
}

fn pictured() -> Vec<Pictured> {
    let mut all = Vec::new();
    for element in elements(".pictures [data-quotations]") {
        let names = element.get_attribute("data-quotations").unwrap_or_default();
        all.push(Pictured { element, names, unwanted: false });
    }
    all
}

impl Pictured {
    /// Steps back when the filter wants none of its quotations.
    fn dim(&mut self, unwanted: &BTreeSet<Id>, flag: &Flag) {
        let none = self.names.split(' ').all(|name| unwanted.contains(name));
        if none != self.unwanted {
            self.unwanted = none;
            flag.set(&self.element, none);
        }
    }
}

fn mark_quotation(id: &Id, flag: &Flag, on: bool) {
    mark(&mark_element(id), flag, on);
    // Nearly every quotation has one passage; the first that is not there ends the row.
    for nth in 1.. {
        let Some(passage) = super::dom::element(&passage_element(id, nth)) else { break };
        flag.set(&passage, on);
    }
}

fn mark(id: &str, flag: &Flag, on: bool) {
    if let Some(element) = super::dom::element(id) {
        flag.set(&element, on);
    }
}

/// Sets aside the parts that were not, and takes back those that were.
fn set_aside(before: &[bool], after: &[bool], part: &dyn Fn(usize) -> Option<Element>) {
    let flag = Flag::new("data-set-aside");
    let is = |row: &[bool], index| row.get(index).copied().unwrap_or_default();
    for index in 0..before.len().max(after.len()) {
        let on = is(after, index);
        if on != is(before, index)
            && let Some(element) = part(index)
        {
            flag.set(&element, on);
        }
    }
}

fn change(before: &BTreeSet<Id>, after: &BTreeSet<Id>, set: &dyn Fn(&Id, bool)) {
    for id in before.difference(after) {
        set(id, false);
    }
    for id in after.difference(before) {
        set(id, true);
    }
}

fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// A word or block in view and where it stands, so that it can be put back there.
#[derive(Debug)]
pub(super) struct Line {
    place: Place,
    top: f64,
}

#[derive(Debug)]
enum Place {
    /// A character of the text: the word itself stays, even when its block is set anew.
    Word(web_sys::Range),
    /// A block.
    Block(Element),
}

impl Line {
    /// Where in the page it is.
    pub(super) fn node(&self) -> Option<Node> {
        match &self.place {
            Place::Word(range) => range.start_container().ok(),
            Place::Block(element) => Some(element.clone().into()),
        }
    }

    /// The first line in view of the text. What holds the keyboard's focus goes before it: that is where the
    /// reader is.
    pub(super) fn being_read() -> Option<Self> {
        let page = page()?;
        let body = page.query_selector(".body").ok()??;
        if let Some(active) = page.active_element().filter(|active| body.contains(Some(active))) {
            let top = active.get_bounding_client_rect().top();
            return Some(Self { place: Place::Block(active), top });
        }
        // At the very top the page is not read yet: it stays at the top.
        if window()?.scroll_y().ok()? < 1.0 {
            return None;
        }
        let left = body.get_bounding_client_rect().left();
        let height = window()?.inner_height().ok()?.as_f64()?;
        // Below whatever is stuck to the top: a tenth of the height, then further down.
        let at = [0.12, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9].into_iter().map(|part| height * part);
        at.filter_map(|y| Self::at(left + 24.0, y, &body)).next()
    }

    fn at(x: f64, y: f64, body: &Element) -> Option<Self> {
        // Coordinates of a window fit 32 bits.
        let hit = page()?.element_from_point(x as f32, y as f32)?;
        if !body.contains(Some(&hit)) {
            return None;
        }
        let word = word_at(x, y)
            .filter(|range| range.start_container().is_ok_and(|node| body.contains(Some(&node))));
        if let Some(range) = word {
            let top = range.get_bounding_client_rect().top();
            return Some(Self { place: Place::Word(range), top });
        }
        let block = hit.closest("[data-block]").ok()??;
        let top = block.get_bounding_client_rect().top();
        Some(Self { place: Place::Block(block), top })
    }

    /// Scrolls so that the line stands where it stood.
    pub(super) fn keep(&self) {
        let area = match &self.place {
            Place::Word(range) => range.get_bounding_client_rect(),
            Place::Block(element) => element.get_bounding_client_rect(),
        };
        // What was put away has no place any more.
        let gone = area.top() == 0.0 && area.height() == 0.0;
        if let Some(window) = window().filter(|_| !gone) {
            window.scroll_by_with_x_and_y(0.0, area.top() - self.top);
        }
    }
}

/// How a browser says which character is at a point: the standard's way, and the older one of `WebKit`.
const CARETS: [[&str; 3]; 2] = [
    ["caretPositionFromPoint", "offsetNode", "offset"],
    ["caretRangeFromPoint", "startContainer", "startOffset"],
];

/// The character at a point of the window, as a range of its own.
fn word_at(x: f64, y: f64) -> Option<web_sys::Range> {
    let page = page()?;
    let (node, offset) = CARETS.iter().find_map(|[find, node, offset]| {
        let find = js_sys::Reflect::get(&page, &(*find).into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        let found = find.call2(&page, &JsValue::from_f64(x), &JsValue::from_f64(y)).ok()?;
        let node = js_sys::Reflect::get(&found, &(*node).into()).ok()?.dyn_into::<Node>().ok()?;
        Some((node, js_sys::Reflect::get(&found, &(*offset).into()).ok()?.as_f64()?))
    })?;
    // Elements count their children, text its characters; only a character has a place of its own.
    if node.node_type() != Node::TEXT_NODE {
        return None;
    }
    let length = node.node_value().map(|text| text.encode_utf16().count()).unwrap_or_default();
    // An offset in a text fits 32 bits.
    let start = (offset as u32).min(u32::try_from(length.saturating_sub(1)).ok()?);
    let range = page.create_range().ok()?;
    range.set_start(&node, start).ok()?;
    range.set_end(&node, start + 1).ok()?;
    Some(range)
}
