//! One article as a chapter: its text, its notes, its corrections, and everyone it quotes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::article::{
    Alignment, Article, Block, Certainty, Confidence, Corrected, Foreign, Id, Inline, Judge, Lang, ListItem,
    Picture, Quotation, TableRow,
};
use crate::reading::elements::{
    block_element, card_element, footnote_element, footnote_mark_element, mark_element, note_element,
    note_letter, passage_element,
};
use crate::wording::{Piece, Wording, chain, fill};

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

struct Setter<'a> {
    book: &'a Book<'a>,
    chapter: &'a Chapter<'a>,
    article: &'a Article,
    wording: &'static Wording,
    /// The attributes of words of the interface, where it has no table for the language of the article.
    own: String,
    out: String,
    /// How many passages of each quotation, marks of each note and marks of each footnote there were.
    passages: BTreeMap<Id, u16>,
    notes: BTreeMap<Id, u16>,
    footnotes: BTreeMap<Id, u16>,
}

/// One more.
fn next(counts: &mut BTreeMap<Id, u16>, id: &Id) -> u16 {
    let nth = counts.entry(id.clone()).or_default();
    *nth = nth.saturating_add(1);
    *nth
}

impl Setter<'_> {
    fn say(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An element with plain words of the article.
    fn words(&mut self, start: &str, words: &str, end: &str) {
        let words = text(words);
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{start}{words}{end}");
    }

    /// A heading, or other words of the interface.
    fn heading(&mut self, words: &str) {
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
        let translators = if article.is_translated() { byline.translators.as_slice() } else { &[] };
        let credits = [
            (wording.by, byline.authors.as_slice()),
            (wording.edited_by, byline.editors.as_slice()),
            (wording.translated_by, translators),
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

    fn line(&mut self, content: &[Inline]) {
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

    fn foreign(&mut self, foreign: &Foreign) {
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

    /// The notes, each shown where its mark is by reading systems that can, else here.
    fn asides(&mut self) {
        let article = self.article;
        if !article.notes.is_empty() {
            self.say("<section class=\"notes\">\n");
            self.heading(self.wording.notes);
            for (index, note) in article.notes.iter().enumerate() {
                let (id, letter) = (note_element(&note.id), note_letter(index));
                let label = fill(self.wording.note_back, &[("letter", letter.as_str())]);
                self.begin_note(&id, &letter);
                let kind = self.wording.note_kind(note.kind);
                let start = format!("<span{}>", self.own);
                self.words(&start, kind, "</span> ");
                self.words("<b>", &note.term, "</b> ");
                self.line(&note.content);
                self.certainty(&note.certainty);
                let back = self.notes.contains_key(&note.id).then(|| note_mark(&note.id, 1));
                self.end_note(back.as_deref(), &label);
            }
            self.say("</section>\n");
        }
        if !article.footnotes.is_empty() {
            self.say("<section class=\"notes\">\n");
            self.heading(self.wording.footnotes);
            for (index, footnote) in article.footnotes.iter().enumerate() {
                let n = (index + 1).to_string();
                let label = fill(self.wording.footnote_back, &[("n", n.as_str())]);
                self.begin_note(&footnote_element(&footnote.id), &format!("†{n}"));
                self.line(&footnote.content);
                let back = self.footnotes.contains_key(&footnote.id);
                let back = back.then(|| footnote_mark_element(&footnote.id, 1));
                self.end_note(back.as_deref(), &label);
            }
            self.say("</section>\n");
        }
    }

    fn begin_note(&mut self, id: &str, sign: &str) {
        let sign = text(sign);
        let _ =
            write!(self.out, "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"{id}\"><p>[{sign}] ");
    }

    fn end_note(&mut self, back: Option<&str>, label: &str) {
        if let Some(back) = back {
            let label = text(label);
            let _ =
                write!(self.out, " <a role=\"doc-backlink\" href=\"#{back}\" aria-label=\"{label}\">↩</a>");
        }
        self.say("</p></aside>\n");
    }

    /// How sure somebody was, where it is not certain or not an editor's.
    fn certainty(&mut self, certainty: &Certainty) {
        let program = certainty.judge == Judge::Program;
        if certainty.confidence == Confidence::Certain && !program {
            return;
        }
        let start = format!(" <i{}>", self.own);
        self.words(&start, self.wording.confidence(certainty.confidence), "");
        if program {
            self.words(self.wording.clause_comma, self.wording.found_by_program, "");
        }
        self.say("</i>");
        if let Some(why) = &certainty.why {
            self.words(": ", why, "");
        }
    }

    fn corrections(&mut self) {
        let article = self.article;
        if article.corrections.is_empty() {
            return;
        }
        self.say("<section class=\"corrections\">\n");
        let wording = self.wording;
        self.heading(wording.corrections);
        self.say("<ol>\n");
        for correction in &article.corrections {
            let place = match &correction.at {
                Corrected::Block(id) => block_element(id),
                Corrected::Quotation(id) => card_element(id),
                Corrected::Note(id) => note_element(id),
            };
            let day = text(&wording.date(correction.date));
            let (corrected, comma) = (text(wording.corrected), text(wording.clause_comma));
            let _ = write!(self.out, "<li><p><a href=\"#{place}\">{corrected} {day}</a>{comma}");
            self.words("", &correction.by, "</p><p>");
            self.words("", wording.correction_was, " ");
            self.words("<del>", &correction.old, "</del></p>");
            if let Some(new) = &correction.new {
                self.words("<p>", wording.correction_now, " ");
                self.words("<ins>", new, "</ins></p>");
            }
            self.words("<p>", &correction.reason, "</p></li>\n");
        }
        self.say("</ol>\n</section>\n");
    }

    /// Every quotation with its way here, in the order of the text.
    fn sources(&mut self) {
        let article = self.article;
        if article.evidence.quotations.is_empty() {
            return;
        }
        self.say("<section class=\"sources\">\n");
        self.heading(self.wording.sources);
        self.say("<ol>\n");
        article.evidence.quotations.iter().for_each(|quotation| self.source(quotation));
        self.say("</ol>\n</section>\n");
    }

    fn source(&mut self, quotation: &Quotation) {
        let (wording, evidence) = (self.wording, &self.article.evidence);
        let lang = &self.article.lang;
        let _ = write!(self.out, "<li id=\"{}\"><p>", card_element(&quotation.id));
        self.words("<span>", &quotation.words(), "</span>");
        if self.passages.contains_key(&quotation.id) {
            let back = mark_element(&quotation.id);
            let _ = write!(self.out, " <a role=\"doc-backlink\" href=\"#{back}\">↩</a>");
        }
        self.say("</p>\n");
        let start = format!("<p{}>", self.own);
        self.say(&start);
        let name = self.book.publisher.unwrap_or(self.book.title);
        for piece in chain(wording, evidence, quotation, lang, Some(name)) {
            match piece {
                Piece::Text(words) => self.words("", words, ""),
                Piece::Speaker(name) => self.words("", &name, ""),
                Piece::Outlet(outlet) => self.named(&outlet.name.display, outlet.links.url.as_deref(), lang),
                Piece::Document(document) => {
                    self.named(&document.phrase, document.links.url.as_deref(), lang);
                }
            }
        }
        self.say("</p>\n");
        if let Some(original) = &quotation.original {
            let template = match original.standing {
                crate::article::Standing::Cited => wording.original_cited,
                crate::article::Standing::Reconstructed => wording.original_reconstructed,
            };
            let label = fill(template, &[("language", wording.language_name(&original.wording.lang))]);
            self.words(&start, &label, ": ");
            self.foreign(&original.wording);
            self.say("</p>\n");
        }
        let treatments: Vec<&str> =
            quotation.treatments().into_iter().map(|treatment| wording.treatment(treatment)).collect();
        let mut facts = vec![treatments.join(" · ")];
        let dates = quotation.dates;
        for (template, date) in [(wording.date_said, dates.said), (wording.date_published, dates.published)] {
            facts.extend(date.map(|date| fill(template, &[("date", &wording.date(date))])));
        }
        self.words(&start, &facts.join(" · "), "");
        self.certainty(&quotation.certainty);
        self.say("</p>");
        let document = quotation.document.as_ref().and_then(|id| evidence.documents.get(id));
        if let Some(archive) = document.and_then(|document| document.links.archive.as_deref()) {
            let _ = write!(self.out, "\n<p><a href=\"{}\">", address(archive));
            self.words("", archive, "</a></p>");
        }
        self.say("</li>\n");
    }

    /// What somebody is called in the article, as a link where an address is known.
    fn named(&mut self, name: &str, url: Option<&str>, lang: &Lang) {
        let tongue = if self.own.is_empty() { String::new() } else { tongue(lang) };
        let (before, after) = match url {
            Some(url) => (format!("<a href=\"{}\"{tongue}>", address(url)), "</a>"),
            None => (format!("<span{tongue}>"), "</span>"),
        };
        self.words(&before, name, after);
    }

    fn rights(&mut self) {
        if let Some(rights) = &self.article.rights {
            self.words("<footer><p>", rights, "</p></footer>\n");
        }
    }
}

/// The mark of a note in the text, counted from 1. No id has a full stop.
fn note_mark(note: &Id, nth: u16) -> String {
    if nth == 1 { format!("r-{note}") } else { format!("r-{note}.{nth}") }
}

/// The element of a block that a link of an article names.
fn block_in(article: &Article, place: &str) -> Option<String> {
    let named = article.body.iter().find(|block| block.id().as_str() == place)?;
    Some(block_element(named.id()))
}
