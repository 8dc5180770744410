//! [`line()`]: a paragraph with a class, the commonest element of the sidebar.

use yew::{Html, html};

/// A paragraph. Its own function because every `html!` is code of its own: one for all of these spares the
/// program half a kilobyte.
pub(super) fn line(class: &'static str, content: Html) -> Html {
    html! { <p {class}>{ content }</p> }
}

/// A paragraph of words.
pub(super) fn words(class: &'static str, text: &str) -> Html {
    line(class, html! { { text.to_owned() } })
}
