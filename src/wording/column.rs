//! The words of the head of the column of sources.

group! {
    /// The words of the head of the column of sources, in one language.
    ColumnWords {
        /// How many speak: `{n}`. Depends on `{n}`.
        voices,
        /// In place of the voices where the article quotes nobody.
        nobody,
        /// Opens what the badges and marks mean.
        legend,
        /// What it means that an attribution is likely, or uncertain.
        doubts[2],
    }
}
