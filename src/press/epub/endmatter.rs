//! What follows the text of a chapter: its notes, how others worded what it quotes, and its corrections.

use std::fmt::Write as _;

use crate::article::{Certainty, Confidence, Corrected, Id, Judge, Rival};
use crate::reading::elements::{
    CORRECTIONS, block_element, card_element, footnote_element, footnote_mark_element, note_element,
    note_letter,
};
use crate::wording::fill;

use super::chapter::{Setter, note_mark};
use super::xml::{address, directed, text};

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
    pub(super) fn certainty(&mut self, certainty: &Certainty) {
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

    /// The link under a block of which something was put right.
    pub(super) fn corrected(&mut self, block: &Id) {
        let (article, wording) = (self.article, self.wording);
        let latest = article.corrections.iter().find(|correction| match &correction.at {
            Corrected::Block(id) => id == block,
            Corrected::Quotation(id) => {
                article.evidence.quotation(id).is_some_and(|quotation| quotation.block == *block)
            }
            Corrected::Note(_) => false,
        });
        let Some(latest) = latest else { return };
        let words = format!("{} {}", wording.corrected, wording.date(latest.date));
        let start = format!("<p class=\"corrected\"{}><a href=\"#{CORRECTIONS}\">", self.own);
        self.words(&start, &words, "</a></p>\n");
    }

    pub(super) fn corrections(&mut self) {
        let article = self.article;
        if article.corrections.is_empty() {
            return;
        }
        let _ = writeln!(self.out, "<section class=\"corrections\" id=\"{CORRECTIONS}\">");
        let wording = self.wording;
        self.heading(wording.corrections);
        self.say("<ol>\n");
        let label = format!("<span{}>", self.own);
        for correction in &article.corrections {
            let place = match &correction.at {
                Corrected::Block(id) => block_element(id),
                Corrected::Quotation(id) => card_element(id),
                Corrected::Note(id) => note_element(id),
            };
            let _ = write!(self.out, "<li><p><a href=\"#{place}\"{}>", self.own);
            let day = format!("{} {}", wording.corrected, wording.date(correction.date));
            self.words("", &day, "</a>");
            self.words("", wording.clause_comma, "");
            self.words("", &correction.by, "</p>\n<p>");
            self.words(&label, wording.correction_was, "</span> ");
            self.words("<del>", &correction.old, "</del></p>\n");
            if let Some(new) = &correction.new {
                self.say("<p>");
                self.words(&label, wording.correction_now, "</span> ");
                self.words("<ins>", new, "</ins></p>\n");
            }
            self.words("<p>", &correction.reason, "</p></li>\n");
        }
        self.say("</ol>\n</section>\n");
    }

    /// How others worded what the article quotes.
    pub(super) fn wordings(&mut self) {
        let (article, wording) = (self.article, self.wording);
        if article.rivals.is_empty() {
            return;
        }
        self.say("<section class=\"wordings\">\n");
        self.heading(wording.wordings);
        for quotation in &article.evidence.quotations {
            let mut rivals = article.rivals.iter().filter(|rival| rival.quotation == quotation.id).peekable();
            if rivals.peek().is_none() {
                continue;
            }
            let speaker = wording.speaker_of(&article.evidence, quotation);
            self.words("<h3>", &speaker, "");
            self.way_to_card(&quotation.id);
            self.say("</h3>\n<dl>\n");
            let start = format!("<dt{}>", self.own);
            self.words(&start, wording.timeline_page, "</dt>\n");
            self.words("<dd>", &quotation.words(), "</dd>\n");
            rivals.for_each(|rival| self.rival(rival));
            self.say("</dl>\n");
        }
        self.say("</section>\n");
    }

    fn rival(&mut self, rival: &Rival) {
        let (article, wording) = (self.article, self.wording);
        let outlet = rival.outlet.as_ref().and_then(|id| article.evidence.outlets.get(id));
        let name = outlet.map(|outlet| outlet.name.display.as_str()).or(rival.who.as_deref());
        let name = name.unwrap_or_default();
        self.say("<dt>");
        match &rival.url {
            Some(url) => self.words(&format!("<a href=\"{}\">", address(url)), name, "</a>"),
            None => self.words("", name, ""),
        }
        if let Some(date) = rival.published {
            let day = format!("{}{}", wording.clause_comma, wording.date(date));
            self.words("", &day, "");
        }
        self.say("</dt>\n");
        let start = format!("<dd{}>", directed(&rival.lang, rival.dir));
        self.words(&start, &rival.text, "</dd>\n");
    }
}
