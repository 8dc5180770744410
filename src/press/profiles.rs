//! [`Profiles`]: who is who across the articles of a publication, and what each of them said or passed on.
//!
//! An entry of `people.toml` is one voice under its name of entry. Without one, the same name is the same voice; a
//! document is the same by its address or, without one, by title and author. A source that is not named is nobody's
//! page: "a senior official" here is not the one elsewhere.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Id, Lang, Naming, Speaker};
use crate::copydesk::{People, Site};
use crate::wording::{PublicationWording, Wording, fill};

use super::galley::Galley;
use super::publication::Publication;
use super::record::{Record, Said};

/// The longest part of a name in an address, in bytes; file systems end at 255.
const LONGEST: usize = 120;

/// Who is who in a publication.
pub(super) struct Profiles<'a> {
    /// The articles that readers have, in the order of the publication.
    pub(super) stories: Vec<Story<'a>>,
    /// Everyone with a page.
    pub(super) all: Vec<Profile<'a>>,
    /// The pages of those who made articles: by name, with the articles' places.
    pub(super) makers: BTreeMap<String, (String, Vec<usize>)>,
    /// The places of the articles by their names in addresses.
    places: BTreeMap<&'a str, usize>,
}

/// An article, and whose pages its entries have.
pub(super) struct Story<'a> {
    pub(super) galley: &'a Galley,
    pub(super) record: &'a Record,
    /// The profiles of its entries, by their places; `None` for whoever has no page.
    profiles: Vec<Option<usize>>,
}

/// Somebody with a page of their own.
pub(super) struct Profile<'a> {
    /// The file of the page without its ending.
    pub(super) stem: String,
    /// As the article says it that names them best: the newest in the publication's language, else the newest.
    pub(super) speaker: Speaker<'a>,
    /// The language of that article.
    pub(super) lang: &'a Lang,
    /// What they said or passed on: the newest article first, each in the order of its text.
    pub(super) spots: Vec<Spot>,
}

/// A quotation by the places of its article and in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) story: usize,
    pub(super) quotation: usize,
}

impl Profile<'_> {
    /// The file of the page.
    pub(super) fn file(&self) -> String {
        format!("{}.html", self.stem)
    }

    /// The places of the articles that have something of theirs, in the order of the publication.
    pub(super) fn stories(&self) -> BTreeSet<usize> {
        self.spots.iter().map(|spot| spot.story).collect()
    }
}

/// What makes two entries one voice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// An entry of `people.toml`.
    Shared(Id),
    /// A name among sources, or among outlets.
    Name(&'static str, String),
    /// A document at an address.
    Address(String),
    /// A document by title and author.
    Title(String, String),
    /// A document of one article.
    Alone(String, Id),
}

impl<'a> Profiles<'a> {
    /// Goes through every quotation of the publication once.
    pub(super) fn of(publication: &'a Publication, site: &Site) -> Self {
        let people = publication.people.as_ref().map(|sheet| &*sheet.people);
        let stories = publication.printable().filter(|(galley, _)| galley.filing.withdrawn.is_none());
        let mut stories: Vec<Story<'a>> = stories
            .map(|(galley, record)| Story { galley, record, profiles: vec![None; record.entries.len()] })
            .collect();
        // The oldest first: whoever had an address first keeps it.
        let mut order: Vec<usize> = (0..stories.len()).collect();
        order.sort_by_key(|place| {
            stories.get(*place).map(|story| (story.record.published, story.galley.slug.as_str()))
        });
        let mut found = Found { keys: BTreeMap::new(), all: Vec::new(), stems: BTreeSet::new() };
        for place in order {
            let Some(story) = stories.get_mut(place) else { continue };
            let Story { galley, record, .. } = *story;
            for (nth, said) in record.said.iter().enumerate() {
                let spot = Spot { story: place, quotation: nth };
                for entry in &said.hands {
                    let known = story.profiles.get(*entry).copied().flatten();
                    let profile = known.or_else(|| found.profile(people, galley, record, *entry));
                    let Some(profile) = profile else { continue };
                    if let Some(own) = story.profiles.get_mut(*entry) {
                        *own = Some(profile);
                    }
                    found.note(profile, spot, record, *entry, site);
                }
            }
        }
        let mut all = found.all;
        let published =
            |spot: &Spot| stories.get(spot.story).and_then(|story: &Story<'_>| story.record.published);
        for profile in &mut all {
            // The newest article first, as on the front page; in each the order of its text.
            profile.spots.sort_by_key(|spot| (Reverse(published(spot)), spot.story, spot.quotation));
        }
        let makers = makers(&stories);
        let places = stories.iter().enumerate();
        let places = places.map(|(place, story)| (story.galley.slug.as_str(), place)).collect();
        Self { stories, all, makers, places }
    }

    /// The page of whoever an entry of an article is.
    pub(super) fn profile(&self, story: usize, entry: usize) -> Option<&Profile<'a>> {
        self.all.get((*self.stories.get(story)?.profiles.get(entry)?)?)
    }

    /// Everyone with a page whom an article quotes or names on the way of a quotation, in the order of the text, as the
    /// article has them.
    pub(super) fn quoted_in(&self, slug: &str) -> Vec<(Speaker<'a>, &Profile<'a>)> {
        let Some((place, story)) =
            self.places.get(slug).and_then(|place| Some((*place, self.stories.get(*place)?)))
        else {
            return Vec::new();
        };
        let all = story.record.said.iter().flat_map(|said| &said.hands);
        let mut seen = BTreeSet::new();
        let all = all.filter_map(|entry| Some((story.record.speaker(*entry)?, self.profile(place, *entry)?)));
        all.filter(|(_, profile)| seen.insert(profile.stem.as_str())).collect()
    }

    /// A quotation with its article.
    pub(super) fn said(&self, spot: Spot) -> Option<(&Story<'a>, &'a Said)> {
        let story = self.stories.get(spot.story)?;
        Some((story, story.record.said.get(spot.quotation)?))
    }
}

/// What was found so far.
struct Found<'a> {
    keys: BTreeMap<Key, usize>,
    all: Vec<Profile<'a>>,
    stems: BTreeSet<String>,
}

impl<'a> Found<'a> {
    fn profile(
        &mut self,
        people: Option<&People>,
        galley: &Galley,
        record: &'a Record,
        entry: usize,
    ) -> Option<usize> {
        let (id, entry) = record.entries.get(entry)?;
        let speaker = entry.speaker();
        let key = key(people, galley, speaker, id)?;
        if let Some(known) = self.keys.get(&key) {
            return Some(*known);
        }
        let stem = self.stem(&key, speaker);
        self.all.push(Profile { stem, speaker, lang: &record.lang, spots: Vec::new() });
        self.keys.insert(key, self.all.len() - 1);
        Some(self.all.len() - 1)
    }

    /// An address that nobody else has.
    fn stem(&mut self, key: &Key, speaker: Speaker<'_>) -> String {
        let kind = match speaker {
            Speaker::Source(_) => "source",
            Speaker::Outlet(_) => "outlet",
            Speaker::Document(_) => "document",
        };
        let name = match key {
            Key::Shared(id) => id.to_string(),
            Key::Name(_, name) => in_addresses(name),
            Key::Address(_) | Key::Title(..) => in_addresses(speaker.display()),
            Key::Alone(article, id) => format!("{article}.{id}"),
        };
        let name = if name.is_empty() { "1".to_owned() } else { name };
        let mut stem = format!("{kind}.{name}");
        let mut more = 1;
        while !self.stems.insert(stem.clone()) {
            more += 1;
            stem = format!("{kind}.{name}.v{more}");
        }
        stem
    }

    fn note(&mut self, profile: usize, spot: Spot, record: &'a Record, entry: usize, site: &Site) {
        let Some(profile) = self.all.get_mut(profile) else { return };
        let known = |spot: &Spot| (spot.story, spot.quotation);
        if profile.spots.last().is_none_or(|last| known(last) != known(&spot)) {
            profile.spots.push(spot);
        }
        let Some(speaker) = record.speaker(entry) else { return };
        if record.lang == site.lang || *profile.lang != site.lang {
            (profile.speaker, profile.lang) = (speaker, &record.lang);
        }
    }
}

fn key(people: Option<&People>, galley: &Galley, speaker: Speaker<'_>, id: &Id) -> Option<Key> {
    if people.is_some_and(|people| people.has(id)) {
        return Some(Key::Shared(id.clone()));
    }
    let name = |class| {
        let name = speaker.name()?;
        let own = name.original.as_ref().map(|original| original.text.as_str());
        let all = [Some(name.display.as_str()), own];
        let shared = people.and_then(|people| all.iter().flatten().find_map(|name| people.called(name)));
        Some(shared.map_or_else(|| Key::Name(class, folded(&name.display)), |id| Key::Shared(id.clone())))
    };
    match speaker {
        Speaker::Source(source) if source.naming == Naming::Unnamed => None,
        Speaker::Source(_) => name("source"),
        Speaker::Outlet(_) => name("outlet"),
        Speaker::Document(document) => Some(match (&document.links.url, &document.title) {
            (Some(url), _) => Key::Address(url.clone()),
            (None, Some(title)) => {
                Key::Title(folded(title), document.author.as_deref().map(folded).unwrap_or_default())
            }
            (None, None) => Key::Alone(galley.slug.clone(), id.clone()),
        }),
    }
}

/// Those who made articles, by the files of their pages.
fn makers(stories: &[Story<'_>]) -> BTreeMap<String, (String, Vec<usize>)> {
    let mut makers: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (place, story) in stories.iter().enumerate() {
        let byline = &story.record.byline;
        for maker in byline.authors.iter().chain(&byline.editors).chain(&byline.translators) {
            let Some(file) = maker_file(&maker.name) else { continue };
            let (_, places) = makers.entry(file).or_insert_with(|| (maker.name.clone(), Vec::new()));
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    makers
}

/// The page of somebody who made articles.
pub(super) fn maker_file(name: &str) -> Option<String> {
    Some(in_addresses(name)).filter(|name| !name.is_empty()).map(|name| format!("author.{name}.html"))
}

/// The title of that page.
pub(super) fn maker_title(name: &str, lang: &Lang) -> String {
    fill(PublicationWording::of(Wording::of(lang).lang).articles_of, &[("name", name)])
}

/// A name as two articles may write it: case, points and spaces make no other person.
fn folded(name: &str) -> String {
    let words = name.split_whitespace().map(|word| word.trim_matches('.').to_lowercase());
    words.collect::<Vec<_>>().join(" ")
}

/// A name in an address: its letters and digits in lower case, everything else as hyphens.
pub(super) fn in_addresses(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut address = String::new();
    for part in lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let room = LONGEST.saturating_sub(address.len() + 1);
        let part: String =
            part.char_indices().filter(|(at, c)| at + c.len_utf8() <= room).map(|(_, c)| c).collect();
        if part.is_empty() {
            break;
        }
        if !address.is_empty() {
            address.push('-');
        }
        address.push_str(&part);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::in_addresses;

    #[test]
    fn names_have_addresses_in_every_script() {
        assert_eq!(in_addresses("Courts & Law"), "courts-law");
        assert_eq!(in_addresses("停战"), "停战");
        assert_eq!(in_addresses("Сергей Шойгу"), "сергей-шойгу");
        assert_eq!(in_addresses("../etc"), "etc");
        assert_eq!(in_addresses("—"), "");
        let long = in_addresses(&"정전".repeat(300));
        assert!(long.len() <= 120 && long.starts_with("정전"), "{}", long.len());
    }
}
