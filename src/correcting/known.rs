//! [`Known`]: the names that an article has already, among which the reader chooses.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, html};

use crate::article::Id;
use crate::import::Draft;

use super::languages::{LANGUAGE_LIST, Languages};

/// The list of everyone who could say something.
pub(super) const NAME_LIST: &str = "own-names";

/// The most names a choice offers.
const MOST: usize = 300;

/// Everyone who speaks, and every outlet that is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Whoever could say something: sources first, then outlets and documents, which seldom do.
    pub names: Rc<[String]>,
    /// The persons and institutions among them.
    pub sources: Rc<[(Id, String)]>,
    /// The outlets.
    pub outlets: Rc<[String]>,
    /// The languages that are proposed.
    pub languages: Languages,
}

impl Known {
    /// The names of an article.
    #[must_use]
    pub fn of(draft: &Draft, languages: Languages) -> Self {
        let evidence = &draft.article().evidence;
        let sources = evidence.sources.iter().map(|(id, one)| (id.clone(), one.name.display.clone()));
        let outlets: BTreeSet<String> =
            evidence.outlets.values().map(|outlet| outlet.name.display.clone()).collect();
        Self {
            names: speakers(draft).into(),
            sources: sources.take(MOST).collect(),
            outlets: outlets.into_iter().take(MOST).collect(),
            languages,
        }
    }

    /// The lists of proposals that the fields share.
    pub fn lists(&self) -> Html {
        let options = |id: &'static str, names: &mut dyn Iterator<Item = &str>| {
            html! {
                <datalist {id}>
                    { for names.map(|name| html! { <option value={name.to_owned()} /> }) }
                </datalist>
            }
        };
        html! {
            <>
                { options(NAME_LIST, &mut self.names.iter().map(String::as_str)) }
                { options(LANGUAGE_LIST, &mut self.languages.names()) }
            </>
        }
    }
}

/// Whoever could say something, by name: sources, then outlets and documents.
fn speakers(draft: &Draft) -> Vec<String> {
    let evidence = &draft.article().evidence;
    // Whoever was a speaker when the article was opened stays a choice: the wrong one may have been taken away.
    let before = &draft.as_opened().evidence;
    let sources = evidence.sources.values().chain(before.sources.values());
    let sources: BTreeSet<&str> = sources.map(|one| one.name.display.as_str()).collect();
    let outlets = evidence.outlets.values().map(|outlet| outlet.name.display.as_str());
    let documents = evidence.documents.values().map(|one| one.title.as_ref().unwrap_or(&one.phrase).as_str());
    let others: BTreeSet<&str> = outlets.chain(documents).filter(|name| !sources.contains(name)).collect();
    sources.into_iter().chain(others).take(MOST).map(str::to_owned).collect()
}

/// The name that a typed one stands for: "Okafor" is Ada Okafor where nobody else is called so. Anything else is meant as
/// it was typed.
pub(super) fn meant(names: &[String], typed: &str) -> String {
    let typed = typed.trim();
    let words = |name: &str| -> Vec<String> { name.split_whitespace().map(str::to_lowercase).collect() };
    let asked = words(typed);
    if asked.is_empty() {
        return String::new();
    }
    let whole = names.iter().find(|name| words(name) == asked);
    let mut parts = names.iter().filter(|name| {
        let name = words(name);
        name.starts_with(&asked) || name.ends_with(&asked)
    });
    let part = parts.next().filter(|_| parts.next().is_none());
    whole.or(part).cloned().unwrap_or_else(|| typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{meant, speakers};
    use crate::import::{Draft, open};

    #[test]
    fn people_come_before_outlets_and_documents() {
        let text = "“One is open,” Zoe Young told the Angle Post.\n\n“Two is,” Ben Smith said, according to a letter.";
        let draft = Draft::of(open("a.txt", text.as_bytes(), 1).expect("a text")).expect("a draft");
        let names = speakers(&draft);
        assert_eq!(names.first_chunk::<2>(), Some(&["Ben Smith".to_owned(), "Zoe Young".to_owned()]));
        assert!(names.len() > 2, "{names:?}");
    }

    #[test]
    fn a_part_of_one_name_means_that_name() {
        let names =
            ["Ada Okafor", "Ben Smith", "Carla Smith", "Ministry of Ports", "李娜"].map(str::to_owned);
        for (typed, name) in [
            ("Okafor", "Ada Okafor"),
            (" ada ", "Ada Okafor"),
            ("ADA OKAFOR", "Ada Okafor"),
            // Which of the two, nobody knows.
            ("Smith", "Smith"),
            ("Ministry", "Ministry of Ports"),
            // What stands inside of a name is no name.
            ("of", "of"),
            ("kafor", "kafor"),
            ("李", "李"),
            ("", ""),
        ] {
            assert_eq!(meant(&names, typed), name, "{typed}");
        }
    }

    #[test]
    fn a_name_that_is_known_as_it_stands_comes_before_a_longer_one() {
        let names = ["Harbour Trust", "Trust"].map(str::to_owned);
        assert_eq!(meant(&names, "trust"), "Trust");
    }
}
