//! [`Masthead`]: the publication's name over every page.

use std::rc::Rc;

use yew::{AttrValue, Children, Html, Properties, component, html};

use crate::article::{Direction, Lang, PictureSize};
use crate::wording::{EN, Wording};

use super::site_foot::{Foot, SiteFoot};
use super::word::word;

/// The page that lists every article.
pub const ALL_ARTICLES: &str = "articles.html";

/// One article in the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteLink {
    /// Its relative address.
    pub href: AttrValue,
    /// Its short title.
    pub title: AttrValue,
    /// Whether it is the one on this page.
    pub here: bool,
    /// The language of the title, where it is not that of the page.
    pub lang: Option<Lang>,
}

impl SiteLink {
    /// A link to another page, in the language of this one.
    #[must_use]
    pub fn to(href: impl Into<AttrValue>, title: impl Into<AttrValue>) -> Self {
        Self { href: href.into(), title: title.into(), here: false, lang: None }
    }
}

/// A picture of the publication's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameplatePicture {
    /// Its relative address.
    pub src: String,
    /// Its size, so that nothing moves when it comes.
    pub size: PictureSize,
}

/// What a page of a publication has around its content.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The publication's name.
    pub name: AttrValue,
    /// The pictures of its name.
    pub nameplate: Rc<[NameplatePicture]>,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The way to the front page.
    pub home: AttrValue,
    /// What the masthead names.
    pub links: Rc<[SiteLink]>,
    /// Whether the masthead leads to all articles.
    pub all: bool,
    /// Whether the page is that of all articles.
    pub all_here: bool,
    /// The foot of the page.
    pub foot: Foot,
    /// The language of the page.
    pub lang: Lang,
}

impl Around {
    /// The page around its content. `skip` is the element with the content and what the way to it is called; `own` says
    /// whether the foot leads to the page for one's own articles.
    pub(super) fn page(&self, skip: (&str, &'static str), own: bool, content: Html) -> Html {
        html! {
            <>
                <Masthead
                    name={self.name.clone()}
                    nameplate={self.nameplate.clone()}
                    tagline={self.tagline.clone()}
                    home={self.home.clone()}
                    links={self.links.clone()}
                    all={self.all}
                    all_here={self.all_here}
                    lang={Some(self.lang.clone())}
                >
                    <a class="skip-link" href={format!("#{}", skip.0)}>{ skip.1 }</a>
                </Masthead>
                { content }
                <SiteFoot lang={self.lang.clone()} foot={self.foot.clone()} {own} />
            </>
        }
    }
}

/// What [`Masthead`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MastheadProps {
    /// The publication's name; empty where nobody knows who published the article on the page.
    pub name: AttrValue,
    /// Pictures that stand for the name: one, or one by day and one at night.
    #[prop_or_default]
    pub nameplate: Rc<[NameplatePicture]>,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The way to the first page.
    pub home: AttrValue,
    /// The articles of the publication that are named.
    pub links: Rc<[SiteLink]>,
    /// Whether these are not all: there is a page of all articles then.
    pub all: bool,
    /// Whether that page is this one.
    #[prop_or_default]
    pub all_here: bool,
    /// The language of the article on the page; where there is none the navigation is in English.
    pub lang: Option<Lang>,
    /// What comes before the name: links past all of it. They belong to a landmark like everything else.
    #[prop_or_default]
    pub children: Children,
}

/// The publication's name, its line and its articles.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let wording = props.lang.as_ref().map_or(&EN, Wording::of);
    // Without their number: no page changes only because there is one more.
    let all = props.all.then(|| {
        let word = word!(wording.all_articles).span(wording);
        let here = props.all_here.then_some("page");
        html! { <li><a class="masthead-all" href={ALL_ARTICLES} aria-current={here}>{ word }</a></li> }
    });
    // The names stay in the language they are printed in, whatever the interface speaks.
    let lang = props.lang.as_ref().map_or_else(|| EN.lang.to_owned(), Lang::to_string);
    let dir = props.lang.as_ref().map(Direction::of).unwrap_or_default().as_str();
    html! {
        <header class="masthead">
            { props.children.clone() }
            if !props.name.is_empty() {
                <p class="masthead-name" lang={lang.clone()} {dir}>
                    <a href={props.home.clone()}>{ name_html(props) }</a>
                </p>
            }
            if !props.tagline.is_empty() {
                <p class="masthead-tagline" lang={lang.clone()} {dir}>{ props.tagline.clone() }</p>
            }
            // A list of nothing is none for a screen reader.
            if props.all || !props.links.is_empty() {
                <nav class="masthead-articles" aria-label={wording.articles} data-word-label="articles">
                    <ul>
                        { for props.links.iter().map(|link| html! {
                            <li key={link.href.as_str()}>
                                <a
                                    href={link.href.clone()}
                                    lang={link.lang.as_ref().map_or_else(|| lang.clone(), Lang::to_string)}
                                    dir={link.lang.as_ref().map_or(dir, |lang| Direction::of(lang).as_str())}
                                    aria-current={link.here.then_some("page")}
                                >
                                    { link.title.clone() }
                                </a>
                            </li>
                        }) }
                        { for all }
                    </ul>
                </nav>
            }
        </header>
    }
}

/// The name in letters, or its pictures, which say it to those who do not see them.
fn name_html(props: &MastheadProps) -> Html {
    if props.nameplate.is_empty() {
        return props.name.clone().into();
    }
    let one = props.nameplate.len() == 1;
    let class = move |place: usize| match (one, place) {
        (true, _) => "nameplate",
        (false, 0) => "nameplate nameplate-day",
        (false, _) => "nameplate nameplate-night",
    };
    let pictures = props.nameplate.iter().enumerate();
    html! {
        { for pictures.map(|(place, picture)| html! {
            <img
                class={class(place)}
                src={picture.src.clone()}
                alt={props.name.clone()}
                width={picture.size.width.to_string()}
                height={picture.size.height.to_string()}
            />
        }) }
    }
}
