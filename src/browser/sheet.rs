//! What lies over the text on a small screen: the text beneath it, the focus that it took, and the number it shows.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};

use crate::reading::elements::{CARD_POSITION, CLEAR_FILTER, SOURCES, VOICES_OPENER};

use super::dom::{bar_height, element, focus_quietly, is_narrow, page, window_height};

/// The pane that lies over the text.
pub(super) const SHEET: &str = ".sources-island";

/// What is left free above and below a passage that is brought into view, in CSS pixels.
const AIR: f64 = 12.0;

/// What had the keyboard's focus.
#[derive(Debug)]
pub struct Focused(HtmlElement);

impl Focused {
    /// What has the focus now, unless that is nothing in particular.
    #[must_use]
    pub fn now() -> Option<Self> {
        let active = page()?.active_element()?.dyn_into::<HtmlElement>().ok()?;
        (active.tag_name() != "BODY").then_some(Self(active))
    }

    /// Gives the focus back, without scrolling.
    pub fn give_back(&self) {
        focus_quietly(&self.0);
    }
}

/// How far the page was scrolled before and after something was brought above the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Lifted {
    before: f64,
    after: f64,
}

impl Lifted {
    /// Scrolls back, unless the reader has scrolled meanwhile.
    pub fn put_back(self) {
        let Some(window) = window() else { return };
        let here = window.scroll_y().unwrap_or_default();
        if (here - self.after).abs() < 2.0 {
            window.scroll_by_with_x_and_y(0.0, self.before - here);
        }
    }
}

/// Scrolls so that a passage can be seen between the tool bar and the sheet. Nothing when it can be already.
#[must_use]
pub fn bring_above_sheet(id: &str) -> Option<Lifted> {
    let window = window()?;
    let area = element(id)?.get_bounding_client_rect();
    let sheet = page()?.query_selector(SHEET).ok()??.dyn_into::<HtmlElement>().ok()?;
    // Not where it is drawn: it may still be coming up.
    let (top, bottom) = (bar_height() + AIR, window_height() - f64::from(sheet.offset_height()) - AIR);
    if area.top() >= top && area.bottom() <= bottom {
        return None;
    }
    // Its end just above the sheet; what is taller than the room shows its beginning.
    let by = (area.bottom() - bottom).min(area.top() - top);
    let before = window.scroll_y().ok()?;
    window.scroll_by_with_x_and_y(0.0, by);
    Some(Lifted { before, after: window.scroll_y().ok()? })
}

/// Says which quotation's card it is.
pub fn say_position(text: &str) {
    if let Some(place) = element(CARD_POSITION) {
        place.set_text_content(Some(text));
    }
}

/// Scrolls the sheet to its top.
pub fn rewind_sheet() {
    let pane = page().and_then(|page| page.query_selector(".sources").ok().flatten());
    if let Some(pane) = pane {
        pane.set_scroll_top(0);
    }
}

/// Moves the focus on when the choice or the button that has it goes away with a filter: to another choice of the line,
/// or, when no filter is on any more, to the sources, which are all there again.
pub fn leave_filter_strip(was_on: bool, is_on: bool) {
    let active = page().and_then(|page| page.active_element());
    let Some(active) = active.filter(|_| was_on) else { return };
    if active.closest(".filter-strip, .filter-none").ok().flatten().is_none() {
        return;
    }
    if !is_on {
        let goal = if is_narrow() { VOICES_OPENER } else { SOURCES };
        super::dom::focus_on(goal);
    } else if active.class_list().contains("chip") {
        super::dom::focus_on(CLEAR_FILTER);
    }
}
