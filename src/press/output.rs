//! [`Output`]: where a printed site goes, and which of its files changed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::drawn::{Drawn, Key, Leaf, Stamp, line, print_of, read_line};
use super::manuscripts::FolderError;
use super::site::SiteError;

/// The list of what was printed into a folder. Only files on it are ever removed.
const LEDGER: &str = ".broadsheet";
/// How its first line begins, which says by what program.
const MAKER: &str = "#\t";

/// Where a printed site goes. A file whose bytes are there already is not written again.
#[derive(Debug)]
pub struct Output {
    target: Target,
    /// What a former printing drew, as far as it may be used again.
    former: Drawn,
    /// Whether the stamps of all its files tell them apart: else the list is written again, which makes them do.
    settled: bool,
    /// The program that prints, when its pages may be used again.
    maker: Option<String>,
    /// The files so far.
    files: Mutex<BTreeMap<String, Made>>,
    /// How many of them were written.
    written: AtomicUsize,
    /// How many pages were drawn, and how many were used again.
    pages: [AtomicUsize; 2],
}

/// A file of the site: the fingerprint of its bytes and, for a page that may be used again, what it was drawn from.
#[derive(Clone, Copy, Debug)]
struct Made {
    print: u64,
    key: Option<Key>,
    /// What the file system said of it, where it lies in a folder.
    stamp: Option<Stamp>,
}

#[derive(Debug)]
enum Target {
    Folder(PathBuf),
    Memory(Mutex<BTreeMap<String, Arc<[u8]>>>),
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
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
        Self {
            target,
            former: Drawn::default(),
            settled: true,
            maker: None,
            files: Mutex::default(),
            written: AtomicUsize::default(),
            pages: Default::default(),
        }
    }

    /// The same for the program `maker`: pages that this very program drew into the folder from the same things are used
    /// again.
    #[must_use]
    pub fn made_by(mut self, maker: &str) -> Self {
        let ledger = self.ledger();
        let listed = self.path().and_then(|folder| Stamp::of(&fs::metadata(folder.join(LEDGER)).ok()?));
        let mut lines = ledger.lines();
        if lines.next().and_then(|first| first.strip_prefix(MAKER)) == Some(maker) {
            for (name, drawn) in lines.map(read_line) {
                if let (true, Some((key, mut leaf))) = (is_inside(name), drawn) {
                    leaf.stamp = leaf.stamp.filter(|stamp| listed.is_some_and(|list| stamp.is_settled(list)));
                    self.settled &= leaf.stamp.is_some();
                    self.former.add(key, leaf);
                }
            }
        }
        self.maker = Some(maker.to_owned());
        self
    }

    /// The same after this program has printed before.
    #[must_use]
    pub fn after(mut self, former: Drawn) -> Self {
        self.former = former;
        self
    }

    /// How many files the site has, and how many of them were written now.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        (locked(&self.files).len(), self.written.load(Ordering::Relaxed))
    }

    /// How many pages or groups of files were drawn now, and how many of a former printing were used again.
    #[must_use]
    pub fn drawn(&self) -> (usize, usize) {
        let [drawn, again] = &self.pages;
        (drawn.load(Ordering::Relaxed), again.load(Ordering::Relaxed))
    }

    /// The files of a site that was printed into memory, and what the next printing may use again.
    #[must_use]
    pub fn into_files(self) -> (BTreeMap<String, Arc<[u8]>>, Drawn) {
        let Target::Memory(files) = self.target else { return Default::default() };
        let files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut drawn = Drawn::default();
        for (name, Made { print, key, .. }) in self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
        {
            if let (Some(key), Some(bytes)) = (key, files.get(&name)) {
                drawn.add(key, Leaf { name, print, stamp: None, bytes: Some(bytes.clone()) });
            }
        }
        (files, drawn)
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
        self.put(name, bytes, None)
    }

    /// Writes what `draw` makes, names with bytes, unless the same was drawn from the same before and is still there.
    pub(super) fn draw<F>(&self, key: Key, draw: F) -> Result<(), SiteError>
    where
        F: FnOnce() -> Result<Vec<(String, Vec<u8>)>, SiteError>,
    {
        let [drawn, again] = &self.pages;
        if self.former.from(key).is_some_and(|leaves| self.take(key, leaves)) {
            again.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        drawn.fetch_add(1, Ordering::Relaxed);
        draw()?.into_iter().try_for_each(|(name, bytes)| self.put(&name, &bytes, Some(key)))
    }

    /// Takes files of a former printing into the site, when all of them are there as they were.
    fn take(&self, key: Key, leaves: &[Leaf]) -> bool {
        let mut stamps = vec![None; leaves.len()];
        match &self.target {
            Target::Folder(folder) => {
                for (leaf, stamp) in leaves.iter().zip(&mut stamps) {
                    match unchanged(&folder.join(&leaf.name), leaf) {
                        Some(now) => *stamp = now,
                        None => return false,
                    }
                }
            }
            Target::Memory(files) => {
                let mut files = locked(files);
                for leaf in leaves {
                    let Some(bytes) = &leaf.bytes else { return false };
                    files.insert(leaf.name.clone(), bytes.clone());
                }
            }
        }
        let mut files = locked(&self.files);
        for (leaf, stamp) in leaves.iter().zip(stamps) {
            files.insert(leaf.name.clone(), Made { print: leaf.print, key: Some(key), stamp });
        }
        true
    }

    fn put(&self, name: &str, bytes: &[u8], key: Option<Key>) -> Result<(), SiteError> {
        let (written, stamp) = match &self.target {
            Target::Memory(files) => {
                locked(files).insert(name.to_owned(), bytes.into());
                (true, None)
            }
            Target::Folder(folder) => {
                let path = folder.join(name);
                let stamped = written(&path, name.contains('/'), bytes);
                stamped.map_err(|reason| SiteError::Unwritable { path, reason })?
            }
        };
        locked(&self.files).insert(name.to_owned(), Made { print: print_of(bytes), key, stamp });
        if written {
            self.written.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Whether the site has a file of that name so far.
    pub(super) fn has(&self, name: &str) -> bool {
        locked(&self.files).contains_key(name)
    }

    /// Counts a file as part of the site that something else has put there.
    pub(super) fn adopt(&self, name: &str, bytes: &[u8]) {
        locked(&self.files).insert(name.to_owned(), Made { print: print_of(bytes), key: None, stamp: None });
    }

    /// The files so far by name, each with the fingerprint of its bytes.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        locked(&self.files)
            .iter()
            .map(|(name, made)| (name.clone(), format!("{:016x}", made.print)))
            .collect()
    }

    /// What the list of a former printing says; nothing where there is none.
    fn ledger(&self) -> String {
        self.path().and_then(|folder| fs::read_to_string(folder.join(LEDGER)).ok()).unwrap_or_default()
    }

    /// Removes what a former printing left in the folder and this one did not print again, and remembers what it did.
    /// Returns the names of what is gone, in order.
    ///
    /// # Errors
    /// When a file cannot be removed or written.
    pub fn tidy(&self) -> Result<Vec<String>, SiteError> {
        let Some(folder) = self.path() else { return Ok(Vec::new()) };
        let ledger = folder.join(LEDGER);
        let former = self.ledger();
        let files = locked(&self.files);
        let mut removed = Vec::new();
        for name in former.lines().filter(|line| !line.starts_with(MAKER)).map(|line| read_line(line).0) {
            let path = folder.join(name);
            if !files.contains_key(name) && is_inside(name) && path.is_file() {
                fs::remove_file(&path).map_err(|reason| SiteError::Unwritable { path, reason })?;
                removed.push(name.to_owned());
            }
        }
        let mut text = String::new();
        if let Some(maker) = &self.maker {
            text.extend([MAKER, maker, "\n"]);
        }
        for (name, made) in files.iter() {
            text += &line(name, made.print, made.key.filter(|_| self.maker.is_some()), made.stamp);
        }
        if text != former || !self.settled {
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

/// The stamp of a file, when there is one, that has the bytes it had; `None` when it has not.
fn unchanged(path: &Path, leaf: &Leaf) -> Option<Option<Stamp>> {
    let stamp = Stamp::of(&fs::metadata(path).ok()?);
    if stamp.is_some() && stamp == leaf.stamp {
        return Some(stamp);
    }
    (print_of(&fs::read(path).ok()?) == leaf.print).then_some(stamp)
}

/// Writes a file, with the folder around it where it is `deep`, unless it has these bytes. Says whether it was written, and
/// its stamp.
fn written(path: &Path, deep: bool, bytes: &[u8]) -> std::io::Result<(bool, Option<Stamp>)> {
    if let Ok(facts) = fs::metadata(path)
        && facts.len() == bytes.len() as u64
        && fs::read(path).is_ok_and(|old| old == bytes)
    {
        return Ok((false, Stamp::of(&facts)));
    }
    if deep && let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    Ok((true, file.metadata().ok().and_then(|facts| Stamp::of(&facts))))
}

/// Whether a name is one of a file in the folder of the site. The list lies in a folder that others may write to: it may
/// name nothing outside.
fn is_inside(name: &str) -> bool {
    !name.starts_with('/') && !name.split('/').any(|part| part == ".." || part.is_empty())
}
