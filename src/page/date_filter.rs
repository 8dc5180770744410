//! The facet of dates: which of the three dates is meant, from when, and until when.

use yew::{Html, html};

use crate::article::Date;
use crate::reading::facets::undated;
use crate::reading::{Action, Filter, Span, When};
use crate::wording::Wording;

use super::store::Store;
use super::toolbar::segments;
use super::use_typed::on_typed;

/// The facet. It says how many quotations it leaves out because nobody knows their date.
pub(super) fn date_filter(wording: &'static Wording, store: &Store, filter: &Filter) -> Html {
    let span = filter.span;
    let whens = When::ALL.into_iter().map(|when| {
        (wording.date_when(when as usize), span.when == when, Action::SetSpan(Span { when, ..span }))
    });
    let left_out = undated(store.evidence(), &store.sieve(filter));
    html! {
        <fieldset class="facet date-filter" aria-label={wording.facets.date}>
            <legend>{ wording.facets.date }</legend>
            { segments(store, wording.facets.date, false, whens) }
            <div class="date-ends">
                { end(store, wording.facets.from, span.from, |span, date| span.from = date) }
                { end(store, wording.facets.to, span.to, |span, date| span.to = date) }
            </div>
            <p class="date-left-out" hidden={left_out == 0}>{ wording.counted(wording.facets.left_out, left_out) }</p>
        </fieldset>
    }
}

fn end(store: &Store, label: &'static str, date: Option<Date>, set: fn(&mut Span, Option<Date>)) -> Html {
    let oninput = {
        let store = store.clone();
        on_typed(move |text| {
            let mut span = store.reading().filter.span;
            set(&mut span, Date::parse(&text).ok());
            store.dispatch(Action::SetSpan(span));
        })
    };
    html! {
        <label>
            <span class="filter-label">{ label }</span>
            <input type="date" value={date.map(|date| date.to_string()).unwrap_or_default()} {oninput} />
        </label>
    }
}
