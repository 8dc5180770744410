//! The text of an `OpenDocument` file: blocks into pieces, notes, and what is left out.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use crate::import::addresses::resolved;
use crate::import::dates::machine;
use crate::import::style_names::Role;
use crate::import::writing::{Writing, joined, lowered, raised, row};
use crate::import::xml::{attribute, child, is, text_in};
use crate::import::{LeftOut, Notice, Opened, Piece, PieceKind, Reason, Style};

use super::lists::Lists;
use super::looks::{Look, Looks, Shift};

/// Reads blocks into an article.
pub(super) struct Content<'s> {
    looks: &'s Looks,
    lists: Lists,
    opened: &'s mut Opened,
    line: Writing,
    /// Texts in the paragraph that are not the article's.
    asides: Vec<LeftOut>,
    /// How long the line was when words were last put aside.
    aside_at: usize,
    boxes: Vec<Piece>,
    /// The number of the item that is being read.
    label: Option<String>,
    /// Whether the next paragraph is the first one of an item.
    begun: bool,
    titles: Vec<String>,
    /// Comments whose words are being read: name, note, and where they began.
    open: BTreeMap<String, (usize, usize)>,
    /// The names of the comments that have an end, once one was looked for.
    ended: Option<BTreeSet<String>>,
    pictures: usize,
    links: usize,
    tables: usize,
}

impl<'s> Content<'s> {
    pub(super) fn new(looks: &'s Looks, lists: Lists, opened: &'s mut Opened) -> Self {
        Self {
            looks,
            lists,
            opened,
            line: Writing::default(),
            asides: Vec::new(),
            aside_at: 0,
            boxes: Vec::new(),
            label: None,
            begun: false,
            titles: Vec::new(),
            open: BTreeMap::new(),
            ended: None,
            pictures: 0,
            links: 0,
            tables: 0,
        }
    }

    /// Reads what stands in a block; never deeper than the document is.
    pub(super) fn blocks(&mut self, parent: Node<'_, '_>, apart: Option<Reason>) {
        for node in parent.children().filter(Node::is_element) {
            self.block(node, apart);
        }
    }

    fn block(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        match node.tag_name().name() {
            "p" | "h" => self.paragraph(node, apart),
            "list" => {
                self.lists.begin(node);
                self.blocks(node, apart);
                self.lists.end();
            }
            "list-item" => {
                self.label = self.lists.next(node);
                self.begun = true;
                self.blocks(node, apart);
                (self.label, self.begun) = (None, false);
            }
            "table" => self.table(node, apart),
            "tracked-changes" => {
                for deletion in node.descendants().filter(|node| is(*node, "deletion")) {
                    let paragraphs = deletion.children().filter(|node| is(*node, "p") || is(*node, "h"));
                    let texts = paragraphs.map(text_in).filter(|text| !text.trim().is_empty());
                    self.opened.left_out.extend(texts.map(|text| LeftOut { reason: Reason::Deleted, text }));
                }
            }
            "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
            | "object-index" | "user-index" => self.blocks(node, apart.or(Some(Reason::Navigation))),
            "section" => {
                let hidden = attribute(node, "display") == Some("none");
                self.blocks(node, apart.or(hidden.then_some(Reason::Hidden)));
            }
            "frame" | "custom-shape" | "rect" | "g" | "annotation" => {
                self.inline(node, apart, Look::default());
            }
            "sequence-decls" | "variable-decls" | "user-field-decls" | "forms" | "dde-connection-decls" => {}
            _ => self.blocks(node, apart),
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let mut look = attribute(node, "style-name").map(|style| self.looks.look(style)).unwrap_or_default();
        if is(node, "h") && look.role == Role::Body {
            look.role = Role::Heading;
        }
        let apart = apart.or(match look.role {
            Role::Contents => Some(Reason::Navigation),
            Role::Caption => Some(Reason::Caption),
            _ => None,
        });
        let apart = apart.or(look.hidden.then_some(Reason::Hidden));
        let outer = std::mem::take(&mut self.line);
        let asides = std::mem::take(&mut self.asides);
        let boxes = std::mem::take(&mut self.boxes);
        for (_, from) in self.open.values_mut() {
            *from = 0;
        }
        let label = self.label.take();
        let labelled = std::mem::take(&mut self.begun);
        // Where a whole paragraph is bold or in italics that is how it looks, and stresses nothing.
        self.inlines(node, apart, Look { role: Role::Body, emphasis: false, strong: false, ..look });
        let length = self.line.length();
        let open: Vec<(usize, usize)> = self.open.values().copied().collect();
        for (note, from) in open {
            self.line.mark(from, length, note);
        }
        let mut line = std::mem::replace(&mut self.line, outer);
        self.opened.left_out.extend(std::mem::replace(&mut self.asides, asides));
        let inside = std::mem::replace(&mut self.boxes, boxes);
        if !line.is_blank() {
            if let Some(label) = label {
                let mut numbered = Writing::default();
                numbered.push(&label);
                numbered.push(" ");
                numbered.append(line);
                line = numbered;
            }
            line.kind = match look.role {
                Role::Heading => PieceKind::Subhead,
                Role::Quote => PieceKind::Quote,
                Role::Item => PieceKind::Item,
                _ if labelled => PieceKind::Item,
                _ => PieceKind::Paragraph,
            };
            line.level = self.lists.level();
            if line.kind == PieceKind::Subhead {
                line.unstressed();
            }
            self.place(line, look.role);
        }
        self.opened.pieces.extend(inside);
    }

    fn place(&mut self, mut line: Writing, role: Role) {
        let first = self.opened.pieces.is_empty();
        let text = line.text().trim().to_owned();
        match role {
            Role::Title if first => self.titles.push(text),
            Role::Dek if first && self.opened.head.dek.is_none() => self.opened.head.dek = Some(text),
            Role::Author if first => {
                self.opened.head.authors.extend(super::names(&text));
                self.opened.left_out.push(LeftOut { reason: Reason::Head, text });
            }
            Role::Date if first && machine(&text).is_some() => {
                self.opened.head.published = machine(&text);
                self.opened.left_out.push(LeftOut { reason: Reason::Head, text });
            }
            Role::Title => {
                line.kind = PieceKind::Subhead;
                self.opened.pieces.push(line.into_piece());
            }
            _ => self.opened.pieces.push(line.into_piece()),
        }
    }

    fn aside(&mut self, reason: Reason, text: &str) {
        // What has words between is two texts.
        let at = self.line.length();
        let apart = std::mem::replace(&mut self.aside_at, at) != at;
        match self.asides.last_mut() {
            Some(last) if last.reason == reason && !apart => last.text.push_str(text),
            _ => self.asides.push(LeftOut { reason, text: text.to_owned() }),
        }
    }

    fn text(&mut self, text: &str, apart: Option<Reason>, look: Look) {
        let apart =
            apart.or(look.hidden.then_some(Reason::Hidden)).or(look.struck.then_some(Reason::Deleted));
        let from = self.line.length();
        match (apart, look.shift) {
            (Some(reason), _) => self.aside(reason, text),
            (None, Shift::Raised) => self.line.push(&raised(text)),
            (None, Shift::Lowered) => self.line.push(&lowered(text)),
            (None, Shift::None) => self.line.push(text),
        }
        if look.strong {
            self.line.style(from, Style::Strong);
        }
        if look.emphasis {
            self.line.style(from, Style::Emphasis);
        }
    }

    fn inlines(&mut self, parent: Node<'_, '_>, apart: Option<Reason>, look: Look) {
        for node in parent.children() {
            if node.is_text() {
                self.text(node.text().unwrap_or_default(), apart, look);
            } else if node.is_element() {
                self.inline(node, apart, look);
            }
        }
    }

    fn inline(&mut self, node: Node<'_, '_>, apart: Option<Reason>, look: Look) {
        match node.tag_name().name() {
            "span" => {
                let own =
                    attribute(node, "style-name").map(|style| self.looks.look(style)).unwrap_or_default();
                let shift = if own.shift == Shift::None { look.shift } else { own.shift };
                let inner = Look {
                    hidden: look.hidden || own.hidden,
                    struck: look.struck || own.struck,
                    emphasis: look.emphasis || own.emphasis,
                    strong: look.strong || own.strong,
                    shift,
                    ..look
                };
                self.inlines(node, apart, inner);
            }
            "s" | "tab" | "line-break" => self.text(" ", apart, look),
            "a" => {
                let from = self.line.length();
                self.inlines(node, apart, look);
                match attribute(node, "href").and_then(|href| resolved(href, None)) {
                    Some(address) => self.line.style(from, Style::Link(address)),
                    None => self.links += 1,
                }
            }
            "note" => {
                if let Some(body) = child(node, "note-body") {
                    let note = self.note(body, "");
                    self.mark(note, apart);
                }
            }
            "annotation" => self.annotation(node, apart),
            "annotation-end" => {
                let open = attribute(node, "name").and_then(|name| self.open.remove(name));
                if let Some((note, from)) = open {
                    let to = self.line.length();
                    self.line.mark(from, to, note);
                }
            }
            "frame" | "custom-shape" | "rect" | "g" | "ellipse" | "text-box" | "path" | "polygon"
            | "connector" => {
                self.drawing(node, apart);
            }
            "ruby" => {
                if let Some(base) = child(node, "ruby-base") {
                    self.inlines(base, apart, look);
                }
                if let Some(reading) = child(node, "ruby-text") {
                    self.inlines(reading, apart.or(Some(Reason::Beside)), look);
                }
            }
            "hidden-text" | "hidden-paragraph" | "placeholder" => {
                self.inlines(node, apart.or(Some(Reason::Hidden)), look);
            }
            "tracked-changes" => self.block(node, apart),
            _ => self.inlines(node, apart, look),
        }
    }

    /// Reads the paragraphs of a note, and gives its number.
    fn note(&mut self, body: Node<'_, '_>, author: &str) -> Option<usize> {
        let pieces = std::mem::take(&mut self.opened.pieces);
        let titles = std::mem::take(&mut self.titles);
        let outer = std::mem::take(&mut self.line);
        let open = std::mem::take(&mut self.open);
        for node in body.children().filter(|node| !is(*node, "creator") && !is(*node, "date")) {
            if node.is_element() {
                self.block(node, None);
            }
        }
        (self.line, self.open) = (outer, open);
        let inside = std::mem::replace(&mut self.opened.pieces, pieces);
        let heads = std::mem::replace(&mut self.titles, titles);
        let texts: Vec<String> =
            heads.into_iter().chain(inside.into_iter().map(|piece| piece.text)).collect();
        let text = format!("{author}{}", texts.join(" ").trim());
        if texts.is_empty() {
            return None;
        }
        self.opened.notes.push(text);
        Some(self.opened.notes.len() - 1)
    }

    /// Gives the last word a note; a note without a word is listed.
    fn mark(&mut self, note: Option<usize>, apart: Option<Reason>) {
        let Some(note) = note else { return };
        if apart.is_some() || !self.line.note(note) {
            let text = self.opened.notes.get(note).cloned().unwrap_or_default();
            self.asides.push(LeftOut { reason: Reason::Beside, text });
            self.asides.push(LeftOut { reason: Reason::Beside, text: String::new() });
        }
    }

    fn annotation(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let author =
            child(node, "creator").map(|author| format!("{}: ", text_in(author).trim())).unwrap_or_default();
        let note = self.note(node, &author);
        match (attribute(node, "name"), note) {
            (Some(name), Some(note)) if apart.is_none() && self.open.len() < 64 && self.ends(node, name) => {
                self.open.insert(name.to_owned(), (note, self.line.length()));
            }
            _ => self.mark(note, apart),
        }
    }

    /// Whether a comment has an end in the document.
    fn ends(&mut self, node: Node<'_, '_>, name: &str) -> bool {
        let ended = self.ended.get_or_insert_with(|| {
            let ends = node.document().descendants().filter(|node| is(*node, "annotation-end"));
            ends.filter_map(|end| attribute(end, "name").map(str::to_owned)).collect()
        });
        ended.contains(name)
    }

    /// A picture with its description, or a box of text.
    fn drawing(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        if is(node, "text-box") || !is(node, "frame") && node.children().any(|node| is(node, "p")) {
            let pieces = std::mem::take(&mut self.opened.pieces);
            let titles = self.titles.len();
            self.blocks(node, apart);
            let mut inside = std::mem::replace(&mut self.opened.pieces, pieces);
            if !self.opened.pieces.is_empty() {
                let late = self.titles.split_off(titles).into_iter();
                inside.splice(
                    0..0,
                    late.map(|text| Piece { kind: PieceKind::Subhead, text, ..Piece::default() }),
                );
            }
            self.boxes.append(&mut inside);
            return;
        }
        for inside in node.children().filter(Node::is_element) {
            match inside.tag_name().name() {
                "image" => self.pictures += 1,
                "title" | "desc" => {
                    let text = text_in(inside);
                    self.asides.push(LeftOut { reason: Reason::Caption, text });
                }
                _ => self.drawing(inside, apart),
            }
        }
    }

    /// A table: a line for each row, and an empty cell keeps its place.
    fn table(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let rows = node.descendants().filter(|row| {
            is(*row, "table-row") && row.ancestors().find(|above| is(*above, "table")) == Some(node)
        });
        let rows: Vec<Node<'_, '_>> = rows.collect();
        let outside = std::mem::take(&mut self.opened.pieces);
        let mut table: Vec<Vec<Vec<Piece>>> = Vec::new();
        for row in rows {
            let mut line = Vec::new();
            let cells =
                row.children().filter(|cell| is(*cell, "table-cell") || is(*cell, "covered-table-cell"));
            for cell in cells {
                self.blocks(cell, apart);
                let pieces = std::mem::take(&mut self.opened.pieces);
                let repeated =
                    attribute(cell, "number-columns-repeated").and_then(|times| times.parse().ok());
                // Sheets repeat their last, empty cell for ever.
                let times = repeated.unwrap_or(1_usize).clamp(1, if pieces.is_empty() { 20 } else { 100 });
                line.extend(std::iter::repeat_n(pieces, times));
            }
            table.push(line);
        }
        self.opened.pieces = outside;
        let single = table.iter().all(|row| row.iter().filter(|cell| !cell.is_empty()).count() <= 1);
        if single {
            self.opened.pieces.extend(table.into_iter().flatten().flatten());
            return;
        }
        self.tables += 1;
        for cells in table {
            let line = row(cells.into_iter().map(joined).collect());
            self.opened.pieces.extend(line.map(Writing::into_piece));
        }
    }

    /// What is known at the end.
    pub(super) fn finish(self) {
        let opened = self.opened;
        if !self.titles.is_empty() {
            opened.head.headline = Some(self.titles.join(" "));
        }
        opened.notices.extend(super::counted([
            (self.pictures, Notice::Embedded(self.pictures)),
            (self.links, Notice::Links(self.links)),
            (self.tables, Notice::Tables(self.tables)),
        ]));
    }
}
