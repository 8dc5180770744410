//! [`Endnotes`]: the translator's notes as a list, for reading together, for print and without scripts.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Certainty, Confidence, Judge, Note};
use crate::reading::Mark;
use crate::wording::{Wording, fill};

use super::inlines::Typesetter;
use super::word::word;
use crate::reading::elements::{NOTES, note_element, note_letter, noteref_element};

/// What [`Endnotes`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EndnotesProps {
    /// The article.
    pub article: Rc<Article>,
}

/// The translator's notes in the order of their letters.
#[component]
pub fn Endnotes(props: &EndnotesProps) -> Html {
    let article = &props.article;
    if article.notes.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    html! {
        <section
            id={NOTES}
            class="endnotes"
            role="doc-endnotes"
            aria-labelledby="endnotes-title"
            tabindex="-1"
        >
            <h2 id="endnotes-title" data-word="notes">{ wording.notes }</h2>
            <ol>
                { for article.notes.iter().enumerate().map(|(index, note)| endnote(article, note, index)) }
            </ol>
        </section>
    }
}

fn endnote(article: &Article, note: &Note, index: usize) -> Html {
    let wording = Wording::of(&article.lang);
    let letter = note_letter(index);
    let mark = Mark { note: note.id.clone(), nth: 1 };
    html! {
        // The letter is written down: a list counts anew when a filter leaves notes out.
        <li id={note_element(&note.id)} value={(index + 1).to_string()} class="endnote" data-kind={note.kind.as_str()} tabindex="-1">
            <span class="note-text">
                { word!(wording.note_kinds, note.kind).element(wording, "span", Some("note-kind")) }
                { " " }
                <b class="note-term">{ &note.term }</b>
                { " " }
                { Typesetter::new(article).line(&note.content) }
                { certainty(wording, &note.certainty) }
            </span>
            { " " }
            <a
                class="note-back"
                role="doc-backlink"
                href={format!("#{}", noteref_element(&mark))}
                aria-label={fill(wording.note_back, &[("letter", &letter)])}
                data-word-label="note_back"
                data-letter={letter}
            >
                { "↩" }
            </a>
        </li>
    }
}

/// How sure a note is, where it is not certain or not an editor's.
fn certainty(wording: &'static Wording, certainty: &Certainty) -> Html {
    let program = certainty.judge == Judge::Program;
    if certainty.confidence == Confidence::Certain && !program {
        return Html::default();
    }
    html! {
        <span class="certainty" data-confidence={certainty.confidence.as_str()}>
            { " " }
            { word!(wording.note_confidences, certainty.confidence).element(wording, "b", None) }
            if program {
                { word!(wording.clause_comma).span(wording) }
                { word!(wording.found_by_program).span(wording) }
            }
            if let Some(why) = &certainty.why {
                { ": " }{ why }
            }
        </span>
    }
}
