//! [`Sources`]: what is beside the text: everyone who speaks, the filter, and a card for every quotation.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::article::Direction;
use crate::reading::elements::{SOURCES, SOURCES_ISLAND};
use crate::reading::facets::tally;
use crate::reading::{Action, Sheet, Sieve};
use crate::wording::{Wording, fill};

use super::filter_bar::FilterBar;
use super::quotation_card::quotation_card;
use super::store::Store;
use super::translatable::translatable;
use super::use_part::use_part;

/// More quotations than this, and the cards out of view are not laid out: on an ordinary page that spares nothing and
/// the bar of the column jumps.
const MANY: usize = 60;

/// What [`Sources`] and its island need.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourcesProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// The island and the cards under it as the press prints them.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let store = &props.store;
    let many = store.evidence().quotations.len() > MANY;
    html! {
        <aside id={SOURCES} class="sources" aria-labelledby="sources-title" tabindex="-1">
            <div id={SOURCES_ISLAND} class="sources-tools">
                <SourcesTools store={store.clone()} />
            </div>
            <div class="source-cards" data-many={many.then_some("true")}>
                <SourceCards store={store.clone()} />
            </div>
        </aside>
    }
}

/// The head of the sources and the filter: the island that the program takes over when it starts.
#[component]
pub fn SourcesTools(props: &SourcesProps) -> Html {
    let store = &props.store;
    let (sheet, counted, spoken) =
        use_part(store, |reading| (reading.sheet, reading.counted.clone(), reading.spoken));
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let wording = store.wording();
    translatable(html! {
        <>
            <div class="sources-head">
                <h2 id="sources-title">{ wording.sources }</h2>
                { count(wording, store, &store.sieve(&counted)) }
                <button
                    type="button"
                    class="tool sheet-closer"
                    aria-label={wording.close_sources}
                    title={wording.close_sources}
                    hidden={sheet != Some(Sheet::Sources)}
                    onclick={store.on(Action::SetSheet(None))}
                >
                    { "✕" }
                </button>
            </div>
            <FilterBar store={store.clone()} {counted} {spoken} />
        </>
    })
}

/// How many speak and how much they say, or what the filter leaves of it.
fn count(wording: &'static Wording, store: &Store, sieve: &Sieve) -> Html {
    let count = tally(sieve);
    let all = count.all.to_string();
    let on = sieve.filter().is_on();
    let line = if !on {
        let voices = wording.counted(wording.column.voices, store.shares().len());
        let quotations = wording.counted(wording.tally_all, count.all);
        if count.all == 0 { String::new() } else { [&voices, wording.list_between, &quotations].concat() }
    } else if count.shown == 0 {
        wording.tally_none.to_owned()
    } else {
        fill(
            wording.plural(wording.tally_some, count.all),
            &[("shown", &count.shown.to_string()), ("n", &all)],
        )
    };
    // The line of the filter shows what is left; here it is only said.
    let class = if on && count.shown > 0 { "sources-count visually-hidden" } else { "sources-count" };
    html! { <p {class} role="status"><span key={line.clone()}>{ &line }</span></p> }
}

/// The cards, one for each quotation, in the order of the text. They are printed like the text: what a reader does
/// changes only attributes of them, which the stage sets, and their words are said anew in another language by
/// `browser::restate`. The program that takes a printed page over has no code that draws them.
#[component]
fn SourceCards(props: &SourcesProps) -> Html {
    let (bundle, wording) = (props.store.bundle(), props.store.wording());
    let Some(page) = bundle.lang() else { return Html::default() };
    let cards = bundle.evidence.quotations.iter().zip(1..);
    // Most of their words are the article's; a word of the interface in another language says so itself.
    html! {
        <ol class="quotation-cards" lang={page.to_string()} dir={Direction::of(page).as_str()}>
            { for cards.map(|(quotation, number)| quotation_card(wording, bundle, number, quotation, page)) }
        </ol>
    }
}
