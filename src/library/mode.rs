//! [`Mode`] and [`Saving`]: how an article is shown, and what becomes of the page that is saved of it.

/// How the article is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// In the reading room, as every other article.
    #[default]
    Read,
    /// With its quotations to be checked and corrected.
    Correct,
}

/// What becomes of the page that is being saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing is being saved.
    #[default]
    Idle,
    /// It is being made.
    Busy,
    /// The browser has it.
    Done,
    /// It could not be made.
    Failed,
}
