//! The filter over the sources: the voices, the other facets behind one line, and what the marks mean.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::reading::facets::{FACETS, speaker, tally};
use crate::reading::{Action, Filter, Sieve, When};
use crate::wording::Wording;

use super::badges::legend;
use super::date_filter::date_filter;
use super::facet::facet;
use super::store::Store;
use super::translatable::translatable;
use super::voices::voices;

/// What [`FilterBar`] needs. All of it stays the same while no count changes, so it is drawn only then: a reader who
/// types into the search or rests on a quotation changes nothing here.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FilterBarProps {
    /// The data.
    pub(super) store: Store,
    /// What decides which quotations are counted.
    pub(super) counted: Rc<Filter>,
    /// The language of the interface, when it is not the one the page is printed in.
    pub(super) spoken: Option<&'static str>,
}

/// Voices first; then what narrows them further.
#[component]
pub(super) fn FilterBar(props: &FilterBarProps) -> Html {
    let (store, filter) = (&props.store, &*props.counted);
    let wording = store.wording();
    let sieve = store.sieve(filter);
    let more = FACETS.iter().filter(|one| **one != &speaker::FACET);
    let more: Vec<Html> = more.map(|one| facet(wording, store, one, &sieve)).collect();
    let chosen = filter.chosen.iter().filter(|value| value.facet != &speaker::FACET).count();
    let chosen = chosen + usize::from(filter.span.is_on());
    let quoted = !store.evidence().quotations.is_empty();
    translatable(html! {
        <section class="filter-bar" aria-label={wording.filter}>
            { voices(wording, store, &sieve) }
            if quoted {
                { none(wording, store, &sieve) }
                <div class="disclosures">
                    <details class="disclosure more-filters">
                        <summary>
                            { wording.facets.more }
                            <span class="facet-chosen" hidden={chosen == 0} key={chosen}>{ " " }{ chosen }</span>
                        </summary>
                        { for more }
                        if is_dated(store) {
                            { date_filter(wording, store, filter) }
                        }
                    </details>
                    { legend(wording, store.bundle()) }
                </div>
            }
        </section>
    })
}

/// Whether dates can tell quotations apart.
fn is_dated(store: &Store) -> bool {
    When::ALL.into_iter().any(|when| {
        let mut dates = store.evidence().quotations.iter().map(|quotation| when.of(quotation.dates));
        let first = dates.next().flatten();
        dates.any(|date| date != first)
    })
}

/// That nothing is left, and the way out.
fn none(wording: &'static Wording, store: &Store, sieve: &Sieve) -> Html {
    let none = sieve.filter().is_on() && tally(sieve).shown == 0;
    html! {
        <p class="filter-none" hidden={!none}>
            { wording.tally_none_hint }
            { " " }
            <button type="button" class="tool" onclick={store.on(Action::ClearFilter)}>
                { wording.clear_filter }
            </button>
        </p>
    }
}
