//! News in JSON: schema.org's articles, IPTC's ninjs, JSON feeds.

use serde_json::Value;

use crate::article::Lang;

use super::classic::{is_markup, paragraphs_of};
use super::dates::machine;
use super::people::people;
use super::setting::paragraphs;
use super::{Head, Kind, LeftOut, Opened, Reason, Refusal, records};

/// How deep descriptions lie in one another.
const DEEPEST: usize = 8;

/// Reads a JSON file.
pub(super) fn read(text: &str, item: usize) -> Result<Opened, Refusal> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Refusal::Damaged { kind: "JSON".to_owned(), reason: error.to_string() })?;
    one(&value).or_else(|refusal| match records::items(&value) {
        Some((whole, items)) => records::one_of(whole, items, item, &one),
        None => Err(refusal),
    })
}

/// Reads one article.
fn one(value: &Value) -> Result<Opened, Refusal> {
    let news = ["body_text", "body_html", "body_xhtml", "bodies", "body_nitf", "versioncreated"];
    if value.is_object() && news.iter().any(|key| value.get(key).is_some()) {
        return ninjs(value);
    }
    let mut described = Vec::new();
    articles_in(value.clone(), &mut described);
    if let Some(article) = described.first() {
        let mut opened = Opened { kind: Kind::Json, ..Opened::default() };
        head_of(article, &mut opened.head);
        let body = text_of(article, "articleBody");
        opened.pieces = paragraphs(&body.unwrap_or_default());
        return Ok(opened);
    }
    records::read(value)
}

/// A text field.
fn text_of(value: &Value, key: &str) -> Option<String> {
    let text = match value.get(key)? {
        Value::String(text) => text.clone(),
        Value::Array(several) => several.first()?.as_str()?.to_owned(),
        other => other.get("@value")?.as_str()?.to_owned(),
    };
    (!text.trim().is_empty()).then_some(text)
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

/// The descriptions of articles in a piece of JSON-LD, each as it is.
pub(super) fn articles_in(value: Value, found: &mut Vec<Value>) {
    let mut waiting = vec![(value, 0)];
    while let Some((value, depth)) = waiting.pop() {
        match value {
            Value::Array(several) if depth < DEEPEST => {
                waiting.extend(several.into_iter().rev().map(|one| (one, depth + 1)));
            }
            Value::Object(mut fields) => {
                let kinds = match fields.get("@type") {
                    Some(Value::String(kind)) => vec![kind.clone()],
                    Some(Value::Array(kinds)) => {
                        kinds.iter().filter_map(|kind| kind.as_str().map(str::to_owned)).collect()
                    }
                    _ => Vec::new(),
                };
                let article = |kind: &String| kind.ends_with("Article") || kind.ends_with("Posting");
                if kinds.iter().any(article) {
                    found.push(Value::Object(fields));
                } else if depth < DEEPEST {
                    let inside = ["@graph", "mainEntity", "hasPart"];
                    waiting.extend(inside.iter().filter_map(|key| Some((fields.remove(*key)?, depth + 1))));
                }
            }
            _ => {}
        }
    }
}

/// The head that a description gives.
pub(super) fn head_of(article: &Value, head: &mut Head) {
    head.headline = text_of(article, "headline").or_else(|| text_of(article, "name"));
    head.dek = text_of(article, "alternativeHeadline").or_else(|| text_of(article, "description"));
    head.authors = names_of(article.get("author"));
    head.place = text_of(article, "dateline");
    let publisher = article.get("publisher").or_else(|| article.get("sourceOrganization"));
    head.outlet = names_of(publisher).into_iter().next();
    head.url = text_of(article, "url").or_else(|| text_of(article, "mainEntityOfPage"));
    head.published = text_of(article, "datePublished").and_then(|text| machine(&text));
    head.updated = text_of(article, "dateModified").and_then(|text| machine(&text));
    head.rights = text_of(article, "copyrightNotice");
    head.lang = text_of(article, "inLanguage").and_then(|tag| Lang::new(&tag).ok());
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
    associated(value, &mut opened);
    let body = by_role("bodies", "main").and_then(|body| text_of(&body, "value"));
    let keys = ["body_html", "body_xhtml", "body_nitf", "body_text"];
    let Some(body) = keys.iter().find_map(|key| text_of(value, key)).or(body) else {
        return Err(Refusal::NoText("the JSON has no field that is an article’s body".to_owned()));
    };
    // News in XML has tags of its own; they are read like those of HTML.
    if is_markup(&body) || body.trim_start().starts_with("<?xml") || body.trim_start().starts_with("<nitf") {
        paragraphs_of(&body, &mut opened);
    } else {
        opened.pieces = paragraphs(&body);
    }
    Ok(opened)
}

/// The words of pictures and other things that belong to a news item.
fn associated(value: &Value, opened: &mut Opened) {
    let several: Vec<&Value> = match value.get("associations") {
        Some(Value::Object(fields)) => fields.values().collect(),
        Some(Value::Array(several)) => several.iter().collect(),
        _ => Vec::new(),
    };
    for one in several {
        let texts = ["headline", "description_text", "body_text", "byline"]
            .iter()
            .filter_map(|key| text_of(one, key));
        let lists = ["headlines", "descriptions", "bodies"].iter().filter_map(|key| one.get(key)?.as_array());
        let values = lists.flatten().filter_map(|one| text_of(one, "value"));
        let texts = texts.chain(values).map(|text| super::feed::plain(&text));
        opened.left_out.extend(texts.map(|text| LeftOut { reason: Reason::Caption, text }));
    }
}
