//! [`cite`]: the article or a source as a citation, in four formats.

use yew::{Callback, Html, MouseEvent, html};

use crate::article::Id;
use crate::citing::{Clipping, Format, article_record, citation, source_records};
use crate::reading::elements::source_element;
use crate::wording::Wording;

use super::clip::{said, text_field};
use super::store::Store;
use super::toolbar::toggle;
use super::use_copy::{Copying, addressed, save};

/// The formats, the citation of a source or else of the article, and two ways to take it along. Printed only when
/// it is open: it names the address of the page, which the press does not know.
pub(super) fn cite(
    wording: &'static Wording,
    store: &Store,
    copying: &Copying,
    speaker: Option<&Id>,
) -> Html {
    let bundle = store.bundle();
    let (Some(format), Some(page)) = (*copying.format, bundle.lang()) else { return Html::default() };
    let of = speaker.map_or_else(|| "article".to_owned(), source_element);
    let field = of + "-cite";
    let imprint = addressed(&bundle.imprint);
    let records = match speaker {
        Some(speaker) => source_records(wording, &bundle.evidence, &imprint, page, speaker),
        None => vec![article_record(&imprint, page)],
    };
    let text = citation(wording, format, &records);
    let formats = Format::ALL
        .into_iter()
        .map(|one| toggle(one.name(wording), "segment", format == one, false, copying.cite(Some(one))));
    let on_copy = {
        let text = text.trim_end().to_owned();
        copying.copy(&field, move |_| Some(Clipping { text: text.clone(), html: String::new() }))
    };
    let on_save = {
        let (text, (ending, kind)) = (text.clone(), format.file());
        let name = records.into_iter().next().map(|record| record.key).unwrap_or_default();
        Callback::from(move |_| save(&text, &[name.as_str(), ".", ending].concat(), kind))
    };
    html! {
        <div class="cite">
            <div class="segments" role="group" aria-label={wording.cite_format}>{ for formats }</div>
            { text_field(wording, field.clone(), text) }
            { button(wording.copy, on_copy) }
            { button(wording.download, on_save) }
            { said(wording, copying, &field) }
        </div>
    }
}

fn button(label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="tool" {onclick}>{ label }</button> }
}

/// The button that opens and closes it.
pub(super) fn cite_button(label: &'static str, name: String, copying: &Copying) -> Html {
    let open = copying.format.is_some();
    let onclick = copying.cite((!open).then_some(Format::Text));
    html! {
        <button
            type="button"
            class="tool cite-opener"
            aria-expanded={if open { "true" } else { "false" }}
            aria-label={name}
            {onclick}
        >
            { label }
        </button>
    }
}
