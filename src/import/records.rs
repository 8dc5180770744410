//! Articles as programs hand them out in JSON: posts of `WordPress`, feeds, lists of any shape.

use serde_json::Value;

use crate::copydesk::tags::declared;

use super::classic::{is_markup, paragraphs_of};
use super::dates::machine;
use super::people::people;
use super::setting::paragraphs;
use super::{Kind, LeftOut, Notice, Opened, Reason, Refusal, feed};

/// How deep a list of articles lies in what wraps it.
const DEEPEST: usize = 4;
/// Where an article's text stands, the best place first.
const BODIES: [&str; 13] = [
    "content_html",
    "body_html",
    "body_xhtml",
    "bodyHtml",
    "contentHtml",
    "content",
    "body",
    "html",
    "content_text",
    "body_text",
    "bodyText",
    "fulltext",
    "text",
];
/// Where its title stands.
const TITLES: [&str; 5] = ["headline", "title", "webTitle", "name", "subject"];
/// Where a title is not the article's but names it in a list.
const DEKS: [&str; 8] =
    ["dek", "standfirst", "subtitle", "excerpt", "summary", "description", "trailText", "description_text"];
const DATES: [&str; 9] = [
    "date_published",
    "published",
    "publishedAt",
    "published_at",
    "datePublished",
    "date_gmt",
    "date",
    "pubDate",
    "webPublicationDate",
];
const CHANGES: [&str; 6] = ["date_modified", "modified", "updated", "updatedAt", "updated_at", "lastmod"];

/// A text, also where it is wrapped: `{"rendered": "…"}`.
fn text(value: &Value, key: &str) -> Option<String> {
    let text = match value.get(key)? {
        Value::String(text) => text.clone(),
        wrapped @ Value::Object(_) => {
            ["rendered", "raw", "html", "text", "value", "name", "#text", "__cdata"]
                .iter()
                .find_map(|key| wrapped.get(key)?.as_str())?
                .to_owned()
        }
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

fn first(value: &Value, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| text(value, key))
}

/// The record with the texts: The Guardian's programs put them one level down.
fn fields(value: &Value) -> &Value {
    value.get("fields").filter(|fields| fields.is_object()).unwrap_or(value)
}

/// Whether a record has a text that can be an article's.
pub(super) fn is_article(value: &Value) -> bool {
    let own = fields(value);
    value.is_object()
        && (first(own, &BODIES).is_some() || value.get("@type").is_some() || value.get("bodies").is_some())
}

/// The articles of a list, wherever it lies; nothing when the file is one article.
pub(super) fn items(value: &Value) -> Option<(&Value, &[Value])> {
    let mut level = vec![value];
    for _ in 0..DEEPEST {
        let mut below = Vec::new();
        for one in level {
            match one {
                Value::Array(several) if several.iter().any(is_article) => return Some((value, several)),
                Value::Array(several) => below.extend(several.iter().take(20)),
                Value::Object(fields)
                    if is_article(one) && below.is_empty() && fields.get("items").is_none() =>
                {
                    return None;
                }
                Value::Object(fields) => below.extend(fields.values().filter(|value| !value.is_string())),
                _ => {}
            }
        }
        level = below;
    }
    None
}

/// Reads one of several articles; `read` reads it, `item` says which, from 1.
pub(super) fn one_of(
    whole: &Value,
    items: &[Value],
    item: usize,
    read: &dyn Fn(&Value) -> Result<Opened, Refusal>,
) -> Result<Opened, Refusal> {
    let wanted = item.max(1);
    let chosen = items.get(wanted - 1).ok_or(Refusal::NoItem(wanted, items.len()))?;
    let mut opened = read(chosen)?;
    // A feed's own title is the outlet's name.
    if whole.is_object() && opened.head.outlet.is_none() {
        opened.head.outlet = first(whole, &["title", "name"]).map(|title| feed::plain(&title));
    }
    if opened.head.lang.is_none() {
        opened.head.lang = text(whole, "language").and_then(|tag| declared(&tag));
    }
    for (index, other) in items.iter().enumerate().filter(|(index, _)| *index + 1 != wanted) {
        let title = first(other, &TITLES).or_else(|| first(fields(other), &TITLES));
        let text = title.map_or_else(|| (index + 1).to_string(), |title| feed::plain(&title));
        opened.left_out.push(LeftOut { reason: Reason::OtherItem, text });
    }
    if items.len() > 1 {
        opened.notices.push(Notice::Item(wanted, items.len()));
    }
    Ok(opened)
}

/// Names in a field that holds a person, several, or plain names.
fn names(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => people(text),
        Some(Value::Array(several)) => several.iter().flat_map(|one| names(Some(one))).take(12).collect(),
        Some(one @ Value::Object(_)) => {
            first(one, &["name", "display_name", "displayName"]).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Reads a record whose fields say by their names what they are.
pub(super) fn read(value: &Value) -> Result<Opened, Refusal> {
    let own = fields(value);
    let Some(key) = BODIES.iter().find(|key| text(own, key).is_some()) else {
        return Err(Refusal::NoText("the JSON has no field that is an article’s body".to_owned()));
    };
    let mut opened = Opened { kind: Kind::Json, ..Opened::default() };
    let head = &mut opened.head;
    let title = first(own, &TITLES).or_else(|| first(value, &TITLES));
    head.headline = title.map(|title| feed::plain(&title).trim().to_owned());
    let embedded = value.get("_embedded").and_then(|inside| inside.get("author"));
    head.authors =
        [value.get("authors"), embedded, value.get("author"), own.get("byline"), value.get("creator")]
            .into_iter()
            .map(names)
            .find(|names| !names.is_empty())
            .unwrap_or_default();
    let source = value.get("source").or_else(|| value.get("publisher"));
    head.outlet = names(source).into_iter().next();
    head.url = first(value, &["url", "link", "webUrl", "canonical_url", "permalink", "external_url"]);
    head.published = DATES.iter().find_map(|key| machine(&text(value, key)?));
    head.updated = CHANGES.iter().find_map(|key| machine(&text(value, key)?));
    head.lang = first(value, &["language", "lang"]).and_then(|tag| declared(&tag));
    let body = text(own, key).unwrap_or_default();
    if key.ends_with("text") && !is_markup(&body) {
        opened.pieces = paragraphs(&body);
    } else {
        paragraphs_of(&body, &mut opened);
    }
    if let Some(dek) = DEKS.iter().filter(|dek| *dek != key).find_map(|dek| text(own, dek)) {
        let dek = feed::plain(&dek).trim().to_owned();
        // What is as long as a paragraph, or ends in the middle, is a beginning of the text.
        if dek.chars().count() <= 400 && !dek.ends_with(['…', ']']) {
            opened.head.dek = Some(dek);
        } else {
            opened.left_out.push(LeftOut { reason: Reason::Beside, text: dek });
        }
    }
    let state = text(value, "status")
        .filter(|state| !matches!(state.as_str(), "publish" | "published" | "ok" | "active"));
    if let Some(state) = state.filter(|_| value.get("content").is_some_and(Value::is_object)) {
        opened.notices.push(Notice::Unpublished(state));
    }
    if value.get("content").and_then(|content| content.get("protected")) == Some(&Value::Bool(true)) {
        opened.notices.push(Notice::Unpublished("password".to_owned()));
    }
    Ok(opened)
}
