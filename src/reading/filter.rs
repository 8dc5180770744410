//! [`Filter`]: which quotations are wanted.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::article::{Evidence, Quotation};

use super::dates::Span;
use super::facets::{FACETS, Facet, Value};
use super::fold;
use super::query::{Query, Spellings, searchable};

/// Which quotations are wanted, and what becomes of the rest of the text.
///
/// Values of one facet widen it ("Xi or Shoigu"); facets narrow each other ("Xi, through Xinhua").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen values of all facets.
    pub chosen: BTreeSet<Value>,
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
        !self.chosen.is_empty() || self.span.is_on()
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

    /// What it says of every quotation.
    #[must_use]
    pub fn over(&self, evidence: &Evidence) -> Sieve {
        Sieve::new(self, evidence, &Known::default())
    }

    /// Whether it wants this quotation.
    #[must_use]
    pub fn keeps(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        let words_keep = |_| Query::parse(&self.text, evidence).keeps(quotation, evidence);
        self.facets_keep(quotation, evidence) && self.words().is_none_or(words_keep)
    }

    /// Whether its facets want this quotation, whatever words it asks for.
    #[must_use]
    pub fn facets_keep(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        // Without `..`: what a filter gets besides must be asked here, or said not to narrow.
        let Self { chosen, span, text: _, narrow: _, rest: _ } = self;
        let facet_keeps = |facet: &&'static Facet| {
            let mut wanted = chosen.iter().filter(|value| value.facet == *facet).peekable();
            wanted.peek().is_none() || wanted.any(|value| value.is_of(quotation, evidence))
        };
        span.keeps(quotation.dates) && FACETS.iter().all(facet_keeps)
    }
}

/// What a search has to know of an article, which never changes: it is worked out when it is first asked for.
#[derive(Debug, Default)]
pub struct Known {
    spellings: OnceCell<Spellings>,
    texts: OnceCell<Vec<String>>,
}

impl Known {
    /// What was typed, taken apart.
    #[must_use]
    pub fn query(&self, typed: &str, evidence: &Evidence) -> Query {
        Query::spelled(typed, self.spellings.get_or_init(|| Spellings::of(evidence)))
    }

    /// For each quotation all the text in which words are looked for.
    fn texts(&self, evidence: &Evidence) -> &[String] {
        let texts = || evidence.quotations.iter().map(|quotation| searchable(quotation, evidence)).collect();
        self.texts.get_or_init(texts)
    }
}

/// What a filter says of every quotation: whether it wants it, and why not. Everything that is shown or counted asks
/// the same sieve, so that a key is worked out once.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    filter: Filter,
    query: Option<Query>,
    words: Vec<bool>,
    kept: Vec<bool>,
}

impl Sieve {
    /// What `filter` says.
    #[must_use]
    pub fn new(filter: &Filter, evidence: &Evidence, known: &Known) -> Self {
        let query = filter.words().map(|_| known.query(&filter.text, evidence));
        let all = evidence.quotations.iter();
        let words: Vec<bool> = match &query {
            None => all.map(|_| true).collect(),
            Some(query) => {
                let texts = all.zip(known.texts(evidence));
                texts.map(|(quotation, text)| query.keeps_text(quotation, text, evidence)).collect()
            }
        };
        let kept = evidence.quotations.iter().zip(&words);
        let kept = kept.map(|(quotation, words)| *words && filter.facets_keep(quotation, evidence)).collect();
        Self { filter: filter.sifting(), query, words, kept }
    }

    /// Whether it is what this filter says.
    #[must_use]
    pub fn is_by(&self, filter: &Filter) -> bool {
        self.filter == filter.sifting()
    }

    /// The filter, as far as it decides.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The search, when it narrows.
    #[must_use]
    pub fn query(&self) -> Option<&Query> {
        self.query.as_ref()
    }

    /// The quotations that the filter wants, in the order of the text.
    pub fn wanted<'a>(&self, evidence: &'a Evidence) -> impl Iterator<Item = &'a Quotation> {
        chosen(&self.kept, evidence)
    }

    /// The quotations that have the words that are asked for, whatever the facets say.
    pub fn worded<'a>(&self, evidence: &'a Evidence) -> impl Iterator<Item = &'a Quotation> {
        chosen(&self.words, evidence)
    }

    /// Whether the filter wants each quotation, in the order of the text.
    #[must_use]
    pub fn kept(&self) -> &[bool] {
        &self.kept
    }
}

fn chosen<'a>(is: &[bool], evidence: &'a Evidence) -> impl Iterator<Item = &'a Quotation> {
    evidence.quotations.iter().zip(is).filter(|(_, is)| **is).map(|(quotation, _)| quotation)
}
