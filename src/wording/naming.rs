//! What a speaker is called: by name, a document by its author or by what it is, nobody by saying so.

use crate::article::{Evidence, Id, Quotation, Speaker};

use super::Wording;
use super::printed::carried_name;

impl Wording {
    /// Who says something, as the page names it: a document is not named by its headline, because a reader would
    /// take that for the words.
    #[must_use]
    pub fn speaker_name(&self, speaker: Option<Speaker<'_>>) -> String {
        self.called(&carried_name(speaker))
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
