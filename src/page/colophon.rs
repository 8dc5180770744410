//! [`Colophon`]: what the article is based on, and its rights.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Document};
use crate::wording::{Wording, fill};

use super::byline::day;
use super::inlines::link;

/// What [`Colophon`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ColophonProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// What the article is an account of, and who may do what with it.
#[component]
pub(super) fn Colophon(props: &ColophonProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let works = article.based_on.iter().filter_map(|id| article.evidence.documents.get(id));
    let works: Vec<Html> = works.map(|work| work_html(article, wording, work)).collect();
    html! {
        <footer class="colophon">
            if !works.is_empty() {
                <div class="based-on">
                    <h2>{ wording.based_on }</h2>
                    { for works }
                </div>
            }
            <div class="rights">
                <h2>{ wording.rights }</h2>
                <p>{ &article.rights }</p>
            </div>
            { for article.parallels.iter().map(|parallel| html! {
                <p class="parallel-label">
                    { fill(wording.parallel, &[
                        ("language", wording.language_name(&parallel.lang)),
                        ("label", &parallel.label),
                    ]) }
                </p>
            }) }
        </footer>
    }
}

fn work_html(article: &Article, wording: &Wording, work: &Document) -> Html {
    let outlet = work.outlet.as_ref().and_then(|id| article.evidence.outlets.get(id));
    let title = fill(wording.work.title, &[("title", work.title.as_deref().unwrap_or(&work.phrase))]);
    let title = match &work.links.url {
        Some(url) => link(url, html! { title }),
        None => html! { title },
    };
    html! {
        <p>
            <cite>{ title }</cite>
            if let Some(author) = &work.author {
                { ", " }{ fill(wording.work.author, &[("author", author)]) }
            }
            if let Some(editor) = &work.editor {
                { ", " }{ fill(wording.work.editor, &[("editor", editor)]) }
            }
            if let Some(outlet) = outlet {
                { ", " }<cite>{ &outlet.name.display }</cite>
            }
            if let Some(date) = work.date {
                { ", " }{ day(wording, date) }
            }
            if let Some(remark) = &work.remark {
                { "; " }{ remark }
            }
            { "." }
        </p>
    }
}
