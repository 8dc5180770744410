//! Who says it. The page shows this facet as the list of voices.

use crate::article::Id;

use super::Facet;

/// The value of a quotation whose speaker nobody knows. No id can be the same.
pub const NOBODY: &str = "-";

/// Who says it.
pub static FACET: Facet = Facet {
    key: "source",
    title: |wording| wording.facets.speaker,
    known: Vec::new,
    values: |_, quotation| vec![quotation.by.as_ref().map_or(NOBODY, Id::as_str)],
    label: |wording, evidence, name| wording.speaker_name(evidence.speaker_named(name)),
};
