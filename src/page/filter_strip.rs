//! [`FilterStrip`]: the line that says a filter is on, what it asks for, and how to clear it. An island of the tool bar.

use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::article::Date;
use crate::reading::elements::CLEAR_FILTER;
use crate::reading::facets::{ChipValue, chips, tally};
use crate::reading::{Action, Rest};
use crate::wording::{Wording, fill};

use super::store::Store;
use super::toolbar::toggle;
use super::translatable::translatable;
use super::use_part::use_part;

/// What [`FilterStrip`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FilterStripProps {
    /// The reader's state.
    pub store: Store,
    /// Told once, when the island has taken over what the press printed.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

/// How many choices are in the line itself at most.
const IN_LINE: usize = 4;

/// How long they may be together, in bytes (a letter of Latin has one, a wide sign three), and what says so to the styles,
/// which show the list wherever the line is too narrow for them. Of several, no name could be read on a narrow line.
const ROOM: [(usize, &str); 4] = [(21, "small"), (37, "phone"), (68, "wide"), (120, "often")];

/// What a choice takes besides its name, as letters.
const CHIP: usize = 7;

/// How many quotations are left and the choices that were made, each of which takes itself away: as many in the line as
/// it has room for, all of them in a list that opens under it. Also says when a jump lifted the filter.
#[component]
pub fn FilterStrip(props: &FilterStripProps) -> Html {
    let store = &props.store;
    let (filter, rest, lifted) =
        use_part(store, |reading| (reading.filter.sifting(), reading.filter.rest, reading.lifted.is_some()));
    use_effect_with(props.on_ready.clone(), |on_ready| on_ready.emit(()));
    let wording = store.wording();
    let on = filter.is_on();
    let count = tally(&store.sieve(&filter));
    let shown = [("shown", count.shown.to_string()), ("n", count.all.to_string())];
    let shown: Vec<(&str, &str)> = shown.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let all = chips(&filter);
    let chosen = all.len();
    // The name of a single choice opens the list, where it is whole.
    let opener = match all.as_slice() {
        [one] => chip_label(wording, store, &one.value),
        _ => wording.counted(wording.bar.all_choices, chosen),
    };
    let mut length = 0;
    let chips = all.into_iter().map(|chip| {
        let label = chip_label(wording, store, &chip.value);
        length += label.len() + CHIP;
        let name = fill(wording.remove_choice, &[("choice", &label)]);
        html! {
            <li key={chip_key(&chip.value)}>
                <button type="button" class="chip" aria-label={name} title={label.clone()} onclick={store.on(chip.remove)}>
                    <span class="chip-name">{ label }</span><span class="chip-cross" aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    });
    let chips: Vec<Html> = chips.collect();
    let rooms = if chosen > 1 { ROOM.get(2..) } else { ROOM.get(..) }.unwrap_or_default();
    let listed = rooms
        .iter()
        .find(|(room, _)| chosen <= IN_LINE && length <= *room)
        .map_or("always", |(_, name)| name);
    let hidden = rest == Rest::Hide;
    let other = if hidden { Rest::Dim } else { Rest::Hide };
    translatable(html! {
        <>
            <div class="filter-strip" data-listed={listed} hidden={!on}>
                // The way to what is wanted, where none of it is in view.
                <button type="button" class="tool filter-strip-title" data-turn="next" disabled={count.shown == 0}>
                    <b>{ wording.filter_on }</b>
                    { " " }
                    <span class="filter-strip-count">{ fill(wording.plural(wording.tally_some, count.all), &shown) }</span>
                    <span class="filter-strip-short" aria-hidden="true">{ fill(wording.bar.shown, &shown) }</span>
                    <span class="filter-strip-next">{ wording.bar.next }</span>
                    <span aria-hidden="true">{ "↓" }</span>
                </button>
                <ul class="chips">{ for chips.iter().take(IN_LINE).cloned() }</ul>
                <details class="menu chips-more">
                    <summary class="chip"><span class="chip-name">{ opener }</span></summary>
                    <div class="menu-panel"><ul class="chips-all">{ for chips.iter().cloned() }</ul></div>
                </details>
                { toggle(wording.bar.hide_rest, "switch", hidden, false, store.on(Action::SetRest(other))) }
                <button
                    id={CLEAR_FILTER}
                    type="button"
                    class="tool filter-clear"
                    aria-label={wording.clear_filter}
                    onclick={store.on(Action::ClearFilter)}
                >
                    <span class="filter-clear-word">{ wording.bar.clear }</span>
                    <span class="filter-clear-sign" aria-hidden="true">{ "✕" }</span>
                </button>
                <p class="filter-strip-paper">{ wording.bar.paper_filter }</p>
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
        ChipValue::Value(value) => format!("{} {}", value.facet.key, value.name),
        ChipValue::Span(_) => "date".to_owned(),
        ChipValue::Words(_) => "words".to_owned(),
    }
}

fn chip_label(wording: &Wording, store: &Store, value: &ChipValue) -> String {
    match value {
        ChipValue::Value(value) => value.label(wording, store.evidence()),
        ChipValue::Span(span) => {
            let end = |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |date| wording.date(date));
            let when = wording.date_when(span.when as usize);
            fill(wording.facets.span, &[("when", when), ("from", &end(span.from)), ("to", &end(span.to))])
        }
        ChipValue::Words(words) => fill(wording.chip_words, &[("words", words)]),
    }
}
