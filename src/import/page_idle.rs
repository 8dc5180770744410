//! Lines that say nothing: those a page repeats, such as the title of its gallery over every picture, words of the text
//! that the page shows once more in large letters, and headings under which nothing is left.

use std::collections::BTreeMap;

use super::head::letters_of;
use super::line::{Line, Shape};
use super::{Reason, boilerplate};

/// How often a line is said at least.
const OFTEN: usize = 4;
/// The shortest and the longest line, in characters: a sign between parts is shorter, a paragraph longer.
const LENGTHS: std::ops::RangeInclusive<usize> = 12..=80;

/// How often a whole paragraph is said at least, and how long it is.
const TOO_OFTEN: usize = 3;
const PARAGRAPH: usize = 60;
/// How many other paragraphs a text has beside one that is repeated.
const OTHERS: usize = 4;

/// The shortest words that are shown once more, in letters, and how many lines are looked at for that.
const SHOWN: usize = 30;
const MOST_SHOWN: usize = 60;

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

/// Puts aside paragraphs that stand in place of something that was not loaded: no text has the same one three times.
pub(super) fn placeholders(lines: &[Line], why: &mut [Option<Reason>]) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let long = |line: &Line| line.shape == Shape::Paragraph && line.length >= PARAGRAPH;
    for (line, _) in lines.iter().zip(why.iter()).filter(|(line, why)| why.is_none() && long(line)) {
        *counts.entry(line.text.trim()).or_default() += 1;
    }
    // A page may be made of nothing else, to try out its looks.
    let others = counts.values().filter(|count| **count < TOO_OFTEN).count();
    counts.retain(|_, count| *count >= TOO_OFTEN);
    if others < OTHERS {
        return;
    }
    for (line, slot) in lines.iter().zip(why.iter_mut()) {
        if slot.is_none() && line.shape == Shape::Paragraph && counts.contains_key(line.text.trim()) {
            *slot = Some(Reason::Beside);
        }
    }
}

/// Puts aside words set off from the text that a paragraph of it has as well: the page shows them in large letters
/// beside it. A heading may take its words from what follows.
pub(super) fn shown_again(lines: &[Line], why: &mut [Option<Reason>]) {
    let display = |line: &Line| line.shape == Shape::Quote && line.length >= SHOWN && line.length <= 400;
    let kept = |(line, why): &(&Line, &Option<Reason>)| why.is_none() && line.shape == Shape::Paragraph;
    let shown: Vec<usize> = (0..lines.len())
        .filter(|at| why.get(*at) == Some(&None) && lines.get(*at).is_some_and(display))
        .collect();
    if shown.is_empty() || shown.len() > MOST_SHOWN {
        return;
    }
    // A sign between paragraphs, so that no words reach over the end of one.
    let text: String =
        lines.iter().zip(why.iter()).filter(kept).map(|(line, _)| letters_of(&line.text) + "\n").collect();
    for at in shown {
        let Some((line, slot)) = lines.get(at).zip(why.get_mut(at)) else { continue };
        let words = letters_of(&line.text);
        if words.chars().count() >= SHOWN && text.contains(&words) {
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
