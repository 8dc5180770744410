//! [`ByLine`]: who made the article, when, and how long it takes to read.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Contributor, Date, Evidence, plain_text};
use crate::reading::elements::PICTURES;
use crate::reading::facets::voices;
use crate::reading::origins::{Backing, backing};
use crate::reading::words_in;
use crate::wording::Wording;

use super::word::{Word, word};

/// Words a reader takes in a minute: 238 in silent reading of English non-fiction
/// (Brysbaert 2019, meta-analysis of 190 studies).
const WORDS_A_MINUTE: usize = 238;

/// What [`ByLine`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ByLineProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// Author, editor and translator, the dates, the reading time and the size of the evidence.
#[component]
pub(super) fn ByLine(props: &ByLineProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let minutes = minutes_to_read(article);
    let speakers: BTreeSet<_> =
        article.evidence.quotations.iter().filter_map(|quotation| quotation.by.as_ref()).collect();
    let quotations = article.evidence.quotations.len();
    let counts =
        word!(wording.evidence_count).with("data-quotations", quotations).with("data-n", speakers.len());
    let translators =
        if article.is_translated() { word!(wording.translated_by) } else { word!(wording.versions_by) };
    let [named, unnamed, institutional, not_known] = voices(&article.evidence);
    let voices_counted = word!(wording.voices_counted)
        .with("data-named", named)
        .with("data-unnamed", unnamed)
        .with("data-institutional", institutional);
    html! {
        <div class="byline">
            <p class="byline-names">
                { credit(wording, "byline-author", word!(wording.by), &article.byline.authors) }
                { " " }
                { credit(wording, "byline-editor", word!(wording.edited_by), &article.byline.editors) }
                { " " }
                { credit(wording, "byline-translator", translators, &article.byline.translators) }
            </p>
            <p class="byline-facts">
                { match article.published {
                    Some(published) => html! {
                        <span>{ word!(wording.published).span(wording) }{ " " }{ day(wording, published) }</span>
                    },
                    None => word!(wording.published_unknown).span(wording),
                } }
                if let Some(updated) = article.updated {
                    { " " }
                    <span>{ word!(wording.updated).span(wording) }{ " " }{ day(wording, updated) }</span>
                }
                { " " }
                { word!(wording.reading_time).with("data-n", minutes).span(wording) }
                if !article.evidence.quotations.is_empty() {
                    { " " }
                    { counts.span(wording) }
                    { " " }
                    { voices_counted.span(wording) }
                    if not_known > 0 {
                        { word!(wording.clause_comma).span(wording) }
                        { word!(wording.voices_unknown).with("data-n", not_known).span(wording) }
                    }
                }
            </p>
            if !article.evidence.quotations.is_empty() {
                <p class="byline-origins">
                    <a href={format!("#{PICTURES}")}>{ origins_summary(&article.evidence, wording).span(wording) }</a>
                </p>
            }
        </div>
    }
}

/// How many quotations have one origin only.
pub(super) fn origins_summary(evidence: &Evidence, wording: &Wording) -> Word {
    let one = evidence.quotations.iter().filter(|one| backing(evidence, one) == Some(Backing::One)).count();
    word!(wording.origins_summary).with("data-one", one).with("data-n", evidence.quotations.len())
}

fn credit(wording: &Wording, class: &'static str, label: Word, people: &[Contributor]) -> Html {
    if people.is_empty() {
        return Html::default();
    }
    let last = people.len() - 1;
    let names = people.iter().enumerate().map(|(place, person)| {
        html! {
            <>
                if place == last && place > 0 {
                    { word!(wording.list_last).span(wording) }
                } else if place > 0 {
                    { word!(wording.list_between).span(wording) }
                }
                { &person.name }
            </>
        }
    });
    html! { <span class={class}>{ label.span(wording) }{ " " }<b>{ for names }</b></span> }
}

/// A date as the wording writes it, with the machine's form beside it.
pub(super) fn day(wording: &Wording, date: Date) -> Html {
    html! { <time datetime={date.to_string()}>{ wording.date(date) }</time> }
}

/// Minutes, rounded, at least one.
fn minutes_to_read(article: &Article) -> usize {
    let lines = article.body.iter().flat_map(crate::article::Block::lines);
    let words: usize = lines.map(|line| words_in(&plain_text(line))).sum();
    ((words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE).max(1)
}
