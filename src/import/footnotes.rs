//! Footnotes of web pages.

use super::tags::{Tree, is_block};

/// The text of a note, without the link that leads back and without its own number.
pub(super) fn note_text(tree: &Tree, index: usize) -> String {
    let mut text = String::new();
    let mut waiting = vec![index];
    while let Some(index) = waiting.pop() {
        let Some(node) = tree.node(index) else { continue };
        let back = node.tag == "a" && node.attribute("href").is_some_and(|href| href.starts_with('#'));
        if back || matches!(node.tag.as_str(), "script" | "style") {
            continue;
        }
        text.push_str(&node.text);
        if is_block(&node.tag) && !text.is_empty() && !node.tag.is_empty() {
            text.push(' ');
        }
        waiting.extend(node.children.iter().rev());
    }
    text
}
