//! Marking what was found, without touching the page's elements (CSS Custom Highlight API).
//!
//! A browser without it marks the parts of the page that have a hit, and selects the hit that was gone to.

use js_sys::{Function, Map, Object, Reflect};
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
            set(element, HIT_PART, Some("true"));
        }
        return;
    };
    // A static range costs nothing when the page changes; a live one is kept up to date with every change.
    let ranges = hits.iter().filter_map(|hit| static_range(corpus, hit));
    register(&registry, HITS, ranges.map(JsValue::from), 0.0);
}

/// Marks the hit that was gone to, or none.
pub fn mark_hit_now(corpus: &Corpus, hit: Option<&Hit>) {
    let Some(registry) = registry() else {
        if let Some(range) = hit.and_then(|hit| live_range(corpus, hit)) {
            select(&range);
        }
        return;
    };
    let range = hit.and_then(|hit| static_range(corpus, hit)).map(JsValue::from);
    register(&registry, HIT_NOW, range.into_iter(), 1.0);
}

/// The hit as a range that can be measured.
pub(super) fn live_range(corpus: &Corpus, hit: &Hit) -> Option<Range> {
    let (start, end) = corpus.ends(hit)?;
    let range = page()?.create_range().ok()?;
    range.set_start(&start.node, start.offset).ok()?;
    range.set_end(&end.node, end.offset).ok()?;
    Some(range)
}

fn static_range(corpus: &Corpus, hit: &Hit) -> Option<StaticRange> {
    let (start, end) = corpus.ends(hit)?;
    StaticRange::new(&StaticRangeInit::new(&end.node, end.offset, &start.node, start.offset)).ok()
}

/// `CSS.highlights`, where the browser has it. `web_sys` knows it only behind an unstable flag.
fn registry() -> Option<Map> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    // A maplike: it answers to `set` and `delete` as a map does, but is none.
    registry.is_object().then(|| registry.unchecked_into())
}

fn register(registry: &Map, name: &str, ranges: impl Iterator<Item = JsValue>, priority: f64) -> Option<()> {
    let make = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into::<Function>().ok()?;
    let highlight = Reflect::construct(&make, &js_sys::Array::new()).ok()?;
    let add = Reflect::get(&highlight, &"add".into()).ok()?.dyn_into::<Function>().ok()?;
    for range in ranges {
        add.call1(&highlight, &range).ok()?;
    }
    Reflect::set(&highlight, &"priority".into(), &priority.into()).ok()?;
    let put = Reflect::get(registry, &"set".into()).ok()?.dyn_into::<Function>().ok()?;
    put.call2(registry.unchecked_ref::<Object>(), &name.into(), &highlight).ok()?;
    Some(())
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
