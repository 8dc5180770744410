//! [`chain`]: the way of a quotation in plain words, from the mouth that spoke it to this page.

use yew::{Html, html};

use crate::article::{Document, Evidence, Id, Lang, Outlet, Quotation, Rendering};
use crate::wording::{Part, Wording, parts};

use super::inlines::{line, link};

/// "Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua; from Chinese; English by Voice of Hope."
pub(super) fn chain(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let mut said = vec![said_by(wording, evidence, quotation)];
    for (index, id) in quotation.via.iter().enumerate() {
        let template = if index == 0 { wording.chain_carried } else { wording.chain_relayed };
        let outlet = evidence.outlets.get(id);
        said.push(fill_html(template, |_| outlet.map(outlet_html).unwrap_or_default()));
    }
    let mut clauses = vec![joined(said, wording.clause_comma)];
    clauses.extend(languages(wording, evidence, quotation, page));
    line("chain", html! { <>{ joined(clauses, wording.clause_semicolon) }{ wording.clause_end }</> })
}

fn said_by(wording: &'static Wording, evidence: &Evidence, quotation: &Quotation) -> Html {
    let speaker = evidence.speaker(&quotation.by).map(|speaker| speaker.display()).unwrap_or_default();
    // A document that speaks for itself is not in itself.
    let document = quotation.document.as_ref().filter(|id| **id != quotation.by);
    let document = document.and_then(|id| evidence.documents.get(id));
    let template = if document.is_some() { wording.chain_said_in } else { wording.chain_said };
    fill_html(template, |slot| match slot {
        "speaker" => html! { <b>{ speaker }</b> },
        _ => document.map(document_html).unwrap_or_default(),
    })
}

/// From which language, and whose words.
fn languages(
    wording: &'static Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    page: &Lang,
) -> Vec<Html> {
    let language = |lang: &Lang| html! { { wording.language_name(lang).to_owned() } };
    if quotation.rendering == Rendering::Untranslated {
        let lang = quotation.said_in.as_ref().unwrap_or(page);
        return vec![fill_html(wording.chain_untranslated, |_| language(lang))];
    }
    let from = match &quotation.said_in {
        Some(lang) => fill_html(wording.chain_from, |_| language(lang)),
        None => html! { wording.chain_from_unknown },
    };
    let rendering = match &quotation.rendering {
        Rendering::Untranslated => Html::default(),
        Rendering::ThisPage => fill_html(wording.chain_ours, |_| language(page)),
        Rendering::Outlet(outlet) => fill_html(wording.chain_theirs, |slot| match slot {
            "outlet" => outlet_named(evidence, outlet),
            _ => language(page),
        }),
        Rendering::BackTranslation => html! { wording.chain_back },
        Rendering::Unknown => fill_html(wording.chain_translator_unknown, |_| language(page)),
    };
    vec![from, rendering]
}

fn outlet_named(evidence: &Evidence, id: &Id) -> Html {
    evidence.outlets.get(id).map(outlet_html).unwrap_or_default()
}

fn outlet_html(outlet: &Outlet) -> Html {
    linked(outlet.links.url.as_deref(), html! { <cite>{ &outlet.name.display }</cite> })
}

fn document_html(document: &Document) -> Html {
    linked(document.links.url.as_deref(), html! { { &document.phrase } })
}

fn linked(url: Option<&str>, content: Html) -> Html {
    match url {
        Some(url) => link(url, content),
        None => content,
    }
}

/// The template with its slots filled by pieces of the page.
fn fill_html<'a>(template: &'a str, value: impl Fn(&'a str) -> Html) -> Html {
    let pieces = parts(template).into_iter().map(|part| match part {
        Part::Text(text) => html! { { text.to_owned() } },
        Part::Slot(name) => value(name),
    });
    pieces.collect()
}

fn joined(pieces: Vec<Html>, between: &'static str) -> Html {
    let mut all = Vec::with_capacity(2 * pieces.len());
    for (index, piece) in pieces.into_iter().enumerate() {
        if index > 0 {
            all.push(html! { between });
        }
        all.push(piece);
    }
    all.into_iter().collect()
}
