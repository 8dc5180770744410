//! Quotation marks: which stretches of a text stand between them.
//!
//! Marks pair inside a paragraph and never across the whole document, so one odd mark spoils one paragraph.
//! A second opener while one is open begins again; an open quotation that the next paragraph opens
//! anew goes on there.

use crate::quotes::pack::{Pack, Pair};

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// Where the opening mark begins.
    pub(crate) outer_start: usize,
    /// Where the words begin.
    pub(crate) start: usize,
    /// Where the words end.
    pub(crate) end: usize,
    /// Where the closing mark ends.
    pub(crate) outer_end: usize,
    /// Whether there is a closing mark.
    pub(crate) closed: bool,
    /// Whether it goes on in the next region.
    pub(crate) goes_on: bool,
}

/// The mark that stands at `i`, if any of `marks` does.
fn mark_at<'a>(chars: &[char], i: usize, marks: impl Iterator<Item = &'a [char]>) -> Option<usize> {
    marks.filter(|mark| chars.get(i..i + mark.len()) == Some(*mark)).map(<[char]>::len).max()
}

/// Finds every region of the text.
pub(crate) fn regions(chars: &[char], pack: &Pack) -> Vec<Region> {
    let mut found: Vec<Region> = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let is_break = |c: &char| matches!(c, '\n' | '\r' | '\u{2029}');
        let length = chars.iter().skip(start).position(is_break).unwrap_or(chars.len() - start);
        let end = start + length;
        if let Some(last) = found.last_mut()
            && !last.closed
            && last.end + 4 > start
        {
            // The paragraph before was left open; does this one open again?
            let first = chars.iter().skip(start).take(length).position(|c| !c.is_whitespace()).unwrap_or(0);
            let again = mark_at(chars, start + first, pack.marks.iter().map(|pair| pair.open.as_slice()));
            last.goes_on = again.is_some();
        }
        let known = found.len();
        paragraph(chars, start, end, pack, &mut found);
        if pack.dash_speech {
            let spoken = dashes(chars, start, end);
            if !spoken.is_empty() {
                // Marks inside of what a dash opens belong to it.
                found.truncate(known);
                found.extend(spoken);
            }
        }
        start = end + 1;
    }
    for region in &mut found {
        // French sets spaces inside its marks.
        let space = |i: usize| chars.get(i).is_some_and(|c| c.is_whitespace());
        while region.start < region.end && space(region.start) {
            region.start += 1;
        }
        while region.end > region.start && space(region.end - 1) {
            region.end -= 1;
        }
    }
    found.retain(|region| {
        chars.get(region.start..region.end).unwrap_or_default().iter().any(|c| c.is_alphanumeric())
    });
    found
}

/// What a dash opens at the head of a paragraph, without the words of the writer between dashes:
/// — It is open, — said Anna. — Come.
fn dashes(chars: &[char], from: usize, to: usize) -> Vec<Region> {
    let at = |i: usize| if i < to { chars.get(i).copied().unwrap_or(' ') } else { ' ' };
    let dash = |i: usize| matches!(at(i), '—' | '–' | '―');
    let letter = |i: usize| (i..to.min(i + 3)).map(at).find(|c| !c.is_whitespace()).unwrap_or(' ');
    let first = (from..to).find(|i| !at(*i).is_whitespace()).unwrap_or(to);
    let spoken = |dash: usize, end: usize| {
        // "—. Vengan": the point belongs to the writer.
        let start = (dash + 1..end).find(|i| !".,:; ".contains(at(*i))).unwrap_or(end);
        Region { outer_start: dash, start, end, outer_end: end, closed: true, goes_on: false }
    };
    let mut found = Vec::new();
    if !dash(first) {
        return found;
    }
    let mut open = Some(first);
    for i in first + 1..to {
        if !dash(i) {
            continue;
        }
        let before = (first..i).rev().map(at).find(|c| !c.is_whitespace()).unwrap_or(' ');
        match open {
            // The writer speaks: a small letter after a pause, or right at the dash.
            Some(start)
                if letter(i + 1).is_lowercase()
                    && (",.!?…»".contains(before)
                        || !at(i + 1).is_whitespace() && at(i - 1).is_whitespace()) =>
            {
                found.push(spoken(start, i));
                open = None;
            }
            None if ".,:".contains(before) || ".,:;".contains(at(i + 1)) => open = Some(i),
            _ => {}
        }
    }
    found.extend(open.map(|start| spoken(start, to)));
    found
}

/// Behind an opener inside of open marks: the end of what it opens, where its closer and the outer one both come before
/// any other opener.
fn nested(chars: &[char], from: usize, to: usize, pair: &Pair) -> Option<usize> {
    if pair.close.contains(&pair.open) {
        return None;
    }
    let close = |i: usize| mark_at(chars, i, pair.close.iter().map(Vec::as_slice));
    let open = |i: usize| mark_at(chars, i, std::iter::once(pair.open.as_slice())).is_some();
    let limit = to.min(from + MOST_NESTED);
    let first = (from..limit).find(|i| close(*i).is_some() || open(*i)).filter(|i| !open(*i))?;
    let end = first + close(first)?;
    let second = (end..to.min(end + 4 * MOST_NESTED)).find(|i| close(*i).is_some() || open(*i))?;
    (!open(second)).then_some(end)
}

/// The longest quotation inside of the same marks, in code points.
const MOST_NESTED: usize = 120;

/// The regions of one paragraph.
fn paragraph(chars: &[char], from: usize, to: usize, pack: &Pack, found: &mut Vec<Region>) {
    let at = |i: usize| if i < to { chars.get(i).copied().unwrap_or(' ') } else { ' ' };
    // The pair that is open, where it opened and how long the opener is.
    let mut open: Option<(usize, usize, usize)> = None;
    let mut i = from;
    while i < to {
        // No mark is a letter or a space.
        if at(i).is_alphanumeric() || at(i) == ' ' {
            i += 1;
            continue;
        }
        let before = if i > from { at(i - 1) } else { ' ' };
        match open {
            None => {
                let pair = pack.marks.iter().enumerate().find_map(|(index, pair)| {
                    let length = mark_at(chars, i, std::iter::once(pair.open.as_slice()))?;
                    // Inches and minutes: a straight mark right after a number opens nothing.
                    let measure = pair.open == ['"'] && before.is_numeric();
                    (!measure).then_some((index, length))
                });
                if let Some((index, length)) = pair {
                    open = Some((index, i, length));
                    i += length;
                } else {
                    i += 1;
                }
            }
            Some((index, opened, length)) => {
                let Some(pair) = pack.marks.get(index) else { return };
                let closer = mark_at(chars, i, pair.close.iter().map(Vec::as_slice));
                // “like this“ and so on: an opener behind a letter and before a space closes.
                let closer = closer.or_else(|| {
                    let same = mark_at(chars, i, std::iter::once(pair.open.as_slice()));
                    same.filter(|length| {
                        (before.is_alphanumeric() || ",.!?".contains(before))
                            && !at(i + length).is_alphanumeric()
                            && i > opened + length
                    })
                });
                // An opener that can end alike begins again.
                let kin = pack
                    .marks
                    .iter()
                    .filter(|other| other.close.iter().any(|close| pair.close.contains(close)));
                let opener = mark_at(chars, i, kin.map(|other| other.open.as_slice()));
                let again = opener.filter(|_| {
                    closer.is_none()
                        || (before.is_whitespace()
                            && at(i + opener.unwrap_or(1)).is_alphanumeric()
                            && i > opened + length)
                });
                let region = |end: usize, outer_end: usize, closed: bool| Region {
                    outer_start: opened,
                    start: opened + length,
                    end,
                    outer_end,
                    closed,
                    goes_on: false,
                };
                // “A, “B” is written so”: the same marks inside of each other, where the paragraph closes both.
                if let Some(next) = again.filter(|_| closer.is_none())
                    && let Some(inner) = nested(chars, i + next, to, pair)
                {
                    i = inner;
                    continue;
                }
                if let Some(next) = again {
                    found.push(region(i, i, false));
                    let other = pack.marks.iter().position(|other| {
                        mark_at(chars, i, std::iter::once(other.open.as_slice())) == Some(next)
                    });
                    open = Some((other.unwrap_or(index), i, next));
                    i += next;
                } else if let Some(next) = closer {
                    found.push(region(i, i + next, true));
                    open = None;
                    i += next;
                } else {
                    i += 1;
                }
            }
        }
    }
    if let Some((_, opened, length)) = open {
        found.push(Region {
            outer_start: opened,
            start: opened + length,
            end: to,
            outer_end: to,
            closed: false,
            goes_on: false,
        });
    }
}
