//! Languages and directions, and [`Foreign`]: a text in another language than the page's.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A language tag such as `en`, `zh-Hans` or `zh-Latn-pinyin` (BCP 47).
///
/// Only the form is checked here; that the tag is registered is the HTML checker's work.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Lang(String);

/// Why a text is no [`Lang`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is not a language tag such as en, zh-Hans or ko-Latn")]
pub struct LangError(String);

/// Scripts and languages written from right to left (Unicode CLDR, `characterOrder`).
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "syr", "nqo"];

impl Lang {
    /// The tag of a language that nobody knows (BCP 47, “undetermined”). No script is foreign to it.
    pub const UNKNOWN: &'static str = "und";

    /// The language that nobody knows.
    #[must_use]
    pub fn unknown() -> Self {
        Self(Self::UNKNOWN.to_owned())
    }

    /// Whether this is the language that nobody knows.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.0 == Self::UNKNOWN
    }

    /// Reads a language tag.
    ///
    /// # Errors
    /// When the text has not the form of a tag: a primary subtag of 2 to 8 letters, then subtags of 1 to 8
    /// letters or digits after hyphens.
    pub fn new(text: &str) -> Result<Self, LangError> {
        let mut subtags = text.split('-');
        let primary = subtags.next().unwrap_or_default();
        let primary_fits = matches!(primary.len(), 2..=8) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_fits =
            subtags.all(|s| matches!(s.len(), 1..=8) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary_fits && rest_fits { Ok(Self(text.to_owned())) } else { Err(LangError(text.to_owned())) }
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag: `zh` of `zh-Hans`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The tag of this language's romanisation: `zh-Latn-pinyin` for Chinese, else `…-Latn`.
    ///
    /// Pinyin is the one registered romanisation variant that the bundled articles use
    /// (IANA language subtag registry, 2025-08-25); Korean has none.
    #[must_use]
    pub fn romanised(&self) -> Self {
        match self.primary() {
            "zh" => Self("zh-Latn-pinyin".to_owned()),
            primary => Self(format!("{primary}-Latn")),
        }
    }

    /// Whether the text is already written in Latin letters, so that no romanisation is expected.
    #[must_use]
    pub fn is_latin(&self) -> bool {
        self.0.split('-').any(|subtag| subtag.eq_ignore_ascii_case("Latn"))
    }
}

/// The tags of languages with two letters (IANA language subtag registry, 2025-08-25), one after another.
pub const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
    ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li \
    ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
    pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Lang {
    type Error = LangError;

    fn try_from(text: String) -> Result<Self, LangError> {
        Self::new(&text)
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

/// The direction in which a text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The usual direction of a language. A text that differs states its own.
    #[must_use]
    pub fn of(lang: &Lang) -> Self {
        let right_to_left = RIGHT_TO_LEFT.contains(&lang.primary()) && !lang.is_latin();
        if right_to_left { Self::Rtl } else { Self::Ltr }
    }

    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A text in another language, with what a page needs to set it properly.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Foreign {
    /// The text in its own script.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Its direction.
    pub dir: Direction,
    /// The text in Latin letters, as the editor gave it; never made by a program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub romanised: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Direction, Lang};

    #[test]
    fn takes_tags_and_refuses_words() {
        for tag in ["en", "zh-Hans", "zh-Latn-pinyin", "ko-Latn-t-ko-m0-mcst"] {
            assert!(Lang::new(tag).is_ok(), "{tag}");
        }
        for text in ["", "e", "Chinese (simplified)", "zh_Hans", "zh--Hans", "中文", "1a"] {
            assert!(Lang::new(text).is_err(), "{text}");
        }
    }

    #[test]
    fn direction_follows_the_script_not_only_the_language() {
        let direction = |tag: &str| Lang::new(tag).map(|lang| Direction::of(&lang));
        assert_eq!(direction("ar"), Ok(Direction::Rtl));
        assert_eq!(direction("ar-Latn"), Ok(Direction::Ltr));
        assert_eq!(direction("ko"), Ok(Direction::Ltr));
    }
}
