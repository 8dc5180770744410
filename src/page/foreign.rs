//! Foreign words with their language, direction and romanisation.

use yew::{Html, html};

use crate::article::Foreign;

/// Foreign words inside a line. Romanisation stands beside them and shows when its layer is on.
pub(super) fn foreign(foreign: &Foreign) -> Html {
    html! {
        <>
            <bdi class="foreign" lang={foreign.lang.to_string()} dir={foreign.dir.as_str()} translate="no">
                { &foreign.text }
            </bdi>
            { romanised(foreign) }
        </>
    }
}

/// Foreign words whose romanisation always shows.
pub(super) fn foreign_with_reading(foreign: &Foreign) -> Html {
    html! {
        <>
            <bdi class="foreign" lang={foreign.lang.to_string()} dir={foreign.dir.as_str()} translate="no">
                { &foreign.text }
            </bdi>
            if let Some(text) = &foreign.romanised {
                { " " }
                <span class="reading" lang={foreign.lang.romanised().to_string()} dir="ltr" translate="no">
                    { text }
                </span>
            }
        </>
    }
}

fn romanised(foreign: &Foreign) -> Html {
    let Some(text) = &foreign.romanised else { return Html::default() };
    html! {
        <span class="romanised" lang={foreign.lang.romanised().to_string()} dir="ltr" translate="no">
            { " " }{ text }
        </span>
    }
}
