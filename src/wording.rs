//! Every word the interface says, as tables: one [`Wording`] a language.
//!
//! Texts are grouped by what they belong to, a file a group: `facets.rs`, `card.rs`, `column.rs`; what belongs to
//! nothing in particular is in the list below. To add a text: name it in its group with a line that says where it is
//! shown and its slots, then give it in every table (`en.rs`, `zh_hans.rs`, `zh_hant.rs`, `ko.rs`); a table without it
//! does not compile. Texts with a part that varies have slots
//! in braces, filled with [`fill`] or taken apart with [`parts`]. A text that counts has its forms between `|`,
//! one for each plural category of the language, and is picked with [`Wording::plural`]. What is printed outside of
//! the islands goes through `page::word`, so that it can be shown in another language.
//!
//! A publication can add a language, or replace words of one, with a file of its own (`added.rs`); a text that is
//! added here is then missing there, which the desk says, and is English until somebody gives it.
//!
//! English is compiled into the program. The press prints every table as a script of its own, and a reader's
//! browser loads the one it needs ([`Wording::from_texts`]).

#[macro_use]
mod declare;
mod added;
mod bar;
mod card;
mod chain;
mod column;
mod en;
mod facets;
mod facts;
mod ko;
mod naming;
mod own;
mod printed;
mod publication;
mod table;
mod templates;
#[cfg(test)]
mod tests;
mod usage;
mod zh_hans;
mod zh_hant;

pub use added::{AddedLanguage, Entry, add_languages, added, entries};
pub use bar::BarWords;
pub use card::CardWords;
pub use chain::{Clause, Filler, Piece, carriage, chain, clauses};
pub use column::ColumnWords;
pub use en::EN;
pub use facets::FacetWords;
pub use own::OwnWording;
pub use printed::{SIDES, carried_name, looked_up};
pub use publication::PublicationWording;
use table::pick;
pub use table::{LANGUAGES, language_place, preferred, supported};
pub use templates::{Part, around, fill, parts};
pub use usage::Usage;

wording! {
    groups {
        /// The tool bar and what belongs to it.
        bar: BarWords,
        /// The facets of the filter and their values.
        facets: FacetWords,
        /// The head of the column of sources.
        column: ColumnWords,
        /// The card of a quotation.
        card: CardWords,
    }
    /// The language of these texts, as a tag.
    lang,
    /// What the language calls itself.
    own_name,
    /// Link over the page that leads past the masthead.
    skip_to_article,
    /// Link over the page that leads to the sidebar.
    skip_to_sources,
    /// Name of the navigation in the masthead.
    articles,
    /// Link in the masthead to the page of all articles, where it does not name them all.
    all_articles,
    /// Before the authors.
    by,
    /// Before the editors.
    edited_by,
    /// Before the translators.
    translated_by,
    /// Before the translators of an article that is itself the original.
    versions_by,
    /// Between two of a list.
    list_between,
    /// Between the last two of a list.
    list_last,
    /// Between the parts of a clause.
    clause_comma,
    /// Between clauses.
    clause_semicolon,
    /// After the last clause.
    clause_end,
    /// Before the day of publication.
    published,
    /// The day of publication is not known.
    published_unknown,
    /// Before the day of the last change.
    updated,
    /// Reading time, `{n}` minutes. Depends on `{n}`.
    reading_time,
    /// Before the work the article is an account of.
    based_on,
    /// The title of a work the article is based on, alone, before a comma, at the end: `{title}`.
    work_title[3],
    /// Its author: `{author}`.
    work_author,
    /// Its editor: `{editor}`.
    work_editor,
    /// Heading of the endnotes.
    notes,
    /// One note's mark, `{letter}`, on the words `{term}`.
    note_mark,
    /// Link from a note to its mark, `{letter}`.
    note_back,
    /// Heading of the author's footnotes.
    footnotes,
    /// The mark of a footnote: `{n}`.
    footnote_mark,
    /// Link from a footnote to its mark, `{n}`.
    footnote_back,
    /// What a recording is: something to hear, something to see.
    media[2],
    /// The kinds of notes.
    note_kinds[6],
    /// Name of the tool bar.
    tools,
    /// Name of the layers.
    layers,
    /// The aligned text where it is the original, wherever it is switched.
    original_text,
    /// The switch of romanisation.
    romanisation,
    /// The aligned text beside.
    beside,
    /// The aligned text under.
    under,
    /// The aligned text in place of the text.
    only,
    /// The menu of the parts of the page.
    outline,
    /// The menu of preferences.
    preferences,
    /// Back to the page's own.
    preferences_reset,
    /// The colors.
    prefer_theme,
    /// The size of the text.
    prefer_size,
    /// A small text.
    size_small,
    /// The page's own size.
    size_usual,
    /// A large text.
    size_large,
    /// A larger text.
    size_larger,
    /// The length of the lines.
    prefer_measure,
    /// Short lines.
    measure_narrow,
    /// The page's own lines.
    measure_usual,
    /// Long lines.
    measure_wide,
    /// The typeface.
    prefer_face,
    /// With serifs.
    face_serif,
    /// Without serifs.
    face_sans,
    /// The contrast.
    prefer_contrast,
    /// Strong contrast.
    contrast_more,
    /// Whether things move.
    prefer_motion,
    /// Nothing moves by itself.
    motion_less,
    /// Whether the sources follow the text.
    prefer_follow,
    /// Where romanized words are when they show.
    prefer_readings,
    /// Beside the words they read.
    readings_beside,
    /// Above the words they read.
    readings_above,
    /// Whether single keys are shortcuts.
    prefer_keys,
    /// Switched on.
    on,
    /// Switched off.
    off,
    /// Closes a dialog.
    close,
    /// The sheet of shortcuts.
    shortcuts,
    /// A key that leads to the search box.
    key_search,
    /// Keys to the next and the previous quotation.
    key_quotation,
    /// Keys to the next and the previous source.
    key_source,
    /// Keys to the next and the previous note.
    key_note,
    /// Keys to the next and the previous hit.
    key_hit,
    /// A key that shows or hides the aligned text where it is the original.
    key_original,
    /// A key that shows romanised words, or not.
    key_romanisation,
    /// A key that shows the marks of the notes, or not.
    key_notes,
    /// A key that opens the sheet.
    key_help,
    /// The key that goes one step back.
    key_escape,
    /// Quotations above the window: `{n}`. Depends on `{n}`.
    around_above,
    /// Quotations below the window: `{n}`. Depends on `{n}`.
    around_below,
    /// Hits above the window: `{n}`. Depends on `{n}`.
    hits_above,
    /// Hits below the window: `{n}`. Depends on `{n}`.
    hits_below,
    /// As the system wishes.
    theme_system,
    /// Light colours.
    theme_light,
    /// Dark colours.
    theme_dark,
    /// Heading of the sidebar.
    sources,
    /// Button that takes them away.
    close_sources,
    /// Name of the filter.
    filter,
    /// Label of the search box.
    search,
    /// What the search box understands.
    search_hint,
    /// Empties the search box.
    search_clear,
    /// Goes to the next hit.
    search_next,
    /// Goes to the hit before.
    search_previous,
    /// The switch that filters by the search.
    search_narrow,
    /// How many places were found, `{n}`. Depends on `{n}`.
    search_found,
    /// The hit gone to, `{hit}` of `{n}`. Where it is follows behind a comma.
    search_at,
    /// Nothing was found.
    search_none,
    /// A hit in headline, dek or text.
    place_text,
    /// A hit in the aligned text.
    place_original,
    /// A hit in a note.
    place_note,
    /// A hit in a card of a source.
    place_source,
    /// Says that a filter is on.
    filter_on,
    /// Lifts the filter.
    clear_filter,
    /// Takes one choice away, `{choice}`.
    remove_choice,
    /// Words asked for, `{words}`.
    chip_words,
    /// How many quotations there are, `{n}`. Depends on `{n}`.
    tally_all,
    /// How many are left, `{shown}` of `{n}`. Depends on `{n}`.
    tally_some,
    /// Nothing is left.
    tally_none,
    /// The way out.
    tally_none_hint,
    /// A jump lifted the filter.
    filter_lifted,
    /// Puts the filter back.
    filter_restore,
    /// Dismisses the remark.
    dismiss,
    /// A source that is not named.
    unnamed,
    /// Nobody is named as the speaker.
    speaker_unknown,
    /// A document that speaks: `{kind}` of document, `{author}`.
    document_by,
    /// The kinds of documents, for the reader who wonders what a phrase stands for.
    document_kinds[16],
    /// The mark of a quotation in the text: `{n}`, `{speaker}`, `{treatment}`.
    source_mark,
    /// Link from a card to the text: `{n}`.
    to_text,
    /// Said, without an occasion: `{speaker}`.
    chain_said,
    /// Said in a document or on an occasion: `{speaker}`, `{document}`.
    chain_said_in,
    /// Said inside the words of somebody else: `{speaker}`.
    chain_told,
    /// The same, in a document or on an occasion: `{speaker}`, `{document}`.
    chain_told_in,
    /// The first outlet: `{outlet}`.
    chain_carried,
    /// Each further outlet: `{outlet}`.
    chain_relayed,
    /// Said in another language: `{language}`.
    chain_from,
    /// The language it was said in is not known.
    chain_from_unknown,
    /// Translated by this page into `{language}`.
    chain_ours,
    /// Translated by `{outlet}` into `{language}`.
    chain_theirs,
    /// Translated by a program into `{language}`; the same, revised by `{reviser}`.
    chain_machine[2],
    /// Translated back from a translation.
    chain_back,
    /// Translated by nobody knows whom, into `{language}`.
    chain_translator_unknown,
    /// Said in `{language}`, the language of the article.
    chain_untranslated,
    /// Heading of the original wording: `{language}`.
    original_cited,
    /// Heading of a reconstructed original: `{language}`.
    original_reconstructed,
    /// The day it was said: `{date}`.
    date_said,
    /// The day it was published: `{date}`.
    date_published,
    /// The day it was retrieved: `{date}`.
    date_retrieved,
    /// No date is known.
    date_unknown,
    /// How sure an attribution is.
    confidences[3],
    /// Copies a quotation with its provenance.
    copy,
    /// The same for ears: `{n}`.
    copy_quotation,
    /// The address of a quotation.
    link,
    /// The same for ears: `{n}`.
    link_quotation,
    /// Something was copied.
    copied,
    /// The browser refused; the text stands selected over this.
    copy_failed,
    /// The texts to copy did not come.
    copy_missing,
    /// Label of the field with a text to copy.
    copy_field,
    /// Opens the citations.
    cite,
    /// Opens the citations of the article.
    cite_article,
    /// Opens the citations of a source, `{name}`.
    cite_source,
    /// Name of the choice of formats.
    cite_format,
    /// The format that is no format.
    cite_text,
    /// Saves a citation as a file.
    download,
    /// Where a work without an address is quoted: `{work}`, the article with its marks, and `{place}`, its newspaper and
    /// day, which may not be known.
    cite_quoted_in,
    /// An archived copy: `{url}`.
    cite_archived,
    /// Away from the page, who translated it: `{publication}`.
    copied_ours,
    /// A newer edition of the site has come.
    new_edition,
    /// The button that shows it.
    turn_the_page,
    /// How sure a note is.
    note_confidences[3],
    /// Found by a program.
    found_by_program,
    /// How many quotations a program found that nobody has checked: `{n}` of `{all}`.
    found_unchecked,
    /// Said after it, where there are others.
    others_checked,
    /// Link to the source itself.
    link_source,
    /// Link to an archived copy.
    link_archive,
    /// Alternative spellings: `{names}`.
    also,
    /// Heading of the aligned text: `{language}`, `{label}`.
    parallel,
    /// Said once when the program could not start.
    no_app,
    /// Rights line's heading.
    rights,
    /// It is not known who may do what with the text.
    rights_unknown,
    /// The way to the page for one's own articles.
    open_own,
    /// The line at the foot of the page.
    colophon,
    /// The names of the languages in [`LANGUAGES`], in their order.
    languages[18],
    /// The months.
    months[12],
    /// A full date: `{day}`, `{month}`, `{year}`.
    date_day,
    /// A month: `{month}`, `{year}`.
    date_month,
    /// A year alone: `{year}`.
    date_year,
    /// Outlets of a quotation: `{n}`. Depends on `{n}`.
    outlet_count,
    /// Origins of a quotation: `{n}`. Depends on `{n}`.
    origin_count,
    /// An origin, `{origin}`, and who had the words from it, `{names}`.
    origin_copied,
    /// What an origin is.
    origin_help,
    /// No origin is known.
    origin_unknown,
    /// The occasion of a quotation is not known.
    step_no_document,
    /// It is not known whence an outlet had the words.
    step_no_carrier,
    /// The last step of the words.
    step_page,
    /// The words were translated at this step.
    step_translated,
    /// Column of words counted.
    speaking_words,
    /// Other wordings of a quotation: `{n}`. Depends on `{n}`.
    wordings_link,
    /// Heading of the renderings.
    wordings,
    /// What is marked in the renderings.
    wordings_note,
    /// Heading of the corrections.
    corrections,
    /// A correction, before its day.
    corrected,
    /// Before the old wording.
    correction_was,
    /// Before the new wording.
    correction_now,
    /// Something was put right since the reader was here.
    changed,
    /// Heading of the pictures.
    pictures,
    /// How many quotations have one origin only: `{one}` of `{n}`. Depends on `{n}`.
    origins_summary,
    /// Title of the picture of speakers and outlets.
    flow,
    /// How to read it.
    flow_note,
    /// How to read it when quotations share lines.
    flow_many_note,
    /// Under it on a small screen, where outlets that passed words on one after another are left out but for the last.
    flow_short_note,
    /// Columns: speaker, document, earlier outlets, the last outlet, this page.
    flow_roles[5],
    /// This many more: `{n}`.
    more,
    /// Opens a picture as a table.
    as_table,
    /// Title of the timeline.
    timeline,
    /// Lanes: happened, said, published.
    lanes[3],
    /// This page on the timeline.
    timeline_page,
    /// Column of numbers.
    number,
    /// Sentences of the original that are not here: `{n}`. Depends on `{n}`.
    original_left_out,
    /// Sentences of another version that are not here: `{n}`. Depends on `{n}`.
    version_left_out,
    /// Name of the choice of the interface's language.
    prefer_language,
    /// The language of the browser.
    language_auto,
}
