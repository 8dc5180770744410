//! Who says it. The page shows this facet as the list of voices.

use super::Facet;

/// The value of a quotation whose speaker nobody knows. No id can be the same.
pub const NOBODY: &str = "-";

/// Who says it.
pub static FACET: Facet = Facet {
    key: "source",
    title: |wording| wording.facets.speaker,
    known: Vec::new,
    values: |_, quotation| vec![quotation.by.as_str()],
    label: |wording, evidence, name| {
        let speaker = evidence.speaker_named(name);
        speaker.map_or(wording.column.unknown, |speaker| speaker.display()).to_owned()
    },
};
