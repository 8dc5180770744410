//! The text of the page, read once when words are first looked for.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::article::Id;
use crate::reading::body_view::BlockText;
use crate::reading::fold;

use super::dom::page;

/// What is printed in a block but is not its text: marks, open notes, aligned texts, readings.
const NOT_TEXT: [&str; 5] = ["source-mark", "note-mark", "open-note", "parallel", "romanised"];

/// The blocks of the article in order.
#[must_use]
pub fn block_texts() -> Vec<BlockText> {
    let Some(blocks) = page().and_then(|page| page.query_selector_all(".body [data-block]").ok()) else {
        return Vec::new();
    };
    let blocks = (0..blocks.length()).filter_map(|index| blocks.get(index)?.dyn_into::<Element>().ok());
    blocks.filter_map(|block| block_text(&block)).collect()
}

fn block_text(block: &Element) -> Option<BlockText> {
    let id = Id::new(&block.get_attribute("data-block")?).ok()?;
    let mut text = String::new();
    push_text(block, &mut text);
    Some(BlockText { id, subhead: block.class_list().contains("pair-subhead"), folded: fold(&text) })
}

fn push_text(node: &Node, text: &mut String) {
    let mut next = node.first_child();
    while let Some(child) = next {
        match child.dyn_ref::<Element>() {
            Some(element) => {
                let classes = element.class_list();
                if !NOT_TEXT.iter().any(|class| classes.contains(class)) {
                    push_text(&child, text);
                }
            }
            None => text.push_str(&child.node_value().unwrap_or_default()),
        }
        next = child.next_sibling();
    }
}
