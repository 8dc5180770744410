//! [`Embeds`]: the quotations of an article with the code that shows each on another site. No program runs there.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::{Direction, Lang};
use crate::wording::{PublicationWording, Wording};

use super::masthead::{Around, SiteLink};

/// The element with the quotations.
const EMBEDS: &str = "embeds";

/// One quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The element on this page.
    pub id: AttrValue,
    /// Its card.
    pub card: AttrValue,
    /// The words.
    pub words: AttrValue,
    /// The code of its card.
    pub frame: AttrValue,
    /// The quotation as HTML.
    pub quotation: AttrValue,
}

/// What [`Embeds`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmbedsProps {
    /// What is around the content.
    pub around: Around,
    /// The article.
    pub story: SiteLink,
    /// Its language.
    pub lang: Lang,
    /// Its quotations in the order of the text.
    pub all: Rc<[Embed]>,
}

/// Everything inside `body`.
#[component]
pub fn Embeds(props: &EmbedsProps) -> Html {
    let words = PublicationWording::of(Wording::of(&props.around.lang).lang);
    let (lang, dir) = (props.lang.to_string(), Direction::of(&props.lang).as_str());
    let code = |label: &'static str, code: &AttrValue| {
        html! {
            <label>
                { label }
                <textarea readonly={true} rows="4" spellcheck="false" lang="zxx" dir="ltr" value={code.clone()} />
            </label>
        }
    };
    props.around.page((EMBEDS, words.skip_to_quotations), true, html! {
        <main id={EMBEDS} class="embeds" tabindex="-1">
            <h1 class="headline">{ words.embeds }</h1>
            <p><a href={props.story.href.clone()} lang={lang.clone()} {dir}>{ props.story.title.clone() }</a></p>
            <p>{ words.embeds_text }</p>
            <ol>
                { for props.all.iter().map(|one| html! {
                    <li key={one.id.as_str()} id={one.id.clone()}>
                        <blockquote lang={lang.clone()} {dir}>
                            <a href={one.card.clone()}>{ one.words.clone() }</a>
                        </blockquote>
                        { code(words.embed_card, &one.frame) }
                        { code(words.embed_quotation, &one.quotation) }
                    </li>
                }) }
            </ol>
        </main>
    })
}
