//! What follows the text of a chapter: its notes, its corrections, and everyone it quotes.

use std::fmt::Write as _;

use crate::article::{Certainty, Confidence, Corrected, Judge, Lang, Quotation, Standing};
use crate::reading::elements::{
    block_element, card_element, footnote_element, footnote_mark_element, mark_element, note_element,
    note_letter,
};
use crate::wording::{Piece, chain, fill};

use super::chapter::{Setter, note_mark};
use super::xml::{address, text, tongue};

impl Setter<'_> {
    /// The notes, each shown where its mark is by reading systems that can, else here.
    pub(super) fn asides(&mut self) {
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

    pub(super) fn corrections(&mut self) {
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
    pub(super) fn sources(&mut self) {
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
                Standing::Cited => wording.original_cited,
                Standing::Reconstructed => wording.original_reconstructed,
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
}
