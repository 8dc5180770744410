//! [`Sources`]: what stands beside the text: the filter, and a card for everyone the article quotes.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::reading::elements::{CARDS_ISLAND, SOURCES, SOURCES_ISLAND};
use crate::reading::{Action, Sheet};

use super::filter_bar::FilterBar;
use super::source_card::SourceCard;
use super::store::Store;
use super::use_part::use_part;

/// More quotations than this, and the cards out of view are not laid out: on an ordinary page that spares nothing and
/// the bar of the column jumps.
const MANY: usize = 60;

/// What [`Sources`] and its two islands need.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourcesProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when an island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// Both islands as the press prints them.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let store = &props.store;
    let many = store.evidence().quotations.len() > MANY;
    html! {
        <aside id={SOURCES} class="sources" aria-labelledby="sources-title" tabindex="-1">
            <div id={SOURCES_ISLAND} class="sources-tools">
                <SourcesTools store={store.clone()} />
            </div>
            <div id={CARDS_ISLAND} class="source-cards" data-many={many.then_some("true")}>
                <SourceCards store={store.clone()} />
            </div>
        </aside>
    }
}

/// The head of the sources and the filter: the island that the program takes over when it starts.
#[component]
pub fn SourcesTools(props: &SourcesProps) -> Html {
    let store = &props.store;
    let (sheet, rest, counted, spoken) = use_part(store, |reading| {
        (reading.sheet, reading.filter.rest, reading.counted.clone(), reading.spoken)
    });
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let wording = store.wording();
    html! {
        <>
            <div class="sources-head">
                <h2 id="sources-title">{ wording.sources }</h2>
                <button
                    type="button"
                    class="tool sheet-closer"
                    hidden={sheet != Some(Sheet::Sources)}
                    onclick={store.on(Action::SetSheet(None))}
                >
                    { wording.close_sources }
                </button>
            </div>
            <FilterBar
                store={store.clone()}
                {counted}
                {rest}
                {spoken}
            />
        </>
    }
}

/// The cards, one for each source. What a reader does changes only attributes of them, which the stage sets as it
/// does in the text; the program takes the cards over when they are first said in another language. A thousand
/// cards cost nothing before.
#[component]
pub fn SourceCards(props: &SourcesProps) -> Html {
    let store = &props.store;
    let spoken = use_part(store, |reading| reading.spoken);
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    html! {
        <>
            { for store.cards().iter().enumerate().map(|(index, card)| html! {
                <SourceCard key={card.speaker.as_ref().map(ToString::to_string).unwrap_or_default()} store={store.clone()} {index} {spoken} />
            }) }
        </>
    }
}
