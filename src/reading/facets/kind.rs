//! What kind of speaker says it.

use crate::article::SpeakerKind;

use super::Facet;

/// What kind of speaker says it.
pub static FACET: Facet = Facet {
    key: "kind",
    title: |wording| wording.facets.kind,
    known: || SpeakerKind::ALL.map(SpeakerKind::as_str).into(),
    values: |evidence, quotation| {
        let speaker = evidence.speaker_of(quotation);
        speaker.map(|speaker| speaker.kind().as_str()).into_iter().collect()
    },
    label: |wording, _, name| {
        let kind = SpeakerKind::ALL.into_iter().find(|kind| kind.as_str() == name);
        kind.map_or(name, |kind| wording.speaker_kind(kind)).to_owned()
    },
};
