//! [`SiteFoot`]: what stands at the foot of every page of a publication.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Direction, Lang};
use crate::wording::{PublicationWording, Wording};

use super::masthead::SiteLink;
use super::word::word;

/// What a publication has at the foot of its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Its own line with its language, in place of the one about Broadsheet.
    pub text: Option<(AttrValue, Lang)>,
    /// Its plain pages, such as the one about it.
    pub pages: Rc<[SiteLink]>,
}

/// What [`SiteFoot`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SiteFootProps {
    /// The language of the page.
    pub(super) lang: Lang,
    /// What the publication has there.
    pub(super) foot: Foot,
    /// Whether the page leads to the one for one's own articles.
    pub(super) own: bool,
}

/// The line of the publication, its plain pages, and the way to one's own articles.
#[component]
pub(super) fn SiteFoot(props: &SiteFootProps) -> Html {
    let wording = Wording::of(&props.lang);
    let words = PublicationWording::of(wording.lang);
    html! {
        <footer class="site-foot">
            { match &props.foot.text {
                Some((text, lang)) => html! {
                    <p lang={lang.to_string()} dir={Direction::of(lang).as_str()}>{ text.clone() }</p>
                },
                None => word!(wording.colophon).element(wording, "p", None),
            } }
            if !props.foot.pages.is_empty() {
                <nav aria-label={words.about}>
                    <ul class="site-foot-pages">
                        { for props.foot.pages.iter().map(|page| html! {
                            <li key={page.href.as_str()}>
                                <a
                                    href={page.href.clone()}
                                    lang={page.lang.as_ref().map(Lang::to_string)}
                                    aria-current={page.here.then_some("page")}
                                >{ page.title.clone() }</a>
                            </li>
                        }) }
                    </ul>
                </nav>
            }
            if props.own {
                <p><a href="own.html" data-word="open_own">{ wording.open_own }</a></p>
            }
        </footer>
    }
}
