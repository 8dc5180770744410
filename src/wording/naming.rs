//! What a speaker is called: by name, a document by its author or by what it is, nobody by saying so.

use crate::article::{Evidence, Id, Quotation, Speaker};

use super::{Wording, fill};

impl Wording {
    /// Who says something, as the page names it: a document is not named by its headline, because a reader would
    /// take that for the words.
    #[must_use]
    pub fn speaker_name(&self, speaker: Option<Speaker<'_>>) -> String {
        match speaker {
            None => self.speaker_unknown.to_owned(),
            Some(Speaker::Document(document)) => match &document.author {
                Some(author) => {
                    let kind = self.document_kind(document.kind);
                    fill(self.document_by, &[("kind", kind), ("author", author)])
                }
                None => capitalized(&document.phrase),
            },
            Some(other) => other.display().to_owned(),
        }
    }

    /// Who says a quotation.
    #[must_use]
    pub fn speaker_of(&self, evidence: &Evidence, quotation: &Quotation) -> String {
        self.speaker_name(evidence.speaker_of(quotation))
    }

    /// The name of a source, outlet or document; `None` is a speaker whom nobody names.
    #[must_use]
    pub fn name_of(&self, evidence: &Evidence, id: Option<&Id>) -> String {
        self.speaker_name(id.and_then(|id| evidence.speaker(id)))
    }
}

/// A phrase as it begins a line.
fn capitalized(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
