//! The outlets that said or carried it.

use crate::article::Id;
use crate::reading::origins::outlets;

use super::Facet;

/// The outlets that said or carried it.
pub static FACET: Facet = Facet {
    key: "outlet",
    title: |wording| wording.facets.outlet,
    known: Vec::new,
    values: |evidence, quotation| outlets(evidence, quotation).into_iter().map(Id::as_str).collect(),
    label: |wording, evidence, name| wording.speaker_name(evidence.speaker_named(name)),
};
