//! One article as a chapter: its text, its notes, its corrections, and everyone it quotes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::article::{Alignment, Article, Block, Foreign, Id, Inline, ListItem, Picture, TableRow};
use crate::reading::elements::{
    block_element, card_element, footnote_element, footnote_mark_element, mark_element, note_element,
    note_letter, passage_element,
};
use crate::wording::{Wording, fill};

use super::package::{begin, words_of};
use super::xml::{address, directed, text, tongue};
use super::{Book, Chapter, chapter_file, plate_file};

/// How far the folder of the chapters is from that of the book.
const UP: &str = "../";

/// The document of a chapter.
pub(super) fn chapter(book: &Book<'_>, chapter: &Chapter<'_>) -> String {
    let article = chapter.article;
    let (wording, own) = words_of(&article.lang);
    let mut setter = Setter {
        book,
        chapter,
        article,
        wording,
        own,
        out: String::new(),
        passages: BTreeMap::new(),
        notes: BTreeMap::new(),
        footnotes: BTreeMap::new(),
    };
    begin(&mut setter.out, &directed(&article.lang, article.dir), &article.headline, "../book.css");
    setter.say("<body epub:type=\"bodymatter\">\n<article>\n");
    setter.head();
    article.body.iter().for_each(|block| setter.block(block));
    setter.asides();
    setter.corrections();
    setter.sources();
    setter.rights();
    setter.say("</article>\n</body>\n</html>\n");
    setter.out
}

/// Sets one chapter.
pub(super) struct Setter<'a> {
    pub(super) book: &'a Book<'a>,
    chapter: &'a Chapter<'a>,
    pub(super) article: &'a Article,
    pub(super) wording: &'static Wording,
    /// The attributes of words of the interface, where it has no table for the language of the article.
    pub(super) own: String,
    pub(super) out: String,
    /// How many passages of each quotation, marks of each note and marks of each footnote there were.
    pub(super) passages: BTreeMap<Id, u16>,
    pub(super) notes: BTreeMap<Id, u16>,
    pub(super) footnotes: BTreeMap<Id, u16>,
}

/// One more.
fn next(counts: &mut BTreeMap<Id, u16>, id: &Id) -> u16 {
    let nth = counts.entry(id.clone()).or_default();
    *nth = nth.saturating_add(1);
    *nth
}

impl Setter<'_> {
    pub(super) fn say(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An element with plain words of the article.
    pub(super) fn words(&mut self, start: &str, words: &str, end: &str) {
        let words = text(words);
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{start}{words}{end}");
    }

    /// A heading, or other words of the interface.
    pub(super) fn heading(&mut self, words: &str) {
        let (own, words) = (self.own.clone(), text(words));
        let _ = writeln!(self.out, "<h2{own}>{words}</h2>");
    }

    fn head(&mut self) {
        let article = self.article;
        self.say("<header>\n");
        if let Some(kicker) = &article.kicker {
            self.words("<p class=\"kicker\">", kicker, "</p>\n");
        }
        self.words("<h1>", &article.headline, "</h1>\n");
        if let Some(dek) = &article.dek {
            self.words("<p class=\"dek\">", dek, "</p>\n");
        }
        let wording = self.wording;
        let byline = &article.byline;
        let translators = article.translators();
        let credits = [
            (wording.by, byline.authors.as_slice()),
            (wording.edited_by, byline.editors.as_slice()),
            (wording.translated_by, translators.as_slice()),
        ];
        let mut facts: Vec<String> = Vec::new();
        for (label, people) in credits.into_iter().filter(|(_, people)| !people.is_empty()) {
            let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            facts.push(format!("{label} {}", names.join(wording.list_between)));
        }
        facts.extend(article.published.map(|date| wording.date(date)));
        facts.extend(article.updated.map(|date| format!("{} {}", wording.updated, wording.date(date))));
        if !facts.is_empty() {
            self.words("<p class=\"byline\">", &facts.join(" · "), "</p>\n");
        }
        self.say("</header>\n");
        if let Some(dateline) = &article.dateline {
            self.words("<p class=\"byline\">", &dateline.place, "</p>\n");
        }
    }

    fn block(&mut self, block: &Block) {
        let id = block_element(block.id());
        match block {
            Block::Paragraph { content, .. } => {
                let _ = write!(self.out, "<p id=\"{id}\">");
                self.line(content);
                self.say("</p>\n");
            }
            Block::Subhead { minor, content, .. } => {
                let name = if *minor { "h3" } else { "h2" };
                let _ = write!(self.out, "<{name} id=\"{id}\">");
                self.line(content);
                let _ = writeln!(self.out, "</{name}>");
            }
            Block::BlockQuote { quotation, paragraphs, .. } => {
                let _ = writeln!(self.out, "<blockquote id=\"{id}\">");
                for (place, paragraph) in paragraphs.iter().enumerate() {
                    let nth = quotation.as_ref().map(|quotation| next(&mut self.passages, quotation));
                    match quotation.as_ref().zip(nth) {
                        Some((quotation, nth)) => {
                            let _ = write!(self.out, "<p id=\"{}\">", passage_element(quotation, nth));
                        }
                        None => self.say("<p>"),
                    }
                    self.line(paragraph);
                    if let Some(quotation) = quotation.as_ref().filter(|_| place + 1 == paragraphs.len()) {
                        self.source_mark(quotation);
                    }
                    self.say("</p>\n");
                }
                self.say("</blockquote>\n");
            }
            Block::PullQuote { paragraphs, .. } => {
                let _ = write!(
                    self.out,
                    "<aside epub:type=\"pullquote\" role=\"doc-pullquote\" class=\"pull\" id=\"{id}\">"
                );
                for paragraph in paragraphs {
                    self.say("<p>");
                    self.plain_line(paragraph);
                    self.say("</p>");
                }
                self.say("</aside>\n");
            }
            Block::List { ordered, start, items, .. } => self.list(*ordered, *start, items, Some(&id)),
            Block::Table { caption, row_headers, rows, .. } => {
                let _ = writeln!(self.out, "<table id=\"{id}\">");
                if let Some(caption) = caption {
                    self.say("<caption>");
                    self.line(caption);
                    self.say("</caption>\n");
                }
                self.say("<tbody>\n");
                rows.iter().for_each(|row| self.row(row, *row_headers));
                self.say("</tbody>\n</table>\n");
            }
            Block::Picture { picture, .. } => self.picture(&id, picture),
            Block::Rule { .. } => {
                let _ = writeln!(self.out, "<hr id=\"{id}\"/>");
            }
        }
    }

    fn list(&mut self, ordered: bool, start: u32, items: &[ListItem], id: Option<&str>) {
        let name = if ordered { "ol" } else { "ul" };
        let start = if ordered && start != 1 { format!(" start=\"{start}\"") } else { String::new() };
        let id = id.map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
        let _ = writeln!(self.out, "<{name}{id}{start}>");
        for item in items {
            self.say("<li>");
            self.line(&item.content);
            if let Some(list) = &item.list {
                self.list(list.ordered, list.start, &list.items, None);
            }
            self.say("</li>\n");
        }
        let _ = writeln!(self.out, "</{name}>");
    }

    fn row(&mut self, row: &TableRow, row_headers: bool) {
        self.say("<tr>");
        for (place, cell) in row.cells.iter().enumerate() {
            let name = if row.header || (row_headers && place == 0) { "th" } else { "td" };
            let scope = match (row.header, name) {
                (true, _) => " scope=\"col\"",
                (false, "th") => " scope=\"row\"",
                _ => "",
            };
            let class = match cell.align {
                Alignment::Start => String::new(),
                other => format!(" class=\"{}\"", other.as_str()),
            };
            let _ = write!(self.out, "<{name}{scope}{class}>");
            self.line(&cell.content);
            let _ = write!(self.out, "</{name}>");
        }
        self.say("</tr>\n");
    }

    fn picture(&mut self, id: &str, picture: &Picture) {
        let _ = writeln!(self.out, "<figure id=\"{id}\">");
        match plate_file(self.chapter, &picture.file) {
            Some((file, _)) => {
                let alt = text(&picture.alt);
                let _ = writeln!(self.out, "<img src=\"{UP}{file}\" alt=\"{alt}\"/>");
            }
            // A format that books do not have: what it shows is said.
            None => self.words("<p>[", &picture.alt, "]</p>\n"),
        }
        let rights: Vec<&str> = picture.credit.iter().chain(&picture.licence).map(String::as_str).collect();
        if !picture.caption.is_empty() || !rights.is_empty() {
            self.say("<figcaption>");
            self.line(&picture.caption);
            if !rights.is_empty() {
                self.words(" <small>", &rights.join(" · "), "</small>");
            }
            self.say("</figcaption>\n");
        }
        self.say("</figure>\n");
    }

    pub(super) fn line(&mut self, content: &[Inline]) {
        content.iter().for_each(|inline| self.inline(inline));
    }

    /// A line without the marks of quotations and notes, which the text has already.
    fn plain_line(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Quoted { content, .. } | Inline::Noted { content, .. } => self.plain_line(content),
                Inline::Footnote { .. } => {}
                other => self.inline(other),
            }
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.words("", text, ""),
            Inline::Code { text } => self.words("<code>", text, "</code>"),
            Inline::Break => self.say("<br/>"),
            Inline::Emphasis { content } => self.inside("em", content),
            Inline::Strong { content } => self.inside("strong", content),
            Inline::Subscript { content } => self.inside("sub", content),
            Inline::Superscript { content } => self.inside("sup", content),
            Inline::Struck { content } => self.inside("s", content),
            Inline::Foreign { foreign } => self.foreign(foreign),
            Inline::Link { href, content } => self.link(href, content),
            Inline::Recording { recording, content } => {
                self.link(&recording.address(), content);
                if let Some(clock) = recording.clock() {
                    self.words(" (", &clock, ")");
                }
            }
            Inline::Quoted { quotation, content } => {
                let nth = next(&mut self.passages, quotation);
                let _ = write!(self.out, "<span id=\"{}\">", passage_element(quotation, nth));
                self.line(content);
                self.say("</span>");
                let known = self.article.evidence.quotation(quotation);
                if known.is_none_or(|known| usize::from(nth) > known.continued.len()) {
                    self.source_mark(quotation);
                }
            }
            Inline::Noted { note, content } => {
                self.line(content);
                let mut notes = self.article.notes.iter().enumerate();
                if let Some((index, known)) = notes.find(|(_, known)| known.id == *note) {
                    let letter = note_letter(index);
                    let label =
                        fill(self.wording.note_mark, &[("letter", letter.as_str()), ("term", &known.term)]);
                    let nth = next(&mut self.notes, note);
                    let mark = note_mark(note, nth);
                    self.noteref(&mark, &note_element(note), &label, &letter);
                }
            }
            Inline::Footnote { footnote } => {
                let index = self.article.footnotes.iter().position(|one| one.id == *footnote);
                if let Some(index) = index {
                    let n = (index + 1).to_string();
                    let label = fill(self.wording.footnote_mark, &[("n", n.as_str())]);
                    let nth = next(&mut self.footnotes, footnote);
                    let mark = footnote_mark_element(footnote, nth);
                    self.noteref(&mark, &footnote_element(footnote), &label, &format!("†{n}"));
                }
            }
        }
    }

    fn inside(&mut self, name: &str, content: &[Inline]) {
        let _ = write!(self.out, "<{name}>");
        self.line(content);
        let _ = write!(self.out, "</{name}>");
    }

    pub(super) fn foreign(&mut self, foreign: &Foreign) {
        let start = format!("<bdi{}>", directed(&foreign.lang, foreign.dir));
        self.words(&start, &foreign.text, "</bdi>");
        if let Some(romanised) = &foreign.romanised {
            let start = format!(" <bdi{}>", tongue(&foreign.lang.romanised()));
            self.words(&start, romanised, "</bdi>");
        }
    }

    /// A mark whose note opens over the text.
    fn noteref(&mut self, mark: &str, note: &str, label: &str, sign: &str) {
        let (label, sign) = (text(label), text(sign));
        let _ = write!(
            self.out,
            "<a epub:type=\"noteref\" role=\"doc-noteref\" class=\"mark\" id=\"{mark}\" href=\"#{note}\" \
             aria-label=\"{label}\">[{sign}]</a>"
        );
    }

    /// The number after a quotation: the way to where it comes from.
    fn source_mark(&mut self, quotation: &Id) {
        let Some(number) = self.article.evidence.number(quotation) else { return };
        let (mark, card) = (mark_element(quotation), card_element(quotation));
        let _ = write!(self.out, "<a class=\"mark\" id=\"{mark}\" href=\"#{card}\">[{number}]</a>");
    }

    /// A link. What leads to nothing in a book is words alone.
    fn link(&mut self, href: &str, content: &[Inline]) {
        match self.target(href) {
            Some(href) => {
                let _ = write!(self.out, "<a href=\"{}\">", address(&href));
                self.line(content);
                self.say("</a>");
            }
            None => self.line(content),
        }
    }

    fn target(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
            return Some(href.to_owned());
        }
        let (file, place) = href.split_once('#').unwrap_or((href, ""));
        if file.is_empty() {
            return block_in(self.article, place).map(|block| format!("#{block}"));
        }
        let chapters = self.book.chapters.iter().map(|chapter| chapter.article);
        let linked = file
            .strip_suffix(".html")
            .and_then(|slug| chapters.clone().find(|article| article.slug.as_str() == slug));
        match linked {
            Some(article) => {
                let block = block_in(article, place).map(|block| format!("#{block}")).unwrap_or_default();
                Some(format!("{UP}{}{block}", chapter_file(article)))
            }
            None => {
                let base = self.book.base_url.filter(|_| !file.contains(':') && !file.starts_with('/'))?;
                Some(format!("{base}{href}"))
            }
        }
    }

    fn rights(&mut self) {
        if let Some(rights) = &self.article.rights {
            self.words("<footer><p>", rights, "</p></footer>\n");
        }
    }
}

/// The mark of a note in the text, counted from 1. No id has a full stop.
pub(super) fn note_mark(note: &Id, nth: u16) -> String {
    if nth == 1 { format!("r-{note}") } else { format!("r-{note}.{nth}") }
}

/// The element of a block that a link of an article names.
fn block_in(article: &Article, place: &str) -> Option<String> {
    let named = article.body.iter().find(|block| block.id().as_str() == place)?;
    Some(block_element(named.id()))
}
