//! [`PlainText`]: a page of text that is no article: about the publication, a policy, a notice. No program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Article, Lang};
use crate::wording::Wording;

use super::body::Body;
use super::masthead::{Masthead, SiteLink};
use super::site_foot::{Foot, SiteFoot};

/// The element with the text.
const TEXT: &str = "text";

/// What [`PlainText`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlainTextProps {
    /// The publication's name.
    pub site_name: AttrValue,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The way to the front page.
    pub home: AttrValue,
    /// What the masthead names.
    pub links: Rc<[SiteLink]>,
    /// Whether the masthead leads to all articles.
    pub all: bool,
    /// The foot of the page.
    pub foot: Foot,
    /// The language of the page.
    pub lang: Lang,
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
    let wording = Wording::of(&props.lang);
    html! {
        <>
            <Masthead
                name={props.site_name.clone()}
                tagline={props.tagline.clone()}
                home={props.home.clone()}
                links={props.links.clone()}
                all={props.all}
                lang={Some(props.lang.clone())}
            >
                <a class="skip-link" href={format!("#{TEXT}")}>{ wording.skip_to_article }</a>
            </Masthead>
            <main id={TEXT} class="plain-text" tabindex="-1" lang={props.lang.to_string()}>
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
            <SiteFoot lang={props.lang.clone()} foot={props.foot.clone()} own={props.article.is_some()} />
        </>
    }
}
