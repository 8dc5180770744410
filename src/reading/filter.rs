//! [`Filter`]: which quotations are wanted.

use std::collections::BTreeSet;

use crate::article::{Evidence, Id, Quotation, SpeakerKind, Treatment, Voice};

use super::dates::Span;
use super::fold;
use super::origins::{Backing, backing, outlets};
use super::query::Query;

/// Which quotations are wanted, and what becomes of the rest of the text.
///
/// Values of one facet widen it ("Xi or Shoigu"); facets narrow each other ("Xi, through Xinhua").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Speakers, by id.
    pub speakers: BTreeSet<Id>,
    /// Outlets that carried or said it, by id.
    pub outlets: BTreeSet<Id>,
    /// Kinds of speakers.
    pub kinds: BTreeSet<SpeakerKind>,
    /// What was done to the words.
    pub treatments: BTreeSet<Treatment>,
    /// Whether a reader can tell who answers for the words.
    pub voices: BTreeSet<Voice>,
    /// Whether they have one origin or several.
    pub backings: BTreeSet<Backing>,
    /// When.
    pub span: Span,
    /// What is searched for, as typed. It marks the text; it filters only when [`Self::narrow`] says so.
    pub text: String,
    /// Whether only quotations with what is searched for are wanted.
    pub narrow: bool,
    /// What becomes of the rest of the text.
    pub rest: Rest,
}

/// What becomes of the text that the filter does not want.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// It steps back.
    #[default]
    Dim,
    /// It is put away.
    Hide,
}

impl Filter {
    /// Whether it asks for anything.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.has_facets() || self.words().is_some()
    }

    /// Whether any facet is chosen.
    #[must_use]
    pub fn has_facets(&self) -> bool {
        !(self.speakers.is_empty()
            && self.outlets.is_empty()
            && self.kinds.is_empty()
            && self.treatments.is_empty()
            && self.voices.is_empty()
            && self.backings.is_empty()
            && !self.span.is_on())
    }

    /// The words that quotations must have, folded; `None` when none are asked for.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        self.search().filter(|_| self.narrow)
    }

    /// What is searched for, folded; `None` when it is nothing.
    #[must_use]
    pub fn search(&self) -> Option<String> {
        let words = fold(self.text.trim());
        (!words.is_empty()).then_some(words)
    }

    /// What of it decides which quotations are wanted: not the words that only mark the text, not what becomes of
    /// the rest. As long as this stays, so does everything that is counted.
    #[must_use]
    pub fn sifting(&self) -> Self {
        let mut sifting = Self { rest: Rest::default(), ..self.clone() };
        if !self.narrow {
            sifting.text.clear();
        }
        sifting
    }

    /// This filter, made ready for many quotations.
    #[must_use]
    pub fn over<'a>(&'a self, evidence: &'a Evidence) -> Sieve<'a> {
        let query = self.words().map(|_| Query::parse(&self.text, evidence));
        Sieve { filter: self, evidence, query }
    }

    /// Whether it wants this quotation.
    #[must_use]
    pub fn keeps(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.over(evidence).keeps(quotation)
    }

    /// Whether its facets want this quotation, whatever words it asks for.
    #[must_use]
    pub fn facets_keep(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.keeps_speaker(quotation)
            && self.keeps_outlet(quotation, evidence)
            && self.keeps_kind(quotation, evidence)
            && self.keeps_treatment(quotation)
            && self.keeps_voice(quotation, evidence)
            && (self.backings.is_empty() || self.backings.contains(&backing(evidence, quotation)))
            && self.span.keeps(quotation.dates)
    }

    fn keeps_speaker(&self, quotation: &Quotation) -> bool {
        self.speakers.is_empty() || self.speakers.contains(&quotation.by)
    }

    fn keeps_outlet(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.outlets.is_empty()
            || outlets(evidence, quotation).into_iter().any(|outlet| self.outlets.contains(outlet))
    }

    fn keeps_voice(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.voices.is_empty()
            || evidence.speaker(&quotation.by).is_some_and(|speaker| self.voices.contains(&speaker.voice()))
    }

    fn keeps_kind(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.kinds.is_empty()
            || evidence.speaker(&quotation.by).is_some_and(|speaker| self.kinds.contains(&speaker.kind()))
    }

    fn keeps_treatment(&self, quotation: &Quotation) -> bool {
        self.treatments.is_empty()
            || quotation.treatments().iter().any(|treatment| self.treatments.contains(treatment))
    }
}

/// A filter with its search taken apart once.
#[derive(Clone, Debug)]
pub struct Sieve<'a> {
    filter: &'a Filter,
    evidence: &'a Evidence,
    query: Option<Query>,
}

impl Sieve<'_> {
    /// Whether the filter wants this quotation.
    #[must_use]
    pub fn keeps(&self, quotation: &Quotation) -> bool {
        self.filter.facets_keep(quotation, self.evidence) && self.words_keep(quotation)
    }

    /// Whether the quotation has the words that are asked for, whatever the facets say.
    #[must_use]
    pub fn words_keep(&self, quotation: &Quotation) -> bool {
        self.query.as_ref().is_none_or(|query| query.keeps(quotation, self.evidence))
    }

    /// The search, when it narrows.
    #[must_use]
    pub fn query(&self) -> Option<&Query> {
        self.query.as_ref()
    }
}
