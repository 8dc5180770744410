//! [`Toolbar`]: the island over the text: presets, layers, the search, the menus, and what the filter does.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::reading::{Action, Original, Preset, Romanisation};

use super::filter_strip::FilterStrip;
use super::search_box::SearchBox;
use super::store::Store;
use super::translatable::translatable;
use super::use_part::use_part;

/// What [`Toolbar`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ToolbarProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// Presets first, single layers second, then the search; under them the filter, when one is on.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let store = &props.store;
    let (layers, open_notes, sheet) =
        use_part(store, |reading| (reading.layers, reading.open_notes.clone(), reading.sheet));
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let bundle = store.bundle().clone();
    let wording = store.wording();
    let has_notes = !bundle.notes.is_empty();
    let original_on = layers.original != Original::Off;
    let romanised = layers.romanisation != Romanisation::Off;
    let marks = bundle.first_marks();
    let all_open = has_notes && marks.iter().all(|mark| open_notes.contains(mark));
    let presets = Preset::ALL.into_iter().filter_map(|preset| {
        let (label, there) = match preset {
            Preset::Plain => (wording.preset_plain, has_notes || bundle.has_parallel),
            Preset::Notes => (wording.preset_notes, has_notes),
            Preset::OriginalBeside => (wording.preset_original, bundle.has_parallel),
        };
        there.then_some((label, layers.preset() == Some(preset), Action::Choose(preset)))
    });
    let places = [wording.beside, wording.under, wording.only].into_iter().zip(Original::PLACES);
    let places = places.map(|(label, place)| (label, layers.original == place, Action::SetOriginal(place)));
    let next_original = if original_on { Original::Off } else { Original::Beside };
    let next_romanisation = if romanised { Romanisation::Off } else { Romanisation::Beside };
    let open_or_close = if all_open { Action::CloseNotes } else { Action::OpenNotes(marks) };
    let quotations = bundle.evidence.quotations.len();
    let show_sources = wording.counted(wording.show_sources, quotations);
    translatable(html! {
        <div class="toolbar">
            <div class="toolbar-row">
                { segments(store, wording.view, false, presets) }
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
                        romanised,
                        false,
                        store.on(Action::SetRomanisation(next_romanisation)),
                    ) }
                </div>
                { segments(store, wording.original_place, !original_on, places) }
                <button
                    type="button"
                    class="tool"
                    hidden={!has_notes || !layers.notes}
                    onclick={store.on(open_or_close)}
                >
                    { if all_open { wording.close_notes } else { wording.open_notes } }
                </button>
                <SearchBox store={store.clone()} />
            </div>
            <FilterStrip store={store.clone()} />
            <div class="sheet-opener" hidden={sheet}>
                <button type="button" onclick={store.on(Action::SetSheet(true))}>{ show_sources }</button>
            </div>
        </div>
    })
}

/// A row of choices, one of which is on.
pub(super) fn segments(
    store: &Store,
    name: &'static str,
    hidden: bool,
    choices: impl Iterator<Item = (&'static str, bool, Action)>,
) -> Html {
    let choices = choices
        .map(|(label, pressed, action)| toggle(label, "segment", pressed, false, store.on(action)))
        .collect::<Html>();
    html! { <div class="segments" role="group" aria-label={name} {hidden}>{ choices }</div> }
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
