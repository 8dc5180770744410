//! Pages of headlines: the front page, all articles, sections, tags, months, and what was corrected lately.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use crate::article::{Article, Date, Lang};
use crate::page::{ALL_ARTICLES, Around, LinkGroup, Listed, ListedGroup, Listing, ListingProps, SiteLink};
use crate::wording::{PublicationWording, Wording};

use super::document::{Head, feed_links, inert, plain_document};
use super::feeds::{Channel, FEED, Item, feeds};
use super::notices::keeping;
use super::parts::{Part, Parts};
use super::plate::Plate;
use super::profile_pages::EVERYONE;
use super::profiles::{in_addresses, maker_title};
use super::publication::Galley;
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
    article: &'a Article,
}

/// A page of headlines before it is printed.
struct Sheet<'a> {
    file: String,
    title: String,
    titled: bool,
    lead: Option<Listed>,
    groups: Vec<ListedGroup>,
    more: Vec<LinkGroup>,
    lang: &'a Lang,
}

/// Prints every page of headlines. Names with a dot belong to the press: no article can have one.
pub(super) fn print_listings(printer: &Printer<'_>) -> Result<(), SiteError> {
    let stories: Vec<Story<'_>> = printer
        .publication
        .printable()
        .filter(|(galley, _)| galley.proof.filing.withdrawn.is_none())
        .map(|(galley, article)| Story { galley, article })
        .collect();
    let lang = &printer.site.lang;
    let words = PublicationWording::of(Wording::of(lang).lang);
    let plain = |file: String, title: String, articles: Vec<Listed>| Sheet {
        file,
        title,
        titled: true,
        lead: None,
        groups: vec![ListedGroup { heading: None, articles: articles.into() }],
        more: Vec::new(),
        lang,
    };
    let mut sheets = Vec::new();
    let months = months(printer, &stories);
    let tags = tags(&stories);
    let sections: Vec<(String, String, Vec<Listed>)> = printer
        .site
        .sections
        .iter()
        .map(|(id, name)| {
            let inside =
                stories.iter().filter(|story| story.galley.proof.filing.section.as_ref() == Some(id));
            (format!("section.{id}.html"), name.clone(), inside.map(|story| printer.listed(story)).collect())
        })
        .filter(|(_, _, articles): &(_, _, Vec<Listed>)| !articles.is_empty())
        .collect();
    let corrected = corrected(printer, &stories);
    // With a handful of articles the front page shows them all, and these lists would only repeat it.
    let many = printer.plate.more;
    let mut more = Vec::new();
    if many {
        more.push(link_group(words.archive, &months, None));
    }
    let everyone =
        (!printer.profiles.all.is_empty()).then(|| (EVERYONE.to_owned(), words.quoted.to_owned(), ()));
    let mut pages: Vec<_> = everyone.into_iter().collect();
    if !tags.is_empty() {
        let tags: Vec<_> = tags.iter().map(|(file, (tag, _))| (file.clone(), tag.clone(), ())).collect();
        more.push(link_group(words.tags, &tags, None));
    }
    if !corrected.is_empty() {
        pages.push((CORRECTED_PAGE.to_owned(), words.corrected.to_owned(), ()));
        sheets.push(plain(CORRECTED_PAGE.to_owned(), words.corrected.to_owned(), corrected));
    }
    if !pages.is_empty() {
        more.insert(0, link_group(words.more, &pages, None));
    }
    if printer.site.front.is_none() {
        sheets.push(front(printer, &stories, &sections, more.clone()));
    }
    if many {
        let all = stories.iter().map(|story| printer.listed(story)).collect();
        let mut sheet = plain(ALL_ARTICLES.to_owned(), Wording::of(lang).articles.to_owned(), all);
        sheet.more = more;
        sheets.push(sheet);
        sheets.extend(months.into_iter().map(|(file, title, articles)| plain(file, title, articles)));
    }
    sheets.extend(sections.into_iter().map(|(file, title, articles)| plain(file, title, articles)));
    for (file, (tag, places)) in tags {
        let articles = places.into_iter().filter_map(|place| stories.get(place));
        sheets.push(plain(file, tag, articles.map(|story| printer.listed(story)).collect()));
    }
    for (file, (name, places)) in &printer.profiles.makers {
        let made = places.iter().filter_map(|place| stories.get(*place));
        let articles = made.map(|story| printer.listed(story)).collect();
        sheets.push(plain(file.clone(), maker_title(name, lang), articles));
    }
    print_feeds(printer, &stories)?;
    for sheet in sheets.into_iter().flat_map(paged) {
        let file = sheet.file.clone();
        let page = printed(printer.plate, printer, sheet).map_err(PressError::Runtime)?;
        printer.output.write(&file, page.as_bytes())?;
    }
    Ok(())
}

/// A page of headlines in parts, when it is long.
fn paged(sheet: Sheet<'_>) -> Vec<Sheet<'_>> {
    let [ListedGroup { heading: None, articles }] = sheet.groups.as_slice() else { return vec![sheet] };
    let words = PublicationWording::of(Wording::of(sheet.lang).lang);
    let parts = Parts::of(sheet.file.trim_end_matches(".html"), articles.len(), A_PAGE);
    if parts.is_one() {
        return vec![sheet];
    }
    let part = |part: Part| {
        let way = |file: Option<String>, title: &str| file.map(|file| SiteLink::to(file, title.to_owned()));
        let ways = way(part.newer, words.newer).into_iter().chain(way(part.older, words.older));
        let mut more = vec![LinkGroup { heading: words.more.into(), links: ways.collect() }];
        // The other lists stand on the first part alone.
        more.extend(sheet.more.iter().filter(|_| part.range.start == 0).cloned());
        let articles = articles.get(part.range).unwrap_or_default().into();
        Sheet {
            file: part.file,
            title: sheet.title.clone(),
            titled: sheet.titled,
            lead: None,
            groups: vec![ListedGroup { heading: None, articles }],
            more,
            lang: sheet.lang,
        }
    };
    parts.each().map(part).collect()
}

/// A story in a feed of the publication at `base`.
fn item<'a>(base: &str, story: &Story<'a>) -> Item<'a> {
    let url = format!("{base}{}", story.galley.file());
    Item { url, article: story.article, filing: &story.galley.proof.filing }
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
        feeds(&channel, &items)
            .into_iter()
            .try_for_each(|(end, text)| printer.output.write(&format!("{stem}.{end}"), text.as_bytes()))
    };
    write(
        FEED,
        printer.site.name.clone(),
        base.clone(),
        stories.iter().map(|story| item(base, story)).collect(),
    )?;
    printer.site.sections.iter().try_for_each(|(id, name)| {
        let inside = stories.iter().filter(|story| story.galley.proof.filing.section.as_ref() == Some(id));
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
        let Story { galley, article } = story;
        let filing = &galley.proof.filing;
        let waiting = filing.publish_at.filter(|_| filing.is_waiting(self.publication.now));
        let lang = Wording::of(&self.site.lang).lang;
        Listed {
            href: galley.file().into(),
            kicker: article.kicker.clone().map(Into::into),
            headline: article.headline.clone().into(),
            dek: article.dek.clone().map(Into::into),
            lang: article.lang.clone(),
            dir: article.dir,
            published: article.published,
            mark: keeping(filing.draft, waiting, lang).map(Into::into),
        }
    }
}

/// The front page: the newest story leads, the next ones and those of each section follow.
fn front<'a>(
    printer: &Printer<'a>,
    stories: &[Story<'_>],
    sections: &[(String, String, Vec<Listed>)],
    more: Vec<LinkGroup>,
) -> Sheet<'a> {
    let words = PublicationWording::of(Wording::of(&printer.site.lang).lang);
    let mut listed = stories.iter().map(|story| printer.listed(story));
    let lead = listed.next();
    let latest: Vec<Listed> = listed.take(LATEST).collect();
    // Each story is there once: a section shows what is not among the newest.
    let shown: BTreeSet<AttrValue> = lead.iter().chain(&latest).map(|one| one.href.clone()).collect();
    let heading = |href: &str, title: &str| SiteLink {
        href: href.to_owned().into(),
        title: title.to_owned().into(),
        here: false,
        lang: None,
    };
    let mut groups = Vec::new();
    if !latest.is_empty() {
        groups.push(ListedGroup { heading: Some(heading("", words.latest)), articles: latest.into() });
    }
    if printer.plate.more {
        for (file, name, articles) in sections {
            let others = articles.iter().filter(|one| !shown.contains(&one.href));
            let newest: Vec<Listed> = others.take(OF_A_SECTION).cloned().collect();
            if newest.is_empty() {
                continue;
            }
            groups.push(ListedGroup { heading: Some(heading(file, name)), articles: newest.into() });
        }
    }
    Sheet {
        file: "index.html".to_owned(),
        title: printer.site.name.clone(),
        titled: false,
        lead,
        groups,
        more,
        lang: &printer.site.lang,
    }
}

/// The articles by the month in which they were published, the newest month first; each with its page and title.
fn months(printer: &Printer<'_>, stories: &[Story<'_>]) -> Vec<(String, String, Vec<Listed>)> {
    let wording = Wording::of(&printer.site.lang);
    let mut months: BTreeMap<String, (String, Vec<Listed>)> = BTreeMap::new();
    for story in stories {
        let Some(month) = story.article.published.filter(|date| date.month().is_some()).map(Date::to_month)
        else {
            continue;
        };
        let entry = months.entry(month.to_string());
        entry.or_insert_with(|| (wording.date(month), Vec::new())).1.push(printer.listed(story));
    }
    let page = |(month, (title, articles))| (format!("archive.{month}.html"), title, articles);
    months.into_iter().rev().map(page).collect()
}

/// The tags by the file names of their pages, each with its articles by their places.
fn tags(stories: &[Story<'_>]) -> BTreeMap<String, (String, Vec<usize>)> {
    let mut tags: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (place, story) in stories.iter().enumerate() {
        for tag in &story.galley.proof.filing.tags {
            let entry = tags.entry(format!("tag.{}.html", in_addresses(tag)));
            let (_, places) = entry.or_insert_with(|| (tag.clone(), Vec::new()));
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    tags
}

/// The articles that were corrected, the last correction first.
fn corrected(printer: &Printer<'_>, stories: &[Story<'_>]) -> Vec<Listed> {
    let last = |story: &Story<'_>| story.article.corrections.iter().map(|one| one.date).max();
    let mut found: Vec<_> = stories.iter().filter_map(|story| Some((last(story)?, story))).collect();
    found.sort_by(|(a, one), (b, other)| {
        b.cmp(a).then_with(|| one.galley.manuscript.slug.cmp(&other.galley.manuscript.slug))
    });
    found.into_iter().take(CORRECTED).map(|(_, story)| printer.listed(story)).collect()
}

/// Links to the pages of a list.
fn link_group<T>(heading: &str, pages: &[(String, String, T)], lang: Option<&Lang>) -> LinkGroup {
    let link = |(file, title, _): &(String, String, T)| SiteLink {
        lang: lang.cloned(),
        ..SiteLink::to(file.clone(), title.clone())
    };
    LinkGroup { heading: heading.to_owned().into(), links: pages.iter().map(link).collect() }
}

fn printed(plate: &Plate, printer: &Printer<'_>, sheet: Sheet<'_>) -> Result<String, std::io::Error> {
    let wording = Wording::of(sheet.lang);
    let props = ListingProps {
        around: Around {
            all: plate.more && sheet.file != ALL_ARTICLES,
            ..plate.around(&sheet.file, sheet.lang)
        },
        title: sheet.title.clone().into(),
        titled: sheet.titled,
        lead: sheet.lead,
        groups: Rc::from(sheet.groups),
        more: Rc::from(sheet.more),
    };
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
    let head = Head { wording, title: &title, description, more: &more, canonical: canonical.as_deref() };
    Ok(plain_document(&head, printer.dressing, &body))
}
