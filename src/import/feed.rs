//! Feeds: RSS in all its versions, Atom, RDF, and `WordPress` exports, which are RSS with more in it. Read as
//! forgivingly as feed readers do.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::copydesk::tags::declared;

use super::addresses::resolved;
use super::classic::{is_markup, paragraphs_of};
use super::dates::machine;
use super::mime::{base64, letter_date};
use super::people::people;
use super::setting::paragraphs;
use super::xml::{document, is, mended, text_in};
use super::{Head, Kind, LeftOut, Notice, Opened, Reason, Refusal, web_page};

/// The longest summary that is a dek, in characters.
const LONGEST_DEK: usize = 400;

/// Which vocabulary an element of a feed belongs to, whatever version of its address the feed gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Space {
    /// RSS or Atom.
    Core,
    /// `content:encoded`.
    Content,
    DublinCore,
    Media,
    Itunes,
    WordPress,
    Excerpt,
    /// HTML inside the feed.
    Page,
    Other,
}

fn space(node: Node<'_, '_>) -> Space {
    let Some(address) = node.tag_name().namespace() else { return Space::Core };
    let low = address.to_ascii_lowercase();
    let has = |part: &str| low.contains(part);
    if has("modules/content") {
        Space::Content
    } else if has("/atom")
        || has("rss") && !has("modules") && !has("mrss")
        || has("rdf/simple")
        || has("userland")
    {
        Space::Core
    } else if has("purl.org/dc") {
        Space::DublinCore
    } else if has("mrss") {
        Space::Media
    } else if has("itunes") {
        Space::Itunes
    } else if has("wordpress.org/export") {
        if has("excerpt") { Space::Excerpt } else { Space::WordPress }
    } else if has("xhtml") {
        Space::Page
    } else {
        Space::Other
    }
}

/// Reads a feed; `item` says which of its items, from 1.
pub(super) fn read(text: &str, item: usize) -> Result<Opened, Refusal> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    // A feed that is well formed is read as it is.
    if let Ok(document) = document(text, "a feed") {
        return read_document(&document, item, 0);
    }
    let (whole, mends) = mended(text, "a feed")?;
    read_document(&document(&whole, "a feed")?, item, mends)
}

fn read_document(document: &Document<'_>, item: usize, mends: usize) -> Result<Opened, Refusal> {
    let root = document.root_element();
    let items: Vec<Node<'_, '_>> = root
        .descendants()
        .filter(|node| (is(*node, "item") || is(*node, "entry")) && space(*node) == Space::Core)
        // A WordPress export also has its pictures and menus as items.
        .filter(|node| {
            let kind = child(*node, Space::WordPress, "post_type");
            kind.is_none_or(|kind| {
                !matches!(kind.as_str(), "attachment" | "nav_menu_item" | "revision" | "custom_css")
            })
        })
        .collect();
    if items.is_empty() && is(root, "entry") {
        return one(root, &[root], 1, root, mends);
    }
    if items.is_empty() {
        return Err(Refusal::NoText(format!(
            "the XML is <{}> and has no item or entry",
            root.tag_name().name()
        )));
    }
    let wanted = item.max(1);
    let chosen = items.get(wanted - 1).copied().ok_or(Refusal::NoItem(wanted, items.len()))?;
    one(chosen, &items, wanted, root, mends)
}

/// Reads the chosen item.
fn one(
    chosen: Node<'_, '_>,
    items: &[Node<'_, '_>],
    wanted: usize,
    root: Node<'_, '_>,
    mends: usize,
) -> Result<Opened, Refusal> {
    let channel = root.children().find(|node| is(*node, "channel")).unwrap_or(root);
    let word_press = channel.children().any(|node| space(node) == Space::WordPress);
    let kind = if word_press { Kind::WordPress } else { Kind::Feed };
    let mut opened = Opened { kind, ..Opened::default() };
    head(chosen, channel, &mut opened.head);
    let (name, read) = body(chosen, word_press, &mut opened);
    let Some(name) = name.filter(|_| read) else {
        return Err(Refusal::NoText("the item has no content and no description".to_owned()));
    };
    let short = [(Space::Excerpt, "encoded"), (Space::Core, "description"), (Space::Core, "summary")];
    let short = short
        .iter()
        .filter(|(space, own)| (*space, *own) != name)
        .find_map(|(space, name)| child(chosen, *space, name));
    if let Some(short) = short.map(|text| plain(&text)) {
        if short.chars().count() <= LONGEST_DEK {
            opened.head.dek = Some(short);
        } else {
            opened.left_out.push(LeftOut { reason: Reason::Beside, text: short });
        }
    }
    beside(chosen, &mut opened);
    if word_press {
        said_of_post(chosen, channel, &mut opened);
    }
    if mends > 0 {
        opened.notices.push(Notice::Mended(mends));
    }
    for other in items.iter().filter(|node| **node != chosen) {
        let text = child(*other, Space::Core, "title").unwrap_or_default();
        opened.left_out.push(LeftOut { reason: Reason::OtherItem, text: plain(&text) });
    }
    if items.len() > 1 {
        opened.notices.push(Notice::Item(wanted, items.len()));
    }
    Ok(opened)
}

fn head(chosen: Node<'_, '_>, channel: Node<'_, '_>, head: &mut Head) {
    let own =
        |node, names: &[(Space, &str)]| names.iter().find_map(|(space, name)| child(node, *space, name));
    let title =
        own(chosen, &[(Space::Core, "title"), (Space::DublinCore, "title"), (Space::Itunes, "title")]);
    head.headline = title.map(|title| plain(&title));
    head.authors = authors(chosen);
    if head.authors.is_empty() {
        head.authors = authors(channel);
    }
    let source = chosen.children().find(|node| is(*node, "source") && space(*node) == Space::Core);
    let source = source
        .and_then(|source| child(source, Space::Core, "title").or_else(|| source.text().map(str::to_owned)))
        .filter(|title| !title.trim().is_empty());
    let outlet = source.or_else(|| own(channel, &[(Space::Core, "title"), (Space::DublinCore, "publisher")]));
    head.outlet = outlet.map(|title| plain(&title));
    head.url = link(chosen).map(|url| resolved(&url, base(chosen, None).as_deref()).unwrap_or(url));
    let date = |names: &[(Space, &str)]| {
        names.iter().find_map(|(space, name)| {
            let text = child(chosen, *space, name)?;
            letter_date(&text).or_else(|| machine(&text))
        })
    };
    head.published = date(&[
        (Space::Core, "published"),
        (Space::Core, "pubDate"),
        (Space::DublinCore, "date"),
        (Space::WordPress, "post_date"),
        (Space::DublinCore, "issued"),
        (Space::DublinCore, "created"),
        (Space::Core, "issued"),
        (Space::Core, "date"),
    ]);
    head.updated = date(&[
        (Space::Core, "updated"),
        (Space::DublinCore, "modified"),
        (Space::WordPress, "post_modified"),
        (Space::Core, "modified"),
    ]);
    head.published = head.published.or(head.updated);
    let rights =
        own(chosen, &[(Space::Core, "rights"), (Space::DublinCore, "rights"), (Space::Core, "copyright")]);
    head.rights = rights.or_else(|| {
        own(channel, &[(Space::Core, "copyright"), (Space::Core, "rights"), (Space::DublinCore, "rights")])
    });
    let lang = chosen
        .ancestors()
        .find_map(|node| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).map(str::to_owned));
    let lang = lang.or_else(|| own(channel, &[(Space::Core, "language"), (Space::DublinCore, "language")]));
    head.lang = lang.and_then(|tag| declared(&tag));
}

/// Where an article's text may stand, the best place first.
const BODIES: [(Space, &str); 9] = [
    (Space::Content, "encoded"),
    (Space::Page, "body"),
    (Space::Page, "div"),
    (Space::Core, "content"),
    (Space::Core, "fulltext"),
    (Space::Core, "description"),
    (Space::Core, "summary"),
    (Space::Itunes, "summary"),
    (Space::DublinCore, "description"),
];

/// A text so short beside another one that is at least three times as long is a stub, in letters and digits.
const STUB: usize = 200;

/// The addresses that links inside an element start from, as it and the elements around it give them.
fn base(node: Node<'_, '_>, page: Option<&str>) -> Option<String> {
    let mut around: Vec<Node<'_, '_>> = node.ancestors().collect();
    around.reverse();
    around.into_iter().fold(page.map(str::to_owned), |base, node| {
        let own = node.attribute(("http://www.w3.org/XML/1998/namespace", "base"));
        match own.map(|own| resolved(own, base.as_deref())) {
            Some(Some(own)) => Some(own),
            _ => base,
        }
    })
}

/// Letters and digits of an element's text.
fn weight(node: Node<'_, '_>) -> usize {
    plain(&text_in(node)).chars().filter(|c| c.is_alphanumeric()).count()
}

/// Reads the text of an item from the first place that has one.
fn body<'n>(chosen: Node<'_, '_>, word_press: bool, opened: &mut Opened) -> (Option<(Space, &'n str)>, bool) {
    for (own, name) in BODIES {
        let nodes =
            chosen.children().filter(|node| is(*node, name) && space(*node) == own && has_text(*node));
        // Several forms of the same: the one that is text.
        let mut nodes: Vec<Node<'_, '_>> = nodes.collect();
        nodes.sort_by_key(|node| {
            let kind = node.attribute("type").unwrap_or_default();
            usize::from(!(kind.contains("html") || kind.is_empty() || kind == "text"))
        });
        let Some(node) = nodes.first() else { continue };
        // "Read more" is no article where the description is one.
        let own_weight = weight(*node);
        let longer = own_weight < STUB
            && chosen.children().any(|other| {
                let known = BODIES.iter().any(|(own, name)| is(other, name) && space(other) == *own);
                known && weight(other) > own_weight.max(1) * 3 && weight(other) > STUB
            });
        if longer {
            continue;
        }
        let page = opened.head.url.clone();
        opened.head.url = base(*node, page.as_deref());
        if own == Space::Content && word_press {
            paragraphs_of(&inner(*node), opened);
        } else {
            written(*node, opened);
        }
        opened.head.url = page;
        return (Some((own, name)), true);
    }
    (None, false)
}

/// Reads what an element says in the way that its type names.
fn written(node: Node<'_, '_>, opened: &mut Opened) {
    let kind = node.attribute("type").unwrap_or_default().to_ascii_lowercase();
    let coded = node.attribute("mode") == Some("base64")
        || !kind.is_empty()
            && !matches!(kind.as_str(), "text" | "html" | "xhtml")
            && !kind.starts_with("text/")
            && !kind.ends_with("xml");
    let text = inner(node);
    let decoded = if coded { base64(text.as_bytes()) } else { None };
    let decoded = decoded.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or(text);
    let has_elements = node.children().any(|child| child.is_element());
    let decoded = if has_elements { decoded } else { escaped_once(decoded) };
    if has_elements || is_markup(&decoded) {
        web_page::read_fragment(&decoded, opened);
    } else if matches!(kind.as_str(), "html" | "text/html" | "xhtml") || kind.is_empty() {
        // Entities are read even where no tag is.
        paragraphs_of(&decoded, opened);
    } else {
        opened.pieces.extend(paragraphs(&decoded));
    }
}

/// A page that was escaped once too often: tags in it that end are no text.
fn escaped_once(text: String) -> String {
    if is_markup(&text) || !text.contains("&lt;/") {
        return text;
    }
    let once = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    if is_markup(&once) { once } else { text }
}

fn has_text(node: Node<'_, '_>) -> bool {
    node.descendants().any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
}

/// The text of a child of that vocabulary and name.
fn child(node: Node<'_, '_>, own: Space, name: &str) -> Option<String> {
    let mut named = node.children().filter(|child| is(*child, name) && space(*child) == own);
    named.find_map(|child| {
        let text = text_in(child);
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    })
}

/// What stands inside of an element, as HTML: either text that is HTML, or elements themselves.
fn inner(node: Node<'_, '_>) -> String {
    if !node.children().any(|child| child.is_element()) {
        return text_in(node);
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
            for attribute in node.attributes() {
                let value = attribute.value().replace('&', "&amp;").replace('"', "&quot;");
                html.push_str(&format!(" {}=\"{value}\"", attribute.name()));
            }
            html.push('>');
            for child in node.children() {
                write(child, html);
            }
            // An end after one of these would be another one.
            if !matches!(name, "br" | "img" | "hr" | "wbr" | "input") {
                html.push_str("</");
                html.push_str(name);
                html.push('>');
            }
        }
    }
    for child in node.children() {
        write(child, &mut html);
    }
    html
}

/// A title without the tags and entities that feeds put into it.
pub(super) fn plain(title: &str) -> String {
    if title.contains(['<', '&']) {
        let text = super::tags::Tree::of(title).text_of(0).trim().to_owned();
        // Tags that were escaped once too often are still no words.
        if is_markup(&text) { super::tags::Tree::of(&text).text_of(0).trim().to_owned() } else { text }
    } else {
        title.to_owned()
    }
}

fn authors(item: Node<'_, '_>) -> Vec<String> {
    let named = item.children().filter(|node| {
        let name = node.tag_name().name();
        matches!(
            (space(*node), name),
            (Space::Core | Space::Itunes, "author")
                | (Space::DublinCore, "creator")
                | (Space::Core, "creator")
        )
    });
    let mut names: Vec<String> = Vec::new();
    for node in named {
        let own = match child(node, Space::Core, "name") {
            Some(name) => vec![name],
            // RSS gives "desk@example.org (Ana Mori)".
            None => {
                let text = text_in(node);
                let name =
                    text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(name, _)| name);
                people(name.unwrap_or(&text))
            }
        };
        names.extend(own.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
    }
    names.truncate(12);
    names
}

fn link(item: Node<'_, '_>) -> Option<String> {
    let links = item.children().filter(|node| is(*node, "link") && space(*node) == Space::Core);
    let mut found = links.filter_map(|node| match node.attribute("href") {
        Some(href) => matches!(node.attribute("rel"), None | Some("alternate")).then(|| href.to_owned()),
        None => node.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
    });
    let guid = || {
        let guid = item
            .children()
            .find(|node| is(*node, "guid") && node.attribute("isPermaLink") != Some("false"))?;
        guid.text().map(|text| text.trim().to_owned()).filter(|text| text.starts_with("http"))
    };
    found.next().or_else(guid)
}

/// Texts of an item that are not its article: captions, and what modules say that nobody knows.
fn beside(item: Node<'_, '_>, opened: &mut Opened) {
    for node in item.children().filter(Node::is_element) {
        let space = space(node);
        match space {
            Space::Media => {
                let texts = node.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
                opened.left_out.extend(
                    texts
                        .filter(|text| text.contains(char::is_alphabetic) && !text.trim().starts_with("http"))
                        .map(|text| LeftOut { reason: Reason::Caption, text: plain(text.trim()) }),
                );
            }
            // Words, not keys and numbers.
            Space::Other => {
                let text = text_in(node);
                if text.split_whitespace().count() > 1 {
                    opened.left_out.push(LeftOut { reason: Reason::Beside, text: plain(text.trim()) });
                }
            }
            _ => {}
        }
    }
}

/// What an export says of a post besides its text: who wrote it, whether it was published, what readers said.
fn said_of_post(post: Node<'_, '_>, channel: Node<'_, '_>, opened: &mut Opened) {
    let own = |node, name: &str| child(node, Space::WordPress, name);
    // The creator is a login; the blog's list has the name.
    let logins: BTreeMap<String, String> = channel
        .children()
        .filter(|node| is(*node, "author") && space(*node) == Space::WordPress)
        .filter_map(|node| Some((own(node, "author_login")?, own(node, "author_display_name")?)))
        .collect();
    for author in &mut opened.head.authors {
        if let Some(name) = logins.get(author) {
            author.clone_from(name);
        }
    }
    match own(post, "status").as_deref() {
        None | Some("publish" | "inherit") => {}
        Some(status) => opened.notices.push(Notice::Unpublished(status.to_owned())),
    }
    if own(post, "post_password").is_some() {
        opened.notices.push(Notice::Unpublished("password".to_owned()));
    }
    for comment in post.children().filter(|node| is(*node, "comment") && space(*node) == Space::WordPress) {
        let author = own(comment, "comment_author").map(|author| format!("{author}: ")).unwrap_or_default();
        if let Some(text) = own(comment, "comment_content") {
            let text = format!("{author}{}", plain(&text));
            opened.left_out.push(LeftOut { reason: Reason::Beside, text });
        }
    }
}
