//! [`Masthead`]: the publication's name over every page.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

/// One article in the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteLink {
    /// Its relative address.
    pub href: AttrValue,
    /// Its short title.
    pub title: AttrValue,
    /// Whether it is the one on this page.
    pub here: bool,
}

/// What [`Masthead`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MastheadProps {
    /// The publication's name.
    pub name: AttrValue,
    /// Its line of description.
    pub tagline: AttrValue,
    /// The way to the first page.
    pub home: AttrValue,
    /// The articles of the publication.
    pub links: Rc<[SiteLink]>,
    /// The name of the navigation.
    pub label: AttrValue,
}

/// The publication's name, its line and its articles.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    html! {
        <header class="masthead">
            <p class="masthead-name"><a href={props.home.clone()}>{ props.name.clone() }</a></p>
            <p class="masthead-tagline">{ props.tagline.clone() }</p>
            <nav class="masthead-articles" aria-label={props.label.clone()} data-word-label="articles">
                <ul>
                    { for props.links.iter().map(|link| html! {
                        <li key={link.href.as_str()}>
                            <a href={link.href.clone()} aria-current={link.here.then_some("page")}>
                                { link.title.clone() }
                            </a>
                        </li>
                    }) }
                </ul>
            </nav>
        </header>
    }
}
