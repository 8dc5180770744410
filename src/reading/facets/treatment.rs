//! What was done to the words.

use crate::article::Treatment;

use super::Facet;

/// What was done to the words.
pub static FACET: Facet = Facet {
    key: "words",
    title: |wording| wording.facets.treatment,
    known: || Treatment::ALL.map(Treatment::as_str).into(),
    values: |_, quotation| quotation.treatments().into_iter().map(Treatment::as_str).collect(),
    label: |wording, _, name| {
        let treatment = Treatment::ALL.into_iter().find(|treatment| treatment.as_str() == name);
        treatment.map_or(name, |treatment| wording.treatment(treatment)).to_owned()
    },
};
