//! [`Sheet`]: the drawing of a placard, from the masthead at its head to whoever is quoted at its foot.

use std::fmt::Write as _;

use crate::article::{Direction, Extent, Lang, sentence_starts};

use super::drawing::{Drawing, Shape};
use super::lines::{Room, Set, one_line, set, width_of};
use super::{Face, HEIGHT, Letters, Look, MARK, Style, WIDTH};

/// How high the band of color along the upper edge is.
const BAND: f32 = 12.0;
/// From each edge to what is on the sheet.
const MARGIN: f32 = 64.0;
/// The width of what is on it.
const MEASURE: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// How far the mark is from the upper edge.
const MARK_TOP: i32 = 40;
/// What stands between things in a line.
const BETWEEN: &str = " · ";
/// Where the rule under the masthead ends.
const HEAD: f32 = 114.0;
/// Where the last line of text stands.
const LAST: f32 = HEIGHT as f32 - 44.0;
/// How far words stand from the line beside them.
const INDENT: f32 = 38.0;

/// How wide that line is.
const STROKE: f32 = 7.0;

/// The sizes of a headline; the largest are for one without a dek.
const HEADLINES: [f32; 15] =
    [170.0, 150.0, 132.0, 116.0, 100.0, 92.0, 84.0, 77.0, 71.0, 65.0, 60.0, 55.0, 50.0, 46.0, 42.0];
/// How many sentences of a dek are considered; there is no room for more.
const MOST_SENTENCES: usize = 5;
/// The sizes of a dek.
const DEKS: [f32; 3] = [35.0, 32.0, 29.0];

const NAME: Style = Style { face: Face::Serif, weight: 700, tracking: -18 };
const KICKER: Style = Style { face: Face::Sans, weight: 600, tracking: 15 };
const HEADLINE: Style = Style { face: Face::Serif, weight: 600, tracking: -18 };
const DEK: Style = Style { face: Face::Serif, weight: 400, tracking: 0 };
const WORDS: Style = Style { face: Face::Serif, weight: 400, tracking: -8 };
const STRONG: Style = Style { face: Face::Sans, weight: 600, tracking: 0 };
const PLAIN: Style = Style { face: Face::Sans, weight: 400, tracking: 0 };

/// A drawing.
pub(super) struct Sheet<'a> {
    shapes: Vec<Shape>,
    look: &'a Look,
    letters: &'a dyn Letters,
    dir: Direction,
    lang: &'a Lang,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(look: &'a Look, letters: &'a dyn Letters, dir: Direction, lang: &'a Lang) -> Self {
        let (width, height) = (f32::from(WIDTH), f32::from(HEIGHT));
        let bar = |height, color: &String| Shape::Bar { x: 0.0, y: 0.0, width, height, color: color.clone() };
        let shapes = vec![bar(height, &look.paper), bar(BAND, &look.accent)];
        Self { shapes, look, letters, dir, lang }
    }

    pub(super) fn finish(self) -> Drawing {
        Drawing { lang: self.lang.clone(), dir: self.dir, shapes: self.shapes }
    }

    /// The mark and the name of the publication, over a rule.
    pub(super) fn masthead(&mut self, name: &str) {
        let mut at = 0.0;
        if let Some(mark) = &self.look.mark {
            let (x, y) = mark_place(self.dir);
            self.shapes.push(Shape::Mark { x, y, href: mark.clone() });
            at = f32::from(MARK) + 16.0;
        }
        let name = self.one_line(name, NAME, 36.0, MEASURE - at);
        self.text(at, 75.0, 36.0, NAME, &self.look.ink, &name);
        // Thick and thin, as newspapers part their name from the news.
        self.bar(0.0, 101.0, MEASURE, 5.0, &self.look.ink);
        self.bar(0.0, HEAD - 4.5, MEASURE, 1.5, &self.look.ink);
    }

    /// Whom an article quotes, at the foot. Answers where the room above ends.
    pub(super) fn quoted(&mut self, quoted: Option<(&str, &[String], usize)>) -> f32 {
        let Some((label, names, more)) = quoted else { return LAST + 8.0 };
        let rule = LAST - 72.0;
        self.bar(0.0, rule, MEASURE, 1.5, &self.look.line);
        let label = self.one_line(label, PLAIN, 23.0, MEASURE);
        self.text(0.0, rule + 35.0, 23.0, PLAIN, &self.look.ink_2, &label);
        let line = self.names(names, more, 28.0);
        self.text(0.0, LAST, 28.0, STRONG, &self.look.ink, &line);
        rule
    }

    /// As many names as a line holds, and how many more there are.
    fn names(&self, names: &[String], more: usize, size: f32) -> String {
        for shown in (1..=names.len()).rev() {
            let left = names.len() - shown + more;
            let mut line = names.get(..shown).unwrap_or_default().join(BETWEEN);
            if left > 0 {
                let _ = write!(line, "{BETWEEN}+{left}");
            }
            if width_of(&line, self.letters, STRONG) * size <= MEASURE {
                return line;
            }
        }
        let first = names.first().map(String::as_str).unwrap_or_default();
        self.one_line(first, STRONG, size, MEASURE)
    }

    /// An article between masthead and foot.
    pub(super) fn story(&mut self, kicker: Option<&str>, headline: &str, dek: Option<&str>, foot: f32) {
        let mut top = HEAD + 34.0;
        if let Some(kicker) = kicker {
            let kicker = self.one_line(kicker, KICKER, 27.0, MEASURE);
            self.text(0.0, top + 20.0, 27.0, KICKER, &self.look.accent, &kicker);
            top += 44.0;
        }
        let leading = self.leading(1.06);
        let room = Room { width: MEASURE, height: foot - 26.0 - top, sizes: &HEADLINES, leading };
        let alone = self.set(headline, HEADLINE, room);
        // A headline leaves room for the dek unless that would make it small.
        let beside = dek.and_then(|_| {
            let sizes = HEADLINES.get(4..).unwrap_or_default();
            let height = room.height - 2.0 * DEKS[0] * self.leading(1.28) - 20.0;
            Some(self.set(headline, HEADLINE, Room { height, sizes, ..room })).filter(|set| set.size >= 65.0)
        });
        let headline = beside.unwrap_or(alone);
        top += self.block(0.0, top, HEADLINE, &self.look.ink, leading, &headline) + 20.0;
        if let Some(dek) = dek {
            self.dek(dek, top, foot - 26.0 - top);
        }
    }

    /// The dek where it fits, or as many of its sentences as do.
    fn dek(&mut self, dek: &str, top: f32, height: f32) {
        let leading = self.leading(1.28);
        let room = |sizes| Room { width: MEASURE * 0.94, height, sizes, leading };
        let whole = dek.chars().count();
        let starts = sentence_starts(dek).into_iter().skip(1).chain([whole]).take(MOST_SENTENCES);
        for end in starts.collect::<Vec<_>>().into_iter().rev() {
            let part: String = dek.chars().take(end).collect();
            let part = part.trim_end();
            let set = self.set(part, DEK, room(&DEKS));
            let fits = set.lines.len() as f32 * set.size * leading <= height;
            if fits && set.lines.last().is_some_and(|line| part.ends_with(line.as_str())) {
                self.block(0.0, top, DEK, &self.look.ink_2, leading, &set);
                return;
            }
        }
    }

    /// Who says a quotation, and how it came here, at the foot. Answers where the room above ends.
    pub(super) fn speaker(&mut self, name: &str, role: Option<&str>, facts: &[String]) -> f32 {
        let leading = self.leading(1.3);
        let room = Room { width: MEASURE, height: 2.0 * 24.0 * leading, sizes: &[24.0], leading };
        let facts = self.set(&facts.join(BETWEEN), PLAIN, room);
        let mut base = LAST;
        for line in facts.lines.iter().rev() {
            self.text(0.0, base, 24.0, PLAIN, &self.look.ink_2, line);
            base -= 24.0 * leading;
        }
        base -= 8.0;
        let size = 32.0;
        let name = self.one_line(name, STRONG, size, MEASURE);
        let beside = width_of(&name, self.letters, STRONG) * size + 16.0;
        let mut at = 0.0;
        if let Some(role) = role {
            let fits = width_of(role, self.letters, PLAIN) * 28.0 <= MEASURE - beside;
            if fits {
                at = beside;
            }
            let role = self.one_line(role, PLAIN, 28.0, MEASURE - at);
            self.text(at, base, 28.0, PLAIN, &self.look.ink_2, &role);
            if !fits {
                base -= size * leading;
            }
        }
        self.text(0.0, base, size, STRONG, &self.look.ink, &name);
        let rule = base - 48.0;
        self.bar(0.0, rule, MEASURE, 1.5, &self.look.line);
        rule
    }

    /// The words of a quotation between masthead and foot, beside a line whose form says how much of the wording they keep.
    pub(super) fn words(&mut self, words: &str, extent: Extent, foot: f32) {
        let (top, leading) = (HEAD + 28.0, self.leading(1.22));
        let height = foot - 30.0 - top;
        let sizes = [92.0, 82.0, 74.0, 67.0, 61.0, 56.0, 51.0, 46.0, 42.0, 38.0, 35.0];
        let room = Room { width: MEASURE - INDENT, height, sizes: &sizes, leading };
        let words = self.set(words, WORDS, room);
        let tall = words.lines.len() as f32 * words.size * leading;
        let top = top + ((height - tall) * 0.45).max(0.0);
        self.block(INDENT, top, WORDS, &self.look.ink, leading, &words);
        let dashes = match extent {
            Extent::Verbatim => None,
            Extent::Partial => Some((26.0, 14.0)),
            Extent::Paraphrase => Some((0.0, 17.0)),
        };
        self.shapes.push(Shape::Stroke {
            x: self.left(0.0, STROKE) + STROKE / 2.0,
            from: top,
            to: top + tall,
            width: STROKE,
            dashes,
            dotted: extent == Extent::Paraphrase,
            color: self.look.accent.clone(),
        });
    }

    /// From line to line, in parts of the size: letters of other scripts are taller than Latin ones.
    fn leading(&self, latin: f32) -> f32 {
        match (self.lang.primary(), self.dir) {
            ("zh" | "ja" | "ko", _) => latin + 0.16,
            (_, Direction::Rtl) => latin + 0.3,
            _ => latin,
        }
    }

    /// Letters that join, and those that fill a square, stand as they are made.
    fn tracked(&self, style: Style) -> Style {
        let close = matches!((self.lang.primary(), self.dir), ("zh" | "ja" | "ko", _) | (_, Direction::Rtl));
        if close { Style { tracking: 0, ..style } } else { style }
    }

    fn set(&self, text: &str, style: Style, room: Room<'_>) -> Set {
        set(text, self.lang, self.letters, self.tracked(style), room)
    }

    fn one_line(&self, text: &str, style: Style, size: f32, width: f32) -> String {
        one_line(text, self.lang, self.letters, self.tracked(style), (width, size))
    }

    /// Lines of text below `top`. Answers how tall they are.
    fn block(&mut self, at: f32, top: f32, style: Style, color: &str, leading: f32, set: &Set) -> f32 {
        let step = set.size * leading;
        let mut base = top + (step - set.size) / 2.0 + set.size * 0.79;
        for line in &set.lines {
            self.text(at, base, set.size, style, color, line);
            base += step;
        }
        set.lines.len() as f32 * step
    }

    /// A line of text whose beginning is `at` away from the edge where lines begin.
    fn text(&mut self, at: f32, base: f32, size: f32, style: Style, color: &str, text: &str) {
        let style = self.tracked(style);
        let x = self.left(at, 0.0);
        let (color, text) = (color.to_owned(), text.to_owned());
        self.shapes.push(Shape::Text { x, base, size, style, color, text });
    }

    fn bar(&mut self, at: f32, top: f32, width: f32, height: f32, color: &str) {
        let x = self.left(at, width);
        self.shapes.push(Shape::Bar { x, y: top, width, height, color: color.to_owned() });
    }

    /// The left side of a thing that is `at` away from the edge where lines begin.
    fn left(&self, at: f32, width: f32) -> f32 {
        match self.dir {
            Direction::Ltr => MARGIN + at,
            Direction::Rtl => f32::from(WIDTH) - MARGIN - at - width,
        }
    }
}

/// The upper left corner of the mark, at the edge where lines begin.
pub(super) fn mark_place(dir: Direction) -> (i32, i32) {
    let x = match dir {
        Direction::Ltr => MARGIN as i32,
        Direction::Rtl => i32::from(WIDTH) - MARGIN as i32 - i32::from(MARK),
    };
    (x, MARK_TOP)
}
