//! The pages of a publication in English.

use super::PublicationWording;

/// The pages of a publication in English.
pub(super) static EN: PublicationWording = PublicationWording {
    lang: "en",
    latest: "Latest",
    sections: "Sections",
    tags: "Tags",
    archive: "Archive",
    corrected: "Recently corrected",
    quoted: "Everyone quoted",
    speakers: "People and organizations",
    outlets: "Outlets and agencies",
    documents: "Documents",
    stories: "{n} article|{n} articles",
    skip_to_quotations: "Skip to the quotations",
    feed: "Feed",
    newer: "Newer articles",
    older: "Older articles",
    later: "Later quotations",
    earlier: "Earlier quotations",
    quoted_here: "Everyone quoted in this article",
    articles_of: "Articles by {name}",
    nothing: "Nothing has been published yet.",
    more: "More pages",
    about: "About this publication",
    not_found: "Page not found",
    not_found_text: "There is no page at this address.",
    to_front: "Front page",
    moved: "This article has moved.",
    withdrawn: "This article has been withdrawn.",
    draft: "Draft",
    scheduled: "Scheduled for {moment}",
};
