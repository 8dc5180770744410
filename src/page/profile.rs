//! [`ProfilePage`]: all that one person, body, outlet or document said or passed on in a publication. No program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Alias, Date, Direction, Foreign, Lang, Links};
use crate::wording::{PublicationWording, Wording};

use super::byline::day;
use super::card_details::aliases;
use super::foreign::foreign_with_reading;
use super::inlines::link;
use super::masthead::{Around, SiteLink};

/// The element with the quotations.
const STATEMENTS: &str = "statements";

/// Somebody who had the words of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// What they are called there.
    pub name: AttrValue,
    /// Their own page; none on it, and where nobody knows who it was.
    pub href: Option<AttrValue>,
    /// Whether this page is about them.
    pub own: bool,
}

/// One quotation with its way into the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The address of the words in their article.
    pub href: AttrValue,
    /// The words, as the article has them.
    pub words: AttrValue,
    /// How much of the wording they keep, for the styles.
    pub extent: &'static str,
    /// The language of the article.
    pub lang: Lang,
    /// The direction of its script.
    pub dir: Direction,
    /// Everyone who had them, the mouth that spoke first.
    pub hands: Rc<[Hand]>,
    /// What was done to them and when they were said, in the language of the page.
    pub facts: AttrValue,
    /// The article: its address and its headline.
    pub story: SiteLink,
    /// The day of the article.
    pub published: Option<Date>,
}

/// What is known of somebody besides what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// What the publication calls them.
    pub name: AttrValue,
    /// The language of the name.
    pub lang: Lang,
    /// Person, agency, letter and so on, in the language of the page.
    pub kind: AttrValue,
    /// The name in its own script.
    pub original: Option<Foreign>,
    /// Other spellings.
    pub aliases: Rc<[Alias]>,
    /// Office or description, as the publication last printed it, with its language.
    pub role: Option<(AttrValue, Lang)>,
    /// Where it is found.
    pub links: Links,
    /// How many quotations there are.
    pub quotations: usize,
    /// In how many articles.
    pub articles: usize,
    /// The feed, when the publication has a public address.
    pub feed: Option<AttrValue>,
}

/// What [`ProfilePage`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProfilePageProps {
    /// What is around the content.
    pub around: Around,
    /// Whom it is about.
    pub portrait: Portrait,
    /// The way back to the list of everyone quoted.
    pub everyone: SiteLink,
    /// What they said or passed on: the newest article first, each in the order of its text.
    pub statements: Rc<[Statement]>,
    /// The pages with the quotations after and before these.
    pub onward: Rc<[SiteLink]>,
}

/// Everything inside `body`.
#[component]
pub fn ProfilePage(props: &ProfilePageProps) -> Html {
    let wording = Wording::of(&props.around.lang);
    let words = PublicationWording::of(wording.lang);
    let portrait = &props.portrait;
    props.around.page((STATEMENTS, words.skip_to_quotations), true, html! {
        <main class="profile">
            <header class="profile-head">
                <p class="kicker">{ portrait.kind.clone() }</p>
                <h1 class="headline" lang={portrait.lang.to_string()} dir={Direction::of(&portrait.lang).as_str()}>
                    { portrait.name.clone() }
                </h1>
                { for portrait.original.iter().map(|original| html! {
                    <p class="profile-original">{ foreign_with_reading(original) }</p>
                }) }
                { for portrait.role.iter().map(|(role, lang)| html! {
                    <p class="profile-role" lang={lang.to_string()} dir={Direction::of(lang).as_str()}>{ role.clone() }</p>
                }) }
                if !portrait.aliases.is_empty() {
                    <p class="profile-facts">{ aliases(wording, &portrait.aliases, wording.list_between) }</p>
                }
                <ul class="profile-facts">
                    <li>{ wording.counted(wording.tally_all, portrait.quotations) }</li>
                    <li>{ wording.counted(words.stories, portrait.articles) }</li>
                    { for address(&portrait.links, wording).into_iter().map(|link| html! { <li>{ link }</li> }) }
                    { for portrait.feed.iter().map(|feed| html! {
                        <li><a href={feed.clone()} type="application/atom+xml">{ words.feed }</a></li>
                    }) }
                </ul>
            </header>
            <ol id={STATEMENTS} class="statements" tabindex="-1">
                { for props.statements.iter().map(|one| html! {
                    <li key={one.href.as_str()}>{ statement(wording, one) }</li>
                }) }
            </ol>
            <nav class="profile-ways" aria-label={words.more}>
                <ul>
                    { for props.onward.iter().chain(std::iter::once(&props.everyone)).map(|way| html! {
                        <li key={way.href.as_str()}><a href={way.href.clone()}>{ way.title.clone() }</a></li>
                    }) }
                </ul>
            </nav>
        </main>
    })
}

/// Where it is found: the host of its address, and the archived copy.
fn address(links: &Links, wording: &Wording) -> Vec<Html> {
    let host = |url: &str| {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or(rest);
        html! { { host.trim_start_matches("www.").to_owned() } }
    };
    let own = links.url.iter().map(|url| link(url, host(url)));
    own.chain(links.archive.iter().map(|url| link(url, html! { { wording.link_archive } }))).collect()
}

/// Whether nobody but the one whom the page is about had the words: its title says who that is.
fn is_only_own(hands: &[Hand]) -> bool {
    hands.iter().all(|hand| hand.own)
}

fn statement(wording: &Wording, one: &Statement) -> Html {
    let (lang, dir) = (one.lang.to_string(), one.dir.as_str());
    html! {
        <>
            <blockquote lang={lang.clone()} {dir} data-extent={one.extent}>
                <a href={one.href.clone()}>{ one.words.clone() }</a>
            </blockquote>
            if !is_only_own(&one.hands) {
                <p class="statement-hands" lang={lang.clone()} {dir}>
                    { for one.hands.iter().enumerate().map(|(place, hand)| html! {
                        <>
                            if place > 0 {
                                <span class="arrow">{ " → " }</span>
                            }
                            { match &hand.href {
                                Some(href) => html! { <a href={href.clone()}>{ hand.name.clone() }</a> },
                                None if hand.own => html! { <b>{ hand.name.clone() }</b> },
                                None => html! { <span>{ hand.name.clone() }</span> },
                            } }
                        </>
                    }) }
                </p>
            }
            <p class="statement-facts">{ one.facts.clone() }</p>
            <p class="statement-story">
                <a href={one.story.href.clone()} {lang} {dir}>{ one.story.title.clone() }</a>
                { for one.published.iter().map(|published| html! { <>{ " " }{ day(wording, *published) }</> }) }
            </p>
        </>
    }
}
