//! [`Parallel`]: the same story in another language, aligned by authored segments.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::block::Inline;
use super::byline::Contributor;
use super::id::Id;
use super::language::{Direction, Lang};

/// The same story in another language.
///
/// Its role, its language and its direction are three separate things: a right-to-left text may be the
/// translation, and the original may run from left to right.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parallel {
    /// Whether the article was translated from it or into it.
    pub role: ParallelRole,
    /// Its language.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// What it is, in the article's language: "this page's own translation".
    pub label: String,
    /// Who translated it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translators: Vec<Contributor>,
    /// Its kicker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Its dek.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    /// Whether the editor says that the two go sentence for sentence: where a paragraph has as many sentences as the
    /// block beside it, the first says the same as the first, and so on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sentences: bool,
    /// Its text in order.
    pub segments: Vec<Segment>,
}

/// Whether the article was translated from a text or into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ParallelRole {
    /// The article is a translation of it.
    Original,
    /// It is a translation of the article.
    Translation,
}

/// A part of a [`Parallel`] that stands beside one block of the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// The block of the article that says the same; none when the article leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<Id>,
    /// Its text, one entry a line of the block.
    pub lines: Vec<Vec<Inline>>,
    /// The text in Latin letters, when the editor gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub romanised: Option<String>,
}
