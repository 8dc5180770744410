//! Reading article folders from disk.

use std::fs;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::copydesk::{ARTICLE_FILE, File, Manuscript, slug_of};

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
    /// An article that was changed while it was printed.
    #[error("{0} was changed while the site was printed and has errors now; run the command again")]
    Changed(PathBuf),
    /// There is no publication.
    #[error("{0} is in no publication: there is no site.toml in this folder nor in the one around it")]
    NoSite(PathBuf),
    /// A folder without an article in it.
    #[error("{0} holds neither an article.dj nor folders with one")]
    NoArticle(PathBuf),
    /// The path has no name to call an article by.
    #[error("{0} has no name")]
    Nameless(PathBuf),
}

/// Reads the files of the article at `path`: its folder, or any file in it.
///
/// # Errors
/// When the folder or one of its files cannot be read.
pub fn read_manuscript(path: &Path) -> Result<Manuscript, FolderError> {
    // Without a slash at its end, which a file has none of.
    let path = &path.components().collect::<PathBuf>();
    if path.is_dir() {
        return read_folder(path);
    }
    let name = name_of(path)?;
    match path.parent() {
        // A version in another language is judged by the article it stands beside.
        Some(folder) if folder.join(ARTICLE_FILE).is_file() && name.ends_with(".dj") => {
            read_folder(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
        }
        // Any other file is an article of its own. No address is made of its name, which may be any.
        _ => {
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let slug = slug_of(&stem).unwrap_or_else(|| "article".to_owned());
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

pub(super) fn read_file(path: &Path, name: String) -> Result<File, FolderError> {
    let bytes = fs::read(path).map_err(|reason| unreadable(path, reason))?;
    Ok(File { name, bytes })
}

fn name_of(path: &Path) -> Result<String, FolderError> {
    let name = path.file_name().ok_or_else(|| FolderError::Nameless(path.to_owned()))?;
    Ok(name.to_string_lossy().into_owned())
}

pub(super) fn unreadable(path: &Path, reason: std::io::Error) -> FolderError {
    FolderError::Unreadable { path: path.to_owned(), reason }
}
