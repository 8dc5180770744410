//! What a story is: [`Article`] and everything it is made of.
//!
//! Plain data without behaviour beyond reading itself. Every type is written to and read from
//! JSON, and `docs/article.schema.json` is generated from them.

mod block;
mod byline;
mod correction;
mod date;
mod event;
mod fold;
mod footnote;
mod id;
mod language;
mod list;
mod note;
mod parallel;
mod percent;
mod picture;
mod quotation;
mod recording;
mod rival;
mod sentences;
mod source;
mod table;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use block::{Block, Inline, plain_text};
pub use byline::{Byline, Contributor, Dateline};
pub use correction::{Corrected, Correction};
pub use date::{Date, DateError};
pub use event::Event;
pub use fold::{capitalized, fold, fold_onto, push_folded, unfolded};
pub use footnote::Footnote;
pub use id::{Id, IdError};
pub use language::{Direction, Foreign, Lang, LangError, TWO_LETTERS};
pub use list::{ListItem, Sublist};
pub use note::{Note, NoteKind};
pub use parallel::{Parallel, ParallelRole, Segment};
pub use percent::percent_encoded;
pub use picture::{Facsimile, Picture, PictureSize, Region};
pub use quotation::{
    Certainty, Confidence, Doubt, Extent, Judge, NOBODY, Occurrence, OriginalWording, Passage, Quotation,
    Rendering, Standing, Treatment,
};
pub use recording::{Medium, Recording};
pub use rival::Rival;
pub use sentences::{sentence_starts, sentences_in};
pub use source::{
    Alias, Document, DocumentKind, Links, Name, Naming, Outlet, OutletKind, Source, SourceKind, Speaker,
    SpeakerKind, Voice,
};
pub use table::{Alignment, TableCell, TableRow};

/// What stands before the whole article in a page that is one file; its end tag ends it.
pub const CARRIED: &str = "<script type=\"application/json\" id=\"carried-article\">";

/// One article in one language, with the evidence it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The article's name in addresses and file names, such as `armistice-70`.
    pub slug: Id,
    /// The language the article is written in.
    pub lang: Lang,
    /// The direction of its script.
    pub dir: Direction,
    /// The short line over the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// The standfirst: what the story is, in a sentence or two; none where nobody wrote one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    /// Who made it.
    pub byline: Byline,
    /// Where it was written from, as printed before the lede.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// The day of publication, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// The day of the last change, when there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// The documents this article is an account of, by id in [`Evidence::documents`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<Id>,
    /// Who may do what with the text, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
    /// Everyone quoted and everything they said.
    pub evidence: Evidence,
    /// How others worded what is quoted, in the order of the quotations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rivals: Vec<Rival>,
    /// What happened, for the timeline, in the order of the dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// What was put right since publication, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The translator's notes in the order of their first mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The author's footnotes in the order of their first mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<Footnote>,
    /// The text.
    pub body: Vec<Block>,
    /// The same story in other languages, aligned segment by segment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parallels: Vec<Parallel>,
}

impl Article {
    /// Those of its translators who worked on this text. Of an article that is itself the original the others made its
    /// other versions: all of them where a version names nobody, else those that a version names.
    #[must_use]
    pub fn translators(&self) -> Vec<Contributor> {
        let versions = &self.parallels;
        let made_others = |one: &Contributor| {
            !versions.is_empty()
                && versions.iter().all(|version| version.role == ParallelRole::Translation)
                && versions.iter().any(|version| {
                    version.translators.is_empty()
                        || version.translators.iter().any(|own| own.name == one.name)
                })
        };
        self.byline.translators.iter().filter(|one| !made_others(one)).cloned().collect()
    }
}

/// The evidence of an article: who said what, where, and through whom it came.
///
/// This is the part that the page's sidebar needs, and so the part that is bundled as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// People and bodies who speak.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<Id, Source>,
    /// Publications and agencies that carried words here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub outlets: BTreeMap<Id, Outlet>,
    /// Documents and occasions in which words were written or said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<Id, Document>,
    /// Every quotation in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotations: Vec<Quotation>,
    /// Spellings of places, terms and other names that find each other in a search, such as Pyongyang and 평양.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spellings: Vec<Vec<Alias>>,
}

impl Evidence {
    /// Who stands behind `id`: a source, or an outlet or document speaking in its own voice.
    #[must_use]
    pub fn speaker(&self, id: &Id) -> Option<Speaker<'_>> {
        if let Some(source) = self.sources.get(id) {
            return Some(Speaker::Source(source));
        }
        if let Some(outlet) = self.outlets.get(id) {
            return Some(Speaker::Outlet(outlet));
        }
        self.documents.get(id).map(Speaker::Document)
    }

    /// The same under a name that may be no id at all, as an address may have it.
    #[must_use]
    pub fn speaker_named(&self, name: &str) -> Option<Speaker<'_>> {
        Id::new(name).ok().and_then(|id| self.speaker(&id))
    }

    /// Who says a quotation; `None` when nobody is named for it.
    #[must_use]
    pub fn speaker_of(&self, quotation: &Quotation) -> Option<Speaker<'_>> {
        self.speaker(quotation.by.as_ref()?)
    }

    /// Whether a reader can tell who answers for the words of a quotation.
    #[must_use]
    pub fn voice(&self, quotation: &Quotation) -> Voice {
        self.speaker_of(quotation).map_or(Voice::NotKnown, Speaker::voice)
    }

    /// The outlet that says a quotation in its own voice, by id.
    #[must_use]
    pub fn speaking_outlet<'a>(&self, quotation: &'a Quotation) -> Option<&'a Id> {
        quotation.by.as_ref().filter(|by| self.outlets.contains_key(*by))
    }

    /// The quotation inside which this one stands.
    #[must_use]
    pub fn around(&self, quotation: &Quotation) -> Option<&Quotation> {
        self.quotation(quotation.within.as_ref()?).filter(|outer| outer.id != quotation.id)
    }

    /// The quotation named `id`.
    #[must_use]
    pub fn quotation(&self, id: &Id) -> Option<&Quotation> {
        self.quotations.iter().find(|quotation| quotation.id == *id)
    }

    /// The place of quotation `id` in the order of the text, counted from 1 as the page prints it.
    #[must_use]
    pub fn number(&self, id: &Id) -> Option<usize> {
        self.quotations.iter().position(|quotation| quotation.id == *id).map(|index| index + 1)
    }
}
