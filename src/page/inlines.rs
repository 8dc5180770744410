//! The runs of a line: text, quotations, note marks and foreign words.

use std::collections::BTreeMap;

use yew::{Html, html};

use crate::article::{Article, Direction, Id, Inline, Judge, Lang, Recording};
use crate::reading::Mark;
use crate::wording::{Wording, carried_name, fill, supported};

use super::foreign::foreign;
use super::picture::{SmallerPicture, SmallerPictures};
use super::twins::Twins;
use super::word::word;
use crate::reading::elements::{
    ARTICLE, CORRECTIONS, HEADLINE, NOTES, SOURCES, block_element, card_element, footnote_element,
    footnote_mark_element, mark_element, note_element, note_letter, noteref_element, passage_element,
};

/// Prints the lines of one article, counting the marks of each note as they come.
pub(super) struct Typesetter<'a> {
    article: &'a Article,
    wording: &'static Wording,
    marks: BTreeMap<Id, u16>,
    /// How many passages of each quotation were printed.
    passages: BTreeMap<Id, u16>,
    /// How many marks of each footnote were printed.
    footnotes: BTreeMap<Id, u16>,
    /// The sentences of the block that is printed.
    twins: Twins,
    /// The smaller sizes of the pictures.
    smaller: Option<&'a SmallerPictures>,
}

impl<'a> Typesetter<'a> {
    /// A typesetter at the beginning of the text.
    pub(super) fn new(article: &'a Article) -> Self {
        Self {
            article,
            wording: Wording::of(&article.lang),
            marks: BTreeMap::new(),
            passages: BTreeMap::new(),
            footnotes: BTreeMap::new(),
            twins: Twins::default(),
            smaller: None,
        }
    }

    /// The same with smaller sizes of the pictures.
    pub(super) fn with_smaller(self, smaller: &'a SmallerPictures) -> Self {
        Self { smaller: Some(smaller), ..self }
    }

    /// The smaller sizes of a picture.
    pub(super) fn smaller(&self, file: &str) -> &'a [SmallerPicture] {
        self.smaller.and_then(|all| all.get(file)).map_or(&[], Vec::as_slice)
    }

    /// The article that it prints.
    pub(super) fn article(&self) -> &'a Article {
        self.article
    }

    /// A block begins, with these sentences.
    pub(super) fn begin(&mut self, twins: Twins) {
        self.twins = twins;
    }

    /// A line of the text.
    pub(super) fn line(&mut self, content: &[Inline]) -> Html {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> Html {
        match inline {
            Inline::Quoted { quotation, content } => {
                let nth = self.passage(quotation);
                let content = self.line(content);
                html! {
                    <>
                        { self.quoted(quotation, nth, content) }
                        { self.mark_after(quotation, nth) }
                    </>
                }
            }
            Inline::Noted { note, content } => {
                let content = self.line(content);
                self.noted(note, content)
            }
            Inline::Footnote { footnote } => self.footnote_mark(footnote),
            Inline::Recording { recording, content } => {
                let content = link(&recording.address(), self.line(content));
                html! { <>{ content }{ self.recording(recording) }</> }
            }
            Inline::Text { text } => self.twins.text(text),
            other => {
                if other.inside().is_empty() {
                    self.twins.pass(other);
                }
                let content = self.line(other.inside());
                styled(other, content)
            }
        }
    }

    /// What a recording is, and from when on, after the link to it.
    fn recording(&self, recording: &Recording) -> Html {
        let wording = self.wording;
        html! {
            <span class="recording">
                { " (" }
                { word!(wording.media, recording.medium).span(wording) }
                if let Some(clock) = recording.clock() {
                    { ", " }{ clock }
                }
                { ")" }
            </span>
        }
    }

    /// The number of a footnote, with the sign that tells it from the numbers of quotations.
    fn footnote_mark(&mut self, id: &Id) -> Html {
        let Some(index) = self.article.footnotes.iter().position(|one| one.id == *id) else {
            return Html::default();
        };
        let nth = self.footnotes.entry(id.clone()).or_default();
        *nth = nth.saturating_add(1);
        let n = (index + 1).to_string();
        html! {
            <a
                id={footnote_mark_element(id, *nth)}
                class="footnote-mark"
                role="doc-noteref"
                href={format!("#{}", footnote_element(id))}
                aria-label={fill(self.wording.footnote_mark, &[("n", &n)])}
                data-word-label="footnote_mark"
                data-n={n.clone()}
                translate="no"
            >
                { bracketed(&format!("†{n}")) }
            </a>
        }
    }

    /// Counts a passage of a quotation, from 1.
    pub(super) fn passage(&mut self, id: &Id) -> u16 {
        let nth = self.passages.entry(id.clone()).or_default();
        *nth = nth.saturating_add(1);
        *nth
    }

    /// The number, after the last passage: a quotation has one, however often the writer broke it.
    pub(super) fn mark_after(&self, id: &Id, nth: u16) -> Html {
        let quotation = self.article.evidence.quotation(id);
        let last = quotation.is_none_or(|known| usize::from(nth) > known.continued.len());
        if last { self.source_mark(id) } else { Html::default() }
    }

    fn quoted(&self, id: &Id, nth: u16, content: Html) -> Html {
        let extent = self.extent(id);
        html! {
            <span
                id={passage_element(id, nth)}
                class="quotation"
                data-quotation={id.to_string()}
                data-extent={extent}
                data-unsure={self.unsure(id)}
            >
                { content }
            </span>
        }
    }

    /// What was done to the words of a quotation, as an attribute.
    pub(super) fn extent(&self, id: &Id) -> Option<&'static str> {
        self.article.evidence.quotation(id).map(|quotation| quotation.extent.treatment().as_str())
    }

    /// How sure a program is of a quotation that no editor has looked at, as an attribute.
    pub(super) fn unsure(&self, id: &Id) -> Option<&'static str> {
        let certainty = &self.article.evidence.quotation(id)?.certainty;
        (certainty.judge == Judge::Program).then(|| certainty.confidence.as_str())
    }

    /// Who says a quotation, as printed.
    pub(super) fn speaker(&self, id: &Id) -> String {
        let evidence = &self.article.evidence;
        self.wording.speaker_name(evidence.quotation(id).and_then(|quotation| evidence.speaker_of(quotation)))
    }

    /// The number after a quotation: the way to its card.
    fn source_mark(&self, id: &Id) -> Html {
        let evidence = &self.article.evidence;
        let (Some(quotation), Some(number)) = (evidence.quotation(id), evidence.number(id)) else {
            return Html::default();
        };
        let speaker = self.wording.speaker_of(evidence, quotation);
        let treatment = quotation.extent.treatment();
        let label = fill(
            self.wording.source_mark,
            &[
                ("n", &number.to_string()),
                ("speaker", &speaker),
                ("treatment", self.wording.treatment(treatment)),
            ],
        );
        html! {
            <a
                id={mark_element(id)}
                class="source-mark"
                href={format!("#{}", card_element(id))}
                data-quotation={id.to_string()}
                aria-label={label}
                data-word-label="source_mark"
                data-n={number.to_string()}
                data-speaker={carried_name(evidence.speaker_of(quotation))}
                data-treatment={treatment.as_str()}
                translate="no"
            >
                { bracketed(&number.to_string()) }
            </a>
        }
    }

    fn noted(&mut self, note: &Id, content: Html) -> Html {
        let mut notes = self.article.notes.iter().enumerate();
        let Some((index, known)) = notes.find(|(_, known)| known.id == *note) else {
            return content;
        };
        let nth = self.marks.entry(note.clone()).or_default();
        *nth = nth.saturating_add(1);
        let mark = Mark { note: note.clone(), nth: *nth };
        let letter = note_letter(index);
        html! {
            <>
                <span class="noted" data-kind={known.kind.as_str()}>{ content }</span>
                <a
                    id={noteref_element(&mark)}
                    class="note-mark"
                    role="doc-noteref"
                    href={format!("#{}", note_element(note))}
                    data-note={note.to_string()}
                    data-nth={mark.nth.to_string()}
                    aria-label={fill(self.wording.note_mark, &[("letter", &letter), ("term", &known.term)])}
                    data-word-label="note_mark"
                    data-letter={letter.clone()}
                    data-term={known.term.clone()}
                    translate="no"
                >
                    { bracketed(&letter) }
                </a>
            </>
        }
    }
}

/// What looks the same wherever it stands.
fn styled(inline: &Inline, content: Html) -> Html {
    match inline {
        Inline::Text { text } => html! { text },
        Inline::Code { text } => html! { <code>{ text }</code> },
        Inline::Foreign { foreign: words } => foreign(words),
        Inline::Break => html! { <br /> },
        Inline::Emphasis { .. } => html! { <em>{ content }</em> },
        Inline::Strong { .. } => html! { <strong>{ content }</strong> },
        Inline::Subscript { .. } => html! { <sub>{ content }</sub> },
        Inline::Superscript { .. } => html! { <sup>{ content }</sup> },
        Inline::Struck { .. } => html! { <s>{ content }</s> },
        Inline::Link { href, .. } => link(href, content),
        Inline::Recording { recording, .. } => link(&recording.address(), content),
        Inline::Quoted { .. } | Inline::Noted { .. } => content,
        Inline::Footnote { .. } => Html::default(),
    }
}

/// A line without the marks of quotations and notes: an aligned version, a pull quote.
pub(super) fn plain_line(content: &[Inline]) -> Html {
    plain_sentences(content, &mut Twins::default())
}

/// The same with the sentences of an aligned version.
pub(super) fn plain_sentences(content: &[Inline], twins: &mut Twins) -> Html {
    let inline = |inline: &Inline| match inline {
        Inline::Text { text } => twins.text(text),
        other => {
            if other.inside().is_empty() {
                twins.pass(other);
            }
            let content = plain_sentences(other.inside(), twins);
            styled(other, content)
        }
    };
    content.iter().map(inline).collect()
}

/// A link to a place on the page names a block, or an element that is there by its own name.
fn on_the_page(href: &str) -> String {
    let elements = ["b-", "c-", "f-", "k-", "m-", "n-", "q-", "r-", "s-", "w-"];
    let places = [ARTICLE, HEADLINE, SOURCES, NOTES, CORRECTIONS];
    let block = href
        .strip_prefix('#')
        .filter(|name| !places.contains(name) && !elements.iter().any(|prefix| name.starts_with(prefix)));
    match block.and_then(|name| Id::new(name).ok()) {
        Some(block) => format!("#{}", block_element(&block)),
        None => href.to_owned(),
    }
}

/// A link; one that leads away tells the other side nothing.
pub(super) fn link(href: &str, content: Html) -> Html {
    let away = href.starts_with("http:") || href.starts_with("https:");
    html! {
        <a href={on_the_page(href)} rel={away.then_some("noopener noreferrer")}>{ content }</a>
    }
}

/// The sign of a mark. The brackets show on paper and where a page has no styles; in any case they keep the sign apart
/// from the word before it, for whoever reads the text alone: a voice, a reading view, a search engine.
fn bracketed(sign: &str) -> Html {
    html! {
        <>
            <span class="bracket">{ "[" }</span>
            <span class="mark-sign">{ sign.to_owned() }</span>
            <span class="bracket">{ "]" }</span>
        </>
    }
}

/// A paragraph. Its own function because every `html!` is code of its own: one for all of these spares the
/// program half a kilobyte.
pub(super) fn line(class: &'static str, content: Html) -> Html {
    html! { <p {class}>{ content }</p> }
}

/// Words of the article inside a line of the interface, in their own language where that is another one.
pub(super) fn spoken(text: &str, page: Option<&Lang>) -> Html {
    match page {
        Some(page) => html! {
            <span lang={page.to_string()} dir={Direction::of(page).as_str()}>{ text.to_owned() }</span>
        },
        None => html! { { text.to_owned() } },
    }
}

/// The language of the article, where the interface speaks another one.
pub(super) fn strange<'a>(wording: &Wording, page: &'a Lang) -> Option<&'a Lang> {
    (supported(page.as_str()) != Some(wording.lang)).then_some(page)
}

/// A paragraph of words.
pub(super) fn words(class: &'static str, text: &str) -> Html {
    line(class, html! { { text.to_owned() } })
}
