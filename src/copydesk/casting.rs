//! Whether a name in a mark stands for an entry: a speaker, an outlet, a document. Where it does not, the remark says what
//! it is and where it goes, or how an entry is added.

use crate::article::Id;

use super::evidence::Cast;
use super::front::{Desk, Sited};
use super::remark::Draft;
use super::suggest::did_you_mean;

impl Cast {
    /// A remark when nothing that can speak has this name.
    pub(super) fn check_speaker(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        let known = self.sources.keys().chain(self.outlets.keys()).chain(self.documents.keys());
        self.check_known(desk, id, known, Place::Speaker)
    }

    /// A remark when no outlet has this name.
    pub(super) fn check_outlet(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        self.check_known(desk, id, self.outlets.keys(), Place::Outlet)
    }

    /// A remark when no document has this name.
    pub(super) fn check_document(&self, desk: &Desk, id: &Sited<Id>) -> bool {
        self.check_known(desk, id, self.documents.keys(), Place::Document)
    }

    /// What kind of entry has a name, and where it goes in a mark.
    fn kind_of(&self, id: &Id) -> Option<(&'static str, String)> {
        if self.sources.contains_key(id) {
            let way = format!(
                "Whoever speaks goes into by={id}. Somebody who passed the words on is quoted too, around them."
            );
            return Some(("a source", way));
        }
        if self.outlets.contains_key(id) {
            return Some(("an outlet", format!("An outlet goes into via={id}.")));
        }
        let way = format!("A document goes into in={id}.");
        self.documents.contains_key(id).then_some(("a document", way))
    }

    /// Whether `id` is among `known`; a remark when it is not, nor the name of an entry with remarks of its own.
    fn check_known<'a>(
        &self,
        desk: &Desk,
        id: &Sited<Id>,
        known: impl Iterator<Item = &'a Id> + Clone,
        place: Place,
    ) -> bool {
        let found = known.clone().any(|name| *name == id.value);
        if found || self.unread.contains(&id.value) {
            return found;
        }
        let name = &id.value;
        let draft = match self.kind_of(name) {
            Some((kind, way)) => {
                let message = format!("“{name}” is {kind}, and {} belongs here.", place.wanted());
                Draft::error("dangling-id", id.span.clone(), message).hint(way)
            }
            None => {
                let message = format!("Nothing is called “{name}”.");
                let add = format!(
                    "Add [{}.{name}] to the front matter, or to people.toml, with `kind` and `{}`.",
                    place.table(),
                    place.naming()
                );
                Draft::error("dangling-id", id.span.clone(), message)
                    .maybe_hint(desk.entry_called(name.as_str()))
                    .maybe_hint(did_you_mean(name.as_str(), known.map(Id::as_str)))
                    .or_hint(&add)
            }
        };
        desk.say(draft.expected(format!("a name from {}", place.tables())));
        found
    }
}

/// What the name of an entry stands for where it is written.
#[derive(Clone, Copy)]
enum Place {
    Speaker,
    Outlet,
    Document,
}

impl Place {
    /// Where its entries are.
    fn tables(self) -> &'static str {
        match self {
            Self::Speaker => "[sources.…], [outlets.…] or [documents.…]",
            Self::Outlet => "[outlets.…]",
            Self::Document => "[documents.…]",
        }
    }

    /// The table for a new one.
    fn table(self) -> &'static str {
        match self {
            Self::Speaker => "sources",
            Self::Outlet => "outlets",
            Self::Document => "documents",
        }
    }

    /// The key with what it is called.
    fn naming(self) -> &'static str {
        match self {
            Self::Speaker | Self::Outlet => "name",
            Self::Document => "phrase",
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Self::Speaker => "whoever speaks",
            Self::Outlet => "an outlet",
            Self::Document => "a document",
        }
    }
}

/// Whether a list of names in a mark is what one entry is called on the page, of several words; a remark then.
pub(super) fn says_a_name(list: &Sited<String>, desk: &Desk) -> bool {
    let hint = list.value.contains(' ').then(|| desk.entry_called(&list.value)).flatten();
    let Some(hint) = hint else { return false };
    let message = format!("“{}” is what an entry is called on the page.", list.value);
    desk.say(Draft::error("no-id", list.span.clone(), message).expected("its name of entry").hint(hint));
    true
}
