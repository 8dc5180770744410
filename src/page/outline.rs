//! The outline: the subheads of the article as a menu.

use yew::{Html, html};

use crate::article::Id;
use crate::reading::elements::{ARTICLE, NOTES, SOURCES, block_element};
use crate::wording::Wording;

use super::bundle::Bundle;

/// The parts of the page in order: its beginning, the subheads, the notes, the sources. A disclosure, so it
/// opens without the program too.
pub(super) fn outline(wording: &'static Wording, bundle: &Bundle) -> Html {
    let line = |target: &str, text: &str, class: Option<&'static str>| {
        html! { <li {class}><a href={format!("#{target}")}>{ text.to_owned() }</a></li> }
    };
    let subheads =
        bundle.outline.iter().map(|(id, text): &(Id, String)| line(&block_element(id), text, None));
    html! {
        <details class="menu outline">
            <summary class="tool">{ wording.outline }</summary>
            <nav class="menu-panel" aria-label={wording.outline}>
                <ol class="outline-list">
                    { line(ARTICLE, &bundle.headline, None) }
                    { for subheads }
                    if !bundle.notes.is_empty() {
                        { line(NOTES, wording.notes, Some("outline-part")) }
                    }
                    { line(SOURCES, wording.sources, Some("outline-part")) }
                </ol>
            </nav>
        </details>
    }
}
