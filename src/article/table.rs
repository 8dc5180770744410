//! [`TableRow`] and [`TableCell`]: what a table is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::Inline;

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// Whether its cells are the headers of the columns.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// The cells.
    pub cells: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableCell {
    /// On which side of its column the text stands.
    #[serde(default, skip_serializing_if = "Alignment::is_start")]
    pub align: Alignment,
    /// Its text.
    pub content: Vec<Inline>,
}

/// On which side of a column text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Alignment {
    /// Where lines begin.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// Where lines end, as figures do.
    End,
}

impl Alignment {
    /// Its name in class names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }

    /// Serde hands over a reference.
    fn is_start(&self) -> bool {
        *self == Self::Start
    }
}
