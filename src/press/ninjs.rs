//! ninjs: an article as IPTC's *News in JSON*, for the systems of other newsrooms.
//!
//! [`ninjs`] is the entry point. The item has the text as HTML and as plain text, who made it and who is quoted, and the
//! whole addresses of the page and of its pictures; ninjs has no place for a single quotation and its chain, which are in
//! the JSON of `broadsheet export`. A moment of ninjs has a time, and an article knows a day: its first moment in
//! Greenwich stands for it, as in the feeds, and a month or a year for none.

mod body;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::article::{Article, Block, Date, Naming, Picture, SourceKind, plain_text};
use crate::copydesk::{Filing, Moment, Site, moment_text};
use crate::page::picture_address;
use crate::reading::words_in;

use super::plate::encoded;
use super::structured::pictures;
use body::body;

/// The version of the standard that the items keep to; those after it have the same keys.
const VERSION: &str = "3.0";

/// What is known of the publication that an item comes from.
#[derive(Clone, Copy, Debug)]
pub struct Provider<'a> {
    /// The publication.
    pub site: &'a Site,
    /// Where it is published: items are known by their whole addresses.
    pub base_url: &'a str,
    /// How it files the article.
    pub filing: &'a Filing,
    /// Now, when that is known: an article whose moment has not come is withheld.
    pub now: Option<Moment>,
}

/// The item of an article.
#[must_use]
pub fn ninjs(article: &Article, provider: Provider<'_>) -> Value {
    let Provider { site, base_url, filing, now } = provider;
    let address = format!("{base_url}{}.html", encoded(&article.slug.to_string()));
    let mut item = Map::new();
    let mut say = |key: &str, value: Value| {
        if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
            item.insert(key.to_owned(), value);
        }
    };
    say("uri", json!(address));
    say(
        "standard",
        json!({
            "name": "ninjs",
            "version": VERSION,
            "schema": format!("http://www.iptc.org/std/ninjs/ninjs-schema_{VERSION}.json#"),
        }),
    );
    say("type", json!("text"));
    say("representationType", json!("full"));
    let status = match &filing.withdrawn {
        Some(_) => "canceled",
        None if filing.is_public(now) => "usable",
        None => "withheld",
    };
    say("pubStatus", json!(status));
    let waits = filing.publish_at.filter(|_| filing.is_waiting(now));
    say("embargoed", json!(waits.map(moment_text)));
    say("edNote", json!(filing.withdrawn));
    say("language", json!(article.lang.as_str()));
    say("title", json!(article.headline));
    say("slugline", json!(article.slug.to_string()));
    say("firstCreated", json!(article.published.and_then(moment)));
    say("versionCreated", json!(article.updated.or(article.published).and_then(moment)));
    let kicker = article.kicker.iter().map(|kicker| json!({ "role": "kicker", "value": kicker }));
    let headline = json!({ "role": "main", "contentType": "text/plain", "value": article.headline });
    say("headlines", std::iter::once(headline).chain(kicker).collect());
    let dek =
        article.dek.iter().map(|dek| json!({ "role": "summary", "contentType": "text/plain", "value": dek }));
    say("descriptions", dek.collect());
    // Of a withdrawn article only the notice is left.
    if filing.withdrawn.is_none() {
        say("bodies", bodies(article, base_url));
        say(
            "associations",
            pictures(article).map(|picture| association(article, picture, base_url)).collect(),
        );
    }
    let makers: Vec<&str> = article.byline.authors.iter().map(|author| author.name.as_str()).collect();
    say("by", if makers.is_empty() { Value::Null } else { json!(makers.join(", ")) });
    say("located", json!(article.dateline.as_ref().map(|dateline| &dateline.place)));
    // A copyright in other words than the publication's name is somebody else's.
    let is_ours =
        article.rights.as_ref().is_none_or(|rights| !rights.contains('©') || rights.contains(&site.name));
    say("copyrightHolder", json!(is_ours.then_some(&site.name)));
    say("usageTerms", json!(article.rights));
    say("people", people(article));
    say("organisations", organisations(article));
    say("infoSources", outlets(article));
    say("subjects", subjects(site, filing));
    let rendition =
        json!({ "name": "web", "href": address, "contentType": "text/html", "title": article.headline });
    say("renditions", json!([rendition]));
    let policies = site
        .policies
        .iter()
        .map(|(name, page)| json!({ "title": name, "href": format!("{base_url}{}.html", encoded(page)) }));
    say("trustIndicators", policies.collect());
    Value::Object(item)
}

/// The first moment of a day in Greenwich.
fn moment(date: Date) -> Option<String> {
    date.day().map(|_| format!("{date}T00:00:00Z"))
}

fn bodies(article: &Article, base_url: &str) -> Value {
    let paragraphs =
        article.body.iter().filter(|block| !matches!(block, Block::PullQuote { .. } | Block::Picture { .. }));
    let lines: Vec<String> = paragraphs.flat_map(Block::lines).map(plain_text).collect();
    let text = lines.join("\n\n");
    let (characters, words) = (lines.iter().map(|line| line.chars().count()).sum::<usize>(), words_in(&text));
    let text_as = |kind: &str, value: String| json!({ "role": "main", "contentType": kind, "charCount": characters, "wordCount": words, "value": value });
    json!([text_as("text/html", body(article, base_url)), text_as("text/plain", text)])
}

/// A picture as an item of its own inside the article's.
fn association(article: &Article, picture: &Picture, base_url: &str) -> Value {
    let address = format!("{base_url}{}", picture_address(&article.slug, &picture.file));
    let mut rendition = json!({ "name": "web", "href": address });
    if let (Some(size), Some(rendition)) = (picture.size, rendition.as_object_mut()) {
        rendition.insert("width".into(), json!(size.width));
        rendition.insert("height".into(), json!(size.height));
    }
    let mut descriptions = vec![json!({ "role": "alternative", "value": picture.alt })];
    if !picture.caption.is_empty() {
        descriptions.push(json!({ "role": "caption", "value": plain_text(&picture.caption) }));
    }
    let mut item = json!({
        "name": picture.file,
        "uri": address,
        "type": "picture",
        "language": article.lang.as_str(),
        "descriptions": descriptions,
        "renditions": [rendition],
    });
    if let Some(item) = item.as_object_mut() {
        let rights = [("by", &picture.credit), ("usageTerms", &picture.licence)];
        item.extend(
            rights.into_iter().filter_map(|(key, text)| Some((key.to_owned(), json!(text.as_ref()?)))),
        );
    }
    item
}

/// The persons who are quoted. Who is not named is none.
fn people(article: &Article) -> Value {
    quoted(article, SourceKind::Person)
}

/// The bodies that are quoted.
fn organisations(article: &Article) -> Value {
    quoted(article, SourceKind::Body)
}

fn quoted(article: &Article, kind: SourceKind) -> Value {
    let evidence = &article.evidence;
    let speaking: BTreeSet<_> =
        evidence.quotations.iter().filter_map(|quotation| quotation.by.as_ref()).collect();
    let named = evidence.sources.iter().filter(|(id, source)| {
        source.kind == kind && source.naming == Naming::Named && speaking.contains(id)
    });
    named.map(|(_, source)| json!({ "name": source.name.display, "rel": "quoted" })).collect()
}

/// The outlets and agencies that the words came through.
fn outlets(article: &Article) -> Value {
    let evidence = &article.evidence;
    let carrying: BTreeSet<_> = evidence.quotations.iter().flat_map(|quotation| &quotation.via).collect();
    let outlets = evidence.outlets.iter().filter(|(id, _)| carrying.contains(id));
    outlets.map(|(_, outlet)| json!({ "name": outlet.name.display, "role": "carried quotations" })).collect()
}

fn subjects(site: &Site, filing: &Filing) -> Value {
    let section = filing.section.as_ref().and_then(|id| site.sections.iter().find(|(known, _)| known == id));
    let section = section.map(|(_, name)| json!({ "name": name, "rel": "section" }));
    section.into_iter().chain(filing.tags.iter().map(|tag| json!({ "name": tag, "rel": "about" }))).collect()
}
