//! What must be true of every file that is opened, whatever is in it. The seeded tests and `fuzz/` hold files
//! against it.

use broadsheet::copydesk::{File, Manuscript, proof};
use broadsheet::import::{Draft, annotations, djot, open};

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
    let draft = Draft::of(opened).expect("a draft");
    let article = draft.article();
    let blocks: std::collections::BTreeSet<_> =
        article.body.iter().map(broadsheet::article::Block::id).collect();
    for quotation in &article.evidence.quotations {
        assert!(blocks.contains(&quotation.block), "{name}: {quotation:?}");
        if let Some(outer) = &quotation.within {
            let outer = article.evidence.quotation(outer).expect("the outer one");
            let inside = outer.block == quotation.block && outer.passage.contains(&quotation.passage);
            assert!(inside && outer.id != quotation.id, "{name}: {quotation:?} in {outer:?}");
        }
    }
    let _ = annotations(&draft);
    assert_eq!(errors(&draft), Vec::<String>::new(), "{name}: {}", String::from_utf8_lossy(bytes));
}

/// The errors that the desk finds in what is written for a draft.
pub(crate) fn errors(draft: &Draft) -> Vec<String> {
    let text = djot(draft);
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
        assert_eq!(article.evidence.quotations.len(), draft.article().evidence.quotations.len(), "{text}");
        let passages: Vec<String> =
            article.evidence.quotations.iter().map(|one| bare(&one.passage)).collect();
        let own = &draft.article().evidence.quotations;
        let own: Vec<String> = own.iter().map(|one| bare(&one.passage)).collect();
        assert_eq!(passages, own);
    }
    errors
}

/// The letters of a passage: the format prints straight quotation marks curly.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
