//! [`Note`]: what the translator wants the reader to know of a word or passage.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::Inline;
use super::id::Id;
use super::quotation::Certainty;

/// A translator's note.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its name, in addresses and element ids.
    pub id: Id,
    /// What it is about.
    pub kind: NoteKind,
    /// The word or passage it explains, as the text has it at its first mark.
    pub term: String,
    /// How sure it is.
    #[serde(default)]
    pub certainty: Certainty,
    /// What it says.
    pub content: Vec<Inline>,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// A word with a meaning of its own in the original language.
    Term,
    /// A name and its forms.
    Name,
    /// A set phrase.
    Idiom,
    /// A guess at the wording of the original.
    Reconstruction,
    /// Where the text and other reports differ.
    Correction,
    /// Background that readers of the original have.
    Context,
}

impl NoteKind {
    /// Every kind in the order the page lists them.
    pub const ALL: [Self; 6] =
        [Self::Term, Self::Name, Self::Idiom, Self::Reconstruction, Self::Correction, Self::Context];

    /// The kind's name in class names and in the authoring format.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Name => "name",
            Self::Idiom => "idiom",
            Self::Reconstruction => "reconstruction",
            Self::Correction => "correction",
            Self::Context => "context",
        }
    }
}
