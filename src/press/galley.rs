//! [`Galley`]: one article of a publication with what the desk says of it, and how much of it is held in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use crate::article::{Article, Lang};
use crate::copydesk::{
    ARTICLE_FILE, File, Filing, Lead, LinkPictures, Manuscript, Newsroom, Proof, Remark, proof_in,
};

use super::manuscripts::{FolderError, read_manuscript};
use super::policy::Mode;
use super::record::{Entries, Record};

/// How many bytes of manuscripts are held whole, with their articles, which take some ten times as much. What is beyond
/// is read again when it is printed.
const HELD: usize = 12 * 1024 * 1024;

/// One article with what the desk says of it.
#[derive(Clone, Debug)]
pub struct Galley {
    /// Its name in addresses.
    pub slug: String,
    /// How the publication files it.
    pub filing: Filing,
    /// The desk's remarks.
    pub remarks: Vec<Remark>,
    /// Where its text leads to in the site.
    leads: Vec<Lead>,
    /// What other pages need of it; `None` when it has errors.
    record: Option<Arc<Record>>,
    whole: Option<Arc<Whole>>,
}

/// An article and its files.
#[derive(Debug)]
struct Whole {
    manuscript: Manuscript,
    article: Option<Article>,
}

/// How an article without errors is to be had.
pub(super) enum Held<'a> {
    /// It is held.
    Article(&'a Article),
    /// It has to be read again.
    OnDisk,
}

impl Galley {
    /// The file name of its page.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}.html", self.slug)
    }

    /// Adds a remark on each link to a page that is not printed: `away` has their file names and why.
    pub(super) fn say_where_links_end(&mut self, away: &BTreeMap<String, String>) {
        let remarks = self.leads.iter().filter_map(|lead| Some(lead.remark(away.get(&lead.page)?)));
        self.remarks.extend(remarks);
    }

    /// What other pages need of it; `None` when it has errors.
    pub(super) fn record(&self) -> Option<&Record> {
        self.record.as_deref()
    }

    /// How the article is to be had; `None` when it has errors.
    pub(super) fn held(&self) -> Option<Held<'_>> {
        self.record.as_ref()?;
        let whole = self.whole.as_ref().and_then(|whole| whole.article.as_ref());
        Some(whole.map_or(Held::OnDisk, Held::Article))
    }

    /// Its files, from `folder` when they are not held; without text when they cannot be read any more.
    pub(super) fn files(&self, folder: &Path) -> Manuscript {
        match &self.whole {
            Some(whole) => whole.manuscript.clone(),
            None => read_manuscript(folder).unwrap_or_else(|_| Manuscript {
                slug: self.slug.clone(),
                article: File { name: ARTICLE_FILE.to_owned(), bytes: Vec::new() },
                parallels: Vec::new(),
            }),
        }
    }
}

/// What is remembered of articles: what they share, and for the desk what a former reading made of them, so that only
/// what changed is read again.
#[derive(Debug)]
pub struct Memory {
    room: Mutex<Arc<Newsroom>>,
    galleys: Mutex<BTreeMap<String, (Arc<Newsroom>, Galley)>>,
    entries: Entries,
    /// How many more bytes of manuscripts are held whole.
    left: AtomicUsize,
}

impl Default for Memory {
    fn default() -> Self {
        Self::holding(HELD)
    }
}

impl Memory {
    /// One that holds so many bytes of manuscripts for readers. What is printed does not depend on it.
    #[must_use]
    pub fn holding(bytes: usize) -> Self {
        Self {
            room: Mutex::default(),
            galleys: Mutex::default(),
            entries: Entries::default(),
            left: AtomicUsize::new(bytes),
        }
    }

    /// The newsroom of the former reading when nothing in it has changed, so that one look tells them apart.
    pub(super) fn room(&self, room: Newsroom) -> Arc<Newsroom> {
        let Ok(mut known) = self.room.lock() else { return Arc::new(room) };
        if **known != room {
            *known = Arc::new(room);
        }
        known.clone()
    }

    /// Whether a manuscript may be held.
    fn has_place(&self, manuscript: &Manuscript) -> bool {
        let files = std::iter::once(&manuscript.article).chain(&manuscript.parallels);
        let bytes = files.map(|file| file.bytes.len()).sum();
        let taken =
            self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(bytes));
        taken.is_ok()
    }
}

/// The reading of a publication's articles.
pub(super) struct Reading<'a> {
    /// The folder of article folders.
    pub(super) articles: &'a Path,
    /// The language of the publication.
    pub(super) lang: &'a Lang,
    /// Of what it has pictures for links.
    pub(super) of: Option<LinkPictures>,
    pub(super) room: &'a Arc<Newsroom>,
    pub(super) mode: Mode,
    pub(super) memory: &'a Memory,
}

impl Reading<'_> {
    /// Reads an article, or remembers it when its files are those of a former reading.
    pub(super) fn galley(&self, slug: &str) -> Result<Galley, FolderError> {
        let Self { articles, lang, of, room, mode, memory } = *self;
        let manuscript = read_manuscript(&articles.join(slug))?;
        let known = memory.galleys.lock().ok().and_then(|galleys| {
            let (judged_in, galley) = galleys.get(slug)?;
            let same = galley.whole.as_ref().is_some_and(|whole| whole.manuscript == manuscript);
            (Arc::ptr_eq(judged_in, room) && same).then(|| galley.clone())
        });
        if let Some(known) = known {
            return Ok(known);
        }
        let Proof { article, remarks, filing, leads } = proofed(&manuscript, room, mode);
        let record = article.as_ref().map(|article| Arc::new(Record::of(article, lang, of, &memory.entries)));
        let whole = mode == Mode::Serve || memory.has_place(&manuscript);
        let whole = whole.then(|| Arc::new(Whole { manuscript, article }));
        let galley = Galley { slug: slug.to_owned(), filing, remarks, leads, record, whole };
        if mode == Mode::Serve
            && let Ok(mut galleys) = memory.galleys.lock()
        {
            galleys.insert(slug.to_owned(), (room.clone(), galley.clone()));
        }
        Ok(galley)
    }
}

/// What the desk makes of an article, for the desk or for readers.
pub(super) fn proofed(manuscript: &Manuscript, room: &Newsroom, mode: Mode) -> Proof {
    let proof = proof_in(manuscript, room);
    if mode == Mode::Release { proof.for_readers() } else { proof }
}
