//! The words of the pages that belong to a publication and not to an article, in a table of their own: no program carries
//! them.

use super::added::added_as;

mod en;
mod ko;
mod zh_hans;
mod zh_hant;

table! {
    /// The texts of the pages of a publication, in one language.
    PublicationWording {}
    /// The language of these texts, as a tag.
    lang,
    /// Heading over the newest articles of the front page.
    latest,
    /// Heading over the sections.
    sections,
    /// Heading over the tags.
    tags,
    /// Heading over the months.
    archive,
    /// Heading of the articles that were corrected, the last first. The word is that of the list under an article; a
    /// publication often has a page *Corrections* that says how it corrects.
    corrected,
    /// Heading of the list of everyone who is quoted.
    quoted,
    /// Heading of the people and bodies in that list.
    speakers,
    /// Heading of the outlets and agencies in that list.
    outlets,
    /// Heading of the documents in that list.
    documents,
    /// How many articles there are, `{n}`, in the forms of the language.
    stories,
    /// Link past the head of a page to the quotations on it.
    skip_to_quotations,
    /// Link to the feed of a page.
    feed,
    /// Link to the articles after those of a page.
    newer,
    /// Link to the articles before those of a page.
    older,
    /// Link to the quotations after those of a page.
    later,
    /// Link to the quotations before those of a page.
    earlier,
    /// Heading after an article over the pages of those it names who have one.
    quoted_here,
    /// Before the names of those quoted, on the picture that a link to an article shows.
    placard_quoted,
    /// Title of the page of whoever made articles, `{name}`.
    articles_of,
    /// Nothing is published yet.
    nothing,
    /// Name of the list of further pages.
    more,
    /// Name of the links at the foot of a page to the plain pages.
    about,
    /// Title of the page for an address without a page.
    not_found,
    /// What it says.
    not_found_text,
    /// The link to the front page.
    to_front,
    /// An article has another address now.
    moved,
    /// The notice over the reason for which an article was withdrawn.
    withdrawn,
    /// Mark of an article that only the desk sees.
    draft,
    /// Mark of an article that waits for its moment, `{moment}`.
    scheduled,
    /// Name of what lies over a page of the desk: its remarks on the article.
    desk_remarks,
    /// How many warnings the desk has, `{n}`, in the forms of the language.
    warnings,
    /// Title of the page that stands in for what cannot be printed, `{name}`, while it is written.
    remarks_on,
    /// Its heading.
    unprinted,
    /// Before what the desk expected at a place, `{what}`.
    expected,
    /// Title of the page that searches all articles, and the link to it.
    search,
    /// Label of the field for words to search for.
    search_words,
    /// Label of the choice of a section.
    search_section,
    /// Label of the choice of somebody quoted.
    search_person,
    /// The choice of every section.
    search_any,
    /// Nothing was found.
    search_none,
    /// Button that shows more of what was found.
    search_more,
    /// The search could not be loaded.
    search_failed,
    /// From a disk there is no search.
    search_disk,
    /// Title of the page of an article’s quotations for other sites, and the link to it.
    embeds,
    /// What that page is for.
    embeds_text,
    /// Label of the code that shows a quotation as a card.
    embed_card,
    /// Label of the code of a quotation as plain HTML.
    embed_quotation,
    /// Link from a card to its words in their article.
    to_quotation,
}

impl PublicationWording {
    /// The tables that Broadsheet brings along.
    #[must_use]
    pub fn all() -> [&'static Self; 4] {
        [&en::EN, &zh_hans::ZH_HANS, &zh_hant::ZH_HANT, &ko::KO]
    }

    /// The table of that tag; English when there is none.
    #[must_use]
    pub fn of(tag: &str) -> &'static Self {
        added_as(tag).and_then(|language| language.publication).unwrap_or_else(|| Self::built_in(tag))
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
    use super::PublicationWording;
    use crate::wording::templates::slots;

    #[test]
    fn every_language_fills_the_same_slots() {
        let english = PublicationWording::of("en").fields();
        for table in PublicationWording::all() {
            for ((name, texts), (_, own)) in english.iter().zip(table.fields()) {
                for (text, other) in texts.iter().zip(own) {
                    // A text that counts has as many forms as its language; each has the slot.
                    for form in other.split('|') {
                        let first = text.split('|').next().unwrap_or_default();
                        assert_eq!(slots(first), slots(form), "{}: {name}", table.lang);
                        assert!(!form.trim().is_empty(), "{}: {name}", table.lang);
                    }
                    let wanted = if text.contains('|') && table.lang == "en" { 2 } else { 1 };
                    assert_eq!(other.split('|').count(), wanted, "{}: {name}", table.lang);
                }
            }
        }
    }
}
