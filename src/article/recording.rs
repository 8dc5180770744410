//! [`Recording`]: something to hear or to see elsewhere, from a moment on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A place in a recording. The page leads to it and plays nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// Its address: `http` or `https`.
    pub href: String,
    /// What it is.
    pub medium: Medium,
    /// The second at which it begins to matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<u32>,
}

/// What a recording is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// Something to hear.
    Audio,
    /// Something to see.
    Video,
}

impl Recording {
    /// The address with the moment as a media fragment, `#t=83`; an address that has a fragment already keeps it.
    #[must_use]
    pub fn address(&self) -> String {
        match self.at {
            Some(at) if !self.href.contains('#') => format!("{}#t={at}", self.href),
            _ => self.href.clone(),
        }
    }

    /// The moment as clocks show it: `1:23`, `1:02:03`.
    #[must_use]
    pub fn clock(&self) -> Option<String> {
        let at = self.at?;
        let (hours, minutes, seconds) = (at / 3600, at / 60 % 60, at % 60);
        Some(if hours > 0 {
            format!("{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{minutes}:{seconds:02}")
        })
    }
}

impl Medium {
    /// Its name in class names and in the authoring format.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
        }
    }
}
