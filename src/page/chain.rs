//! [`chain`]: the way of a quotation in plain words, its names linked.

use yew::{Html, html};

use crate::article::{Evidence, Lang, Quotation};
use crate::wording::{self, Piece, Wording};

use super::inlines::{line, link, spoken, strange};

/// "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua; from Chinese; English by Voice of Hope."
pub(super) fn chain(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let pieces = wording::chain(wording, evidence, quotation, page, None);
    let strange = strange(wording, page);
    line("chain", pieces.into_iter().map(|part| piece(part, strange)).collect())
}

fn piece(piece: Piece<'_>, page: Option<&Lang>) -> Html {
    let (url, content) = match piece {
        Piece::Text(text) => (None, html! { { text.to_owned() } }),
        Piece::Speaker(name) => (None, html! { <b>{ name }</b> }),
        Piece::Outlet(outlet) => {
            (outlet.links.url.as_deref(), html! { <cite>{ &outlet.name.display }</cite> })
        }
        Piece::Document(document) => (document.links.url.as_deref(), spoken(&document.phrase, page)),
    };
    match url {
        Some(url) => link(url, content),
        None => content,
    }
}
