//! [`Footnote`]: what an author says beside the text. A translator's note is a [`Note`](super::Note).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::Inline;
use super::id::Id;

/// A footnote of the author.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Footnote {
    /// Its name, in addresses and element ids.
    pub id: Id,
    /// What it says.
    pub content: Vec<Inline>,
}
