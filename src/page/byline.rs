//! [`ByLine`]: who made the article, when, and how long it takes to read.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Contributor, Date, plain_text};
use crate::reading::words_in;
use crate::wording::{Wording, fill};

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
    let speakers: BTreeSet<_> = article.evidence.quotations.iter().map(|quotation| &quotation.by).collect();
    let quotations = article.evidence.quotations.len();
    let quotations = fill(wording.tally_all.of(quotations), &[("n", &quotations.to_string())]);
    let counts = fill(
        wording.evidence_count.of(speakers.len()),
        &[("quotations", &quotations), ("n", &speakers.len().to_string())],
    );
    html! {
        <div class="byline">
            <p class="byline-names">
                { credit(wording, "byline-author", wording.by, &article.byline.authors) }
                { " " }
                { credit(wording, "byline-editor", wording.edited_by, &article.byline.editors) }
                { " " }
                { credit(wording, "byline-translator", wording.translated_by, &article.byline.translators) }
            </p>
            <p class="byline-facts">
                <span>{ wording.published }{ " " }{ day(wording, article.published) }</span>
                if let Some(updated) = article.updated {
                    { " " }
                    <span>{ wording.updated }{ " " }{ day(wording, updated) }</span>
                }
                { " " }
                <span>{ fill(wording.reading_time.of(minutes), &[("n", &minutes.to_string())]) }</span>
                if !article.evidence.quotations.is_empty() {
                    { " " }
                    <span>{ counts }</span>
                }
            </p>
        </div>
    }
}

fn credit(wording: &Wording, class: &'static str, label: &'static str, people: &[Contributor]) -> Html {
    if people.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    html! { <span class={class}>{ label }{ " " }<b>{ wording.list(&names) }</b></span> }
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
