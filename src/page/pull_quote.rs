//! Pull quotes: words of the article once more, large. Whoever listens hears them where they are said, so they are
//! silent.

use yew::{Html, html};

use crate::article::{Id, Inline};

use super::inlines::{Typesetter, plain_line};

/// A pull quote, with who says it where that is told.
pub(super) fn pull_quote(
    quotation: Option<&Id>,
    paragraphs: &[Vec<Inline>],
    typesetter: &Typesetter<'_>,
) -> Html {
    html! {
        <div class="pull-quote" aria-hidden="true">
            { for paragraphs.iter().map(|line| html! { <p>{ plain_line(line) }</p> }) }
            if let Some(id) = quotation {
                <p class="pull-quote-speaker">{ typesetter.speaker(id) }</p>
            }
        </div>
    }
}
