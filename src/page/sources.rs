//! [`Sources`]: the island beside the text: the filter and a card for everyone the article quotes.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::reading::Action;
use crate::reading::cards::cards;

use super::badges::legend;
use super::filter_bar::filter_bar;
use super::source_card::SourceCard;
use super::speaking::speaking;
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
            { filter_bar(wording, store, &reading) }
            <div class="facets tables">
                { speaking(wording, evidence, &reading) }
                { legend(wording) }
            </div>
            <div class="source-cards">
                { for cards(evidence).into_iter().map(|card| html! {
                    <SourceCard
                        key={card.speaker.to_string()}
                        store={store.clone()}
                        reading={reading.clone()}
                        speaker={card.speaker.clone()}
                        quotations={card.quotations.clone()}
                    />
                }) }
            </div>
        </aside>
    }
}
