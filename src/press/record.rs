//! [`Record`]: what the pages across articles need of one article.
//!
//! A publication of a hundred thousand articles does not fit into memory. Each is read once for its record, and read
//! again when its own page is printed. Entries that many articles share, such as those of `people.toml`, are held once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::article::{
    Article, Block, Byline, Correction, Date, Direction, Document, Evidence, Id, Lang, Naming, Outlet,
    Quotation, Source, Speaker,
};
use crate::copydesk::{LinkPictures, Roster};
use crate::reading::custody::{Party, steps};
use crate::reading::shares::{Share, shares};
use crate::wording::Wording;

use super::cards::is_checked;
use super::drawn::Key;
use super::placards::keys;

/// The entries of one name that are compared; whoever has more is different in every article.
const MOST: usize = 8;
/// What stands between the facts of a quotation.
pub(super) const BETWEEN: &str = " · ";

/// What the pages across articles need of one article.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) headline: String,
    pub(super) kicker: Option<String>,
    pub(super) dek: Option<String>,
    pub(super) lang: Lang,
    pub(super) dir: Direction,
    pub(super) byline: Byline,
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
    /// The last correction.
    pub(super) corrected: Option<Correction>,
    /// Everyone and everything that quotations come from or through, by name of entry.
    pub(super) entries: Vec<(Id, Arc<Entry>)>,
    /// Everyone who speaks, by the places of the entries, whoever is quoted most first; no place for whoever is unknown.
    voices: Vec<Option<usize>>,
    /// Every quotation in the order of the text.
    pub(super) said: Vec<Said>,
    /// Whether a person has checked one of them.
    pub(super) checked: bool,
    /// Whether it has pictures.
    pub(super) pictured: bool,
    /// All that the article says, as one number.
    pub(super) print: Key,
    /// What is on the picture that links to it show, and on those of its quotations; empty where none are drawn.
    pub(super) placards: Vec<Option<Key>>,
}

/// One quotation.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) id: Id,
    /// The words, each passage on a line.
    pub(super) words: String,
    /// How much of the wording they keep, for the styles.
    pub(super) extent: &'static str,
    /// When they were said or published, where that is known.
    pub(super) date: Option<Date>,
    /// Everyone who had them, by the places of the entries, the mouth that spoke first.
    pub(super) hands: Vec<usize>,
    /// The outlets that carried the same besides, by the places of the entries.
    pub(super) carriers: Vec<usize>,
    /// Whoever is named on their way.
    pub(super) steps: Vec<Stop>,
    /// What was done to them and when they were said, in the language of the publication.
    pub(super) facts: String,
}

/// Whoever is named on the way of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The mouth or the outlet, by the place of its entry.
    Voice(usize),
    /// The document, by the place of its entry.
    Document(usize),
    /// Nobody is named as the speaker.
    NoSpeaker,
    /// It is not known from whom the next outlet had the words.
    NoCarrier,
}

/// An entry as one article or several have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    figure: Figure,
    /// The language of the article.
    pub(super) lang: Lang,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Figure {
    Source(Source),
    Outlet(Outlet),
    Document(Document),
}

impl Entry {
    fn of(speaker: Speaker<'_>, lang: &Lang) -> Self {
        let figure = match speaker {
            Speaker::Source(source) => Figure::Source(source.clone()),
            Speaker::Outlet(outlet) => Figure::Outlet(outlet.clone()),
            Speaker::Document(document) => Figure::Document(document.clone()),
        };
        Self { figure, lang: lang.clone() }
    }

    pub(super) fn speaker(&self) -> Speaker<'_> {
        match &self.figure {
            Figure::Source(source) => Speaker::Source(source),
            Figure::Outlet(outlet) => Speaker::Outlet(outlet),
            Figure::Document(document) => Speaker::Document(document),
        }
    }

    fn is(&self, speaker: Speaker<'_>, lang: &Lang) -> bool {
        let same = match (&self.figure, speaker) {
            (Figure::Source(own), Speaker::Source(other)) => own == other,
            (Figure::Outlet(own), Speaker::Outlet(other)) => own == other,
            (Figure::Document(own), Speaker::Document(other)) => own == other,
            _ => false,
        };
        same && self.lang == *lang
    }
}

/// The entries of all articles, so that those which are the same are held once.
#[derive(Debug, Default)]
pub(super) struct Entries(Mutex<BTreeMap<Id, Vec<Arc<Entry>>>>);

impl Entries {
    fn held(&self, id: &Id, speaker: Speaker<'_>, lang: &Lang) -> Arc<Entry> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(id.clone()).or_default();
        if let Some(entry) = known.iter().find(|entry| entry.is(speaker, lang)) {
            return entry.clone();
        }
        let entry = Arc::new(Entry::of(speaker, lang));
        if known.len() < MOST {
            known.push(entry.clone());
        }
        entry
    }
}

impl Record {
    /// That of an article in a publication in the language `site`, which has pictures for links `of` its articles.
    pub(super) fn of(article: &Article, site: &Lang, of: Option<LinkPictures>, held: &Entries) -> Self {
        let evidence = &article.evidence;
        let sources = evidence.sources.keys();
        let ids = sources.chain(evidence.outlets.keys()).chain(evidence.documents.keys());
        // The same name in two tables is the entry that the article itself would take.
        let mut places: BTreeMap<&Id, usize> = BTreeMap::new();
        let mut entries = Vec::new();
        for id in ids {
            let Some(speaker) = evidence.speaker(id).filter(|_| !places.contains_key(id)) else { continue };
            places.insert(id, entries.len());
            entries.push((id.clone(), held.held(id, speaker, &article.lang)));
        }
        entries.shrink_to_fit();
        let wording = Wording::of(site);
        let said = evidence.quotations.iter().map(|one| said(article, one, &places, wording));
        Self {
            headline: article.headline.clone(),
            kicker: article.kicker.clone(),
            dek: article.dek.clone(),
            lang: article.lang.clone(),
            dir: article.dir,
            byline: article.byline.clone(),
            published: article.published,
            updated: article.updated,
            corrected: article.corrections.iter().rev().max_by_key(|one| one.date).cloned(),
            voices: voices(evidence, &places),
            entries,
            said: said.collect(),
            pictured: article.body.iter().any(|block| matches!(block, Block::Picture { .. })),
            print: Key::of("article").with_all(article),
            checked: article.evidence.quotations.iter().any(is_checked),
            placards: of.map(|of| keys(article, of)).unwrap_or_default(),
        }
    }

    /// Its named sources and outlets, to compare them with those of other articles.
    pub(super) fn roster<'a>(&'a self, slug: &'a str) -> Roster<'a> {
        let named = self.entries.iter().filter_map(|(id, entry)| match &entry.figure {
            Figure::Source(source) if source.naming == Naming::Named => Some(("sources", id, &source.name)),
            Figure::Outlet(outlet) => Some(("outlets", id, &outlet.name)),
            Figure::Source(_) | Figure::Document(_) => None,
        });
        Roster { slug, lang: &self.lang, named: named.collect() }
    }

    /// The names of everyone it quotes, whoever is quoted most first; nobody where no person has checked one quotation.
    pub(super) fn voices(&self) -> impl Iterator<Item = String> {
        let wording = Wording::of(&self.lang);
        let voices = self.voices.iter().filter(|_| self.checked);
        voices.map(|place| wording.speaker_name(place.and_then(|place| self.speaker(place))))
    }

    /// Whoever the entry at a place is.
    pub(super) fn speaker(&self, place: usize) -> Option<Speaker<'_>> {
        self.entries.get(place).map(|(_, entry)| entry.speaker())
    }
}

fn voices(evidence: &Evidence, places: &BTreeMap<&Id, usize>) -> Vec<Option<usize>> {
    let place = |share: Share| places.get(&Id::new(&share.speaker).ok()?).copied();
    shares(evidence).into_iter().map(place).collect()
}

fn said(article: &Article, quotation: &Quotation, places: &BTreeMap<&Id, usize>, site: &Wording) -> Said {
    let place = |id: &Id| places.get(id).copied();
    let evidence = &article.evidence;
    let mut hands: Vec<usize> = hands(evidence, quotation).filter_map(place).collect();
    hands.shrink_to_fit();
    let mut stops = Vec::new();
    for step in steps(evidence, quotation, &article.lang) {
        let stop = match step.party {
            Party::Speaker(id) | Party::Outlet(id) => place(id).map_or(Stop::NoSpeaker, Stop::Voice),
            Party::Document(id) => match place(id) {
                Some(place) => Stop::Document(place),
                None => continue,
            },
            Party::NoSpeaker => Stop::NoSpeaker,
            Party::NoCarrier => Stop::NoCarrier,
            Party::NoDocument | Party::Page => continue,
        };
        stops.push(stop);
    }
    stops.shrink_to_fit();
    Said {
        id: quotation.id.clone(),
        words: quotation.words(),
        extent: quotation.extent.treatment().as_str(),
        date: quotation.dates.said.or(quotation.dates.published),
        hands,
        carriers: quotation.carriers.iter().filter_map(place).collect(),
        steps: stops,
        facts: site.facts_of(quotation).join(BETWEEN),
    }
}

/// Everyone who had the words of a quotation, the mouth that spoke first.
fn hands<'a>(evidence: &'a Evidence, quotation: &'a Quotation) -> impl Iterator<Item = &'a Id> {
    let around = evidence.around(quotation).and_then(|outer| outer.by.as_ref());
    let by = quotation.by.iter().chain(&quotation.document).chain(around);
    by.chain(&quotation.via).chain(&quotation.carriers)
}
