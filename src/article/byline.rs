//! [`Byline`] and [`Dateline`]: who made the article, and where it was written from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;

/// Who made the article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Byline {
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Contributor>,
    /// Who edited it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editors: Vec<Contributor>,
    /// Who translated it or its aligned versions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translators: Vec<Contributor>,
}

/// One person or desk in a [`Byline`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contributor {
    /// The name as printed.
    pub name: String,
    /// Whether the name is a desk's or a newsroom's and not a person's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub desk: bool,
}

/// Where the article was written from, and for which day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dateline {
    /// The place as printed, such as `PYONGYANG`.
    pub place: String,
    /// The day the dateline names, when it names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}
