//! Addresses outside of the publication: which ones an article has, and what there is to say once each was asked
//! whether it still leads there. Asking is done elsewhere; the desk itself loads nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::Value;

use crate::article::Article;

use super::intake::take_in;
use super::links::is_web;
use super::manuscript::{File, Manuscript};
use super::remark::{Draft, Remark, Remarks};

/// What an address answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It leads there.
    Found,
    /// The page has moved for good, to this address.
    Moved(String),
    /// The page is gone: its address leads to the front page, this one, now.
    Front(String),
    /// There is no such page; the answer's number.
    Gone(u16),
    /// It is not known: nobody answered, or the server refuses programs. What happened, as a clause.
    Unknown(String),
}

/// Hosts that keep copies: their addresses need no copy of their own.
const ARCHIVES: [&str; 12] = [
    "web.archive.org",
    "archive.org",
    "archive.today",
    "archive.ph",
    "archive.is",
    "archive.li",
    "archive.vn",
    "archive.md",
    "archive.fo",
    "perma.cc",
    "ghostarchive.org",
    "webarchive.nationalarchives.gov.uk",
];

/// The addresses of the web that an article has: of its links, its documents and outlets, their archived copies. What
/// only names a place on the same page (`#…`) is left out of each.
#[must_use]
pub fn outside(article: &Article) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(article) {
        gather(&value, &mut found);
    }
    found
}

fn gather(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if is_web(text) => {
            found.insert(page_of(text).to_owned());
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, found)),
        _ => {}
    }
}

/// An address without the place on its page.
fn page_of(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

/// The host that an address names, without its port.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
}

/// The files of an article with the remarks on each.
struct Files(Vec<(String, Remarks)>);

impl Files {
    fn of(manuscript: &Manuscript, people: Option<&File>) -> Self {
        let files = std::iter::once(&manuscript.article).chain(&manuscript.parallels).chain(people);
        Self(
            files
                .map(|file| {
                    let text = take_in(&file.name, &file.bytes).text;
                    let remarks = Remarks::on(&file.name, &text);
                    (text, remarks)
                })
                .collect(),
        )
    }

    /// Makes a remark where the address stands first; at the beginning of the article where it stands in no file.
    fn say(&mut self, url: &str, draft: impl FnOnce(Range<usize>) -> Draft) {
        let found = self.0.iter().enumerate().find_map(|(at, (text, _))| Some((at, place_of(url, text)?)));
        let (at, span) = found.unwrap_or((0, 0..0));
        if let Some((_, remarks)) = self.0.get_mut(at) {
            remarks.push(draft(span));
        }
    }
}

/// Where an address stands in a text, and not as the beginning of a longer one; comments of the front matter count last.
fn place_of(url: &str, text: &str) -> Option<Range<usize>> {
    let mut commented = None;
    for (at, _) in text.match_indices(url) {
        let behind = text.get(at + url.len()..).and_then(|rest| rest.chars().next());
        let ends =
            behind.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '\'' | ')' | '>' | '#' | ']' | '}'));
        let line = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        let span = at..at + url.len();
        if ends && !line.trim_start().starts_with("# ") {
            return Some(span);
        }
        if ends {
            commented.get_or_insert(span);
        }
    }
    commented
}

/// Remarks on the addresses of an article: those that are gone, have moved or did not answer, and documents on the web
/// of which no archived copy is given. All are warnings. Addresses without an answer are passed over. What stands in the
/// `people` of the publication, and not in the article, is remarked on there, again for each article that has it.
#[must_use]
pub fn on_addresses(
    manuscript: &Manuscript,
    article: &Article,
    answers: &BTreeMap<String, Answer>,
    people: Option<&File>,
) -> Vec<Remark> {
    let mut files = Files::of(manuscript, people);
    let documents = &article.evidence.documents;
    let copies = documents.values().map(|document| &document.links);
    let copies: BTreeMap<&str, &str> = copies
        .filter_map(|links| Some((page_of(links.url.as_deref()?), links.archive.as_deref()?)))
        .collect();
    for url in outside(article) {
        if let Some(answer) = answers.get(&url).filter(|answer| **answer != Answer::Found) {
            files.say(&url, |span| remark(&url, answer, copies.get(url.as_str()).copied(), span));
        }
    }
    for document in documents.values().filter(|document| document.links.archive.is_none()) {
        let url = document.links.url.as_deref().filter(|url| is_web(url));
        let Some(url) = url.filter(|url| !ARCHIVES.contains(&host(url).trim_start_matches("www."))) else {
            continue;
        };
        files.say(page_of(url), |span| {
            let message = format!("“{}” has an address and no archived copy.", document.phrase);
            Draft::warning("missing-archive", span, message)
                .expected("archive = \"…\" beside the address")
                .hint(format!(
                    "Save the page at https://web.archive.org/save/{url} and give the copy’s address."
                ))
        });
    }
    files.0.into_iter().flat_map(|(_, remarks)| remarks.finish()).collect()
}

/// What there is to say about an address that does not simply lead there. `copy` is the archived copy that is given.
fn remark(url: &str, answer: &Answer, copy: Option<&str>, span: Range<usize>) -> Draft {
    let kept = copy.map_or_else(
        || format!("Look for a copy at https://web.archive.org/web/{url}, and give it as the archive or the link."),
        |copy| format!("Readers still have the archived copy, {copy}."),
    );
    match answer {
        Answer::Found | Answer::Unknown(_) => {
            let reason = if let Answer::Unknown(reason) = answer { reason } else { "it answered" };
            Draft::warning("unanswered-address", span, format!("{url} could not be checked: {reason}."))
                .expected("an address that answers")
                .hint("Open it in a browser: some servers refuse programs, and some are down for an hour.")
        }
        Answer::Moved(to) => Draft::warning("moved-address", span, format!("{url} has moved for good."))
            .expected(to.clone())
            .hint("Write the new address, once you have seen that the same text is there."),
        Answer::Front(front) => {
            let message = format!("{url} is gone: it leads to {front} now, the front page.");
            Draft::warning("dead-address", span, message).expected("a page that is still there").hint(kept)
        }
        Answer::Gone(number) => {
            let message = format!("{url} is gone: the server answers {number}.");
            Draft::warning("dead-address", span, message).expected("a page that is still there").hint(kept)
        }
    }
}
