//! A quotation of one's own article as a picture to keep, drawn by the browser in the page's typefaces.

use std::rc::Rc;

use crate::article::{Article, Id};
use crate::browser::{self, Canvas, Pen};
use crate::placard::{Drawing, Face, HEIGHT, Letters, Look, Placard, Shape, Style, WIDTH};

/// The names of the two typefaces, as the page's styles have them.
struct Typefaces {
    serif: String,
    sans: String,
}

impl Typefaces {
    fn of_page() -> Option<Self> {
        Some(Self { serif: browser::style_of_page("--serif")?, sans: browser::style_of_page("--sans")? })
    }

    fn family(&self, face: Face) -> &str {
        match face {
            Face::Serif => &self.serif,
            Face::Sans => &self.sans,
        }
    }
}

/// What measures letters: the canvas that they are drawn on. A browser has letters for everything.
struct Ruler<'a> {
    canvas: &'a Canvas,
    faces: &'a Typefaces,
}

impl Letters for Ruler<'_> {
    fn have(&self, _: &str) -> bool {
        true
    }

    fn width(&self, text: &str, style: Style) -> f32 {
        self.canvas.width(text, style.weight, self.faces.family(style.face))
    }
}

/// Saves a quotation as a picture. Under the name of whoever published the article it says the words, who said them,
/// and through whom they came.
pub(super) fn save_picture(article: &Rc<Article>, publisher: &str, id: &Id) -> Option<()> {
    let quotation = article.evidence.quotation(id)?;
    // Where nobody is known to have published it, it is the article that one would look for.
    let over = if publisher.is_empty() { article.headline.as_str() } else { publisher };
    let placard = Placard::of_quotation(article, quotation, over);
    let faces = Typefaces::of_page()?;
    let look = Look {
        paper: browser::day_color("--paper")?,
        ink: browser::day_color("--ink")?,
        ink_2: browser::day_color("--ink-2")?,
        accent: browser::day_color("--accent")?,
        line: browser::day_color("--line")?,
        mark: None,
    };
    let name = format!("{}.{id}.png", article.slug);
    let canvas = Canvas::new(WIDTH, HEIGHT, article.lang.as_str(), article.dir.as_str())?;
    let weights = [(400, Face::Serif), (700, Face::Serif), (400, Face::Sans), (600, Face::Sans)];
    let fonts = weights.map(|(weight, face)| browser::font(weight, 40.0, faces.family(face)));
    // It is measured with the typefaces that it is drawn in.
    browser::with_fonts(&fonts, &placard.alt(), move || {
        let drawing = placard.drawing(&look, &Ruler { canvas: &canvas, faces: &faces });
        draw(&canvas, &drawing, &faces);
        canvas.save(name);
    });
    Some(())
}

fn draw(canvas: &Canvas, drawing: &Drawing, faces: &Typefaces) {
    for shape in &drawing.shapes {
        match shape {
            Shape::Bar { x, y, width, height, color } => canvas.bar((*x, *y), (*width, *height), color),
            Shape::Text { x, base, size, style, color, text } => {
                let font = browser::font(style.weight, *size, faces.family(style.face));
                canvas.text((*x, *base), &font, Shape::spacing(*size, *style), color, text);
            }
            Shape::Stroke { x, from, to, width, dashes, dotted, color } => {
                canvas.stroke(
                    *x,
                    (*from, *to),
                    &Pen { width: *width, dashes: *dashes, round: *dotted, color },
                );
            }
            // An article of one's own has no mark of a publication.
            Shape::Mark { .. } => {}
        }
    }
}
