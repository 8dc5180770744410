//! [`Canvas`]: a picture that the page draws, for the reader to keep.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, window};

use super::clipboard::{save_file, settled};
use super::dom::page;

/// The size at which texts are measured, in pixels.
const MEASURED: f32 = 100.0;

/// A picture.
#[derive(Clone, Debug)]
pub struct Canvas {
    element: HtmlCanvasElement,
    brush: CanvasRenderingContext2d,
}

impl Canvas {
    /// An empty picture with words in a language.
    #[must_use]
    pub fn new(width: u16, height: u16, lang: &str, dir: &str) -> Option<Self> {
        let element: HtmlCanvasElement = page()?.create_element("canvas").ok()?.dyn_into().ok()?;
        element.set_width(width.into());
        element.set_height(height.into());
        element.set_lang(lang);
        let brush: CanvasRenderingContext2d = element.get_context("2d").ok()??.dyn_into().ok()?;
        brush.set_text_align("start");
        // A browser that does not know one of these draws without it.
        let _ = Reflect::set(&brush, &"direction".into(), &dir.into());
        Some(Self { element, brush })
    }

    /// A filled rectangle.
    pub fn bar(&self, (x, y): (f32, f32), (width, height): (f32, f32), color: &str) {
        self.brush.set_fill_style_str(color);
        self.brush.fill_rect(x.into(), y.into(), width.into(), height.into());
    }

    /// A line of text in a font, as CSS writes it, from where lines begin.
    pub fn text(&self, (x, base): (f32, f32), font: &str, spacing: f32, color: &str, text: &str) {
        self.set_font(font, spacing);
        self.brush.set_fill_style_str(color);
        let _ = self.brush.fill_text(text, x.into(), base.into());
    }

    /// An upright line, whole or of dashes.
    pub fn stroke(&self, x: f32, (from, to): (f32, f32), pen: &Pen<'_>) {
        let dashes = pen.dashes.map(|(dash, gap)| Array::of2(&dash.into(), &gap.into()));
        let _ = self.brush.set_line_dash(&dashes.unwrap_or_default());
        self.brush.set_line_cap(if pen.round { "round" } else { "butt" });
        self.brush.set_line_width(pen.width.into());
        self.brush.set_stroke_style_str(pen.color);
        self.brush.begin_path();
        self.brush.move_to(x.into(), from.into());
        self.brush.line_to(x.into(), to.into());
        self.brush.stroke();
    }

    /// How wide a text is, in parts of the size of its letters.
    #[must_use]
    pub fn width(&self, text: &str, weight: u16, family: &str) -> f32 {
        self.set_font(&font(weight, MEASURED, family), 0.0);
        let width = self.brush.measure_text(text).map(|measured| measured.width());
        width.map_or(0.0, |width| width as f32 / MEASURED)
    }

    /// Gives the picture to the reader as a PNG file of this name.
    pub fn save(&self, name: String) {
        let then = Closure::once_into_js(move |picture: JsValue| {
            // A browser that cannot make one leaves everything as it was.
            let _ = picture.dyn_ref::<Blob>().and_then(|picture| save_file(picture, &name));
        });
        let _ = self.element.to_blob(then.unchecked_ref::<Function>());
    }

    fn set_font(&self, font: &str, spacing: f32) {
        self.brush.set_font(font);
        let spacing = format!("{spacing:.2}px");
        let _ = Reflect::set(&self.brush, &"letterSpacing".into(), &spacing.into());
    }
}

/// What a line is drawn with.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'a> {
    /// How wide the line is.
    pub width: f32,
    /// The lengths of a dash and of the gap after it.
    pub dashes: Option<(f32, f32)>,
    /// Whether its ends are round.
    pub round: bool,
    /// Its color.
    pub color: &'a str,
}

/// A font as CSS writes it.
#[must_use]
pub fn font(weight: u16, size: f32, family: &str) -> String {
    format!("{weight} {size}px {family}")
}

/// What a property of the page's style says, such as the names of a typeface.
#[must_use]
pub fn style_of_page(property: &str) -> Option<String> {
    let root = page()?.document_element()?;
    let style = window()?.get_computed_style(&root).ok()??;
    style.get_property_value(property).ok().map(|value| value.trim().to_owned())
}

/// A color of the page by day, whatever the reader prefers.
#[must_use]
pub fn day_color(property: &str) -> Option<String> {
    let probe: web_sys::HtmlElement = page()?.create_element("i").ok()?.dyn_into().ok()?;
    probe.style().set_property("color-scheme", "light").ok()?;
    probe.style().set_property("color", &["var(", property, ")"].concat()).ok()?;
    page()?.body()?.append_child(&probe).ok()?;
    let color = window()?.get_computed_style(&probe).ok()??.get_property_value("color").ok();
    probe.remove();
    color.filter(|color| !color.is_empty())
}

/// Loads what the fonts have for a text, then goes on, with or without it.
pub fn with_fonts(fonts: &[String], text: &str, then: impl FnOnce() + 'static) {
    let load = || -> Option<Promise> {
        let set = Reflect::get(&page()?.into(), &"fonts".into()).ok()?;
        let load: Function = Reflect::get(&set, &"load".into()).ok()?.dyn_into().ok()?;
        let loading = Array::new();
        for font in fonts {
            loading.push(&load.call2(&set, &font.into(), &text.into()).ok()?);
        }
        Some(Promise::all_settled(&loading))
    };
    match load() {
        Some(loading) => settled(loading.unchecked_ref(), |_| then()),
        None => then(),
    }
}
