//! [`Toolbar`]: the island over the text: presets, layers, colours, and what the filter does.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::reading::{Action, Original, Preset, Theme};
use crate::wording::{Wording, fill};

use super::cite::{cite, cite_button};
use super::filter_strip::filter_strip;
use super::store::Store;
use super::use_copy::use_copy;
use super::use_reading::use_reading;

/// What [`Toolbar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// Presets first, single layers second, then the colours; under them the filter, when one is on.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let store = &props.store;
    let reading = use_reading(store);
    let copying = use_copy();
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let bundle = store.bundle().clone();
    let Some(wording) = bundle.lang().map(Wording::of) else { return Html::default() };
    let layers = reading.layers;
    let has_notes = !bundle.notes.is_empty();
    let original_on = layers.original != Original::Off;
    let marks = bundle.first_marks();
    let all_open = has_notes && marks.iter().all(|mark| reading.open_notes.contains(mark));
    let presets = Preset::ALL.into_iter().map(|preset| {
        let label = match preset {
            Preset::Plain => wording.preset_plain,
            Preset::Notes => wording.preset_notes,
            Preset::OriginalBeside => wording.preset_original,
        };
        let hidden = match preset {
            Preset::Plain => !has_notes && !bundle.has_parallel,
            Preset::Notes => !has_notes,
            Preset::OriginalBeside => !bundle.has_parallel,
        };
        toggle(label, "segment", layers.preset() == Some(preset), hidden, store.on(Action::Choose(preset)))
    });
    let places = [(Original::Beside, wording.beside), (Original::Under, wording.under)];
    let places = places.into_iter().map(|(place, label)| {
        toggle(label, "segment", layers.original == place, false, store.on(Action::SetOriginal(place)))
    });
    let themes = Theme::ALL.into_iter().map(|theme| {
        let label = match theme {
            Theme::System => wording.theme_system,
            Theme::Light => wording.theme_light,
            Theme::Dark => wording.theme_dark,
        };
        toggle(label, "segment", reading.theme == theme, false, store.on(Action::SetTheme(theme)))
    });
    let next_original = if original_on { Original::Off } else { Original::Beside };
    let open_or_close = if all_open { Action::CloseNotes } else { Action::OpenNotes(marks) };
    let quotations = bundle.evidence.quotations.len();
    let show_sources = fill(wording.show_sources.of(quotations), &[("n", &quotations.to_string())]);
    html! {
        <section class="toolbar" aria-label={wording.tools}>
            <div class="toolbar-row">
                <div class="segments" role="group" aria-label={wording.view}>{ for presets }</div>
                <div class="switches" role="group" aria-label={wording.layers}>
                    { toggle(
                        wording.translation_notes,
                        "switch",
                        layers.notes,
                        !has_notes,
                        store.on(Action::SetNotes(!layers.notes)),
                    ) }
                    { toggle(
                        wording.original_text,
                        "switch",
                        original_on,
                        !bundle.has_parallel,
                        store.on(Action::SetOriginal(next_original)),
                    ) }
                    { toggle(
                        wording.romanisation,
                        "switch",
                        layers.romanisation,
                        false,
                        store.on(Action::SetRomanisation(!layers.romanisation)),
                    ) }
                </div>
                <div
                    class="segments"
                    role="group"
                    aria-label={wording.original_place}
                    hidden={!original_on}
                >
                    { for places }
                </div>
                <button
                    type="button"
                    class="tool"
                    hidden={!has_notes || !layers.notes}
                    onclick={store.on(open_or_close)}
                >
                    { if all_open { wording.close_notes } else { wording.open_notes } }
                </button>
                { cite_button(wording.cite, wording.cite_article.to_owned(), &copying) }
                <div class="segments themes" role="group" aria-label={wording.theme}>{ for themes }</div>
            </div>
            { cite(wording, store, &copying, None) }
            { filter_strip(wording, store, &reading) }
            <div class="sheet-opener" hidden={reading.sheet}>
                <button type="button" onclick={store.on(Action::SetSheet(true))}>{ show_sources }</button>
            </div>
        </section>
    }
}

/// A button that is on or off. Always there, so that its siblings keep their place; hidden where it does not
/// apply.
pub(super) fn toggle(
    label: &'static str,
    class: &'static str,
    pressed: bool,
    hidden: bool,
    onclick: Callback<yew::MouseEvent>,
) -> Html {
    html! {
        <button
            key={label}
            type="button"
            class={class}
            aria-pressed={if pressed { "true" } else { "false" }}
            {hidden}
            {onclick}
        >
            { label }
        </button>
    }
}
