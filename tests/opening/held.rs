//! What must be true of every file that is opened, whatever is in it. The seeded tests and `fuzz/` hold files
//! against it.

use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::opening::{Draft, annotations, article, djot, open};

/// Opens a file in every way there is, and holds what comes out against what must be true of it.
pub(crate) fn try_file(name: &str, bytes: &[u8]) {
    let Ok(opened) = open(name, bytes, 1) else { return };
    assert!(!opened.pieces.is_empty(), "{name}: opened without a text");
    for piece in &opened.pieces {
        let length = piece.text.chars().count();
        assert!(length > 0 && piece.text == piece.text.trim(), "{name}: {:?}", piece.text);
        for mark in &piece.marks {
            assert!(
                mark.from < mark.to && mark.to <= length && mark.note < opened.notes.len(),
                "{name}: {mark:?}"
            );
        }
    }
    let draft = Draft::of(opened, None);
    let mut last = (0, 0);
    for found in &draft.found {
        assert!(found.from < found.to, "{name}: {found:?}");
        if let Some(outer) = found.within {
            let outer = draft.found.iter().find(|one| one.id == outer).expect("the outer one");
            let inside = outer.piece == found.piece && outer.from <= found.from && found.to <= outer.to;
            assert!(inside && outer.id != found.id, "{name}: {found:?} in {outer:?}");
        } else {
            assert!((found.piece, found.from) >= last, "{name}: {found:?}");
            last = (found.piece, found.to);
        }
        let length = draft.opened.pieces[found.piece].text.chars().count();
        assert!(found.to <= length, "{name}: {found:?}");
    }
    assert!(article(&draft).is_some(), "{name}: no article");
    let _ = annotations(&draft);
    assert_eq!(errors(&draft), Vec::<String>::new(), "{name}: {}", String::from_utf8_lossy(bytes));
}

/// The errors that the desk finds in what is written for a draft.
pub(crate) fn errors(draft: &Draft) -> Vec<String> {
    let text = djot(draft).expect("a file");
    let file = File { name: "article.dj".to_owned(), bytes: text.clone().into_bytes() };
    let proof = proof(&Manuscript { slug: "story".to_owned(), article: file, parallels: Vec::new() });
    // What the program found may begin or end between two marks; the desk is right to say so.
    let errors = proof.remarks.iter().filter(|remark| {
        remark.severity == broadsheet::copydesk::Severity::Error && remark.code != "unpaired-mark"
    });
    let errors: Vec<String> = errors
        .map(|remark| {
            let line = text.lines().nth(remark.place.line.saturating_sub(1)).unwrap_or_default();
            format!("{}: {} in {line}", remark.code, remark.message)
        })
        .collect();
    // Every quotation that counts arrives.
    if errors.is_empty()
        && let Some(article) = proof.article
    {
        assert_eq!(article.evidence.quotations.len(), draft.kept().count(), "{text}");
        // Of two that begin together, the article has the inner one first.
        let mut passages: Vec<String> =
            article.evidence.quotations.iter().map(|one| bare(&one.passage)).collect();
        let mut own: Vec<String> = draft.kept().map(|found| bare(&draft.passage(found))).collect();
        passages.sort();
        own.sort();
        assert_eq!(passages, own);
    }
    errors
}

/// The letters of a passage: the format prints straight quotation marks curly.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
