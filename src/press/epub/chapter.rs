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
    // Of a withdrawn article only the notice is left.
    if chapter.withdrawn.is_none() {
        setter.body();
        setter.asides();
        setter.wordings();
        setter.corrections();
        setter.sources();
        setter.versions();
        setter.colophon();
    }
    setter.say("</article>\n</body>\n</html>\n");
    setter.out
}

/// Sets one chapter.
pub(super) struct Setter<'a> {
    pub(super) book: &'a Book<'a>,
    pub(super) chapter: &'a Chapter<'a>,
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

    /// A heading of the interface.
    pub(super) fn heading(&mut self, words: &str) {
        self.own_words("h2", words);
    }

    /// A paragraph or the like with words of the interface.
    pub(super) fn own_words(&mut self, element: &str, words: &str) {
        let (own, words) = (self.own.clone(), text(words));
        let _ = writeln!(self.out, "<{element}{own}>{words}</{element}>");
    }

    fn body(&mut self) {
        let article = self.article;
        let mut lede = true;
        for block in &article.body {
            let is_lede = lede && matches!(block, Block::Paragraph { .. });
            lede &= !is_lede;
            self.block(block, is_lede);
            self.corrected(block.id());
        }
    }

    /// A block; the first paragraph, the lede, begins with the dateline.
    fn block(&mut self, block: &Block, is_lede: bool) {
        let id = block_element(block.id());
        match block {
            Block::Paragraph { content, .. } => {
                let _ = write!(self.out, "<p id=\"{id}\">");
                if is_lede {
                    self.dateline();
                }
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
                self.block_quote(&id, quotation.as_ref(), paragraphs);
            }
            Block::PullQuote { quotation, paragraphs, .. } => {
                let _ = write!(
                    self.out,
                    "<aside epub:type=\"pullquote\" role=\"doc-pullquote\" class=\"pull\" id=\"{id}\">"
                );
                for paragraph in paragraphs {
                    self.say("<p>");
                    self.plain_line(paragraph);
                    self.say("</p>");
                }
                if let Some(quotation) = quotation {
                    let speaker = self.speaker(quotation);
                    self.words("<p class=\"speaker\">", &speaker, "</p>");
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

    /// A quotation set off from the text; who said it stands outside of it.
    fn block_quote(&mut self, id: &str, quotation: Option<&Id>, paragraphs: &[Vec<Inline>]) {
        let nth = quotation.map(|quotation| (quotation, next(&mut self.passages, quotation)));
        let _ = writeln!(self.out, "<figure class=\"quoted\" id=\"{id}\">");
        match nth {
            Some((quotation, nth)) => {
                let _ = writeln!(self.out, "<blockquote id=\"{}\">", passage_element(quotation, nth));
            }
            None => self.say("<blockquote>\n"),
        }
        for paragraph in paragraphs {
            self.say("<p>");
            self.line(paragraph);
            self.say("</p>\n");
        }
        self.say("</blockquote>\n");
        if let Some((quotation, nth)) = nth {
            let speaker = self.speaker(quotation);
            self.words("<figcaption>", &speaker, "");
            self.mark_after(quotation, nth);
            self.say("</figcaption>\n");
        }
        self.say("</figure>\n");
    }

    /// Who says a quotation.
    fn speaker(&self, id: &Id) -> String {
        let evidence = &self.article.evidence;
        self.wording.speaker_name(evidence.quotation(id).and_then(|known| evidence.speaker_of(known)))
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
            // A header without words heads nothing.
            let is_header = !cell.content.is_empty() && (row.header || (row_headers && place == 0));
            let name = if is_header { "th" } else { "td" };
            let scope = match (row.header, name) {
                (true, "th") => " scope=\"col\"",
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
        let facsimile = picture.facsimile.as_ref();
        let evidence = &self.article.evidence;
        let document = facsimile.and_then(|one| evidence.documents.get(&one.document));
        if !picture.caption.is_empty() || !rights.is_empty() || document.is_some() {
            self.say("<figcaption>");
            self.line(&picture.caption);
            if let Some(document) = document {
                self.words(" <cite>", &document.phrase, "</cite>");
                if let Some(quotation) = facsimile.and_then(|one| one.quotation.as_ref()) {
                    self.way_to_card(quotation);
                }
            }
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
    pub(super) fn plain_line(&mut self, content: &[Inline]) {
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
                let medium = self.wording.media.get(recording.medium as usize).copied().unwrap_or_default();
                let clock = recording.clock().map(|clock| format!(", {clock}")).unwrap_or_default();
                self.words(" (", &format!("{medium}{clock}"), ")");
            }
            Inline::Quoted { quotation, content } => {
                let nth = next(&mut self.passages, quotation);
                let _ = write!(self.out, "<span id=\"{}\">", passage_element(quotation, nth));
                self.line(content);
                self.say("</span>");
                self.mark_after(quotation, nth);
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

    /// The number, after the last passage: a quotation has one, however often the writer broke it.
    fn mark_after(&mut self, quotation: &Id, nth: u16) {
        let known = self.article.evidence.quotation(quotation);
        if known.is_none_or(|known| usize::from(nth) > known.continued.len()) {
            self.source_mark(quotation);
        }
    }

    /// The number of a quotation elsewhere than in the text.
    pub(super) fn way_to_card(&mut self, quotation: &Id) {
        let Some(number) = self.article.evidence.number(quotation) else { return };
        let card = card_element(quotation);
        let _ = write!(self.out, " <a class=\"mark\" href=\"#{card}\">[{number}]</a>");
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
