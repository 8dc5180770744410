//! [`FilterStrip`]: the strip that says a filter is on, what it asks for, and how to be rid of it.

use yew::{Html, Properties, component, html};

use crate::article::Date;
use crate::reading::Action;
use crate::reading::facets::{ChipValue, chips, tally};
use crate::reading::origins::Backing;
use crate::wording::{Wording, fill};

use super::store::Store;
use super::translatable::translatable;
use super::use_part::use_part;

/// What [`FilterStrip`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FilterStripProps {
    /// The reader's state.
    pub(super) store: Store,
}

/// The chosen values as chips that take themselves away. Also says when a jump lifted the filter.
#[component]
pub(super) fn FilterStrip(props: &FilterStripProps) -> Html {
    let store = &props.store;
    let (filter, lifted) = use_part(store, |reading| (reading.filter.sifting(), reading.lifted.is_some()));
    let wording = store.wording();
    let on = filter.is_on();
    let count = tally(&store.sieve(&filter));
    let shown = [("shown", count.shown.to_string()), ("n", count.all.to_string())];
    let shown: Vec<(&str, &str)> = shown.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let chips = chips(&filter).into_iter().map(|chip| {
        let label = chip_label(wording, store, &chip.value);
        let name = fill(wording.remove_choice, &[("choice", &label)]);
        html! {
            <li key={chip_key(&chip.value)}>
                <button type="button" class="chip" aria-label={name} onclick={store.on(chip.remove)}>
                    { label }<span class="chip-cross" aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    });
    translatable(html! {
        <>
            <div class="filter-strip" hidden={!on}>
                <p class="filter-strip-title">
                    <b>{ wording.filter_on }</b>
                    { " " }
                    <span class="filter-strip-count">{ fill(wording.plural(wording.tally_some, count.all), &shown) }</span>
                </p>
                <ul class="chips">{ for chips }</ul>
                <button type="button" class="tool" onclick={store.on(Action::ClearFilter)}>
                    { wording.clear_filter }
                </button>
            </div>
            <p class="lifted" data-on={lifted.then_some("true")}>
                <span role="status">
                    { if lifted { wording.filter_lifted } else { "" } }
                </span>
                <span hidden={!lifted}>
                    { " " }
                    <button type="button" class="tool" onclick={store.on(Action::RestoreFilter)}>
                        { wording.filter_restore }
                    </button>
                    { " " }
                    <button type="button" class="tool" onclick={store.on(Action::ForgetLifted)}>
                        { wording.dismiss }
                    </button>
                </span>
            </p>
        </>
    })
}

/// A name of its own for each chip: an agency may be chosen as a source and as an outlet.
fn chip_key(value: &ChipValue) -> String {
    match value {
        ChipValue::Speaker(id) => format!("source {id}"),
        ChipValue::Outlet(id) => format!("outlet {id}"),
        ChipValue::Kind(kind) => format!("kind {}", kind.as_str()),
        ChipValue::Treatment(treatment) => format!("treatment {}", treatment.as_str()),
        ChipValue::Voice(voice) => format!("voice {}", voice.as_str()),
        ChipValue::Backing(number) => format!("origins {}", number.as_str()),
        ChipValue::Span(_) => "date".to_owned(),
        ChipValue::Words(_) => "words".to_owned(),
    }
}

fn chip_label(wording: &Wording, store: &Store, value: &ChipValue) -> String {
    let evidence = store.evidence();
    match value {
        ChipValue::Speaker(id) | ChipValue::Outlet(id) => {
            let known = evidence.speaker(id).map(|speaker| speaker.display().to_owned());
            known.unwrap_or_else(|| id.to_string())
        }
        ChipValue::Kind(kind) => wording.speaker_kind(*kind).to_owned(),
        ChipValue::Treatment(treatment) => wording.treatment(*treatment).to_owned(),
        ChipValue::Voice(voice) => wording.voice(*voice).to_owned(),
        ChipValue::Backing(number) => wording.backing(*number == Backing::Several).to_owned(),
        ChipValue::Span(span) => {
            let end = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |date| wording.date(date));
            let when = wording.date_when(span.when as usize);
            fill(wording.chip_span, &[("when", when), ("from", &end(span.from)), ("to", &end(span.to))])
        }
        ChipValue::Words(words) => fill(wording.chip_words, &[("words", words)]),
    }
}
