//! Feeds: RSS 2.0, Atom, RDF, and `WordPress` exports, which are RSS with more in it.

use roxmltree::{Document, Node, ParsingOptions};

use crate::article::Lang;

use super::dates::machine;
use super::people::people;
use super::{Kind, LeftOut, Notice, Opened, Reason, Refusal, web_page};

/// More nodes than any feed has; each costs memory.
const MOST_NODES: u32 = 2_000_000;
/// XML nests no deeper in any format that is read here.
const DEEPEST: usize = 200;

/// Reads XML without a DTD, and without overflowing on its depth.
pub(super) fn document<'t>(text: &'t str, kind: &str) -> Result<Document<'t>, Refusal> {
    let damaged = |reason: String| Refusal::Damaged { kind: kind.to_owned(), reason };
    if nests_deeper(text, DEEPEST) {
        return Err(damaged(format!("its parts lie inside one another, over {DEEPEST} deep")));
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .map_err(|error| damaged(error.to_string()))
}

/// Whether elements lie deeper in one another than that; counted before the parser sees them.
fn nests_deeper(text: &str, deepest: usize) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(data) = after.strip_prefix("![CDATA[") {
            rest = data.split_once("]]>").map_or("", |(_, after)| after);
            continue;
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with('/') && !tag.starts_with(['?', '!']) {
            depth += 1;
            if depth > deepest {
                return true;
            }
        }
        rest = after;
    }
    false
}

/// Reads a feed; `item` says which of its items, from 1.
pub(super) fn read(text: &str, item: usize) -> Result<Opened, Refusal> {
    let document = document(text, "a feed")?;
    let root = document.root_element();
    let items: Vec<Node<'_, '_>> = root
        .descendants()
        .filter(|node| matches!(node.tag_name().name(), "item" | "entry") && node.is_element())
        // A WordPress export also has its pictures and menus as items.
        .filter(|node| child(*node, "post_type").is_none_or(|kind| matches!(kind.as_str(), "post" | "page")))
        .collect();
    if items.is_empty() {
        return Err(Refusal::NoText(format!(
            "the XML is <{}> and has no item or entry",
            root.tag_name().name()
        )));
    }
    let wanted = item.max(1);
    let chosen = items.get(wanted - 1).copied().ok_or(Refusal::NoItem(wanted, items.len()))?;
    let word_press = root.descendants().any(|node| node.tag_name().name() == "wxr_version");
    let kind = if word_press { Kind::WordPress } else { Kind::Feed };
    let mut opened = Opened { kind, ..Opened::default() };
    let channel = root.children().find(|node| node.tag_name().name() == "channel").unwrap_or(root);
    let head = &mut opened.head;
    head.headline = child(chosen, "title").map(|title| plain(&title));
    head.authors = authors(chosen);
    let source = chosen.children().find(|node| node.tag_name().name() == "source");
    let source =
        source.and_then(|source| child(source, "title").or_else(|| source.text().map(str::to_owned)));
    head.outlet = source.or_else(|| child(channel, "title")).map(|title| plain(&title));
    head.url = link(chosen);
    head.published = ["published", "pubDate", "date", "post_date", "issued"]
        .iter()
        .find_map(|name| machine(&child(chosen, name)?));
    head.updated = ["updated", "modified"].iter().find_map(|name| machine(&child(chosen, name)?));
    head.published = head.published.or(head.updated);
    head.rights =
        child(chosen, "rights").or_else(|| child(channel, "copyright")).or_else(|| child(channel, "rights"));
    let lang = chosen
        .ancestors()
        .find_map(|node| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).map(str::to_owned));
    let lang = lang.or_else(|| child(channel, "language"));
    head.lang = lang.and_then(|tag| Lang::new(tag.trim()).ok());
    let body = ["encoded", "content", "description", "summary"].iter().find_map(|name| {
        let node = chosen.children().find(|node| node.tag_name().name() == *name && has_text(*node))?;
        Some((*name, inner(node)))
    });
    let Some((name, html)) = body else {
        return Err(Refusal::NoText("the item has no content and no description".to_owned()));
    };
    let short = child(chosen, "excerpt").or_else(|| child(chosen, "description"));
    let short = short.or_else(|| child(chosen, "summary")).map(|text| plain(&text));
    if name != "description" && name != "summary" {
        opened.head.dek = short.filter(|text| text.chars().count() <= 400);
    }
    web_page::read_fragment(&html, &mut opened);
    for other in items.iter().filter(|node| **node != chosen) {
        let text = child(*other, "title").unwrap_or_default();
        opened.left_out.push(LeftOut { reason: Reason::OtherItem, text });
    }
    if items.len() > 1 {
        opened.notices.push(Notice::Item(wanted, items.len()));
    }
    Ok(opened)
}

fn has_text(node: Node<'_, '_>) -> bool {
    node.descendants().any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
}

/// The text of a child, by its name in any namespace.
fn child(node: Node<'_, '_>, name: &str) -> Option<String> {
    let child = node.children().find(|child| child.tag_name().name() == name)?;
    let text: String = child.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// What stands inside of an element, as HTML: either text that is HTML, or elements themselves.
fn inner(node: Node<'_, '_>) -> String {
    if !node.children().any(|child| child.is_element()) {
        return node.text().unwrap_or_default().to_owned();
    }
    let mut html = String::new();
    // Never deeper than the document is.
    fn write(node: Node<'_, '_>, html: &mut String) {
        if let Some(text) = node.text().filter(|_| node.is_text()) {
            html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;"));
        } else if node.is_element() {
            let name = node.tag_name().name();
            html.push('<');
            html.push_str(name);
            html.push('>');
            for child in node.children() {
                write(child, html);
            }
            html.push_str("</");
            html.push_str(name);
            html.push('>');
        }
    }
    for child in node.children() {
        write(child, &mut html);
    }
    html
}

/// A title without the tags and entities that feeds put into it.
fn plain(title: &str) -> String {
    if title.contains(['<', '&']) { super::tags::Tree::of(title).text_of(0) } else { title.to_owned() }
}

fn authors(item: Node<'_, '_>) -> Vec<String> {
    let named = item.children().filter(|node| matches!(node.tag_name().name(), "author" | "creator"));
    let names = named.flat_map(|node| match child(node, "name") {
        Some(name) => vec![name],
        // RSS gives "desk@example.org (Ana Mori)".
        None => {
            let text = node.text().unwrap_or_default();
            let name = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(name, _)| name);
            people(name.unwrap_or(text))
        }
    });
    names.take(12).collect()
}

fn link(item: Node<'_, '_>) -> Option<String> {
    let links = item.children().filter(|node| node.tag_name().name() == "link");
    let mut found = links.filter_map(|node| match node.attribute("href") {
        Some(href) => matches!(node.attribute("rel"), None | Some("alternate")).then(|| href.to_owned()),
        None => node.text().map(str::to_owned),
    });
    found.next()
}
