//! The text of a rich text document: groups with their state, into pieces and what is left out.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::import::addresses::resolved;
use crate::import::docx::{linked, somebody};
use crate::import::people::people;
use crate::import::style_names::Role;
use crate::import::writing::{Writing, lowered, raised, row};
use crate::import::{Kind, LeftOut, Notice, Opened, Piece, PieceKind, Reason, Style};

use super::tables::{Tables, code_page, holds_no_text};
use super::{Token, Tokens};

/// Groups lie no deeper in one another.
const DEEPEST: usize = 4000;

/// Where the words of a group go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Body,
    /// Into the list of what was left out.
    Apart(Reason),
    /// Nowhere: it is no text.
    Nothing,
    Fonts,
    Styles,
    Title,
    Author,
    Note,
    /// The number of an item, as it is printed.
    Label,
    /// The code of a field.
    Code,
    /// The name of a property of a shape, and its value.
    Property,
    Value,
}

/// What a group has from the group around it.
#[derive(Clone, Debug, Default)]
struct Group {
    place: Place,
    /// Where words go that are there in bytes and again in Unicode.
    in_both: Option<Place>,
    /// Characters that stand in for one that old programs cannot show.
    substitutes: usize,
    font: Option<i32>,
    hidden: bool,
    struck: bool,
    deleted: bool,
    raised: bool,
    lowered: bool,
    style: i32,
    outlined: bool,
    listed: bool,
    level: u8,
    in_table: bool,
    strong: bool,
    emphasis: bool,
    /// Where the words lead.
    link: Option<String>,
    /// Whether the group is the text of a box, which hangs on the paragraph around it.
    boxed: bool,
    /// Whether a group of a kind that nobody knows may begin here.
    optional: bool,
}

pub(super) struct Reading {
    opened: Opened,
    tables: Tables,
    page: &'static Encoding,
    groups: Vec<Group>,
    now: Group,
    /// Bytes that wait to be read together: a character may have two.
    bytes: Vec<u8>,
    half: Option<u16>,
    skip: usize,
    line: Writing,
    label: String,
    /// The paragraphs that boxes hang on.
    outside: Vec<(Writing, usize)>,
    /// The texts of boxes that hang on the paragraph that is being read.
    hanging: Vec<Piece>,
    property: String,
    /// How long the line was when words were last put aside.
    aside_at: usize,
    row: Vec<Writing>,
    /// Text that goes somewhere else than into the article.
    other: String,
    titles: Vec<String>,
    pictures: usize,
    links: usize,
    rows: usize,
    too_deep: usize,
}

impl Reading {
    /// Reads a whole document.
    pub(super) fn of(bytes: &[u8]) -> Opened {
        let mut reading = Self {
            opened: Opened { kind: Kind::Rtf, ..Opened::default() },
            tables: Tables::default(),
            page: WINDOWS_1252,
            groups: Vec::new(),
            now: Group { substitutes: 1, ..Group::default() },
            bytes: Vec::new(),
            half: None,
            skip: 0,
            line: Writing::default(),
            label: String::new(),
            outside: Vec::new(),
            hanging: Vec::new(),
            property: String::new(),
            aside_at: 0,
            row: Vec::new(),
            other: String::new(),
            titles: Vec::new(),
            pictures: 0,
            links: 0,
            rows: 0,
            too_deep: 0,
        };
        for token in (Tokens { rest: bytes }) {
            reading.token(token);
        }
        reading.finish()
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => {
                for byte in text {
                    self.byte(*byte);
                }
            }
            Token::Byte(byte) => self.byte(byte),
            Token::Open => {
                self.flush();
                self.skip = 0;
                if self.groups.len() < DEEPEST {
                    self.groups.push(self.now.clone());
                    (self.now.optional, self.now.boxed) = (false, false);
                } else {
                    self.too_deep += 1;
                }
            }
            Token::Close => self.close(),
            Token::Sign(sign) => {
                self.flush();
                match sign {
                    b'*' => self.now.optional = true,
                    b'~' => self.say(" "),
                    b'_' => self.say("-"),
                    b'\\' | b'{' | b'}' => self.byte(sign),
                    b'\r' | b'\n' => self.end_line(),
                    _ => {}
                }
            }
            Token::Word(name, number) => {
                self.flush();
                self.word(name, number);
            }
        }
    }

    fn close(&mut self) {
        self.flush();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        if self.now.boxed {
            self.now.in_table = false;
            self.end_line();
            let (line, before) = self.outside.pop().unwrap_or_default();
            let boxed = self.opened.pieces.split_off(before.min(self.opened.pieces.len()));
            // A box that begins a paragraph stands before it.
            let place = if line.is_blank() { &mut self.opened.pieces } else { &mut self.hanging };
            place.extend(boxed);
            self.line = line;
        }
        let Some(outer) = self.groups.pop() else { return };
        let place = self.now.place;
        let style = self.now.style;
        let inside = std::mem::replace(&mut self.now, outer);
        // In the tables each group is an entry; elsewhere a place ends where it began.
        if place == Place::Styles && inside.style == style && !self.other.is_empty() {
            let name = std::mem::take(&mut self.other);
            self.tables.style(style, &name);
        }
        if place == self.now.place {
            return;
        }
        let text = std::mem::take(&mut self.other);
        match place {
            Place::Apart(reason) if !text.trim().is_empty() => {
                self.opened.left_out.push(LeftOut { reason, text });
            }
            Place::Title if !text.trim().is_empty() => self.opened.head.headline = Some(text),
            Place::Author => self.opened.head.authors = somebody(&text),
            Place::Label => self.label = text,
            Place::Code => {
                if let Some(target) = linked(&text) {
                    self.now.link = target.and_then(|target| resolved(target, None));
                    self.links += usize::from(self.now.link.is_none());
                }
            }
            Place::Property => text.trim().clone_into(&mut self.property),
            Place::Value if self.property == "wzDescription" && !text.trim().is_empty() => {
                self.opened.left_out.push(LeftOut { reason: Reason::Caption, text });
            }
            Place::Note if !text.trim().is_empty() => {
                let note = self.opened.notes.len();
                self.opened.notes.push(text.trim().to_owned());
                if !self.line.note(note) {
                    self.opened.left_out.push(LeftOut { reason: Reason::Beside, text });
                }
            }
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        self.bytes.push(byte);
    }

    /// Reads the bytes that wait.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let own = self.now.font.and_then(|font| self.tables.encoding(font));
        let text = own.unwrap_or(self.page).decode_without_bom_handling(&bytes).0;
        self.say(&text);
    }

    /// A text where it belongs.
    fn say(&mut self, text: &str) {
        match self.now.place {
            Place::Nothing | Place::Fonts => {}
            Place::Body => {
                let from = self.line.length();
                let hidden = self.now.hidden.then_some(Reason::Hidden);
                let gone = (self.now.struck || self.now.deleted).then_some(Reason::Deleted);
                if let Some(reason) = gone.or(hidden) {
                    // What has words between is two texts.
                    let goes_on = std::mem::replace(&mut self.aside_at, from) == from;
                    let last = self.opened.left_out.last_mut();
                    match last.filter(|last| goes_on && last.reason == reason) {
                        Some(last) => last.text.push_str(text),
                        None => self.opened.left_out.push(LeftOut { reason, text: text.to_owned() }),
                    }
                } else if self.now.raised {
                    self.line.push(&raised(text));
                } else if self.now.lowered {
                    self.line.push(&lowered(text));
                } else {
                    self.line.push(text);
                }
                let stress = [(self.now.strong, Style::Strong), (self.now.emphasis, Style::Emphasis)];
                for (_, style) in stress.into_iter().filter(|(on, _)| *on) {
                    self.line.style(from, style);
                }
                if let Some(address) = self.now.link.clone() {
                    self.line.style(from, Style::Link(address));
                }
            }
            _ => self.other.push_str(text),
        }
    }

    fn word(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        match name {
            "u" => self.unicode(number.unwrap_or_default()),
            "uc" => self.now.substitutes = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(8),
            "ansicpg" => self.page = code_page(number.unwrap_or(1252)),
            "mac" => self.page = code_page(10000),
            "f" if self.now.place == Place::Fonts => self.now.font = number,
            "fcharset" => {
                if let Some((font, set)) = self.now.font.zip(number) {
                    self.tables.font(font, set);
                }
            }
            "f" => self.now.font = number,
            "par" | "line" | "sect" | "page" | "row" | "cell" | "nestcell" | "nestrow" | "tab" | "emdash"
            | "endash" | "lquote" | "rquote" | "ldblquote" | "rdblquote" | "bullet" | "emspace"
            | "enspace" | "qmspace" => {
                self.sign(name);
            }
            "pard" => {
                (self.now.style, self.now.level) = (0, 0);
                (self.now.outlined, self.now.listed, self.now.in_table) = (false, false, false);
            }
            "plain" => {
                (self.now.hidden, self.now.struck, self.now.deleted) = (false, false, false);
                (self.now.raised, self.now.lowered) = (false, false);
                (self.now.strong, self.now.emphasis) = (false, false);
            }
            "b" => self.now.strong = on,
            "i" => self.now.emphasis = on,
            "s" => self.now.style = number.unwrap_or_default(),
            "outlinelevel" => self.now.outlined = number.is_some_and(|level| level < 9),
            "ls" | "pnlvlbody" | "pnlvlblt" => self.now.listed = on,
            "ilvl" => self.now.level = number.and_then(|level| u8::try_from(level).ok()).unwrap_or_default(),
            "intbl" | "trowd" => self.now.in_table = true,
            "v" => self.now.hidden = on,
            "strike" | "striked" => self.now.struck = on,
            // Words that were moved are still where they were.
            "deleted" | "mvf" => self.now.deleted = on,
            "super" => self.now.raised = on,
            "sub" => self.now.lowered = on,
            "nosupersub" => (self.now.raised, self.now.lowered) = (false, false),
            "upr" => self.now.in_both = Some(std::mem::replace(&mut self.now.place, Place::Nothing)),
            "ud" => {
                (self.now.optional, self.now.place) =
                    (false, self.now.in_both.take().unwrap_or(self.now.place));
            }
            _ => self.destination(name),
        }
    }

    /// A command that says what its group is.
    fn destination(&mut self, name: &str) {
        let optional = std::mem::take(&mut self.now.optional);
        let place = match name {
            "fonttbl" => Place::Fonts,
            "stylesheet" => Place::Styles,
            "title" => Place::Title,
            "author" => Place::Author,
            "footnote" | "annotation" => Place::Note,
            "listtext" | "pntext" => Place::Label,
            "fldinst" => Place::Code,
            "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
                Place::Apart(Reason::Beside)
            }
            "xe" | "tc" => Place::Apart(Reason::Hidden),
            "subject" | "doccomm" | "keywords" => Place::Apart(Reason::Internal),
            "shptxt" | "dptxbxtext" if self.now.place == Place::Body => {
                self.outside.push((std::mem::take(&mut self.line), self.opened.pieces.len()));
                self.now.boxed = true;
                return;
            }
            "sn" => Place::Property,
            "sv" => Place::Value,
            "shppict" | "shptxt" | "shpinst" | "do" | "nesttableprops" | "listname" => return,
            "pict" => {
                self.pictures += 1;
                Place::Nothing
            }
            name if optional || holds_no_text(name) => Place::Nothing,
            _ => return,
        };
        // Inside of what is no text only the properties are one.
        let known =
            matches!(place, Place::Title | Place::Author | Place::Apart(_) | Place::Property | Place::Value);
        if self.now.place == Place::Nothing && !known {
            return;
        }
        if self.now.place == Place::Body || known {
            self.other.clear();
        }
        self.now.place = place;
    }

    fn unicode(&mut self, number: i32) {
        self.skip = self.now.substitutes;
        let unit = u16::try_from(number.rem_euclid(65_536)).unwrap_or_default();
        let units: Vec<u16> = self.half.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) && units.len() == 1 {
            self.half = Some(unit);
            return;
        }
        let text = String::from_utf16_lossy(&units);
        self.say(&text);
    }

    fn sign(&mut self, name: &str) {
        let text = match name {
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "bullet" => "•",
            "line" | "tab" | "emspace" | "enspace" | "qmspace" => " ",
            "cell" | "nestcell" if self.now.place == Place::Body => {
                self.row.push(std::mem::take(&mut self.line));
                return;
            }
            "row" | "nestrow" if self.now.place == Place::Body => return self.end_row(),
            _ => return self.end_line(),
        };
        self.say(text);
    }

    /// The cells of a row stand on one line.
    fn end_row(&mut self) {
        if let Some(line) = row(std::mem::take(&mut self.row)) {
            self.rows += 1;
            self.opened.pieces.push(line.into_piece());
        }
    }

    fn end_line(&mut self) {
        if self.now.place != Place::Body {
            self.say(" ");
            return;
        }
        // Paragraphs of a cell stay together until it ends.
        if self.now.in_table {
            self.line.push(" ");
            return;
        }
        let label = std::mem::take(&mut self.label);
        let mut line = std::mem::take(&mut self.line);
        self.aside_at = usize::MAX;
        if line.is_blank() {
            self.hang();
            return;
        }
        let number = label.trim();
        let numbered = number.chars().any(char::is_alphanumeric) && number.chars().count() < 20;
        if numbered {
            let mut with = Writing::default();
            with.push(&format!("{number} "));
            with.append(line);
            line = with;
        }
        let role = self.tables.role(self.now.style);
        let outlined = self.now.outlined && role == Role::Body;
        line.kind = match role {
            Role::Heading => PieceKind::Subhead,
            Role::Quote => PieceKind::Quote,
            Role::Item => PieceKind::Item,
            _ if outlined => PieceKind::Subhead,
            _ if self.now.listed || !number.is_empty() => PieceKind::Item,
            _ => PieceKind::Paragraph,
        };
        line.level = self.now.level;
        if line.kind == PieceKind::Subhead {
            line.unstressed();
        }
        self.place(line, role);
        self.hang();
    }

    /// What hangs on the paragraph that has ended stands behind it.
    fn hang(&mut self) {
        if self.outside.is_empty() {
            self.opened.pieces.append(&mut self.hanging);
        }
    }

    fn place(&mut self, line: Writing, role: Role) {
        let first = self.opened.pieces.is_empty();
        let text = line.text().trim().to_owned();
        let reason = match role {
            Role::Title if first => return self.titles.push(text),
            Role::Dek if first && self.opened.head.dek.is_none() => return self.opened.head.dek = Some(text),
            Role::Author if first => {
                self.opened.head.authors = people(&text);
                Reason::Head
            }
            Role::Caption => Reason::Caption,
            Role::Contents => Reason::Navigation,
            _ => return self.opened.pieces.push(line.into_piece()),
        };
        self.opened.left_out.push(LeftOut { reason, text });
    }

    fn finish(mut self) -> Opened {
        self.flush();
        self.now.place = Place::Body;
        self.now.in_table = false;
        self.end_row();
        self.end_line();
        let mut opened = self.opened;
        if !self.titles.is_empty() {
            opened.head.headline = Some(self.titles.join(" "));
        }
        for (count, notice) in [
            (self.pictures, Notice::Embedded(self.pictures)),
            (self.links, Notice::Links(self.links)),
            (self.rows, Notice::Tables(1)),
        ] {
            opened.notices.extend((count > 0).then_some(notice));
        }
        opened.pieces.retain(|piece| !piece.text.trim().is_empty());
        opened
    }
}
