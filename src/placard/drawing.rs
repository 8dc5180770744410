//! [`Drawing`]: a placard as shapes, which anything that draws can draw, and as SVG.

use std::fmt::Write as _;

use crate::article::{Direction, Lang};

use super::{HEIGHT, MARK, Style, WIDTH};

/// A placard, from the back to the front.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The language of its words.
    pub lang: Lang,
    /// Where lines begin.
    pub dir: Direction,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

/// A part of a drawing. Distances are in pixels from the upper left corner, colors as CSS has them.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Bar {
        /// Its left side.
        x: f32,
        /// Its upper side.
        y: f32,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// Its color.
        color: String,
    },
    /// A line of text.
    Text {
        /// Where it begins: the left side, or the right one where lines begin there.
        x: f32,
        /// Where its letters stand.
        base: f32,
        /// The size of its letters.
        size: f32,
        /// What it is set in.
        style: Style,
        /// Its color.
        color: String,
        /// The words.
        text: String,
    },
    /// An upright line that says how much of the wording is kept.
    Stroke {
        /// Its middle.
        x: f32,
        /// Its upper end.
        from: f32,
        /// Its lower end.
        to: f32,
        /// How wide it is.
        width: f32,
        /// The lengths of a dash and of the gap after it; `None` where it is whole.
        dashes: Option<(f32, f32)>,
        /// Whether its dashes are dots.
        dotted: bool,
        /// Its color.
        color: String,
    },
    /// The mark of the publication, by its upper left corner.
    Mark {
        /// Its left side.
        x: i32,
        /// Its upper side.
        y: i32,
        /// Its address.
        href: String,
    },
}

impl Shape {
    /// What is added between the letters of a text of this size.
    #[must_use]
    pub fn spacing(size: f32, style: Style) -> f32 {
        size * f32::from(style.tracking) / 1000.0
    }
}

impl Drawing {
    /// The drawing as SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             viewBox=\"0 0 {WIDTH} {HEIGHT}\" xml:lang=\"{}\">",
            escape(self.lang.as_str())
        );
        for shape in &self.shapes {
            // Writing to a string cannot fail.
            let _ = self.write(&mut svg, shape);
        }
        svg.push_str("</svg>");
        svg
    }

    fn write(&self, svg: &mut String, shape: &Shape) -> std::fmt::Result {
        match shape {
            Shape::Bar { x, y, width, height, color } => write!(
                svg,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{}\"/>",
                escape(color)
            ),
            Shape::Text { x, base, size, style, color, text } => {
                // Without isolation a full stop at the end of a line would go to its beginning.
                let (anchor, open, close) = match self.dir {
                    Direction::Ltr => ("start", "", ""),
                    Direction::Rtl => ("end", "\u{2067}", "\u{2069}"),
                };
                write!(
                    svg,
                    "<text x=\"{x:.1}\" y=\"{base:.1}\" font-family=\"{}\" font-size=\"{size}\" \
                     font-weight=\"{}\" letter-spacing=\"{:.2}\" text-anchor=\"{anchor}\" \
                     fill=\"{}\">{open}{}{close}</text>",
                    style.face.family(),
                    style.weight,
                    Shape::spacing(*size, *style),
                    escape(color),
                    escape(text),
                )
            }
            Shape::Stroke { x, from, to, width, dashes, dotted, color } => {
                let dashes = dashes.map_or("none".to_owned(), |(dash, gap)| format!("{dash} {gap}"));
                let cap = if *dotted { "round" } else { "butt" };
                write!(
                    svg,
                    "<path d=\"M{x:.1} {from:.1}V{to:.1}\" stroke=\"{}\" stroke-width=\"{width}\" \
                     stroke-linecap=\"{cap}\" stroke-dasharray=\"{dashes}\"/>",
                    escape(color)
                )
            }
            Shape::Mark { x, y, href } => write!(
                svg,
                "<image x=\"{x}\" y=\"{y}\" width=\"{MARK}\" height=\"{MARK}\" href=\"{}\"/>",
                escape(href)
            ),
        }
    }
}

/// A text in XML, which has no control characters.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
