//! What is known of a quoted region: who says it, by which words, and the rule that told.

use crate::quotes::phrase::noun_phrase::Mention;

/// The rule that found a speaker. Its certainty is in `rule.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// “…,” X said.
    After,
    /// “…,” said X.
    Inverted,
    /// … “…” …, X said.
    Trailing,
    /// X said, “…”
    Before,
    /// according to X
    AccordingTo,
    /// X: “…”
    Colon,
    /// “…” — X
    Signature,
    /// “…,” X said. “…”
    Continuation,
    /// A paragraph left open goes on.
    GoesOn,
    /// The subject of the sentence.
    Subject,
    /// “…” in the next sentence's attribution
    Next,
    /// The speaker of the paragraph before.
    Previous,
    /// Nothing fits.
    Nobody,
    /// X said that …
    Report,
    /// …, X said.
    ReportAhead,
    /// The title of a work: nobody says it.
    Title,
    /// "ANN LEE, MAYOR: …"
    Label,
    /// "From Ann Lee:" over a quotation.
    Heading,
}

/// What is known of one region.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given {
    pub(crate) speaker: Option<Mention>,
    /// The tokens of the cue.
    pub(crate) cue: Option<(usize, usize)>,
    pub(crate) rule: Rule,
    /// The region whose attribution it shares.
    pub(crate) head: Option<usize>,
}

impl Given {
    pub(crate) fn new(speaker: Mention, cue: Option<(usize, usize)>, rule: Rule) -> Self {
        Self { speaker: Some(speaker), cue, rule, head: None }
    }
}
