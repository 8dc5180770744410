//! Markdown, with front matter and footnotes; and Djot, as far as it is a relative.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::article::Lang;

use super::dates::machine;
use super::people::people;
use super::{Head, Kind, LeftOut, NoteMark, Notice, Opened, Piece, PieceKind, Reason, web_page};

/// The text that is being collected.
#[derive(Default)]
struct Desk {
    opened: Opened,
    now: Piece,
    quote: usize,
    items: usize,
    /// The footnote that is being read, when one is.
    note: Option<String>,
    /// Footnotes by label, with their texts once they are known.
    labels: Vec<(String, String)>,
    links: usize,
    pictures: usize,
    front: Option<MetadataBlockKind>,
    front_text: String,
    /// Raw HTML that is being collected.
    html: String,
}

/// Reads Markdown.
pub(super) fn read(text: &str) -> Opened {
    let text = text.replace("\r\n", "\n");
    let options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut desk = Desk::default();
    desk.opened.kind = Kind::Markdown;
    for event in Parser::new_ext(&text, options) {
        desk.event(event);
    }
    desk.end();
    desk.finish()
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
            Event::Html(html) | Event::InlineHtml(html) => self.html.push_str(&html),
            Event::Rule => self.end(),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
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
            Tag::Item => {
                self.end();
                self.items += 1;
            }
            Tag::FootnoteDefinition(label) => {
                self.end();
                self.note = Some(label.to_string());
            }
            Tag::MetadataBlock(kind) => self.front = Some(kind),
            Tag::Link { .. } => self.links += 1,
            Tag::Image { .. } => self.pictures += 1,
            Tag::Paragraph | Tag::TableRow | Tag::TableHead => self.end(),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => self.end(),
            Tag::TableCell if !self.now.text.is_empty() => self.text(" · "),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(HeadingLevel::H1)
                if self.opened.head.headline.is_none() && self.opened.pieces.is_empty() =>
            {
                let piece = std::mem::take(&mut self.now);
                self.opened.head.headline = Some(piece.text);
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::TableRow
            | TagEnd::TableHead
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock => self.end(),
            TagEnd::BlockQuote(_) => {
                self.end();
                self.quote = self.quote.saturating_sub(1);
            }
            TagEnd::Item => {
                self.end();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::FootnoteDefinition => {
                self.end();
                self.note = None;
            }
            TagEnd::MetadataBlock(_) => {
                self.front = None;
                let text = std::mem::take(&mut self.front_text);
                front(&text, &mut self.opened.head);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.front.is_some() {
            self.front_text.push_str(text);
            return;
        }
        if self.now.text.is_empty() && self.now.kind == PieceKind::Paragraph {
            self.now.kind = match (self.quote, self.items) {
                (1.., _) => PieceKind::Quote,
                (_, 1..) => PieceKind::Item,
                _ => PieceKind::Paragraph,
            };
        }
        self.now.text.push_str(text);
    }

    /// A footnote's mark: its note belongs to the word before it.
    fn reference(&mut self, label: &str) {
        let note = match self.labels.iter().position(|(known, _)| known == label) {
            Some(at) => at,
            None => {
                self.labels.push((label.to_owned(), String::new()));
                self.labels.len() - 1
            }
        };
        if let Some(mark) = word_before(&self.now.text, note) {
            self.now.marks.push(mark);
        }
    }

    /// Ends the block that is being collected.
    fn end(&mut self) {
        if !self.html.is_empty() {
            let html = std::mem::take(&mut self.html);
            // Tags inside a line mark words; what they hold is text already.
            if html.trim_start().starts_with("<") && self.now.text.trim().is_empty() {
                web_page::read_fragment(&html, &mut self.opened);
            }
        }
        let piece = std::mem::take(&mut self.now);
        if piece.text.trim().is_empty() {
            return;
        }
        let Some(label) = &self.note else {
            self.opened.pieces.push(piece);
            return;
        };
        match self.labels.iter_mut().find(|(known, _)| known == label) {
            Some((_, text)) if text.is_empty() => *text = piece.text,
            Some((_, text)) => {
                text.push(' ');
                text.push_str(&piece.text);
            }
            None => self.labels.push((label.clone(), piece.text)),
        }
    }

    fn finish(mut self) -> Opened {
        let opened = &mut self.opened;
        opened.notes = self.labels.into_iter().map(|(_, text)| text).collect();
        let marked = |note: usize, pieces: &[Piece]| {
            pieces.iter().any(|piece| piece.marks.iter().any(|mark| mark.note == note))
        };
        // A note that nothing refers to is still a text of the file.
        for (index, note) in opened.notes.iter().enumerate() {
            if !marked(index, &opened.pieces) {
                opened.left_out.push(LeftOut { reason: Reason::Beside, text: note.clone() });
            }
        }
        if self.links > 0 {
            opened.notices.push(Notice::Links(self.links));
        }
        if self.pictures > 0 {
            opened.notices.push(Notice::Embedded(self.pictures));
        }
        self.opened
    }
}

/// The last word of a text as the place of a note.
pub(super) fn word_before(text: &str, note: usize) -> Option<NoteMark> {
    let chars: Vec<char> = text.chars().collect();
    let part = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'');
    let to = chars.iter().rposition(part)? + 1;
    let before = chars.get(..to)?;
    // Chinese has no spaces; four characters show the place.
    let from = before.iter().rposition(|c| !part(c)).map_or(0, |at| at + 1);
    let eastern = before.last().is_some_and(|c| matches!(c, '\u{3040}'..='\u{9fff}'));
    let from = if eastern { from.max(to.saturating_sub(4)) } else { from };
    Some(NoteMark { from, to, note })
}

/// The keys of front matter that say something here; YAML's and TOML's simple lines.
fn front(text: &str, head: &mut Head) {
    for line in text.lines() {
        let Some((key, value)) = line.split_once(['=', ':']) else { continue };
        let value = value.trim().trim_matches(['"', '\'']).to_owned();
        if value.is_empty() || line.starts_with([' ', '\t', '[', '#']) {
            // Lines of a table are not the article's; TOML's tables end the head.
            if line.starts_with('[') {
                break;
            }
            continue;
        }
        match key.trim().trim_matches('"') {
            "title" | "headline" => head.headline = Some(value),
            "description" | "dek" | "summary" | "subtitle" => head.dek = Some(value),
            "author" | "authors" | "by" | "byline" => {
                head.authors = people(&value.replace(['[', ']', '"', '\''], ""));
            }
            "date" | "published" => head.published = machine(&value),
            "updated" | "lastmod" => head.updated = machine(&value),
            "lang" | "language" => head.lang = Lang::new(&value).ok(),
            "outlet" | "publisher" | "source" | "site" => head.outlet = Some(value),
            "url" | "canonical" | "link" => head.url = Some(value),
            "rights" | "copyright" | "license" => head.rights = Some(value),
            "dateline" | "location" if !value.contains('{') => head.place = Some(value),
            _ => {}
        }
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
