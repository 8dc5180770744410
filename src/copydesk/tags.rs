//! Language tags as the registry has them (IANA Language Subtag Registry, RFC 5646).

use crate::article::Lang;
use crate::registry::has;

/// Names of languages, and codes of countries and of other standards, with the tag that is meant.
const MEANT: [(&str, &[&str]); 31] = [
    ("ar", &["arabic", "ara"]),
    ("bn", &["bengali", "bangla", "ben"]),
    ("cs", &["czech", "cz", "cze", "ces"]),
    ("da", &["danish", "dk", "dan"]),
    ("de", &["german", "deutsch", "ger", "deu"]),
    ("el", &["greek", "gr", "gre", "ell"]),
    ("en", &["english", "eng", "us", "uk-english"]),
    ("es", &["spanish", "espanol", "castilian", "spa"]),
    ("fa", &["persian", "farsi", "per", "fas"]),
    ("fi", &["finnish", "fin"]),
    ("fr", &["french", "francais", "fre", "fra"]),
    ("he", &["hebrew", "heb"]),
    ("hi", &["hindi", "hin"]),
    ("hu", &["hungarian", "hun"]),
    ("id", &["indonesian", "ind"]),
    ("it", &["italian", "italiano", "ita"]),
    ("ja", &["japanese", "jp", "jpn"]),
    ("ko", &["korean", "kor", "hangul"]),
    ("nl", &["dutch", "dut", "nld", "flemish"]),
    ("no", &["norwegian", "nor"]),
    ("pl", &["polish", "pol"]),
    ("pt", &["portuguese", "por", "brazilian"]),
    ("ro", &["romanian", "ron", "rum"]),
    ("ru", &["russian", "rus"]),
    ("sv", &["swedish", "swe"]),
    ("th", &["thai", "tha"]),
    ("tr", &["turkish", "tur"]),
    ("uk", &["ukrainian", "ua", "ukr"]),
    ("ur", &["urdu", "urd"]),
    ("vi", &["vietnamese", "vie", "vn"]),
    ("zh", &["chinese", "mandarin", "cn", "chi", "zho", "putonghua"]),
];

/// Whether the registry has every part of a tag.
pub(super) fn is_registered(tag: &str) -> bool {
    has(tag) && !is_foreign_standard(tag.split('-').next().unwrap_or_default())
}

/// The language of a tag that the registry has.
#[must_use]
pub fn registered(tag: &str) -> Option<Lang> {
    Lang::new(tag).ok().filter(|_| is_registered(tag))
}

/// Codes of three letters for languages that have one of two (RFC 5646, 2.2.1).
fn is_foreign_standard(primary: &str) -> bool {
    primary.len() == 3 && meant(primary).is_some()
}

fn meant(word: &str) -> Option<&'static str> {
    MEANT.iter().find(|(_, names)| names.contains(&word)).map(|(tag, _)| *tag)
}

/// The language that somebody else's file says it is in: `en_US`, `en, de`, `eng` and `English` are read too, and a
/// language with an unknown region or script is the language alone. `None` for anything else.
#[must_use]
pub fn declared(text: &str) -> Option<Lang> {
    let tag = text.trim().split([',', ';', ' ']).next()?.replace('_', "-");
    let primary = tag.split('-').next()?;
    let word = primary.to_lowercase();
    [Some(tag.as_str()), Some(primary), meant(&word)]
        .into_iter()
        .flatten()
        .filter(|tag| *tag != Lang::UNKNOWN && is_registered(tag))
        .find_map(|tag| Lang::new(tag).ok())
}

/// A hint for something that is no tag.
pub(super) fn tag_hint(typed: &str) -> String {
    let general =
        "Write the tag of the language and not its name, such as es or zh-Hans; und where it is not known.";
    suggestion(typed).unwrap_or_else(|| general.to_owned())
}

/// What was meant by something that is no tag.
pub(super) fn suggestion(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase().replace('ç', "c").replace('ñ', "n").replace('_', "-");
    if lower != typed.to_lowercase() && is_registered(&lower) {
        return Some(format!("Did you mean “{}”?", typed.replace('_', "-")));
    }
    let word = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let tag = meant(&lower).or_else(|| meant(word))?;
    let script = if tag == "zh" && lower.contains("trad") {
        "-Hant"
    } else if tag == "zh" && lower.contains("simp") {
        "-Hans"
    } else {
        ""
    };
    Some(format!("Did you mean “{tag}{script}”?"))
}

#[cfg(test)]
mod tests {
    use crate::article::Lang;

    use super::{declared, is_registered, suggestion};

    #[test]
    fn what_a_file_declares_is_a_language_or_nothing() {
        for (typed, tag) in [
            ("en", "en"),
            (" en_US ", "en-US"),
            ("en, de", "en"),
            ("en-ZQ", "en"),
            ("zh-Hans", "zh-Hans"),
            ("eng", "en"),
            ("German", "de"),
        ] {
            assert_eq!(declared(typed).as_ref().map(Lang::as_str), Some(tag), "{typed}");
        }
        for typed in ["", "und", "enTK", "bylineen", "ej", "{{ lang }}", "1", "-"] {
            assert_eq!(declared(typed), None, "{typed}");
        }
    }

    #[test]
    fn tags_are_those_of_the_registry() {
        for tag in [
            "en",
            "en-US",
            "zh-Hans",
            "zh-Hant-TW",
            "zh-Latn-pinyin",
            "ko-Latn",
            "und",
            "mul",
            "yue",
            "de-1996",
            "qaa",
            "sr-Latn",
        ] {
            assert!(is_registered(tag), "{tag}");
        }
        for tag in ["english", "chinese", "jp", "cz", "xx", "zh-Simplified", "en-Xyzw", "eng", "notes"] {
            assert!(!is_registered(tag), "{tag}");
        }
    }

    #[test]
    fn what_was_meant_is_proposed() {
        let cases = [
            ("english", Some("en")),
            ("Chinese", Some("zh")),
            ("Chinese (simplified)", Some("zh-Hans")),
            ("français", Some("fr")),
            ("jp", Some("ja")),
            ("zh_Hans", Some("zh-Hans")),
            ("eng", Some("en")),
            ("klingonese", None),
        ];
        for (typed, tag) in cases {
            assert_eq!(suggestion(typed), tag.map(|tag| format!("Did you mean “{tag}”?")), "{typed}");
        }
    }
}
