//! Adding a translator's note to words of the text.

use std::collections::BTreeMap;

use crate::article::{Article, Block, Certainty, Id, Inline, Note, NoteKind, plain_text};

use super::entries::said;
use super::passages::{annotate, trimmed};
use super::runs::runs;

/// Adds a note; `false` where the words are not there or cut a quotation in two, or the note says nothing.
pub(super) fn add(
    article: &mut Article,
    id: &Id,
    (block, line, from, to): (&Id, usize, usize, usize),
    text: &str,
) -> bool {
    let Some(text) = said(text) else { return false };
    let Some(place) = article.body.iter_mut().find(|one| one.id() == block) else { return false };
    let mut lines = place.lines_mut();
    if line >= lines.len() {
        return false;
    }
    let content = lines.swap_remove(line);
    let chars: Vec<char> = plain_text(content).chars().collect();
    let Some((from, to)) = trimmed(&chars, from, to) else { return false };
    let Some(marked) = annotate(content, from, to, id) else { return false };
    *content = marked;
    let content = runs(&text, &article.lang);
    let term: String = chars.get(from..to).unwrap_or_default().iter().collect();
    let kind = NoteKind::Context;
    article.notes.push(Note { id: id.clone(), kind, term, certainty: Certainty::default(), content });
    let marks = first_marks(&article.body);
    article.notes.sort_by_key(|note| marks.get(&note.id).map_or(usize::MAX, |(place, _)| *place));
    true
}

/// Gives every note the words that its first mark stands behind: a quotation that begins or ends among them cuts them.
pub(super) fn set_terms(article: &mut Article) {
    let mut marks = first_marks(&article.body);
    for note in &mut article.notes {
        if let Some((_, term)) = marks.remove(&note.id) {
            note.term = term;
        }
    }
}

/// The place of every note in the order of their marks, and the words that the first of its marks stands behind.
fn first_marks(body: &[Block]) -> BTreeMap<Id, (usize, String)> {
    fn walk(content: &[Inline], marks: &mut BTreeMap<Id, (usize, String)>) {
        for inline in content {
            walk(inline.inside(), marks);
            if let Inline::Noted { note, content } = inline {
                let next = marks.len();
                marks.entry(note.clone()).or_insert_with(|| (next, plain_text(content)));
            }
        }
    }
    let mut marks = BTreeMap::new();
    body.iter().flat_map(Block::lines).for_each(|line| walk(line, &mut marks));
    marks
}
