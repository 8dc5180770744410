//! Words of a Korean text: their particles, names by their family name, dates.

use crate::quotes::Span;
use crate::quotes::cjk::text::CjkText;

/// The words of a span.
pub(super) fn words(cjk: &CjkText<'_>, from: usize, to: usize) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = None;
    for i in from..to {
        let inside = !cjk.at(i).is_whitespace();
        match (inside, start) {
            (true, None) => start = Some(i),
            (false, Some(first)) => {
                found.push((first, i));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(first) = start {
        found.push((first, to));
    }
    found
}

/// The particle at the end of a word, if it makes a subject.
pub(super) fn particle(cjk: &CjkText<'_>, (from, to): Span) -> Option<usize> {
    let to = if to > from && cjk.at(to - 1) == ',' { to - 1 } else { to };
    let length = cjk.entry_before("topics", to)?;
    // A vowel or a final consonant decides between 은/는 and 이/가.
    let stem = to.checked_sub(length + 1).filter(|i| *i >= from).map(|i| cjk.at(i))?;
    let closed = ('가'..='힣').contains(&stem) && !(stem as u32 - '가' as u32).is_multiple_of(28);
    let fits = match cjk.at(to - length) {
        '은' | '이' if length == 1 => closed || !('가'..='힣').contains(&stem),
        '는' | '가' if length == 1 => !closed,
        _ => true,
    };
    fits.then_some(to - length)
}

/// 측은, 측이 as a word: where it begins.
pub(super) fn particle_word(cjk: &CjkText<'_>, (from, to): Span) -> Option<usize> {
    matches!(cjk.text((from, to)).as_str(), "측은" | "측이" | "측").then_some(from)
}

/// The last word of a mention.
pub(super) fn last_word(cjk: &CjkText<'_>, (from, to): Span) -> Span {
    words(cjk, from, to).last().copied().unwrap_or((from, to))
}

/// The name a word begins with, as far as it begins with a family name: 이금순 of 이금순(71).
pub(super) fn family(cjk: &CjkText<'_>, (from, to): Span) -> Option<Span> {
    let end = (from..to).find(|i| !('가'..='힣').contains(&cjk.at(*i))).unwrap_or(to);
    let end = if end == to {
        end - cjk.entry_before("topics", to).filter(|l| to >= from + l + 3).unwrap_or(0)
    } else {
        end
    };
    let name = (from, end);
    let free = cjk.entry_before("titles", end).is_none()
        && cjk.entry_before("bodies", end).is_none()
        && cjk.entry_before("unnamed", end).is_none();
    (free && (2..=4).contains(&(end - from)) && cjk.entry("surnames", from).is_some()).then_some(name)
}

/// Whether a word is a date: 12일, 3월에, but not 9일치.
pub(super) fn date(cjk: &CjkText<'_>, (from, to): Span) -> bool {
    let digits = (from..to).take_while(|i| cjk.at(*i).is_ascii_digit()).count();
    digits > 0
        && "일월년".contains(cjk.at(from + digits))
        && to - from - digits <= 3
        && !"간치분째".contains(cjk.at(from + digits + 1))
        // 6월에야 재개될: what happens then, not when it was said.
        && !(cjk.at(from + digits + 1) == '에' && cjk.at(from + digits + 2) == '야')
}
