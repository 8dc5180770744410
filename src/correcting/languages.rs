//! [`Languages`]: the languages that the fields of a quotation propose, by their names.

use std::rc::Rc;

use crate::article::{Lang, TWO_LETTERS};
use crate::browser::LanguageNames;
use crate::import::language_of;
use crate::wording::LANGUAGES;

/// The list of proposals that fields of languages share.
pub(super) const LANGUAGE_LIST: &str = "own-languages";

/// Tags that have another one today.
const RETIRED: [&str; 7] = ["bh", "in", "iw", "ji", "jw", "mo", "sh"];

/// Tags and what the browser calls their languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Languages {
    /// The language of the names.
    lang: &'static str,
    /// In the order of the names.
    named: Rc<[(&'static str, String)]>,
}

/// Every tag that is proposed.
fn tags() -> impl Iterator<Item = &'static str> {
    let short = TWO_LETTERS.split_ascii_whitespace().filter(|tag| !RETIRED.contains(tag));
    let longer = LANGUAGES.into_iter().filter(|tag| tag.len() > 2);
    short.chain(longer).chain([Lang::UNKNOWN])
}

impl Languages {
    /// The names in one language.
    #[must_use]
    pub fn of(lang: &'static str) -> Self {
        let names = LanguageNames::in_language(lang);
        let named = |tag: &'static str| Some((tag, names.as_ref()?.name(tag)?));
        let mut named: Vec<(&'static str, String)> = tags().filter_map(named).collect();
        named.sort_by(|one, other| one.1.cmp(&other.1));
        Self { lang, named: named.into() }
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(|(_, name)| name.as_str())
    }

    /// What a language is called; its tag where the browser has no name.
    #[must_use]
    pub fn name(&self, tag: &Lang) -> String {
        let known = self.named.iter().find(|(known, _)| *known == tag.as_str()).map(|(_, name)| name.clone());
        let named = || LanguageNames::in_language(self.lang)?.name(tag.as_str());
        known.or_else(named).unwrap_or_else(|| tag.to_string())
    }

    /// The language that a reader typed: its name, its name in itself ("français"), or its tag.
    #[must_use]
    pub fn tag(&self, typed: &str) -> Option<Lang> {
        let own_name = |tag: &str| LanguageNames::in_language(tag)?.name(tag);
        self.tag_by(typed, own_name)
    }

    fn tag_by(&self, typed: &str, own_name: impl Fn(&str) -> Option<String>) -> Option<Lang> {
        let typed = typed.trim().to_lowercase();
        if let Some((tag, _)) = self.named.iter().find(|(_, name)| name.to_lowercase() == typed) {
            return Lang::new(tag).ok();
        }
        // A tag is one word: "te reo Māori" is not Telugu.
        if let Some(lang) =
            Some(&typed).filter(|typed| !typed.contains(' ')).and_then(|typed| language_of(typed))
        {
            return Some(lang);
        }
        let named = |tag: &&str| own_name(tag).is_some_and(|name| name.to_lowercase() == typed);
        self.named.iter().map(|(tag, _)| *tag).find(named).and_then(|tag| Lang::new(tag).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Languages;

    #[test]
    fn a_language_is_known_by_its_names_and_by_its_tag() {
        let named = [("fr", "French"), ("ko", "Korean"), ("zh-Hant", "Traditional Chinese")];
        let languages =
            Languages { lang: "en", named: named.map(|(tag, name)| (tag, name.to_owned())).into() };
        let own_name = |tag: &str| (tag == "fr").then(|| "français".to_owned());
        for (typed, tag) in [
            ("Korean", Some("ko")),
            (" korean ", Some("ko")),
            ("traditional chinese", Some("zh-Hant")),
            ("Français", Some("fr")),
            ("ko", Some("ko")),
            ("fil", Some("fil")),
            ("German", Some("de")),
            ("te reo Māori", None),
            ("Koreanish", None),
            ("", None),
        ] {
            let found = languages.tag_by(typed, own_name);
            assert_eq!(found.as_ref().map(|lang| lang.as_str()), tag, "{typed}");
        }
    }
}
