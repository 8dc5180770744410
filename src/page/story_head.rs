//! [`StoryHead`]: kicker, headline and dek.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::Article;

use super::parallel::{beside, versions};
use crate::reading::elements::HEADLINE;

/// What [`StoryHead`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct StoryHeadProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// What the aligned texts are, then kicker, headline and dek, each with its aligned text.
#[component]
pub(super) fn StoryHead(props: &StoryHeadProps) -> Html {
    let article = &props.article;
    html! {
        <>
            { versions(article) }
            if let Some(kicker) = &article.kicker {
                <div class="pair">
                    <p class="kicker">{ kicker }</p>
                    { beside(article, "p", "kicker", |parallel| parallel.kicker.as_deref()) }
                </div>
            }
            <div class="pair">
                <h1 id={HEADLINE} class="headline">{ &article.headline }</h1>
                { beside(article, "p", "headline", |parallel| parallel.headline.as_deref()) }
            </div>
            <div class="pair">
                if let Some(dek) = &article.dek {
                    <p class="dek">{ dek }</p>
                }
                { beside(article, "p", "dek", |parallel| parallel.dek.as_deref()) }
            </div>
        </>
    }
}
