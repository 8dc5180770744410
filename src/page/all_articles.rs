//! [`AllArticles`]: the page that lists every article, for publications that have more than a masthead holds.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Date, Direction, Lang};
use crate::wording::Wording;

use super::byline::day;
use super::masthead::{Masthead, SiteLink};

/// The element with the list.
const LIST: &str = "all-articles";

/// One article in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its relative address.
    pub href: AttrValue,
    /// Its headline.
    pub headline: AttrValue,
    /// Its dek.
    pub dek: Option<AttrValue>,
    /// Its language.
    pub lang: Lang,
    /// The direction of its text.
    pub dir: Direction,
    /// The day it was published.
    pub published: Option<Date>,
}

/// What [`AllArticles`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AllArticlesProps {
    /// The publication's name.
    pub site_name: AttrValue,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The articles that the masthead names.
    pub links: Rc<[SiteLink]>,
    /// Every article, in the order of the publication.
    pub articles: Rc<[Listed]>,
    /// The language of the page.
    pub lang: Lang,
}

/// Everything inside `body`: the masthead and the list. No program runs there.
#[component]
pub fn AllArticles(props: &AllArticlesProps) -> Html {
    let wording = Wording::of(&props.lang);
    html! {
        <>
            <a class="skip-link" href={format!("#{LIST}")}>{ wording.articles }</a>
            <Masthead
                name={props.site_name.clone()}
                tagline={props.tagline.clone()}
                home="index.html"
                links={props.links.clone()}
                all={None::<usize>}
                lang={Some(props.lang.clone())}
            />
            <main id={LIST} class="all-articles" tabindex="-1">
                <h1 class="headline">{ wording.articles }</h1>
                <ol>
                    { for props.articles.iter().map(|article| html! {
                        <li key={article.href.as_str()}>
                            <div lang={article.lang.to_string()} dir={article.dir.as_str()}>
                                <h2><a href={article.href.clone()}>{ article.headline.clone() }</a></h2>
                                if let Some(dek) = article.dek.clone() {
                                    <p>{ dek }</p>
                                }
                            </div>
                            <p class="all-articles-day">
                                { match article.published {
                                    Some(published) => day(wording, published),
                                    None => html! { { wording.published_unknown } },
                                } }
                            </p>
                        </li>
                    }) }
                </ol>
            </main>
            <footer class="site-foot">
                <p>{ wording.colophon }</p>
                <p><a href="own.html">{ wording.open_own }</a></p>
            </footer>
        </>
    }
}
