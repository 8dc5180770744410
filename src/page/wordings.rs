//! [`Wordings`]: what is quoted as others worded it, one under the other, with the differences marked.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Article, Extent, Lang, Quotation, Rival, Standing};
use crate::reading::diff::{Piece, differences};
use crate::reading::elements::{card_element, wordings_element};
use crate::wording::Wording;

use super::byline::day;
use super::foreign::foreign_with_reading;
use super::inlines::link;
use super::word::word;

/// What [`Wordings`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct WordingsProps {
    /// The article.
    pub(super) article: Rc<Article>,
}

/// One apparatus for each quotation that others worded too.
#[component]
pub(super) fn Wordings(props: &WordingsProps) -> Html {
    let article = &props.article;
    if article.rivals.is_empty() {
        return Html::default();
    }
    let wording = Wording::of(&article.lang);
    let quotations = article.evidence.quotations.iter();
    let each = quotations.filter_map(|quotation| {
        let rivals: Vec<&Rival> =
            article.rivals.iter().filter(|rival| rival.quotation == quotation.id).collect();
        (!rivals.is_empty()).then(|| apparatus(article, wording, quotation, &rivals))
    });
    html! {
        <section class="wordings" aria-labelledby="wordings-title">
            <h2 id="wordings-title" data-word="wordings">{ wording.wordings }</h2>
            { word!(wording.wordings_note).element(wording, "p", Some("wordings-note")) }
            { for each }
        </section>
    }
}

fn apparatus(article: &Article, wording: &'static Wording, quotation: &Quotation, rivals: &[&Rival]) -> Html {
    let number = article.evidence.number(&quotation.id).unwrap_or_default();
    let own = bare(quotation);
    let speaker = wording.speaker_of(&article.evidence, quotation);
    html! {
        <div id={wordings_element(&quotation.id)} class="apparatus" tabindex="-1">
            <h3>
                <a href={format!("#{}", card_element(&quotation.id))} class="apparatus-number">{ number }</a>
                { " " }{ speaker }
            </h3>
            <dl>
                if let Some(original) = &quotation.original {
                    <div class="wording" data-standing={standing(original.standing)}>
                        <dt>
                            { match original.standing {
                                Standing::Cited => word!(wording.original_cited),
                                Standing::Reconstructed => word!(wording.original_reconstructed),
                            }.with("data-language", &original.wording.lang).span(wording) }
                        </dt>
                        <dd>{ foreign_with_reading(&original.wording) }</dd>
                    </div>
                }
                <div class="wording">
                    { word!(wording.timeline_page).element(wording, "dt", None) }
                    <dd>{ own.to_owned() }</dd>
                </div>
                { for rivals.iter().map(|rival| rival_html(article, rival, base(article, rival, own, rivals))) }
            </dl>
        </div>
    }
}

/// What a rendering is compared with: the article's wording, or the first rendering in its own language.
fn base<'a>(article: &Article, rival: &Rival, own: &'a str, rivals: &[&'a Rival]) -> Option<&'a str> {
    let same = |one: &Lang, other: &Lang| one.primary() == other.primary();
    if same(&rival.lang, &article.lang) {
        return Some(own);
    }
    let first = rivals.iter().find(|other| same(&other.lang, &rival.lang));
    first.filter(|first| **first != rival).map(|first| first.text.as_str())
}

fn rival_html(article: &Article, rival: &Rival, base: Option<&str>) -> Html {
    let wording = Wording::of(&article.lang);
    let outlet = rival.outlet.as_ref().and_then(|id| article.evidence.outlets.get(id));
    let name = outlet.map(|outlet| outlet.name.display.as_str()).or(rival.who.as_deref()).unwrap_or_default();
    let name = html! { { name.to_owned() } };
    let pieces = match base {
        Some(base) => differences(base, &rival.text),
        None => vec![Piece { text: rival.text.clone(), same: true }],
    };
    let foreign = rival.lang != article.lang;
    html! {
        <div class="wording">
            <dt>
                { match &rival.url {
                    Some(url) => link(url, name),
                    None => name,
                } }
                if let Some(date) = rival.published {
                    { word!(wording.clause_comma).span(wording) }{ day(wording, date) }
                }
            </dt>
            <dd
                lang={foreign.then(|| rival.lang.to_string())}
                dir={foreign.then(|| rival.dir.as_str())}
            >
                { for pieces.into_iter().map(|piece| if piece.same {
                    html! { { piece.text } }
                } else {
                    html! { <mark>{ piece.text }</mark> }
                }) }
            </dd>
        </div>
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Cited => "cited",
        Standing::Reconstructed => "reconstructed",
    }
}

/// A passage without the quotation marks around it, and without the stop that belongs to the sentence it
/// stands in.
fn bare(quotation: &Quotation) -> &str {
    let marks =
        |c: char| matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '「' | '」' | '『' | '』' | ',' | ' ');
    let words = quotation.passage.trim_matches(marks);
    match quotation.extent {
        Extent::Partial => words.trim_end_matches(['.', '。']),
        Extent::Verbatim | Extent::Paraphrase => words,
    }
}
