//! What the size of its letters tells of a paragraph of a Word document that has no style of its own.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::import::people::byline;
use crate::import::style_names::Role;
use crate::import::xml::{attribute, child, is, text_in};

use super::body::Body;
use super::styles::{Styles, size_of};

impl Body<'_> {
    /// What a paragraph is for that has letters of its own size and no style that says it, as documents of Google's
    /// and of people who know no styles have them: the title, the standfirst, a heading.
    pub(super) fn role_by_size(&self, node: Node<'_, '_>, style: Option<&str>) -> Role {
        if self.usual_size == 0 || child(node, "pPr").is_some_and(|own| child(own, "framePr").is_some()) {
            return Role::Body;
        }
        let Some(size) = smallest(node, self.styles.map_or(20, |styles| styles.size(style))) else {
            return Role::Body;
        };
        let text: String = node.descendants().filter(|node| is(*node, "t")).map(text_in).collect();
        let text = text.trim();
        let short = text.chars().count() <= 120;
        let sentence = text.ends_with(['.', ',', ';', ':', '。', '，', '；', '：']);
        if !short || byline(text).is_some() {
            return Role::Body;
        }
        let larger = |percent: u32| size * 100 >= self.usual_size * percent;
        match (self.pieces.is_empty(), self.titles.is_empty()) {
            (true, true) if larger(150) => Role::Title,
            (true, false) if larger(115) && self.dek.is_none() => Role::Dek,
            (false, _) if larger(115) && !sentence => Role::Heading,
            _ => Role::Body,
        }
    }
}

/// The size of the smallest letters of a paragraph's words, in half points; `None` when it has none.
fn smallest(paragraph: Node<'_, '_>, usual: u32) -> Option<u32> {
    let runs = paragraph.children().flat_map(|node| if is(node, "r") { vec![node] } else { runs_in(node) });
    let worded =
        runs.filter(|run| run.children().any(|text| is(text, "t") && !text_in(text).trim().is_empty()));
    worded.map(|run| child(run, "rPr").and_then(size_of).unwrap_or(usual)).min()
}

/// The runs of what wraps some: a link, a content control, words that were inserted.
fn runs_in<'a, 'i>(node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    node.descendants().filter(|inside| is(*inside, "r")).collect()
}

/// The size of most letters of a document, in half points.
pub(super) fn usual_size(root: Node<'_, '_>, styles: &Styles) -> u32 {
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    let mut known: BTreeMap<&str, u32> = BTreeMap::new();
    let plain = styles.size(None);
    for paragraph in root.descendants().filter(|node| is(*node, "p")) {
        let style = child(paragraph, "pPr").and_then(|own| attribute(child(own, "pStyle")?, "val"));
        let size =
            style.map_or(plain, |style| *known.entry(style).or_insert_with(|| styles.size(Some(style))));
        for run in paragraph.children().filter(|node| is(*node, "r")) {
            let length: usize = run
                .children()
                .filter(|node| is(*node, "t"))
                .filter_map(|text| text.text())
                .map(str::len)
                .sum();
            let own = child(run, "rPr").and_then(size_of).unwrap_or(size);
            *sizes.entry(own).or_default() += length;
        }
    }
    sizes.into_iter().max_by_key(|(_, length)| *length).map_or(plain, |(size, _)| size).max(1)
}
