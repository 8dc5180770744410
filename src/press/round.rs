//! What `check` is asked about: folders of articles, one article, or one file; and what the desk knows besides.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::article::Date;
use crate::copydesk::{ARTICLE_FILE, Newsroom};
use crate::own::OWN_PAGE;
use crate::page::ALL_ARTICLES;

use super::manuscripts::{FolderError, Site, read_site};
use super::pictures::pictures_in;

/// The file of a publication beside its article folders.
const SITE_FILE: &str = "site.toml";

/// What a path asks the desk to check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Articles: folders that hold one, or single files.
    pub articles: Vec<PathBuf>,
    /// Folders whose `site.toml` is checked too.
    pub sites: Vec<PathBuf>,
}

/// What some paths ask for. A folder of article folders stands for all of them and for its `site.toml`; everything
/// in it that is neither is left alone.
///
/// # Errors
/// When a folder cannot be read, or holds no article.
pub fn round(paths: &[PathBuf]) -> Result<Round, FolderError> {
    let mut round = Round::default();
    for path in paths {
        if path.file_name().is_some_and(|name| name == SITE_FILE) {
            round.sites.push(path.parent().unwrap_or(Path::new("")).to_owned());
        } else if path.is_dir() && !path.join(ARTICLE_FILE).is_file() {
            let articles = article_folders(path)?;
            if path.join(SITE_FILE).is_file() {
                round.sites.push(path.clone());
            } else if articles.is_empty() {
                return Err(FolderError::NoArticle(path.clone()));
            }
            round.articles.extend(articles);
        } else {
            round.articles.push(path.clone());
        }
    }
    let mut seen = BTreeSet::new();
    round.articles.retain(|path| seen.insert(path.clone()));
    round.sites.dedup();
    Ok(round)
}

fn article_folders(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let unreadable = |reason| FolderError::Unreadable { path: folder.to_owned(), reason };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.join(ARTICLE_FILE).is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What the desk knows besides an article at `path`: the day, and the pages of the site when the article lies in one
/// whose `site.toml` can be read.
#[must_use]
pub fn newsroom_beside(path: &Path, today: Option<Date>) -> Newsroom {
    let folder = if path.is_dir() { Some(path) } else { path.parent() };
    let site = folder.and_then(Path::parent).and_then(|articles| read_site(articles).ok());
    let room = site.map_or_else(|| Newsroom { today, ..Newsroom::default() }, |site| newsroom(&site, today));
    let slug = folder.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let pictures = folder.zip(slug).map(|(folder, slug)| BTreeMap::from([(slug, pictures_in(folder))]));
    Newsroom { pictures, ..room }
}

/// What the desk knows besides the articles of a site.
#[must_use]
pub fn newsroom(site: &Site, today: Option<Date>) -> Newsroom {
    let own = ["index.html", OWN_PAGE, ALL_ARTICLES].map(str::to_owned);
    let articles = site.articles.iter().map(|slug| format!("{slug}.html"));
    Newsroom { today, pages: Some(own.into_iter().chain(articles).collect()), pictures: None }
}
