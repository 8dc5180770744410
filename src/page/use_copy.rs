//! [`use_copy`]: copying as a hook, and what became of it.

use yew::{Callback, UseStateHandle, hook, use_effect_with, use_state_eq};

use crate::browser;
use crate::citing::{Clipping, Imprint};

/// What became of the last attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was none, or it is not over.
    #[default]
    None,
    /// The clipboard has it.
    Copied,
    /// The browser refused; this is the text.
    Refused(String),
}

/// The outcome, and the callback that copies. After a refusal the text in the element `field` is selected.
#[hook]
pub(super) fn use_copy(field: String) -> (UseStateHandle<Outcome>, Callback<Clipping>) {
    let outcome = use_state_eq(Outcome::default);
    use_effect_with((*outcome).clone(), move |outcome| {
        if matches!(outcome, Outcome::Refused(_)) {
            browser::select(&field);
        }
    });
    let setter = outcome.setter();
    let copy = Callback::from(move |clipping: Clipping| {
        // The same words once more are said once more.
        setter.set(Outcome::None);
        let setter = setter.clone();
        let Clipping { text, html } = clipping;
        let kept = text.clone();
        browser::copy(text, html, move |done| {
            setter.set(if done { Outcome::Copied } else { Outcome::Refused(kept) });
        });
    });
    (outcome, copy)
}

/// The imprint with an address to cite: the public one, else the page's own where others can reach it.
pub(super) fn addressed(imprint: &Imprint) -> Imprint {
    let own = || browser::page_address().filter(|address| address.starts_with("http"));
    Imprint { url: imprint.url.clone().or_else(own), ..imprint.clone() }
}

/// The address of a fragment of this page, for the reader's own use: from disk it is a path on the disk.
pub(super) fn deep_link(imprint: &Imprint, fragment: &str) -> String {
    imprint.url.clone().or_else(browser::page_address).unwrap_or_default() + fragment
}

/// Gives the text to the reader as a file.
pub(super) fn save(text: &str, name: &str, media_type: &str) {
    browser::save(text, name, media_type);
}
