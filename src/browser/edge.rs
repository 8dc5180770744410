//! [`Edge`]: the marks along the edge of the window, which show where quotations, notes and hits are, and how
//! many lie above and below what is in view.

use web_sys::{Element, NodeList, window};

use crate::article::Id;

use super::dom::{element, elements, page, set, stretch_of, window_height};

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
    /// Measures where the marks stand and draws them. They stay there while the text does.
    pub fn measure(&mut self) {
        let mut ruler = Ruler::new();
        self.quotations = marks(".body .source-mark", "data-quotation", &mut ruler);
        self.subheads = marks(".pair-subhead", "data-block", &mut ruler);
        let notes: Vec<f64> = elements(".body .note-mark").filter_map(|mark| ruler.place(&mark)).collect();
        let scale = scale();
        draw("edge-quotations", self.quotations.iter().map(|(_, place)| place * scale));
        draw("edge-notes", notes.into_iter().map(|place| place * scale));
    }

    /// Measures where the hits stand and draws them: the parts of the page that have one, each once.
    pub fn measure_hits(&mut self, hits: impl Iterator<Item = Element>, searching: bool) {
        let mut ruler = Ruler::new();
        self.searching = searching;
        self.hits.clear();
        self.hits.extend(hits.filter_map(|part| ruler.place(&part)));
        let scale = scale();
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
        for label in ["aria-label", "title"] {
            set(&button, label, Some(name));
        }
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
fn marks(selector: &str, attribute: &str, ruler: &mut Ruler) -> Vec<(Id, f64)> {
    let marks = elements(selector).filter(|mark| !mark.has_attribute("data-unwanted"));
    let marks = marks.filter_map(|mark| {
        let id = Id::new(&mark.get_attribute(attribute)?).ok()?;
        Some((id, ruler.place(&mark)?))
    });
    marks.collect()
}

/// How much of the strip a pixel of the page is.
fn scale() -> f64 {
    let height = page().and_then(|page| page.document_element()).map_or(0, |root| root.scroll_height());
    STRIP / f64::from(height.max(1))
}

/// Says how far elements are from the top of the page, asked in the order of the page.
struct Ruler {
    scrolled: f64,
    last: Option<Stretch>,
}

/// Where a stretch of the text stands.
struct Stretch {
    element: Element,
    parts: NodeList,
    top: f64,
    height: f64,
}

impl Ruler {
    fn new() -> Self {
        Self { scrolled: scrolled(), last: None }
    }

    /// The distance of an element from the top of the page; none when it is put away. In a long text, whose
    /// stretches are not laid out before they come into view, its place is reckoned from its number in the
    /// stretch: to measure it would lay out the whole text.
    fn place(&mut self, element: &Element) -> Option<f64> {
        let Some(stretch) = stretch_of(element) else {
            let area = element.get_bounding_client_rect();
            return (area.height() > 0.0).then(|| area.top() + self.scrolled);
        };
        let block = element.closest(".stretch > *").ok().flatten()?;
        // Marks come by the dozen in one stretch.
        if self.last.as_ref().is_none_or(|last| last.element != stretch) {
            let area = stretch.get_bounding_client_rect();
            let (top, height) = (area.top() + self.scrolled, area.height());
            self.last = Some(Stretch { parts: stretch.child_nodes(), element: stretch, top, height });
        }
        let Stretch { parts, top, height, .. } = self.last.as_ref()?;
        let before = f64::from(index_of(parts, &block).max(0));
        Some(top + height * before / f64::from(parts.length().max(1)))
    }
}

#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    // One call for what would be a walk along the siblings.
    #[wasm_bindgen(js_name = call, js_namespace = ["Array", "prototype", "indexOf"])]
    fn index_of(list: &NodeList, element: &Element) -> i32;
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
