//! Translator's notes: `::: note` blocks, and their marks in the text.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::article::{Certainty, Id, Inline, Lang, Note, NoteKind};

use super::front::{Desk, Sited, one_of, read_id};
use super::inline::Noted;
use super::note_text::{Named, note_text};
use super::quoted::certainty_of_mark;
use super::remark::Draft;
use super::suggest::did_you_mean;
use super::tree::{Marks, Node};

const NAMED: Named = Named { what: "note", written: "paragraphs between ::: note and :::" };

const KINDS: [(&str, NoteKind); 6] = [
    ("term", NoteKind::Term),
    ("name", NoteKind::Name),
    ("idiom", NoteKind::Idiom),
    ("reconstruction", NoteKind::Reconstruction),
    ("correction", NoteKind::Correction),
    ("context", NoteKind::Context),
];

/// A note as its block gives it, before its mark is found.
#[derive(Debug)]
pub(super) struct NoteBlock {
    id: Sited<Id>,
    /// None when its remark says why.
    kind: Option<NoteKind>,
    certainty: Certainty,
    content: Vec<Inline>,
}

/// Reads a `::: note` block.
pub(super) fn note(
    marks: &mut Marks,
    children: Vec<Node<'_>>,
    span: &Range<usize>,
    lang: &Lang,
    desk: &Desk,
) -> Option<NoteBlock> {
    let id = marks.id();
    if id.is_none() {
        desk.say(
            Draft::error("no-note-id", span.clone(), "This note has no name.")
                .expected("{#some-id kind=term} on the line before ::: note"),
        );
    }
    let kind = marks.key("kind");
    if kind.is_none() {
        let known: Vec<&str> = KINDS.iter().map(|(word, _)| *word).collect();
        desk.say(
            Draft::error("missing-key", span.clone(), "What kind of note this is, is not said.")
                .expected(format!("kind=… with one of: {}", known.join(", "))),
        );
    }
    let kind = kind.and_then(|kind| one_of(desk, &kind, &KINDS));
    let certainty = certainty_of_mark(marks, desk);
    let id =
        id.and_then(|text| Some(Sited { value: read_id(desk, &text.value, &text.span)?, span: text.span }));
    // Nobody is quoted in a note, so the name of its block is never asked for.
    let block = id.as_ref().map(|id| id.value.clone()).or_else(|| Id::new("note").ok())?;
    let content = note_text(&NAMED, &block, children, span, lang, desk);
    Some(NoteBlock { id: id?, kind, certainty, content })
}

/// The notes in the order of their first marks; what is unmarked comes last.
pub(super) fn collect(blocks: Vec<NoteBlock>, noted: &[Noted], desk: &Desk) -> Vec<Note> {
    let mut known: BTreeSet<Id> = BTreeSet::new();
    for block in &blocks {
        if !known.insert(block.id.value.clone()) {
            desk.say(
                Draft::error(
                    "duplicate-id",
                    block.id.span.clone(),
                    format!("“{}” is already the name of another note.", block.id.value),
                )
                .expected("one name for one note"),
            );
        }
    }
    let mut order: BTreeMap<&Id, (usize, &str)> = BTreeMap::new();
    for (index, mark) in noted.iter().enumerate() {
        if !known.contains(&mark.note.value) {
            desk.say(
                Draft::error(
                    "dangling-id",
                    mark.note.span.clone(),
                    format!("There is no note “{}”.", mark.note.value),
                )
                .expected("the name of a ::: note block")
                .maybe_hint(did_you_mean(mark.note.value.as_str(), known.iter().map(Id::as_str))),
            );
        }
        order.entry(&mark.note.value).or_insert((index, &mark.term));
    }
    let mut notes: Vec<(usize, Note)> = Vec::new();
    for block in blocks {
        let place = order.get(&block.id.value);
        // An error may hide the mark.
        if place.is_none() && !desk.has_errors() {
            desk.say(
                Draft::warning(
                    "unused-note",
                    block.id.span.clone(),
                    format!("No word is marked with the note “{}”.", block.id.value),
                )
                .expected(format!("[words]{{note={}}} in the text", block.id.value)),
            );
        }
        let (index, term) = place.copied().unwrap_or((usize::MAX, ""));
        let Some(kind) = block.kind else { continue };
        let note = Note {
            id: block.id.value,
            kind,
            term: term.to_owned(),
            certainty: block.certainty,
            content: block.content,
        };
        notes.push((index, note));
    }
    notes.sort_by_key(|(index, _)| *index);
    notes.into_iter().map(|(_, note)| note).collect()
}
