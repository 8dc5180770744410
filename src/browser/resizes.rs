//! [`Resizes`]: what follows when parts of the page change their size.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, window};

use super::dom::{elements, page, set, window_height};

/// Tells when a part of the page changes its size, until it is dropped.
#[derive(Debug)]
pub struct Resizes {
    observer: ResizeObserver,
    _then: Closure<dyn Fn()>,
}

impl Resizes {
    fn of(part: &Element, then: impl Fn() + 'static) -> Option<Self> {
        let then = Closure::<dyn Fn()>::new(then);
        let observer = ResizeObserver::new(then.as_ref().unchecked_ref()).ok()?;
        observer.observe(part);
        Some(Self { observer, _then: then })
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells at once, and each time the text changes its size.
#[must_use]
pub fn on_text_resize(then: impl Fn() + 'static) -> Option<Resizes> {
    Resizes::of(&page()?.query_selector(".story").ok()??, then)
}

/// Tells the styles how tall the tool bar is, and whether it takes so much of the window that it must not stay in view: a
/// sixth at most is the tools', whatever the size of the text, the language and the number of choices.
pub fn measure_bar() {
    let bar = page().and_then(|page| page.query_selector(".tool-island").ok().flatten());
    let root = page().and_then(|page| page.document_element());
    let (Some(bar), Some(root)) = (bar, root) else { return };
    fit(&bar, &root);
}

fn fit(bar: &Element, root: &Element) {
    let height = bar.get_bounding_client_rect().height();
    let tall = height * 6.0 > window_height();
    set(root, "data-bar", tall.then_some("tall"));
    // How tall it is, how much of the window it covers, and how much of that is the strip of a filter: each on the
    // elements whose styles name it, for it is not inherited.
    let covered = if tall { 0.0 } else { height };
    let strip = bar.query_selector(".filter-strip").ok().flatten().filter(|_| !tall);
    let strip = strip.map_or(0.0, |strip| strip.get_bounding_client_rect().height());
    // What is scrolled to is clear of the bar. A property of one's own would cost the root all styles of the page.
    if let Some(root) = root.dyn_ref::<HtmlElement>() {
        let _ = root.style().set_property("scroll-padding-top", &format!("calc({} + 2rem)", px(covered)));
    }
    for (name, named_by, height) in [
        ("--bar-height", ".tool-island", height),
        ("--bar", ".edge, .sources, .tool-island .menu-panel", covered),
        ("--strip", ".sources", strip),
    ] {
        for element in elements(named_by) {
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                let _ = element.style().set_property(name, &px(height));
            }
        }
    }
}

/// A length for the styles. Whole numbers spare the program the printing of fractions.
fn px(length: f64) -> String {
    format!("{}px", length.ceil() as i32)
}

/// Keeps the text where it is when the tool bar over it grows or shrinks and moves it: a second row of tools, the strip of
/// a filter where the styles give it no room of its own. Yew draws the bar after the text has been set anew, so this comes
/// after `Stage` has kept its line, and still before anything is painted.
#[must_use]
pub fn keep_text_under_bar() -> Option<Resizes> {
    let bar = page()?.query_selector(".tool-island").ok()??;
    let before = Cell::new(None);
    let text = page()?.query_selector(".story").ok()??;
    let watched = bar.clone();
    // The observer tells the first size by itself, after the first layout: nothing is measured at the start.
    Resizes::of(&watched, move || {
        measure_bar();
        let Some(window) = window() else { return };
        let scrolled = window.scroll_y().unwrap_or_default();
        let width = bar.get_bounding_client_rect().width();
        let top = text.get_bounding_client_rect().top() + scrolled;
        let Some((was_wide, was)) = before.replace(Some((width, top))) else { return };
        // A window of another width sets the whole text in new lines. At the very top the page is not read yet, but
        // somebody may be at work among the sources.
        if was_wide == width && (scrolled >= 1.0 || sources_in_use()) {
            window.scroll_by_with_x_and_y(0.0, top - was);
        }
    })
}

/// Whether the focus is among the sources: whoever presses one voice after another must hit the one they see.
fn sources_in_use() -> bool {
    let held = page().and_then(|page| page.active_element());
    held.is_some_and(|held| held.closest(".sources").is_ok_and(|sources| sources.is_some()))
}
