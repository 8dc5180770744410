//! [`Id`]: the name an editor gives a source, quotation, note or block.

use std::borrow::Borrow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A name made of lower-case letters, digits and hyphens, such as `voice-of-hope`.
///
/// It appears in addresses and element ids, hence the narrow alphabet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[a-z0-9][a-z0-9-]*$"))]
pub struct Id(String);

/// Why a text is no [`Id`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum IdError {
    /// Nothing was given.
    #[error("an id is empty")]
    Empty,
    /// A character outside the alphabet.
    #[error("“{0}” is not allowed in an id")]
    Character(char),
    /// A hyphen at the beginning.
    #[error("an id does not begin with a hyphen")]
    LeadingHyphen,
}

impl Id {
    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty, begins with a hyphen or holds another character than `a`–`z`,
    /// `0`–`9` and `-`.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let first = text.chars().next().ok_or(IdError::Empty)?;
        if first == '-' {
            return Err(IdError::LeadingHyphen);
        }
        match text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            Some(stranger) => Err(IdError::Character(stranger)),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        Self::new(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, IdError};

    #[test]
    fn takes_lower_case_digits_and_hyphens() {
        assert_eq!(Id::new("voice-of-hope-2").map(String::from), Ok("voice-of-hope-2".to_owned()));
    }

    #[test]
    fn names_the_character_it_refuses() {
        assert_eq!(Id::new("Xi"), Err(IdError::Character('X')));
        assert_eq!(Id::new("a b"), Err(IdError::Character(' ')));
        assert_eq!(Id::new("-a"), Err(IdError::LeadingHyphen));
        assert_eq!(Id::new(""), Err(IdError::Empty));
    }
}
