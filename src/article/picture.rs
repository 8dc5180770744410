//! [`Picture`]: a picture of the article, or the facsimile of a document that it quotes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::Inline;
use super::id::Id;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The name of its file in the article's folder.
    pub file: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Its width and height, when the file has been seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<PictureSize>,
    /// What stands below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Who may do what with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The document that it is a facsimile of, and the place in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facsimile: Option<Facsimile>,
}

/// The size of a picture in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PictureSize {
    /// From one side to the other.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// A picture of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facsimile {
    /// The document.
    pub document: Id,
    /// The quotation whose words are in the region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotation: Option<Id>,
    /// The region that is marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A part of a picture, in percent of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// How far it is from the left.
    pub left: u8,
    /// How far it is from the top.
    pub top: u8,
    /// How wide it is.
    pub width: u8,
    /// How high it is.
    pub height: u8,
}
