//! The chain of custody of a quotation as steps: speaker, occasion, outlets, this page.

use crate::article::{Date, Evidence, Id, Lang, Quotation, Rendering};

/// One step of the words on their way here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// Who or what had the words.
    pub party: Party<'a>,
    /// The language in which they stood there, when known.
    pub lang: Option<&'a Lang>,
    /// When, as far as it is known.
    pub date: Option<Date>,
    /// Whether the words of the article's language were made here.
    pub translated: bool,
}

/// Who or what had the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party<'a> {
    /// The mouth that spoke.
    Speaker(&'a Id),
    /// Nobody is named as the speaker.
    NoSpeaker,
    /// The document or occasion.
    Document(&'a Id),
    /// It is not known in what or on what occasion it was said.
    NoDocument,
    /// An outlet.
    Outlet(&'a Id),
    /// It is not known whence the next outlet had the words.
    NoCarrier,
    /// This page.
    Page,
}

/// The steps of a quotation, the mouth that spoke first, this page last.
#[must_use]
pub fn steps<'a>(evidence: &'a Evidence, quotation: &'a Quotation, page: &'a Lang) -> Vec<Step<'a>> {
    let step = |party, lang, date| Step { party, lang, date, translated: false };
    let dates = quotation.dates;
    let said_in = quotation.said_in.as_ref();
    let speaker = quotation.by.as_ref().map_or(Party::NoSpeaker, Party::Speaker);
    let mut steps = vec![step(speaker, said_in, dates.said)];
    // A document that speaks for itself is not in itself.
    match quotation.document.as_ref().filter(|id| quotation.by.as_ref() != Some(*id)) {
        Some(document) => steps.push(step(Party::Document(document), None, None)),
        None if quotation.by.as_ref().is_none_or(|by| evidence.sources.contains_key(by)) => {
            steps.push(step(Party::NoDocument, None, None));
        }
        None => {}
    }
    // Whoever is quoted with these words in their mouth passed them on, on an occasion of their own.
    if let Some(outer) = evidence.around(quotation) {
        steps.push(step(outer.by.as_ref().map_or(Party::NoSpeaker, Party::Speaker), None, outer.dates.said));
        let occasion = outer.document.as_ref().filter(|id| quotation.document.as_ref() != Some(*id));
        steps.extend(occasion.map(|document| step(Party::Document(document), None, None)));
    }
    for (index, outlet) in quotation.via.iter().enumerate() {
        if quotation.gaps.contains(outlet) {
            steps.push(step(Party::NoCarrier, None, None));
        }
        let last = index + 1 == quotation.via.len();
        let translated = quotation.rendering == Rendering::Outlet(outlet.clone());
        let date = dates.published.filter(|_| last);
        let lang = quotation.published_in.get(index);
        steps.push(Step { translated, ..step(Party::Outlet(outlet), lang, date) });
    }
    let translated = quotation.rendering == Rendering::ThisPage;
    // The language of the page goes without saying, unless the words were made here.
    let lang = translated.then_some(page);
    steps.push(Step { translated, ..step(Party::Page, lang, dates.retrieved) });
    steps
}
