//! What a table answers: the texts of kinds, names of languages, and which table serves a reader.

use crate::article::{Confidence, Direction, DocumentKind, Lang, NoteKind, SpeakerKind, Treatment, Voice};

use super::{EN, Usage, Wording, ko, zh_hans, zh_hant};

/// The languages whose names the tables know; for the ones that articles name (Unicode CLDR has all names).
pub const LANGUAGES: [&str; 18] = [
    "ar", "de", "en", "es", "fa", "fr", "he", "ja", "ko", "pl", "pt", "ru", "tr", "uk", "vi", "zh",
    "zh-Hans", "zh-Hant",
];

impl Wording {
    /// Every table. Only the press and the tests ask for all of them.
    #[must_use]
    pub fn all() -> [&'static Self; 4] {
        [&EN, &zh_hans::ZH_HANS, &zh_hant::ZH_HANT, &ko::KO]
    }

    /// The texts for pages in `lang`; English where there are none.
    #[must_use]
    pub fn of(lang: &Lang) -> &'static Self {
        let tag = supported(lang.as_str());
        Self::all().into_iter().find(|table| Some(table.lang) == tag).unwrap_or(&EN)
    }

    /// A table from its texts in the order of the list, each on a line; `None` when they are not as many as
    /// there should be. The program keeps what it loads, so the texts live as long as it does.
    #[must_use]
    pub fn from_texts(texts: &'static str, usage: Usage) -> Option<Self> {
        let mut table = Self { usage, ..EN.clone() };
        let mut lines = texts.split('\n');
        for slot in table.slots().into_iter().flatten() {
            *slot = lines.next()?;
        }
        lines.next().is_none().then_some(table)
    }

    /// The direction in which these texts run.
    #[must_use]
    pub fn dir(&self) -> Direction {
        Lang::new(self.lang).map(|lang| Direction::of(&lang)).unwrap_or_default()
    }

    /// The name of a language, or its tag when the table has no name.
    #[must_use]
    pub fn language_name<'a>(&self, lang: &'a Lang) -> &'a str
    where
        'static: 'a,
    {
        let tag = lang.as_str();
        let named =
            |tag: &str| Some(pick(&self.languages, LANGUAGES.iter().position(|known| *known == tag)?));
        named(tag).or_else(|| named(lang.primary())).unwrap_or(tag)
    }

    /// The name of a kind of note.
    #[must_use]
    pub fn note_kind(&self, kind: NoteKind) -> &'static str {
        pick(&self.note_kinds, kind as usize)
    }

    /// The name of a kind of source.
    #[must_use]
    pub fn speaker_kind(&self, kind: SpeakerKind) -> &'static str {
        pick(&self.facets.kinds, kind as usize)
    }

    /// The badge of a treatment.
    #[must_use]
    pub fn treatment(&self, treatment: Treatment) -> &'static str {
        pick(&self.facets.treatments, treatment as usize)
    }

    /// What the badge of a treatment means.
    #[must_use]
    pub fn treatment_help(&self, treatment: Treatment) -> &'static str {
        pick(&self.facets.treatment_helps, treatment as usize)
    }

    /// The name of a kind of document.
    #[must_use]
    pub fn document_kind(&self, kind: DocumentKind) -> &'static str {
        pick(&self.document_kinds, kind as usize)
    }

    /// How sure an attribution is.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        pick(&self.confidences, confidence as usize)
    }

    /// The name of a voice.
    #[must_use]
    pub fn voice(&self, voice: Voice) -> &'static str {
        pick(&self.facets.voices, voice as usize)
    }

    /// One origin, or several.
    #[must_use]
    pub fn backing(&self, several: bool) -> &'static str {
        pick(&self.facets.backings, usize::from(several))
    }

    /// The name of the first, second or third date: said, published, retrieved.
    #[must_use]
    pub fn date_when(&self, place: usize) -> &'static str {
        pick(&self.facets.whens, place)
    }

    /// How sure a note is.
    #[must_use]
    pub fn note_confidence(&self, confidence: Confidence) -> &'static str {
        pick(&self.note_confidences, confidence as usize)
    }
}

/// The tag of the table that speaks `tag`'s language, if there is one. Chinese without a script is written in
/// traditional characters where a region says so.
#[must_use]
pub fn supported(tag: &str) -> Option<&'static str> {
    let mut subtags = tag.split('-');
    let is = |subtag: &str, names: &[&str]| names.iter().any(|name| subtag.eq_ignore_ascii_case(name));
    match subtags.next() {
        Some(primary) if is(primary, &["en"]) => Some("en"),
        Some(primary) if is(primary, &["ko"]) => Some("ko"),
        Some(primary) if is(primary, &["zh"]) => {
            let said = subtags.find_map(|subtag| {
                let simplified = is(subtag, &["Hans"]);
                (simplified || is(subtag, &["Hant", "TW", "HK", "MO"])).then_some(simplified)
            });
            Some(if said == Some(false) { "zh-Hant" } else { "zh-Hans" })
        }
        _ => None,
    }
}

/// The table for a reader whose browser asks for `tags`, the most wanted first.
#[must_use]
pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<&'static str> {
    tags.into_iter().find_map(supported)
}

/// One of several texts; the lists are as long as the enums that count them.
pub(super) fn pick(texts: &[&'static str], index: usize) -> &'static str {
    texts.get(index).copied().unwrap_or_default()
}
