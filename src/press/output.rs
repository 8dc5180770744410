//! [`Output`]: where a printed site goes, and which of its files changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::manuscripts::FolderError;
use super::site::SiteError;
use super::styles::fingerprint;

/// The list of what was printed into a folder. Only files on it are ever removed.
const LEDGER: &str = ".broadsheet";

/// Where a printed site goes. A file whose bytes are there already is not written again.
#[derive(Debug)]
pub struct Output {
    target: Target,
    /// The files so far, each with the fingerprint of its bytes.
    files: Mutex<BTreeMap<String, String>>,
    /// How many of them were written.
    written: Mutex<usize>,
}

#[derive(Debug)]
enum Target {
    Folder(PathBuf),
    Memory(Mutex<BTreeMap<String, Arc<[u8]>>>),
}

impl Output {
    /// A folder on disk. What it holds besides stays.
    #[must_use]
    pub fn folder(path: &Path) -> Self {
        Self::new(Target::Folder(path.to_owned()))
    }

    /// Nothing on disk: the site is only shown.
    #[must_use]
    pub fn memory() -> Self {
        Self::new(Target::Memory(Mutex::default()))
    }

    fn new(target: Target) -> Self {
        Self { target, files: Mutex::default(), written: Mutex::default() }
    }

    /// How many files the site has, and how many of them were written now.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner).len();
        (files, *self.written.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The files of a site that was printed into memory.
    #[must_use]
    pub fn into_files(self) -> BTreeMap<String, Arc<[u8]>> {
        match self.target {
            Target::Memory(files) => files.into_inner().unwrap_or_else(PoisonError::into_inner),
            Target::Folder(_) => BTreeMap::new(),
        }
    }

    /// The folder, when there is one.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.target {
            Target::Folder(path) => Some(path),
            Target::Memory(_) => None,
        }
    }

    /// Writes a file, in folders of the site when its name has them.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), SiteError> {
        self.adopt(name, bytes);
        match &self.target {
            Target::Memory(files) => {
                files.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), bytes.into());
            }
            Target::Folder(folder) => {
                let path = folder.join(name);
                let same = fs::metadata(&path).is_ok_and(|facts| facts.len() == bytes.len() as u64)
                    && fs::read(&path).is_ok_and(|old| old == bytes);
                if same {
                    return Ok(());
                }
                let unwritable = |reason| SiteError::Unwritable { path: path.clone(), reason };
                if name.contains('/')
                    && let Some(parent) = path.parent()
                {
                    fs::create_dir_all(parent).map_err(unwritable)?;
                }
                fs::write(&path, bytes).map_err(unwritable)?;
            }
        }
        *self.written.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Ok(())
    }

    /// Counts a file as part of the site that something else has put there.
    pub(super) fn adopt(&self, name: &str, bytes: &[u8]) {
        let print = fingerprint(bytes);
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(name.to_owned(), print);
    }

    /// The files so far by name, each with the fingerprint of its bytes.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.iter().map(|(name, print)| (name.clone(), print.clone())).collect()
    }

    /// Removes what a former printing left in the folder and this one did not print again, and remembers what it did.
    ///
    /// # Errors
    /// When a file cannot be read, removed or written.
    pub fn tidy(&self) -> Result<usize, SiteError> {
        let Some(folder) = self.path() else { return Ok(0) };
        let ledger = folder.join(LEDGER);
        let former = fs::read_to_string(&ledger).unwrap_or_default();
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut removed = 0;
        for name in former.lines().filter(|name| !files.contains_key(*name)) {
            // The list lies in a folder that others may write to: it may name nothing outside.
            let inside =
                !name.starts_with('/') && !name.split('/').any(|part| part == ".." || part.is_empty());
            let path = folder.join(name);
            if inside && path.is_file() {
                fs::remove_file(&path).map_err(|reason| SiteError::Unwritable { path, reason })?;
                removed += 1;
            }
        }
        let text: String = files.keys().flat_map(|name| [name.as_str(), "\n"]).collect();
        if text != former {
            fs::write(&ledger, text).map_err(|reason| SiteError::Unwritable { path: ledger, reason })?;
        }
        Ok(removed)
    }

    /// Makes the folder ready to be printed into: it is new, empty, or was printed into before.
    ///
    /// # Errors
    /// When it holds anything else, so that nobody's files are mixed with a site.
    pub fn prepare(&self) -> Result<(), SiteError> {
        let Some(folder) = self.path() else { return Ok(()) };
        let unreadable = |reason| FolderError::Unreadable { path: folder.to_owned(), reason };
        if folder.is_dir() {
            let holds = fs::read_dir(folder).map_err(unreadable)?.next().is_some();
            if holds && !folder.join(LEDGER).is_file() {
                return Err(SiteError::Occupied(folder.to_owned()));
            }
            return Ok(());
        }
        fs::create_dir_all(folder).map_err(|reason| SiteError::Unwritable { path: folder.to_owned(), reason })
    }
}
