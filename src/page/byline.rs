//! [`ByLine`]: who made the article, when, and how long it takes to read.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Contributor, Date, plain_text};
use crate::reading::words_in;
use crate::wording::Wording;

use super::quoted_here::Named;
use super::word::{Word, word};

/// Words a reader takes in a minute: 238 in silent reading of English non-fiction
/// (Brysbaert 2019, meta-analysis of 190 studies).
const WORDS_A_MINUTE: usize = 238;

/// What [`ByLine`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ByLineProps {
    /// The article.
    pub(super) article: Rc<Article>,
    /// The pages of those whom the article names.
    pub(super) named: Rc<Named>,
}

/// Author, editor and translator, the dates and the reading time.
#[component]
pub(super) fn ByLine(props: &ByLineProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let minutes = minutes_to_read(article);
    let named = &*props.named;
    // Those who made other versions of the article are named with them, in the colophon.
    let translators = article.translators();
    html! {
        <div class="byline">
            <p class="byline-facts">
                { credit(wording, "byline-author", word!(wording.by), &article.byline.authors, named) }
                { " " }
                { credit(wording, "byline-editor", word!(wording.edited_by), &article.byline.editors, named) }
                { " " }
                { credit(wording, "byline-translator", word!(wording.translated_by), &translators, named) }
                { " " }
                { match article.published {
                    Some(published) => html! { <span>{ day(wording, published) }</span> },
                    None => word!(wording.published_unknown).span(wording),
                } }
                if let Some(updated) = article.updated {
                    { " " }
                    <span>{ word!(wording.updated).span(wording) }{ " " }{ day(wording, updated) }</span>
                }
                { " " }
                <span>{ word!(wording.reading_time).with("data-n", minutes).span(wording) }</span>
            </p>
        </div>
    }
}

pub(super) fn credit(
    wording: &Wording,
    class: &'static str,
    label: Word,
    people: &[Contributor],
    named: &Named,
) -> Html {
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
                { match named.makers.get(&person.name) {
                    Some(href) => html! { <a href={href.clone()}>{ &person.name }</a> },
                    None => html! { { &person.name } },
                } }
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
