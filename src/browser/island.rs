//! Islands: whether one is as the press printed it.

use web_sys::{Element, Node};

/// What a translator puts in the place of a text. No page of ours has one.
const TRANSLATED: &str = "font";

/// Whether an island is as the press printed it, with the renderer's mark at its beginning. A page that a reader saved was
/// drawn by the program and has none; and a translator may have been faster than the program, and then its elements are
/// not those that the program would take over.
#[must_use]
pub fn is_as_printed(host: &Element) -> bool {
    let marked = host.first_child().is_some_and(|first| first.node_type() == Node::COMMENT_NODE);
    marked && host.query_selector(TRANSLATED).is_ok_and(|found| found.is_none())
}
