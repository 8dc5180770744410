//! [`chain`]: the way of a quotation as a sentence, for those who hear the page.

use yew::{Html, html};

use crate::article::{Evidence, Lang, Quotation};
use crate::wording::{self, Piece, Wording};

use super::inlines::{spoken, strange};

/// "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua; from Chinese; English by Voice of Hope."
pub(super) fn chain(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let pieces = wording::chain(wording, evidence, quotation, page, None);
    let strange = strange(wording, page);
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => html! { { text.to_owned() } },
        Piece::Speaker(name) => html! { { name } },
        Piece::Outlet(outlet) => html! { { outlet.name.display.clone() } },
        // What a document is called here is in the language of the article.
        Piece::Document(document) => spoken(&document.phrase, strange),
    });
    html! { <span class="chain visually-hidden">{ for pieces }</span> }
}
