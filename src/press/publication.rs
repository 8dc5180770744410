//! [`Publication`]: a publication's folder, read: `site.toml`, its articles and plain pages, with the remarks on each.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::article::{Article, Date, Lang};
use crate::copydesk::{
    ARTICLE_FILE, File, Moment, Newsroom, PEOPLE_FILE, People, PlainPage, Remark, SITE_FILE, Severity, Site,
    SiteFolder, across, moment_text, proof_page, proof_people, proof_site,
};
use crate::library::OWN_PAGE;
use crate::page::ALL_ARTICLES;

use super::galley::{Galley, Held, Memory, Reading, proofed};
use super::languages::{LanguageSheet, read_languages, speak};
use super::manuscripts::{FolderError, read_file, read_manuscript, unreadable};
use super::pictures::pictures_in;
use super::policy::Mode;
use super::profile_pages::EVERYONE;
use super::record::Record;
use super::search::SEARCH_PAGE;

/// The folder of plain pages, such as the one about the publication.
const PAGES: &str = "pages";
/// Pages that the press prints besides articles and plain pages.
pub(super) const PRINTED: [&str; 7] =
    ["index.html", OWN_PAGE, ALL_ARTICLES, "404.html", "corrected.html", EVERYONE, SEARCH_PAGE];

/// Where a publication lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder with `site.toml`.
    pub root: PathBuf,
    /// The folder of article folders.
    pub articles: PathBuf,
}

impl Place {
    /// The publication at `path`: the folder with its `site.toml`, or the folder of its articles.
    ///
    /// # Errors
    /// When there is no `site.toml` in either.
    pub fn of(path: &Path) -> Result<Self, FolderError> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let around = path.canonicalize().ok().and_then(|path| path.parent().map(Path::to_owned));
        // Paths stay as they were given wherever that is possible: they are printed before remarks.
        let parent =
            path.parent().map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
        let parent = parent.map(Path::to_owned).filter(|parent| parent.join(SITE_FILE).is_file()).or(around);
        let mut roots = [Some(path.to_owned()), parent].into_iter().flatten();
        let root = roots.find(|root| root.join(SITE_FILE).is_file());
        let root = root.ok_or_else(|| FolderError::NoSite(path.to_owned()))?;
        let inside = root.join("articles");
        let articles = if inside.is_dir() { inside } else { root.clone() };
        Ok(Self { root, articles })
    }

    /// The names of the folders with an article, in order.
    fn slugs(&self) -> Result<BTreeSet<String>, FolderError> {
        let mut found = BTreeSet::new();
        for entry in fs::read_dir(&self.articles).map_err(|reason| unreadable(&self.articles, reason))? {
            let entry = entry.map_err(|reason| unreadable(&self.articles, reason))?;
            if entry.path().join(ARTICLE_FILE).is_file() {
                found.insert(entry.file_name().to_string_lossy().into_owned());
            }
        }
        Ok(found)
    }

    /// The plain pages, by name, in order.
    fn pages(&self) -> Result<BTreeMap<String, PathBuf>, FolderError> {
        let folder = self.root.join(PAGES);
        let mut found = BTreeMap::new();
        if !folder.is_dir() {
            return Ok(found);
        }
        for entry in fs::read_dir(&folder).map_err(|reason| unreadable(&folder, reason))? {
            let path = entry.map_err(|reason| unreadable(&folder, reason))?.path();
            if path.extension().is_some_and(|end| end == "dj")
                && let Some(stem) = path.file_stem()
            {
                found.insert(stem.to_string_lossy().into_owned(), path.clone());
            }
        }
        Ok(found)
    }

    /// `site.toml` with the desk's remarks on it, and what the desk knows of its folder.
    fn site(&self) -> Result<Laid, FolderError> {
        let (slugs, pages) = (self.slugs()?, self.pages()?);
        let file = read_file(&self.root.join(SITE_FILE), SITE_FILE.to_owned())?;
        let mut taken: BTreeSet<String> = PRINTED.map(str::to_owned).into();
        taken.extend(pages.keys().map(|page| format!("{page}.html")));
        let has_file = |name: &str| self.root.join(name).is_file();
        let is_font = |name: &str| is_font(&self.root.join(name));
        let folder = SiteFolder { articles: &slugs, taken: &taken, has_file: &has_file, is_font: &is_font };
        let proof = proof_site(&file, folder);
        Ok((SiteSheet { file, site: proof.site, remarks: proof.remarks }, slugs, pages))
    }

    /// `people.toml`, when there is one.
    fn people(&self, site: Option<&Site>, today: Option<Date>) -> Result<Option<PeopleSheet>, FolderError> {
        let path = self.root.join(PEOPLE_FILE);
        if !path.is_file() {
            return Ok(None);
        }
        let file = read_file(&path, PEOPLE_FILE.to_owned())?;
        let lang = site.map_or_else(Lang::unknown, |site| site.lang.clone());
        let (people, remarks) = proof_people(&file, &lang, today);
        Ok(Some(PeopleSheet { file, people: Arc::new(people), remarks }))
    }
}

/// `people.toml` with the desk's remarks on it.
#[derive(Clone, Debug)]
pub struct PeopleSheet {
    /// The file.
    pub file: File,
    /// What it lends to the articles.
    pub people: Arc<People>,
    /// The desk's remarks.
    pub remarks: Vec<Remark>,
}

/// `site.toml`, the names of the articles, and the plain pages with their files.
type Laid = (SiteSheet, BTreeSet<String>, BTreeMap<String, PathBuf>);

/// `site.toml` with what the desk says of it.
#[derive(Clone, Debug)]
pub struct SiteSheet {
    /// The file.
    pub file: File,
    /// The publication, when no remark is an error.
    pub site: Option<Site>,
    /// The desk's remarks.
    pub remarks: Vec<Remark>,
}

/// A plain page with what the desk says of it.
#[derive(Clone, Debug)]
pub struct PageSheet {
    /// Its name in addresses.
    pub slug: String,
    /// Its file.
    pub file: File,
    /// The page, when no remark is an error.
    pub page: Option<PlainPage>,
    /// The desk's remarks.
    pub remarks: Vec<Remark>,
}

/// When and for whom a publication is read.
#[derive(Clone, Copy, Debug)]
pub struct Occasion {
    /// For readers, or for the desk.
    pub mode: Mode,
    /// Today, when it is known.
    pub today: Option<Date>,
    /// Now, when it is known: articles whose moment has not come are left out for readers.
    pub now: Option<Moment>,
}

/// A publication, as it was read.
#[derive(Clone, Debug)]
pub struct Publication {
    /// Where it lies.
    pub place: Place,
    /// `site.toml`.
    pub sheet: SiteSheet,
    /// `people.toml`, when there is one.
    pub people: Option<PeopleSheet>,
    /// The languages that it adds to the interface.
    pub languages: Vec<LanguageSheet>,
    /// Its articles in the order of the publication; those for readers only, unless it is read for the desk.
    pub galleys: Vec<Galley>,
    /// What a later build would add: articles whose moment has not come.
    pub waiting: Vec<(String, Moment)>,
    /// Its drafts, where it is read for readers.
    pub drafts: Vec<String>,
    /// How many errors those have that are left out for either reason, by name.
    pub errors_left_out: BTreeMap<String, usize>,
    /// Its plain pages, by name.
    pub pages: Vec<PageSheet>,
    /// When it was read, when that is known.
    pub now: Option<Moment>,
    mode: Mode,
    room: Arc<Newsroom>,
}

impl Publication {
    /// Reads the publication at `place`. What is wrong in a file is a remark and no error here.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(place: Place, occasion: Occasion, memory: &Memory) -> Result<Self, FolderError> {
        let (sheet, slugs, pages) = place.site()?;
        let listed = sheet.site.as_ref().and_then(|site| site.articles.as_ref());
        let order: Vec<String> = match listed {
            Some(listed) => listed.iter().map(ToString::to_string).collect(),
            None => slugs.into_iter().collect(),
        };
        let pictures = order.par_iter().map(|slug| (slug.clone(), pictures_in(&place.articles.join(slug))));
        let pictures = Some(pictures.collect());
        let people = place.people(sheet.site.as_ref(), occasion.today)?;
        let languages = read_languages(&place.root)?;
        speak(&languages);
        let room = newsroom(sheet.site.as_ref(), &order, pages.keys(), occasion.today);
        let lent = people.as_ref().map(|sheet| sheet.people.clone());
        let room = Newsroom { pictures, people: lent, ..room };
        let room = memory.room(room);
        let lang = sheet.site.as_ref().map_or_else(Lang::unknown, |site| site.lang.clone());
        // While a publication is written no pictures are drawn.
        let of = sheet.site.as_ref().and_then(|site| site.link_pictures);
        let of = of.filter(|_| occasion.mode == Mode::Release);
        let (articles, mode) = (&*place.articles, occasion.mode);
        let reading = Reading { articles, lang: &lang, of, room: &room, mode, memory };
        let galley = |slug: &String| reading.galley(slug);
        let all: Vec<Result<Galley, FolderError>> = order.par_iter().map(galley).collect();
        // The first in the list is told of, whichever failed first.
        let mut galleys: Vec<Galley> = all.into_iter().collect::<Result<_, _>>()?;
        if listed.is_none() {
            let published = |galley: &Galley| galley.record().and_then(|record| record.published);
            galleys.sort_by(|a, b| published(b).cmp(&published(a)).then_with(|| a.slug.cmp(&b.slug)));
        }
        say_where_links_end(&mut galleys, occasion.now);
        let (mut waiting, mut drafts, mut errors_left_out) = (Vec::new(), Vec::new(), BTreeMap::new());
        if occasion.mode == Mode::Release {
            for galley in galleys.iter().filter(|galley| !galley.filing.is_public(occasion.now)) {
                let filing = &galley.filing;
                let errors =
                    galley.remarks.iter().filter(|remark| remark.severity == Severity::Error).count();
                errors_left_out.insert(galley.slug.clone(), errors);
                if filing.draft {
                    drafts.push(galley.slug.clone());
                }
                if let (false, true, Some(at)) =
                    (filing.draft, filing.is_waiting(occasion.now), filing.publish_at)
                {
                    waiting.push((galley.slug.clone(), at));
                }
            }
            galleys.retain(|galley| galley.filing.is_public(occasion.now));
        }
        say_across(&mut galleys, &place.articles, people.as_ref());
        let page = |(slug, path): (&String, &PathBuf)| {
            let file = read_file(path, format!("{PAGES}/{slug}.dj"))?;
            let (page, remarks) = proof_page(slug, &file, &room);
            Ok(PageSheet { slug: slug.clone(), file, page, remarks })
        };
        let pages = pages.iter().map(page).collect::<Result<_, FolderError>>()?;
        let (now, mode) = (occasion.now, occasion.mode);
        Ok(Self {
            place,
            sheet,
            people,
            languages,
            galleys,
            waiting,
            drafts,
            errors_left_out,
            pages,
            now,
            mode,
            room,
        })
    }

    /// Whatever has remarks: the name of an article, none for other files; the folder before the file names; the remarks.
    pub fn remarked(&self) -> impl Iterator<Item = (&str, PathBuf, &[Remark])> {
        let site = std::iter::once(&self.sheet.remarks);
        let people = self.people.iter().map(|sheet| &sheet.remarks);
        let languages = self.languages.iter().map(|sheet| &sheet.remarks);
        let pages = self.pages.iter().map(|page| &page.remarks);
        let others = site.chain(people).chain(languages).chain(pages);
        let others = others.map(|remarks| ("", self.place.root.clone(), remarks.as_slice()));
        let galleys = self.galleys.iter().map(|galley| {
            (galley.slug.as_str(), self.place.articles.join(&galley.slug), galley.remarks.as_slice())
        });
        others.chain(galleys).filter(|(_, _, remarks)| !remarks.is_empty())
    }

    /// How many errors and warnings there are.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        let pages = self.pages.iter().map(|page| &page.remarks);
        let languages = self.languages.iter().map(|sheet| &sheet.remarks);
        let others = self.people.iter().map(|sheet| &sheet.remarks).chain(languages).chain(pages);
        let galleys = self.galleys.iter().map(|galley| &galley.remarks);
        let all = std::iter::once(&self.sheet.remarks).chain(others).chain(galleys).flatten();
        let (errors, warnings): (Vec<_>, Vec<_>) =
            all.map(|remark| remark.severity).partition(|severity| *severity == Severity::Error);
        (errors.len(), warnings.len())
    }

    /// An article; `None` when it has errors. It is read again unless it is held.
    ///
    /// # Errors
    /// When its files cannot be read any more, or were changed in the meantime so that it has errors.
    pub fn article<'a>(&self, galley: &'a Galley) -> Result<Option<Cow<'a, Article>>, FolderError> {
        let Some(article) = galley.held() else { return Ok(None) };
        if let Held::Article(article) = article {
            return Ok(Some(Cow::Borrowed(article)));
        }
        let folder = self.place.articles.join(&galley.slug);
        let proof = proofed(&read_manuscript(&folder)?, &self.room, self.mode);
        proof.article.map(|article| Some(Cow::Owned(article))).ok_or(FolderError::Changed(folder))
    }

    /// The articles that can be printed, in the order of the publication.
    pub(super) fn printable(&self) -> impl Iterator<Item = (&Galley, &Record)> {
        self.galleys.iter().filter_map(|galley| Some((galley, galley.record()?)))
    }
}

/// Whether a file begins like a font that can be read: OpenType in its forms, or WOFF2.
fn is_font(path: &Path) -> bool {
    let mut start = [0; 4];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && [&[0, 1, 0, 0], b"OTTO", b"ttcf", b"true", b"wOF2"].contains(&&start)
}

/// Adds the remarks on links from published articles to those that are not.
fn say_where_links_end(galleys: &mut [Galley], now: Option<Moment>) {
    let held = galleys.iter().filter(|galley| !galley.filing.is_public(now));
    let away: BTreeMap<String, String> = held
        .map(|galley| {
            let reason = match galley.filing.publish_at.filter(|_| !galley.filing.draft) {
                Some(at) => format!("It waits until {}.", moment_text(at)),
                None => "It is a draft.".to_owned(),
            };
            (galley.file(), reason)
        })
        .collect();
    if !away.is_empty() {
        let public = galleys.iter_mut().filter(|galley| galley.filing.is_public(now));
        public.for_each(|galley| galley.say_where_links_end(&away));
    }
}

/// Adds the remarks that need all articles: one person under two names.
fn say_across(galleys: &mut [Galley], articles: &Path, people: Option<&PeopleSheet>) {
    let all = galleys.iter().enumerate();
    let mut order: Vec<(usize, &Galley, &Record)> =
        all.filter_map(|(place, galley)| Some((place, galley, galley.record()?))).collect();
    order.sort_by_key(|(_, galley, record)| (record.published, galley.slug.as_str()));
    let rosters: Vec<_> = order.iter().map(|(_, galley, record)| record.roster(&galley.slug)).collect();
    let clashes = across(&rosters, people.map(|sheet| &*sheet.people));
    let places: Vec<usize> = order.iter().map(|(place, ..)| *place).collect();
    for clash in clashes {
        if let Some(galley) = places.get(clash.place).and_then(|place| galleys.get_mut(*place)) {
            let files = galley.files(&articles.join(&galley.slug));
            galley.remarks.extend(clash.remark(&files));
        }
    }
}

/// What the desk knows besides an article at `path`: the day, and the publication's pages and sections when the article
/// lies in one whose `site.toml` can be read.
#[must_use]
pub fn newsroom_beside(path: &Path, today: Option<Date>) -> Newsroom {
    let folder = if path.is_dir() { Some(path) } else { path.parent() };
    let slug = folder.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let pictures = folder.zip(slug).map(|(folder, slug)| BTreeMap::from([(slug, pictures_in(folder))]));
    Newsroom { pictures, ..newsroom_around(folder, today) }
}

/// The publication that an article at `path`, its folder or a file of it, belongs to; `None` when there is none, or its
/// `site.toml` has errors.
#[must_use]
pub fn site_beside(path: &Path) -> Option<(Place, Site)> {
    let folder = if path.is_dir() { Some(path) } else { path.parent() };
    let (place, (sheet, _, _)) = around(folder)?;
    Some((place, sheet.site?))
}

/// Has the program speak the languages of the publication that an article at `path` belongs to, when it belongs to one.
///
/// # Errors
/// When a file of a language cannot be read.
pub fn speak_beside(path: &Path) -> Result<(), FolderError> {
    let folder = if path.is_dir() { Some(path) } else { path.parent() };
    if let Some((place, _)) = around(folder) {
        speak(&read_languages(&place.root)?);
    }
    Ok(())
}

/// The publication of the article in a folder, read but for its articles.
fn around(folder: Option<&Path>) -> Option<(Place, Laid)> {
    let place = Place::of(folder?.parent()?).ok()?;
    let laid = place.site().ok()?;
    Some((place, laid))
}

fn newsroom_around(folder: Option<&Path>, today: Option<Date>) -> Newsroom {
    let alone = Newsroom { today, ..Newsroom::default() };
    let Some((place, (sheet, slugs, pages))) = around(folder) else { return alone };
    let Some(site) = &sheet.site else { return alone };
    let order: Vec<String> = match &site.articles {
        Some(listed) => listed.iter().map(ToString::to_string).collect(),
        None => slugs.into_iter().collect(),
    };
    let people = place.people(Some(site), today).ok().flatten().map(|sheet| sheet.people);
    Newsroom { people, ..newsroom(Some(site), &order, pages.keys(), today) }
}

/// What the desk knows besides the articles of a publication.
fn newsroom<'a>(
    site: Option<&Site>,
    articles: &'a [String],
    pages: impl Iterator<Item = &'a String>,
    today: Option<Date>,
) -> Newsroom {
    let printed = PRINTED.map(str::to_owned).into_iter();
    let named = articles.iter().chain(pages).map(|slug| format!("{slug}.html"));
    let sections = site.map(|site| site.sections.iter().map(|(id, _)| id.to_string()).collect());
    Newsroom { today, pages: Some(printed.chain(named).collect()), sections, pictures: None, people: None }
}
