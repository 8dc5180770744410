//! Foreign words with their language, direction and romanisation.

use yew::{Html, html};

use crate::article::Foreign;

/// Foreign words inside a line. Their romanisation is a ruby annotation: the styles show it when its layer is on,
/// beside the words or above them, as the reader prefers.
pub(super) fn foreign(foreign: &Foreign) -> Html {
    let Some(text) = &foreign.romanised else { return own_words(foreign) };
    html! {
        <ruby>
            { own_words(foreign) }
            <rt class="romanised" lang={foreign.lang.romanised().to_string()} dir="ltr" translate="no">
                { " " }{ text }
            </rt>
        </ruby>
    }
}

/// Foreign words whose romanisation always shows.
pub(super) fn foreign_with_reading(foreign: &Foreign) -> Html {
    html! {
        <>
            { own_words(foreign) }
            if let Some(text) = &foreign.romanised {
                { " " }
                <span class="reading" lang={foreign.lang.romanised().to_string()} dir="ltr" translate="no">
                    { text }
                </span>
            }
        </>
    }
}

fn own_words(foreign: &Foreign) -> Html {
    html! {
        <bdi class="foreign" lang={foreign.lang.to_string()} dir={foreign.dir.as_str()} translate="no">
            { &foreign.text }
        </bdi>
    }
}
