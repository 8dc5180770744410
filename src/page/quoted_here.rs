//! [`QuotedHere`]: after an article, the pages of everyone whom it quotes.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use crate::article::Lang;
use crate::wording::{PublicationWording, Wording};

use super::masthead::SiteLink;

/// The pages that a publication has on those whom an article names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The pages of its authors, editors and translators, by name.
    pub makers: BTreeMap<String, AttrValue>,
    /// The pages of everyone quoted and of everyone who passed their words on, in the order of the text.
    pub quoted: Rc<[SiteLink]>,
    /// The page with the code that shows its quotations on other sites.
    pub embeds: Option<AttrValue>,
    /// Whether the article is found by the search through all articles.
    pub searched: bool,
}

/// What [`QuotedHere`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct QuotedHereProps {
    /// The language of the article.
    pub(super) lang: Lang,
    /// The pages.
    pub(super) named: Rc<Named>,
}

/// The names with their pages; nothing where the publication has none. It belongs to the article and stays in its
/// language.
#[component]
pub(super) fn QuotedHere(props: &QuotedHereProps) -> Html {
    let Named { quoted, embeds, .. } = &*props.named;
    let words = PublicationWording::of(Wording::of(&props.lang).lang);
    html! {
        <>
            if !quoted.is_empty() {
                <nav class="quoted-here" aria-labelledby="quoted-here-title">
                    <h2 id="quoted-here-title">{ words.quoted_here }</h2>
                    <ul>
                        { for quoted.iter().map(|one| html! {
                            <li key={one.href.as_str()}><a href={one.href.clone()}>{ one.title.clone() }</a></li>
                        }) }
                    </ul>
                </nav>
            }
            if let Some(embeds) = embeds {
                <p class="quoted-here-embeds"><a href={embeds.clone()}>{ words.embeds }</a></p>
            }
        </>
    }
}
