//! [`Clip`]: takes a quotation along: its words with their provenance, or its address.

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::article::Id;
use crate::citing::{Clipping, clipping};
use crate::reading::elements::card_element;
use crate::wording::{Wording, fill};

use super::store::Store;
use super::use_copy::{Outcome, addressed, deep_link, use_copy};

/// What [`Clip`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ClipProps {
    /// The data.
    pub(super) store: Store,
    /// The quotation.
    pub(super) quotation: Id,
    /// Its number.
    pub(super) number: usize,
}

/// A button that copies the quotation, and its address as a link that copies itself.
#[component]
pub(super) fn Clip(props: &ClipProps) -> Html {
    let field = format!("{}-copy", card_element(&props.quotation));
    let (outcome, copy) = use_copy(field.clone());
    let bundle = props.store.bundle();
    let Some(wording) = bundle.lang().map(Wording::of) else { return Html::default() };
    let fragment = bundle.fragment(&props.quotation);
    let number = props.number.to_string();
    let named = |template| fill(template, &[("n", &number)]);
    let on_copy = {
        let (store, id, copy) = (props.store.clone(), props.quotation.clone(), copy.clone());
        Callback::from(move |_: MouseEvent| {
            let bundle = store.bundle();
            let (Some(quotation), Some(page)) = (bundle.evidence.quotation(&id), bundle.lang()) else { return };
            let imprint = addressed(&bundle.imprint);
            let link = imprint.url.as_ref().map(|url| format!("{url}{}", bundle.fragment(&id)));
            copy.emit(clipping(wording, &bundle.evidence, quotation, page, &imprint, link.as_deref()));
        })
    };
    let on_link = {
        let (store, fragment) = (props.store.clone(), fragment.clone());
        Callback::from(move |click: MouseEvent| {
            // With a key held down it is a link like any other.
            if click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() {
                return;
            }
            click.prevent_default();
            let text = deep_link(&store.bundle().imprint, &fragment);
            copy.emit(Clipping { text, html: String::new() });
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
            { said(wording, &outcome) }
            if let Outcome::Refused(text) = &*outcome {
                <textarea id={field} readonly=true rows="6" aria-label={wording.copy_field} value={text.clone()} />
            }
        </div>
    }
}

/// What became of copying, for eyes and ears.
pub(super) fn said(wording: &Wording, outcome: &Outcome) -> Html {
    let words = match outcome {
        Outcome::None => "",
        Outcome::Copied => wording.copied,
        Outcome::Refused(_) => wording.copy_failed,
    };
    html! { <span class="clip-outcome" role="status">{ words }</span> }
}
