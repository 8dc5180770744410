//! Everyone who speaks: name, role, number of quotations, and their part of all as a bar. A press shows only theirs.

use yew::{Html, html};

use crate::article::{Evidence, Id, Lang};
use crate::reading::elements::source_element;
use crate::reading::facets::{Choice, speaker};
use crate::reading::shares::Share;
use crate::reading::{Action, Sieve};
use crate::wording::Wording;

use super::inlines::{spoken, strange, words};
use super::quotation_card::{is_unnamed, short_role};
use super::store::Store;

/// As many voices are in view at once; with more, the last ones are behind a line that opens.
const MOST: usize = 10;

/// The list of voices, the one with the most quotations first. Several may be chosen.
pub(super) fn voices(wording: &'static Wording, store: &Store, sieve: &Sieve) -> Html {
    let choices = speaker::FACET.choices(store.evidence(), sieve);
    let shares = store.shares();
    if shares.is_empty() {
        return words("voices-none", wording.column.nobody);
    }
    let mut rows = shares.iter().filter_map(|share| {
        let choice = choices.iter().find(|choice| choice.value.name == share.speaker)?;
        Some((choice.chosen, row(wording, store, share, choice, shares.len() > 1)))
    });
    // One line for a single voice more would take as much room as the voice.
    let first = if shares.len() > MOST + 1 { MOST } else { shares.len() };
    let first: Vec<Html> = rows.by_ref().take(first).map(|(_, row)| row).collect();
    let rest: Vec<(bool, Html)> = rows.collect();
    let open = rest.iter().any(|(chosen, _)| *chosen);
    html! {
        <>
            <ul class="voices" aria-label={wording.facets.speaker}>{ for first }</ul>
            if !rest.is_empty() {
                <details class="voices-rest" {open}>
                    <summary>{ wording.counted(wording.more, rest.len()) }</summary>
                    <ul class="voices" aria-label={wording.facets.speaker}>
                        { for rest.into_iter().map(|(_, row)| row) }
                    </ul>
                </details>
            }
        </>
    }
}

fn row(wording: &'static Wording, store: &Store, share: &Share, choice: &Choice, many: bool) -> Html {
    let evidence = store.evidence();
    // In hundredths of all quotations; nobody's is so short that it cannot be seen.
    let width = share.percent.max(1);
    let count = wording.counted(wording.tally_all, choice.count);
    let inside = html! {
        <>
            <span class="voice-who">
                { who(wording, evidence, store.bundle().lang(), choice) }
            </span>
            <span class="voice-count" aria-hidden="true" key={choice.count}>{ choice.count }</span>
            <svg class="voice-share" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                <rect width={width.to_string()} height="2" />
            </svg>
            <span class="visually-hidden" key={count.clone()}>{ " " }{ &count }</span>
        </>
    };
    html! {
        <li
            key={share.speaker.clone()}
            id={source_element(Id::new(&share.speaker).ok().as_ref())}
            class="voice"
            data-speaker={share.speaker.clone()}
        >
            if many {
                <button
                    type="button"
                    class="voice-line"
                    aria-pressed={if choice.chosen { "true" } else { "false" }}
                    disabled={choice.count == 0 && !choice.chosen}
                    onclick={store.on_press(Action::Toggle(choice.value.clone()))}
                >
                    { inside }
                </button>
            } else {
                <div class="voice-line">{ inside }</div>
            }
        </li>
    }
}

/// The name, and what there is to say of it in a word or two.
fn who(wording: &'static Wording, evidence: &Evidence, page: Option<&Lang>, choice: &Choice) -> Html {
    let speaker = evidence.speaker_named(&choice.value.name);
    let strange = page.and_then(|page| strange(wording, page));
    let role = speaker.and_then(short_role);
    let mut name = choice.value.label(wording, evidence);
    let unnamed = role.is_none() && speaker.is_some_and(is_unnamed);
    // "Conservatives, unnamed": without the comma it would be one phrase.
    if unnamed {
        name.push_str(wording.clause_comma.trim_end());
    }
    html! {
        <>
            <bdi class="voice-name">{ name }</bdi>
            if let Some(role) = role {
                { " " }<span class="voice-role">{ spoken(role, strange) }</span>
            } else if unnamed {
                { " " }<span class="voice-role">{ wording.unnamed }</span>
            }
        </>
    }
}
