//! [`Corrections`]: what the article said before, why it does not any more, and who changed it.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Corrected, Correction, Id};
use crate::reading::elements::{CORRECTIONS, block_element, mark_element, note_element};
use crate::wording::Wording;

use super::byline::day;
use super::word::word;

/// What [`Corrections`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CorrectionsProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// The corrections, the latest first. The old wording is text like any other: a search finds it.
#[component]
pub(super) fn Corrections(props: &CorrectionsProps) -> Html {
    let article = &props.article;
    if article.corrections.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    html! {
        <section id={CORRECTIONS} class="corrections" aria-labelledby="corrections-title" tabindex="-1">
            <h2 id="corrections-title" data-word="corrections">{ wording.corrections }</h2>
            <ol>
                { for article.corrections.iter().map(|correction| correction_html(wording, correction)) }
            </ol>
        </section>
    }
}

fn correction_html(wording: &'static Wording, correction: &Correction) -> Html {
    let place = match &correction.at {
        Corrected::Block(id) => block_element(id),
        Corrected::Quotation(id) => mark_element(id),
        Corrected::Note(id) => note_element(id),
    };
    html! {
        <li class="correction">
            <p>
                <a href={format!("#{place}")}>
                    { word!(wording.corrected).span(wording) }{ " " }{ day(wording, correction.date) }
                </a>
                { word!(wording.clause_comma).span(wording) }{ &correction.by }
            </p>
            { put_right(wording, correction) }
        </li>
    }
}

/// What it said, what it says now, and why.
pub(super) fn put_right(wording: &'static Wording, correction: &Correction) -> Html {
    html! {
        <>
            <p>
                { word!(wording.correction_was).element(wording, "span", Some("correction-label")) }
                { " " }<del>{ &correction.old }</del>
            </p>
            if let Some(new) = &correction.new {
                <p>
                    { word!(wording.correction_now).element(wording, "span", Some("correction-label")) }
                    { " " }<ins>{ new }</ins>
                </p>
            }
            <p>{ &correction.reason }</p>
        </>
    }
}

/// The link under a block of which something was put right.
pub(super) fn corrected(article: &Article, block: &Id) -> Html {
    let wording = Wording::of(&article.lang);
    let here = |correction: &&Correction| match &correction.at {
        Corrected::Block(id) => id == block,
        Corrected::Quotation(id) => {
            article.evidence.quotation(id).is_some_and(|quotation| quotation.block == *block)
        }
        Corrected::Note(_) => false,
    };
    let Some(latest) = article.corrections.iter().find(here) else { return Html::default() };
    html! {
        <p class="corrected">
            <a href={format!("#{CORRECTIONS}")}>
                { word!(wording.corrected).span(wording) }{ " " }{ day(wording, latest.date) }
            </a>
        </p>
    }
}
