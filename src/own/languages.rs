//! [`Languages`]: the languages that the fields of a quotation propose, by their names.

use std::rc::Rc;

use crate::article::Lang;
use crate::browser;
use crate::opening::language_of;
use crate::wording::LANGUAGES;

/// The list of proposals that fields of languages share.
pub(super) const LANGUAGE_LIST: &str = "own-languages";

/// Tags and what the browser calls their languages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Languages {
    /// The language of the names.
    lang: &'static str,
    named: Rc<[(&'static str, String)]>,
}

impl Languages {
    /// The names in one language.
    pub(super) fn of(lang: &'static str) -> Self {
        let named = |tag: &'static str| Some((tag, browser::language_name(lang, tag)?));
        Self { lang, named: LANGUAGES.into_iter().filter_map(named).collect() }
    }

    /// All names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.named.iter().map(|(_, name)| name.as_str())
    }

    /// What a language is called; its tag where the browser has no name.
    pub(super) fn name(&self, tag: &Lang) -> String {
        let known = self.named.iter().find(|(known, _)| *known == tag.as_str()).map(|(_, name)| name.clone());
        known.or_else(|| browser::language_name(self.lang, tag.as_str())).unwrap_or_else(|| tag.to_string())
    }

    /// The language that a reader typed, by its name or its tag.
    pub(super) fn tag(&self, typed: &str) -> Option<Lang> {
        let typed = typed.trim().to_lowercase();
        let named = self.named.iter().find(|(_, name)| name.to_lowercase() == typed);
        named.map_or_else(|| language_of(&typed), |(tag, _)| Lang::new(tag).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Languages;

    #[test]
    fn a_language_is_known_by_its_name_and_by_its_tag() {
        let named = [("ko", "Korean"), ("zh-Hant", "Traditional Chinese")];
        let languages =
            Languages { lang: "en", named: named.map(|(tag, name)| (tag, name.to_owned())).into() };
        for (typed, tag) in [
            ("Korean", Some("ko")),
            (" korean ", Some("ko")),
            ("traditional chinese", Some("zh-Hant")),
            ("ko", Some("ko")),
            ("fil", Some("fil")),
            ("Koreanish", None),
            ("", None),
        ] {
            assert_eq!(languages.tag(typed).as_ref().map(|lang| lang.as_str()), tag, "{typed}");
        }
    }
}
