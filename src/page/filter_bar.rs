//! The filter: seven facets with counts, and what becomes of the rest of the text.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::reading::facets::{facets, tally};
use crate::reading::origins::Backing;
use crate::reading::{Action, Filter, Rest, Sieve};
use crate::wording::{Wording, fill};

use super::badges::legend;
use super::date_filter::date_filter;
use super::facet::{Offer, facet};
use super::speaking::speaking;
use super::store::Store;
use super::toolbar::segments;

/// What [`FilterBar`] needs. All of it stays the same while no count changes, so it is drawn only then: a reader who
/// types into the search or rests on a quotation changes nothing here.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FilterBarProps {
    /// The data.
    pub(super) store: Store,
    /// What decides which quotations are counted.
    pub(super) counted: Rc<Filter>,
    /// What becomes of the rest.
    pub(super) rest: Rest,
    /// The language of the interface, when it is not the one the page is printed in.
    pub(super) spoken: Option<&'static str>,
}

/// The filter with a live count, and the tables.
#[component]
pub(super) fn FilterBar(props: &FilterBarProps) -> Html {
    let (store, filter) = (&props.store, &*props.counted);
    let wording = store.wording();
    let evidence = store.evidence();
    let sieve = store.sieve(filter);
    let facets = facets(evidence, &sieve);
    let name_of = |id: &crate::article::Id| wording.name_of(evidence, Some(id));
    let speakers = facets.speakers.iter().map(|choice| {
        Offer::new(choice, name_of(&choice.value), Action::ToggleSpeaker(choice.value.clone()))
    });
    let outlets = facets
        .outlets
        .iter()
        .map(|choice| Offer::new(choice, name_of(&choice.value), Action::ToggleOutlet(choice.value.clone())));
    let kinds = facets.kinds.iter().map(|choice| {
        Offer::new(choice, wording.speaker_kind(choice.value).to_owned(), Action::ToggleKind(choice.value))
    });
    let treatments = facets.treatments.iter().map(|choice| {
        Offer::new(choice, wording.treatment(choice.value).to_owned(), Action::ToggleTreatment(choice.value))
    });
    let voices = facets.voices.iter().map(|choice| {
        Offer::new(choice, wording.voice(choice.value).to_owned(), Action::ToggleVoice(choice.value))
    });
    let backings = facets.backings.iter().map(|choice| {
        let label = wording.backing(choice.value == Backing::Several).to_owned();
        Offer::new(choice, label, Action::ToggleBacking(choice.value))
    });
    let rests = [(Rest::Dim, wording.rest_dim), (Rest::Hide, wording.rest_hide)];
    let rests = rests.into_iter().map(|(rest, label)| (label, props.rest == rest, Action::SetRest(rest)));
    html! {
        <>
            <section class="filter-bar" aria-label={wording.filter}>
                <div class="filter-choices">
                    <div class="facets">
                        { facet(store, wording.facet_speaker, speakers.collect()) }
                        { facet(store, wording.facet_outlet, outlets.collect()) }
                        { facet(store, wording.facet_kind, kinds.collect()) }
                        { facet(store, wording.facet_treatment, treatments.collect()) }
                        { facet(store, wording.facet_voice, voices.collect()) }
                        { facet(store, wording.facet_backing, backings.collect()) }
                        { date_filter(wording, store, filter) }
                    </div>
                    <div class="filter-rest">
                        <span class="filter-label" aria-hidden="true">{ wording.rest }</span>
                        { segments(store, wording.rest, false, rests) }
                    </div>
                </div>
                { status(wording, store, &sieve) }
            </section>
            <div class="facets tables">
                { speaking(wording, evidence, &sieve) }
                { legend(wording) }
            </div>
        </>
    }
}

/// The live count, and the way out when nothing is left.
fn status(wording: &'static Wording, store: &Store, sieve: &Sieve) -> Html {
    let count = tally(sieve);
    let on = sieve.filter().is_on();
    let none = count.shown == 0 && on;
    let all = count.all.to_string();
    let line = if none {
        wording.tally_none.to_owned()
    } else if on {
        fill(
            wording.plural(wording.tally_some, count.all),
            &[("shown", &count.shown.to_string()), ("n", &all)],
        )
    } else {
        fill(wording.plural(wording.tally_all, count.all), &[("n", &all)])
    };
    html! {
        <div class="filter-status">
            <p role="status">{ line }</p>
            <p class="filter-none" hidden={!none}>
                { wording.tally_none_hint }
                { " " }
                <button type="button" class="tool" onclick={store.on(Action::ClearFilter)}>
                    { wording.clear_filter }
                </button>
            </p>
        </div>
    }
}
