//! Dialogs of a site that stand in its page behind the article: who may read on which device, which offers there are.
//!
//! They are known by their form: a box of short lines behind the element that holds nearly all of the text, with buttons
//! in it.

use super::Reason;
use super::line::Line;
use super::page_body::sums_of;
use super::tags::Tree;

/// How many elements up the box is looked for.
const LEVELS: usize = 12;
/// How much of the text the article holds at least, in hundredths.
const MOST: usize = 70;
/// The most boxes that are looked at.
const MOST_BOXES: usize = 100;
/// How long the lines of a dialog are on average, in characters without white space.
const SHORT: usize = 120;

/// Puts aside lines of such dialogs.
pub(super) fn dialogs(tree: &Tree, lines: &[Line], roots: &[usize], why: &mut [Option<Reason>]) {
    let counted: Vec<usize> =
        lines.iter().zip(why.iter()).map(|(line, why)| if why.is_none() { line.length } else { 0 }).collect();
    let held = sums_of(tree, lines.iter().zip(&counted).map(|(line, length)| (line.at, *length)));
    let sum = |index: usize| held.get(index).copied().unwrap_or_default();
    let total = sum(0);
    if total == 0 {
        return;
    }
    // Numbers grow inwards: the last element that holds so much is the innermost.
    let core = (0..tree.len()).rev().find(|index| sum(*index) * 100 >= total * MOST);
    let Some((core, end)) = core.and_then(|core| Some((core, tree.node(core)?.end))) else { return };
    let around: Vec<usize> = tree.around(core).collect();
    // The outermost element around a line that does not hold the article too.
    let outer = |index: usize| tree.around(index).take(LEVELS).take_while(|up| !around.contains(up)).last();
    let mut boxes: Vec<usize> = lines
        .iter()
        .zip(&counted)
        .filter(|(line, length)| **length > 0 && line.first >= end && tree.is_in_any(line.first, roots))
        .filter_map(|(line, _)| outer(line.at))
        .collect();
    boxes.dedup();
    boxes.truncate(MOST_BOXES);
    let has_button = |index: &usize| {
        let end = tree.node(*index).map_or(*index, |node| node.end);
        (*index..end)
            .filter_map(|index| tree.node(index))
            .any(|node| node.tag == "button" || node.attribute("role") == Some("button"))
    };
    let kind = |index: usize| {
        tree.node(index).and_then(|node| Some((node.tag.clone(), node.attribute("class")?.to_owned())))
    };
    let buttons: Vec<usize> = boxes.iter().copied().filter(has_button).collect();
    let like_one = |index: usize| {
        let own = kind(index);
        own.is_some() && buttons.iter().any(|other| kind(*other) == own)
    };
    boxes.retain(|index| buttons.contains(index) || like_one(*index));
    for index in boxes {
        let inside = |line: &Line| tree.is_in(line.first, index);
        let own = lines.iter().zip(&counted).filter(|(line, length)| **length > 0 && inside(line));
        if sum(index) > SHORT * own.count() {
            continue;
        }
        for (line, slot) in lines.iter().zip(why.iter_mut()) {
            if slot.is_none() && inside(line) {
                *slot = Some(Reason::Invitation);
            }
        }
    }
}
