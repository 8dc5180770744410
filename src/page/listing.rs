//! [`Listing`]: a page of headlines, such as the front page, a section or all articles. No program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, classes, component, html};

use crate::article::{Correction, Date, Direction, Lang};
use crate::wording::{PublicationWording, Wording, fill};

use super::byline::day;
use super::corrections::put_right;
use super::masthead::{Around, SiteLink};
use super::voices_line::that_fit;

/// The element with the headlines.
const LIST: &str = "listing";

/// One article in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its relative address.
    pub href: AttrValue,
    /// Its kicker.
    pub kicker: Option<AttrValue>,
    /// Its headline.
    pub headline: AttrValue,
    /// Its dek.
    pub dek: Option<AttrValue>,
    /// Its language.
    pub lang: Lang,
    /// The direction of its text.
    pub dir: Direction,
    /// Everyone it quotes, whoever is quoted most first; empty where nobody has checked who said what.
    pub voices: Vec<AttrValue>,
    /// The day it was published.
    pub published: Option<Date>,
    /// Its last correction, on the page of corrections.
    pub corrected: Option<Rc<Correction>>,
    /// How the desk keeps it back, such as "Draft"; readers never see one.
    pub mark: Option<AttrValue>,
}

/// Articles under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedGroup {
    /// The heading; none where the title of the page says it.
    pub heading: Option<SiteLink>,
    /// The articles.
    pub articles: Rc<[Listed]>,
}

/// Links to further pages under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkGroup {
    /// The heading.
    pub heading: AttrValue,
    /// The links.
    pub links: Rc<[SiteLink]>,
}

/// What [`Listing`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ListingProps {
    /// What is around the content.
    pub around: Around,
    /// The title of the page; the front page needs none beside the publication's name.
    pub title: AttrValue,
    /// Whether the title is shown.
    pub titled: bool,
    /// The article that leads the page.
    pub lead: Option<Listed>,
    /// The articles, group by group.
    pub groups: Rc<[ListedGroup]>,
    /// Further pages.
    pub more: Rc<[LinkGroup]>,
}

/// Everything inside `body`.
#[component]
pub fn Listing(props: &ListingProps) -> Html {
    let wording = Wording::of(&props.around.lang);
    let words = PublicationWording::of(wording.lang);
    let empty = props.lead.is_none() && props.groups.iter().all(|group| group.articles.is_empty());
    // A front page with sections has three parts, one without them two.
    let arrangement = props.lead.is_some().then_some(match props.groups.len() {
        0 | 1 => "listing-front",
        _ => "listing-front listing-front-sections",
    });
    props.around.page((LIST, wording.articles), true, html! {
        <main id={LIST} class={classes!("listing", arrangement)} tabindex="-1">
            if props.titled {
                <h1 class="headline">{ props.title.clone() }</h1>
            } else {
                <h1 class="visually-hidden">{ props.title.clone() }</h1>
            }
            if empty {
                <p>{ words.nothing }</p>
            }
            { for props.lead.iter().map(|lead| html! {
                <div class="listing-lead">{ entry(wording, lead, "h2") }</div>
            }) }
            { for props.groups.iter().take(1).map(|group| listed_group(wording, group)) }
            if props.groups.len() > 1 {
                <div class="listing-sections">
                    { for props.groups.iter().skip(1).map(|group| listed_group(wording, group)) }
                </div>
            }
            if !props.more.is_empty() {
                <nav class="listing-more" aria-label={words.more}>
                    { for props.more.iter().map(|group| html! {
                        <>
                            <h2>{ group.heading.clone() }</h2>
                            <ul>
                                { for group.links.iter().map(|link| html! {
                                    <li key={link.href.as_str()}>
                                        <a href={link.href.clone()} lang={link.lang.as_ref().map(Lang::to_string)}>
                                            { link.title.clone() }
                                        </a>
                                    </li>
                                }) }
                            </ul>
                        </>
                    }) }
                </nav>
            }
        </main>
    })
}

fn listed_group(wording: &'static Wording, group: &ListedGroup) -> Html {
    let level = if group.heading.is_some() { "h3" } else { "h2" };
    let heading = group.heading.as_ref().map(|link| {
        let title = link.title.clone();
        if link.href.is_empty() {
            html! { <h2 class="listing-heading">{ title }</h2> }
        } else {
            html! { <h2 class="listing-heading"><a href={link.href.clone()}>{ title }</a></h2> }
        }
    });
    html! {
        <section class="listing-group">
            { for heading }
            <ol>
                { for group.articles.iter().map(|article| html! {
                    <li key={article.href.as_str()}>{ entry(wording, article, level) }</li>
                }) }
            </ol>
        </section>
    }
}

/// One article: kicker, headline, dek, who is quoted, and day.
fn entry(wording: &'static Wording, article: &Listed, level: &'static str) -> Html {
    html! {
        <>
            <div lang={article.lang.to_string()} dir={article.dir.as_str()}>
                if let Some(kicker) = article.kicker.clone() {
                    <p class="kicker">{ kicker }</p>
                }
                <@{level} class="listing-headline"><a href={article.href.clone()}>{ article.headline.clone() }</a></@>
                if let Some(correction) = &article.corrected {
                    <div class="correction">{ put_right(Wording::of(&article.lang), correction) }</div>
                } else if let Some(dek) = article.dek.clone() {
                    <p>{ dek }</p>
                }
            </div>
            if article.corrected.is_none() && !article.voices.is_empty() {
                { voices(wording, article) }
            }
            <p class="listing-day">
                if let Some(mark) = article.mark.clone() {
                    <strong class="listing-mark">{ mark }</strong>
                }
                { match (&article.corrected, article.published) {
                    (Some(correction), _) => html! {
                        <>{ wording.corrected }{ " " }{ day(wording, correction.date) }</>
                    },
                    (None, Some(published)) => day(wording, published),
                    (None, None) => html! { { wording.published_unknown } },
                } }
            </p>
        </>
    }
}

/// "8 voices: Xi Jinping, Sergei Shoigu, +6".
fn voices(wording: &'static Wording, article: &Listed) -> Html {
    let lead = wording.counted(wording.bar.voices_lead, article.voices.len());
    let names = that_fit(article.voices.iter().map(ToString::to_string));
    let more = article.voices.len() - names.len();
    html! {
        <p class="listing-voices">
            <b>{ lead }</b>
            { " " }
            <span lang={article.lang.to_string()} dir={article.dir.as_str()}>{ names.join(wording.list_between) }</span>
            if more > 0 {
                // How many there are besides is never alone on a line.
                { wording.list_between.replace(' ', "\u{a0}") }
                { "\u{2060}" }
                { fill(wording.bar.and_more, &[("n", &more.to_string())]) }
            }
        </p>
    }
}
