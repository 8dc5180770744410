//! The words of the facets: their titles, and what their values are called.

group! {
    /// The words of the facets, in one language.
    FacetWords {
        /// Opens the facets besides the voices.
        more,
        /// Title of the facet of speakers.
        speaker,
        /// Title of the facet of outlets.
        outlet,
        /// Title of the facet of kinds of speakers.
        kind,
        /// Title of the facet of what was done to the words.
        treatment,
        /// Title of the facet of named and unnamed voices.
        voice,
        /// Title of the facet of origins.
        backing,
        /// Title of the filter by dates.
        date,
        /// The kinds of speakers.
        kinds[5],
        /// The badges.
        treatments[10],
        /// What a badge means.
        treatment_helps[10],
        /// The voices: named, unnamed, institutional, not known.
        voices[4],
        /// One origin, or several.
        backings[2],
        /// Which date: said, published, retrieved.
        whens[3],
        /// Not before this day.
        from,
        /// Not after this day.
        to,
        /// Quotations without the date asked for: `{n}`. Depends on `{n}`.
        left_out,
        /// What a choice leaves if it is pressed: `{n}` quotations. Depends on `{n}`.
        leaves,
        /// A span of time asked for: `{when}`, `{from}`, `{to}`.
        span,
    }
}
