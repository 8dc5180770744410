//! [`Record`]: what a reference list says of a work, before it has a format.

use crate::article::{Date, Document, DocumentKind, Evidence, Extent, Id, Lang, Quotation};
use crate::reading::elements::quotation_element;
use crate::wording::{Wording, carriage, fill};

use super::imprint::Imprint;
use super::text::titled;

/// A work to be cited. Names are whole: an article does not say which part of a name is the family's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// Its name in bibliographies, from the names the editor gave.
    pub key: String,
    /// Who wrote or said it.
    pub authors: Vec<String>,
    /// Who edited it.
    pub editors: Vec<String>,
    /// Who translated it.
    pub translators: Vec<String>,
    /// Its title.
    pub title: String,
    /// Whether it has none, and [`Self::title`] says what it is.
    pub untitled: bool,
    /// The title it had before it was translated.
    pub original_title: Option<String>,
    /// The publication it stands in.
    pub container: Option<String>,
    /// Its date.
    pub issued: Option<Date>,
    /// Its language.
    pub lang: Option<Lang>,
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archive: Option<String>,
    /// The day the editor looked at it.
    pub accessed: Option<Date>,
    /// Which article quotes it, with its newspaper and day, where nothing else leads to it.
    pub note: Option<String>,
    /// The address of its words in that article, where [`Self::url`] is not that one.
    pub note_url: Option<String>,
}

impl Record {
    /// Which article quotes it and where that is, for a format that has one field for both.
    pub(super) fn whole_note(&self) -> Option<String> {
        let note = self.note.as_ref()?;
        Some(match &self.note_url {
            Some(url) => [note, ", ", url].concat(),
            None => note.clone(),
        })
    }
}

/// The kinds of works that the formats tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An article in a newspaper.
    News,
    /// A report.
    Report,
    /// A letter.
    Letter,
    /// A post on a network.
    Post,
    /// An interview.
    Interview,
    /// A speech, news conference or meeting.
    Speech,
    /// A law.
    Law,
    /// A ruling of a court.
    Ruling,
    /// A book.
    Book,
    /// A broadcast.
    Broadcast,
    /// Any other document.
    Document,
}

impl Kind {
    /// Its type in CSL-JSON, in RIS and in biblatex.
    pub(super) fn types(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::News => ("article-newspaper", "NEWS", "article"),
            Self::Report => ("report", "RPRT", "misc"),
            Self::Letter => ("personal_communication", "PCOMM", "misc"),
            Self::Post => ("post", "ELEC", "misc"),
            Self::Interview => ("interview", "GEN", "misc"),
            Self::Speech => ("speech", "GEN", "misc"),
            Self::Law => ("legislation", "STAT", "misc"),
            Self::Ruling => ("legal_case", "CASE", "misc"),
            Self::Book => ("book", "BOOK", "book"),
            Self::Broadcast => ("broadcast", "VIDEO", "misc"),
            Self::Document => ("document", "GEN", "misc"),
        }
    }
}

impl From<DocumentKind> for Kind {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Article => Self::News,
            DocumentKind::Report => Self::Report,
            DocumentKind::Letter | DocumentKind::Message => Self::Letter,
            DocumentKind::Law => Self::Law,
            DocumentKind::Ruling => Self::Ruling,
            DocumentKind::Book => Self::Book,
            DocumentKind::Broadcast => Self::Broadcast,
            DocumentKind::Post => Self::Post,
            DocumentKind::Interview => Self::Interview,
            DocumentKind::Speech | DocumentKind::NewsConference | DocumentKind::Meeting => Self::Speech,
            DocumentKind::PressRelease | DocumentKind::Statement | DocumentKind::Testimony => Self::Document,
        }
    }
}

/// The record of the article.
#[must_use]
pub fn article_record(imprint: &Imprint, page: &Lang) -> Record {
    Record {
        kind: Kind::News,
        key: imprint.slug.clone(),
        authors: imprint.authors.clone(),
        editors: Vec::new(),
        translators: imprint.translators.clone(),
        title: imprint.headline.clone(),
        untitled: false,
        original_title: imprint.original_headline.clone(),
        container: Some(imprint.publication.clone()).filter(|name| !name.is_empty()),
        issued: imprint.published,
        lang: Some(page.clone()),
        url: imprint.url.clone(),
        archive: None,
        accessed: None,
        note: None,
        note_url: None,
    }
}

/// The record of what a quotation is from: the document that speaks or in which it was said, else its words.
#[must_use]
pub fn quotation_record(
    wording: &'static Wording,
    evidence: &Evidence,
    imprint: &Imprint,
    page: &Lang,
    quotation: &Quotation,
) -> Record {
    let own = quotation.by.as_ref().filter(|id| evidence.documents.contains_key(*id));
    let id = own.or(quotation.document.as_ref());
    match id.and_then(|id| Some((id, evidence.documents.get(id)?))) {
        Some((id, document)) => document_record(wording, evidence, imprint, quotation, id, document),
        None => words_record(wording, evidence, imprint, page, quotation),
    }
}

fn document_record(
    wording: &'static Wording,
    evidence: &Evidence,
    imprint: &Imprint,
    quotation: &Quotation,
    id: &Id,
    document: &Document,
) -> Record {
    let speaker = evidence.speaker_of(quotation).filter(|_| quotation.by.as_ref() != Some(id));
    let author = document.author.as_deref().or(speaker.map(|speaker| speaker.display()));
    let outlet = document.outlet.as_ref().and_then(|id| evidence.outlets.get(id));
    let links = &document.links;
    // Without an address the article is the only way to it.
    let lost = links.url.is_none();
    let here = imprint.url.as_ref().filter(|_| lost);
    Record {
        kind: document.kind.into(),
        key: key(imprint, id.as_str()),
        authors: author.into_iter().map(str::to_owned).collect(),
        editors: document.editor.iter().cloned().collect(),
        translators: Vec::new(),
        title: document.title.as_ref().unwrap_or(&document.phrase).clone(),
        untitled: document.title.is_none(),
        original_title: None,
        container: outlet.map(|outlet| outlet.name.display.clone()),
        issued: document.date.or(quotation.dates.said),
        lang: document.lang.clone().or_else(|| quotation.said_in.clone()),
        url: links.url.clone(),
        archive: links.archive.clone(),
        accessed: links.retrieved.filter(|_| links.url.is_some() || links.archive.is_some()),
        note: lost.then(|| {
            let carriage = carriage(wording, evidence, quotation);
            let quoted = quoted_in(wording, imprint);
            match carriage.is_empty() {
                true => quoted,
                false => [&carriage, wording.clause_end, " ", &quoted].concat(),
            }
        }),
        note_url: here.map(|url| with_fragment(url, &quotation_element(&quotation.id))),
    }
}

/// Words that stand in no document are cited from the article.
fn words_record(
    wording: &Wording,
    evidence: &Evidence,
    imprint: &Imprint,
    page: &Lang,
    quotation: &Quotation,
) -> Record {
    let speaker = evidence.speaker_of(quotation).map(|speaker| speaker.display().to_owned());
    let element = quotation_element(&quotation.id);
    let carrier = quotation.via.last().and_then(|id| evidence.outlets.get(id));
    Record {
        kind: if carrier.is_some() { Kind::News } else { Kind::Document },
        key: key(imprint, &element),
        authors: speaker.into_iter().collect(),
        editors: Vec::new(),
        translators: Vec::new(),
        title: title(quotation),
        // Nobody said a paraphrase as it stands.
        untitled: quotation.extent == Extent::Paraphrase,
        original_title: None,
        container: carrier.map(|outlet| outlet.name.display.clone()),
        issued: quotation.dates.said.or(quotation.dates.published),
        lang: Some(page.clone()),
        url: imprint.url.as_ref().map(|url| with_fragment(url, &element)),
        archive: None,
        accessed: None,
        note: Some(quoted_in(wording, imprint)),
        note_url: None,
    }
}

/// The words as a title, without the quotation marks at their ends. Where the writer broke them the passages stand
/// side by side.
fn title(quotation: &Quotation) -> String {
    let marks = ['“', '”', '"', '„', '«', '»'];
    let mut title = String::new();
    for (_, words) in quotation.passages() {
        title.push_str(if title.is_empty() { "" } else { " " });
        title.push_str(words.trim_matches(marks));
    }
    // The comma before "he said" is the sentence's.
    title.truncate(title.trim_end_matches([',', '，', '、']).len());
    title
}

/// "Quoted in “Headline,” Publication, July 27, 2023", as much of it as is known.
fn quoted_in(wording: &Wording, imprint: &Imprint) -> String {
    let day = imprint.published.map(|date| wording.date(date));
    let publication = Some(imprint.publication.as_str()).filter(|name| !name.is_empty());
    let place: Vec<&str> = publication.into_iter().chain(day.as_deref()).collect();
    let place = place.join(wording.clause_comma);
    let [alone, before_comma, _] = wording.work_title;
    let form = if place.is_empty() { alone } else { before_comma };
    let work = titled(alone, form, &imprint.headline);
    fill(wording.cite_quoted_in, &[("work", &work), ("place", &place)]).trim_end().to_owned()
}

fn with_fragment(url: &str, element: &str) -> String {
    [url, "#", element].concat()
}

fn key(imprint: &Imprint, name: &str) -> String {
    [imprint.slug.as_str(), "-", name].concat()
}
