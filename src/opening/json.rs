//! News in JSON: schema.org's articles, IPTC's ninjs, JSON feeds.

use serde_json::Value;

use crate::article::Lang;

use super::dates::machine;
use super::linked_data::{Described, text_of};
use super::people::people;
use super::setting::paragraphs;
use super::{Kind, LeftOut, Notice, Opened, Reason, Refusal, web_page};

/// Reads a JSON file.
pub(super) fn read(text: &str, item: usize) -> Result<Opened, Refusal> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Refusal::Damaged { kind: "JSON".to_owned(), reason: error.to_string() })?;
    if let Some(items) = value.get("items").and_then(Value::as_array).filter(|items| !items.is_empty()) {
        return feed(&value, items, item);
    }
    let mut described = Described::default();
    described.add(value.clone());
    if let Some(article) = described.articles.first() {
        let mut opened = Opened { kind: Kind::Json, ..Opened::default() };
        described.head_of(article, &mut opened.head);
        web_page::read_described(&text_of(article, "articleBody").unwrap_or_default(), &mut opened);
        return Ok(opened);
    }
    ninjs(&value)
}

/// The names in a field that holds a person, several, or plain names.
fn names_of(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => people(text),
        Some(Value::Array(several)) => several.iter().flat_map(|one| names_of(Some(one))).take(12).collect(),
        Some(one @ Value::Object(_)) => text_of(one, "name").into_iter().collect(),
        _ => Vec::new(),
    }
}

/// ninjs 1, 2 and 3.
fn ninjs(value: &Value) -> Result<Opened, Refusal> {
    let mut opened = Opened { kind: Kind::Ninjs, ..Opened::default() };
    let head = &mut opened.head;
    let by_role = |list: &str, role: &str| {
        let list = value.get(list)?.as_array()?;
        let main = list.iter().find(|one| one.get("role").and_then(Value::as_str) == Some(role));
        main.or_else(|| list.first()).cloned()
    };
    head.headline = text_of(value, "headline")
        .or_else(|| by_role("headlines", "main").and_then(|one| text_of(&one, "value")));
    head.dek = text_of(value, "description_text")
        .or_else(|| by_role("descriptions", "summary").and_then(|one| text_of(&one, "value")));
    let by = text_of(value, "byline").or_else(|| text_of(value, "by")).unwrap_or_default();
    head.authors = people(by.strip_prefix("By ").unwrap_or(&by));
    head.place = text_of(value, "located");
    let sources = names_of(value.get("infoSources").or_else(|| value.get("infosource")));
    head.outlet = sources.into_iter().next().or_else(|| text_of(value, "copyrightholder"));
    head.outlet = head.outlet.take().or_else(|| text_of(value, "copyrightHolder"));
    head.url = text_of(value, "uri");
    let date = |keys: &[&str]| keys.iter().find_map(|key| machine(&text_of(value, key)?));
    head.published =
        date(&["firstcreated", "firstCreated", "contentCreated", "contentcreated", "versioncreated"]);
    head.updated = date(&["versioncreated", "versionCreated", "contentModified"]);
    head.published = head.published.or(head.updated);
    head.rights = ["copyrightnotice", "copyrightNotice", "usageterms", "usageTerms"]
        .iter()
        .find_map(|key| text_of(value, key));
    head.lang = text_of(value, "language").and_then(|tag| Lang::new(&tag).ok());
    for key in ["ednote", "edNote"] {
        if let Some(text) = text_of(value, key) {
            opened.left_out.push(LeftOut { reason: Reason::Internal, text });
        }
    }
    let body = by_role("bodies", "main");
    let body_text = body.as_ref().and_then(|body| text_of(body, "value"));
    let kind =
        body.as_ref().and_then(|body| text_of(body, "contentType").or_else(|| text_of(body, "contenttype")));
    let html = text_of(value, "body_html").or_else(|| text_of(value, "body_xhtml"));
    if let Some(html) =
        html.or_else(|| body_text.clone().filter(|_| kind.is_some_and(|kind| kind.contains("html"))))
    {
        web_page::read_fragment(&html, &mut opened);
    } else if let Some(text) = text_of(value, "body_text").or(body_text) {
        opened.pieces = paragraphs(&text);
    } else {
        return Err(Refusal::NoText("the JSON has no field that is an article’s body".to_owned()));
    }
    Ok(opened)
}

/// A JSON feed.
fn feed(value: &Value, items: &[Value], item: usize) -> Result<Opened, Refusal> {
    let wanted = item.max(1);
    let chosen = items.get(wanted - 1).ok_or(Refusal::NoItem(wanted, items.len()))?;
    let mut opened = Opened { kind: Kind::Json, ..Opened::default() };
    let head = &mut opened.head;
    head.headline = text_of(chosen, "title");
    head.dek = text_of(chosen, "summary");
    head.authors = names_of(chosen.get("authors").or_else(|| chosen.get("author")));
    head.outlet = text_of(value, "title");
    head.url = text_of(chosen, "url");
    head.published = text_of(chosen, "date_published").and_then(|text| machine(&text));
    head.updated = text_of(chosen, "date_modified").and_then(|text| machine(&text));
    let lang = text_of(chosen, "language").or_else(|| text_of(value, "language"));
    head.lang = lang.and_then(|tag| Lang::new(&tag).ok());
    if let Some(html) = text_of(chosen, "content_html") {
        web_page::read_fragment(&html, &mut opened);
    } else {
        opened.pieces = paragraphs(&text_of(chosen, "content_text").unwrap_or_default());
    }
    for (index, other) in items.iter().enumerate().filter(|(index, _)| *index + 1 != wanted) {
        let title = text_of(other, "title").unwrap_or_else(|| (index + 1).to_string());
        opened.left_out.push(LeftOut { reason: Reason::OtherItem, text: title });
    }
    if items.len() > 1 {
        opened.notices.push(Notice::Item(wanted, items.len()));
    }
    Ok(opened)
}
