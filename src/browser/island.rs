//! Islands: whether one is as the press printed it, and what its elements look like while it is drawn anew.

use web_sys::{Element, Node};

use super::dom::{element, elements, set};

/// What a translator puts in the place of a text. No page of ours has one.
const TRANSLATED: &str = "font";

/// What the stage and the reader set on the cards.
const LOOKS: [&str; 4] = ["data-lit", "data-followed", "hidden", "open"];

/// Whether an island is as the press printed it, with the renderer's mark at its beginning. A page that a reader saved was
/// drawn by the program and has none; and a translator may have been faster than the program, and then its elements are
/// not those that the program would take over.
#[must_use]
pub fn is_as_printed(host: &Element) -> bool {
    let marked = host.first_child().is_some_and(|first| first.node_type() == Node::COMMENT_NODE);
    marked && host.query_selector(TRANSLATED).is_ok_and(|found| found.is_none())
}

/// What the elements of an island look like, by their ids, and how far its pane was scrolled.
#[derive(Debug)]
pub struct Looks {
    looks: Vec<(String, &'static str, String)>,
    scrolled: Option<(Element, i32)>,
}

/// What the elements in `host` look like that have an id.
#[must_use]
pub fn looks_in(host: &str) -> Looks {
    let mut looks = Vec::new();
    for name in LOOKS {
        for element in elements(&["#", host, " [id][", name, "]"].concat()) {
            looks.push((element.id(), name, element.get_attribute(name).unwrap_or_default()));
        }
    }
    let pane = element(host).and_then(|host| host.parent_element());
    Looks { looks, scrolled: pane.map(|pane| (pane.clone(), pane.scroll_top())) }
}

impl Looks {
    /// Gives it back to the elements that have the ids now.
    pub fn restore(&self) {
        for (id, name, value) in &self.looks {
            if let Some(element) = element(id) {
                set(&element, name, Some(value));
            }
        }
        if let Some((pane, top)) = &self.scrolled {
            pane.set_scroll_top(*top);
        }
    }
}
