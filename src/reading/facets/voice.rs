//! Whether a reader can tell who answers for the words.

use crate::article::Voice;

use super::Facet;

/// Whether a reader can tell who answers for the words.
pub static FACET: Facet = Facet {
    key: "voice",
    title: |wording| wording.facets.voice,
    known: || Voice::ALL.map(Voice::as_str).into(),
    values: |evidence, quotation| vec![evidence.voice(quotation).as_str()],
    label: |wording, _, name| {
        let voice = Voice::ALL.into_iter().find(|voice| voice.as_str() == name);
        voice.map_or(name, |voice| wording.voice(voice)).to_owned()
    },
};
