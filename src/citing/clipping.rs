//! [`Clipping`]: a quotation with everything that is known of it, as plain and as rich text.

use crate::article::{Confidence, Direction, Evidence, Judge, Lang, Quotation, Standing, Treatment};
use crate::wording::{Piece, Wording, chain, fill};

use super::imprint::Imprint;
use super::markup::escape;
use super::record::article_record;
use super::text;

/// What goes to the clipboard: one wording in two forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clipping {
    /// As plain text.
    pub text: String,
    /// As HTML; empty when the plain text says it all.
    pub html: String,
}

/// The quotation in both languages, who said it where, its way here, what was done to it, its dates, the article
/// and `link`, the address of the passage.
#[must_use]
pub fn clipping(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
    imprint: &Imprint,
    link: Option<&str>,
) -> Clipping {
    // A script address never becomes a link, wherever it came from.
    let link = link.filter(|link| is_safe(link));
    let mut out = Clipping::default();
    out.html.push_str("<blockquote");
    out.attribute("lang", page.as_str());
    out.attribute("dir", Direction::of(page).as_str());
    if let Some(link) = link {
        out.attribute("cite", link);
    }
    out.html.push_str("><p>");
    out.say(&quotation.words());
    out.mark("</p></blockquote>");
    if let Some(original) = &quotation.original {
        let template = match original.standing {
            Standing::Cited => wording.original_cited,
            Standing::Reconstructed => wording.original_reconstructed,
        };
        let words = &original.wording;
        out.line(&fill(template, &[("language", wording.language_name(&words.lang))]));
        out.text.push_str(": ");
        out.html.push_str("</p><blockquote");
        out.attribute("lang", words.lang.as_str());
        out.attribute("dir", words.dir.as_str());
        out.html.push_str("><p>");
        out.say(&words.text);
        if let Some(romanised) = &words.romanised {
            out.text.push_str(" (");
            out.html.push_str("</p><p");
            out.attribute("lang", words.lang.romanised().as_str());
            out.html.push('>');
            out.say(romanised);
            out.text.push(')');
        }
        out.mark("</p></blockquote>");
    }
    out.line("");
    let publication = Some(imprint.publication.as_str()).filter(|name| !name.is_empty());
    let role = evidence.speaker_of(quotation).and_then(|speaker| speaker.role());
    for piece in chain(wording, evidence, quotation, page, publication) {
        match piece {
            Piece::Text(text) => out.say(text),
            Piece::Speaker(name) => {
                out.tagged("b", &name);
                if let Some(role) = role {
                    out.say(wording.clause_comma);
                    out.say(role);
                }
            }
            Piece::Outlet(outlet) => {
                let linked = out.open_link(outlet.links.url.as_deref());
                out.tagged("cite", &outlet.name.display);
                out.html.push_str(linked);
            }
            Piece::Document(document) => {
                let linked = out.open_link(document.links.url.as_deref());
                out.say(&document.phrase);
                out.html.push_str(linked);
            }
        }
    }
    out.mark("</p>");
    out.line("");
    for (index, treatment) in quotation.treatments().into_iter().enumerate() {
        out.say(if index > 0 { " · " } else { "" });
        match (treatment, publication) {
            (Treatment::OurTranslation, Some(name)) => {
                out.say(&fill(wording.copied_ours, &[("publication", name)]));
            }
            _ => out.say(wording.treatment(treatment)),
        }
    }
    out.say(wording.clause_end);
    out.mark("</p>");
    out.line(&dates(wording, quotation));
    out.mark("</p>");
    let certainty = &quotation.certainty;
    let program = certainty.judge == Judge::Program;
    if certainty.confidence != Confidence::Certain || program {
        out.line(wording.confidence(certainty.confidence));
        if program {
            out.say(wording.clause_comma);
            out.say(wording.found_by_program);
        }
        if let Some(why) = &certainty.why {
            out.say(": ");
            out.say(why);
        }
        out.mark("</p>");
    }
    let mut article = String::new();
    let mut record = article_record(imprint, page);
    record.url = None;
    text::write(wording, &record, &mut article);
    out.line(article.trim_end());
    out.mark("</p>");
    if let Some(link) = link {
        out.line("");
        let linked = out.open_link(Some(link));
        out.say(link);
        out.html.push_str(linked);
        out.mark("</p>");
    }
    out
}

/// The dates that are known, in the order in which they happened.
fn dates(wording: &Wording, quotation: &Quotation) -> String {
    let dates = quotation.dates;
    let known = [
        (wording.date_said, dates.said),
        (wording.date_published, dates.published),
        (wording.date_retrieved, dates.retrieved),
    ];
    let mut all = String::new();
    for (template, date) in known {
        if let Some(date) = date {
            all.push_str(if all.is_empty() { "" } else { wording.clause_semicolon });
            all.push_str(&fill(template, &[("date", &wording.date(date))]));
        }
    }
    if all.is_empty() { wording.date_unknown.to_owned() } else { all }
}

/// Whether a link leads to a page and runs nothing.
fn is_safe(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme))
}

impl Clipping {
    /// Words, in both forms.
    fn say(&mut self, words: &str) {
        self.text.push_str(words);
        escape_lines(words, &mut self.html);
    }

    fn tagged(&mut self, tag: &str, words: &str) {
        for (before, name) in [("<", tag), ("</", tag)] {
            self.html.push_str(before);
            self.html.push_str(name);
            self.html.push('>');
            if before == "<" {
                self.say(words);
            }
        }
    }

    /// A new line, in HTML a paragraph.
    fn line(&mut self, words: &str) {
        self.text.push('\n');
        self.html.push_str("<p>");
        self.say(words);
    }

    /// An end tag.
    fn mark(&mut self, end: &str) {
        self.html.push_str(end);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape_lines(value, &mut self.html);
        self.html.push('"');
    }

    /// Begins a link, if there is a safe one; returns what ends it.
    fn open_link(&mut self, url: Option<&str>) -> &'static str {
        let Some(url) = url.filter(|url| is_safe(url)) else { return "" };
        self.html.push_str("<a");
        self.attribute("href", url);
        self.html.push('>');
        "</a>"
    }
}

/// Text for an element or a quoted attribute, each line of it on its own.
fn escape_lines(text: &str, into: &mut String) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            into.push_str("<br>");
        }
        escape(line, into);
    }
}
