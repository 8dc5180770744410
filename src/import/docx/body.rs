//! The body of a Word document, and every other part that has paragraphs: blocks into pieces, and what is not
//! the article's into what was left out.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use crate::import::style_names::Role;
use crate::import::writing::{Writing, joined, row};
use crate::import::xml::{attribute, child, is, text_in};
use crate::import::{LeftOut, Piece, PieceKind, Reason};

use super::numbering::Numbering;
use super::styles::{Look, Styles, list_of, outlined, switch};

/// What kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteOf {
    Footnote,
    Endnote,
    Comment,
}

/// Notes by kind and number there, with their number here.
pub(super) type Notes = BTreeMap<(NoteOf, String), usize>;

/// A field such as a link or a table of contents.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) code: String,
    /// Whether its result has begun.
    pub(super) shown: bool,
    /// Where its result began in the paragraph.
    pub(super) from: usize,
}

/// The paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) writing: Writing,
    /// Texts in it that are not the article's.
    asides: Vec<LeftOut>,
    /// Text boxes that hang on it.
    boxes: Vec<Piece>,
    /// Whether the boxes come before its text.
    boxes_first: bool,
    /// A line break was the last thing written.
    broken: bool,
    /// How long the text was when the last of the asides was met: what has words between is two texts.
    aside_at: usize,
    kind: PieceKind,
    role: Role,
}

/// The most comments and fields that are open at once; more are a damaged document.
pub(super) const MOST_OPEN: usize = 64;

/// Reads blocks.
#[derive(Default)]
pub(super) struct Body<'s> {
    pub(super) styles: Option<&'s Styles>,
    pub(super) numbering: Numbering,
    pub(super) notes: Notes,
    /// The addresses of links, by the ids of their relations.
    pub(super) addresses: BTreeMap<String, String>,
    /// The pieces that were read.
    pub(super) pieces: Vec<Piece>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) titles: Vec<String>,
    pub(super) dek: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) dates: Vec<String>,
    pub(super) pictures: usize,
    pub(super) tables: usize,
    pub(super) links: usize,
    /// Documents inside the document, by the ids of their relations.
    pub(super) chunks: Vec<(usize, String)>,
    pub(super) line: Line,
    pub(super) fields: Vec<Field>,
    /// Comments whose words are being read, and where they began in this line.
    pub(super) open: Vec<(usize, usize)>,
    /// Comments whose words are marked.
    pub(super) noted: BTreeSet<usize>,
    /// Notes that are said at the words of another one.
    pub(super) joined: BTreeMap<usize, usize>,
    /// A paragraph that goes on in the next one: a large first letter, or a deleted break.
    pub(super) carried: Option<Writing>,
    /// Fields that begin and never end, by where their signs lie in the file: a damaged document.
    pub(super) endless: BTreeSet<usize>,
    /// The size of most letters, in half points; zero where nobody looked.
    pub(super) usual_size: u32,
}

/// Whether the break at the end of a paragraph was deleted or moved away.
fn break_is_gone(properties: Node<'_, '_>) -> bool {
    let mark = child(properties, "rPr");
    mark.is_some_and(|mark| child(mark, "del").is_some() || child(mark, "moveFrom").is_some())
}

impl Body<'_> {
    /// Reads a whole part.
    pub(super) fn part(&mut self, root: Node<'_, '_>) {
        self.endless = endless(root);
        self.blocks(root, None);
        self.end();
    }

    /// Reads what stands in a block: paragraphs, tables, and what wraps them.
    pub(super) fn blocks(&mut self, parent: Node<'_, '_>, apart: Option<Reason>) {
        for node in parent.children().filter(Node::is_element) {
            self.block(node, apart);
        }
    }

    fn block(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        match node.tag_name().name() {
            "p" => self.paragraph(node, apart),
            "tbl" => self.table(node, apart),
            "sdt" => {
                let apart = apart.or_else(|| control(node));
                if let Some(content) = child(node, "sdtContent") {
                    self.blocks(content, apart);
                }
            }
            "del" | "moveFrom" => self.blocks(node, apart.or(Some(Reason::Deleted))),
            "AlternateContent" => {
                let (choice, fallback) = (child(node, "Choice"), child(node, "Fallback"));
                if let Some(chosen) = choice.or(fallback) {
                    self.blocks(chosen, apart);
                }
                let both = choice.zip(fallback);
                if let Some(text) = both.and_then(|(own, other)| said_again(&text_in(own), other)) {
                    self.left_out.push(LeftOut { reason: Reason::Hidden, text });
                }
            }
            "altChunk" => {
                if let Some(id) = attribute(node, "id") {
                    self.chunks.push((self.pieces.len(), id.to_owned()));
                }
            }
            "sectPr" | "tblPr" | "tblGrid" | "trPr" | "tcPr" | "pPr" => {}
            "commentRangeStart" | "commentRangeEnd" => {
                self.inline(node, apart, &super::run::Looks::default());
            }
            _ => self.blocks(node, apart),
        }
    }

    /// The end of a part: what was carried on has no paragraph to go on in.
    pub(super) fn end(&mut self) {
        if let Some(carried) = self.carried.take().filter(|carried| !carried.is_blank()) {
            self.pieces.push(carried.into_piece());
        }
    }

    fn look(&self, style: Option<&str>) -> Look {
        match (self.styles, style) {
            (Some(styles), Some(style)) => styles.look(style),
            (None, Some(style)) => Styles::default().look(style),
            (_, None) => Look::default(),
        }
    }

    /// What the style of a run says.
    pub(super) fn run_style(&self, id: &str) -> Look {
        self.look(Some(id))
    }

    fn paragraph(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|properties| attribute(child(properties, "pStyle")?, "val"));
        let mut look = self.look(style);
        if look.role == Role::Body && properties.is_some_and(outlined) {
            look.role = Role::Heading;
        }
        let own = properties.and_then(list_of);
        let list = own.or_else(|| look.list.take()).filter(|(list, _)| list != "0");
        if look.role == Role::Body && list.is_none() && apart.is_none() {
            look.role = self.role_by_size(node, style);
        }
        let hidden = look.hidden.then_some(Reason::Hidden);
        let struck = look.struck.then_some(Reason::Deleted);
        let contents = (look.role == Role::Contents).then_some(Reason::Navigation);
        let caption = (look.role == Role::Caption).then_some(Reason::Caption);
        let apart = apart.or(hidden).or(struck).or(contents).or(caption);
        let mut begun = self.carried.take().unwrap_or_default();
        let gone = properties.is_some_and(break_is_gone);
        let worded = has_words(node);
        // An item whose words and break were deleted or moved away is not counted, nor is the second half of one.
        let label = list
            .as_ref()
            .filter(|_| apart.is_none() && (worded || !gone) && begun.is_blank())
            .and_then(|(list, level)| self.numbering.next(list, *level));
        let kind = match look.role {
            Role::Heading => PieceKind::Subhead,
            Role::Quote => PieceKind::Quote,
            Role::Item => PieceKind::Item,
            _ if list.is_some() => PieceKind::Item,
            _ => PieceKind::Paragraph,
        };
        begun.level = list.as_ref().map_or(0, |(_, level)| u8::try_from(*level).unwrap_or(u8::MAX));
        let fresh = Line { writing: begun, kind, role: look.role, ..Line::default() };
        let outer = std::mem::replace(&mut self.line, fresh);
        if let Some(label) = label.filter(|_| worded) {
            self.line.writing.push(&label);
            self.line.writing.push(" ");
        }
        for (_, from) in &mut self.open {
            *from = 0;
        }
        for field in &mut self.fields {
            field.from = 0;
        }
        self.inlines(node, apart, &super::run::Looks::default());
        self.link_open_fields();
        let line = std::mem::replace(&mut self.line, outer);
        let large = properties
            .and_then(|properties| attribute(child(properties, "framePr")?, "dropCap"))
            .is_some_and(|large| large != "none");
        let goes_on = large || gone;
        self.end_line(line, goes_on);
    }

    /// A line break; two in a row begin a new paragraph.
    pub(super) fn line_break(&mut self) {
        if self.line.broken && self.line.kind == PieceKind::Paragraph {
            let fresh = Line { kind: self.line.kind, role: self.line.role, ..Line::default() };
            let line = std::mem::replace(&mut self.line, fresh);
            self.end_line(line, false);
            for (_, from) in &mut self.open {
                *from = 0;
            }
        } else {
            self.line.writing.push(" ");
            self.line.broken = true;
        }
    }

    /// Whether emphasis means something here; a heading is bold as a whole.
    pub(super) fn is_prose(&self) -> bool {
        self.line.kind != PieceKind::Subhead
    }

    /// Writes a text into the paragraph.
    pub(super) fn write(&mut self, text: &str) {
        self.line.broken = self.line.broken && text.trim().is_empty();
        self.line.writing.push(text);
    }

    /// Puts a paragraph where it belongs.
    fn end_line(&mut self, mut line: Line, goes_on: bool) {
        let length = line.writing.length();
        for (note, from) in &self.open {
            if line.writing.mark(*from, length, *note) {
                self.noted.insert(*note);
            }
        }
        self.left_out.append(&mut line.asides);
        if line.boxes_first {
            self.pieces.append(&mut line.boxes);
        }
        if goes_on {
            self.carried = Some(line.writing);
        } else if !line.writing.is_blank() {
            line.writing.kind = line.kind;
            self.place(line.writing, line.role);
        }
        self.pieces.append(&mut line.boxes);
    }

    fn place(&mut self, mut writing: Writing, role: Role) {
        let first = self.pieces.is_empty();
        let text = || writing.text().trim().to_owned();
        match role {
            Role::Title if first => self.titles.push(text()),
            Role::Dek if first && self.dek.is_none() => self.dek = Some(text()),
            Role::Author if first => self.authors.push(text()),
            Role::Date if first => self.dates.push(text()),
            Role::Title => {
                writing.kind = PieceKind::Subhead;
                self.pieces.push(writing.into_piece());
            }
            _ => self.pieces.push(writing.into_piece()),
        }
    }

    /// A text that is not the article's.
    pub(super) fn aside(&mut self, reason: Reason, text: &str) {
        let at = self.line.writing.length();
        let apart = std::mem::replace(&mut self.line.aside_at, at) != at;
        match self.line.asides.last_mut() {
            Some(last) if last.reason == reason && !apart => last.text.push_str(text),
            _ => self.line.asides.push(LeftOut { reason, text: text.to_owned() }),
        }
    }

    /// A text of its own that is not the article's.
    pub(super) fn apart(&mut self, reason: Reason, text: &str) {
        // A picture has its description in two places.
        let again = self.line.asides.iter().rev().take(8).any(|aside| aside.text == text);
        if !text.trim().is_empty() && !again {
            self.line.asides.push(LeftOut { reason, text: text.to_owned() });
            // What follows does not run into it.
            self.line.asides.push(LeftOut { reason, text: String::new() });
        }
    }

    /// A box of text hangs on the paragraph that holds it.
    pub(super) fn text_box(&mut self, content: Node<'_, '_>, apart: Option<Reason>) {
        let pieces = std::mem::take(&mut self.pieces);
        let open = std::mem::take(&mut self.open);
        let fields = std::mem::take(&mut self.fields);
        let carried = self.carried.take();
        let titles = self.titles.len();
        // A box that holds nothing but the title still gives the title.
        self.blocks(content, apart);
        self.end();
        (self.carried, self.open, self.fields) = (carried, open, fields);
        let mut inside = std::mem::replace(&mut self.pieces, pieces);
        if !self.pieces.is_empty() {
            let late = self.titles.split_off(titles);
            let late =
                late.into_iter().map(|text| Piece { kind: PieceKind::Subhead, text, ..Piece::default() });
            inside.splice(0..0, late);
        }
        self.line.boxes_first |= self.line.writing.is_blank();
        self.line.boxes.append(&mut inside);
    }

    /// A table: a line for each row, and an empty cell keeps its place. What has a single column, or long texts
    /// in its cells, only lays out the page.
    fn table(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let mut headed = 0;
        let mut rows = Vec::new();
        parts(node, "tr", &mut rows);
        let outside = std::mem::take(&mut self.pieces);
        let titles = self.titles.len();
        let mut table: Vec<Vec<Vec<Piece>>> = Vec::new();
        for row in rows {
            let properties = child(row, "trPr");
            let deleted =
                properties.is_some_and(|row| child(row, "del").is_some()).then_some(Reason::Deleted);
            let mut cells = Vec::new();
            parts(row, "tc", &mut cells);
            // Cells that a row leaves out at its beginning.
            let before = properties.and_then(|row| attribute(child(row, "gridBefore")?, "val")?.parse().ok());
            let mut line = vec![Vec::new(); before.unwrap_or(0_usize).min(100)];
            if headed == table.len() && properties.and_then(|row| switch(row, "tblHeader")) == Some(true) {
                headed += 1;
            }
            for cell in cells {
                let properties = child(cell, "tcPr");
                let gone = properties.is_some_and(|cell| child(cell, "cellDel").is_some());
                self.blocks(cell, apart.or(deleted).or(gone.then_some(Reason::Deleted)));
                self.end();
                line.push(std::mem::take(&mut self.pieces));
                let span =
                    properties.and_then(|cell| attribute(child(cell, "gridSpan")?, "val")?.parse().ok());
                line.extend((1..span.unwrap_or(1_usize).min(100)).map(|_| Vec::new()));
            }
            table.push(line);
        }
        self.pieces = outside;
        let late = if self.pieces.is_empty() { Vec::new() } else { self.titles.split_off(titles) };
        self.pieces.extend(late.into_iter().map(|text| Piece {
            kind: PieceKind::Subhead,
            text,
            ..Piece::default()
        }));
        let long =
            |cell: &Vec<Piece>| cell.iter().filter(|piece| piece.text.chars().count() > 80).count() > 1;
        let lays_out = table.iter().all(|row| row.iter().filter(|cell| !cell.is_empty()).count() <= 1)
            || table.iter().flatten().any(long);
        if lays_out {
            self.pieces.extend(table.into_iter().flatten().flatten());
            return;
        }
        self.tables += 1;
        let several = table.len() > headed;
        for (at, cells) in table.into_iter().enumerate() {
            let line = row(cells.into_iter().map(joined).collect());
            let kind = if at < headed && several { PieceKind::HeaderRow } else { PieceKind::Row };
            self.pieces.extend(line.map(|line| Piece { kind, ..line.into_piece() }));
        }
    }
}

/// Whether a paragraph has any text that was not moved away.
fn has_words(paragraph: Node<'_, '_>) -> bool {
    let mut text = paragraph.descendants().filter(|node| is(*node, "t"));
    text.any(|node| {
        let moved =
            || node.ancestors().take_while(|above| *above != paragraph).any(|above| is(above, "moveFrom"));
        node.text().is_some_and(|text| !text.trim().is_empty()) && !moved()
    })
}

/// The signs of fields that begin and never end, by where they lie in the file.
fn endless(root: Node<'_, '_>) -> BTreeSet<usize> {
    let mut open: Vec<usize> = Vec::new();
    for sign in root.descendants().filter(|node| is(*node, "fldChar")) {
        match attribute(sign, "fldCharType") {
            Some("begin") => open.push(sign.range().start),
            Some("end") => {
                open.pop();
            }
            _ => {}
        }
    }
    open.into_iter().collect()
}

/// The rows of a table or the cells of a row, also where something wraps them.
fn parts<'a, 'i>(node: Node<'a, 'i>, name: &str, found: &mut Vec<Node<'a, 'i>>) {
    for inside in node.children().filter(Node::is_element) {
        if is(inside, name) {
            found.push(inside);
        } else if !matches!(inside.tag_name().name(), "tbl" | "p" | "tc" | "tr") {
            parts(inside, name, found);
        }
    }
}

/// Why what a content control holds is not the article's.
pub(super) fn control(node: Node<'_, '_>) -> Option<Reason> {
    let properties = child(node, "sdtPr")?;
    let gallery = properties.descendants().find(|node| is(*node, "docPartGallery"));
    let gallery = gallery.and_then(|gallery| attribute(gallery, "val")).unwrap_or_default();
    if gallery.eq_ignore_ascii_case("table of contents") {
        return Some(Reason::Navigation);
    }
    switch(properties, "showingPlcHdr").filter(|on| *on).map(|_| Reason::Hidden)
}

/// All text of a node but for what is said again in another form.
pub(super) fn said_again(choice: &str, fallback: Node<'_, '_>) -> Option<String> {
    let bare = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let text: Vec<String> = fallback.descendants().filter(|node| is(*node, "t")).map(text_in).collect();
    let text = text.concat();
    let own = bare(&text);
    (!own.is_empty() && !bare(choice).contains(&own)).then_some(text)
}
