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

/// A spelling and the article that has it.
type Spelled<'a> = (&'a Name, &'a str);

/// Warnings for entries that another article spells almost alike, with the place of their article in the list. The
/// articles come in the order in which they were published, so that the later one is remarked on. Entries of
/// `people.toml` have remarks of their own.
#[must_use]
pub fn across(articles: &[(&Manuscript, &Article)], people: Option<&People>) -> Vec<(usize, Remark)> {
    let mut known: BTreeMap<(&Lang, &str, &Id), Vec<Spelled<'_>>> = BTreeMap::new();
    let mut remarks = Vec::new();
    for (place, (manuscript, article)) in articles.iter().enumerate() {
        let evidence = &article.evidence;
        let sources = evidence.sources.iter().filter(|(_, source)| source.naming == Naming::Named);
        let sources = sources.map(|(id, source)| ("sources", id, &source.name));
        let outlets = evidence.outlets.iter().map(|(id, outlet)| ("outlets", id, &outlet.name));
        let own = sources.chain(outlets).filter(|(_, id, _)| people.is_none_or(|people| !people.has(id)));
        for (kind, id, name) in own {
            let spelled = known.entry((&article.lang, kind, id)).or_default();
            if spelled.iter().any(|(other, _)| is_known(other, name)) {
                continue;
            }
            if let Some((other, slug)) = spelled.iter().find(|(other, _)| is_near(other, name)) {
                remarks.extend(remark(manuscript, kind, id, name, other, slug).map(|one| (place, one)));
            }
            if spelled.len() < MOST {
                spelled.push((name, &manuscript.slug));
            }
        }
    }
    remarks
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

/// Whether two names are so near that one is most likely a slip.
fn is_near(one: &Name, other: &Name) -> bool {
    let (one, other) = (folded(&one.display), folded(&other.display));
    let letters = one.chars().count().min(other.chars().count());
    distance(&one, &other) <= 1.max(letters / 8)
}

fn remark(
    manuscript: &Manuscript,
    kind: &str,
    id: &Id,
    name: &Name,
    other: &Name,
    slug: &str,
) -> Option<Remark> {
    let file = &manuscript.article;
    let intake = take_in(&file.name, &file.bytes);
    let head = format!("[{kind}.{id}]");
    let span = intake.text.find(&head).map_or(0..0, |at| at + 1..at + head.len() - 1);
    let desk = Desk::new(&file.name, &intake.text);
    desk.say(
        Draft::warning(
            "other-name",
            span,
            format!("“{id}” is “{}” here and “{}” in “{slug}”.", name.display, other.display),
        )
        .expected("one name for one person, body or outlet")
        .hint(format!(
            "Correct one of them, or write the entry once, in {PEOPLE_FILE}. When they are two, give one of them another name of entry."
        )),
    );
    desk.finish().pop()
}
