//! Taking an article along: as a page, as Djot, as JSON, as Web Annotations.

use yew::{Callback, Html, MouseEvent, html};

use std::rc::Rc;

use crate::browser::save_as;
use crate::import::{Draft, annotations, djot};
use crate::wording::OwnWording;

use super::room_bar::save_page;
use super::state::Saving;

/// The page and the three exports.
pub(super) fn exports(
    own: &'static OwnWording,
    draft: &Rc<Draft>,
    saving: Saving,
    on_save: &Callback<MouseEvent>,
) -> Html {
    let save = |kind: &'static str, end: &'static str, text: fn(&Draft) -> Option<String>| {
        let draft = draft.clone();
        Callback::from(move |_| {
            if let Some(text) = text(&draft) {
                save_as(&format!("{}{end}", draft.article().slug), kind, &text);
            }
        })
    };
    html! {
        <section class="own-take" aria-labelledby="own-take-title">
            <h2 id="own-take-title">{ own.take }</h2>
            <p>
                { save_page(own, saving, on_save) }
                <button type="button" class="own-button own-plain" onclick={save("text/plain", ".dj", |draft| Some(djot(draft)))}>{ own.take_djot }</button>
                <button type="button" class="own-button own-plain" onclick={save("application/json", ".json", json)}>{ own.take_json }</button>
                <button type="button" class="own-button own-plain" onclick={save("application/ld+json", ".jsonld", notes)}>
                    { own.take_annotations }
                </button>
            </p>
        </section>
    }
}

fn json(draft: &Draft) -> Option<String> {
    serde_json::to_string_pretty(draft.article()).ok()
}

fn notes(draft: &Draft) -> Option<String> {
    serde_json::to_string_pretty(&annotations(draft)).ok()
}
