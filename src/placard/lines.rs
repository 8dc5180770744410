//! [`set`]: a text as lines that fit, in the largest letters that let it.

use std::ops::Range;

use unicode_linebreak::{BreakClass, break_property, linebreaks};

use crate::article::Lang;

use super::{Letters, Style};

/// What stands for the rest of a text.
const CUT: &str = "…";

/// How many letters of a text are considered; no sheet has room for more.
const LONGEST: usize = 2000;

/// How a text may be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'a> {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Sizes of letters, the largest first.
    pub(super) sizes: &'a [f32],
    /// From line to line, in parts of the size.
    pub(super) leading: f32,
}

/// A text as lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Set {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

/// A stretch of a text that is never broken, with the spaces after it.
#[derive(Clone, Copy, Debug)]
struct Part<'a> {
    text: &'a str,
    /// Its width in parts of the size, with the spaces after it and without.
    whole: f32,
    bare: f32,
}

/// Sets a text. Lines are about equally long; what does not fit in the smallest letters is cut at a word.
pub(super) fn set(text: &str, lang: &Lang, letters: &dyn Letters, style: Style, room: Room<'_>) -> Set {
    let Some(smallest) = room.sizes.last() else { return Set::default() };
    let narrow = room.width / smallest;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let text = text.get(..end).unwrap_or_default();
    let parts = parts(text, lang, letters, style, narrow);
    let most = |size: f32| (room.height / (size * room.leading)).floor().max(1.0) as usize;
    for size in room.sizes {
        let width = room.width / size;
        if parts.iter().any(|part| part.bare > width) {
            continue;
        }
        let lines = broken(&parts, width);
        if lines.len() <= most(*size) {
            let lines = even(&parts, width, lines);
            return Set { size: *size, lines: lines.into_iter().map(|line| line_of(&parts, line)).collect() };
        }
    }
    let mut lines = broken(&parts, narrow);
    lines.truncate(most(*smallest));
    let last = lines.pop().unwrap_or_default();
    let mut lines: Vec<String> = lines.into_iter().map(|line| line_of(&parts, line)).collect();
    lines.push(cut(&parts, last, narrow - letters.width(CUT, style)));
    Set { size: *smallest, lines }
}

/// A text in one line, cut at a word where it is too long.
pub(super) fn one_line(
    text: &str,
    lang: &Lang,
    letters: &dyn Letters,
    style: Style,
    (width, size): (f32, f32),
) -> String {
    let room = Room { width, height: size, sizes: &[size], leading: 1.0 };
    set(text, lang, letters, style, room).lines.into_iter().next().unwrap_or_default()
}

/// The width of a text in a style, in parts of the size.
pub(super) fn width_of(text: &str, letters: &dyn Letters, style: Style) -> f32 {
    let between = text.chars().count() as f32 * f32::from(style.tracking) / 1000.0;
    letters.width(text, style) + between
}

/// The parts of a text. Those wider than a line of the smallest letters are taken apart.
fn parts<'a>(text: &'a str, lang: &Lang, letters: &dyn Letters, style: Style, narrow: f32) -> Vec<Part<'a>> {
    let measured = |text: &'a str| {
        let bare = text.trim_end();
        let width = width_of(bare, letters, style);
        let spaces = text.get(bare.len()..).unwrap_or_default();
        let whole = if spaces.is_empty() { width } else { width + width_of(spaces, letters, style) };
        Part { text, whole, bare: width }
    };
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in linebreaks(text) {
        if at < text.len() && !may_break(text, at, lang) {
            continue;
        }
        let part = measured(text.get(from..at).unwrap_or_default());
        from = at;
        if part.bare <= narrow {
            parts.push(part);
        } else {
            parts.extend(pieces(part.text).map(measured));
        }
    }
    parts
}

/// Korean is broken between words, as its newspapers do; the standard would also break inside of them.
fn may_break(text: &str, at: usize, lang: &Lang) -> bool {
    if lang.primary() != "ko" {
        return true;
    }
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let hangul = |c: Option<char>| c.is_some_and(|c| ('\u{1100}'..='\u{d7ff}').contains(&c));
    before.ends_with(char::is_whitespace)
        || !hangul(before.chars().next_back()) && !hangul(after.chars().next())
}

/// A text letter by letter, marks with the letters that they stand on.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let joins = |c: char| {
        c.is_whitespace()
            || matches!(break_property(c.into()), BreakClass::CombiningMark | BreakClass::ZeroWidthJoiner)
    };
    let mut starts: Vec<usize> = text.char_indices().filter(|(_, c)| !joins(*c)).map(|(at, _)| at).collect();
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(from, to)| text.get(from..to))
}

/// The parts of each line, as many in each as it holds.
fn broken(parts: &[Part<'_>], width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut from, mut used) = (0, 0.0);
    for (at, part) in parts.iter().enumerate() {
        if at > from && used + part.bare > width {
            lines.push(from..at);
            (from, used) = (at, 0.0);
        }
        used += part.whole;
    }
    if from < parts.len() {
        lines.push(from..parts.len());
    }
    lines
}

/// The same number of lines, about equally long and where it is possible broken after a clause.
fn even(parts: &[Part<'_>], width: f32, greedy: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let count = greedy.len();
    let whole: f32 = parts.iter().map(|part| part.whole).sum();
    let mean = whole / count.max(1) as f32;
    // By the number of parts that are set: the cost of the best lines so far, and where the last of them begins.
    let mut best: Vec<(f32, Vec<usize>)> = vec![(f32::INFINITY, Vec::new()); parts.len() + 1];
    if let Some(start) = best.first_mut() {
        start.0 = 0.0;
    }
    for _ in 0..count {
        let mut next: Vec<(f32, Vec<usize>)> = vec![(f32::INFINITY, Vec::new()); parts.len() + 1];
        for (from, (cost, breaks)) in best.iter().enumerate().filter(|(_, (cost, _))| cost.is_finite()) {
            let mut used = 0.0;
            for (at, part) in parts.iter().enumerate().skip(from) {
                if at > from && used + part.bare > width {
                    break;
                }
                let away = (used + part.bare - mean) / width;
                used += part.whole;
                let cost = cost + away * away + part.cost();
                if let Some(end) = next.get_mut(at + 1).filter(|end| cost < end.0) {
                    *end = (cost, breaks.iter().copied().chain([at + 1]).collect());
                }
            }
        }
        best = next;
    }
    match best.pop() {
        Some((cost, ends)) if cost.is_finite() => {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            starts.zip(ends.iter().copied()).map(|(from, to)| from..to).collect()
        }
        _ => greedy,
    }
}

impl Part<'_> {
    /// What it costs to end a line here. Inside of a clause, letters without spaces between them read worst apart.
    fn cost(&self) -> f32 {
        let bare = self.text.trim_end();
        match bare.chars().next_back() {
            Some(c) if ",;:.!?，。；：！？、—–".contains(c) => 0.0,
            _ if bare.len() < self.text.len() => 0.02,
            _ => 0.12,
        }
    }
}

fn line_of(parts: &[Part<'_>], line: Range<usize>) -> String {
    let line: String = parts.get(line).unwrap_or_default().iter().map(|part| part.text).collect();
    line.trim_end().to_owned()
}

/// The last line of a text that goes on: as much as fits before the sign that says so.
fn cut(parts: &[Part<'_>], line: Range<usize>, width: f32) -> String {
    let mut kept = String::new();
    let mut used = 0.0;
    for part in parts.get(line).unwrap_or_default() {
        if used + part.bare > width {
            break;
        }
        used += part.whole;
        kept.push_str(part.text);
    }
    let end = kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:.。，、；：".contains(c)).len();
    kept.truncate(end);
    kept + CUT
}

#[cfg(test)]
mod tests {
    use super::{Room, Set, one_line, set};
    use crate::article::Lang;
    use crate::placard::{Face, Letters, Style};

    const STYLE: Style = Style { face: Face::Serif, weight: 400, tracking: 0 };

    /// Letters of which those of East Asia are as wide as they are high, and all others half as wide.
    struct Even;

    impl Letters for Even {
        fn have(&self, _: &str) -> bool {
            true
        }

        fn width(&self, text: &str, _: Style) -> f32 {
            text.chars().map(|c| if c >= '\u{2e80}' { 1.0 } else { 0.5 }).sum()
        }
    }

    /// Set in lines of ten, five or four ems, as the size is.
    fn lines(text: &str, lang: &str, height: f32) -> Set {
        let room = Room { width: 100.0, height, sizes: &[25.0, 20.0, 10.0], leading: 1.0 };
        set(text, &Lang::new(lang).expect("a language"), &Even, STYLE, room)
    }

    #[test]
    fn the_largest_letters_win_that_fit() {
        assert_eq!(
            lines("Ice on it", "en", 100.0),
            Set { size: 25.0, lines: ["Ice", "on it"].map(str::to_owned).into() }
        );
        assert_eq!(lines("Ice on the river", "en", 20.0).size, 10.0);
        assert_eq!(lines("", "en", 20.0).lines, Vec::<String>::new());
    }

    #[test]
    fn lines_are_about_equally_long_and_end_with_a_clause() {
        assert_eq!(lines("one two three four five", "en", 20.0).lines, ["one two three", "four five"]);
        assert_eq!(
            lines("it rains, and the river is full", "en", 20.0).lines,
            ["it rains, and", "the river is full"]
        );
        assert_eq!(
            lines("水涨了，可是没有人来看河", "zh-Hans", 20.0).lines,
            ["水涨了，", "可是没有人来看河"]
        );
    }

    #[test]
    fn every_script_is_broken_by_its_own_rules() {
        // No line begins with a stop, or ends with an opening mark.
        for line in lines("他说：“河水涨了。”我们都看见了，没有人离开。", "zh-Hans", 30.0).lines
        {
            assert!(!line.starts_with(['。', '”', '，', '：']) && !line.ends_with('“'), "{line}");
        }
        // Korean goes from word to word.
        assert_eq!(
            lines("강물이 불어났는데 아무도 오지 않았다", "ko", 20.0).lines,
            ["강물이 불어났는데", "아무도 오지 않았다"]
        );
    }

    #[test]
    fn what_is_too_long_is_cut_at_a_word() {
        let cut = lines("one two three four five six seven, eight nine ten", "en", 20.0);
        assert_eq!(cut.lines, ["one two three four", "five six seven…"]);
        let lang = Lang::new("en").expect("a language");
        assert_eq!(
            one_line("The River Post and Courier", &lang, &Even, STYLE, (100.0, 10.0)),
            "The River Post and…"
        );
    }

    #[test]
    fn a_word_wider_than_the_sheet_is_taken_apart_and_marks_stay_on_their_letters() {
        let word = "e\u{301}".repeat(30);
        let set = lines(&word, "en", 100.0);
        assert_eq!((set.size, set.lines.concat()), (10.0, word));
        assert!(set.lines.iter().all(|line| line.starts_with('e')), "{set:?}");
    }

    #[test]
    fn no_text_is_too_long_to_be_set() {
        for text in ["a ".repeat(1 << 18), "a".repeat(1 << 18), "河".repeat(1 << 18)] {
            assert!(lines(&text, "en", 100.0).lines.len() <= 10);
        }
    }
}
