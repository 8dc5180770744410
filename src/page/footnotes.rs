//! [`Footnotes`]: what the author says beside the text, in the order of the marks.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Footnote};
use crate::wording::{Wording, fill};

use super::inlines::Typesetter;
use crate::reading::elements::{footnote_element, footnote_mark_element};

/// What [`Footnotes`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FootnotesProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// The footnotes; nothing where there are none.
#[component]
pub(super) fn Footnotes(props: &FootnotesProps) -> Html {
    let article = &props.article;
    if article.footnotes.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    html! {
        <section class="footnotes" aria-labelledby="footnotes-title">
            <h2 id="footnotes-title" data-word="footnotes">{ wording.footnotes }</h2>
            <ol>
                { for article.footnotes.iter().enumerate().map(|(index, one)| footnote(article, one, index + 1)) }
            </ol>
        </section>
    }
}

fn footnote(article: &Article, footnote: &Footnote, number: usize) -> Html {
    let wording = Wording::of(&article.lang);
    let n = number.to_string();
    html! {
        <li id={footnote_element(&footnote.id)} class="footnote" tabindex="-1">
            <span class="note-text">{ Typesetter::new(article).line(&footnote.content) }</span>
            { " " }
            <a
                class="note-back"
                role="doc-backlink"
                href={format!("#{}", footnote_mark_element(&footnote.id, 1))}
                aria-label={fill(wording.footnote_back, &[("n", &n)])}
                data-word-label="footnote_back"
                data-n={n}
            >
                { "↩" }
            </a>
        </li>
    }
}
