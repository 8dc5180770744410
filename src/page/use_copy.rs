//! [`use_copy`]: copying and citing as a hook: what is open, and what became of the last attempt.
//!
//! One hook for a whole card, not one component a button: a component costs the program two kilobytes.

use std::rc::Rc;

use yew::{Callback, MouseEvent, UseStateHandle, hook, use_effect_with, use_state_eq};

use crate::browser;
use crate::citing::{Clipping, Format, Imprint};

/// What became of the last attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was none, or it is not over.
    #[default]
    None,
    /// The clipboard has what was asked for beside this field.
    Copied(Rc<str>),
    /// The browser refused; the field shall show this text.
    Refused(Rc<str>, String),
}

/// The state of a card or a bar.
#[derive(Clone)]
pub(super) struct Copying {
    /// The format of the citation; none while it is closed.
    pub(super) format: UseStateHandle<Option<Format>>,
    /// What became of copying.
    pub(super) outcome: UseStateHandle<Outcome>,
}

/// The state. After a refusal the text in its field is selected.
#[hook]
pub(super) fn use_copy() -> Copying {
    let format = use_state_eq(|| None);
    let outcome = use_state_eq(Outcome::default);
    use_effect_with((*outcome).clone(), |outcome| {
        if let Outcome::Refused(field, _) = outcome {
            browser::select(field);
        }
    });
    Copying { format, outcome }
}

impl Copying {
    /// Opens the citation with a format, changes the format, or closes it.
    pub(super) fn cite(&self, format: Option<Format>) -> Callback<MouseEvent> {
        let (setter, outcome) = (self.format.setter(), self.outcome.setter());
        Callback::from(move |_| {
            setter.set(format);
            outcome.set(Outcome::None);
        })
    }

    /// Copies what `clip` makes of the click; a click for which it makes nothing is left alone.
    pub(super) fn copy(
        &self,
        field: &str,
        clip: impl Fn(&MouseEvent) -> Option<Clipping> + 'static,
    ) -> Callback<MouseEvent> {
        let (setter, field) = (self.outcome.setter(), Rc::<str>::from(field));
        Callback::from(move |click: MouseEvent| {
            let Some(Clipping { text, html }) = clip(&click) else { return };
            click.prevent_default();
            // The same words once more are said once more.
            setter.set(Outcome::None);
            let (setter, field, kept) = (setter.clone(), field.clone(), text.clone());
            let then = move |done| {
                setter.set(if done { Outcome::Copied(field) } else { Outcome::Refused(field, kept) });
            };
            browser::copy(text, html, Box::new(then));
        })
    }
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
