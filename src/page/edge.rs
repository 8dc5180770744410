//! [`Edge`]: marks along the edge of the window for quotations, notes and hits, with counts at its ends.
//!
//! Printed empty; the program draws it (`src/browser/edge.rs`). Only for the eye: the outline and the steps by
//! key lead to the same places.

use yew::{AttrValue, Html, Properties, component, html};

use crate::reading::elements::{AROUND_ABOVE, AROUND_BELOW};

/// What [`Edge`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EdgeProps {
    /// The name of the count at the upper end, before it counts.
    pub(super) above: AttrValue,
    /// The name of the count at the lower end.
    pub(super) below: AttrValue,
    /// What the marks are, for who rests on them.
    pub(super) marks: Html,
}

/// The strip and its two counts.
#[component]
pub(super) fn Edge(props: &EdgeProps) -> Html {
    let count = |id: &'static str, class: &'static str, name: &AttrValue, sign: &'static str| {
        html! {
            <button {id} type="button" class={class} aria-label={name.clone()} hidden=true>{ sign }</button>
        }
    };
    html! {
        <>
        <div class="progress" aria-hidden="true"></div>
        <div class="edge">
            { count(AROUND_ABOVE, "around around-above", &props.above, "↑") }
            <svg class="edge-strip" viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true">
                { props.marks.clone() }
                <path id="edge-notes" class="edge-notes" />
                <path id="edge-quotations" class="edge-quotations" />
                <path id="edge-hits" class="edge-hits" />
            </svg>
            { count(AROUND_BELOW, "around around-below", &props.below, "↓") }
        </div>
        </>
    }
}
