//! Which grammar reads a language. Languages of one family share one; its rules stand in the folder of its name.

use super::Pack;

/// The grammar of a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Grammar {
    /// The subject stands before its verb, an owner before `'s`, and suffixes tell verbs and adverbs.
    #[default]
    English,
    /// The verb stands second, or last, with its subject before it or right behind. Every noun has a capital.
    German,
    /// French and Spanish: nouns have articles, adjectives follow them, and the subject may stand behind its verb.
    Romance,
    /// Russian: no articles, so that two nouns are a phrase; the subject may stand behind its verb, or be left out.
    Slavic,
    /// Words stand without spaces, the verb of saying before what is said.
    Chinese,
    /// A particle marks the subject, and the verb of saying stands last.
    Korean,
}

impl Grammar {
    /// The grammar of a name in `[grammar]`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "english" => Self::English,
            "german" => Self::German,
            "romance" => Self::Romance,
            "slavic" => Self::Slavic,
            "chinese" => Self::Chinese,
            "korean" => Self::Korean,
            _ => return None,
        })
    }
}

impl Pack {
    pub(crate) fn is_english(&self) -> bool {
        self.grammar == Grammar::English
    }

    pub(crate) fn is_german(&self) -> bool {
        self.grammar == Grammar::German
    }

    pub(crate) fn is_romance(&self) -> bool {
        self.grammar == Grammar::Romance
    }

    pub(crate) fn is_slavic(&self) -> bool {
        self.grammar == Grammar::Slavic
    }

    /// Whether a verb may stand before its subject wherever it stands: "…, a déclaré la maire", «…, заявил министр». Such
    /// languages have rich verbs, of which a pack knows only those of saying.
    pub(crate) fn inverts(&self) -> bool {
        matches!(self.grammar, Grammar::Romance | Grammar::Slavic)
    }
}
