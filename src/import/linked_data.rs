//! What a page says of itself in JSON-LD: schema.org's articles, and who and what they refer to.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::copydesk::tags::declared;

use super::Head;
use super::dates::machine;
use super::head::{letters_of, same};
use super::people::named;
use super::tags::Tree;

/// How deep descriptions lie in one another.
const DEEPEST: usize = 8;
/// The most descriptions that are looked at.
const MOST: usize = 2000;

/// The kinds of schema.org that are an article.
fn is_article(kind: &str) -> bool {
    let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
    kind.ends_with("Article")
        || matches!(
            kind,
            "BlogPosting" | "LiveBlogPosting" | "SocialMediaPosting" | "Report" | "AnalysisNewsArticle"
        )
        || kind == "DiscussionForumPosting"
}

/// Descriptions of articles, with everything that they may refer to by `@id`.
#[derive(Debug, Default)]
pub(super) struct Described {
    pub(super) articles: Vec<Value>,
    ids: BTreeMap<String, Value>,
}

impl Described {
    /// Everything in a piece of JSON-LD.
    pub(super) fn add(&mut self, value: Value) {
        let mut waiting = vec![(value, 0)];
        let mut seen = 0;
        while let Some((value, depth)) = waiting.pop() {
            seen += 1;
            if depth > DEEPEST || seen > MOST {
                continue;
            }
            match value {
                Value::Array(several) => {
                    waiting.extend(several.into_iter().rev().map(|one| (one, depth + 1)));
                }
                Value::Object(fields) => {
                    let inside = ["mainEntity", "hasPart", "@graph", "mainEntityOfPage"];
                    let inside = inside.iter().rev().filter_map(|key| fields.get(*key));
                    waiting.extend(inside.filter(|one| !one.is_string()).map(|one| (one.clone(), depth + 1)));
                    if let Some(id) = fields.get("@id").and_then(Value::as_str).filter(|_| fields.len() > 1) {
                        self.ids.entry(id.to_owned()).or_insert_with(|| Value::Object(fields.clone()));
                    }
                    let kinds = match fields.get("@type") {
                        Some(Value::String(kind)) => vec![kind.as_str()],
                        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
                        _ => Vec::new(),
                    };
                    if kinds.into_iter().any(is_article) {
                        self.articles.push(Value::Object(fields));
                    }
                }
                _ => {}
            }
        }
    }

    /// The descriptions in the scripts of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut described = Self::default();
        for (_, node) in tree.all() {
            let data = node.tag == "script"
                && node.attribute("type").is_some_and(|kind| {
                    kind.split(';')
                        .next()
                        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
                });
            if !data {
                continue;
            }
            let children = node.children.iter().filter_map(|child| tree.node(*child));
            let text: String = children.map(|child| child.text.as_str()).collect();
            // The parser stops at 128 levels; what is no JSON says nothing.
            if let Ok(value) = serde_json::from_str::<Value>(&bare(&text)) {
                described.add(value);
            }
        }
        described
    }

    /// The article that the page is about: of several the one that has one of the page's titles or its address.
    /// One that has neither is about something else, when others are described too.
    pub(super) fn own(&self, titles: &[String], address: Option<&str>) -> Option<&Value> {
        let fits = |article: &&Value| {
            let name = text_of(article, "headline").or_else(|| text_of(article, "name")).unwrap_or_default();
            let named = !name.is_empty()
                && titles.iter().any(|title| same(title, &name) || starts_same(title, &name));
            let at = [article.get("url"), article.get("mainEntityOfPage"), article.get("@id")];
            let at =
                at.into_iter().flatten().filter_map(|one| one.as_str().or_else(|| one.get("@id")?.as_str()));
            named || at.into_iter().any(|at| address.is_some_and(|address| same_page(at, address)))
        };
        let only = self.articles.first().filter(|_| self.articles.len() == 1);
        // The only one may have another headline than the page, but then it has no address of another page.
        self.articles.iter().find(fits).or_else(|| {
            only.filter(|article| {
                let own = text_of(article, "url");
                titles.is_empty() || own.is_none() || address.is_none()
            })
        })
    }

    /// What a value is: itself, or what it refers to.
    fn deref<'a>(&'a self, value: &'a Value) -> &'a Value {
        let refers = value.as_object().filter(|fields| fields.len() <= 2 && !fields.contains_key("name"));
        let id = refers.and_then(|fields| fields.get("@id")).and_then(Value::as_str);
        id.and_then(|id| self.ids.get(id)).unwrap_or(value)
    }

    /// The names in a field that holds a person, several, or plain names.
    pub(super) fn names_of(&self, value: Option<&Value>) -> Vec<String> {
        match value {
            Some(Value::String(text)) => named(text),
            Some(Value::Array(several)) => {
                let mut names: Vec<String> = Vec::new();
                for name in several.iter().take(50).flat_map(|one| match one {
                    Value::Array(_) => Vec::new(),
                    one => self.names_of(Some(one)),
                }) {
                    if !names.contains(&name) && names.len() < 12 {
                        names.push(name);
                    }
                }
                names
            }
            Some(one @ Value::Object(_)) => {
                let one = self.deref(one);
                match one.get("name") {
                    Some(Value::Array(several)) => {
                        several.iter().filter_map(Value::as_str).flat_map(named).take(12).collect()
                    }
                    _ => text_of(one, "name").map(|name| named(&name)).unwrap_or_default(),
                }
            }
            _ => Vec::new(),
        }
    }

    /// The head that a description gives.
    pub(super) fn head_of(&self, article: &Value, head: &mut Head) {
        head.headline =
            text_of(article, "headline").or_else(|| text_of(article, "name")).map(|text| unescaped(&text));
        let dek = text_of(article, "alternativeHeadline").or_else(|| text_of(article, "description"));
        head.dek = dek.map(|text| unescaped(&text));
        head.authors = self.names_of(article.get("author").or_else(|| article.get("creator")));
        head.place = text_of(article, "dateline");
        let publisher = article.get("publisher").or_else(|| article.get("sourceOrganization"));
        let publisher = publisher.map(|one| match one {
            Value::Array(several) => several.first().unwrap_or(one),
            one => one,
        });
        head.outlet = match publisher {
            Some(Value::String(text)) => Some(text.clone()),
            Some(one) => text_of(self.deref(one), "name"),
            None => None,
        };
        head.outlet = head.outlet.take().map(|text| unescaped(&text));
        head.url = text_of(article, "url").or_else(|| text_of(article, "mainEntityOfPage"));
        head.published = text_of(article, "datePublished").and_then(|text| machine(&text));
        head.updated = text_of(article, "dateModified").and_then(|text| machine(&text));
        head.rights = text_of(article, "copyrightNotice");
        head.lang = text_of(article, "inLanguage").and_then(|tag| declared(&tag));
    }
}

/// A text field.
pub(super) fn text_of(value: &Value, key: &str) -> Option<String> {
    let text = match value.get(key)? {
        Value::String(text) => text.clone(),
        Value::Array(several) => several.first()?.as_str()?.to_owned(),
        other => other.get("@value")?.as_str()?.to_owned(),
    };
    (!text.trim().is_empty()).then_some(text)
}

/// JSON without what scripts have around it, and without raw line breaks inside of texts, which JSON does not allow.
fn bare(text: &str) -> String {
    let mut text = text.trim();
    for sign in ["<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA["] {
        text = text.strip_prefix(sign).unwrap_or(text).trim_start();
    }
    for sign in ["-->", "//", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", "//", ";"] {
        text = text.strip_suffix(sign).unwrap_or(text).trim_end();
    }
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Entities in a text that were escaped twice, or in JSON, where they mean nothing.
pub(super) fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..2 {
        if !text.contains('&') || !text.contains(';') {
            break;
        }
        // A `<` that is no tag stays.
        let guarded = text.replace('<', "&lt;");
        let tree = Tree::of(&guarded);
        text = tree.text_of(0);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same page, but for the scheme, what follows `?` or `#`, and a slash at the end.
fn same_page(one: &str, other: &str) -> bool {
    let bare = |url: &str| -> String {
        let url = url.split(['?', '#']).next().unwrap_or_default();
        url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_ascii_lowercase()
    };
    let one = bare(one);
    !one.is_empty() && one == bare(other)
}

/// Whether one title is the beginning of the other, and long enough to be nothing else.
pub(super) fn starts_same(one: &str, other: &str) -> bool {
    let (one, other) = (letters_of(&unescaped(one)), letters_of(&unescaped(other)));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.chars().count() >= 12 && long.starts_with(&short)
}
