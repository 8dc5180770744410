//! Word documents: paragraphs and headings, with footnotes, endnotes and comments as notes.

use roxmltree::{Document, Node};

use crate::article::Lang;

use super::dates::machine;
use super::feed::document;
use super::intake::decode;
use super::markdown::word_before;
use super::people::people;
use super::zip::Packed;
use super::{Kind, LeftOut, NoteMark, Notice, Opened, Piece, PieceKind, Reason, Refusal, Stuff};

/// What kind of file it is, for messages.
const WORD: &str = "a Word document";

/// Reads a DOCX.
pub(super) fn read(bytes: &[u8]) -> Result<Opened, Refusal> {
    let packed = Packed::of(bytes)?;
    if !packed.has("word/document.xml") {
        let stuff = if packed.has("mimetype") { Stuff::OtherOffice } else { Stuff::Packed };
        return Err(Refusal::Binary(Some(stuff)));
    }
    let mut opened = Opened { kind: Kind::Docx, ..Opened::default() };
    if let Some(core) = part(&packed, "docProps/core.xml", &mut opened)? {
        properties(&document(&core, WORD)?, &mut opened);
    }
    let mut desk = Desk::default();
    for (name, tag, kind) in [
        ("word/footnotes.xml", "footnote", NoteOf::Footnote),
        ("word/endnotes.xml", "endnote", NoteOf::Endnote),
        ("word/comments.xml", "comment", NoteOf::Comment),
    ] {
        if let Some(text) = part(&packed, name, &mut opened)? {
            desk.notes_of(&document(&text, WORD)?, tag, kind, &mut opened);
        }
    }
    let text = part(&packed, "word/document.xml", &mut opened)?.unwrap_or_default();
    let parsed = document(&text, WORD)?;
    // What old versions of Word would show instead says the same again.
    let again = |node: &Node<'_, '_>| node.ancestors().any(|above| is(above, "Fallback"));
    for paragraph in parsed.descendants().filter(|node| is(*node, "p") && !again(node)) {
        desk.paragraph(paragraph, &mut opened);
    }
    desk.finish(&mut opened);
    Ok(opened)
}

fn part(packed: &Packed<'_>, name: &str, opened: &mut Opened) -> Result<Option<String>, Refusal> {
    match packed.part(name)? {
        Some(bytes) => {
            let mut told = Vec::new();
            let text = decode(&bytes, None, &mut told)?;
            opened.notices.extend(told.into_iter().filter(|notice| matches!(notice, Notice::Broken(_))));
            Ok(Some(text))
        }
        None => Ok(None),
    }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// An attribute by its name in any namespace.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Title, author, date and language as the document's properties have them.
fn properties(core: &Document<'_>, opened: &mut Opened) {
    let head = &mut opened.head;
    for node in core.descendants().filter(Node::is_element) {
        let Some(text) = node.text().map(str::trim).filter(|text| !text.is_empty()) else { continue };
        match node.tag_name().name() {
            "title" => head.headline = Some(text.to_owned()),
            "creator" => head.authors = people(text),
            "language" => head.lang = Lang::new(text).ok(),
            "modified" => head.updated = machine(text),
            _ => {}
        }
    }
}

/// What kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NoteOf {
    Footnote,
    Endnote,
    Comment,
}

#[derive(Default)]
struct Desk {
    /// The notes of the document: kind, number there, number here.
    notes: Vec<(NoteOf, String, usize)>,
    /// Comments whose words are being read: number here, and where the words began in this paragraph.
    open: Vec<(usize, usize)>,
    marked: Vec<usize>,
    pictures: usize,
}

impl Desk {
    fn notes_of(&mut self, document: &Document<'_>, tag: &str, kind: NoteOf, opened: &mut Opened) {
        for note in document.descendants().filter(|node| is(*node, tag)) {
            // Separators are notes of a type of their own.
            if attribute(note, "type").is_some_and(|kind| kind != "normal") {
                continue;
            }
            let paragraphs = note.descendants().filter(|node| is(*node, "p")).map(words);
            let mut text = paragraphs.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" ");
            if let Some(author) = attribute(note, "author").filter(|_| kind == NoteOf::Comment) {
                text = format!("{author}: {}", text.trim());
            }
            if let Some(id) = attribute(note, "id").filter(|_| !text.trim().is_empty()) {
                self.notes.push((kind, id.to_owned(), opened.notes.len()));
                opened.notes.push(text);
            }
        }
    }

    fn note(&self, kind: NoteOf, node: Node<'_, '_>) -> Option<usize> {
        let id = attribute(node, "id")?;
        self.notes.iter().find(|(own, number, _)| *own == kind && number == id).map(|(.., note)| *note)
    }

    fn mark(&mut self, piece: &mut Piece, mark: NoteMark) {
        // One word has one note; a second one stands at the same words and would hide it.
        let taken = piece.marks.iter().any(|own| own.from < mark.to && mark.from < own.to);
        if !taken && mark.from < mark.to {
            self.marked.push(mark.note);
            piece.marks.push(mark);
        }
    }

    fn paragraph(&mut self, paragraph: Node<'_, '_>, opened: &mut Opened) {
        let style =
            paragraph.descendants().find(|node| is(*node, "pStyle")).and_then(|node| attribute(node, "val"));
        let style = style.unwrap_or_default().to_ascii_lowercase();
        let listed = paragraph.descendants().any(|node| is(node, "numPr"));
        let kind = match style.as_str() {
            style if style.contains("heading") || style.contains("berschrift") => PieceKind::Subhead,
            style if style.contains("quote") || style.contains("zitat") => PieceKind::Quote,
            _ if listed => PieceKind::Item,
            _ => PieceKind::Paragraph,
        };
        let mut piece = Piece { kind, ..Piece::default() };
        let mut deleted = String::new();
        for open in &mut self.open {
            open.1 = 0;
        }
        for node in paragraph.descendants().filter(Node::is_element) {
            let at = piece.text.chars().count();
            match node.tag_name().name() {
                // A paragraph in a text box inside of this one comes by itself.
                "t" if nearest(node) == Some(paragraph) => {
                    piece.text.push_str(node.text().unwrap_or_default());
                }
                "tab" | "br" | "cr" => piece.text.push(' '),
                "noBreakHyphen" => piece.text.push('-'),
                "delText" => deleted.push_str(node.text().unwrap_or_default()),
                "drawing" | "pict" | "object" => self.pictures += 1,
                "footnoteReference" | "endnoteReference" => {
                    let kind = if node.tag_name().name().starts_with('f') {
                        NoteOf::Footnote
                    } else {
                        NoteOf::Endnote
                    };
                    let mark = self.note(kind, node).and_then(|note| word_before(&piece.text, note));
                    if let Some(mark) = mark {
                        self.mark(&mut piece, mark);
                    }
                }
                "commentRangeStart" => {
                    if let Some(note) = self.note(NoteOf::Comment, node) {
                        self.open.push((note, at));
                    }
                }
                "commentRangeEnd" => {
                    let note = self.note(NoteOf::Comment, node);
                    if let Some(index) = self.open.iter().position(|(own, _)| Some(*own) == note) {
                        let (note, from) = self.open.remove(index);
                        self.mark(&mut piece, NoteMark { from, to: at, note });
                    }
                }
                "commentReference" => {
                    // A comment without a range belongs to the word before it.
                    let note = self.note(NoteOf::Comment, node).filter(|note| !self.marked.contains(note));
                    if let Some(mark) = note.and_then(|note| word_before(&piece.text, note)) {
                        self.mark(&mut piece, mark);
                    }
                }
                _ => {}
            }
        }
        if !deleted.trim().is_empty() {
            opened.left_out.push(LeftOut { reason: Reason::Deleted, text: deleted });
        }
        if piece.text.trim().is_empty() {
            return;
        }
        if style == "title" && opened.pieces.is_empty() {
            opened.head.headline = Some(piece.text);
        } else if style == "subtitle" && opened.head.dek.is_none() {
            opened.head.dek = Some(piece.text);
        } else {
            opened.pieces.push(piece);
        }
    }

    fn finish(self, opened: &mut Opened) {
        for (index, note) in opened.notes.iter().enumerate() {
            let marked = opened.pieces.iter().any(|piece| piece.marks.iter().any(|mark| mark.note == index));
            if !marked {
                opened.left_out.push(LeftOut { reason: Reason::Beside, text: note.clone() });
            }
        }
        if self.pictures > 0 {
            opened.notices.push(Notice::Embedded(self.pictures));
        }
    }
}

/// The paragraph that a node stands in.
fn nearest<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    node.ancestors().find(|above| is(*above, "p"))
}

/// The words of a paragraph.
fn words(paragraph: Node<'_, '_>) -> String {
    let mut text = String::new();
    for node in paragraph.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "tab" | "br" | "cr" => text.push(' '),
            _ => {}
        }
    }
    text
}
