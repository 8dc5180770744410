//! [`Citations`]: the one dialog for every citation.
//!
//! Printed once. The program fills it for the article or for a source, and shows in it what the browser did not
//! let it copy (`src/browser/taking.rs`).

use yew::{Html, Properties, component, html};

use crate::reading::elements::CITATIONS;
use crate::reading::formats::Format;
use crate::wording::Wording;

use super::word::{Word, word};

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
    let name = |format: Format| match format.name() {
        Some(name) => html! { { name } },
        None => word!(wording.cite_text).span(wording),
    };
    let way = |act: &'static str, text: Word| {
        html! {
            <button type="button" class="tool" data-take={act} data-word={text.name()}>{ text.text(wording) }</button>
        }
    };
    let said = |what: &'static str, text: Word| {
        html! { <span data-said={what}>{ text.span(wording) }</span> }
    };
    html! {
        <dialog id={CITATIONS} class="citations" aria-labelledby="citations-title">
            <h2 id="citations-title">{ wording.cite_article }</h2>
            <div class="segments" role="group" aria-label={wording.cite_format} data-word-label="cite_format">
                { for Format::ALL.into_iter().zip(1..).map(|(format, place)| html! {
                    <button
                        type="button"
                        class="segment"
                        data-take="format"
                        data-place={place.to_string()}
                        data-ending={format.ending()}
                        data-media-type={format.media_type()}
                        aria-pressed={(place == 1).to_string()}
                    >
                        { name(format) }
                    </button>
                }) }
            </div>
            <textarea readonly=true rows="8" dir="auto" aria-label={wording.copy_field} data-word-label="copy_field" />
            <p class="said" role="status"></p>
            <div class="citations-ways">
                { way("copy", word!(wording.copy)) }
                { way("save", word!(wording.download)) }
                { way("close", word!(wording.close)) }
            </div>
            <p class="citations-words" hidden=true>
                { said("copied", word!(wording.copied)) }
                { said("refused", word!(wording.copy_failed)) }
                { said("missing", word!(wording.copy_missing)) }
            </p>
        </dialog>
    }
}
