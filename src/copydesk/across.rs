//! One name for one person across the articles of a publication: the same name of entry, spelled almost alike.

use std::collections::BTreeMap;

use crate::article::{Article, Id, Lang, Name, Naming};

use super::desk::Desk;
use super::intake::take_in;
use super::manuscript::Manuscript;
use super::people::{PEOPLE_FILE, People};
use super::remark::{Draft, Remark};
use super::same_names::folded;
use super::suggest::distance;

/// The spellings of one name of entry that are compared; whoever has more is called differently on purpose.
const MOST: usize = 8;

/// The entries of one article that name somebody.
#[derive(Clone, Debug)]
pub struct Roster<'a> {
    /// The name of the article.
    pub slug: &'a str,
    /// Its language.
    pub lang: &'a Lang,
    /// Its named sources and its outlets: the table of the entry, its name of entry, and what it is called.
    pub named: Vec<(&'static str, &'a Id, &'a Name)>,
}

impl<'a> Roster<'a> {
    /// That of an article.
    #[must_use]
    pub fn of(slug: &'a str, article: &'a Article) -> Self {
        let evidence = &article.evidence;
        let sources = evidence.sources.iter().filter(|(_, source)| source.naming == Naming::Named);
        let sources = sources.map(|(id, source)| ("sources", id, &source.name));
        let outlets = evidence.outlets.iter().map(|(id, outlet)| ("outlets", id, &outlet.name));
        Self { slug, lang: &article.lang, named: sources.chain(outlets).collect() }
    }
}

/// An entry that another article spells almost alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The place of its article in the list.
    pub place: usize,
    kind: &'static str,
    id: Id,
    name: String,
    other: String,
    slug: String,
}

/// A spelling, as it is compared, and the article that has it.
struct Spelled<'a> {
    name: &'a Name,
    folded: String,
    slug: &'a str,
}

/// Entries that another article spells almost alike. The articles come in the order in which they were published, so
/// that the later one is remarked on. Entries of `people.toml` have remarks of their own.
#[must_use]
pub fn across(articles: &[Roster<'_>], people: Option<&People>) -> Vec<Clash> {
    let mut known: BTreeMap<(&Lang, &str, &Id), Vec<Spelled<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for (place, article) in articles.iter().enumerate() {
        let own = article.named.iter().filter(|(_, id, _)| people.is_none_or(|people| !people.has(id)));
        for (kind, id, name) in own {
            let spelled = known.entry((article.lang, kind, id)).or_default();
            if spelled.iter().any(|other| other.name.display == name.display) {
                continue;
            }
            let folded = folded(&name.display);
            if spelled.iter().any(|other| is_known(other.name, name)) {
                continue;
            }
            if let Some(other) = spelled.iter().find(|other| is_near(&other.folded, &folded)) {
                found.push(Clash {
                    place,
                    kind,
                    id: (*id).clone(),
                    name: name.display.clone(),
                    other: other.name.display.clone(),
                    slug: other.slug.to_owned(),
                });
            }
            if spelled.len() < MOST {
                spelled.push(Spelled { name, folded, slug: article.slug });
            }
        }
    }
    found
}

/// Whether one of both says that the other is a spelling of it.
fn is_known(one: &Name, other: &Name) -> bool {
    let has = |one: &Name, other: &Name| {
        let display = folded(&other.display);
        let aliases = one.aliases.iter().map(|alias| alias.text.as_str());
        std::iter::once(one.display.as_str()).chain(aliases).any(|name| folded(name) == display)
    };
    has(one, other) || has(other, one)
}

/// Whether two names, as they are compared, are so near that one is most likely a slip.
fn is_near(one: &str, other: &str) -> bool {
    let (letters, others) = (one.chars().count(), other.chars().count());
    let most = 1.max(letters.min(others) / 8);
    letters.abs_diff(others) <= most && distance(one, other) <= most
}

impl Clash {
    /// The remark on it, at its place in the files of its article; `None` when they cannot be read.
    #[must_use]
    pub fn remark(&self, manuscript: &Manuscript) -> Option<Remark> {
        let file = &manuscript.article;
        let intake = take_in(&file.name, &file.bytes);
        let head = format!("[{}.{}]", self.kind, self.id);
        let span = intake.text.find(&head).map_or(0..0, |at| at + 1..at + head.len() - 1);
        let desk = Desk::new(&file.name, &intake.text);
        let Self { id, name, other, slug, .. } = self;
        desk.say(
            Draft::warning(
                "other-name",
                span,
                format!("“{id}” is “{name}” here and “{other}” in “{slug}”."),
            )
            .expected("one name for one person, body or outlet")
            .hint(format!(
                "Correct one of them, or write the entry once, in {PEOPLE_FILE}. When they are two, give one of them another name of entry."
            )),
        );
        desk.finish().pop()
    }
}
