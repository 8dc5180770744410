//! [`Versions`]: which articles are one article in several languages, each with a page of its own.

use std::collections::BTreeMap;

use super::publication::Publication;

/// The articles with versions in other languages.
#[derive(Debug, Default)]
pub(super) struct Versions {
    groups: Vec<Vec<(String, String)>>,
    /// The group of an article, by its name.
    places: BTreeMap<String, usize>,
}

impl Versions {
    /// Those of a publication; in a language that two articles claim, the first of them counts.
    pub(super) fn of(publication: &Publication) -> Self {
        let public = || publication.printable().filter(|(galley, _)| galley.filing.withdrawn.is_none());
        let ways = public().filter_map(|(galley, _)| {
            let first = galley.filing.version_of.as_ref()?;
            Some((galley.slug.as_str(), first.as_str()))
        });
        let ways: BTreeMap<&str, &str> = ways.collect();
        let mut groups: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
        let mut members = Vec::new();
        for (galley, record) in public() {
            let slug = galley.slug.as_str();
            let first = first(&ways, slug);
            let group = groups.entry(first).or_default();
            if group.iter().all(|(lang, _)| lang != record.lang.as_str()) {
                group.push((record.lang.to_string(), galley.file()));
                members.push((slug, first));
            }
        }
        groups.retain(|_, group| group.len() > 1);
        let order: BTreeMap<&str, usize> =
            groups.keys().enumerate().map(|(place, first)| (*first, place)).collect();
        let places =
            members.into_iter().filter_map(|(slug, first)| Some((slug.to_owned(), *order.get(first)?)));
        let places = places.collect();
        Self { groups: groups.into_values().collect(), places }
    }

    /// An article in each of its languages, itself among them: language and file. Empty when there is one alone.
    pub(super) fn of_article(&self, slug: &str) -> &[(String, String)] {
        let group = self.places.get(slug).and_then(|place| self.groups.get(*place));
        group.map(Vec::as_slice).unwrap_or_default()
    }
}

/// The article at the end of the way; of articles that name each other in a ring, the first by name.
fn first<'a>(ways: &BTreeMap<&'a str, &'a str>, slug: &'a str) -> &'a str {
    let mut seen = vec![slug];
    let mut at = slug;
    while let Some(next) = ways.get(at).copied() {
        if let Some(ring) = seen.iter().position(|known| *known == next) {
            return seen.iter().skip(ring).copied().min().unwrap_or(next);
        }
        seen.push(next);
        at = next;
    }
    at
}
