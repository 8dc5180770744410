//! The interface in English.

use crate::article::{Confidence, DocumentKind, NoteKind, SpeakerKind, Treatment};

use super::{Plural, Wording, Work};

/// The interface in English.
pub(super) static EN: Wording = Wording {
    skip_to_article: "Skip to the article",
    skip_to_sources: "Skip to the sources",
    articles: "Articles",
    by: "By",
    edited_by: "Edited by",
    translated_by: "Translated by",
    and: "and",
    published: "Published",
    updated: "Updated",
    reading_time: Plural { one: "{n} minute to read", other: "{n} minutes to read" },
    evidence_count: Plural { one: "{quotations} from {n} source", other: "{quotations} from {n} sources" },
    based_on: "Based on",
    work: Work { title: "“{title}”", author: "by {author}", editor: "edited by {editor}" },
    notes: "Translator’s notes",
    note_mark: "Note {letter}",
    note_open: "Translator’s note {letter}",
    note_back: "Back to note {letter} in the text",
    note_kind,
    tools: "Reading tools",
    view: "View",
    preset_plain: "Plain",
    preset_notes: "Notes",
    preset_original: "Original beside",
    layers: "Layers",
    translation_notes: "Translation notes",
    original_text: "Original text",
    romanisation: "Romanisation",
    open_notes: "Open all notes",
    close_notes: "Close all notes",
    original_place: "Place of the original text",
    beside: "Beside",
    under: "Under",
    theme: "Colors",
    theme_system: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    sources: "Sources",
    show_sources: Plural { one: "Sources: {n} quotation", other: "Sources: {n} quotations" },
    close_sources: "Close the sources",
    filter: "Filter the quotations",
    filter_words: "Words",
    filter_words_hint: "Words, names, originals",
    facet_speaker: "Source",
    facet_outlet: "Outlet",
    facet_kind: "Kind of source",
    facet_treatment: "What was done to the words",
    rest: "Rest of the text",
    rest_dim: "Dim",
    rest_hide: "Hide",
    filter_on: "Filter on",
    clear_filter: "Clear the filter",
    remove_choice: "Remove {choice}",
    chip_words: "“{words}”",
    tally_all: Plural { one: "{n} quotation", other: "{n} quotations" },
    tally_some: Plural { one: "{shown} of {n} quotation", other: "{shown} of {n} quotations" },
    tally_none: "No quotation matches.",
    tally_none_hint: "Take a choice away, or",
    filter_lifted: "The filter was lifted to show this quotation.",
    filter_restore: "Put it back",
    dismiss: "Dismiss",
    speaker_kind,
    unnamed: "not named",
    treatment,
    treatment_help,
    document_kind,
    source_mark: "Quotation {n}: {speaker}, {treatment}",
    to_text: "Quotation {n}: back to the text",
    chain_said: "{speaker}",
    chain_said_in: "{speaker}, in {document}",
    chain_carried: "as carried by {outlet}",
    chain_relayed: "then by {outlet}",
    chain_from: "from {language}",
    chain_from_unknown: "language of the original not known",
    chain_ours: "this page’s {language}",
    chain_theirs: "{language} by {outlet}",
    chain_back: "translated back from a translation",
    chain_translator_unknown: "{language} by a translator not known",
    chain_untranslated: "said in {language}",
    original_cited: "In {language}",
    original_reconstructed: "Probably, in {language} (reconstructed, not a citation)",
    date_said: "said {date}",
    date_published: "published {date}",
    date_retrieved: "retrieved {date}",
    date_unknown: "date not known",
    confidence,
    note_confidence,
    copy: "Copy",
    copy_quotation: "Copy quotation {n} with its provenance",
    link: "Link",
    link_quotation: "Link to quotation {n}: copy the address",
    copied: "Copied.",
    copy_failed: "The browser did not let the page copy. The text is selected: copy it by hand.",
    copy_field: "Text to copy",
    cite: "Cite",
    cite_article: "Cite this article",
    cite_source: "Cite {name}",
    cite_format: "Format of the citation",
    cite_text: "Text",
    download: "Download",
    cite_quoted_in: "Quoted in “{article}”",
    cite_archived: "Archived at {url}",
    copied_ours: "Translated by {publication}",
    new_edition: "A new edition of this site is here.",
    turn_the_page: "Show it",
    found_by_program: "found by a program",
    link_source: "Source",
    link_archive: "Archived copy",
    also: "Also: {names}",
    untranslated: "Not in this article",
    parallel: "{language}: {label}",
    no_app: "The reading tools could not start here. Everything is on the page all the same: the notes stand after the article, then the sources.",
    rights: "Rights",
    colophon: "This page works without a server. Nothing you read, filter or type leaves your machine.",
    language,
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date_day: "{month} {day}, {year}",
    date_month: "{month} {year}",
};

fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Term => "Term",
        NoteKind::Name => "Name",
        NoteKind::Idiom => "Set phrase",
        NoteKind::Reconstruction => "Reconstruction",
        NoteKind::Correction => "Correction",
        NoteKind::Context => "Context",
    }
}

fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "Person",
        SpeakerKind::Body => "Body",
        SpeakerKind::Document => "Document",
        SpeakerKind::Outlet => "Outlet",
        SpeakerKind::Agency => "Agency",
    }
}

fn treatment(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Verbatim => "Verbatim",
        Treatment::Partial => "Partial",
        Treatment::Paraphrase => "Paraphrase",
        Treatment::OurTranslation => "Our translation",
        Treatment::OutletTranslation => "Outlet’s translation",
        Treatment::UnknownTranslation => "Translator unknown",
        Treatment::BackTranslation => "Back-translation",
        Treatment::ReconstructedOriginal => "Original reconstructed",
    }
}

fn treatment_help(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Verbatim => "A full sentence or more, word for word",
        Treatment::Partial => "A few of the speaker’s words inside the writer’s sentence",
        Treatment::Paraphrase => "The speaker’s meaning in the writer’s words",
        Treatment::OurTranslation => "This page translated the words",
        Treatment::OutletTranslation => "An outlet on the way translated the words",
        Treatment::UnknownTranslation => "Who translated the words is not known",
        Treatment::BackTranslation => "Translated back from a translation",
        Treatment::ReconstructedOriginal => "The original wording is worked back from the translation",
    }
}

fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Letter => "Letter",
        DocumentKind::PressRelease => "Press release",
        DocumentKind::Statement => "Statement",
        DocumentKind::Report => "Report",
        DocumentKind::Article => "Article",
        DocumentKind::Post => "Post",
        DocumentKind::Interview => "Interview",
        DocumentKind::NewsConference => "News conference",
        DocumentKind::Speech => "Speech",
        DocumentKind::Meeting => "Meeting",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Attribution certain",
        Confidence::Likely => "Attribution likely",
        Confidence::Uncertain => "Attribution uncertain",
    }
}

fn note_confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Certain",
        Confidence::Likely => "Likely",
        Confidence::Uncertain => "Uncertain",
    }
}

/// English names of languages (Unicode CLDR, locale `en`), for those that articles name.
fn language(tag: &str) -> Option<&'static str> {
    let name = match tag {
        "ar" => "Arabic",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "ja" => "Japanese",
        "ko" => "Korean",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "vi" => "Vietnamese",
        "zh" => "Chinese",
        "zh-Hans" => "Simplified Chinese",
        "zh-Hant" => "Traditional Chinese",
        _ => return None,
    };
    Some(name)
}
