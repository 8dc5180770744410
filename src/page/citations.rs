//! [`Citations`]: the one dialog for every citation.
//!
//! Printed once. The program fills it for the article or for a source, and shows in it what the browser did not
//! let it copy (`src/browser/taking.rs`).

use yew::{Html, Properties, component, html};

use crate::reading::elements::CITATIONS;
use crate::wording::Wording;

/// What [`Citations`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CitationsProps {
    /// The language of the page.
    pub(super) lang: crate::article::Lang,
}

/// The formats, the citation, the ways to take it along, and the words that say what became of it.
#[component]
pub(super) fn Citations(props: &CitationsProps) -> Html {
    let wording = Wording::of(&props.lang);
    let formats = [
        ("txt", "text/plain", wording.cite_text),
        ("bib", "application/x-bibtex", "BibTeX"),
        ("ris", "application/x-research-info-systems", "RIS"),
        ("json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
    ];
    let way = |act: &'static str, text: &'static str| {
        html! { <button type="button" class="tool" data-take={act}>{ text }</button> }
    };
    html! {
        <dialog id={CITATIONS} class="citations" aria-labelledby="citations-title">
            <h2 id="citations-title">{ wording.cite_article }</h2>
            <div class="segments" role="group" aria-label={wording.cite_format}>
                { for formats.into_iter().zip(1..).map(|((ending, media_type, name), place)| html! {
                    <button
                        type="button"
                        class="segment"
                        data-take="format"
                        data-place={place.to_string()}
                        data-ending={ending}
                        data-media-type={media_type}
                        aria-pressed={(place == 1).to_string()}
                    >
                        { name }
                    </button>
                }) }
            </div>
            <textarea readonly=true rows="8" dir="auto" aria-label={wording.copy_field} />
            <p class="said" role="status"></p>
            <div class="citations-ways">
                { way("copy", wording.copy) }
                { way("save", wording.download) }
                { way("close", wording.close) }
            </div>
            <p class="citations-words" hidden=true>
                <span data-said="copied">{ wording.copied }</span>
                <span data-said="refused">{ wording.copy_failed }</span>
                <span data-said="missing">{ wording.copy_missing }</span>
            </p>
        </dialog>
    }
}
