//! [`SourceList`]: everyone who is quoted, one line a quotation, in the order of the numbers in the text.
//!
//! The cards say more, and on a screen they stand beside the text, where this list is not shown. It is for those who
//! have only the article: paper, a reading view, a search engine.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Evidence, Quotation};
use crate::reading::custody::{Party, Step, steps};
use crate::reading::elements::{mark_element, source_line_element};
use crate::wording::{Wording, fill};

use super::custody::name_of;
use super::inlines::link;

/// What [`SourceList`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourceListProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// The list; nothing where nobody is quoted. It belongs to the article and stays in its language.
#[component]
pub(super) fn SourceList(props: &SourceListProps) -> Html {
    let article = &props.article;
    let evidence = &article.evidence;
    if evidence.quotations.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    html! {
        <section class="source-list" aria-labelledby="source-list-title">
            <h2 id="source-list-title">{ wording.sources }</h2>
            <ol>
                { for evidence.quotations.iter().enumerate().map(|(place, quotation)| {
                    entry(article, wording, place + 1, quotation)
                }) }
            </ol>
        </section>
    }
}

fn entry(article: &Article, wording: &'static Wording, number: usize, quotation: &Quotation) -> Html {
    let evidence = &article.evidence;
    let steps = steps(evidence, quotation, &article.lang);
    // The number holds when a filter leaves lines out.
    html! {
        <li
            id={source_line_element(&quotation.id)}
            class="source-line"
            value={number.to_string()}
            data-quotation={quotation.id.to_string()}
        >
            { for steps.iter().enumerate().map(|(place, step)| html! {
                <>
                    if place > 0 {
                        { " → " }
                    }
                    { party(wording, evidence, step) }
                    // The day on which the desk looked at its source tells nothing of the words.
                    if let Some(day) = step.date.filter(|_| step.party != Party::Page) {
                        { wording.list_between }
                        { wording.date(day) }
                    }
                </>
            }) }
            { ". " }
            { wording.undated_facts_of(quotation).join(wording.list_between) }
            { " " }
            <a
                class="source-back"
                href={format!("#{}", mark_element(&quotation.id))}
                aria-label={fill(wording.to_text, &[("n", &number.to_string())])}
            >
                { "↩" }
            </a>
        </li>
    }
}

/// Whoever had the words. The one who spoke stands out.
fn party(wording: &Wording, evidence: &Evidence, step: &Step<'_>) -> Html {
    let (id, name) = match step.party {
        Party::Speaker(id) | Party::Outlet(id) => (Some(id), wording.name_of(evidence, Some(id))),
        Party::Document(id) => (Some(id), name_of(wording, evidence, id)),
        Party::NoSpeaker => (None, wording.speaker_unknown.to_owned()),
        Party::NoDocument => (None, wording.step_no_document.to_owned()),
        Party::NoCarrier => (None, wording.step_no_carrier.to_owned()),
        Party::Page => (None, wording.step_page.to_owned()),
    };
    let name = match step.party {
        Party::Speaker(_) => html! { <b>{ name }</b> },
        _ => html! { { name } },
    };
    let known = id.and_then(|id| evidence.speaker(id)).and_then(|speaker| speaker.links());
    match known.and_then(|links| links.url.as_deref().or(links.archive.as_deref())) {
        Some(url) => link(url, name),
        None => name,
    }
}
