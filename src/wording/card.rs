//! The words of the card of a quotation.

group! {
    /// The words of the card of a quotation, in one language.
    CardWords {
        /// Opens everything else that is known of a quotation.
        details,
        /// Opens what can be done with a quotation, as copying and citing it, and in an article of one's own correcting it:
        /// `{n}`.
        menu,
        /// This page, at the end of the line of those who passed the words on.
        here,
        /// In that line, where it is not known from whom the next had the words.
        gap,
        /// Leads from a card to the fields that correct it, in an article of one's own.
        correct,
        /// The same, for those who hear it alone: `{n}`.
        correct_quotation,
        /// Copies a quotation as HTML for another page.
        embed,
        /// The same, for those who hear it alone: `{n}`.
        embed_quotation,
        /// Saves a quotation as a picture, in an article of one's own.
        picture,
        /// The same, for those who hear it alone: `{n}`.
        picture_quotation,
    }
}
