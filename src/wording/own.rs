//! The words of the page for somebody's own article, in a table of their own: the newsreader does not carry them.

use crate::article::{Date, Lang};

use super::Wording;
use super::added::added_as;
use super::table::fill_slots;

mod en;
mod ko;
mod zh_hans;
mod zh_hant;

table! {
    /// The texts of the page for one's own articles, in one language.
    OwnWording {}
    /// The language of these texts, as a tag.
    lang,
    /// Name of the page.
    title,
    /// What it does.
    lede,
    /// Over the place for files.
    drop,
    /// Button that opens the file picker.
    choose,
    /// What it reads.
    formats,
    /// Label of the field for pasted text.
    paste,
    /// What a pasted text is called.
    paste_name,
    /// Button that begins.
    look,
    /// The file `{name}` is being read.
    reading,
    /// The finder is at work.
    finding,
    /// Stops the work.
    cancel,
    /// It was stopped.
    cancelled,
    /// Heading over the reason of a refusal.
    refused,
    /// A part of the program did not come; the file is still at hand.
    missing,
    /// Button: reads the same file once more.
    again,
    /// The file is empty.
    empty,
    /// It is too large: `{n}` and `{most}` in MB.
    too_large,
    /// Its text is too long: `{n}` and `{most}` in MB.
    too_long,
    /// Its text has too many paragraphs: `{n}` and `{most}`.
    too_many,
    /// It is locked with a password.
    protected,
    /// What is packed in it is too large.
    bomb,
    /// It is no text.
    binary,
    /// It is no text but `{what}`.
    binary_what,
    /// It is damaged: `{kind}`, `{reason}`.
    damaged,
    /// No article is in it.
    no_text,
    /// No such item: `{n}` of `{all}`.
    no_item,
    /// Label of the headline.
    headline,
    /// Label of the outlet.
    outlet,
    /// Label of the day.
    published,
    /// A field of the head.
    dek,
    /// A field of the head: names with commas between.
    authors,
    /// A field of the head.
    rights,
    /// Opens the fields of a quotation that are seldom needed.
    details,
    /// Such a field: the office or description of a source.
    role,
    /// Such a field: what kind of source it is.
    source_kind,
    /// Such a field: another source that is the same one.
    same_as,
    /// The choice of no such source.
    another_source,
    /// Such a field: what the words stand in.
    document,
    /// Such a field: a day.
    said_on,
    /// Such a field: a language.
    said_in,
    /// Why a typed day was not taken.
    no_day,
    /// Why a typed language was not taken.
    no_language,
    /// Such a field: who translated the words.
    translation,
    /// Such a field: the words in the language in which they were said.
    original,
    /// Who translated: nobody, this article, an outlet on the way, a program, somebody back from a translation, unknown.
    renderings[6],
    /// In the list of corrections: where a quotation begins and ends.
    begin_end,
    /// Name of the buttons that move the begin of a quotation.
    at_begin,
    /// Name of the buttons that move its end.
    at_end,
    /// A button: one word more belongs to it.
    more_word,
    /// A button: one word less.
    less_word,
    /// Label of the words before which a quotation is cut in two.
    cut_before,
    /// The button that cuts.
    cut,
    /// A button: it and the next quotation are one.
    join_next,
    /// Opens the fields of the head.
    put_right,
    /// Name of the bar over an article that is read.
    room,
    /// How many quotations there are and how many the reader checked; slots `{n}` and `{checked}`.
    checked_of,
    /// A button: the quotations are to be checked and corrected.
    correct,
    /// The title of the fields of one quotation; slots `{n}` and `{all}`.
    quotation_of,
    /// A button: to the quotation before.
    previous,
    /// A button: to the quotation after it.
    next,
    /// A button: back to the article.
    done,
    /// A button: the article is to be read.
    read,
    /// A button: the article as one HTML file.
    save_page,
    /// Said while that file is made.
    saving,
    /// Said when the browser has it.
    saved,
    /// Said when it could not be made.
    not_saved,
    /// It was not found.
    unknown,
    /// Quotations counted: `{n}`, `{sure}`, `{checked}`.
    tally,
    /// The program says so.
    by_program,
    /// The reader says so.
    by_reader,
    /// Label of the speaker.
    speaker,
    /// No speaker.
    nobody,
    /// Choice of a name that is not in the list.
    another,
    /// Label of that name.
    name,
    /// Label of the outlet of a quotation.
    through,
    /// It came through no other outlet.
    this_alone,
    /// Label of the extent.
    wording,
    /// It is right.
    confirm,
    /// It is no quotation.
    dismiss,
    /// It is one after all.
    restore,
    /// Heading of what was taken out.
    dismissed,
    /// Heading and button of adding.
    add,
    /// How to add.
    add_hint,
    /// Why nothing was added.
    add_failed,
    /// A button: the marked words are those of quotation `{n}`.
    these_words,
    /// Label of the text of a translator's note.
    note,
    /// A button: adds that note to the marked words.
    add_note,
    /// Why words, a cut or a note were not taken.
    cut_failed,
    /// Heading of the list of corrections, `{n}`.
    corrections,
    /// A button: takes one correction back.
    take_back,
    /// Why it was not taken back.
    rested_on,
    /// A field of the head: where the article was written.
    dateline,
    /// Switch that shows only what nobody checked.
    unchecked,
    /// Shows `{n}` more.
    more,
    /// No quotation was found.
    none_found,
    /// Heading of what was left out, `{n}`.
    left_out,
    /// Heading of how the file was read.
    notices,
    /// Heading of the exports.
    take,
    /// The article format.
    take_djot,
    /// JSON.
    take_json,
    /// Web Annotations.
    take_annotations,
    /// Heading of the list of own articles.
    shelf,
    /// The list is empty.
    shelf_empty,
    /// Storage: `{n}` articles, `{size}` kB.
    shelf_used,
    /// Opens one.
    open,
    /// Deletes one.
    delete,
    /// `{title}` was deleted; an undo follows.
    deleted,
    /// Gives an article another name in the list.
    rename,
    /// A button: all articles of the list as one file.
    export_all,
    /// So many articles of such a file are in the list now: `{n}`.
    put_on_shelf,
    /// So many could not be kept: `{n}`, `{reason}`.
    not_on_shelf,
    /// It is kept on the device.
    kept,
    /// Nothing can be kept.
    no_storage,
    /// There is no room.
    full,
    /// It could not be kept: `{reason}`.
    not_kept,
    /// Corrections to `{title}` are nowhere but on the page.
    aside,
    /// Back to that article.
    go_back,
    /// Leaves the article.
    close,
    /// Forgets the corrections.
    afresh,
    /// A button: takes the last correction back.
    undo,
    /// A button: makes the correction again that was taken back last.
    redo,
    /// What was taken back last, `{what}`.
    undone,
    /// The same, where something else is there `{now}`.
    undone_to,
    /// What was made again last, `{what}`.
    redone,
    /// Takes away the line that says what was corrected last.
    hide_last,
    /// The item before in a feed.
    earlier,
    /// The next item of a feed.
    later,
    /// Name of the text's region.
    text,
    /// Heading of the quotations.
    quotations,
    /// Said without scripts.
    no_script,
    /// Said when the program did not start.
    not_started,
    /// What a file is that is no text: PDF, picture, old Word, program, packed,
    /// recording, other office file, Pages, old mail, address of a page, Kindle book.
    stuff[11],
    /// How sure an attribution is.
    confidences[3],
    /// What kind of source speaks: a person, an institution, somebody unnamed.
    source_kinds[3],
    /// How much of the wording is kept.
    extents[3],
    /// Why something was left out.
    reasons[12],
    /// How a file was read; slots `{n}`, `{all}` and `{name}`.
    noticed[17],
}

impl OwnWording {
    /// The tables that Broadsheet brings along.
    #[must_use]
    pub fn all() -> [&'static Self; 4] {
        [&en::EN, &zh_hans::ZH_HANS, &zh_hant::ZH_HANT, &ko::KO]
    }

    /// The table of that tag; English when there is none.
    #[must_use]
    pub fn of(tag: &str) -> &'static Self {
        added_as(tag).and_then(|language| language.own).unwrap_or_else(|| Self::built_in(tag))
    }

    /// A table from its texts in the order of the list, each on a line; `None` when they are not as many as there
    /// should be.
    #[must_use]
    pub fn from_texts(texts: &'static str) -> Option<Self> {
        let mut table = en::EN.clone();
        fill_slots(table.slots(), texts)?;
        Some(table)
    }

    /// A date in words, as the page says it.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let lang = Lang::new(self.lang).unwrap_or_else(|_| Lang::unknown());
        Wording::of(&lang).date(date)
    }

    /// The table that Broadsheet brings along; English when there is none.
    pub(super) fn built_in(tag: &str) -> &'static Self {
        Self::all().into_iter().find(|table| table.lang == tag).unwrap_or(&en::EN)
    }

    /// The one that the others are held against.
    pub(super) fn english() -> &'static Self {
        &en::EN
    }
}

#[cfg(test)]
mod tests {
    use super::OwnWording;
    use crate::wording::Wording;
    use crate::wording::templates::slots;

    #[test]
    fn every_language_fills_the_same_slots() {
        let english = OwnWording::of("en").fields();
        for table in OwnWording::all() {
            for ((name, texts), (_, own)) in english.iter().zip(table.fields()) {
                for (text, other) in texts.iter().zip(own) {
                    assert_eq!(slots(text), slots(other), "{}: {name}", table.lang);
                    assert!(!other.trim().is_empty(), "{}: {name}", table.lang);
                }
            }
        }
    }

    #[test]
    fn how_much_is_kept_of_the_wording_is_called_what_the_reading_room_calls_it() {
        for (own, table) in OwnWording::all().iter().zip(Wording::all()) {
            assert_eq!(own.lang, table.lang);
            assert_eq!(own.extents, table.facets.treatments[..3]);
        }
    }
}
