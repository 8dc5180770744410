//! Markdown, with front matter and footnotes; and Djot, as far as it is a relative.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use super::addresses::resolved;
use super::tags::Tree;
use super::writing::{Writing, lowered, raised, row};
use super::{Kind, LeftOut, Notice, Opened, PieceKind, Reason, Style, front_matter, web_page};

/// Tags inside a line lie no deeper in one another.
const MOST_TAGS: usize = 20;

/// The text that is being collected.
#[derive(Default)]
struct Desk {
    opened: Opened,
    now: Writing,
    quote: usize,
    /// The lists that are open: the number of the next item, where they have numbers.
    lists: Vec<Option<u64>>,
    /// Whether an item has begun of which nothing was written yet.
    item: bool,
    /// The footnote that is being read, when one is.
    note: Option<usize>,
    /// Footnotes by label.
    labels: BTreeMap<String, usize>,
    /// Links and emphasis that are open, with where they began.
    open: Vec<(Option<Style>, usize)>,
    /// The same as tags of HTML, by their names.
    tags: Vec<(String, Option<Style>, usize)>,
    links: usize,
    pictures: usize,
    tables: usize,
    /// The cells of the row that is being read.
    cells: Vec<Writing>,
    row: bool,
    front: Option<MetadataBlockKind>,
    front_text: String,
    /// The description of a picture that is being read.
    caption: Option<String>,
    /// Struck words that are being read, and how deep.
    struck: usize,
    gone: String,
    shift: Option<Shift>,
    /// Raw HTML that is being collected.
    html: String,
}

/// Words above or below the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shift {
    Raised,
    Lowered,
}

/// Reads Markdown.
pub(super) fn read(text: &str) -> Opened {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    // A rule at the beginning is not always front matter.
    let text = without_rules(text);
    let mut desk = Desk::default();
    desk.opened.kind = Kind::Markdown;
    for event in Parser::new_ext(&text, options) {
        desk.event(event);
    }
    desk.end();
    desk.finish()
}

/// The text without the rules around its beginning, when what stands between them has no keys.
fn without_rules(text: String) -> String {
    let begun = text.strip_prefix("---\n").or_else(|| text.strip_prefix("+++\n"));
    let Some(inside) = begun else { return text };
    let end = ["\n---", "\n+++", "\n..."].iter().filter_map(|end| inside.find(end)).min();
    let (front, rest) = inside.split_at_checked(end.unwrap_or(inside.len())).unwrap_or((inside, ""));
    if front_matter::has_keys(front) || front.trim().is_empty() {
        return text;
    }
    // The rule behind would make a heading of the line before it.
    format!(
        "{front}\n\n{}",
        rest.get(1..).and_then(|rest| rest.split_once('\n')).map_or("", |(_, rest)| rest)
    )
}

/// Reads Djot: what it has over Markdown, attributes and named blocks, is taken off first.
pub(super) fn read_djot(text: &str) -> Opened {
    let mut opened = read(&bare(text));
    opened.kind = Kind::Djot;
    opened
}

/// Djot without attributes and fences: `[words]{.quote by=xi}` is `words`.
fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<usize> = Vec::new();
    let mut front = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed == "+++" && (front == 1 || out.is_empty()) {
            front += 1;
            out.push_str(line);
            continue;
        }
        if front == 1 {
            out.push_str(line);
            continue;
        }
        if trimmed.starts_with(":::") || trimmed.starts_with('{') && trimmed.ends_with('}') {
            continue;
        }
        if trimmed.is_empty() {
            open.clear();
        }
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => {
                    out.push(c);
                    out.extend(chars.next());
                }
                '[' => {
                    open.push(out.len());
                    out.push(c);
                }
                ']' if chars.peek() == Some(&'{') => {
                    for c in chars.by_ref() {
                        if c == '}' || c == '\n' {
                            break;
                        }
                    }
                    // The bracket that opened it goes with it.
                    if let Some(at) = open.pop()
                        && out.get(at..=at) == Some("[")
                    {
                        // Of the same length, so that nothing moves; all of them go at the end.
                        out.replace_range(at..=at, "\u{1}");
                    }
                }
                ']' => {
                    open.pop();
                    out.push(c);
                }
                c => out.push(c),
            }
        }
    }
    out.replace('\u{1}', "")
}

impl Desk {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::FootnoteReference(label) => self.reference(&label),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => self.tag(&html),
            Event::Rule => self.end(),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// A tag inside a line: what it does to the words around it.
    fn tag(&mut self, html: &str) {
        let low = html.to_ascii_lowercase();
        let name = low.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
        let name = name.split_whitespace().next().unwrap_or_default();
        let ends = low.starts_with("</");
        match name {
            "br" => self.text(" "),
            "q" => self.text(if ends { "”" } else { "“" }),
            "sup" => self.shift = (!ends).then_some(Shift::Raised),
            "sub" => self.shift = (!ends).then_some(Shift::Lowered),
            "del" | "s" | "strike" if ends => self.strike_ends(),
            "del" | "s" | "strike" => self.struck += 1,
            "img" => web_page::read_fragment(html, &mut self.opened),
            "a" | "em" | "i" | "strong" | "b" if ends => self.tag_ends(name),
            "a" | "em" | "i" | "strong" | "b" if self.tags.len() < MOST_TAGS => {
                let tree = Tree::of(html);
                let href = tree.all().find_map(|(_, node)| node.attribute("href").map(str::to_owned));
                let style = match name {
                    "a" => href.as_deref().and_then(|href| resolved(href, None)).map(Style::Link),
                    "em" | "i" => Some(Style::Emphasis),
                    _ => Some(Style::Strong),
                };
                self.links += usize::from(name == "a" && href.is_some() && style.is_none());
                if self.caption.is_none() {
                    self.begin();
                }
                self.tags.push((name.to_owned(), style, self.now.length()));
            }
            "script" if !ends => self.opened.notices.push(Notice::Scripts(1)),
            _ => {}
        }
    }

    /// A tag ends words that it began; those inside of it that have no end of their own end with it.
    fn tag_ends(&mut self, name: &str) {
        let Some(at) = self.tags.iter().rposition(|(own, _, _)| own == name) else { return };
        for (_, style, from) in self.tags.drain(at..).rev() {
            if let Some(style) =
                style.filter(|style| self.now.kind != PieceKind::Subhead || matches!(style, Style::Link(_)))
            {
                self.now.style(from, style);
            }
        }
    }

    fn strike_ends(&mut self) {
        self.struck = self.struck.saturating_sub(1);
        let text = std::mem::take(&mut self.gone);
        if !text.trim().is_empty() {
            self.opened.left_out.push(LeftOut { reason: Reason::Deleted, text });
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.end();
                self.now.kind = PieceKind::Subhead;
            }
            Tag::BlockQuote(_) => {
                self.end();
                self.quote += 1;
            }
            Tag::List(first) => {
                self.end();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end();
                self.item = true;
            }
            Tag::FootnoteDefinition(label) => {
                self.end();
                let note = self.note_of(&label);
                self.note = Some(note);
            }
            Tag::MetadataBlock(kind) => self.front = Some(kind),
            Tag::Link { dest_url, .. } => {
                let address = resolved(&dest_url, None);
                self.links += usize::from(address.is_none() || self.note.is_some());
                self.open(address.map(Style::Link));
            }
            Tag::Emphasis => self.open(Some(Style::Emphasis)),
            Tag::Strong => self.open(Some(Style::Strong)),
            Tag::Image { .. } => {
                self.pictures += 1;
                self.caption = Some(String::new());
            }
            Tag::Strikethrough => self.struck += 1,
            Tag::Table(_) => self.tables += 1,
            Tag::TableRow | Tag::TableHead => {
                self.end();
                self.row = true;
            }
            Tag::Paragraph => self.end(),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => self.end(),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(HeadingLevel::H1)
                if self.opened.head.headline.is_none() && self.opened.pieces.is_empty() =>
            {
                let writing = std::mem::take(&mut self.now);
                self.opened.head.headline =
                    Some(writing.text().trim().to_owned()).filter(|text| !text.is_empty());
            }
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.now)),
            end @ (TagEnd::TableRow | TagEnd::TableHead) => {
                self.row = false;
                self.now = row(std::mem::take(&mut self.cells)).unwrap_or_default();
                if end == TagEnd::TableHead {
                    self.now.kind = PieceKind::HeaderRow;
                }
                self.end();
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end(),
            TagEnd::BlockQuote(_) => {
                self.end();
                self.quote = self.quote.saturating_sub(1);
            }
            TagEnd::Item => {
                self.end();
                self.item = false;
            }
            TagEnd::List(_) => {
                self.end();
                self.lists.pop();
            }
            TagEnd::FootnoteDefinition => {
                self.end();
                self.note = None;
            }
            TagEnd::Image => {
                let text = self.caption.take().unwrap_or_default();
                self.opened.left_out.push(LeftOut { reason: Reason::Caption, text });
            }
            TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong => {
                if let Some((Some(style), from)) = self.open.pop() {
                    // A heading is emphasized as a whole.
                    if self.now.kind != PieceKind::Subhead || matches!(style, Style::Link(_)) {
                        self.now.style(from, style);
                    }
                }
            }
            TagEnd::Strikethrough => self.strike_ends(),
            TagEnd::MetadataBlock(_) => {
                self.front = None;
                let text = std::mem::take(&mut self.front_text);
                let rest = front_matter::read(&text, &mut self.opened.head);
                let rest = rest.into_iter().map(|text| LeftOut { reason: Reason::Internal, text });
                self.opened.left_out.extend(rest);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.front.is_some() {
            self.front_text.push_str(text);
            return;
        }
        if let Some(caption) = &mut self.caption {
            caption.push_str(text);
            return;
        }
        if self.struck > 0 {
            self.gone.push_str(text);
            return;
        }
        self.begin();
        match self.shift {
            Some(Shift::Raised) => self.now.push(&raised(text)),
            Some(Shift::Lowered) => self.now.push(&lowered(text)),
            None => self.now.push(text),
        }
    }

    /// What the block that begins is; the first one of an item has its number.
    fn begin(&mut self) {
        if !self.now.is_blank() || self.now.kind != PieceKind::Paragraph || self.row {
            return;
        }
        if self.quote > 0 {
            self.now.kind = PieceKind::Quote;
        }
        if !std::mem::take(&mut self.item) {
            return;
        }
        if self.quote == 0 {
            self.now.kind = PieceKind::Item;
            self.now.level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        }
        if let Some(Some(number)) = self.lists.last_mut() {
            self.now.push(&format!("{number}. "));
            *number = number.saturating_add(1);
        }
    }

    /// A link or emphasized words begin.
    fn open(&mut self, style: Option<Style>) {
        if self.caption.is_none() {
            self.begin();
        }
        self.open.push((style, self.now.length()));
    }

    fn note_of(&mut self, label: &str) -> usize {
        let notes = &mut self.opened.notes;
        *self.labels.entry(label.to_owned()).or_insert_with(|| {
            notes.push(String::new());
            notes.len() - 1
        })
    }

    /// A footnote's mark: its note belongs to the word before it.
    fn reference(&mut self, label: &str) {
        let note = self.note_of(label);
        self.now.note(note);
    }

    /// Ends the block that is being collected.
    fn end(&mut self) {
        if !self.html.is_empty() {
            let html = std::mem::take(&mut self.html);
            web_page::read_block(&html, &mut self.opened);
        }
        self.tags.clear();
        let writing = std::mem::take(&mut self.now);
        if writing.is_blank() {
            return;
        }
        match self.note.and_then(|note| self.opened.notes.get_mut(note)) {
            None => self.opened.pieces.push(writing.into_piece()),
            Some(text) => {
                text.push_str(if text.is_empty() { "" } else { " " });
                text.push_str(writing.text().trim());
            }
        }
    }

    fn finish(mut self) -> Opened {
        if self.struck > 0 {
            self.strike_ends();
        }
        let opened = &mut self.opened;
        let marks = opened.pieces.iter().flat_map(|piece| &piece.marks);
        let marked: BTreeSet<usize> = marks.map(|mark| mark.note).collect();
        // A note that nothing refers to is still a text of the file.
        for (_, note) in opened.notes.iter().enumerate().filter(|(index, _)| !marked.contains(index)) {
            opened.left_out.push(LeftOut { reason: Reason::Beside, text: note.clone() });
        }
        for (count, notice) in [
            (self.links, Notice::Links(self.links)),
            (self.pictures, Notice::Embedded(self.pictures)),
            (self.tables, Notice::Tables(self.tables)),
        ] {
            opened.notices.extend((count > 0).then_some(notice));
        }
        self.opened
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn djot_loses_its_attributes_and_nothing_else() {
        assert_eq!(
            bare(
                "{#opening}\nIt is [“safe [here]{note=n}”]{.quote by=x}, she said. [link](https://example.org/)\n"
            ),
            "It is “safe here”, she said. [link](https://example.org/)\n"
        );
        assert_eq!(bare("+++\n[a]{b}\n+++\n\\[a\\]{b}"), "+++\n[a]{b}\n+++\n\\[a\\]{b}");
    }
}
