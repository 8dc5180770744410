//! [`clip`]: takes a quotation along: its words with their provenance, or its address.

use yew::{Html, MouseEvent, html};

use crate::article::Quotation;
use crate::citing::{Clipping, clipping};
use crate::reading::elements::card_element;
use crate::wording::{Wording, fill};

use super::store::Store;
use super::use_copy::{Copying, Outcome, addressed, deep_link};

/// A button that copies the quotation, and its address as a link that copies itself.
pub(super) fn clip(
    wording: &'static Wording,
    store: &Store,
    copying: &Copying,
    quotation: &Quotation,
    number: &str,
) -> Html {
    let field = format!("{}-copy", card_element(&quotation.id));
    let fragment = store.bundle().fragment(&quotation.id);
    let named = |template| fill(template, &[("n", number)]);
    let on_copy = {
        let (store, id, fragment) = (store.clone(), quotation.id.clone(), fragment.clone());
        copying.copy(&field, move |_| {
            let bundle = store.bundle();
            let imprint = addressed(&bundle.imprint);
            let link = imprint.url.as_ref().map(|url| [url.as_str(), &fragment].concat());
            let quotation = bundle.evidence.quotation(&id)?;
            Some(clipping(wording, &bundle.evidence, quotation, bundle.lang()?, &imprint, link.as_deref()))
        })
    };
    let on_link = {
        let (store, fragment) = (store.clone(), fragment.clone());
        copying.copy(&field, move |click: &MouseEvent| {
            // With a key held down it is a link like any other.
            let plain = !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
            let text = deep_link(&store.bundle().imprint, &fragment);
            plain.then(|| Clipping { text, html: String::new() })
        })
    };
    html! {
        <div class="clip">
            <button type="button" class="tool" aria-label={named(wording.copy_quotation)} onclick={on_copy}>
                { wording.copy }
            </button>
            { " " }
            <a class="clip-link" href={fragment} aria-label={named(wording.link_quotation)} onclick={on_link}>
                { wording.link }
            </a>
            { " " }
            { said(wording, copying, &field) }
            if let Outcome::Refused(beside, text) = &*copying.outcome {
                if **beside == *field {
                    { text_field(wording, field, text.clone()) }
                }
            }
        </div>
    }
}

/// What became of copying beside `field`, for eyes and ears.
pub(super) fn said(wording: &Wording, copying: &Copying, field: &str) -> Html {
    let words = match &*copying.outcome {
        Outcome::Copied(beside) if **beside == *field => wording.copied,
        Outcome::Refused(beside, _) if **beside == *field => wording.copy_failed,
        _ => "",
    };
    html! { <span class="clip-outcome" role="status">{ words }</span> }
}

/// A text to copy by hand.
pub(super) fn text_field(wording: &Wording, id: String, text: String) -> Html {
    html! { <textarea {id} readonly=true rows="5" dir="auto" aria-label={wording.copy_field} value={text} /> }
}
