//! Sources, outlets and documents by the names that a reader types: those that the article knows, or new ones.

use crate::article::{Evidence, Id, Links, Name, Naming, Outlet, OutletKind, Source, SourceKind};

use super::paper::{Ids, fold, new_document};

/// The speaker of that name: one that the article knows, or a new person. None for an empty name.
pub(super) fn speaker(evidence: &mut Evidence, name: &str) -> Option<Id> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let key = fold(name);
    let mut ids = evidence.sources.keys().chain(evidence.outlets.keys()).chain(evidence.documents.keys());
    let known = ids.find(|id| evidence.speaker(id).is_some_and(|speaker| fold(speaker.display()) == key));
    let known = known.cloned();
    known.or_else(|| {
        let id = free(evidence, name, "source")?;
        let name = Name { display: name.to_owned(), original: None, aliases: Vec::new() };
        let source = Source { kind: SourceKind::Person, name, role: None, naming: Naming::Named };
        evidence.sources.insert(id.clone(), source);
        Some(id)
    })
}

/// The outlet of that name: one that the article knows, or a new one. None for an empty name.
pub(super) fn outlet(evidence: &mut Evidence, name: &str) -> Option<Id> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let key = fold(name);
    let known = evidence.outlets.iter().find(|(_, outlet)| fold(&outlet.name.display) == key);
    known.map(|(id, _)| id.clone()).or_else(|| {
        let id = free(evidence, name, "outlet")?;
        let name = Name { display: name.to_owned(), original: None, aliases: Vec::new() };
        let outlet =
            Outlet { kind: OutletKind::Outlet, name, role: None, copies: None, links: Links::default() };
        evidence.outlets.insert(id.clone(), outlet);
        Some(id)
    })
}

/// The document of that phrase: one that the article knows, or a new one. None for an empty phrase.
pub(super) fn document(evidence: &mut Evidence, phrase: &str) -> Option<Id> {
    let phrase = said(phrase)?;
    let key = fold(&phrase);
    let known = evidence.documents.iter().find(|(_, document)| {
        fold(&document.phrase) == key || document.title.as_ref().is_some_and(|title| fold(title) == key)
    });
    known.map(|(id, _)| id.clone()).or_else(|| {
        let id = free(evidence, &phrase, "document")?;
        evidence.documents.insert(id.clone(), new_document(&phrase));
        Some(id)
    })
}

/// A text that a reader typed; none where nothing is left of it.
pub(super) fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// An id for a new entry: sources, outlets and documents share their names.
fn free(evidence: &Evidence, name: &str, kind: &str) -> Option<Id> {
    let ids = evidence.sources.keys().chain(evidence.outlets.keys()).chain(evidence.documents.keys());
    Ids { taken: ids.cloned().collect() }.of(name, kind)
}
