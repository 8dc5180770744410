//! Teasers of other texts inside of an article, and notes about whoever wrote it.
//!
//! A teaser is known by its form: a heading that is a link, and a few words under it; or words that end with "more".
//! What is said of the authors stands behind the text, in a box with their name or in a paragraph that begins with it.

use super::Reason;
use super::boilerplate_words::READ_ON;
use super::head::same;
use super::line::{Line, Shape};
use super::page_body::sums;
use super::tags::Tree;

/// How many elements up the box of a teaser is looked for, and how much text it holds, in characters.
const LEVELS: usize = 6;
const BOX: usize = 480;
/// The longest paragraph of a teaser.
const PARAGRAPH: usize = 300;
/// The longest box with a note about an author, and how many paragraphs from the end a note stands outside of a box.
const NOTE: usize = 700;
const LAST: usize = 4;

/// Puts aside teasers among the lines of the article.
pub(super) fn teasers(tree: &Tree, lines: &[Line], roots: &[usize], why: &mut [Option<Reason>]) {
    for (line, slot) in lines.iter().zip(why.iter_mut()) {
        if slot.is_none() && line.length <= PARAGRAPH && (reads_on(line) || ends_with_more(line)) {
            *slot = Some(Reason::Beside);
        }
    }
    let kept: usize =
        lines.iter().zip(why.iter()).filter(|(_, why)| why.is_none()).map(|(line, _)| line.length).sum();
    let length = sums(tree, lines, |line| if line.never.is_none() { line.length } else { 0 });
    let mut boxes: Vec<usize> = Vec::new();
    for (line, slot) in lines.iter().zip(why.iter()) {
        let linked = matches!(line.shape, Shape::Heading(_))
            && line.linked > 0
            && line.linked * 100 >= line.length * 90;
        if *slot != Some(Reason::Navigation) || !linked {
            continue;
        }
        let fits = |index: &usize| {
            roots.binary_search(index).is_err() && length.get(*index).is_some_and(|length| *length <= BOX)
        };
        if let Some(outer) = tree.around(line.at).take(LEVELS).take_while(fits).last() {
            boxes.push(outer);
        }
    }
    boxes.sort_unstable();
    boxes.dedup();
    // Boxes in boxes: the outer one counts.
    let mut outer: Vec<usize> = Vec::new();
    for index in boxes {
        if !outer.last().is_some_and(|last| tree.is_in(index, *last)) {
            outer.push(index);
        }
    }
    let inside: Vec<usize> = (0..lines.len())
        .filter(|at| why.get(*at) == Some(&None))
        .filter(|at| lines.get(*at).is_some_and(|line| tree.is_in_any(line.first, &outer)))
        .collect();
    let of = |at: &usize| lines.get(*at).map_or(0, |line| line.length);
    let taken: usize = inside.iter().map(of).sum();
    // Where much of the text stands under such headings, they are its own.
    if taken * 5 > kept {
        return;
    }
    for at in inside.into_iter().filter(|at| of(at) <= PARAGRAPH) {
        if let Some(slot) = why.get_mut(at) {
            *slot = Some(Reason::Beside);
        }
    }
}

/// Whether the line ends with a link that says "more", and has no other.
fn reads_on(line: &Line) -> bool {
    if line.shape != Shape::Paragraph || line.linked == 0 || line.linked * 2 > line.length {
        return false;
    }
    let low = line.text.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    READ_ON.iter().any(|words| {
        let letters = words.chars().filter(|c| !c.is_whitespace()).count();
        low.strip_suffix(words).is_some_and(|rest| rest.ends_with(|c: char| !c.is_alphanumeric()))
            && (letters..letters + 4).contains(&line.linked)
    })
}

/// Whether a sentence is over and "more" stands behind it: the link around the whole teaser, or a script, does the rest.
fn ends_with_more(line: &Line) -> bool {
    let low = line.text.trim_end().to_lowercase();
    let behind_a_sentence = |words: &str| {
        let rest = low.strip_suffix(words).filter(|rest| rest.ends_with(char::is_whitespace));
        rest.is_some_and(|rest| rest.trim_end().ends_with(['.', '!', '?', '…']))
    };
    line.shape == Shape::Paragraph && READ_ON.iter().any(|words| behind_a_sentence(words))
}

/// Puts aside what is said of the authors behind the text. `begin` is the node in which that begins.
pub(super) fn about_authors(
    tree: &Tree,
    lines: &[Line],
    (roots, begin): (&[usize], usize),
    authors: &[String],
    why: &mut [Option<Reason>],
) {
    let full: Vec<&String> = authors.iter().filter(|name| name.trim().contains(' ')).collect();
    if full.is_empty() {
        return;
    }
    let length = sums(tree, lines, |line| if line.never.is_none() { line.length } else { 0 });
    let mut boxes: Vec<usize> = Vec::new();
    for line in lines.iter().filter(|line| line.first > begin && line.length <= 60) {
        if !full.iter().any(|name| same(name, &line.text)) {
            continue;
        }
        let fits = |index: &usize| {
            !tree.is_in(begin, *index)
                && roots.binary_search(index).is_err()
                && length.get(*index).is_some_and(|length| *length <= NOTE)
        };
        boxes.extend(tree.around(line.at).take(LEVELS).take_while(fits).last());
    }
    boxes.sort_unstable();
    boxes.dedup();
    let mut behind = 0;
    for (line, slot) in lines.iter().zip(why.iter_mut()).rev() {
        if slot.is_some() || line.first <= begin {
            continue;
        }
        behind += 1;
        let boxed = boxes.iter().take(50).any(|outer| tree.is_in(line.first, *outer));
        if boxed || behind <= LAST && begins_with_name(line, &full) {
            *slot = Some(Reason::Beside);
        }
    }
}

/// "Ana Mori is a reporter in Riverton." In a conversation a colon stands behind the name.
fn begins_with_name(line: &Line, names: &[&String]) -> bool {
    let text = line.text.trim();
    line.shape == Shape::Paragraph
        && line.length <= NOTE
        && names.iter().any(|name| {
            text.strip_prefix(name.as_str()).is_some_and(|rest| {
                rest.starts_with([' ', ','])
                    && rest.split_whitespace().count() >= 3
                    && !rest.starts_with(" :")
            })
        })
}
