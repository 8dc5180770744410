//! [`Facet`]: one way to tell quotations apart, and the choices, counts and chips made of it.
//!
//! The filter, the address, the chips and the counts go through [`FACETS`] and know no facet by name. The next one is a
//! file of its own in this folder, a line in the list, and its words (`src/wording/facets.rs`).

pub mod backing;
pub mod kind;
pub mod outlet;
pub mod speaker;
pub mod treatment;
pub mod voice;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::article::{Evidence, Id, Quotation};
use crate::wording::Wording;

use super::{Action, Filter, Sieve, Span};

/// One way to tell quotations apart, such as by outlet.
///
/// Facets are the same when their keys are.
pub struct Facet {
    /// Its name in addresses.
    pub key: &'static str,
    /// Its title.
    pub title: fn(&Wording) -> &'static str,
    /// Every value that there can be, in the order in which they are offered. None when the article has its own: then
    /// they are offered in the order of the text.
    pub known: fn() -> Vec<&'static str>,
    /// The values of a quotation, as they are named in addresses.
    pub values: for<'a> fn(&'a Evidence, &'a Quotation) -> Vec<&'a str>,
    /// What a value of an article is called.
    pub label: fn(&Wording, &Evidence, &str) -> String,
}

/// Every facet, in the order of the page and of addresses.
pub static FACETS: &[&Facet] =
    &[&speaker::FACET, &outlet::FACET, &kind::FACET, &treatment::FACET, &voice::FACET, &backing::FACET];

/// A value of a facet: what a reader chooses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// The facet.
    pub facet: &'static Facet,
    /// Its name in addresses.
    pub name: String,
}

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it stands for.
    pub value: Value,
    /// How many quotations have it with the other facets as they are.
    pub count: usize,
    /// How many quotations the filter leaves if it is pressed: chosen, or no longer chosen.
    pub leaves: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// How many quotations the filter leaves, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Quotations left.
    pub shown: usize,
    /// All quotations.
    pub all: usize,
}

/// One chosen value of the filter, with the action that takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What is chosen.
    pub value: ChipValue,
    /// What taking it away does.
    pub remove: Action,
}

/// What a [`Chip`] stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChipValue {
    /// A value of a facet.
    Value(Value),
    /// A span of time.
    Span(Span),
    /// Words.
    Words(String),
}

impl Facet {
    /// The facet with this name in addresses.
    #[must_use]
    pub fn keyed(key: &str) -> Option<&'static Self> {
        FACETS.iter().copied().find(|facet| facet.key == key)
    }

    /// A value of it.
    #[must_use]
    pub fn value(&'static self, name: impl ToString) -> Value {
        Value { facet: self, name: name.to_string() }
    }

    /// Whether an article can have a value of this name, as far as the facet alone can tell.
    #[must_use]
    pub fn may_have(&self, name: &str) -> bool {
        let known = (self.known)();
        if known.is_empty() {
            Id::new(name).is_ok() || name == speaker::NOBODY
        } else {
            known.contains(&name)
        }
    }

    /// Every value that the quotations have, as they are offered. With fewer than two there is nothing to choose.
    #[must_use]
    pub fn occurring<'a>(&self, evidence: &'a Evidence) -> Vec<&'a str> {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut found: Vec<&str> = Vec::new();
        for quotation in &evidence.quotations {
            for name in (self.values)(evidence, quotation) {
                if seen.insert(name) {
                    found.push(name);
                }
            }
        }
        let known = (self.known)();
        if known.is_empty() {
            return found;
        }
        // By place in the list: the sorting code of the library is kilobytes of program.
        let in_order = known.iter().filter_map(|known| found.iter().find(|name| *name == known));
        in_order.copied().collect()
    }

    /// Its choices under the filter of `sieve`. One that would leave nothing stays, with the count 0.
    #[must_use]
    pub fn choices(&'static self, evidence: &Evidence, sieve: &Sieve) -> Vec<Choice> {
        let mut others = sieve.filter().clone();
        others.chosen.retain(|value| value.facet != self);
        let chosen: Vec<&Value> = sieve.filter().chosen.iter().filter(|value| value.facet == self).collect();
        let is_chosen = |name: &str| chosen.iter().any(|value| value.name == name);
        // Of each value: how many have it, and how many have it and no other that is chosen.
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let (mut all, mut kept) = (0, 0);
        for quotation in sieve.worded(evidence) {
            if others.facets_keep(quotation, evidence) {
                let names = (self.values)(evidence, quotation);
                let wanted = names.iter().filter(|name| is_chosen(name)).count();
                all += 1;
                kept += usize::from(wanted > 0);
                for name in names {
                    let (count, alone) = counts.entry(name).or_default();
                    *count += 1;
                    *alone += usize::from(wanted == usize::from(is_chosen(name)));
                }
            }
        }
        let choice = |name: &str| {
            let (count, alone) = counts.get(name).copied().unwrap_or_default();
            let is_chosen = is_chosen(name);
            let leaves = if !is_chosen {
                kept + alone
            } else if chosen.len() == 1 {
                all
            } else {
                kept - alone
            };
            Choice { count, leaves, chosen: is_chosen, value: self.value(name) }
        };
        self.occurring(evidence).into_iter().map(choice).collect()
    }
}

impl Value {
    /// What it is called.
    #[must_use]
    pub fn label(&self, wording: &Wording, evidence: &Evidence) -> String {
        (self.facet.label)(wording, evidence, &self.name)
    }

    /// Whether a quotation has it.
    #[must_use]
    pub fn is_of(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        (self.facet.values)(evidence, quotation).contains(&self.name.as_str())
    }

    /// Whether any quotation has it. One that none has is a stranger to the article: a filter leaves it out.
    #[must_use]
    pub fn occurs(&self, evidence: &Evidence) -> bool {
        evidence.quotations.iter().any(|quotation| self.is_of(quotation, evidence))
    }
}

impl fmt::Debug for Facet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl PartialEq for Facet {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Facet {}

impl PartialOrd for Facet {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Facet {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key.cmp(other.key)
    }
}

/// How many of the quotations that the other choices leave lack the date that the filter asks for.
#[must_use]
pub fn undated(evidence: &Evidence, sieve: &Sieve) -> usize {
    let filter = sieve.filter();
    if !filter.span.is_on() {
        return 0;
    }
    let rest = Filter { span: Span::default(), ..filter.clone() };
    let left = sieve.worded(evidence).filter(|quotation| rest.facets_keep(quotation, evidence));
    left.filter(|quotation| filter.span.when.of(quotation.dates).is_none()).count()
}

/// How many quotations the filter leaves.
#[must_use]
pub fn tally(sieve: &Sieve) -> Tally {
    let kept = sieve.kept();
    Tally { shown: kept.iter().filter(|kept| **kept).count(), all: kept.len() }
}

/// The chosen values of the filter in the order of the facets.
#[must_use]
pub fn chips(filter: &Filter) -> Vec<Chip> {
    // Without `..`: what a filter gets besides must get a chip.
    let Filter { chosen, span, text, narrow: _, rest: _ } = filter;
    let mut chips = Vec::new();
    for facet in FACETS {
        for value in chosen.iter().filter(|value| value.facet == *facet) {
            chips
                .push(Chip { value: ChipValue::Value(value.clone()), remove: Action::Toggle(value.clone()) });
        }
    }
    if span.is_on() {
        let none = Span { when: span.when, ..Span::default() };
        chips.push(Chip { value: ChipValue::Span(*span), remove: Action::SetSpan(none) });
    }
    if filter.words().is_some() {
        let words = ChipValue::Words(text.trim().to_owned());
        chips.push(Chip { value: words, remove: Action::SetNarrow(false) });
    }
    chips
}
