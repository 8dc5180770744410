//! Whether the words have one origin or several.

use crate::reading::origins::{Backing, backing};

use super::Facet;

/// Whether the words have one origin or several.
pub static FACET: Facet = Facet {
    key: "origins",
    title: |wording| wording.facets.backing,
    known: || Backing::ALL.map(Backing::as_str).into(),
    values: |evidence, quotation| backing(evidence, quotation).map(Backing::as_str).into_iter().collect(),
    label: |wording, _, name| {
        let number = Backing::ALL.into_iter().find(|number| number.as_str() == name);
        number.map_or(name, |number| wording.backing(number == Backing::Several)).to_owned()
    },
};
