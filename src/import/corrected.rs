//! [`Draft`]: an article that was opened, with a log of what its reader corrected.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::article::{Article, Block, Evidence, Id, Inline, Lang, Quotation};

use super::chain_edit::first_outlet;
use super::detected::Detected;
use super::edit::Edit;
use super::edits::{dismissed, replay};
use super::{
    LeftOut, Notice, Opened, ReadText, Refusal, Refused, may_be_edited, paper, read_document, read_edited,
    read_page, set,
};

/// How the program found a quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowFound {
    /// The rule.
    pub rule: String,
    /// Who passes the words on, where the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relayed_by: Option<String>,
}

/// An article with a log of corrections. The corrected article is always that which the log makes of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Draft {
    /// How the file was read. The text is in the article.
    pub opened: Opened,
    /// How the program found each quotation, where it did.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub found: BTreeMap<Id, HowFound>,
    /// What its reader calls it in the list of articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    base: Article,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_publisher: Option<Id>,
    log: Vec<Edit>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    undone: Vec<Edit>,
    #[serde(skip)]
    article: Article,
    #[serde(skip)]
    publisher: Option<Id>,
}

/// What is kept of a draft; the rest follows from it.
#[derive(Deserialize)]
struct Kept {
    opened: Opened,
    #[serde(default)]
    found: BTreeMap<Id, HowFound>,
    #[serde(default)]
    label: Option<String>,
    base: Article,
    #[serde(default)]
    base_publisher: Option<Id>,
    log: Vec<Edit>,
    #[serde(default)]
    undone: Vec<Edit>,
}

impl From<Kept> for Draft {
    fn from(kept: Kept) -> Self {
        let Kept { opened, found, label, base, base_publisher, log, undone } = kept;
        let now = replay(&base, base_publisher.as_ref(), &log);
        let (article, publisher) = (now.article, now.publisher);
        Self { opened, found, label, base, base_publisher, log, undone, article, publisher }
    }
}

impl Draft {
    /// Opens a file: what was exported or edited with its evidence, anything else with the quotations that the
    /// finder finds in it. `found` is told between reading and finding.
    ///
    /// # Errors
    /// When nothing of it can be opened: why, and how to go on.
    pub fn open(
        name: &str,
        bytes: &[u8],
        item: usize,
        take: &dyn Fn(&LeftOut) -> bool,
        found: &dyn Fn(),
    ) -> Result<Self, Refused> {
        let mut notice = None;
        if may_be_edited(bytes) {
            match read_edited(name, bytes)? {
                Ok(draft) => return Ok(*draft),
                Err(none) => notice = none,
            }
        }
        let text = match read_page(name, bytes, item)? {
            Some(text) => text,
            None => read_document(name, bytes, item)?,
        };
        Self::of_text(name, (text, notice), take, found)
    }

    /// Goes on with a text that was read: sets it and finds its quotations. `found` is told between the two. What is to be
    /// told about the file besides comes with the text.
    ///
    /// # Errors
    /// When there is no article in it.
    pub fn of_text(
        name: &str,
        (text, notice): (ReadText, Option<Notice>),
        take: &dyn Fn(&LeftOut) -> bool,
        found: &dyn Fn(),
    ) -> Result<Self, Refused> {
        let mut opened = set(name, text.0, take)?;
        opened.notices.extend(notice);
        found();
        Self::of(opened).ok_or_else(|| Refusal::NoText("the article has no name".to_owned()).into())
    }

    /// An article that comes with its evidence.
    #[must_use]
    pub fn edited(opened: Opened, article: Article, publisher: Option<Id>) -> Self {
        Self::begun(opened, BTreeMap::new(), article, publisher)
    }

    /// An article that nobody has corrected yet. Nothing is replayed, so that whoever only opens articles needs nothing
    /// that corrects them.
    fn begun(
        opened: Opened,
        found: BTreeMap<Id, HowFound>,
        base: Article,
        base_publisher: Option<Id>,
    ) -> Self {
        let (article, publisher) = (base.clone(), base_publisher.clone());
        let (log, undone) = (Vec::new(), Vec::new());
        Self { opened, found, label: None, base, base_publisher, log, undone, article, publisher }
    }

    /// Finds the quotations of an article; `None` only where no id can be made for it.
    #[must_use]
    pub fn of(opened: Opened) -> Option<Self> {
        Self::detected(Detected::of(opened))
    }

    fn detected(mut detected: Detected) -> Option<Self> {
        let (base, base_publisher) = paper::article(&detected)?;
        let found = detected.kept().filter_map(|one| {
            let relayed_by = one.relayed_by.as_ref().map(|who| who.name.clone());
            Some((paper::quotation_id(one.id)?, HowFound { rule: one.rule.clone(), relayed_by }))
        });
        let found = found.collect();
        let mut opened = std::mem::take(&mut detected.opened);
        // The text is in the article from here on.
        opened.pieces.clear();
        opened.notes.clear();
        Some(Self::begun(opened, found, base, base_publisher))
    }

    /// Reads a draft that the device kept, from this release or an earlier one.
    ///
    /// # Errors
    /// When the text is not a draft.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<Self>(text).or_else(|error| {
            let earlier = serde_json::from_str::<Detected>(text).ok();
            earlier.and_then(Self::detected).ok_or(error)
        })
    }

    /// The article with every correction.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The article as it was before anybody corrected it here.
    #[must_use]
    pub fn as_opened(&self) -> &Article {
        &self.base
    }

    /// The first blocks of the article with their quotations and notes, as many as are asked for.
    #[must_use]
    pub fn part(&self, blocks: usize) -> Article {
        let all = &self.article;
        if all.body.len() <= blocks {
            return all.clone();
        }
        let body: Vec<Block> = all.body.iter().take(blocks).cloned().collect();
        let ids: BTreeSet<&Id> = body.iter().map(Block::id).collect();
        let (mut marked, mut footnoted) = (BTreeSet::new(), BTreeSet::new());
        for line in body.iter().flat_map(Block::lines) {
            noted(line, &mut marked, &mut footnoted);
        }
        let shown = |quotation: &&Quotation| quotation.passages().all(|(block, _)| ids.contains(block));
        // What the text has more of is never copied.
        let evidence = Evidence {
            sources: all.evidence.sources.clone(),
            outlets: all.evidence.outlets.clone(),
            documents: all.evidence.documents.clone(),
            quotations: all.evidence.quotations.iter().filter(shown).cloned().collect(),
            spellings: all.evidence.spellings.clone(),
        };
        Article {
            slug: all.slug.clone(),
            lang: all.lang.clone(),
            dir: all.dir,
            kicker: all.kicker.clone(),
            headline: all.headline.clone(),
            dek: all.dek.clone(),
            byline: all.byline.clone(),
            dateline: all.dateline.clone(),
            published: all.published,
            updated: all.updated,
            based_on: all.based_on.clone(),
            rights: all.rights.clone(),
            evidence,
            rivals: all.rivals.clone(),
            events: all.events.clone(),
            corrections: all.corrections.clone(),
            notes: all.notes.iter().filter(|note| marked.contains(&note.id)).cloned().collect(),
            footnotes: all.footnotes.iter().filter(|one| footnoted.contains(&one.id)).cloned().collect(),
            body,
            parallels: Vec::new(),
        }
    }

    /// The outlet that published the article, as far as the file or the reader says.
    #[must_use]
    pub fn publisher(&self) -> Option<&str> {
        let outlet = self.article.evidence.outlets.get(self.publisher.as_ref()?)?;
        Some(&outlet.name.display)
    }

    /// The same outlet by its id.
    #[must_use]
    pub fn publisher_id(&self) -> Option<&Id> {
        self.publisher.as_ref()
    }

    /// The outlet through which a quotation reached the one that published the article.
    #[must_use]
    pub fn through(&self, quotation: &Quotation) -> Option<&str> {
        let outlet = first_outlet(quotation, self.publisher.as_ref())?;
        self.article.evidence.outlets.get(outlet).map(|outlet| outlet.name.display.as_str())
    }

    /// What the list of articles calls it: its reader's name for it, or the headline.
    #[must_use]
    pub fn title(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.article.headline)
    }

    /// The article's language.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.article.lang
    }

    /// The quotations that the reader took out, in the order of the text.
    #[must_use]
    pub fn dismissed(&self) -> Vec<Quotation> {
        let out = dismissed(&self.log);
        if out.is_empty() {
            return Vec::new();
        }
        let kept: Vec<Edit> =
            self.log.iter().filter(|edit| !matches!(edit, Edit::Dismiss(_))).cloned().collect();
        let all = replay(&self.base, self.base_publisher.as_ref(), &kept).article.evidence.quotations;
        all.into_iter().filter(|quotation| out.contains(&quotation.id)).collect()
    }

    /// An id for a quotation that the reader adds.
    #[must_use]
    pub fn new_id(&self) -> Option<Id> {
        let mut taken: BTreeSet<&Id> = self.base.evidence.quotations.iter().map(|one| &one.id).collect();
        taken.extend(self.log.iter().filter_map(Edit::new_quotation));
        free("q", &taken)
    }

    /// An id for a note that the reader adds.
    #[must_use]
    pub fn new_note_id(&self) -> Option<Id> {
        free("n", &self.article.notes.iter().map(|note| &note.id).collect())
    }

    /// What the reader corrected, in the order in which they did.
    #[must_use]
    pub fn log(&self) -> &[Edit] {
        &self.log
    }

    /// Whether something was undone that can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Carries out a correction; `false` when it changed nothing.
    pub fn apply(&mut self, edit: Edit) -> bool {
        if let Edit::Dismiss(id) = &edit
            && self.article.evidence.quotation(id).is_none()
        {
            return false;
        }
        self.log.push(edit);
        let next = replay(&self.base, self.base_publisher.as_ref(), &self.log);
        if !next.complete || next.article == self.article && next.publisher == self.publisher {
            self.log.pop();
            return false;
        }
        self.undone.clear();
        (self.article, self.publisher) = (next.article, next.publisher);
        true
    }

    /// Takes the last correction back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.log.pop() else { return false };
        self.undone.push(edit);
        self.replayed();
        true
    }

    /// Makes the correction again that was taken back last; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else { return false };
        self.log.push(edit);
        self.replayed();
        true
    }

    /// Takes one correction back, by its place in the log; it can be made again. `false` where a later one rests on it.
    pub fn take_back(&mut self, place: usize) -> bool {
        if place >= self.log.len() {
            return false;
        }
        let edit = self.log.remove(place);
        let now = replay(&self.base, self.base_publisher.as_ref(), &self.log);
        if !now.complete {
            self.log.insert(place, edit);
            return false;
        }
        self.undone.push(edit);
        (self.article, self.publisher) = (now.article, now.publisher);
        true
    }

    /// Takes every correction back; they can be made again one by one. `false` when there is none.
    pub fn forget(&mut self) -> bool {
        if self.log.is_empty() {
            return false;
        }
        self.undone.extend(self.log.drain(..).rev());
        self.replayed();
        true
    }

    fn replayed(&mut self) {
        let now = replay(&self.base, self.base_publisher.as_ref(), &self.log);
        (self.article, self.publisher) = (now.article, now.publisher);
    }
}

/// The first numbered id that is not taken.
fn free(letter: &str, taken: &BTreeSet<&Id>) -> Option<Id> {
    let mut ids = (taken.len() + 1..).map_while(|number| Id::new(&format!("{letter}{number}")).ok());
    ids.find(|id| !taken.contains(id))
}

/// The notes and footnotes that are marked in a line.
fn noted(content: &[Inline], notes: &mut BTreeSet<Id>, footnotes: &mut BTreeSet<Id>) {
    for inline in content {
        match inline {
            Inline::Noted { note, .. } => _ = notes.insert(note.clone()),
            Inline::Footnote { footnote } => _ = footnotes.insert(footnote.clone()),
            _ => {}
        }
        noted(inline.inside(), notes, footnotes);
    }
}
