//! What is known of a quoted region: who says it, by which words, and the rule that told.

use crate::quotes::Certainty;
use crate::quotes::phrase::noun_phrase::Mention;

/// The rule that found a speaker; [`Rule::measured`] lists them with their certainty.
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

impl Rule {
    /// The name of each rule, and how sure it is: measured, see `docs/quotations.md`.
    pub(crate) fn measured(self) -> (&'static str, Certainty) {
        match self {
            Self::After => ("cue after", Certainty::Certain),
            Self::Inverted => ("cue and speaker after", Certainty::Certain),
            Self::Continuation => ("continued", Certainty::Certain),
            Self::AccordingTo => ("according to", Certainty::Likely),
            Self::Before => ("cue before", Certainty::Likely),
            Self::Trailing => ("cue at the end", Certainty::Likely),
            Self::Colon => ("colon", Certainty::Likely),
            Self::Report => ("reported", Certainty::Likely),
            Self::ReportAhead => ("reported, cue after", Certainty::Likely),
            Self::GoesOn => ("paragraph goes on", Certainty::Likely),
            Self::Signature => ("signature", Certainty::Likely),
            Self::Label => ("label of a transcript", Certainty::Certain),
            Self::Heading => ("heading", Certainty::Likely),
            Self::Subject => ("subject of the sentence", Certainty::Uncertain),
            Self::Next => ("next quotation", Certainty::Uncertain),
            Self::Previous => ("speaker before", Certainty::Uncertain),
            Self::Nobody | Self::Title => ("marks alone", Certainty::Uncertain),
        }
    }
}

/// What is known of one region.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribution {
    pub(crate) speaker: Option<Mention>,
    /// The tokens of the cue.
    pub(crate) cue: Option<(usize, usize)>,
    pub(crate) rule: Rule,
    /// The region whose attribution it shares.
    pub(crate) head: Option<usize>,
}

impl Attribution {
    pub(crate) fn new(speaker: Mention, cue: Option<(usize, usize)>, rule: Rule) -> Self {
        Self { speaker: Some(speaker), cue, rule, head: None }
    }
}
