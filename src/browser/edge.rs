//! [`Edge`]: the marks along the edge of the window, which show where quotations, notes and hits are, and how
//! many lie above and below what is in view.

use web_sys::{Element, window};

use crate::article::Id;

use super::dom::{element, elements, page, set};

/// The units of the strip's own height, as in its `viewBox`.
const STRIP: f64 = 1000.0;

/// The line that is being read, as a part of the window's height from its top.
const READING_LINE: f64 = 0.3;

/// What lies above the window, in it and below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Marks above.
    pub above: usize,
    /// Marks below.
    pub below: usize,
    /// The last quotation before the line that is being read, if that is in view.
    pub here: Option<Id>,
    /// How many quotations of the text stand before the line that is being read.
    pub before: usize,
    /// The subhead over the line that is being read.
    pub section: Option<Id>,
}

/// The marks and where they stand, in pixels from the top of the page.
#[derive(Debug, Default)]
pub struct Edge {
    quotations: Vec<(Id, f64)>,
    hits: Vec<f64>,
    subheads: Vec<(Id, f64)>,
    searching: bool,
}

impl Edge {
    /// Measures where everything stands and draws the strip. `hits` are the parts of the page that have one.
    pub fn measure<'a>(&mut self, hits: impl Iterator<Item = &'a Element>, searching: bool) {
        let offset = scrolled();
        self.searching = searching;
        self.quotations = marks(".body .source-mark", "data-quotation", offset);
        self.subheads = marks(".pair-subhead", "data-block", offset);
        self.hits.clear();
        let mut last: Option<&Element> = None;
        for part in hits {
            if last != Some(part) {
                self.hits.extend(place(part).map(|place| place + offset));
                last = Some(part);
            }
        }
        let notes: Vec<f64> =
            elements(".body .note-mark").filter_map(|mark| Some(place(&mark)? + offset)).collect();
        let height = page().and_then(|page| page.document_element()).map_or(0, |root| root.scroll_height());
        let scale = STRIP / f64::from(height.max(1));
        draw("edge-quotations", self.quotations.iter().map(|(_, place)| place * scale));
        draw("edge-notes", notes.into_iter().map(|place| place * scale));
        draw("edge-hits", self.hits.iter().map(|place| place * scale));
    }

    /// What lies above and below the window now. Reads no layout but how far the page is scrolled.
    #[must_use]
    pub fn around(&self) -> Around {
        let top = scrolled();
        let height = window_height();
        let (line, bottom) = (top + height * READING_LINE, top + height);
        let places = self.quotations.iter().map(|(_, place)| *place);
        let (above, below) = if self.searching {
            outside(self.hits.iter().copied(), top, bottom)
        } else {
            outside(places, top, bottom)
        };
        let before = self.quotations.iter().filter(|(_, place)| *place <= line).count();
        let last = before.checked_sub(1).and_then(|last| self.quotations.get(last));
        let here = last
            .filter(|(_, place)| *place >= top)
            .or_else(|| self.quotations.get(before).filter(|(_, place)| *place < bottom));
        let section = self.subheads.iter().rev().find(|(_, place)| *place <= line);
        Around {
            above,
            below,
            here: here.map(|(id, _)| id.clone()),
            before,
            section: section.map(|(id, _)| id.clone()),
        }
    }

    /// The place of the nearest mark above or below the window.
    #[must_use]
    pub fn nearest(&self, below: bool) -> Option<f64> {
        let top = scrolled();
        let bottom = top + window_height();
        let quotations = self.quotations.iter().map(|(_, place)| *place);
        let places: Vec<f64> = if self.searching { self.hits.clone() } else { quotations.collect() };
        if below {
            places.into_iter().filter(|place| *place >= bottom).reduce(f64::min)
        } else {
            places.into_iter().filter(|place| *place < top).reduce(f64::max)
        }
    }
}

/// Scrolls to a place of the page, so that it stands in the middle of the window.
pub fn scroll_to_place(place: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, (place - window_height() / 2.0).max(0.0));
    }
}

/// The place of the page that a click on the strip means, when it was one.
#[must_use]
pub fn place_on_strip(y: f64) -> Option<f64> {
    let strip = page()?.query_selector(".edge-strip").ok()??.get_bounding_client_rect();
    let height = page()?.document_element()?.scroll_height();
    (strip.height() > 0.0).then(|| (y - strip.top()) / strip.height() * f64::from(height))
}

/// Writes one of the two counts and its name; none hides it.
pub fn say_around(id: &str, count: usize, text: &str, name: &str) {
    if let Some(button) = element(id) {
        set(&button, "hidden", (count == 0).then_some(""));
        set(&button, "aria-label", Some(name));
        button.set_text_content(Some(text));
    }
}

/// Marks the line of the outline that is being read.
pub fn mark_section(section: Option<&Id>) {
    let now = section.map(|id| format!("#{}", crate::reading::elements::block_element(id)));
    for line in elements(".outline-list a") {
        let here = now.is_some() && line.get_attribute("href") == now;
        set(&line, "aria-current", here.then_some("location"));
    }
}

fn outside(places: impl Iterator<Item = f64>, top: f64, bottom: f64) -> (usize, usize) {
    let (mut above, mut below) = (0, 0);
    for place in places {
        if place < top {
            above += 1;
        } else if place >= bottom {
            below += 1;
        }
    }
    (above, below)
}

/// The elements that match, each with the id its attribute names and its place. What is put away has none.
fn marks(selector: &str, attribute: &str, offset: f64) -> Vec<(Id, f64)> {
    let marks = elements(selector).filter(|mark| !mark.has_attribute("data-unwanted"));
    let marks = marks.filter_map(|mark| {
        let id = Id::new(&mark.get_attribute(attribute)?).ok()?;
        Some((id, place(&mark)? + offset))
    });
    marks.collect()
}

/// The distance of an element from the top of the window; none when it is put away. In a long text, whose
/// stretches are not laid out before they come into view, its place is reckoned from its number in the
/// stretch: to measure it would lay out the whole text.
fn place(element: &Element) -> Option<f64> {
    let stretch = element.closest(".stretch").ok().flatten();
    if let Some(stretch) = stretch {
        let block = element.closest("[data-block]").ok().flatten()?;
        let mut before = 0;
        let mut earlier = block.previous_element_sibling();
        while let Some(block) = earlier {
            before += 1;
            earlier = block.previous_element_sibling();
        }
        let area = stretch.get_bounding_client_rect();
        let count = stretch.child_element_count().max(1);
        return Some(area.top() + area.height() * f64::from(before) / f64::from(count));
    }
    let area = element.get_bounding_client_rect();
    (area.height() > 0.0).then(|| area.top())
}

fn draw(id: &str, places: impl Iterator<Item = f64>) {
    let mut path = String::new();
    for place in places {
        path.push_str("M0 ");
        // A unit of the strip is about a pixel; whole numbers spare the program the printing of fractions.
        path.push_str(&(place.round() as i32).to_string());
        path.push_str("h10");
    }
    if let Some(line) = element(id) {
        set(&line, "d", Some(&path));
    }
}

fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

fn window_height() -> f64 {
    let height = window().and_then(|window| window.inner_height().ok());
    height.and_then(|height| height.as_f64()).unwrap_or_default()
}
