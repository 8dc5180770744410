//! Marking what was found, without touching the page's elements (CSS Custom Highlight API).
//!
//! A browser without it marks the parts of the page that have a hit, and selects the hit that was gone to.

use js_sys::{Function, Map, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Range, StaticRange, StaticRangeInit, window};

use crate::reading::search::Hit;

use super::corpus::Corpus;
use super::dom::{elements, page, set};

/// The names of the highlights in the style sheets: every hit, and the one gone to.
const HITS: &str = "hit";
const HIT_NOW: &str = "hit-now";

/// What the parts of the page with a hit carry where the browser has no highlights.
const HIT_PART: &str = "data-hit";

/// Marks these hits and no others.
pub fn mark_hits(corpus: &Corpus, hits: &[Hit]) {
    let Some(registry) = registry() else {
        unmark_parts();
        for element in hits.iter().filter_map(|hit| corpus.element(hit)) {
            set(&element, HIT_PART, Some("true"));
        }
        return;
    };
    register(&registry, HITS, corpus, hits, 0.0);
}

/// Marks the hit that was gone to, or none.
pub fn mark_hit_now(corpus: &Corpus, hit: Option<&Hit>) {
    let Some(registry) = registry() else {
        if let Some(range) = hit.and_then(|hit| live_range(corpus, hit)) {
            select(&range);
        }
        return;
    };
    register(&registry, HIT_NOW, corpus, hit.map(std::slice::from_ref).unwrap_or_default(), 1.0);
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

/// A static range costs nothing when the page changes; a live one is kept up to date with every change.
fn register(registry: &Map, name: &str, corpus: &Corpus, hits: &[Hit], priority: f64) -> Option<()> {
    let highlight = Highlight::new().ok()?;
    // One description serves all ranges: each copies it.
    let mut init: Option<StaticRangeInit> = None;
    for (start, end) in hits.iter().filter_map(|hit| corpus.ends(hit)) {
        let init = match &init {
            None => init.insert(StaticRangeInit::new(&end.node, end.offset, &start.node, start.offset)),
            Some(init) => {
                init.set_start_container(&start.node);
                init.set_start_offset(start.offset);
                init.set_end_container(&end.node);
                init.set_end_offset(end.offset);
                init
            }
        };
        if let Ok(range) = StaticRange::new(init) {
            highlight.add(&range);
        }
    }
    highlight.set_priority(priority);
    let put = Reflect::get(registry, &"set".into()).ok()?.dyn_into::<Function>().ok()?;
    put.call2(registry.unchecked_ref::<Object>(), &name.into(), &highlight).ok()?;
    Some(())
}

#[wasm_bindgen]
extern "C" {
    // `web_sys` has it only behind an unstable flag.
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
