//! [`Plate`]: the publication, as its pages name it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::AttrValue;

use crate::article::{Lang, percent_encoded};
use crate::copydesk::Site;
use crate::page::{ALL_ARTICLES, Around, Foot, NameplatePicture, SiteLink};
use crate::wording::{PublicationWording, Wording, supported};

use super::galley::Galley;
use super::policy::Mode;
use super::profile_pages::EVERYONE;
use super::publication::Publication;
use super::record::Record;
use super::search::SEARCH_PAGE;

/// A page of the site and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlateLink {
    /// The file of the page.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// The language of the title, when it is known.
    pub lang: Option<Lang>,
}

impl PlateLink {
    fn on(&self, here: &str) -> SiteLink {
        SiteLink {
            href: AttrValue::from(self.href.clone()),
            title: AttrValue::from(self.title.clone()),
            here: self.href == here,
            lang: self.lang.clone(),
        }
    }
}

/// The publication, as its pages name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plate {
    /// Its name.
    pub name: String,
    /// Its line of description; empty when it has none.
    pub tagline: String,
    /// The language of its own pages, when that is known.
    pub lang: Option<Lang>,
    /// Where it is published, with a slash at the end; without it pages carry no absolute address.
    pub base_url: Option<String>,
    /// What the masthead of every page names: the articles while they are few, else the sections.
    pub links: Vec<PlateLink>,
    /// Whether there is a page of all articles because the masthead does not name them.
    pub more: bool,
    /// Its own line at the foot of every page, with its language.
    pub footer: Option<(String, Lang)>,
    /// Its plain pages.
    pub pages: Vec<PlateLink>,
    /// Whether it has feeds.
    pub feeds: bool,
    /// The pictures of its name in the masthead.
    pub nameplate: Vec<NameplatePicture>,
    /// The pages of its policies, by their names in `site.toml`.
    pub policies: Vec<(&'static str, String)>,
}

/// How many articles a masthead names; a thousand links on each of a thousand pages would serve nobody.
const MOST_NAMED: usize = 8;

impl Plate {
    /// What the masthead of the page `here` names.
    pub(super) fn named(&self, here: &str) -> Rc<[SiteLink]> {
        self.links.iter().map(|link| link.on(here)).collect()
    }

    /// The foot of the page `here`.
    pub(super) fn foot(&self, here: &str) -> Foot {
        Foot {
            text: self.footer.as_ref().map(|(text, lang)| (text.clone().into(), lang.clone())),
            pages: self.pages.iter().map(|page| page.on(here)).collect(),
        }
    }

    /// What the page `here`, in the language `lang`, has around its content.
    pub(super) fn around(&self, here: &str, lang: &Lang) -> Around {
        Around {
            name: self.name.clone().into(),
            nameplate: self.nameplate.as_slice().into(),
            tagline: self.tagline.clone().into(),
            home: "index.html".into(),
            links: self.named(here),
            all: self.more,
            all_here: here == ALL_ARTICLES,
            foot: self.foot(here),
            lang: lang.clone(),
        }
    }

    /// The language whose words a page about an article has: the article's, or the publication's where the interface does
    /// not speak that one.
    pub(super) fn lang_beside<'a>(&'a self, article: &'a Lang) -> &'a Lang {
        match &self.lang {
            Some(own) if supported(article.as_str()).is_none() => own,
            _ => article,
        }
    }

    /// The path under which the publication stands on its host, with a slash at both ends; none where it has no public
    /// address. `serve` shows it at the top.
    pub(super) fn path(&self, mode: Mode) -> String {
        match (mode, &self.base_url) {
            (Mode::Serve, _) => "/".to_owned(),
            (Mode::Release, Some(base)) => format!("/{}", path_of(base)),
            (Mode::Release, None) => String::new(),
        }
    }

    /// The public address of a page, when the publication has one.
    pub(super) fn address_of(&self, file: &str) -> Option<String> {
        let base = self.base_url.as_ref()?;
        Some(format!("{base}{}", if file == "index.html" { String::new() } else { encoded(file) }))
    }
}

/// What stands in an address after its host and the first slash: `news/` of `https://example.org/news/`.
#[must_use]
pub fn path_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split_once('/').map_or("", |(_, path)| path)
}

/// A file name as a part of a whole address: what is not ASCII as addresses write it between machines.
#[must_use]
pub fn encoded(file: &str) -> String {
    percent_encoded(file, |c| c.is_ascii())
}

/// The plate of a publication.
pub(super) fn plate(publication: &Publication, site: &Site, quotes: bool) -> Plate {
    let few = publication.galleys.len() <= MOST_NAMED;
    // Sections are the way in where there are any; a handful of articles without them are named one by one.
    let links = sections(publication, site);
    let links = if few && links.is_empty() { articles(publication) } else { links };
    let pages = publication.pages.iter().filter_map(|sheet| {
        let page = sheet.page.as_ref()?;
        Some(PlateLink {
            href: format!("{}.html", sheet.slug),
            title: page.title.clone(),
            lang: Some(page.lang.clone()),
        })
    });
    let words = PublicationWording::of(Wording::of(&site.lang).lang);
    let everyone = quotes.then(|| PlateLink {
        href: EVERYONE.to_owned(),
        title: words.quoted.to_owned(),
        lang: Some(site.lang.clone()),
    });
    let search = site.search.then(|| PlateLink {
        href: SEARCH_PAGE.to_owned(),
        title: words.search.to_owned(),
        lang: Some(site.lang.clone()),
    });
    Plate {
        name: site.name.clone(),
        tagline: site.tagline.clone().unwrap_or_default(),
        lang: Some(site.lang.clone()),
        base_url: site.base_url.clone(),
        links,
        more: !few,
        nameplate: Vec::new(),
        footer: site.footer.clone().map(|footer| (footer, site.lang.clone())),
        pages: search.into_iter().chain(everyone).chain(pages).collect(),
        feeds: site.base_url.is_some(),
        policies: site.policies.iter().map(|(name, page)| (*name, format!("{page}.html"))).collect(),
    }
}

/// Every article by its kicker where no other has the same, else by its headline.
fn articles(publication: &Publication) -> Vec<PlateLink> {
    let mut kickers: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, record) in publication.printable() {
        if let Some(kicker) = &record.kicker {
            *kickers.entry(kicker).or_default() += 1;
        }
    }
    let title = |record: &Record| {
        let kicker = record.kicker.as_ref().filter(|kicker| kickers.get(kicker.as_str()) == Some(&1));
        kicker.unwrap_or(&record.headline).clone()
    };
    let link = |galley: &Galley| {
        let record = galley.record();
        PlateLink {
            href: galley.file(),
            title: record.map_or_else(|| galley.slug.clone(), title),
            lang: record.map(|record| record.lang.clone()),
        }
    };
    publication.galleys.iter().map(link).collect()
}

/// The sections that have articles.
fn sections(publication: &Publication, site: &Site) -> Vec<PlateLink> {
    let used: std::collections::BTreeSet<_> =
        publication.galleys.iter().filter_map(|galley| galley.filing.section.as_ref()).collect();
    let sections = site.sections.iter().filter(|(id, _)| used.contains(id));
    let link = |(id, name): &(crate::article::Id, String)| PlateLink {
        href: format!("section.{id}.html"),
        title: name.clone(),
        lang: Some(site.lang.clone()),
    };
    sections.map(link).collect()
}
