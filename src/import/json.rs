//! News in JSON: schema.org's articles, IPTC's ninjs, JSON feeds.

use serde_json::Value;

use crate::copydesk::tags::declared;

use super::classic::{is_markup, paragraphs_of};
use super::dates::machine;
use super::linked_data::{Described, text_of};
use super::people::people;
use super::setting::paragraphs;
use super::{Kind, LeftOut, Opened, Reason, Refusal, records, web_page};

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
    let mut described = Described::default();
    described.add(value.clone());
    if let Some(article) = described.articles.first() {
        let mut opened = Opened { kind: Kind::Json, ..Opened::default() };
        described.head_of(article, &mut opened.head);
        web_page::read_described(&text_of(article, "articleBody").unwrap_or_default(), &mut opened);
        return Ok(opened);
    }
    records::read(value)
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
    head.lang = text_of(value, "language").and_then(|tag| declared(&tag));
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
