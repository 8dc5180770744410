//! Attributes that belong to nothing, with what keeps them from what they are meant for.

use std::ops::Range;

use jotdown::{AttributeKind, Attributes};

use crate::article::Id;

use super::front::Desk;
use super::passages::no_brackets;
use super::remark::Draft;
use super::tree::{Element, Marks, Node};

/// Remarks on attributes at `span` of `text` that Djot gives to nothing. Comments are left alone.
pub(super) fn stray_attributes(
    attributes: &Attributes<'_>,
    text: &str,
    span: Range<usize>,
    base: usize,
    desk: &Desk,
) {
    if attributes.into_iter().all(|(kind, _)| matches!(kind, AttributeKind::Comment)) {
        return;
    }
    let mut marks = Marks::read(attributes, text, span.clone(), base);
    desk.lose(marks.peek_id().and_then(|id| Id::new(id).ok()));
    let quote = marks.class("quote");
    let place = base + span.start..base + span.end;
    let before = text.get(..span.start).unwrap_or_default();
    let trimmed = before.trim_end_matches([' ', '\t', '\u{a0}']);
    let gap = before.len() - trimmed.len();
    if gap > 0 && trimmed.ends_with(']') {
        desk.say(
            Draft::error(
                "stray-attributes",
                base + trimmed.len()..place.start,
                "A space stands between ] and {, so these attributes belong to nothing.",
            )
            .expected("{…} right after the ]")
            .hint("Delete the space before {."),
        );
        return;
    }
    let word = trimmed.rsplit(char::is_whitespace).next().unwrap_or_default();
    if quote && gap == 0 && !word.is_empty() {
        desk.say(no_brackets("", word, place));
        return;
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    let above = before.trim_end_matches([' ', '\t']).strip_suffix('\n').unwrap_or_default();
    let glued = line.trim().is_empty() && !above.is_empty() && !above.ends_with('\n');
    let after = text.get(span.end..).unwrap_or_default();
    let hint = if glued {
        "A blank line is missing before them."
    } else if line.trim_start().starts_with('#') {
        "Put them on the line before the subhead."
    } else if after.trim_start_matches([' ', '\t']).starts_with("\n\n") || after.trim().is_empty() {
        "Nothing follows them: delete them, or delete the blank line between them and their block."
    } else {
        "Put words in [ ] and the attributes right after the ]."
    };
    desk.say(
        Draft::error("stray-attributes", place, "These attributes belong to nothing.")
            .expected("{…} on the line before a block, or right after [words]")
            .hint(hint),
    );
}

/// A `::: ` block that does not end. It is read as if it ended after its first paragraph, so that the rest of the
/// article is judged for what it is.
pub(super) fn open_block<'t>(
    mut element: Element<'t>,
    text: &str,
    base: usize,
    desk: &Desk,
) -> Vec<Node<'t>> {
    let start = text.get(element.span.start - base..).unwrap_or_default();
    // The attributes of a block stand before it and belong to its place.
    let fence = start.find(":::").unwrap_or_default();
    let line = start.get(fence..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let from = element.span.start + fence;
    desk.say(
        Draft::error("open-block", from..from + line.trim_end().len(), "This block does not end.")
            .expected("::: alone on a line after the block")
            .hint("Without it, the rest of the article becomes a part of the block."),
    );
    let first = element.children.iter().position(|child| matches!(child, Node::Element(_)));
    let rest = element.children.split_off(first.map_or(element.children.len(), |first| first + 1));
    let mut nodes = vec![Node::Element(element)];
    nodes.extend(rest);
    nodes
}
