//! The ids of elements: one place, so that links, the press and the browser agree.

use super::Mark;
use super::address::{CARD_PREFIX, QUOTATION_PREFIX};
use crate::article::Id;

/// The host of the search in the tool bar.
pub const SEARCH_ISLAND: &str = "search-island";
/// The host of the line of the filter under it.
pub const FILTER_ISLAND: &str = "filter-island";
/// The way to the voices in the tool bar of a small screen.
pub const VOICES_OPENER: &str = "voices";
/// The number of the quotation whose card lies over the text.
pub const CARD_POSITION: &str = "card-position";
/// The button that clears the filter.
pub const CLEAR_FILTER: &str = "clear-filter";
/// The host of the head and the filter of the sidebar.
pub const SOURCES_ISLAND: &str = "sources-island";
/// The main part of the page.
pub const ARTICLE: &str = "article";
/// The headline.
pub const HEADLINE: &str = "headline";
/// The data block of the islands.
pub const BUNDLE: &str = "bundle";
/// The sidebar.
pub const SOURCES: &str = "sources";

/// The notes after the text.
pub const NOTES: &str = "notes";
/// The search box.
pub const SEARCH: &str = "search";
/// The sheet of shortcuts.
pub const SHORTCUTS: &str = "shortcuts";
/// The dialog of citations.
pub const CITATIONS: &str = "citations";
/// Stands in the texts to take along for the address of the page, which the press may not know. An address
/// itself, so that every format treats it as one; no page can have it.
pub const PAGE_ADDRESS: &str = "https://this-page.invalid/";
/// How much lies above the window.
pub const AROUND_ABOVE: &str = "around-above";
/// How much lies below the window.
pub const AROUND_BELOW: &str = "around-below";

/// The pictures of the evidence.
pub const PICTURES: &str = "ways";
/// The corrections.
pub const CORRECTIONS: &str = "corrections";

/// The other wordings of a quotation.
#[must_use]
pub fn wordings_element(quotation: &Id) -> String {
    format!("w-{quotation}")
}

/// A quotation in the text.
#[must_use]
pub fn quotation_element(quotation: &Id) -> String {
    format!("{QUOTATION_PREFIX}{quotation}")
}

/// A passage of a quotation in the text, counted from 1. The first is the quotation's own place; no id has a full
/// stop, so the others have names of their own.
#[must_use]
pub fn passage_element(quotation: &Id, nth: u16) -> String {
    if nth == 1 { quotation_element(quotation) } else { format!("{QUOTATION_PREFIX}{quotation}.{nth}") }
}

/// The mark after the last passage of a quotation in the text.
#[must_use]
pub fn mark_element(quotation: &Id) -> String {
    format!("m-{quotation}")
}

/// A quotation in the sidebar.
#[must_use]
pub fn card_element(quotation: &Id) -> String {
    format!("{CARD_PREFIX}{quotation}")
}

/// What offers the citation of what a quotation is from. It names texts to take along; no element of a page has this id.
#[must_use]
pub fn cited_element(quotation: &Id) -> String {
    format!("cite-{quotation}")
}

/// A quotation in the list after the text.
#[must_use]
pub fn source_line_element(quotation: &Id) -> String {
    format!("l-{quotation}")
}

/// A source in the sidebar; `None` is the card of what nobody is named for. No id begins with a hyphen.
#[must_use]
pub fn source_element(speaker: Option<&Id>) -> String {
    match speaker {
        Some(speaker) => format!("s-{speaker}"),
        None => "s--not-known".to_owned(),
    }
}

/// A block of the text.
#[must_use]
pub fn block_element(block: &Id) -> String {
    format!("b-{block}")
}

/// A note after the text.
#[must_use]
pub fn note_element(note: &Id) -> String {
    format!("n-{note}")
}

/// A footnote after the text.
#[must_use]
pub fn footnote_element(footnote: &Id) -> String {
    format!("f-{footnote}")
}

/// A mark of a footnote in the text, counted from 1.
#[must_use]
pub fn footnote_mark_element(footnote: &Id, nth: u16) -> String {
    if nth == 1 { format!("k-{footnote}") } else { format!("k-{footnote}.{nth}") }
}

/// The mark of a note in the text.
#[must_use]
pub fn noteref_element(mark: &Mark) -> String {
    if mark.nth == 1 { format!("r-{}", mark.note) } else { format!("r-{}-{}", mark.note, mark.nth) }
}

/// The letter of the note with this index, counted from 0: a, b, … z, aa, ab, as CSS counts `lower-alpha`.
#[must_use]
pub fn note_letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        // The remainder is below 26, so it fits a byte.
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::note_letter;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(note_letter).into();
        assert_eq!(letters, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
