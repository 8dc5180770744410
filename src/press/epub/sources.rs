//! Everyone whom a chapter quotes: each quotation with its way to the page, as the cards of the page have it.

use std::fmt::Write as _;

use crate::article::{
    Document, Id, Lang, Links, Naming, OriginalWording, Quotation, Speaker, SpeakerKind, Standing,
};
use crate::page::origin_line;
use crate::reading::elements::{card_element, mark_element};
use crate::wording::{Piece, chain, fill};

use super::chapter::Setter;
use super::xml::{address, directed, tongue};

impl Setter<'_> {
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
        let (article, wording) = (self.article, self.wording);
        let evidence = &article.evidence;
        let _ = write!(self.out, "<li id=\"{}\">", card_element(&quotation.id));
        self.say_who(quotation);
        self.words("<p><span>", &quotation.words(), "</span>");
        if self.passages.contains_key(&quotation.id) {
            let back = mark_element(&quotation.id);
            let _ = write!(self.out, " <a role=\"doc-backlink\" href=\"#{back}\">↩</a>");
        }
        self.say("</p>\n");
        self.way(quotation);
        if let Some(original) = &quotation.original {
            self.original(original);
        }
        let treatments: Vec<&str> =
            quotation.treatments().into_iter().map(|treatment| wording.treatment(treatment)).collect();
        let mut facts = vec![treatments.join(" · ")];
        let dates = quotation.dates;
        let days = [
            (wording.date_said, dates.said),
            (wording.date_published, dates.published),
            (wording.date_retrieved, dates.retrieved),
        ];
        for (template, date) in days {
            facts.extend(date.map(|date| fill(template, &[("date", &wording.date(date))])));
        }
        if dates.is_empty() {
            facts.push(wording.date_unknown.to_owned());
        }
        let start = format!("<p{}>", self.own);
        self.words(&start, &facts.join(" · "), "");
        self.certainty(&quotation.certainty);
        self.say("</p>\n");
        self.own_words("p", &origin_line(wording, evidence, quotation));
        self.documents(quotation);
        self.say("</li>\n");
    }

    /// Who speaks, in which role, with the name in its own script and its other spellings.
    fn say_who(&mut self, quotation: &Quotation) {
        let (article, wording) = (self.article, self.wording);
        let speaker = article.evidence.speaker_of(quotation);
        let name = wording.speaker_of(&article.evidence, quotation);
        self.words("<p class=\"speaker\"><b>", &name, "</b>");
        let Some(speaker) = speaker else { return self.say("</p>\n") };
        let unnamed = matches!(speaker, Speaker::Source(source) if source.naming == Naming::Unnamed);
        if unnamed {
            let start = format!("<span{}>", self.own);
            self.words("", wording.clause_comma, "");
            self.words(&start, wording.unnamed, "</span>");
        }
        // What there is to remark of a document follows with its addresses.
        if let Some(role) = speaker.role().filter(|_| !matches!(speaker, Speaker::Document(_))) {
            self.words("", wording.clause_comma, "");
            self.words("<span class=\"role\">", role, "</span>");
        }
        self.say("</p>\n");
        let kind = match speaker {
            Speaker::Document(document) => wording.document_kind(document.kind),
            Speaker::Source(_) | Speaker::Outlet(_) => wording.speaker_kind(speaker.kind()),
        };
        let name = speaker.name();
        let is_plain = name.is_some_and(|name| name.original.is_none() && name.aliases.is_empty());
        // That somebody with a name and an office is a person goes without saying.
        if is_plain && speaker.kind() == SpeakerKind::Person {
            return;
        }
        let start = format!("<p><span{}>", self.own);
        self.words(&start, kind, "</span>");
        if let Speaker::Document(Document { title: Some(title), .. }) = speaker {
            self.words(" <cite>", title, "</cite>");
        }
        if let Some(name) = name {
            if let Some(original) = &name.original {
                self.say(" ");
                self.foreign(original);
            }
            for alias in &name.aliases {
                let lang = alias.lang.as_ref().unwrap_or(&article.lang);
                let start = format!(" · <bdi{}>", tongue(lang));
                self.words(&start, &alias.text, "</bdi>");
            }
        }
        self.say("</p>\n");
    }

    /// The way of the words here, as a sentence.
    fn way(&mut self, quotation: &Quotation) {
        let (article, wording) = (self.article, self.wording);
        let lang = &article.lang;
        let start = format!("<p{}>", self.own);
        self.say(&start);
        let book = self.book;
        let name = book.publisher.unwrap_or(book.title);
        for piece in chain(wording, &article.evidence, quotation, lang, Some(name)) {
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
    }

    fn original(&mut self, original: &OriginalWording) {
        let wording = self.wording;
        let template = match original.standing {
            Standing::Cited => wording.original_cited,
            Standing::Reconstructed => wording.original_reconstructed,
        };
        let label = fill(template, &[("language", wording.language_name(&original.wording.lang))]);
        let start = format!("<p{}>", self.own);
        self.words(&start, &label, ": ");
        self.foreign(&original.wording);
        self.say("</p>\n");
        if let Some(why) = &original.why {
            self.words("<p>", why, "</p>\n");
        }
    }

    /// What is known of the documents and outlets on the way: what a reader should know of them, when they were last
    /// looked at, and their archived copies.
    fn documents(&mut self, quotation: &Quotation) {
        let article = self.article;
        let evidence = &article.evidence;
        let around = evidence.around(quotation).and_then(|outer| outer.document.as_ref());
        let own = quotation.by.iter().chain(&quotation.document);
        let mut seen: Vec<&Id> = Vec::new();
        for id in own.chain(around).chain(&quotation.via) {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            match evidence.speaker(id) {
                Some(Speaker::Document(document)) => {
                    self.known_of(&document.phrase, document.remark.as_deref(), &document.links);
                }
                Some(Speaker::Outlet(outlet)) => self.known_of(&outlet.name.display, None, &outlet.links),
                Some(Speaker::Source(_)) | None => {}
            }
        }
    }

    fn known_of(&mut self, name: &str, remark: Option<&str>, links: &Links) {
        if remark.is_none() && links.archive.is_none() && links.retrieved.is_none() {
            return;
        }
        let wording = self.wording;
        self.words("<p class=\"known\">", name, ": ");
        if let Some(remark) = remark {
            self.words("<span class=\"remark\">", remark, "</span>");
        }
        let start = format!("<span{}>", self.own);
        if let Some(date) = links.retrieved {
            let day = fill(wording.date_retrieved, &[("date", &wording.date(date))]);
            self.separate(remark.is_some());
            self.words(&start, &day, "</span>");
        }
        if let Some(archive) = &links.archive {
            self.separate(remark.is_some() || links.retrieved.is_some());
            let _ = write!(self.out, "<a href=\"{}\"{}>", address(archive), self.own);
            self.words("", wording.link_archive, "</a>");
        }
        self.say("</p>\n");
    }

    fn separate(&mut self, more: bool) {
        if more {
            self.say(" · ");
        }
    }

    /// What somebody is called in the article, as a link where an address is known.
    fn named(&mut self, name: &str, url: Option<&str>, lang: &Lang) {
        let tongue = if self.own.is_empty() { String::new() } else { directed(lang, self.article.dir) };
        let (before, after) = match url {
            Some(url) => (format!("<a href=\"{}\"{tongue}>", address(url)), "</a>"),
            None => (format!("<span{tongue}>"), "</span>"),
        };
        self.words(&before, name, after);
    }
}
