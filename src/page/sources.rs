//! [`Sources`]: the island beside the text: the filter and a card for everyone the article quotes.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::reading::Action;

use super::filter_bar::FilterBar;
use super::source_card::SourceCard;
use super::store::Store;
use super::use_reading::use_reading;
use crate::reading::elements::SOURCES;

/// What [`Sources`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourcesProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The filter, then one card for each source. A card the filter does not want is hidden, not removed, so that
/// nothing else moves.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let store = &props.store;
    let reading = use_reading(store);
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let wording = store.wording();
    let evidence = store.evidence();
    let sieve = reading.filter.over(evidence);
    html! {
        <aside id={SOURCES} class="sources" aria-labelledby="sources-title" tabindex="-1">
            <div class="sources-head">
                <h2 id="sources-title">{ wording.sources }</h2>
                <button
                    type="button"
                    class="tool sheet-closer"
                    hidden={!reading.sheet}
                    onclick={store.on(Action::SetSheet(false))}
                >
                    { wording.close_sources }
                </button>
            </div>
            <FilterBar
                store={store.clone()}
                sifting={reading.filter.sifting()}
                rest={reading.filter.rest}
                spoken={reading.spoken}
            />
            <div class="source-cards">
                { for store.cards().iter().enumerate().map(|(index, card)| html! {
                    <SourceCard
                        key={card.speaker.to_string()}
                        store={store.clone()}
                        {index}
                        looks={card.looks(evidence, &reading, &sieve)}
                        spoken={reading.spoken}
                    />
                }) }
            </div>
        </aside>
    }
}
