//! [`Cite`]: the article or a source as a citation, in four formats.

use yew::{Callback, Html, MouseEvent, Properties, UseStateHandle, component, html, use_state_eq};

use crate::article::Id;
use crate::citing::{Clipping, Format, article_record, citation, source_records};
use crate::reading::elements::source_element;
use crate::wording::Wording;

use super::clip::said;
use super::store::Store;
use super::toolbar::toggle;
use super::use_copy::{addressed, save, use_copy};

/// What [`Cite`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CiteProps {
    /// The data.
    pub(super) store: Store,
    /// The source; the article when there is none.
    #[prop_or_default]
    pub(super) speaker: Option<Id>,
}

/// The formats, the citation, and two ways to take it along. Printed only when it is opened: it names the address
/// of the page, which the press does not know.
#[component]
pub(super) fn Cite(props: &CiteProps) -> Html {
    let format = use_state_eq(|| Format::Text);
    let of = props.speaker.as_ref().map_or_else(|| "article".to_owned(), source_element);
    let field = format!("{of}-cite");
    let (outcome, copy) = use_copy(field.clone());
    let bundle = props.store.bundle();
    let Some(page) = bundle.lang() else { return Html::default() };
    let wording = Wording::of(page);
    let imprint = addressed(&bundle.imprint);
    let records = match &props.speaker {
        Some(speaker) => source_records(&bundle.evidence, &imprint, page, speaker),
        None => vec![article_record(&imprint, page)],
    };
    let text = citation(wording, *format, &records);
    let formats = Format::ALL.into_iter().map(|one| {
        let (choice, outcome) = (format.setter(), outcome.setter());
        let choose = Callback::from(move |_| {
            choice.set(one);
            outcome.set(Default::default());
        });
        toggle(one.name(wording), "segment", *format == one, false, choose)
    });
    let on_copy = {
        let text = text.trim_end().to_owned();
        copy.reform(move |_: MouseEvent| Clipping { text: text.clone(), html: String::new() })
    };
    let on_save = {
        let (text, (ending, kind)) = (text.clone(), format.file());
        let name = records.first().map(|record| record.key.clone()).unwrap_or_default();
        Callback::from(move |_: MouseEvent| save(&text, &format!("{name}.{ending}"), kind))
    };
    let button = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="tool" {onclick}>{ label }</button> }
    };
    html! {
        <div class="cite">
            <div class="segments" role="group" aria-label={wording.cite_format}>{ for formats }</div>
            <textarea id={field} readonly=true rows="5" dir="auto" aria-label={wording.copy_field} value={text} />
            { button(wording.copy, on_copy) }
            { button(wording.download, on_save) }
            { said(wording, &outcome) }
        </div>
    }
}

/// The button that opens and closes a [`Cite`].
pub(super) fn cite_button(label: &'static str, name: &str, open: &UseStateHandle<bool>) -> Html {
    let (setter, next) = (open.setter(), !**open);
    let onclick = Callback::from(move |_: MouseEvent| setter.set(next));
    html! {
        <button
            type="button"
            class="tool cite-opener"
            aria-expanded={if next { "false" } else { "true" }}
            aria-label={name.to_owned()}
            {onclick}
        >
            { label }
        </button>
    }
}
