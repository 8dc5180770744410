//! [`Pictures`]: how the words came here, drawn, and told once more as tables.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Evidence};
use crate::reading::elements::PICTURES;
use crate::reading::origins::{Backing, backing};
use crate::wording::Wording;

use super::flow_picture::flow_picture;
use super::timeline_picture::timeline_picture;
use super::word::{Word, word};

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

/// How many quotations have one origin only, where not all are alike.
fn origins_summary(evidence: &Evidence, wording: &Wording) -> Option<Word> {
    let one = evidence.quotations.iter().filter(|one| backing(evidence, one) == Some(Backing::One)).count();
    let all = evidence.quotations.len();
    let summary = word!(wording.origins_summary).with("data-one", one).with("data-n", all);
    (one > 0 && one < all).then_some(summary)
}
