//! [`Filter`]: which quotations are wanted.

use std::collections::BTreeSet;

use crate::article::{Evidence, Id, Name, Quotation, SpeakerKind, Treatment};

use super::fold;

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
    /// Words, as typed.
    pub text: String,
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
            && self.treatments.is_empty())
    }

    /// The words it asks for, folded; `None` when it asks for none.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        let words = fold(self.text.trim());
        (!words.is_empty()).then_some(words)
    }

    /// Whether it wants this quotation.
    #[must_use]
    pub fn keeps(&self, quotation: &Quotation, evidence: &Evidence) -> bool {
        self.keeps_speaker(quotation)
            && self.keeps_outlet(quotation)
            && self.keeps_kind(quotation, evidence)
            && self.keeps_treatment(quotation)
            && self.words().is_none_or(|words| fold(&searchable(quotation, evidence)).contains(&words))
    }

    fn keeps_speaker(&self, quotation: &Quotation) -> bool {
        self.speakers.is_empty() || self.speakers.contains(&quotation.by)
    }

    fn keeps_outlet(&self, quotation: &Quotation) -> bool {
        self.outlets.is_empty()
            || self.outlets.contains(&quotation.by)
            || quotation.via.iter().any(|outlet| self.outlets.contains(outlet))
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

/// Every text of a quotation in which words are looked for.
fn searchable(quotation: &Quotation, evidence: &Evidence) -> String {
    let mut text = quotation.passage.clone();
    let mut push = |more: &str| {
        text.push('\n');
        text.push_str(more);
    };
    if let Some(original) = &quotation.original {
        push(&original.wording.text);
        push(original.wording.romanised.as_deref().unwrap_or_default());
    }
    let document = quotation.document.as_ref().and_then(|id| evidence.documents.get(id));
    if let Some(document) = document {
        push(&document.phrase);
        push(document.title.as_deref().unwrap_or_default());
    }
    if let Some(speaker) = evidence.speaker(&quotation.by) {
        push(speaker.display());
        push(speaker.role().unwrap_or_default());
        push_name(speaker.name(), &mut push);
    }
    for outlet in quotation.via.iter().filter_map(|id| evidence.outlets.get(id)) {
        push(&outlet.name.display);
        push_name(Some(&outlet.name), &mut push);
    }
    text
}

fn push_name(name: Option<&Name>, push: &mut impl FnMut(&str)) {
    let Some(name) = name else { return };
    if let Some(original) = &name.original {
        push(&original.text);
        push(original.romanised.as_deref().unwrap_or_default());
    }
    for alias in &name.aliases {
        push(&alias.text);
    }
}
