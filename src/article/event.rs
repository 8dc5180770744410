//! [`Event`]: something that happened, for the timeline.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;

/// Something that happened, by the article's account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When.
    pub date: Date,
    /// What, in a few words.
    pub phrase: String,
    /// The block of the text that tells of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<Id>,
}
