//! [`has`]: the registry of language tags (IANA Language Subtag Registry, RFC 5646).

use language_tags::LanguageTag;

/// Whether the registry has every part of a tag.
pub(crate) fn has(tag: &str) -> bool {
    LanguageTag::parse(tag).is_ok_and(|tag| tag.validate().is_ok())
}

#[cfg(test)]
mod absent;

#[cfg(test)]
mod tests {
    use super::{absent, has};

    #[test]
    fn the_browser_knows_the_same_languages_of_two_letters() {
        let pairs = ('a'..='z').flat_map(|one| ('a'..='z').map(move |two| format!("{one}{two}")));
        // The crate takes the begin of "qaa..qtz", which is for private use, for languages.
        let private = |tag: &str| tag.starts_with('q') && tag != "qu";
        let registered: Vec<String> = pairs.clone().filter(|tag| has(tag) && !private(tag)).collect();
        let known: Vec<String> = pairs.filter(|tag| absent::has(tag)).collect();
        assert_eq!(registered.join(" "), known.join(" "));
    }

    #[test]
    fn what_no_language_could_be_is_known_nowhere() {
        for tag in ["enTK", "bylineen", "ej", "e", "", "english", "en_US", "12"] {
            assert!(!has(tag) && !absent::has(tag), "{tag}");
        }
        for tag in ["en", "EN-us", "zh-Hans", "fil", "sr-Latn-RS"] {
            assert!(has(tag) && absent::has(tag), "{tag}");
        }
    }
}
