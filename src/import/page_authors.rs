//! Who wrote the article of a web page: what its data says, what its elements are called, what its byline says.

use super::Head;
use super::page_head::{Metas, Page, in_or_before, names_of, spaced};
use super::people::{byline, is_house, is_nobody, is_set_as_name, named};
use super::tags::{Node, Tree};
use super::titles::is_host;

/// The longest text of an element that names authors, in characters.
const LONGEST_BYLINE: usize = 120;

/// Reads the authors into the head, unless the page's data has named people there already. Where a site names itself
/// or its staff as the author, whoever its byline names is the author, an agency too; where that names nobody, the site
/// is.
pub(super) fn read(page: &Page<'_>, metas: &Metas, head: &mut Head) {
    let own = head.outlet.clone();
    let outlet = |name: &str| {
        own.as_deref().is_some_and(|own| is_house(name, own)) || is_host(name, metas.address.as_deref())
    };
    let people = |names: &[String]| names.iter().any(|name| !outlet(name) && !is_nobody(name));
    if !people(&head.authors) {
        let found = authors(page, metas, &outlet);
        let house = head.authors.iter().all(|name| outlet(name));
        let set = found.iter().all(|name| is_nobody(name) || is_set_as_name(name));
        let others = found.iter().any(|name| !outlet(name));
        if set && (people(&found) || house && others) || head.authors.is_empty() {
            head.authors = found;
        }
    }
}

/// Whether an element says that it names the authors, and how surely, from 1.
pub(super) fn names_authors(node: &Node) -> Option<u8> {
    if node.tag.is_empty()
        || matches!(node.tag.as_str(), "body" | "article" | "main" | "meta" | "img" | "link" | "script")
    {
        return None;
    }
    let words = |key: &str, wanted: &str| {
        node.attribute(key)
            .is_some_and(|value| value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(wanted)))
    };
    if words("rel", "author") || words("itemprop", "author") || words("itemprop", "creator") {
        return Some(1);
    }
    let names = names_of(node);
    let not = [
        "bio",
        "comment",
        "avatar",
        "image",
        "photo",
        "img",
        "related",
        "wrapper-all",
        "authors-note",
        "social",
    ];
    if names.is_empty() || names.len() > 300 || not.iter().any(|word| names.contains(word)) {
        return None;
    }
    let sure = [
        "byline",
        "author-name",
        "authorname",
        "p-author",
        "author_name",
        "writtenby",
        "post-author",
        "entry-author",
        "article-author",
        "article__author",
        "story-author",
        "c-byline",
        "contributor",
    ];
    if sure.iter().any(|word| names.contains(word)) {
        return Some(2);
    }
    let word = names
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| matches!(word, "author" | "authors" | "auteur" | "autor" | "writer" | "reporter"));
    word.then_some(3)
}

/// The authors: from `meta` elements, from marked elements in or right before the article, from a byline there.
fn authors(page: &Page<'_>, metas: &Metas, outlet: &dyn Fn(&str) -> bool) -> Vec<String> {
    let keys = [
        "author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "article:author_name",
        "citation_author",
        "dc.contributor",
        "weibo:article:author",
        "article:author",
        "og:article:author",
        "cxenseparse:author",
    ];
    let mut site: Vec<String> = Vec::new();
    for key in keys {
        let mut names: Vec<String> = Vec::new();
        for content in metas.all(key) {
            let all = named(&content);
            // "River Post, Riverton, Norvik": single words beside the site are where it is.
            let place = |name: &str| !name.contains(' ') && !is_nobody(name);
            let own = content.split(',').any(|part| outlet(part.trim()));
            for name in all {
                if outlet(&name) {
                    site = vec![name];
                } else if !(names.contains(&name) || own && place(&name)) {
                    names.push(name);
                }
            }
        }
        if !names.is_empty() {
            names.truncate(12);
            return names;
        }
    }
    let tree = page.tree;
    let near = |index: usize| in_or_before(page, index);
    let mut best: Option<(u8, usize)> = None;
    for (index, node) in tree.all() {
        let Some(sure) = names_authors(node) else { continue };
        if !near(index) || best.is_some_and(|(known, _)| known <= sure) {
            continue;
        }
        let text = author_text(tree, index);
        if text.chars().count() <= LONGEST_BYLINE && text.chars().any(char::is_alphabetic) && plausible(&text)
        {
            best = Some((sure, index));
        }
    }
    if let Some((sure, index)) = best {
        // Several marks of the same kind, one beside the other, name several people.
        let mut names = named(&author_text(tree, index));
        let parent = tree.node(index).map_or(0, |node| node.parent);
        if sure == 1 {
            for (other, node) in tree.all().skip(index + 1) {
                if !tree.is_in(
                    other,
                    tree.node(parent).map_or(parent, |node| if node.tag == "body" { index } else { parent }),
                ) {
                    break;
                }
                if names_authors(node) == Some(1) {
                    for name in named(&author_text(tree, other)) {
                        if !names.contains(&name) && names.len() < 12 && plausible(&name) {
                            names.push(name);
                        }
                    }
                }
            }
        }
        if !names.is_empty() {
            return names;
        }
    }
    let lines = page
        .lines
        .iter()
        .filter(|line| line.never.is_none() && line.length < LONGEST_BYLINE && near(line.first));
    lines.filter(|line| line.first < page.begin).find_map(|line| byline(&line.text)).unwrap_or(site)
}

/// Whether a text may be the names of people.
fn plausible(text: &str) -> bool {
    let low = text.to_lowercase();
    let no = [
        "last updated",
        "updated",
        "published",
        "photo",
        "comment",
        "follow",
        "subscribe",
        "share",
        "read more",
        "view all",
        "posts by",
        "author archive",
        "all posts",
        "about the author",
    ];
    text.split_whitespace().count() <= 16
        && !no.iter().any(|words| low.starts_with(words))
        && !named(text).is_empty()
}

/// The text of an element that names authors: the marked name in it, when there is one.
fn author_text(tree: &Tree, index: usize) -> String {
    let end = tree.node(index).map_or(index, |node| node.end.min(index + 200));
    let marked = |wanted: &str| {
        (index..end).find(|index| {
            tree.node(*index).is_some_and(|node| {
                node.attribute("itemprop")
                    .is_some_and(|names| names.split_ascii_whitespace().any(|name| name == wanted))
            })
        })
    };
    let chosen = marked("name").unwrap_or(index);
    let content = tree.node(chosen).and_then(|node| node.attribute("content")).map(str::to_owned);
    let text = content.unwrap_or_else(|| spaced(tree, chosen));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
