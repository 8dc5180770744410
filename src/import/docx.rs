//! Word documents: paragraphs and headings by the names of their styles, with footnotes, endnotes and comments
//! as notes. Whatever else has words (headers, diagrams, deleted and hidden text) is listed as left out.

mod body;
mod numbering;
mod package;
mod run;
mod sizes;
mod styles;
mod symbols;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use crate::copydesk::tags::declared;

use super::dates::machine;
use super::intake::decode;
use super::people::people;
use super::xml::{attribute, document, is, text_in};
use super::zip::Packed;
use super::{Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason, Refusal, kinds, web_page};

use body::{Body, NoteOf, Notes};
use numbering::Numbering;
pub(super) use run::linked;

use package::{Relation, main_part, part, relations};
use sizes::usual_size;
use styles::Styles;

/// What kind of file it is, for messages.
const WORD: &str = "a Word document";

/// Documents lie no deeper in one another.
const DEEPEST_CHUNK: usize = 3;

/// Who an office program says wrote a document when nobody told it, in lower case.
const NOBODY: [&str; 24] = [
    "windows user",
    "microsoft office user",
    "microsoft account",
    "microsoft",
    "user",
    "admin",
    "administrator",
    "author",
    "owner",
    "unknown",
    "unknown author",
    "un-named",
    "guest",
    "default",
    "python-docx",
    "apache poi",
    "openoffice",
    "libreoffice",
    "windows-benutzer",
    "utilisateur windows",
    "usuario de windows",
    "пользователь windows",
    "пользователь",
    "用户",
];

/// The people that a document's properties name, without the names that programs fill in.
pub(super) fn somebody(text: &str) -> Vec<String> {
    let mut names = people(text);
    names.retain(|name| !NOBODY.contains(&name.to_lowercase().as_str()));
    names
}

/// Whether a packed file is a Word document.
pub(super) fn is_word(packed: &Packed<'_>) -> bool {
    main_part(packed, &mut Opened::default()).ok().flatten().is_some()
}

/// Reads a DOCX.
pub(super) fn read(packed: &Packed<'_>) -> Result<Opened, Refusal> {
    read_at(packed, 0)
}

/// Reads a document that lies in others, so deep.
fn read_at(packed: &Packed<'_>, depth: usize) -> Result<Opened, Refusal> {
    let mut opened = Opened { kind: Kind::Docx, ..Opened::default() };
    let main = main_part(packed, &mut opened)?.unwrap_or_default();
    let related = relations(packed, &main, &mut opened)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let find = |kind: &str| {
        let found = related.iter().find(|relation| relation.kind == kind).map(|found| found.target.clone());
        // Documents that programs made by hand leave the relations out.
        found.unwrap_or_else(|| format!("{folder}/{kind}.xml"))
    };
    let mut seen: BTreeSet<String> = BTreeSet::from([main.clone()]);
    let mut styles = Styles::default();
    if let Some(text) = part(packed, &find("styles"), &mut opened)? {
        styles = Styles::of(document(&text, WORD)?.root_element());
    }
    let mut numbering = Numbering::default();
    if let Some(text) = part(packed, &find("numbering"), &mut opened)? {
        numbering = Numbering::of(document(&text, WORD)?.root_element());
    }
    let mut notes = Notes::new();
    for (kind, tag, of) in [
        ("footnotes", "footnote", NoteOf::Footnote),
        ("endnotes", "endnote", NoteOf::Endnote),
        ("comments", "comment", NoteOf::Comment),
    ] {
        let name = find(kind);
        if let Some(text) = part(packed, &name, &mut opened)? {
            notes_of(&document(&text, WORD)?.root_element(), tag, of, &styles, &mut notes, &mut opened);
        }
        seen.insert(name);
    }
    let text = part(packed, &main, &mut opened)?.unwrap_or_default();
    let parsed = document(&text, WORD)?;
    let links = related.iter().filter(|relation| relation.kind == "hyperlink");
    let addresses = links.map(|relation| (relation.id.clone(), relation.target.clone())).collect();
    let mut body = Body { styles: Some(&styles), numbering, notes, addresses, ..Body::default() };
    body.usual_size = usual_size(parsed.root_element(), &styles);
    body.part(parsed.root_element());
    taken(body, &mut opened, |chunk, opened| embedded(packed, &related, chunk, &mut seen, depth, opened))?;
    if let Some(core) = part(packed, "docProps/core.xml", &mut opened)? {
        properties(document(&core, WORD)?.root_element(), &mut opened);
    }
    other_parts(packed, &folder, &seen, &styles, &mut opened)?;
    Ok(opened)
}

/// Reads notes: each has blocks like the text itself.
fn notes_of(
    root: &Node<'_, '_>,
    tag: &str,
    of: NoteOf,
    styles: &Styles,
    notes: &mut Notes,
    opened: &mut Opened,
) {
    for note in root.children().filter(|node| is(*node, tag)) {
        // Separators are notes of a type of their own.
        if attribute(note, "type").is_some_and(|kind| kind != "normal") {
            continue;
        }
        let mut body = Body { styles: Some(styles), ..Body::default() };
        body.part(note);
        opened.left_out.append(&mut body.left_out);
        let titles = body.titles.into_iter().chain(body.dek).chain(body.authors).chain(body.dates);
        let pieces = body.pieces.into_iter().map(|piece| piece.text.trim().to_owned());
        let mut text = titles.chain(pieces).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            continue;
        }
        if let Some(author) = attribute(note, "author").filter(|_| of == NoteOf::Comment) {
            text = format!("{author}: {text}");
        }
        notes.insert((of, attribute(note, "id").unwrap_or_default().to_owned()), opened.notes.len());
        opened.notes.push(text);
    }
}

/// What the body gave, as an opened article.
fn taken(
    body: Body<'_>,
    opened: &mut Opened,
    mut chunk: impl FnMut(&str, &mut Opened) -> Result<Vec<Piece>, Refusal>,
) -> Result<(), Refusal> {
    opened.left_out.extend(body.left_out);
    let mut chunks = body.chunks.into_iter().peekable();
    let count = body.pieces.len();
    for (at, piece) in body.pieces.into_iter().map(Some).chain(std::iter::once(None)).enumerate() {
        while let Some((_, id)) = chunks.next_if(|(place, _)| *place <= at || at >= count) {
            let pieces = chunk(&id, opened)?;
            opened.pieces.extend(pieces);
        }
        opened.pieces.extend(piece);
    }
    let head = &mut opened.head;
    head.headline = (!body.titles.is_empty()).then(|| body.titles.join(" "));
    head.dek = body.dek;
    head.authors = body.authors.iter().flat_map(|names| people(names)).collect();
    head.published = body.dates.iter().find_map(|date| machine(date));
    for text in body.authors.into_iter().chain(body.dates) {
        opened.left_out.push(LeftOut { reason: Reason::Head, text });
    }
    // Notes on the same words are one note.
    let joined: BTreeMap<usize, usize> = body.joined;
    for (note, other) in &joined {
        let text = opened.notes.get(*note).cloned().unwrap_or_default();
        let root = joined.get(other).unwrap_or(other);
        if let Some(own) = opened.notes.get_mut(*root).filter(|_| root != note) {
            *own = format!("{own} · {text}");
        }
    }
    let marks = opened.pieces.iter().flat_map(|piece| &piece.marks);
    let marked: BTreeSet<usize> = marks.map(|mark| mark.note).collect();
    for (index, note) in opened.notes.iter().enumerate() {
        if !marked.contains(&index) && !joined.contains_key(&index) {
            opened.left_out.push(LeftOut { reason: Reason::Beside, text: note.clone() });
        }
    }
    for (count, notice) in [
        (body.pictures, Notice::Embedded(body.pictures)),
        (body.links, Notice::Links(body.links)),
        (body.tables, Notice::Tables(body.tables)),
    ] {
        opened.notices.extend((count > 0).then_some(notice));
    }
    Ok(())
}

/// A document inside the document: a page or a text that Word shows as a part of this one.
fn embedded(
    packed: &Packed<'_>,
    related: &[Relation],
    id: &str,
    seen: &mut BTreeSet<String>,
    depth: usize,
    opened: &mut Opened,
) -> Result<Vec<Piece>, Refusal> {
    let Some(name) =
        related.iter().find(|relation| relation.id == id).map(|relation| relation.target.clone())
    else {
        return Ok(Vec::new());
    };
    let Some(bytes) = packed.part(&name)? else { return Ok(Vec::new()) };
    let low = name.to_ascii_lowercase();
    seen.insert(name.clone());
    let mut inside = Opened::default();
    if [".htm", ".html", ".xhtml"].iter().any(|end| low.ends_with(end)) {
        let text = decode(&bytes, kinds::declared(&bytes), &mut inside.notices)?;
        web_page::read_fragment(&text, &mut inside);
    } else if bytes.starts_with(b"PK\x03\x04") {
        match Packed::of(&bytes).ok().filter(|packed| depth < DEEPEST_CHUNK && is_word(packed)) {
            Some(packed) => inside = read_at(&packed, depth + 1)?,
            None => inside.left_out.push(LeftOut { reason: Reason::Beside, text: name }),
        }
    } else {
        // A part that cannot be read is no reason to refuse the document around it.
        match kinds::read(&name, &bytes, 1) {
            Ok(read) => inside = read,
            Err(_) => inside.left_out.push(LeftOut { reason: Reason::Beside, text: name }),
        }
    }
    let first_note = opened.notes.len();
    opened.notes.append(&mut inside.notes);
    for mark in inside.pieces.iter_mut().flat_map(|piece| &mut piece.marks) {
        mark.note += first_note;
    }
    let headline =
        inside.head.headline.map(|text| Piece { kind: PieceKind::Subhead, text, ..Piece::default() });
    inside.pieces.splice(0..0, headline);
    opened.left_out.append(&mut inside.left_out);
    opened.notices.append(&mut inside.notices);
    Ok(inside.pieces)
}

/// Title, author, date and language as the document's properties have them, where the text does not say it.
fn properties(core: Node<'_, '_>, opened: &mut Opened) {
    for node in core.children().filter(Node::is_element) {
        let Some(text) = node.text().map(str::trim).filter(|text| !text.is_empty()) else { continue };
        let head = &mut opened.head;
        match node.tag_name().name() {
            "title" if head.headline.is_none() => head.headline = Some(text.to_owned()),
            "title" if !head.headline.as_deref().is_some_and(|own| super::head::same(own, text)) => {
                opened.left_out.push(LeftOut { reason: Reason::Internal, text: text.to_owned() });
            }
            "creator" if head.authors.is_empty() => {
                head.authors = somebody(text);
            }
            "language" => head.lang = declared(text),
            "modified" => head.updated = machine(text),
            "description" | "subject" | "keywords" | "category" => {
                opened.left_out.push(LeftOut { reason: Reason::Internal, text: text.to_owned() });
            }
            _ => {}
        }
    }
}

/// The words of all other parts: headers, footers, diagrams, charts. What several of them say is listed once.
fn other_parts(
    packed: &Packed<'_>,
    folder: &str,
    seen: &BTreeSet<String>,
    styles: &Styles,
    opened: &mut Opened,
) -> Result<(), Refusal> {
    let mut told: BTreeSet<String> = BTreeSet::new();
    let names: Vec<String> = packed.names().map(str::to_owned).collect();
    for name in names {
        let own = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        let file = own.rsplit('/').next().unwrap_or_default();
        let settings =
            ["styles", "settings", "webSettings", "numbering", "fontTable", "theme", "people", "comments"];
        let skipped = settings.iter().any(|skipped| file.starts_with(skipped)) || own.starts_with("theme/");
        if !own.ends_with(".xml") || skipped || seen.contains(&name) {
            continue;
        }
        let Some(text) = part(packed, &name, opened)? else { continue };
        // A damaged header is no reason to refuse the text.
        let Ok(parsed) = document(&text, WORD) else { continue };
        let reason = match own {
            own if own.starts_with("diagrams/") || own.starts_with("charts/") => Reason::Caption,
            own if own.starts_with("glossary/") => Reason::Hidden,
            _ => Reason::Beside,
        };
        let mut texts: Vec<LeftOut> = Vec::new();
        if reason == Reason::Caption {
            let values = parsed.descendants().filter(|node| is(*node, "t") || is(*node, "v"));
            let values = values.map(text_in).filter(|text| text.chars().any(char::is_alphabetic));
            texts.extend(values.map(|text| LeftOut { reason, text }));
        } else {
            let mut body = Body { styles: Some(styles), ..Body::default() };
            body.part(parsed.root_element());
            let heads = body.titles.into_iter().chain(body.dek).chain(body.authors).chain(body.dates);
            let pieces = heads.chain(body.pieces.into_iter().map(|piece| piece.text));
            texts.extend(pieces.map(|text| LeftOut { reason, text }));
            texts.append(&mut body.left_out);
        }
        opened.left_out.extend(texts.into_iter().filter(|text| told.insert(text.text.trim().to_owned())));
    }
    Ok(())
}
