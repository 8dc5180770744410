//! Lines that say nothing: those a page repeats, such as the title of its gallery over every picture, and headings under
//! which nothing is left.

use std::collections::BTreeMap;

use super::line::{Line, Shape};
use super::{Reason, boilerplate};

/// How often a line is said at least.
const OFTEN: usize = 4;
/// The shortest and the longest line, in characters: a sign between parts is shorter, a paragraph longer.
const LENGTHS: std::ops::RangeInclusive<usize> = 12..=80;

/// Puts aside lines that are there four times or more and no sentences: a refrain has its marks.
pub(super) fn repeats(lines: &[Line], why: &mut [Option<Reason>]) {
    let label = |line: &Line| {
        let text = line.text.trim();
        let ends = text.ends_with(['.', '!', '?', '…', '”', '"', '»', '。', '！', '？', ',', ';', ':']);
        line.shape == Shape::Paragraph && LENGTHS.contains(&line.length) && !ends
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (line, _) in lines.iter().zip(why.iter()).filter(|(line, why)| why.is_none() && label(line)) {
        *counts.entry(line.text.trim()).or_default() += 1;
    }
    counts.retain(|_, count| *count >= OFTEN);
    for (line, slot) in lines.iter().zip(why.iter_mut()) {
        if slot.is_none() && line.shape == Shape::Paragraph && counts.contains_key(line.text.trim()) {
            *slot = Some(Reason::Beside);
        }
    }
}

/// A heading says nothing when all that was under it is left out.
pub(super) fn empty_headings(lines: &[Line], why: &mut [Option<Reason>]) {
    let mut after: Option<Reason> = None;
    let mut under: Option<u8> = None;
    for at in (0..lines.len()).rev() {
        let Some((line, slot)) = lines.get(at).zip(why.get_mut(at)) else { continue };
        match (*slot, line.shape) {
            (None, Shape::Heading(level)) => {
                // Nothing of the text before the next heading of its level, and something that was left out.
                let empty = under.is_none_or(|next| next <= level);
                let left = boilerplate::reason(&line.text).or(after);
                if empty && let Some(reason) = left {
                    *slot = Some(reason);
                } else {
                    under = Some(level);
                    after = None;
                }
            }
            (None, _) => {
                under = Some(u8::MAX);
                after = None;
            }
            (Some(Reason::Caption | Reason::Hidden | Reason::Deleted | Reason::Head), _) => {}
            (Some(reason), _) => after = Some(reason),
        }
    }
}
