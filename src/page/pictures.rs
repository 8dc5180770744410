//! [`Pictures`]: how the words came here, drawn, and told once more as tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::Article;
use crate::reading::elements::PICTURES;
use crate::wording::Wording;

use super::byline::origins_summary;
use super::flow_picture::flow_picture;
use super::timeline_picture::timeline_picture;

/// What [`Pictures`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PicturesProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// Who says what through whom, and when. Nothing where nobody is quoted.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let article = &props.article;
    let evidence = &article.evidence;
    if evidence.quotations.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    html! {
        <section id={PICTURES} class="pictures" aria-labelledby="pictures-title" tabindex="-1">
            <h2 id="pictures-title" data-word="pictures">{ wording.pictures }</h2>
            if let Some(summary) = origins_summary(evidence, wording) {
                { summary.element(wording, "p", Some("origins-summary")) }
            }
            { flow_picture(article, wording) }
            { timeline_picture(article, wording) }
        </section>
    }
}
