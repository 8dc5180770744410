//! [`Colophon`]: what the article is based on, its rights, and how much of its evidence nobody has checked.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Document, Judge, ParallelRole};
use crate::wording::Wording;

use super::byline::{credit, day};
use super::inlines::link;
use super::parallel::{sentences_left_out, version_label};
use super::quoted_here::Named;
use super::word::word;

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
    let own = article.translators();
    let others: Vec<_> =
        article.byline.translators.iter().filter(|one| !own.contains(one)).cloned().collect();
    let quotations = &article.evidence.quotations;
    let unchecked = quotations.iter().filter(|one| one.certainty.judge == Judge::Program).count();
    html! {
        <footer class="colophon">
            if !works.is_empty() {
                <div class="based-on">
                    { word!(wording.based_on).element(wording, "h2", None) }
                    { for works }
                </div>
            }
            <div class="rights">
                { word!(wording.rights).element(wording, "h2", None) }
                { match &article.rights {
                    Some(rights) => html! { <p>{ rights }</p> },
                    None => word!(wording.rights_unknown).element(wording, "p", None),
                } }
            </div>
            if unchecked > 0 {
                <p class="found-unchecked">
                    { word!(wording.found_unchecked).with("data-n", unchecked).with("data-all", quotations.len()).span(wording) }
                    if unchecked < quotations.len() {
                        { " " }
                        { word!(wording.others_checked).span(wording) }
                    }
                </p>
            }
            { for article.parallels.iter().map(|parallel| {
                let label = version_label(article, parallel);
                let left_out = sentences_left_out(parallel);
                let flag = match parallel.role {
                    ParallelRole::Original => word!(wording.original_left_out),
                    ParallelRole::Translation => word!(wording.version_left_out),
                };
                html! {
                    <p class="parallel-label">
                        { label.span(wording) }
                        if left_out > 0 {
                            { word!(wording.clause_semicolon).span(wording) }
                            { flag.with("data-n", left_out).span(wording) }
                            { word!(wording.clause_end).span(wording) }
                        }
                    </p>
                }
            }) }
            if !others.is_empty() {
                <p>{ credit(wording, "byline-translator", word!(wording.versions_by), &others, &Named::default()) }</p>
            }
        </footer>
    }
}

// The forms of a title, by their places in the words.
const ALONE: usize = 0;
const BEFORE_COMMA: usize = 1;
const AT_END: usize = 2;

fn work_html(article: &Article, wording: &'static Wording, work: &Document) -> Html {
    let outlet = work.outlet.as_ref().and_then(|id| article.evidence.outlets.get(id));
    // What follows decides which mark the title has: in English it is inside the quotation marks.
    let more = work.author.is_some() || work.editor.is_some() || outlet.is_some() || work.date.is_some();
    let form = match (more, &work.remark) {
        (true, _) => BEFORE_COMMA,
        (false, Some(_)) => ALONE,
        (false, None) => AT_END,
    };
    let title =
        word!(wording.work_title, form).with("data-title", work.title.as_deref().unwrap_or(&work.phrase));
    let title = title.span(wording);
    let title = match &work.links.url {
        Some(url) => link(url, title),
        None => title,
    };
    let mut facts: Vec<Html> = Vec::new();
    facts.extend(
        work.author.as_ref().map(|name| word!(wording.work_author).with("data-author", name).span(wording)),
    );
    facts.extend(
        work.editor.as_ref().map(|name| word!(wording.work_editor).with("data-editor", name).span(wording)),
    );
    facts.extend(outlet.map(|outlet| html! { <cite>{ &outlet.name.display }</cite> }));
    facts.extend(work.date.map(|date| day(wording, date)));
    html! {
        <p>
            <cite>{ title }</cite>
            { for facts.into_iter().enumerate().map(|(place, fact)| html! {
                <>
                    if place > 0 {
                        { word!(wording.clause_comma).span(wording) }
                    } else {
                        { " " }
                    }
                    { fact }
                </>
            }) }
            if let Some(remark) = &work.remark {
                { word!(wording.clause_semicolon).span(wording) }{ remark }
            }
            if form != AT_END {
                { word!(wording.clause_end).span(wording) }
            }
        </p>
    }
}
