//! What a table answers: the texts of kinds, names of languages, and which table serves a reader.

use crate::article::{Confidence, Direction, DocumentKind, Lang, NoteKind, SpeakerKind, Treatment, Voice};

use super::added::{added, added_as};
use super::{EN, Usage, Wording, ko, zh_hans, zh_hant};

/// The languages whose names the tables know; for the ones that articles name (Unicode CLDR has all names).
pub const LANGUAGES: [&str; 18] = [
    "ar", "de", "en", "es", "fa", "fr", "he", "ja", "ko", "pl", "pt", "ru", "tr", "uk", "vi", "zh",
    "zh-Hans", "zh-Hant",
];

/// Where the tables have the name of a language, if they know it.
#[must_use]
pub fn language_place(lang: &Lang) -> Option<usize> {
    let place = |tag: &str| LANGUAGES.iter().position(|known| *known == tag);
    place(lang.as_str()).or_else(|| place(lang.primary()))
}

/// Puts lines into the places of a table; `None` when they are not as many.
pub(super) fn fill_slots(slots: Vec<&mut [&'static str]>, texts: &'static str) -> Option<()> {
    let mut lines = texts.split('\n');
    for slot in slots.into_iter().flatten() {
        *slot = lines.next()?;
    }
    lines.next().is_none().then_some(())
}

/// The languages that every publication speaks.
const BUILT_IN: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ko"];

impl Wording {
    /// Every table: those built in, with the words that the publication replaces, and those it adds. Only the press and
    /// the tests ask for all of them.
    #[must_use]
    pub fn all() -> Vec<&'static Self> {
        let more = added().iter().filter(|language| !BUILT_IN.contains(&language.lang));
        let more = more.filter_map(|language| language.wording);
        BUILT_IN.into_iter().map(Self::tagged).chain(more).collect()
    }

    /// The texts for pages in `lang`; English where there are none.
    #[must_use]
    pub fn of(lang: &Lang) -> &'static Self {
        Self::tagged(supported(lang.as_str()).unwrap_or("en"))
    }

    /// Whether a table that Broadsheet brings along speaks a language.
    #[must_use]
    pub fn speaks(lang: &Lang) -> bool {
        built_in(lang.as_str()).is_some()
    }

    /// The table of a language that the interface speaks.
    fn tagged(tag: &str) -> &'static Self {
        added_as(tag).and_then(|language| language.wording).unwrap_or_else(|| Self::built_in(tag))
    }

    /// The table that Broadsheet brings along; English when there is none.
    pub(super) fn built_in(tag: &str) -> &'static Self {
        let tables: [&'static Self; 4] = [&EN, &zh_hans::ZH_HANS, &zh_hant::ZH_HANT, &ko::KO];
        tables.into_iter().find(|table| table.lang == tag).unwrap_or(&EN)
    }

    /// A table from its texts in the order of the list, each on a line; `None` when they are not as many as
    /// there should be. The program keeps what it loads, so the texts live as long as it does.
    #[must_use]
    pub fn from_texts(texts: &'static str, usage: Usage) -> Option<Self> {
        let mut table = Self { usage, ..EN.clone() };
        fill_slots(table.slots(), texts)?;
        Some(table)
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
        language_place(lang).map_or(lang.as_str(), |place| pick(&self.languages, place))
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

/// The tag of the table that serves `tag` best, if one speaks its language: the same tag, else the one that has the most
/// of it (`es` for `es-MX`), else one of another region (`pt-BR` for `pt`). Chinese without a script is written in
/// traditional characters where a region says so.
#[must_use]
pub fn supported(tag: &str) -> Option<&'static str> {
    nearest(tag, BUILT_IN.into_iter().chain(added().iter().map(|language| language.lang)))
}

/// The same among the languages built in alone.
pub(super) fn built_in(tag: &str) -> Option<&'static str> {
    nearest(tag, BUILT_IN.into_iter())
}

fn nearest(tag: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let wanted = subtags(tag);
    let shared = |known: &str| {
        // Components ask for their words at every turn, and most tables are in another language.
        if !language(known).eq_ignore_ascii_case(language(tag)) {
            return None;
        }
        let known = subtags(known);
        let same =
            known.iter().zip(&wanted).take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
        // Of two that share as much, the one with the least besides.
        (same > 0).then(|| (same, usize::MAX - known.len()))
    };
    known
        .filter_map(|known| Some((shared(known)?, known)))
        .max_by_key(|(shared, _)| *shared)
        .map(|(_, known)| known)
}

/// The first part of a tag.
fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The parts of a tag; of Chinese always with the script.
fn subtags(tag: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = tag.split('-').collect();
    let is = |part: &&str, names: &[&str]| names.iter().any(|name| part.eq_ignore_ascii_case(name));
    if parts.first().is_some_and(|first| is(first, &["zh"])) {
        let said = parts.iter().find_map(|part| {
            let simplified = is(part, &["Hans"]);
            (simplified || is(part, &["Hant", "TW", "HK", "MO"])).then_some(simplified)
        });
        parts.retain(|part| !is(part, &["Hans", "Hant"]));
        parts.insert(1, if said == Some(false) { "Hant" } else { "Hans" });
    }
    parts
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

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_table_that_has_the_most_of_a_tag_serves_it() {
        let known = ["en", "zh-Hans", "zh-Hant", "ko", "pt-BR", "es", "en-GB", "es-419"];
        for (tag, best) in [
            ("en", Some("en")),
            ("EN-us", Some("en")),
            ("en-GB", Some("en-GB")),
            ("en-gb-oxendict", Some("en-GB")),
            ("zh", Some("zh-Hans")),
            ("zh-TW", Some("zh-Hant")),
            ("zh-hant-HK", Some("zh-Hant")),
            ("zh-Hans-TW", Some("zh-Hans")),
            ("ko-KR", Some("ko")),
            ("pt", Some("pt-BR")),
            ("pt-PT", Some("pt-BR")),
            ("es-MX", Some("es")),
            ("es-419", Some("es-419")),
            ("eo", None),
            ("", None),
        ] {
            assert_eq!(nearest(tag, known.into_iter()), best, "{tag}");
        }
    }
}
