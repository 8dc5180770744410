//! A saved page of the web: what it says of itself, which part of it is the article, and what stands around.

use serde_json::Value;

use crate::article::Lang;

use super::dates::machine;
use super::head::same;
use super::lines::{Line, Shape, lines};
use super::page_body::body;
use super::people::people;
use super::setting::paragraphs;
use super::tags::{DEEPEST, Tree};
use super::{Head, Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason, json};

/// Reads a whole page.
pub(super) fn read(html: &str) -> Opened {
    let tree = Tree::of(html);
    let mut opened = Opened { kind: Kind::Html, ..Opened::default() };
    let articles = articles(&tree);
    let own = articles.first();
    if let Some(own) = own {
        json::head_of(own, &mut opened.head);
    }
    meta(&tree, &mut opened.head);
    let (lines, met) = lines(&tree);
    let root = body(&tree, &lines);
    let said = own.and_then(|own| own.get("articleBody")).and_then(Value::as_str).unwrap_or_default();
    let inside = |line: &Line| line.around.contains(&root);
    let shown: usize = lines.iter().filter(|line| inside(line) && line.apart.is_none()).map(length).sum();
    // Some pages show a teaser and carry the whole text for machines.
    let hidden_body = said.chars().count() > shown * 2 && said.chars().count() > 400;
    if hidden_body {
        opened.pieces = paragraphs(said);
    }
    // The headline usually stands before the body, in the same article.
    if opened.head.headline.is_none() {
        let heading = lines.iter().find(|line| line.shape == Shape::Heading(1) && line.apart.is_none());
        opened.head.headline = heading.map(|line| line.text.clone());
    }
    for line in lines {
        sort(line, root, hidden_body, &mut opened);
    }
    if met.scripts > 0 {
        opened.notices.push(Notice::Scripts(met.scripts));
    }
    if met.embedded > 0 {
        opened.notices.push(Notice::Embedded(met.embedded));
    }
    if met.links > 0 {
        opened.notices.push(Notice::Links(met.links));
    }
    if met.tables > 0 {
        opened.notices.push(Notice::Tables(met.tables));
    }
    if tree.too_deep {
        opened.notices.push(Notice::Deep(DEEPEST));
    }
    opened
}

/// The paragraphs of a piece of HTML inside another format, where everything is the article.
pub(super) fn read_fragment(html: &str, opened: &mut Opened) {
    let tree = Tree::of(html);
    let (lines, met) = lines(&tree);
    for line in lines {
        let kind = kind(&line);
        match line.apart {
            Some(reason) => opened.left_out.push(LeftOut { reason, text: line.text }),
            None => opened.pieces.push(Piece { kind, text: line.text, marks: Vec::new() }),
        }
    }
    let counts = [
        (met.scripts, Notice::Scripts(met.scripts)),
        (met.embedded, Notice::Embedded(met.embedded)),
        (met.links, Notice::Links(met.links)),
        (met.tables, Notice::Tables(met.tables)),
    ];
    opened.notices.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, notice)| notice));
    if tree.too_deep {
        opened.notices.push(Notice::Deep(DEEPEST));
    }
}

fn length(line: &Line) -> usize {
    line.text.chars().count()
}

fn kind(line: &Line) -> PieceKind {
    match line.shape {
        Shape::Paragraph => PieceKind::Paragraph,
        Shape::Heading(_) => PieceKind::Subhead,
        Shape::Item => PieceKind::Item,
        Shape::Quote => PieceKind::Quote,
    }
}

/// Puts a line where it belongs: into the text, or among what is left out, with the reason.
fn sort(line: Line, root: usize, hidden_body: bool, opened: &mut Opened) {
    let head = &opened.head;
    let is = |text: &Option<String>| text.as_ref().is_some_and(|text| same(text, &line.text));
    let reason = if is(&head.headline) || is(&head.dek) {
        Some(Reason::Head)
    } else if line.apart.is_some() {
        line.apart
    } else if !line.around.contains(&root) || line.shape == Shape::Heading(1) {
        Some(if line.linked * 2 > length(&line) { Reason::Navigation } else { Reason::Beside })
    } else if hidden_body {
        Some(Reason::Beside)
    } else if line.linked > 0 && line.linked * 10 > length(&line) * 9 && line.shape == Shape::Item {
        Some(Reason::Navigation)
    } else {
        None
    };
    let kind = kind(&line);
    match reason {
        Some(reason) => opened.left_out.push(LeftOut { reason, text: line.text }),
        None => opened.pieces.push(Piece { kind, text: line.text, marks: Vec::new() }),
    }
}

/// The articles that the page describes in JSON-LD.
fn articles(tree: &Tree) -> Vec<Value> {
    let mut found = Vec::new();
    for (_, node) in tree.all() {
        let described = node.tag == "script"
            && node.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"));
        if !described {
            continue;
        }
        let text: String = node
            .children
            .iter()
            .filter_map(|child| tree.node(*child))
            .map(|child| child.text.as_str())
            .collect();
        // The parser stops at 128 levels; what is no JSON says nothing.
        if let Ok(value) = serde_json::from_str::<Value>(text.trim()) {
            json::articles_in(value, &mut found);
        }
    }
    found
}

/// What the page says of itself in `meta` elements and attributes, where nothing better is known.
fn meta(tree: &Tree, head: &mut Head) {
    let mut title = None;
    let mut time = None;
    for (index, node) in tree.all() {
        match node.tag.as_str() {
            "meta" => {
                let key = node.attribute("property").or_else(|| node.attribute("name"));
                let key = key.or_else(|| node.attribute("itemprop")).unwrap_or_default().to_ascii_lowercase();
                let content = node.attribute("content").unwrap_or_default().trim();
                if !content.is_empty() {
                    one_meta(&key, content, head);
                }
            }
            "title" if title.is_none() => title = Some(tree.text_of(index)),
            "time" if time.is_none() => time = node.attribute("datetime").and_then(machine),
            "link" if node.attribute("rel") == Some("canonical") && head.url.is_none() => {
                head.url = node.attribute("href").map(str::to_owned);
            }
            _ => {}
        }
    }
    head.published = head.published.or(time);
    let root = tree.node(0);
    let lang = root.and_then(|root| root.attribute("lang").or_else(|| root.attribute("xml:lang")));
    if head.lang.is_none() {
        head.lang = lang.and_then(|tag| Lang::new(tag.trim()).ok());
    }
    if head.headline.is_none()
        && let Some(title) = title
    {
        let has_heading = tree.all().any(|(_, node)| node.tag == "h1");
        // "Headline | Outlet": the outlet stands behind the last sign.
        let cut = [" | ", " – ", " — ", " - "].iter().find_map(|sign| title.rsplit_once(sign));
        match cut {
            Some((headline, outlet)) if outlet.chars().count() <= 40 => {
                if head.outlet.is_none() {
                    head.outlet = Some(outlet.to_owned());
                }
                if !has_heading {
                    head.headline = Some(headline.to_owned());
                }
            }
            _ if !has_heading => head.headline = Some(title),
            _ => {}
        }
    }
}

fn one_meta(key: &str, content: &str, head: &mut Head) {
    let text = |slot: &mut Option<String>| {
        if slot.is_none() {
            *slot = Some(content.to_owned());
        }
    };
    match key {
        "og:title" | "twitter:title" | "headline" => text(&mut head.headline),
        "og:description" | "description" => text(&mut head.dek),
        "og:site_name" | "application-name" | "citation_publisher" => text(&mut head.outlet),
        "og:url" => text(&mut head.url),
        "copyright" | "dcterms.rights" | "dc.rights" => text(&mut head.rights),
        "author" | "article:author" | "dc.creator" | "byl" | "parsely-author" if head.authors.is_empty() => {
            head.authors = people(content.strip_prefix("By ").unwrap_or(content));
        }
        "article:published_time" | "datepublished" | "date" | "dc.date" | "pubdate" | "dcterms.created"
            if head.published.is_none() =>
        {
            head.published = machine(content);
        }
        "article:modified_time" | "datemodified" | "dcterms.modified" if head.updated.is_none() => {
            head.updated = machine(content);
        }
        "og:locale" | "content-language" | "dc.language" if head.lang.is_none() => {
            head.lang = Lang::new(&content.replace('_', "-")).ok();
        }
        _ => {}
    }
}
