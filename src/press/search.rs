//! The search through all articles: its page, what Pagefind reads in the pages of articles, and the index that it makes.
//!
//! Pagefind is a program of its own, which takes minutes to compile; whoever builds a site with a search installs it. It
//! reads the finished pages and writes an index in small parts, of which a reader loads a few.

use std::fmt::Write as _;
use std::path::Path;

use thiserror::Error;
use yew::LocalServerRenderer;

use crate::page::{ALL_ARTICLES, SearchPage, SearchPageProps, SiteLink};
use crate::wording::{PublicationWording, Wording};

use super::document::{Head, escape, plain_document};
use super::galley::Galley;
use super::manuscripts::FolderError;
use super::output::Output;
use super::profile_pages::title_of;
use super::record::Record;
use super::site::{Order, Printer, SiteError, files_under, read};
use super::{PressError, rendered};

/// The page of the search.
pub(super) const SEARCH_PAGE: &str = "search.html";
/// Its script.
const SCRIPT: (&str, &str) = ("search.js", include_str!("search.js"));
/// The folder of the index in the site.
const INDEX: &str = "pagefind";

/// Why an index could not be taken into the site.
#[derive(Debug, Error)]
pub enum IndexError {
    /// It could not be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// It could not be written.
    #[error(transparent)]
    Site(#[from] SiteError),
}

/// Takes the index that Pagefind wrote into `folder` into the site, without the parts that draw a search of their own.
/// Returns how many files it has.
///
/// # Errors
/// When a file cannot be read or written.
pub fn adopt_index(folder: &Path, output: &Output) -> Result<usize, IndexError> {
    let unused = ["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight"];
    let files = files_under(folder)?;
    let mut count = 0;
    for (name, path) in files.iter().filter(|(name, _)| !unused.iter().any(|stem| name.starts_with(stem))) {
        output.write(&format!("{INDEX}/{name}"), &read(path)?)?;
        count += 1;
    }
    Ok(count)
}

/// Prints the page of the search, where the publication has one.
pub(super) fn print_search(printer: &Printer<'_>, order: &Order) -> Result<(), SiteError> {
    if !printer.site.search {
        return Ok(());
    }
    let (plate, lang) = (printer.plate, &printer.site.lang);
    let wording = Wording::of(lang);
    let words = PublicationWording::of(wording.lang);
    let styles = order.sheet("search-page.css", "search")?;
    // With a handful of articles there is no other list than the front page.
    let list = if plate.more {
        SiteLink::to(ALL_ARTICLES, wording.articles)
    } else {
        SiteLink::to("index.html", plate.name.clone())
    };
    let sections = printer.site.sections.iter().map(|(_, name)| name.clone().into());
    let props =
        SearchPageProps { around: plate.around(SEARCH_PAGE, lang), list, sections: sections.collect() };
    let renderer = LocalServerRenderer::<SearchPage>::with_props(props).hydratable(false);
    let body = rendered(renderer).map_err(PressError::Runtime)?;
    let title = format!("{} – {}", words.search, plate.name);
    let more = format!(
        "<link rel=\"stylesheet\" href=\"{}\">\n<script src=\"{}\" defer></script>\n",
        escape(&styles.file),
        SCRIPT.0
    );
    let canonical = plate.address_of(SEARCH_PAGE);
    let head = Head { more: &more, canonical: canonical.as_deref(), ..Head::of(plate, wording, &title) };
    let page = plain_document(&head, printer.dressing, &body);
    printer.output.write(&styles.file, styles.text.as_bytes())?;
    printer.output.write(SCRIPT.0, SCRIPT.1.as_bytes())?;
    printer.output.write(SEARCH_PAGE, page.as_bytes())
}

/// What Pagefind reads of an article besides its text: the section and everyone quoted, by which a search can be
/// narrowed; the language and the day, which the search shows.
pub(super) fn search_head(printer: &Printer<'_>, galley: &Galley, record: &Record) -> String {
    let wording = Wording::of(&printer.site.lang);
    let mut head = String::new();
    let mut say = |key: &str, name: &str, value: &str| {
        // Pagefind asks for no name; in HTML every such element has one. Writing to a string cannot fail.
        let _ = writeln!(
            head,
            "<meta name=\"pagefind:{name}\" data-pagefind-{key}=\"{name}[content]\" content=\"{}\">",
            escape(value)
        );
    };
    let section = galley.filing.section.as_ref();
    let named = section.and_then(|id| printer.site.sections.iter().find(|(own, _)| own == id));
    if let Some((_, name)) = named {
        say("filter", "section", name);
    }
    for (_, profile) in printer.profiles.quoted_in(&galley.slug) {
        say("filter", "person", &title_of(Wording::of(profile.lang), profile.speaker));
    }
    say("meta", "lang", record.lang.as_str());
    if let Some(day) = record.published {
        say("meta", "day", &wording.date(day));
    }
    head
}
