//! What `check` is asked about: folders of articles, one article, or one file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::copydesk::{ARTICLE_FILE, SITE_FILE};

use super::manuscripts::FolderError;
use super::publication::Place;

/// What a path asks the desk to check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Articles: folders that hold one, or single files.
    pub articles: Vec<PathBuf>,
    /// Folders whose `site.toml` is checked too.
    pub sites: Vec<PathBuf>,
}

/// What some paths ask for. A folder of article folders stands for all of them, and a publication for its `site.toml` and
/// plain pages too; everything else in it is left alone.
///
/// # Errors
/// When a folder cannot be read, or holds no article.
pub fn round(paths: &[PathBuf]) -> Result<Round, FolderError> {
    let mut round = Round::default();
    for path in paths {
        if path.file_name().is_some_and(|name| name == SITE_FILE) {
            round.sites.push(path.parent().unwrap_or(Path::new("")).to_owned());
        } else if path.is_dir() && !path.join(ARTICLE_FILE).is_file() {
            let place = path.join(SITE_FILE).is_file().then(|| Place::of(path)).transpose()?;
            let articles = article_folders(place.as_ref().map_or(path, |place| &place.articles))?;
            if place.is_some() {
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
