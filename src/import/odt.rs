//! `OpenDocument` texts, packed (ODT) or flat (FODT): paragraphs, headings, lists and tables, with notes and
//! comments as notes.

mod content;
mod lists;
mod looks;

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::copydesk::tags::declared;

use super::dates::machine;
use super::intake::decode;
use super::people::people;
use super::xml::{document, is, text_in};
use super::zip::Packed;
use super::{Kind, LeftOut, Notice, Opened, Reason, Refusal, Stuff};

use content::Content;
use lists::Lists;
use looks::Looks;

/// What kind of file it is, for messages.
const TEXT: &str = "an OpenDocument text";

/// Whether a packed file is an `OpenDocument` file of some kind.
pub(super) fn is_open_document(packed: &Packed<'_>) -> bool {
    packed.has("content.xml") && (packed.has("mimetype") || packed.has("META-INF/manifest.xml"))
}

fn part(packed: &Packed<'_>, name: &str) -> Result<Option<String>, Refusal> {
    packed.part(name)?.map(|bytes| decode(&bytes, None, &mut Vec::new())).transpose()
}

/// Reads an ODT.
pub(super) fn read(packed: &Packed<'_>) -> Result<Opened, Refusal> {
    if part(packed, "META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Refusal::Protected);
    }
    let content = part(packed, "content.xml")?.unwrap_or_default();
    let styles = part(packed, "styles.xml")?.unwrap_or_else(|| "<none/>".to_owned());
    let meta = part(packed, "meta.xml")?.unwrap_or_else(|| "<none/>".to_owned());
    let (content, styles, meta) =
        (document(&content, TEXT)?, document(&styles, TEXT)?, document(&meta, TEXT)?);
    document_of(content.root_element(), styles.root_element(), meta.root_element())
}

/// Reads a flat file, in which everything is one document.
pub(super) fn read_flat(text: &str) -> Result<Opened, Refusal> {
    let parsed = document(text, TEXT)?;
    let root = parsed.root_element();
    document_of(root, root, root)
}

fn document_of(content: Node<'_, '_>, styles: Node<'_, '_>, meta: Node<'_, '_>) -> Result<Opened, Refusal> {
    let body = content.children().find(|node| is(*node, "body"));
    let Some(text) = body.and_then(|body| body.children().find(|node| is(*node, "text"))) else {
        // Sheets, drawings and presentations are of the same family.
        return Err(Refusal::Binary(Some(Stuff::OtherOffice)));
    };
    let mut opened = Opened { kind: Kind::Odt, ..Opened::default() };
    let looks = Looks::of(&[styles, content]);
    let mut reading = Content::new(&looks, Lists::of(&[styles, content]), &mut opened);
    reading.blocks(text, None);
    reading.finish();
    properties(meta, &mut opened);
    margins(styles, &mut opened);
    Ok(opened)
}

/// What the document says of itself, where its text does not.
fn properties(meta: Node<'_, '_>, opened: &mut Opened) {
    let Some(meta) = meta.descendants().find(|node| is(*node, "meta")) else { return };
    let mut creator = None;
    for node in meta.children().filter(Node::is_element) {
        let text = text_in(node).trim().to_owned();
        if text.is_empty() {
            continue;
        }
        let head = &mut opened.head;
        match node.tag_name().name() {
            "title" if head.headline.is_none() => head.headline = Some(text),
            "title" if !head.headline.as_deref().is_some_and(|own| super::head::same(own, &text)) => {
                opened.left_out.push(LeftOut { reason: Reason::Internal, text });
            }
            "initial-creator" => creator = Some(text),
            "creator" => creator = creator.or(Some(text)),
            "language" => head.lang = head.lang.take().or_else(|| declared(&text)),
            "date" => head.updated = machine(&text),
            "description" | "subject" | "keyword" => {
                opened.left_out.push(LeftOut { reason: Reason::Internal, text });
            }
            _ => {}
        }
    }
    if opened.head.authors.is_empty() {
        opened.head.authors = creator.map(|names| super::docx::somebody(&names)).unwrap_or_default();
    }
}

/// Headers and footers; the same one may be there for left and right pages.
fn margins(styles: Node<'_, '_>, opened: &mut Opened) {
    let mut told = BTreeSet::new();
    let margin = |node: &Node<'_, '_>| {
        node.is_element()
            && (node.tag_name().name().starts_with("header") || node.tag_name().name().starts_with("footer"))
    };
    for page in styles.descendants().filter(|node| is(*node, "master-page")) {
        for margin in page.children().filter(margin) {
            for paragraph in margin.descendants().filter(|node| is(*node, "p") || is(*node, "h")) {
                let text = text_in(paragraph);
                if !text.trim().is_empty() && told.insert(text.clone()) {
                    opened.left_out.push(LeftOut { reason: Reason::Beside, text });
                }
            }
        }
    }
}

/// Counts as notices.
fn counted(counts: [(usize, Notice); 3]) -> impl Iterator<Item = Notice> {
    counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, notice)| notice)
}

/// The names in a text, for the parts of this reader.
fn names(text: &str) -> Vec<String> {
    people(text)
}
