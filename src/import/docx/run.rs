//! What stands inside of a paragraph of a Word document: runs of text, links, fields, notes, drawings.

use roxmltree::Node;

use crate::import::addresses::resolved;
use crate::import::writing::{lowered, raised};
use crate::import::xml::{attribute, child, is, text_in};
use crate::import::{Reason, Style};

use super::body::{Body, Field, MOST_OPEN, NoteOf, control, said_again};
use super::styles::switch;
use super::symbols::{in_font, symbol};

/// How the text of a run looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    hidden: bool,
    struck: bool,
    raised: bool,
    lowered: bool,
    strong: bool,
    emphasis: bool,
    /// The font, when it is one of signs.
    signs: Option<String>,
}

impl Body<'_> {
    /// Reads what stands in a paragraph, or in something inside it.
    pub(super) fn inlines(&mut self, parent: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        for node in parent.children().filter(Node::is_element) {
            self.inline(node, apart, looks);
        }
    }

    pub(super) fn inline(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        match node.tag_name().name() {
            "r" => self.run(node, apart, looks),
            "t" => self.text(node.text().unwrap_or_default(), apart, looks),
            "delText" => self.text(node.text().unwrap_or_default(), Some(Reason::Deleted), looks),
            "del" | "moveFrom" => self.inlines(node, apart.or(Some(Reason::Deleted)), looks),
            "tab" | "ptab" | "cr" => self.text(" ", apart, looks),
            "br" if apart.is_none() => self.line_break(),
            "br" => self.text(" ", apart, looks),
            "noBreakHyphen" => self.text("-", apart, looks),
            "sym" => {
                let font = attribute(node, "font").unwrap_or_default();
                let place = attribute(node, "char").and_then(|place| u32::from_str_radix(place, 16).ok());
                if let Some(place) = place {
                    self.text(symbol(font, place).encode_utf8(&mut [0; 4]), apart, looks);
                }
            }
            "hyperlink" => {
                let from = self.line.writing.length();
                self.inlines(node, apart, looks);
                let address = attribute(node, "id").and_then(|id| self.addresses.get(id)).cloned();
                self.link(address.as_deref(), from);
            }
            "fldSimple" => {
                let code = attribute(node, "instr").unwrap_or_default();
                let contents = is_contents(code);
                let from = self.line.writing.length();
                self.inlines(node, apart.or(contents.then_some(Reason::Navigation)), looks);
                if let Some(target) = linked(code) {
                    self.link(target, from);
                }
            }
            "fldChar" => self.field(node),
            "instrText" | "delInstrText" => self.code(node.text().unwrap_or_default()),
            "footnoteReference" => self.reference(NoteOf::Footnote, node, apart),
            "endnoteReference" => self.reference(NoteOf::Endnote, node, apart),
            "commentRangeStart" | "commentRangeEnd" | "commentReference" => self.comment(node, apart),
            "sdt" => {
                let apart = apart.or_else(|| control(node));
                if let Some(content) = child(node, "sdtContent") {
                    self.inlines(content, apart, looks);
                }
            }
            "AlternateContent" => self.alternatives(node, apart, looks),
            "drawing" | "pict" | "object" => {
                self.pictures += 1;
                self.drawing(node, apart, looks);
            }
            "ruby" => {
                if let Some(base) = child(node, "rubyBase") {
                    self.inlines(base, apart, looks);
                }
                if let Some(reading) = child(node, "rt") {
                    self.inlines(reading, apart.or(Some(Reason::Beside)), looks);
                }
            }
            // A paragraph where none belongs: a damaged document, whose words count all the same.
            "p" => self.inlines(node, apart, looks),
            "oMath" | "oMathPara" | "sSup" | "sSub" | "f" => self.math(node, apart, looks),
            "pPr" | "rPr" | "sdtPr" | "rubyPr" | "ctrlPr" => {}
            _ => self.inlines(node, apart, looks),
        }
    }

    fn run(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        let Some(properties) = child(node, "rPr") else { return self.run_parts(node, apart, looks) };
        let style = child(properties, "rStyle").and_then(|style| attribute(style, "val"));
        let own = style.map(|style| self.run_style(style)).unwrap_or_default();
        let on = |name: &str| switch(properties, name);
        let place = child(properties, "vertAlign").and_then(|place| attribute(place, "val"));
        let font = child(properties, "rFonts").and_then(|fonts| attribute(fonts, "ascii"));
        let signs = font.filter(|font| {
            let font = font.to_ascii_lowercase();
            font == "symbol" || font.starts_with("wingdings")
        });
        let looks = Looks {
            hidden: on("vanish").unwrap_or(own.hidden),
            struck: on("strike").or_else(|| on("dstrike")).unwrap_or(own.struck) || looks.struck,
            raised: place == Some("superscript"),
            lowered: place == Some("subscript"),
            strong: on("b").unwrap_or(own.strong),
            emphasis: on("i").unwrap_or(own.emphasis),
            signs: signs.map(str::to_owned),
        };
        self.run_parts(node, apart, &looks);
    }

    /// What a run holds. The sign that a note has instead of a number is no part of the text.
    fn run_parts(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        let mut signed = false;
        for inside in node.children().filter(Node::is_element) {
            let note = is(inside, "footnoteReference") || is(inside, "endnoteReference");
            let own_sign = matches!(attribute(inside, "customMarkFollows"), Some("1" | "true" | "on"));
            let sign = is(inside, "sym") || is(inside, "t") && text_in(inside).chars().count() <= 4;
            if signed && sign {
                continue;
            }
            signed |= note && own_sign;
            self.inline(inside, apart, looks);
        }
    }

    pub(super) fn text(&mut self, text: &str, apart: Option<Reason>, looks: &Looks) {
        let hidden = looks.hidden.then_some(Reason::Hidden);
        let struck = looks.struck.then_some(Reason::Deleted);
        let contents = self.fields.iter().any(|field| field.shown && is_contents(&field.code));
        // What a field shows while its code is written is part of the code.
        let in_code = self.fields.iter().any(|field| !field.shown);
        let apart = apart.or(hidden).or(struck);
        let apart = apart.or(contents.then_some(Reason::Navigation)).or(in_code.then_some(Reason::Hidden));
        let signs = looks.signs.as_ref().map(|font| in_font(font, text));
        let text = signs.as_deref().unwrap_or(text);
        if let Some(reason) = apart {
            self.aside(reason, text);
            return;
        }
        let from = self.line.writing.length();
        if looks.raised {
            self.write(&raised(text));
        } else if looks.lowered {
            self.write(&lowered(text));
        } else {
            self.write(text);
        }
        if looks.strong && self.is_prose() {
            self.line.writing.style(from, Style::Strong);
        }
        if looks.emphasis && self.is_prose() {
            self.line.writing.style(from, Style::Emphasis);
        }
    }

    /// Makes a link of what was written since `from`; an address that leads nowhere from here is counted.
    fn link(&mut self, address: Option<&str>, from: usize) {
        match address.and_then(|address| resolved(address, None)) {
            Some(address) => self.line.writing.style(from, Style::Link(address)),
            None => self.links += 1,
        }
    }

    fn field(&mut self, node: Node<'_, '_>) {
        match attribute(node, "fldCharType") {
            Some("begin") if self.endless.contains(&node.range().start) => {}
            Some("begin") if self.fields.len() < MOST_OPEN => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.shown = true;
                    field.from = self.line.writing.length();
                }
            }
            Some("end") => {
                let field = self.fields.pop().unwrap_or_default();
                if let Some(target) = linked(&field.code) {
                    self.link(target, field.from);
                }
            }
            _ => {}
        }
    }

    /// A link whose words go on in the next paragraph is one in this paragraph too.
    pub(super) fn link_open_fields(&mut self) {
        for field in self.fields.iter().filter(|field| field.shown) {
            let address = linked(&field.code).flatten().and_then(|target| resolved(target, None));
            if let Some(address) = address {
                self.line.writing.style(field.from, Style::Link(address));
            }
        }
    }

    /// The code of a field. An entry for an index or a list of contents is a text that nobody sees.
    fn code(&mut self, code: &str) {
        if let Some(field) = self.fields.last_mut().filter(|field| !field.shown) {
            field.code.push_str(code);
        }
        let code = code.trim_start();
        if code.starts_with("XE ") || code.starts_with("TC ") {
            let entry = code.split('"').nth(1).unwrap_or_default().to_owned();
            self.apart(Reason::Hidden, &entry);
        }
    }

    fn reference(&mut self, kind: NoteOf, node: Node<'_, '_>, apart: Option<Reason>) {
        let note = attribute(node, "id").and_then(|id| self.notes.get(&(kind, id.to_owned())).copied());
        if let Some(note) = note.filter(|_| apart.is_none())
            && !self.line.writing.note(note)
        {
            self.join(note);
        }
    }

    /// A note whose words have one already is said with it.
    fn join(&mut self, note: usize) {
        let last = self.line.writing.length().saturating_sub(1);
        let before = self.line.writing.noted().last();
        if let Some(other) = self.line.writing.note_at(last).or(before).filter(|other| *other != note) {
            self.joined.insert(note, other);
        }
    }

    fn comment(&mut self, node: Node<'_, '_>, apart: Option<Reason>) {
        let note =
            attribute(node, "id").and_then(|id| self.notes.get(&(NoteOf::Comment, id.to_owned())).copied());
        let Some(note) = note else { return };
        let at = self.line.writing.length();
        match node.tag_name().name() {
            "commentRangeStart" if self.open.len() < MOST_OPEN => self.open.push((note, at)),
            "commentRangeEnd" => {
                let Some(index) = self.open.iter().position(|(own, _)| *own == note) else { return };
                let (note, from) = self.open.remove(index);
                if self.line.writing.mark(from, at, note) {
                    self.noted.insert(note);
                } else if let Some(other) = self.line.writing.note_at(from).filter(|_| from < at) {
                    self.joined.insert(note, other);
                }
            }
            // A comment without a range belongs to the word before it.
            _ if apart.is_none()
                && !self.noted.contains(&note)
                && !self.joined.contains_key(&note)
                && self.line.writing.note(note) =>
            {
                self.noted.insert(note);
            }
            _ => {}
        }
    }

    /// Of two forms of the same the newer one; what only the older one says is hidden text.
    fn alternatives(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        let choice = child(node, "Choice");
        let fallback = child(node, "Fallback");
        if let Some(chosen) = choice.or(fallback) {
            self.inlines(chosen, apart, looks);
        }
        if let (Some(choice), Some(fallback)) = (choice, fallback)
            && let Some(text) = said_again(&text_in(choice), fallback)
        {
            self.apart(Reason::Hidden, &text);
        }
    }

    /// A picture, a diagram or a shape: its description, and boxes of text in it.
    fn drawing(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        for inside in node.children().filter(Node::is_element) {
            let described =
                [attribute(inside, "descr"), attribute(inside, "alt"), attribute(inside, "string")];
            for text in described.into_iter().flatten() {
                self.apart(Reason::Caption, text);
            }
            match inside.tag_name().name() {
                "txbxContent" => self.text_box(inside, apart),
                "AlternateContent" => self.alternatives(inside, apart, looks),
                "t" => self.apart(Reason::Caption, inside.text().unwrap_or_default()),
                "docPr" => {
                    let title =
                        attribute(inside, "title").filter(|title| Some(*title) != attribute(inside, "descr"));
                    self.apart(Reason::Caption, title.unwrap_or_default());
                    self.drawing(inside, apart, looks);
                }
                _ => self.drawing(inside, apart, looks),
            }
        }
    }

    /// A formula on one line.
    fn math(&mut self, node: Node<'_, '_>, apart: Option<Reason>, looks: &Looks) {
        for inside in node.children().filter(Node::is_element) {
            match inside.tag_name().name() {
                "sup" => self.inlines(inside, apart, &Looks { raised: true, ..looks.clone() }),
                "sub" => self.inlines(inside, apart, &Looks { lowered: true, ..looks.clone() }),
                "den" => {
                    self.text("/", apart, looks);
                    self.inlines(inside, apart, looks);
                }
                "r" => {
                    let texts = inside.children().filter(|node| is(*node, "t"));
                    texts.for_each(|text| self.text(text.text().unwrap_or_default(), apart, looks));
                }
                "fPr" | "sSupPr" | "sSubPr" | "oMathParaPr" => {}
                _ => self.inlines(inside, apart, looks),
            }
        }
    }
}

/// Where the field of a link leads: `HYPERLINK "https://example.org/" \h`, also without the marks. A place inside
/// of the document is no address.
pub(in crate::import) fn linked(code: &str) -> Option<Option<&str>> {
    let code = code.trim_start();
    let name = code.get(..9).filter(|name| name.eq_ignore_ascii_case("HYPERLINK"))?;
    let rest = code.get(name.len()..).unwrap_or_default().trim_start();
    if let Some(quoted) = rest.strip_prefix('"') {
        return Some(quoted.split('"').next());
    }
    Some(rest.split_whitespace().next().filter(|word| !word.starts_with('\\')))
}

/// Whether a field is a table of contents.
fn is_contents(code: &str) -> bool {
    let code = code.trim_start();
    code.starts_with("TOC ") || code == "TOC" || code.starts_with("INDEX")
}
