//! The texts of the islands: each alone in an element of its own, so that a page translator may replace it.

use broadsheet::reading::Action;
use broadsheet::reading::elements::{FILTER_ISLAND, SEARCH_ISLAND, SOURCES_ISLAND};
use broadsheet::reading::facets::speaker;

use crate::html::{Element, Node};
use crate::stage::{printed_article, sources, toolbar};

/// Texts that have siblings, or an element that also does something else than to hold them.
fn loose(island: &Element) -> Vec<String> {
    let mut found = Vec::new();
    for element in island.all() {
        let texts = element.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.clone()),
            Node::Element(_) => None,
        });
        let alone = element.children.len() == 1 && matches!(element.tag.as_str(), "span" | "option" | "text");
        found.extend(texts.filter(|_| !alone));
    }
    found
}

#[test]
fn every_text_of_an_island_is_alone_in_its_element() {
    let article = printed_article("armistice-70");
    let acts = || [Action::Toggle(speaker::FACET.value("shoigu")), Action::SetText("Pyongyang".to_owned())];
    let bar = toolbar(&article, acts());
    for island in [SEARCH_ISLAND, FILTER_ISLAND] {
        assert_eq!(loose(bar.id(island)), Vec::<String>::new(), "{island}");
    }
    assert_eq!(loose(sources(&article, acts()).id(SOURCES_ISLAND)), Vec::<String>::new());
}
