//! [`Directory`]: everyone whom a publication quotes, outlets and documents too, each with the way to their page. No
//! program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Direction, Lang};
use crate::wording::{PublicationWording, Wording};

use super::masthead::{Around, SiteLink};

/// The element with the names.
const NAMES: &str = "names";

/// One name in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The page of whoever it is.
    pub href: AttrValue,
    /// The name.
    pub name: AttrValue,
    /// Its language.
    pub lang: Lang,
    /// Office or description with its language.
    pub role: Option<(AttrValue, Lang)>,
    /// How many quotations there are.
    pub quotations: usize,
}

/// Names under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnteredGroup {
    /// The heading; none where the title of the page says it.
    pub heading: Option<AttrValue>,
    /// The names.
    pub names: Rc<[Entered]>,
}

/// What [`Directory`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DirectoryProps {
    /// What is around the content.
    pub around: Around,
    /// The title.
    pub title: AttrValue,
    /// The names, group by group.
    pub groups: Rc<[EnteredGroup]>,
    /// Further pages of the list.
    pub pages: Rc<[SiteLink]>,
}

/// Everything inside `body`.
#[component]
pub fn Directory(props: &DirectoryProps) -> Html {
    let wording = Wording::of(&props.around.lang);
    let words = PublicationWording::of(wording.lang);
    props.around.page((NAMES, words.quoted), true, html! {
        <main id={NAMES} class="directory" tabindex="-1">
            <h1 class="headline">{ props.title.clone() }</h1>
            if !props.pages.is_empty() {
                <nav aria-label={words.more}>
                    <ul class="directory-pages">
                        { for props.pages.iter().map(|page| html! {
                            <li key={page.href.as_str()}>
                                <a href={page.href.clone()} aria-current={page.here.then_some("page")}>{ page.title.clone() }</a>
                            </li>
                        }) }
                    </ul>
                </nav>
            }
            { for props.groups.iter().map(|group| html! {
                <section>
                    { for group.heading.iter().map(|heading| html! { <h2>{ heading.clone() }</h2> }) }
                    <ul class="directory-names">
                        { for group.names.iter().map(|one| html! {
                            <li key={one.href.as_str()}>{ name(wording, one) }</li>
                        }) }
                    </ul>
                </section>
            }) }
        </main>
    })
}

fn name(wording: &Wording, one: &Entered) -> Html {
    let count = wording.counted(wording.tally_all, one.quotations);
    html! {
        <>
            <a href={one.href.clone()} lang={one.lang.to_string()} dir={Direction::of(&one.lang).as_str()}>
                { one.name.clone() }
            </a>
            { for one.role.iter().map(|(role, lang)| html! {
                <span class="directory-role" lang={lang.to_string()} dir={Direction::of(lang).as_str()}>{ role.clone() }</span>
            }) }
            <span class="directory-count">{ count }</span>
        </>
    }
}
