//! [`link_labels`]: what links say of themselves for those who hear a page, such as "opens in a new tab".
//!
//! They are known by their form in every language: the last element of links that open a new page, with the same few
//! words behind different ones.

use std::collections::{BTreeMap, BTreeSet};

use super::tags::{Tree, is_block};

/// How many links have the label at least, each with other words before it.
const OFTEN: usize = 3;
/// The longest label, in characters.
const LONGEST: usize = 60;
/// The most nodes that such a link has.
const LARGEST: usize = 60;

/// The elements that are such labels.
pub(super) fn link_labels(tree: &Tree) -> Vec<usize> {
    let mut found: BTreeMap<String, (Vec<usize>, BTreeSet<String>)> = BTreeMap::new();
    for (index, link) in tree.all() {
        let opens = link.tag == "a" && link.attribute("target").is_some_and(|name| name.starts_with('_'));
        if !opens || link.end - index > LARGEST {
            continue;
        }
        let said = |index: &usize| tree.text_of(*index).chars().any(char::is_alphanumeric);
        let Some(last) = link.children.iter().rev().copied().find(|child| said(child)) else { continue };
        let element = tree.node(last).is_some_and(|node| !node.tag.is_empty() && !is_block(&node.tag));
        let (whole, label) = (tree.text_of(index), tree.text_of(last));
        let before: String =
            whole.trim_end().strip_suffix(label.trim_end()).unwrap_or_default().trim().to_owned();
        if element && !before.is_empty() && label.chars().count() <= LONGEST {
            let (labels, words) = found.entry(label.trim().to_lowercase()).or_default();
            labels.push(last);
            words.insert(before);
        }
    }
    found.retain(|_, (_, words)| words.len() >= OFTEN);
    found.into_values().flat_map(|(labels, _)| labels).collect()
}
