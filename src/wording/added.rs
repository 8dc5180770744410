//! [`AddedLanguage`]: a language that a publication adds to the interface, and the list of words it may give.
//!
//! Components ask for the words of an article's language wherever they show one ([`Wording::of`]), so the added
//! languages are known to the whole program: [`add_languages`] names them, once before a page is printed or drawn. Every text
//! is borrowed for as long as the program runs, as those of the built-in tables are.

use std::sync::{PoisonError, RwLock};

use super::table::built_in;
use super::{EN, OwnWording, PublicationWording, Usage, Wording};

/// A language that a publication adds, or whose words it replaces.
#[derive(Clone, Copy, Debug, Default)]
pub struct AddedLanguage {
    /// Its tag.
    pub lang: &'static str,
    /// The words of articles. The newsreader knows the tag alone until it loads a table.
    pub wording: Option<&'static Wording>,
    /// The words of pages that are no article.
    pub publication: Option<&'static PublicationWording>,
    /// The words of the page for one's own articles.
    pub own: Option<&'static OwnWording>,
}

/// A word that a table gives, as the lists declare it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The table it stands in: `interface`, one of its groups, `publication` or `own`.
    pub head: &'static str,
    /// Its name, as the lists have it.
    pub name: &'static str,
    /// Where it is shown, and its slots.
    pub about: &'static [&'static str],
    /// What it says in English.
    pub english: &'static [&'static str],
}

/// What no table gives: the tag is the name of the file, and the extents are called what their treatments are called.
const NOT_GIVEN: [(&str, &str); 5] = [
    ("interface", "lang"),
    ("interface", "own_name"),
    ("publication", "lang"),
    ("own", "lang"),
    ("own", "extents"),
];

static ADDED: RwLock<&'static [AddedLanguage]> = RwLock::new(&[]);

/// From now on the interface speaks these languages besides those built in, and no others.
pub fn add_languages(languages: Vec<AddedLanguage>) {
    *ADDED.write().unwrap_or_else(PoisonError::into_inner) = languages.leak();
}

/// The languages that were added.
#[must_use]
pub fn added() -> &'static [AddedLanguage] {
    *ADDED.read().unwrap_or_else(PoisonError::into_inner)
}

/// The added language of that tag.
pub(super) fn added_as(tag: &str) -> Option<&'static AddedLanguage> {
    added().iter().find(|language| language.lang == tag)
}

/// Every word that a table may give, in the order of the lists.
#[must_use]
pub fn entries() -> Vec<Entry> {
    let mut entries = every_entry();
    entries.retain(|entry| !NOT_GIVEN.contains(&(entry.head, entry.name)));
    entries
}

fn every_entry() -> Vec<Entry> {
    let interface = Wording::listed().into_iter().zip(EN.fields());
    let interface = interface.map(|((group, name, about), (_, english))| Entry {
        head: group.unwrap_or("interface"),
        name,
        about,
        english,
    });
    let publication = PublicationWording::abouts().into_iter().zip(PublicationWording::english().fields());
    let publication =
        publication.map(|(about, (name, english))| Entry { head: "publication", name, about, english });
    let own = OwnWording::abouts().into_iter().zip(OwnWording::english().fields());
    let own = own.map(|(about, (name, english))| Entry { head: "own", name, about, english });
    interface.chain(publication).chain(own).collect()
}

impl AddedLanguage {
    /// The language of that tag, which calls itself `own_name`. What `given` has no texts for is said as in the nearest
    /// language built in, else in English.
    #[must_use]
    pub fn of(
        lang: &str,
        own_name: &str,
        usage: Usage,
        given: &dyn Fn(&Entry) -> Option<Vec<String>>,
    ) -> Self {
        let lang: &'static str = String::leak(lang.to_owned());
        let base = built_in(lang);
        let mut wording = Wording { usage, ..base.map_or(&EN, Wording::built_in).clone() };
        let base = base.unwrap_or("en");
        let mut publication = PublicationWording::built_in(base).clone();
        let mut own = OwnWording::built_in(base).clone();
        let slots = wording.slots().into_iter().chain(publication.slots()).chain(own.slots());
        for (entry, slots) in every_entry().iter().zip(slots) {
            let Some(texts) = given(entry) else { continue };
            for (slot, text) in slots.iter_mut().zip(texts) {
                *slot = String::leak(text);
            }
        }
        (wording.lang, wording.own_name) = (lang, String::leak(own_name.to_owned()));
        (publication.lang, own.lang) = (lang, lang);
        for (extent, treatment) in own.extents.iter_mut().zip(wording.facets.treatments) {
            *extent = treatment;
        }
        let (wording, publication, own) =
            (Box::leak(Box::new(wording)), Box::leak(Box::new(publication)), Box::leak(Box::new(own)));
        Self { lang, wording: Some(wording), publication: Some(publication), own: Some(own) }
    }
}

#[cfg(test)]
mod tests {
    use super::{AddedLanguage, entries};
    use crate::wording::Usage;

    #[test]
    fn every_word_says_where_it_is_shown() {
        for entry in entries() {
            let about = entry.about.concat();
            assert!(about.trim().len() > 2, "{} of {} is described", entry.name, entry.head);
        }
        assert!(entries().len() > 300);
    }

    #[test]
    fn what_is_given_is_said_and_the_rest_in_the_nearest_language() {
        let given = |lang: &str, text: &str| {
            let texts = |entry: &super::Entry| {
                (entry.name == "by" || entry.name == "latest" || entry.name == "lede")
                    .then(|| vec![text.to_owned()])
            };
            AddedLanguage::of(lang, "Own", Usage::PRINTED, &texts)
        };
        let language = given("eo", "de");
        let (wording, publication) =
            (language.wording.expect("it is there"), language.publication.expect("too"));
        assert_eq!((wording.lang, wording.own_name, wording.by), ("eo", "Own", "de"));
        assert_eq!((publication.latest, language.own.map(|own| own.lede)), ("de", Some("de")));
        assert_eq!(wording.published, "Published");
        let korean = given("ko", "x").wording.expect("it is there");
        assert_eq!((korean.by, korean.months[0]), ("x", "1월"));
    }
}
