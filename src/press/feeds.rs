//! Feeds: the newest articles for feed readers, as Atom and as JSON Feed, of the whole publication and of each section.

use std::cmp::Reverse;

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Link, Person, Text};
use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

use crate::article::{Date, Lang};
use crate::copydesk::Filing;

use super::record::Record;
use super::site::{Printer, SiteError};

/// The feed of the whole publication: its files begin with this.
pub(super) const FEED: &str = "feed";
/// The articles of a feed.
const NEWEST: usize = 30;

/// One article of a feed: its public address, what it says, how it is filed.
pub(super) struct Item<'a> {
    pub(super) url: String,
    pub(super) record: &'a Record,
    pub(super) filing: &'a Filing,
}

/// A feed: what it is called, where it is, and where its articles are listed.
#[derive(Debug)]
pub(super) struct Channel<'a> {
    pub(super) title: String,
    pub(super) subtitle: Option<&'a str>,
    pub(super) lang: &'a Lang,
    /// The address of the feed without its ending.
    pub(super) stem: String,
    /// The page with the same articles.
    pub(super) home: String,
}

/// Prints the two files of a feed, `file` with their endings.
pub(super) fn print_feed(
    printer: &Printer<'_>,
    file: &str,
    channel: &Channel<'_>,
    items: &[Item<'_>],
) -> Result<(), SiteError> {
    let key = printer.key.with(&"feed").with(channel);
    let key =
        items.iter().fold(key, |key, item| key.with(&item.url).with(&item.record.print).with(item.filing));
    printer.output.draw(key, || {
        let files = feeds(channel, items).into_iter();
        Ok(files.map(|(end, text)| (format!("{file}.{end}"), text.into_bytes())).collect())
    })
}

/// The two files of a feed, by their endings: Atom and JSON Feed. An article without a day of publication is in none,
/// because a feed must say when; nothing depends on the day on which the site is printed.
fn feeds(channel: &Channel<'_>, items: &[Item<'_>]) -> Vec<(&'static str, String)> {
    let mut dated: Vec<(&Item<'_>, FixedDateTime)> =
        items.iter().filter_map(|item| Some((item, moment(item.record.published?)?))).collect();
    // An editor may list the articles in another order.
    dated.sort_by_key(|(_, published)| Reverse(*published));
    dated.truncate(NEWEST);
    vec![("xml", atom(channel, &dated)), ("json", json_feed(channel, &dated))]
}

fn atom(channel: &Channel<'_>, items: &[(&Item<'_>, FixedDateTime)]) -> String {
    let link = |href: &str, rel: &str, kind: &str| Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    };
    let entries = items.iter().map(|(item, published)| Entry {
        title: Text::plain(item.record.headline.clone()),
        id: item.url.clone(),
        updated: changed(item.record, *published),
        published: Some(*published),
        authors: item.record.byline.authors.iter().map(|author| person(&author.name)).collect(),
        categories: item
            .filing
            .tags
            .iter()
            .map(|tag| Category { term: tag.clone(), ..Category::default() })
            .collect(),
        links: vec![Link {
            hreflang: Some(item.record.lang.to_string()),
            ..link(&item.url, "alternate", "text/html")
        }],
        summary: item.record.dek.clone().map(Text::plain),
        ..Entry::default()
    });
    let latest = items.iter().map(|(item, published)| changed(item.record, *published)).max();
    let feed = Feed {
        title: Text::plain(channel.title.clone()),
        subtitle: channel.subtitle.map(Text::plain),
        id: channel.home.clone(),
        updated: latest.unwrap_or_default(),
        authors: vec![person(&channel.title)],
        links: vec![
            link(&channel.home, "alternate", "text/html"),
            link(&format!("{}.xml", channel.stem), "self", "application/atom+xml"),
        ],
        lang: Some(channel.lang.to_string()),
        entries: entries.collect(),
        ..Feed::default()
    };
    // Writing to memory fails only for an extension that is no XML, and there are none.
    let bytes = feed.write_to(Vec::new()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn json_feed(channel: &Channel<'_>, items: &[(&Item<'_>, FixedDateTime)]) -> String {
    let items = items.iter().map(|(item, published)| {
        let record = item.record;
        JsonItem {
            authors: record.byline.authors.iter().map(|author| JsonAuthor { name: &author.name }).collect(),
            content_text: record.dek.as_ref().unwrap_or(&record.headline),
            date_modified: changed(record, *published).to_rfc3339(),
            date_published: published.to_rfc3339(),
            id: &item.url,
            language: record.lang.as_str(),
            tags: &item.filing.tags,
            title: &record.headline,
            url: &item.url,
        }
    });
    let feed = JsonFeed {
        description: channel.subtitle,
        feed_url: format!("{}.json", channel.stem),
        home_page_url: &channel.home,
        items: items.collect(),
        language: channel.lang.as_str(),
        title: &channel.title,
        version: "https://jsonfeed.org/version/1.1",
    };
    // Texts and lists always have a JSON form.
    serde_json::to_string(&feed).unwrap_or_default()
}

/// A JSON Feed 1.1. A publication has one of everyone who is quoted, so it is written from what is there.
#[derive(Serialize)]
struct JsonFeed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    feed_url: String,
    home_page_url: &'a str,
    items: Vec<JsonItem<'a>>,
    language: &'a str,
    title: &'a str,
    version: &'static str,
}

/// One article of it.
#[derive(Serialize)]
struct JsonItem<'a> {
    authors: Vec<JsonAuthor<'a>>,
    content_text: &'a str,
    date_modified: String,
    date_published: String,
    id: &'a str,
    language: &'a str,
    tags: &'a [String],
    title: &'a str,
    url: &'a str,
}

/// Somebody who made it.
#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

fn changed(record: &Record, published: FixedDateTime) -> FixedDateTime {
    record.updated.and_then(moment).map_or(published, |updated| updated.max(published))
}

/// The first moment of a day in Greenwich, or of the month or year when no more is known.
fn moment(date: Date) -> Option<FixedDateTime> {
    let day = NaiveDate::from_ymd_opt(
        date.year().into(),
        date.month().unwrap_or(1).into(),
        date.day().unwrap_or(1).into(),
    )?;
    Some(day.and_time(NaiveTime::MIN).and_utc().fixed_offset())
}
