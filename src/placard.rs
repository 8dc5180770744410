//! [`Placard`]: the picture that a link to an article, or to one quotation, shows elsewhere.
//!
//! [`Placard::drawing`] says what is on it and where. Pixels are made by the press, from its SVG, and by a browser, which
//! saves a quotation as a picture; whoever draws it tells how wide words are ([`Letters`]).

mod drawing;
mod lines;
mod sheet;

use crate::article::{
    Article, Direction, Document, Evidence, Extent, Lang, Name, Naming, Quotation, Speaker,
};
use crate::wording::{PublicationWording, Wording};

pub use self::drawing::{Drawing, Shape};
use self::sheet::Sheet;

/// The width of a placard in pixels.
pub const WIDTH: u16 = 1200;
/// Its height, by the ratio that most programs show without cutting anything off.
pub const HEIGHT: u16 = 630;
/// How wide and high the mark of the publication is.
pub const MARK: u16 = 44;
/// The weight from which on letters stand out.
pub const STRONG: u16 = 600;
/// How many of those quoted are considered; a line has room for fewer.
const MOST_QUOTED: usize = 8;

/// One of the two typefaces of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The typeface of the text.
    Serif,
    /// The typeface of everything around it.
    Sans,
}

impl Face {
    /// The name of the family.
    #[must_use]
    pub fn family(self) -> &'static str {
        match self {
            Self::Serif => "Newsreader",
            Self::Sans => "Libre Franklin",
        }
    }
}

/// What a line of text is set in, but for its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The typeface.
    pub face: Face,
    /// How bold it is, as CSS counts: 400 is regular. In hundreds, because not everything that draws knows others.
    pub weight: u16,
    /// What is added between letters, in thousandths of the size.
    pub tracking: i16,
}

impl Style {
    /// Whether it stands out.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self.weight >= STRONG
    }
}

/// What draws letters: which it has, and how wide they are.
pub trait Letters {
    /// Whether every letter of a text can be drawn.
    fn have(&self, text: &str) -> bool;
    /// The width of a text, in parts of the size of its letters and without what is added between them.
    fn width(&self, text: &str, style: Style) -> f32;
}

/// The colors of a publication, and its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The ground.
    pub paper: String,
    /// Words.
    pub ink: String,
    /// Words that stand back.
    pub ink_2: String,
    /// What stands out.
    pub accent: String,
    /// Fine lines.
    pub line: String,
    /// The mark, as an address. Whoever draws it otherwise asks for [`Placard::mark_place`].
    pub mark: Option<String>,
}

/// What is on a placard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placard {
    publication: String,
    lang: Lang,
    dir: Direction,
    subject: Subject,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    Article { kicker: Option<String>, headline: String, dek: Option<String>, quoted: Option<Quoted> },
    Quotation(Words),
}

/// Whom an article quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Quoted {
    label: String,
    /// Their names, the first in the text first.
    names: Vec<String>,
    /// How many more there are.
    more: usize,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Words {
    words: String,
    /// How much of the wording they keep.
    extent: Extent,
    speaker: String,
    role: Option<String>,
    /// Where it was said, who carried it and what was done to the words, in the order in which they are read.
    facts: Vec<String>,
}

impl Placard {
    /// That of an article of a publication.
    #[must_use]
    pub fn of_article(article: &Article, publication: &str) -> Self {
        let subject = Subject::Article {
            kicker: article.kicker.clone(),
            headline: article.headline.clone(),
            dek: article.dek.clone(),
            quoted: quoted(article),
        };
        Self::on(article, publication, subject)
    }

    /// That of one quotation of it.
    #[must_use]
    pub fn of_quotation(article: &Article, quotation: &Quotation, publication: &str) -> Self {
        let (wording, evidence) = (Wording::of(&article.lang), &article.evidence);
        let speaker = evidence.speaker_of(quotation);
        let words = Words {
            words: joined(quotation, &article.lang),
            extent: quotation.extent,
            speaker: wording.speaker_name(speaker),
            role: speaker.and_then(Speaker::role).map(str::to_owned),
            facts: facts(wording, evidence, quotation, publication),
        };
        Self::on(article, publication, Subject::Quotation(words))
    }

    fn on(article: &Article, publication: &str, subject: Subject) -> Self {
        let (lang, dir) = (article.lang.clone(), article.dir);
        Self { publication: publication.to_owned(), lang, dir, subject }
    }

    /// The same without what the letters lack; `None` when that is what the placard is for.
    #[must_use]
    pub fn in_letters(mut self, letters: &dyn Letters) -> Option<Self> {
        let kept = |text: &mut Option<String>| *text = text.take().filter(|text| letters.have(text));
        match &mut self.subject {
            Subject::Article { kicker, dek, quoted, .. } => {
                kept(kicker);
                kept(dek);
                if let Some(all) = quoted {
                    let before = all.names.len();
                    all.names.retain(|name| letters.have(name));
                    all.more += before - all.names.len();
                    if all.names.is_empty() || !letters.have(&all.label) {
                        *quoted = None;
                    }
                }
            }
            Subject::Quotation(words) => {
                kept(&mut words.role);
                words.facts.retain(|fact| letters.have(fact));
            }
        }
        self.needed().iter().all(|text| letters.have(text)).then_some(self)
    }

    /// What it shows, for those who do not see it.
    #[must_use]
    pub fn alt(&self) -> String {
        match &self.subject {
            Subject::Article { headline, .. } => headline.clone(),
            Subject::Quotation(Words { words, speaker, .. }) => format!("{words} – {speaker}"),
        }
    }

    /// The texts without which there is no picture.
    #[must_use]
    pub fn needed(&self) -> Vec<&str> {
        let mut needed = vec![self.publication.as_str()];
        match &self.subject {
            Subject::Article { headline, .. } => needed.push(headline),
            Subject::Quotation(Words { words, speaker, .. }) => needed.extend([words.as_str(), speaker]),
        }
        needed
    }

    /// The upper left corner of the publication’s mark.
    #[must_use]
    pub fn mark_place(&self) -> (i32, i32) {
        sheet::mark_place(self.dir)
    }

    /// The picture.
    #[must_use]
    pub fn drawing(&self, look: &Look, letters: &dyn Letters) -> Drawing {
        let mut sheet = Sheet::new(look, letters, self.dir, &self.lang);
        sheet.masthead(&self.publication);
        match &self.subject {
            Subject::Article { kicker, headline, dek, quoted } => {
                let foot =
                    sheet.quoted(quoted.as_ref().map(|all| (all.label.as_str(), &*all.names, all.more)));
                sheet.story(kicker.as_deref(), headline, dek.as_deref(), foot);
            }
            Subject::Quotation(words) => {
                let foot = sheet.speaker(&words.speaker, words.role.as_deref(), &words.facts);
                sheet.words(&words.words, words.extent, foot);
            }
        }
        sheet.finish()
    }

    /// The picture as SVG.
    #[must_use]
    pub fn svg(&self, look: &Look, letters: &dyn Letters) -> String {
        self.drawing(look, letters).svg()
    }
}

/// Whom an article quotes, by the names it has for them. Whoever is not named says nothing to those who see only this.
fn quoted(article: &Article) -> Option<Quoted> {
    let (wording, evidence) = (Wording::of(&article.lang), &article.evidence);
    let mut names: Vec<String> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for quotation in &evidence.quotations {
        let named = match evidence.speaker_of(quotation) {
            Some(Speaker::Source(source)) => source.naming == Naming::Named,
            other => other.is_some(),
        };
        let name = wording.speaker_of(evidence, quotation);
        if named && seen.insert(name.clone()) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(MOST_QUOTED);
    names.truncate(MOST_QUOTED);
    let label = PublicationWording::of(wording.lang).placard_quoted.to_owned();
    (!names.is_empty()).then_some(Quoted { label, names, more })
}

/// The words of all passages in one line of text.
fn joined(quotation: &Quotation, lang: &Lang) -> String {
    let between = if ["zh", "ja"].contains(&lang.primary()) { "" } else { " " };
    quotation.words().lines().collect::<Vec<_>>().join(between)
}

/// Where a quotation was said, who carried it, and what else there is to say of it.
fn facts(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    publication: &str,
) -> Vec<String> {
    // A document that speaks for itself is not in itself.
    let document = quotation.document.as_ref().filter(|id| quotation.by.as_ref() != Some(*id));
    let document = document.and_then(|id| evidence.documents.get(id));
    let mut facts: Vec<String> = document
        .map(|document: &Document| wording.speaker_name(Some(Speaker::Document(document))))
        .into_iter()
        .collect();
    // The name of the publication stands over it already.
    let own = |name: &Name| {
        let original = name.original.iter().map(|original| original.text.as_str());
        let all = std::iter::once(name.display.as_str()).chain(original);
        all.chain(name.aliases.iter().map(|alias| alias.text.as_str())).any(|name| name == publication)
    };
    let outlets = quotation.via.iter().filter_map(|id| evidence.outlets.get(id));
    let outlets = outlets.filter(|outlet| !own(&outlet.name));
    facts.extend(outlets.map(|outlet| outlet.name.display.clone()));
    facts.extend(wording.facts_of(quotation));
    facts
}
