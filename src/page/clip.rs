//! [`clip`]: takes a quotation along: its words with their provenance, or its address.

use yew::{Html, html};

use crate::wording::{Wording, fill};

/// A button that copies the quotation, and its address as a link that copies itself. The browser layer answers
/// both (`src/browser/taking.rs`) and says beside them what became of it.
pub(super) fn clip(wording: &Wording, number: &str, fragment: String) -> Html {
    let named = |template| fill(template, &[("n", number)]);
    html! {
        <p class="clip">
            <button type="button" class="tool" data-take="clip" aria-label={named(wording.copy_quotation)}>
                { wording.copy }
            </button>
            { " " }
            <a href={fragment} data-take="link" aria-label={named(wording.link_quotation)}>{ wording.link }</a>
            { " " }
            <span class="said" role="status" />
        </p>
    }
}
