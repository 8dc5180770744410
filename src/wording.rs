//! Every word the interface says, as tables: one [`Wording`] a language.
//!
//! A table is a struct literal, so a missing text is a build error. Texts with a part that varies are
//! templates with slots in braces; [`parts`] takes them apart so that a slot can hold a link or a name in
//! another script.

mod en;

use crate::article::{Confidence, Date, DocumentKind, Lang, NoteKind, SpeakerKind, Treatment};

/// The texts of the interface in one language.
#[derive(Debug)]
pub struct Wording {
    /// Link over the page that leads past the masthead.
    pub skip_to_article: &'static str,
    /// Link over the page that leads to the sidebar.
    pub skip_to_sources: &'static str,
    /// Name of the navigation in the masthead.
    pub articles: &'static str,
    /// Before the authors.
    pub by: &'static str,
    /// Before the editors.
    pub edited_by: &'static str,
    /// Before the translators.
    pub translated_by: &'static str,
    /// Between the last two of a list.
    pub and: &'static str,
    /// Before the day of publication.
    pub published: &'static str,
    /// Before the day of the last change.
    pub updated: &'static str,
    /// Reading time, `{n}` minutes.
    pub reading_time: Plural,
    /// The quotations counted, `{quotations}`, and the number of their sources, `{n}`.
    pub evidence_count: Plural,
    /// Before the work the article is an account of.
    pub based_on: &'static str,
    /// A based-on work: `{title}`, `{author}`, `{editor}`, `{outlet}`, `{date}`.
    pub work: Work,
    /// Heading of the endnotes.
    pub notes: &'static str,
    /// One note's mark, `{letter}`.
    pub note_mark: &'static str,
    /// An open note, `{letter}`.
    pub note_open: &'static str,
    /// Link from a note to its mark, `{letter}`.
    pub note_back: &'static str,
    /// The kinds of notes.
    pub note_kind: fn(NoteKind) -> &'static str,
    /// Name of the tool bar.
    pub tools: &'static str,
    /// Name of the presets.
    pub view: &'static str,
    /// The preset without marks.
    pub preset_plain: &'static str,
    /// The preset with marks.
    pub preset_notes: &'static str,
    /// The preset with the aligned text.
    pub preset_original: &'static str,
    /// Name of the layers.
    pub layers: &'static str,
    /// The switch of the notes.
    pub translation_notes: &'static str,
    /// The switch of the aligned text.
    pub original_text: &'static str,
    /// The switch of romanisation.
    pub romanisation: &'static str,
    /// Opens every note.
    pub open_notes: &'static str,
    /// Closes every note.
    pub close_notes: &'static str,
    /// Name of the choice where the aligned text stands.
    pub original_place: &'static str,
    /// The aligned text beside.
    pub beside: &'static str,
    /// The aligned text under.
    pub under: &'static str,
    /// The aligned text in place of the text.
    pub only: &'static str,
    /// Name of the choice where romanised words stand.
    pub romanisation_place: &'static str,
    /// Romanised words above.
    pub above: &'static str,
    /// The menu of the parts of the page.
    pub outline: &'static str,
    /// The menu of preferences.
    pub preferences: &'static str,
    /// Back to the page's own.
    pub preferences_reset: &'static str,
    /// The colors.
    pub prefer_theme: &'static str,
    /// The size of the text.
    pub prefer_size: &'static str,
    /// A small text.
    pub size_small: &'static str,
    /// The page's own size.
    pub size_usual: &'static str,
    /// A large text.
    pub size_large: &'static str,
    /// A larger text.
    pub size_larger: &'static str,
    /// The length of the lines.
    pub prefer_measure: &'static str,
    /// Short lines.
    pub measure_narrow: &'static str,
    /// The page's own lines.
    pub measure_usual: &'static str,
    /// Long lines.
    pub measure_wide: &'static str,
    /// The typeface.
    pub prefer_face: &'static str,
    /// With serifs.
    pub face_serif: &'static str,
    /// Without serifs.
    pub face_sans: &'static str,
    /// The contrast.
    pub prefer_contrast: &'static str,
    /// Strong contrast.
    pub contrast_more: &'static str,
    /// Whether things move.
    pub prefer_motion: &'static str,
    /// Nothing moves by itself.
    pub motion_less: &'static str,
    /// Whether the sources follow the text.
    pub prefer_follow: &'static str,
    /// Whether single keys are shortcuts.
    pub prefer_keys: &'static str,
    /// Switched on.
    pub on: &'static str,
    /// Switched off.
    pub off: &'static str,
    /// Closes a dialog.
    pub close: &'static str,
    /// The sheet of shortcuts.
    pub shortcuts: &'static str,
    /// A key that leads to the search box.
    pub key_search: &'static str,
    /// Keys to the next and the previous quotation.
    pub key_quotation: &'static str,
    /// Keys to the next and the previous source.
    pub key_source: &'static str,
    /// Keys to the next and the previous note.
    pub key_note: &'static str,
    /// Keys to the next and the previous hit.
    pub key_hit: &'static str,
    /// A key that shows the aligned text, or not.
    pub key_original: &'static str,
    /// A key that shows romanised words, or not.
    pub key_romanisation: &'static str,
    /// A key that shows the marks of the notes, or not.
    pub key_notes: &'static str,
    /// A key that opens the sheet.
    pub key_help: &'static str,
    /// The key that goes one step back.
    pub key_escape: &'static str,
    /// Quotations above the window: `{n}`.
    pub around_above: Plural,
    /// Quotations below the window: `{n}`.
    pub around_below: Plural,
    /// Hits above the window: `{n}`.
    pub hits_above: Plural,
    /// Hits below the window: `{n}`.
    pub hits_below: Plural,
    /// As the system wishes.
    pub theme_system: &'static str,
    /// Light colours.
    pub theme_light: &'static str,
    /// Dark colours.
    pub theme_dark: &'static str,
    /// Heading of the sidebar.
    pub sources: &'static str,
    /// Button that lays the sources over the text; `{n}` quotations.
    pub show_sources: Plural,
    /// Button that takes them away.
    pub close_sources: &'static str,
    /// Name of the filter.
    pub filter: &'static str,
    /// Label of the search box.
    pub search: &'static str,
    /// What the search box understands.
    pub search_hint: &'static str,
    /// Goes to the next hit.
    pub search_next: &'static str,
    /// Goes to the hit before.
    pub search_previous: &'static str,
    /// The switch that filters by the search.
    pub search_narrow: &'static str,
    /// How many places were found, `{n}`.
    pub search_found: Plural,
    /// The hit gone to, `{hit}` of `{n}`, and where it is, `{place}`.
    pub search_at: &'static str,
    /// Nothing was found.
    pub search_none: &'static str,
    /// A hit in headline, dek or text.
    pub place_text: &'static str,
    /// A hit in the aligned text.
    pub place_original: &'static str,
    /// A hit in a note.
    pub place_note: &'static str,
    /// A hit in a card of a source.
    pub place_source: &'static str,
    /// Facet of speakers.
    pub facet_speaker: &'static str,
    /// Facet of outlets.
    pub facet_outlet: &'static str,
    /// Facet of kinds.
    pub facet_kind: &'static str,
    /// Facet of treatments.
    pub facet_treatment: &'static str,
    /// Name of the choice what becomes of the rest.
    pub rest: &'static str,
    /// The rest steps back.
    pub rest_dim: &'static str,
    /// The rest is put away.
    pub rest_hide: &'static str,
    /// Says that a filter is on.
    pub filter_on: &'static str,
    /// Lifts the filter.
    pub clear_filter: &'static str,
    /// Takes one choice away, `{choice}`.
    pub remove_choice: &'static str,
    /// Words asked for, `{words}`.
    pub chip_words: &'static str,
    /// How many quotations there are, `{n}`.
    pub tally_all: Plural,
    /// How many are left, `{shown}` of `{n}`.
    pub tally_some: Plural,
    /// Nothing is left.
    pub tally_none: &'static str,
    /// The way out.
    pub tally_none_hint: &'static str,
    /// A jump lifted the filter.
    pub filter_lifted: &'static str,
    /// Puts the filter back.
    pub filter_restore: &'static str,
    /// Dismisses the remark.
    pub dismiss: &'static str,
    /// The kinds of sources.
    pub speaker_kind: fn(SpeakerKind) -> &'static str,
    /// A source that is not named.
    pub unnamed: &'static str,
    /// The badges.
    pub treatment: fn(Treatment) -> &'static str,
    /// What a badge means.
    pub treatment_help: fn(Treatment) -> &'static str,
    /// The kinds of documents, for the reader who wonders what a phrase stands for.
    pub document_kind: fn(DocumentKind) -> &'static str,
    /// The mark of a quotation in the text: `{n}`, `{speaker}`, `{treatment}`.
    pub source_mark: &'static str,
    /// Link from a card to the text: `{n}`.
    pub to_text: &'static str,
    /// Said, without an occasion: `{speaker}`.
    pub chain_said: &'static str,
    /// Said in a document or on an occasion: `{speaker}`, `{document}`.
    pub chain_said_in: &'static str,
    /// The first outlet: `{outlet}`.
    pub chain_carried: &'static str,
    /// Each further outlet: `{outlet}`.
    pub chain_relayed: &'static str,
    /// Said in another language: `{language}`.
    pub chain_from: &'static str,
    /// The language it was said in is not known.
    pub chain_from_unknown: &'static str,
    /// Translated by this page into `{language}`.
    pub chain_ours: &'static str,
    /// Translated by `{outlet}` into `{language}`.
    pub chain_theirs: &'static str,
    /// Translated back from a translation.
    pub chain_back: &'static str,
    /// Translated by nobody knows whom, into `{language}`.
    pub chain_translator_unknown: &'static str,
    /// Said in `{language}`, the language of the article.
    pub chain_untranslated: &'static str,
    /// Heading of the original wording: `{language}`.
    pub original_cited: &'static str,
    /// Heading of a reconstructed original: `{language}`.
    pub original_reconstructed: &'static str,
    /// The day it was said: `{date}`.
    pub date_said: &'static str,
    /// The day it was published: `{date}`.
    pub date_published: &'static str,
    /// The day it was retrieved: `{date}`.
    pub date_retrieved: &'static str,
    /// No date is known.
    pub date_unknown: &'static str,
    /// How sure an attribution is.
    pub confidence: fn(Confidence) -> &'static str,
    /// A newer edition of the site has come.
    pub new_edition: &'static str,
    /// The button that shows it.
    pub turn_the_page: &'static str,
    /// How sure a note is.
    pub note_confidence: fn(Confidence) -> &'static str,
    /// Found by a program.
    pub found_by_program: &'static str,
    /// Link to the source itself.
    pub link_source: &'static str,
    /// Link to an archived copy.
    pub link_archive: &'static str,
    /// Alternative spellings: `{names}`.
    pub also: &'static str,
    /// A part of the aligned text that the article leaves out.
    pub untranslated: &'static str,
    /// Heading of the aligned text: `{language}`, `{label}`.
    pub parallel: &'static str,
    /// Said once when the program could not start.
    pub no_app: &'static str,
    /// Rights line's heading.
    pub rights: &'static str,
    /// The line at the foot of the page.
    pub colophon: &'static str,
    /// The name of a language.
    pub language: fn(&str) -> Option<&'static str>,
    /// The months.
    pub months: [&'static str; 12],
    /// A full date: `{day}`, `{month}`, `{year}`.
    pub date_day: &'static str,
    /// A month: `{month}`, `{year}`.
    pub date_month: &'static str,
}

/// A text that depends on a number.
#[derive(Debug)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For every other number.
    pub other: &'static str,
}

/// The parts of a line that names a work.
#[derive(Debug)]
pub struct Work {
    /// The title: `{title}`.
    pub title: &'static str,
    /// Its author: `{author}`.
    pub author: &'static str,
    /// Its editor: `{editor}`.
    pub editor: &'static str,
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A slot, by name.
    Slot(&'a str),
}

impl Plural {
    /// The text for `n`.
    #[must_use]
    pub fn of(&self, n: usize) -> &'static str {
        if n == 1 { self.one } else { self.other }
    }
}

impl Wording {
    /// The texts for pages in `lang`; English where there are none.
    #[must_use]
    pub fn of(_lang: &Lang) -> &'static Self {
        &en::EN
    }

    /// The language in which these texts are written.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        "en"
    }

    /// The name of a language, or its tag when the table has no name.
    #[must_use]
    pub fn language_name<'a>(&self, lang: &'a Lang) -> &'a str
    where
        'static: 'a,
    {
        let tag = lang.as_str();
        (self.language)(tag).or_else(|| (self.language)(lang.primary())).unwrap_or(tag)
    }

    /// A date as exact as it is known.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let year = date.year().to_string();
        let Some(month) = date.month().and_then(|month| self.months.get(usize::from(month) - 1)) else {
            return year;
        };
        match date.day() {
            Some(day) => fill(self.date_day, &[("day", &day.to_string()), ("month", month), ("year", &year)]),
            None => fill(self.date_month, &[("month", month), ("year", &year)]),
        }
    }

    /// Names in a row: "A, B and C".
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }
}

/// The template with its slots filled; a slot without a value stays as it is written.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for part in parts(template) {
        match part {
            Part::Text(run) => text.push_str(run),
            Part::Slot(name) => match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => text.push_str(value),
                None => {
                    text.push('{');
                    text.push_str(name);
                    text.push('}');
                }
            },
        }
    }
    text
}

/// The pieces of a template in order.
#[must_use]
pub fn parts(template: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        if !before.is_empty() {
            found.push(Part::Text(before));
        }
        found.push(Part::Slot(name));
        rest = tail;
    }
    if !rest.is_empty() {
        found.push(Part::Text(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Part, en::EN, fill, parts};
    use crate::article::Date;

    #[test]
    fn templates_come_apart_and_together() {
        assert_eq!(
            parts("{a}, in {b}."),
            [Part::Slot("a"), Part::Text(", in "), Part::Slot("b"), Part::Text(".")]
        );
        assert_eq!(fill("{a}, in {b}.", &[("a", "x"), ("b", "y")]), "x, in y.");
        assert_eq!(fill("{a} {", &[]), "{a} {");
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let date = |text: &str| Date::parse(text).map(|date| EN.date(date));
        assert_eq!(date("2023-07-27"), Ok("July 27, 2023".to_owned()));
        assert_eq!(date("2022-07"), Ok("July 2022".to_owned()));
        assert_eq!(date("1953"), Ok("1953".to_owned()));
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(EN.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(EN.list(&["A"]), "A");
    }
}
