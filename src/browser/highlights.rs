//! Marking what was found, without touching the page's elements (CSS Custom Highlight API).
//!
//! A browser without it marks the parts of the page that have a hit, and selects the hit that was gone to.

use js_sys::{Map, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Range, StaticRange, StaticRangeInit, window};

use crate::reading::search::Hit;

use super::corpus::Corpus;
use super::dom::{elements, page, set, stretch_of, window_height};

/// The names of the highlights in the style sheets: every hit, and the one gone to.
const HITS: &str = "hit";
const HIT_NOW: &str = "hit-now";
/// The name of the words that are to become a quotation.
const WORDS: &str = "marked-words";

/// What the parts of the page with a hit carry where the browser has no highlights.
const HIT_PART: &str = "data-hit";

/// How many hits are marked at most in the frame that shows the answer to a key: more than a window has.
const AT_FIRST: usize = 400;
/// How many in each frame after it: less work than a frame has time for.
const AT_ONCE: usize = 2_400;

/// Hits that are being marked: first those from the line that is read to the end of the window, the others in the
/// frames after it.
#[derive(Debug)]
pub struct Marking {
    /// None where the browser has no highlights.
    highlight: Option<Highlight>,
    /// The hit that was marked first.
    first: usize,
    done: usize,
}

impl Marking {
    /// Takes back all marks, and is to mark the hits, the one after the first `above` first.
    #[must_use]
    pub fn of(above: usize) -> Self {
        Self { highlight: register(HITS, 0.0), first: above, done: 0 }
    }

    /// Marks some of them. Says whether there are more.
    pub fn go_on(&mut self, corpus: &Corpus, hits: &[Hit]) -> bool {
        let Some(highlight) = &self.highlight else {
            unmark_parts();
            for element in hits.iter().filter_map(|hit| corpus.element(hit)) {
                set(&element, HIT_PART, Some("true"));
            }
            return false;
        };
        let count = match self.done {
            0 => in_view(corpus, hits.get(self.first..).unwrap_or_default()),
            _ => AT_ONCE,
        };
        // From the first one to the end, then from the begin to the first one.
        let after = hits.len().saturating_sub(self.first);
        let (from, end) = match self.done.checked_sub(after) {
            Some(from) => (from, self.first),
            None => (self.first + self.done, hits.len()),
        };
        let some = hits.get(from..end.min(from + count)).unwrap_or_default();
        add(highlight, corpus, some);
        self.done += some.len();
        !some.is_empty() && self.done < hits.len()
    }
}

/// How many of these hits, and at least one, stand in stretches that the window reaches.
fn in_view(corpus: &Corpus, hits: &[Hit]) -> usize {
    let height = window_height();
    let is_reached = |hit: &Hit| {
        let stretch = corpus.element(hit).and_then(|part| stretch_of(&part));
        stretch.is_none_or(|stretch| stretch.get_bounding_client_rect().top() < height)
    };
    let most = hits.get(..AT_FIRST).unwrap_or(hits);
    most.partition_point(is_reached).max(1)
}

/// Marks the hit that was gone to, or none.
pub fn mark_hit_now(corpus: &Corpus, hit: Option<&Hit>) {
    match register(HIT_NOW, 1.0) {
        Some(highlight) => add(&highlight, corpus, hit.map(std::slice::from_ref).unwrap_or_default()),
        None => {
            if let Some(range) = hit.and_then(|hit| live_range(corpus, hit)) {
                select(&range);
            }
        }
    }
}

/// Marks the words that are to become a quotation, or none.
pub(super) fn mark_words(range: Option<&Range>) {
    let Some(highlight) = register(WORDS, 2.0) else { return };
    let init: StaticRangeInit = Object::new().unchecked_into();
    let Some((Ok(start), Ok(end))) = range.map(|range| (range.start_container(), range.end_container()))
    else {
        return;
    };
    init.set_start_container(&start);
    init.set_end_container(&end);
    init.set_start_offset(range.and_then(|range| range.start_offset().ok()).unwrap_or_default());
    init.set_end_offset(range.and_then(|range| range.end_offset().ok()).unwrap_or_default());
    if let Ok(range) = StaticRange::new(&init) {
        highlight.add(&range);
    }
}

/// Marks hits without showing them, so that the browser has compiled what the first key needs.
pub fn rehearse_marking(corpus: &Corpus, hits: &[Hit]) {
    if let Ok(unseen) = Highlight::new() {
        add(&unseen, corpus, hits);
    }
}

/// The hit as a range that can be measured.
pub(super) fn live_range(corpus: &Corpus, hit: &Hit) -> Option<Range> {
    let (start, end) = corpus.ends(hit)?;
    let range = page()?.create_range().ok()?;
    range.set_start(&start.node, start.offset).ok()?;
    range.set_end(&end.node, end.offset).ok()?;
    Some(range)
}

/// `CSS.highlights`, where the browser has it. `web_sys` knows it only behind an unstable flag.
fn registry() -> Option<Map> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    // A maplike: it answers to `set` and `delete` as a map does, but is none.
    registry.is_object().then(|| registry.unchecked_into())
}

/// A new highlight of that name, with nothing in it yet.
fn register(name: &str, priority: f64) -> Option<Highlight> {
    let registry = registry()?;
    let highlight = Highlight::new().ok()?;
    highlight.set_priority(priority);
    registry.set(&name.into(), &highlight);
    Some(highlight)
}

/// A static range costs nothing when the page changes; a live one is kept up to date with every change.
fn add(highlight: &Highlight, corpus: &Corpus, hits: &[Hit]) {
    // One description serves all ranges: each copies it.
    let init: StaticRangeInit = Object::new().unchecked_into();
    for (start, end) in hits.iter().filter_map(|hit| corpus.ends(hit)) {
        init.set_start_container(&start.node);
        init.set_start_offset(start.offset);
        init.set_end_container(&end.node);
        init.set_end_offset(end.offset);
        if let Ok(range) = StaticRange::new(&init) {
            highlight.add(&range);
        }
    }
}

#[wasm_bindgen]
extern "C" {
    // `web_sys` has it only behind an unstable flag.
    #[derive(Debug)]
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);

    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: f64);
}

/// Looks through the whole page, so only where something can have been marked.
fn unmark_parts() {
    for element in elements("[data-hit]") {
        set(&element, HIT_PART, None);
    }
}

fn select(range: &Range) -> Option<()> {
    let selection = window()?.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(range).ok()
}
