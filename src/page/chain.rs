//! [`chain`]: the way of a quotation as a sentence, for those who hear the page.

use yew::{Html, html};

use crate::article::{Evidence, Lang, Quotation};
use crate::wording::{Clause, Filler, Wording, carried_name, clauses};

use super::word::Word;

/// "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua; from Chinese; English by Voice of Hope."
pub(super) fn chain(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let clauses = clauses(wording, evidence, quotation, page, None).into_iter();
    html! { <span class="chain visually-hidden">{ for clauses.map(|clause| said(wording, clause)) }</span> }
}

fn said(wording: &Wording, clause: Clause<'_>) -> Html {
    let word = Word::new(clause.name.to_owned(), clause.template);
    let slots = clause.slots.into_iter();
    let word = slots.fold(word, |word, (slot, filler)| {
        let attribute = match slot {
            "speaker" => "data-speaker",
            "document" => "data-document",
            "outlet" => "data-outlet",
            "language" => "data-language",
            _ => "data-reviser",
        };
        word.with(
            attribute,
            match filler {
                Filler::Speaker(speaker) => carried_name(speaker),
                Filler::Outlet(outlet) => outlet.name.display.clone(),
                Filler::Document(document) => document.phrase.clone(),
                Filler::Language(lang) => lang.to_string(),
                Filler::Name(name) => name.to_owned(),
            },
        )
    });
    word.span(wording)
}
