//! Word documents that are one XML file: what Word calls "Word XML Document", whose parts stand in it one after another,
//! and the older one of Word 2003.

use super::xml::{attribute, child, document, is};
use super::zip::{MOST_PARTS, Packed};
use super::{Opened, Refusal, docx};

/// What kind of file it is, for messages.
const WORD: &str = "a Word document";
/// The relations of a document of Word 2003, which has everything in one element.
const RELATIONS: [(&str, &str); 2] = [
    ("_rels/.rels", "<R><Relationship Type=\"/officeDocument\" Target=\"word/document.xml\"/></R>"),
    ("word/_rels/document.xml.rels", "<R><Relationship Type=\"/styles\" Target=\"styles.xml\"/></R>"),
];

/// Whether a text begins like one.
pub(super) fn is_word(start: &str) -> bool {
    start.starts_with('<') && (start.contains("<pkg:package") || start.contains("<w:worddocument"))
}

/// Reads one.
pub(super) fn read(text: &str) -> Result<Opened, Refusal> {
    let parsed = document(text, WORD)?;
    let root = parsed.root_element();
    if is(root, "wordDocument") {
        let whole = || text.as_bytes().to_vec();
        let mut parts: Vec<(String, Vec<u8>)> =
            RELATIONS.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        parts.push(("word/document.xml".to_owned(), whole()));
        if child(root, "styles").is_some() {
            parts.push(("word/styles.xml".to_owned(), whole()));
        }
        return docx::read(&Packed::holding(parts));
    }
    let parts = root.children().filter(|node| is(*node, "part")).filter_map(|part| {
        let name = attribute(part, "name")?.trim_start_matches('/').to_owned();
        let data = child(part, "xmlData")?.first_element_child()?;
        Some((name, text.get(data.range())?.as_bytes().to_vec()))
    });
    let parts = parts.take(MOST_PARTS);
    let packed = Packed::holding(parts.collect());
    if docx::is_word(&packed) {
        return docx::read(&packed);
    }
    Err(Refusal::Damaged { kind: WORD.to_owned(), reason: "it has no part with the text".to_owned() })
}
