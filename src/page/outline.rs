//! [`Outline`]: the parts of the page as a menu.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Block, plain_text};
use crate::reading::elements::{ARTICLE, NOTES, SOURCES, block_element};
use crate::wording::Wording;

use super::word::word;

/// What [`Outline`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct OutlineProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// The headline, the subheads, the notes, the sources. A disclosure of links, so it works without the program;
/// the program marks the part that is being read.
#[component]
pub(super) fn Outline(props: &OutlineProps) -> Html {
    let article = &props.article;
    let wording = Wording::of(&article.lang);
    let line = |target: &str, text: Html, class: Option<&'static str>| {
        html! { <li {class}><a href={format!("#{target}")}>{ text }</a></li> }
    };
    let subheads = article.body.iter().filter_map(|block| match block {
        Block::Subhead { id, minor, content } => {
            let class = minor.then_some("outline-minor");
            Some(line(&block_element(id), html! { plain_text(content) }, class))
        }
        _ => None,
    });
    html! {
        <details class="menu outline" name="tools">
            <summary class="tool" data-word="outline">{ wording.outline }</summary>
            <nav class="menu-panel" aria-label={wording.outline} data-word-label="outline">
                <ol class="outline-list">
                    { line(ARTICLE, html! { &article.headline }, None) }
                    { for subheads }
                    if !article.notes.is_empty() {
                        { line(NOTES, word!(wording.notes).span(wording), Some("outline-part")) }
                    }
                    { line(SOURCES, word!(wording.sources).span(wording), Some("outline-part")) }
                </ol>
            </nav>
        </details>
    }
}
