//! The words of the tool bar, its menu, the line of the filter and what lies over the text on a small screen.

group! {
    /// The words of the tool bar and of what belongs to it, in one language.
    BarWords {
        /// The switch of the note marks.
        notes,
        /// An aligned translation, wherever it is switched: `{language}`.
        translation,
        /// Aligned texts in several languages, wherever they are switched.
        others,
        /// The menu of everything else.
        more,
        /// The switch that opens every note.
        all_notes,
        /// The switch of romanisation, where only notes have readings.
        romanisation_in_notes,
        /// Opens the list of voices on a small screen: `{n}`. Depends on `{n}`.
        voices,
        /// The same from a card: `{n}`. Depends on `{n}`.
        all_voices,
        /// Before the first voices under the dek: `{n}`. Depends on `{n}`.
        voices_lead,
        /// How many more there are: `{n}`.
        and_more,
        /// Goes to the card of the quotation before.
        previous,
        /// Goes to the card of the next quotation.
        next,
        /// The number of the quotation whose card is open, `{n}`, of `{all}`.
        position,
        /// Puts the rest of the text away, or shows it again.
        hide_rest,
        /// Clears the filter.
        clear,
        /// How many quotations are left, in short: `{shown}` of `{n}`.
        shown,
        /// Opens the list of all choices of the filter: `{n}`. Depends on `{n}`.
        all_choices,
        /// Shows the translation, where `{n}` more hits are: `{language}`.
        hits_in_translation,
        /// Shows the original, where `{n}` more hits are.
        hits_in_original,
        /// Shows the notes, where `{n}` more hits are.
        hits_in_notes,
        /// Shows the article beside the other language, where `{n}` more hits are.
        hits_in_text,
        /// A hit in an aligned translation: `{language}`.
        in_translation,
        /// What the marks along the edge of the window are.
        edge,
        /// Opens the aligned text, in `{language}`, under one paragraph.
        counterpart,
        /// A key that shows or hides an aligned translation: `{language}`.
        key_translation,
        /// A key that shows or hides aligned texts in several languages.
        key_others,
        /// Where a filter hides `{n}` paragraphs: a button that shows them, which also stands on paper. Depends on `{n}`.
        gap_closed,
        /// The same once they show: hides them again. Depends on `{n}`.
        gap_open,
        /// On paper, beside the filter: what else of the page it leaves out.
        paper_filter,
        /// Name of the choice what is printed.
        paper,
        /// The article with its sources and notes in lines.
        paper_article,
        /// The article with every card, picture and table.
        paper_evidence,
        /// Prints the article with its sources and notes in lines.
        print_article,
        /// Prints the article with every card, picture and table.
        print_evidence,
    }
}
