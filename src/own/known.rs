//! [`Known`]: the names that an article has already, among which the reader chooses.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::article::Id;
use crate::opening::Draft;

/// The most names a choice offers.
const MOST: usize = 300;

/// Everyone who speaks, and every outlet that is named.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Known {
    /// Whoever could say something: sources, outlets, documents.
    pub(super) names: Rc<[String]>,
    /// The persons and institutions among them.
    pub(super) sources: Rc<[(Id, String)]>,
    /// The outlets.
    pub(super) outlets: Rc<[String]>,
}

impl Known {
    /// The names of an article.
    pub(super) fn of(draft: &Draft) -> Self {
        let evidence = &draft.article().evidence;
        let sources = evidence.sources.iter().map(|(id, one)| (id.clone(), one.name.display.clone()));
        let outlets = evidence.outlets.values().map(|outlet| outlet.name.display.clone());
        let documents =
            evidence.documents.values().map(|one| one.title.as_ref().unwrap_or(&one.phrase).clone());
        let outlets: BTreeSet<String> = outlets.collect();
        let people = sources.clone().map(|(_, name)| name);
        let names: BTreeSet<String> = people.chain(outlets.iter().cloned()).chain(documents).collect();
        Self {
            names: names.into_iter().take(MOST).collect(),
            sources: sources.take(MOST).collect(),
            outlets: outlets.into_iter().take(MOST).collect(),
        }
    }
}
