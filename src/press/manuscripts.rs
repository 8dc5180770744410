//! Reading article folders from disk.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

use crate::copydesk::{ARTICLE_FILE, File, Manuscript};
use crate::own::OWN_PAGE;
use crate::page::ALL_ARTICLES;

/// Why something could not be read. The message names the file.
#[derive(Debug, Error)]
pub enum FolderError {
    /// A file or folder that cannot be read.
    #[error("{path} could not be read: {reason}")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The site's own file is wrong.
    #[error("{path}: {reason}")]
    Site {
        /// The file.
        path: PathBuf,
        /// What is wrong, with its line.
        reason: String,
    },
    /// A folder without an article in it.
    #[error("{0} holds neither an article.dj nor folders with one")]
    NoArticle(PathBuf),
    /// The path has no name to call an article by.
    #[error("{0} has no name")]
    Nameless(PathBuf),
}

/// `articles/site.toml`: what the publication is called and what it prints.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Site {
    /// The name of the publication.
    pub name: String,
    /// Its line of description.
    pub tagline: String,
    /// The article that opens as `index.html`.
    pub front: String,
    /// Every article in the order of the masthead.
    pub articles: Vec<String>,
    /// Where the site is published, such as `https://example.org/news/`; without it pages carry no absolute
    /// address.
    #[serde(default)]
    pub base_url: Option<String>,
}

/// Reads `site.toml` in `articles`.
///
/// # Errors
/// When the file is missing, is no TOML, has an unknown key, names a front article it does not list, or an article as
/// a page of the site itself is named.
pub fn read_site(articles: &Path) -> Result<Site, FolderError> {
    let path = articles.join("site.toml");
    let text = fs::read_to_string(&path).map_err(|reason| unreadable(&path, reason))?;
    let site: Site = toml::from_str(&text)
        .map_err(|error| FolderError::Site { path: path.clone(), reason: error.to_string() })?;
    if !site.articles.contains(&site.front) {
        let reason = format!("front = \"{}\" is not among articles = {:?}", site.front, site.articles);
        return Err(FolderError::Site { path, reason });
    }
    // Pages of the site's own.
    let taken = ["index.html", OWN_PAGE, ALL_ARTICLES];
    if let Some(slug) = site.articles.iter().find(|slug| taken.contains(&format!("{slug}.html").as_str())) {
        let reason =
            format!("“{slug}” is the name of a page of the site itself; rename the article's folder");
        return Err(FolderError::Site { path, reason });
    }
    let ends_well = site.base_url.as_ref().is_none_or(|url| url.starts_with("http") && url.ends_with('/'));
    if !ends_well {
        let reason = "base-url must be an address of the web that ends with a slash".to_owned();
        return Err(FolderError::Site { path, reason });
    }
    Ok(site)
}

/// Reads the files of the article at `path`: its folder, or any file in it.
///
/// # Errors
/// When the folder or one of its files cannot be read.
pub fn read_manuscript(path: &Path) -> Result<Manuscript, FolderError> {
    if path.is_dir() {
        return read_folder(path);
    }
    let name = name_of(path)?;
    match path.parent() {
        // A version in another language is judged by the article it stands beside.
        Some(folder) if folder.join(ARTICLE_FILE).is_file() && name.ends_with(".dj") => {
            read_folder(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
        }
        // Any other file is an article of its own.
        _ => {
            let slug = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(Manuscript { slug, article: read_file(path, name)?, parallels: Vec::new() })
        }
    }
}

fn read_folder(folder: &Path) -> Result<Manuscript, FolderError> {
    let slug = match folder.file_name() {
        Some(name) => name.to_string_lossy().into_owned(),
        None => {
            let full = folder.canonicalize().map_err(|reason| unreadable(folder, reason))?;
            full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
        }
    };
    let article = read_file(&folder.join(ARTICLE_FILE), ARTICLE_FILE.to_owned())?;
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|reason| unreadable(folder, reason))? {
        let entry = entry.map_err(|reason| unreadable(folder, reason))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".dj") && name != ARTICLE_FILE {
            names.push(name);
        }
    }
    names.sort();
    let parallels = names.into_iter().map(|name| read_file(&folder.join(&name), name));
    Ok(Manuscript { slug, article, parallels: parallels.collect::<Result<_, _>>()? })
}

fn read_file(path: &Path, name: String) -> Result<File, FolderError> {
    let bytes = fs::read(path).map_err(|reason| unreadable(path, reason))?;
    Ok(File { name, bytes })
}

fn name_of(path: &Path) -> Result<String, FolderError> {
    let name = path.file_name().ok_or_else(|| FolderError::Nameless(path.to_owned()))?;
    Ok(name.to_string_lossy().into_owned())
}

fn unreadable(path: &Path, reason: std::io::Error) -> FolderError {
    FolderError::Unreadable { path: path.to_owned(), reason }
}
