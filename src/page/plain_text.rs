//! [`PlainText`]: a page of text that is no article: about the publication, a policy, a notice. No program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Article, Lang};
use crate::wording::Wording;

use super::body::Body;
use super::masthead::{Around, SiteLink};

/// The element with the text.
const TEXT: &str = "text";

/// What [`PlainText`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlainTextProps {
    /// What is around the content.
    pub around: Around,
    /// The title.
    pub title: AttrValue,
    /// A sentence under the title.
    pub notice: Option<AttrValue>,
    /// A link under it.
    pub onward: Option<SiteLink>,
    /// The text: its blocks are those of an article without anything else.
    pub article: Option<Rc<Article>>,
}

/// Everything inside `body`.
#[component]
pub fn PlainText(props: &PlainTextProps) -> Html {
    let wording = Wording::of(&props.around.lang);
    props.around.page((TEXT, wording.skip_to_article), props.article.is_some(), html! {
        <main id={TEXT} class="plain-text" tabindex="-1" lang={props.around.lang.to_string()}>
            <h1 class="headline">{ props.title.clone() }</h1>
            if let Some(notice) = props.notice.clone() {
                <p>{ notice }</p>
            }
            if let Some(onward) = props.onward.clone() {
                <p>
                    <a href={onward.href} lang={onward.lang.as_ref().map(Lang::to_string)}>{ onward.title }</a>
                </p>
            }
            if let Some(article) = props.article.clone() {
                <Body {article} />
            }
        </main>
    })
}
