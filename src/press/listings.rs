//! Pages of headlines: the front page, all articles, sections, tags, months, and what was corrected lately.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::rc::Rc;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use yew::LocalServerRenderer;

use crate::article::{Date, Id};
use crate::page::{ALL_ARTICLES, LinkGroup, Listed, ListedGroup, Listing, ListingProps, SiteLink};
use crate::reading::elements::CORRECTIONS;
use crate::wording::{PublicationWording, Wording};

use super::document::{Head, feed_links, inert, plain_document};
use super::feeds::{Channel, FEED, Item, print_feed};
use super::galley::Galley;
use super::notices::keeping;
use super::parts::{Part, Parts};
use super::profiles::{in_addresses, maker_title};
use super::record::Record;
use super::search::SEARCH_PAGE;
use super::site::{Printer, SiteError};
use super::structured::publisher;
use super::{PressError, rendered};

/// The newest articles on a front page, besides the one that leads it.
const LATEST: usize = 10;
/// The newest articles of a section on a front page.
const OF_A_SECTION: usize = 4;
/// The corrected articles that are listed.
const CORRECTED: usize = 50;
/// The headlines of one page.
const A_PAGE: usize = 200;
/// The page of what was corrected lately.
const CORRECTED_PAGE: &str = "corrected.html";

/// One article of the publication, as these pages list it.
struct Story<'a> {
    galley: &'a Galley,
    record: &'a Record,
}

impl Story<'_> {
    /// How it is kept from readers, for the desk.
    fn mark(&self, printer: &Printer<'_>) -> Option<String> {
        keeping(&self.galley.filing, printer.publication.now, &printer.site.lang)
    }
}

/// Links under one heading: their files and titles.
#[derive(Clone, Debug)]
struct Links {
    heading: String,
    links: Vec<(String, String)>,
}

/// Headlines under one heading, by the places of their articles.
#[derive(Clone, Debug)]
struct Group {
    /// The page that the heading leads to, if any, and the heading; none where the title of the page says it.
    heading: Option<(String, String)>,
    places: Vec<usize>,
}

/// A page of headlines before it is printed. Its articles are named by their places: what is printed of a hundred
/// thousand is made page by page.
#[derive(Clone, Debug)]
struct Sheet {
    file: String,
    title: String,
    titled: bool,
    lead: Option<usize>,
    groups: Vec<Group>,
    more: Vec<Links>,
    /// Whether it tells of corrections.
    corrections: bool,
}

/// Prints every page of headlines. Names with a dot belong to the press: no article can have one.
pub(super) fn print_listings(printer: &Printer<'_>) -> Result<(), SiteError> {
    let stories: Vec<Story<'_>> = printer
        .publication
        .printable()
        .filter(|(galley, _)| galley.filing.withdrawn.is_none())
        .map(|(galley, record)| Story { galley, record })
        .collect();
    let lang = &printer.site.lang;
    let words = PublicationWording::of(Wording::of(lang).lang);
    let plain = |file: String, title: String, places: Vec<usize>| Sheet {
        file,
        title,
        titled: true,
        lead: None,
        groups: vec![Group { heading: None, places }],
        more: Vec::new(),
        corrections: false,
    };
    let mut sheets = Vec::new();
    let months = months(printer, &stories);
    let tags = tags(&stories);
    let sections = sections(printer, &stories);
    let corrected = corrected(&stories);
    // With a handful of articles the front page shows them all, and these lists would only repeat it.
    let many = printer.plate.more;
    let links = |heading: &str, links| Links { heading: heading.to_owned(), links };
    let named = |pages: &[Page]| pages.iter().map(|(file, title, _)| (file.clone(), title.clone())).collect();
    let mut more = Vec::new();
    if many {
        more.push(links(words.archive, named(&months)));
    }
    let mut pages = Vec::new();
    if printer.site.search {
        pages.push((SEARCH_PAGE.to_owned(), words.search.to_owned()));
    }
    if !tags.is_empty() {
        more.push(links(words.tags, named(&tags)));
    }
    if !corrected.is_empty() {
        pages.push((CORRECTED_PAGE.to_owned(), words.corrected.to_owned()));
        let sheet = plain(CORRECTED_PAGE.to_owned(), words.corrected.to_owned(), corrected);
        sheets.push(Sheet { corrections: true, ..sheet });
    }
    if !pages.is_empty() {
        more.insert(0, links(words.more, pages));
    }
    if printer.site.front.is_none() {
        sheets.push(front(printer, &stories, &sections, more.clone()));
    }
    if many {
        let all = (0..stories.len()).collect();
        let mut sheet = plain(ALL_ARTICLES.to_owned(), Wording::of(lang).articles.to_owned(), all);
        sheet.more = more;
        sheets.push(sheet);
        sheets.extend(months.into_iter().map(|(file, title, places)| plain(file, title, places)));
    }
    sheets.extend(sections.into_iter().map(|(file, title, places)| plain(file, title, places)));
    sheets.extend(tags.into_iter().map(|(file, tag, places)| plain(file, tag, places)));
    for (file, (name, places)) in &printer.profiles.makers {
        sheets.push(plain(file.clone(), maker_title(name, lang), places.clone()));
    }
    print_feeds(printer, &stories)?;
    let sheets: Vec<Sheet> = sheets.into_iter().flat_map(|sheet| paged(sheet, words)).collect();
    sheets.par_iter().try_for_each(|sheet| {
        let places = sheet.lead.iter().chain(sheet.groups.iter().flat_map(|group| &group.places));
        let key = printer.key.with(&"listing").with(sheet);
        // Places say nothing of the articles there.
        let key = places
            .filter_map(|place| stories.get(*place))
            .fold(key, |key, story| key.with(&(story.record.print, story.mark(printer))));
        printer.output.draw(key, || {
            let page = printed(printer, sheet, &stories).map_err(PressError::Runtime)?;
            Ok(vec![(sheet.file.clone(), page.into_bytes())])
        })
    })
}

/// The file and the title of a page of headlines, with the places of its articles.
type Page = (String, String, Vec<usize>);

/// A page of headlines in parts, when it is long.
fn paged(sheet: Sheet, words: &PublicationWording) -> Vec<Sheet> {
    let [Group { heading: None, places }] = sheet.groups.as_slice() else { return vec![sheet] };
    let parts = Parts::of(sheet.file.trim_end_matches(".html"), places.len(), A_PAGE);
    if parts.is_one() {
        return vec![sheet];
    }
    let part = |part: Part| {
        let way = |file: Option<String>, title: &str| file.map(|file| (file, title.to_owned()));
        let ways = way(part.newer, words.newer).into_iter().chain(way(part.older, words.older));
        let mut more = vec![Links { heading: words.more.to_owned(), links: ways.collect() }];
        // The other lists stand on the first part alone.
        more.extend(sheet.more.iter().filter(|_| part.range.start == 0).cloned());
        let places = places.get(part.range).unwrap_or_default().to_vec();
        Sheet {
            file: part.file,
            title: sheet.title.clone(),
            titled: sheet.titled,
            lead: None,
            groups: vec![Group { heading: None, places }],
            more,
            corrections: sheet.corrections,
        }
    };
    parts.each().map(part).collect()
}

/// A story in a feed of the publication at `base`.
fn item<'a>(base: &str, story: &Story<'a>) -> Item<'a> {
    let url = format!("{base}{}", story.galley.file());
    Item { url, record: story.record, filing: &story.galley.filing }
}

/// The feeds of the publication and of each section, where it has a public address.
fn print_feeds(printer: &Printer<'_>, stories: &[Story<'_>]) -> Result<(), SiteError> {
    let Some(base) = &printer.site.base_url else { return Ok(()) };
    let write = |stem: &str, title: String, home: String, items: Vec<Item<'_>>| {
        let channel = Channel {
            title,
            subtitle: printer.site.tagline.as_deref(),
            lang: &printer.site.lang,
            stem: format!("{base}{stem}"),
            home,
        };
        print_feed(printer, stem, &channel, &items)
    };
    write(
        FEED,
        printer.site.name.clone(),
        base.clone(),
        stories.iter().map(|story| item(base, story)).collect(),
    )?;
    printer.site.sections.iter().try_for_each(|(id, name)| {
        let inside = stories.iter().filter(|story| story.galley.filing.section.as_ref() == Some(id));
        let items: Vec<Item<'_>> = inside.map(|story| item(base, story)).collect();
        if items.is_empty() {
            return Ok(());
        }
        let title = format!("{} – {name}", printer.site.name);
        write(&format!("section.{id}"), title, format!("{base}section.{id}.html"), items)
    })
}

impl Printer<'_> {
    fn listed(&self, story: &Story<'_>) -> Listed {
        let Story { galley, record } = story;
        Listed {
            href: galley.file().into(),
            kicker: record.kicker.clone().map(Into::into),
            headline: record.headline.clone().into(),
            dek: record.dek.clone().map(Into::into),
            lang: record.lang.clone(),
            dir: record.dir,
            voices: record.voices().map(Into::into).collect(),
            published: record.published,
            corrected: None,
            mark: story.mark(self).map(Into::into),
        }
    }
}

/// The sections that have articles, in the order of `site.toml`.
fn sections(printer: &Printer<'_>, stories: &[Story<'_>]) -> Vec<Page> {
    let mut inside: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (place, story) in stories.iter().enumerate() {
        if let Some(id) = &story.galley.filing.section {
            inside.entry(id).or_default().push(place);
        }
    }
    let sections = printer.site.sections.iter();
    let page =
        |(id, name): &(Id, String)| Some((format!("section.{id}.html"), name.clone(), inside.remove(id)?));
    sections.filter_map(page).collect()
}

/// The front page: the newest story leads, the next ones and those of each section follow.
fn front(printer: &Printer<'_>, stories: &[Story<'_>], sections: &[Page], more: Vec<Links>) -> Sheet {
    let words = PublicationWording::of(Wording::of(&printer.site.lang).lang);
    let lead = (!stories.is_empty()).then_some(0);
    let latest: Vec<usize> = (0..stories.len()).skip(1).take(LATEST).collect();
    // Each story is there once: a section shows what is not among the newest.
    let shown = 1 + latest.len();
    let mut groups = Vec::new();
    if !latest.is_empty() {
        groups.push(Group { heading: Some((String::new(), words.latest.to_owned())), places: latest });
    }
    if printer.plate.more {
        for (file, name, places) in sections {
            let others = places.iter().copied().filter(|place| *place >= shown);
            let places: Vec<usize> = others.take(OF_A_SECTION).collect();
            if !places.is_empty() {
                groups.push(Group { heading: Some((file.clone(), name.clone())), places });
            }
        }
    }
    Sheet {
        file: "index.html".to_owned(),
        title: printer.site.name.clone(),
        titled: false,
        lead,
        groups,
        more,
        corrections: false,
    }
}

/// The articles by the month in which they were published, the newest month first.
fn months(printer: &Printer<'_>, stories: &[Story<'_>]) -> Vec<Page> {
    let wording = Wording::of(&printer.site.lang);
    let mut months: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (place, story) in stories.iter().enumerate() {
        let date = story.record.published.filter(|date| date.month().is_some());
        if let Some(month) = date.map(Date::to_month) {
            months.entry(month).or_default().push(place);
        }
    }
    let page = |(month, places)| (format!("archive.{month}.html"), wording.date(month), places);
    months.into_iter().rev().map(page).collect()
}

/// The tags by the file names of their pages.
fn tags(stories: &[Story<'_>]) -> Vec<Page> {
    let mut tags: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (place, story) in stories.iter().enumerate() {
        for tag in &story.galley.filing.tags {
            let entry = tags.entry(format!("tag.{}.html", in_addresses(tag)));
            let (_, places) = entry.or_insert_with(|| (tag.clone(), Vec::new()));
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    tags.into_iter().map(|(file, (tag, places))| (file, tag, places)).collect()
}

/// The articles that were corrected, the last correction first.
fn corrected(stories: &[Story<'_>]) -> Vec<usize> {
    let all = stories.iter().enumerate();
    let mut found: Vec<_> = all
        .filter_map(|(place, story)| Some((story.record.corrected.as_ref()?.date, place, story)))
        .collect();
    found
        .sort_by(|(a, _, one), (b, _, other)| b.cmp(a).then_with(|| one.galley.slug.cmp(&other.galley.slug)));
    found.into_iter().take(CORRECTED).map(|(_, place, _)| place).collect()
}

fn props(printer: &Printer<'_>, sheet: &Sheet, stories: &[Story<'_>]) -> ListingProps {
    let (plate, lang) = (printer.plate, &printer.site.lang);
    let listed = |place: &usize| {
        let story = stories.get(*place)?;
        let listed = printer.listed(story);
        let Some(correction) = story.record.corrected.as_ref().filter(|_| sheet.corrections) else {
            return Some(listed);
        };
        let href = format!("{}#{CORRECTIONS}", listed.href).into();
        Some(Listed { corrected: Some(Rc::new(correction.clone())), href, ..listed })
    };
    let groups = sheet.groups.iter().map(|group| ListedGroup {
        heading: group.heading.clone().map(|(file, title)| SiteLink::to(file, title)),
        articles: group.places.iter().filter_map(listed).collect(),
    });
    let more = sheet.more.iter().map(|group| LinkGroup {
        heading: group.heading.clone().into(),
        links: group.links.iter().map(|(file, title)| SiteLink::to(file.clone(), title.clone())).collect(),
    });
    ListingProps {
        around: plate.around(&sheet.file, lang),
        title: sheet.title.clone().into(),
        titled: sheet.titled,
        lead: sheet.lead.as_ref().and_then(listed),
        groups: groups.collect(),
        more: more.collect(),
    }
}

fn printed(printer: &Printer<'_>, sheet: &Sheet, stories: &[Story<'_>]) -> Result<String, std::io::Error> {
    let plate = printer.plate;
    let wording = Wording::of(&printer.site.lang);
    let props = props(printer, sheet, stories);
    let title = if sheet.titled { format!("{} – {}", sheet.title, plate.name) } else { plate.name.clone() };
    let body = rendered(LocalServerRenderer::<Listing>::with_props(props).hydratable(false))?;
    let description = Some(plate.tagline.as_str()).filter(|tagline| !tagline.is_empty());
    let mut more = String::new();
    if plate.feeds {
        feed_links(&mut more, &plate.name);
    }
    if let Some(url) = plate.address_of(&sheet.file).filter(|_| sheet.file == "index.html") {
        let mut about = publisher(plate);
        about.insert("@context".into(), "https://schema.org".into());
        about.insert("url".into(), url.into());
        let about = serde_json::Value::Object(about).to_string();
        // Writing to a string cannot fail.
        let _ = writeln!(more, "<script type=\"application/ld+json\">{}</script>", inert(&about));
    }
    let canonical = plate.address_of(&sheet.file);
    let head = Head {
        description,
        more: &more,
        canonical: canonical.as_deref(),
        ..Head::of(plate, wording, &title)
    };
    Ok(plain_document(&head, printer.dressing, &body))
}
