//! [`Rival`]: how somebody else worded what is quoted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;
use super::language::{Direction, Lang};

/// Another rendering of an utterance that the article quotes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rival {
    /// The quotation it renders too.
    pub quotation: Id,
    /// The outlet that worded it so, by id, when one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Id>,
    /// Who worded it so, as printed, when it was no outlet of the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// The direction of its script.
    pub dir: Direction,
    /// Where it is found. Only `http` and `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
}
