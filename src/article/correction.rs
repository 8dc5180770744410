//! [`Correction`]: what the article said before, and why it does not any more.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;

/// A change of what was already published. The old wording stays, to be read and found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the change.
    pub date: Date,
    /// What was changed.
    pub at: Corrected,
    /// What stood there before.
    pub old: String,
    /// What stands there now, when it is not the whole place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Why.
    pub reason: String,
    /// Who changed it, as printed.
    pub by: String,
}

/// A place of the article that can be put right.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Corrected {
    /// A block of the text.
    Block(Id),
    /// A quotation: its words or its provenance.
    Quotation(Id),
    /// A translator's note.
    Note(Id),
}
