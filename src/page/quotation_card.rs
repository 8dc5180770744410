//! One quotation among the sources: who says it, the words, what was done to them, and the line of those who passed
//! them on. Everything else is behind that line.

use yew::{Html, html};

use crate::article::{Lang, Naming, Quotation, Speaker};
use crate::reading::elements::{card_element, quotation_element};
use crate::wording::{Wording, fill};

use super::badges::badges;
use super::bundle::Bundle;
use super::card_details::card_details;
use super::card_menu::card_menu;
use super::inlines::words;
use super::word::{name_of_speaker, word};

/// The card of a quotation. Its number, counted from 1, leads back to the text.
pub(super) fn quotation_card(
    wording: &'static Wording,
    bundle: &Bundle,
    number: usize,
    quotation: &Quotation,
    page: &Lang,
) -> Html {
    let speaker = bundle.evidence.speaker_of(quotation);
    let label = fill(wording.to_text, &[("n", &number.to_string())]);
    html! {
        <li
            key={quotation.id.as_str()}
            id={card_element(&quotation.id)}
            class="quotation-card"
            data-quotation={quotation.id.to_string()}
            data-extent={quotation.extent.treatment().as_str()}
            tabindex="-1"
        >
            <a
                class="card-number"
                href={format!("#{}", quotation_element(&quotation.id))}
                data-quotation={quotation.id.to_string()}
                aria-label={label}
                data-word-label="to_text"
                data-n={number.to_string()}
            >
                { number }
            </a>
            <div class="card-text">
                <h3 class="card-name"><bdi>{ name_of_speaker(wording, speaker).html(wording) }</bdi></h3>
                { role(wording, speaker) }
                { for quotation.passages().map(|(_, said)| words("passage", said)) }
                { badges(wording, quotation) }
                { card_details(wording, bundle, quotation, page) }
            </div>
            { card_menu(wording, bundle, quotation, number) }
        </li>
    }
}

/// Office or description: beside the name where there is room, else on a line of its own.
fn role(wording: &Wording, speaker: Option<Speaker<'_>>) -> Html {
    let role = speaker.and_then(short_role);
    let unnamed = speaker.is_some_and(is_unnamed);
    html! {
        if unnamed || role.is_some() {
            <p class="card-role">
                if unnamed {
                    { word!(wording.unnamed).span(wording) }
                    if role.is_some() {
                        { word!(wording.clause_comma).span(wording) }
                    }
                }
                if let Some(role) = role {
                    { role }
                }
            </p>
        }
    }
}

/// Office or description. What there is to remark of a document is in the details: its name says what it is.
pub(super) fn short_role(speaker: Speaker<'_>) -> Option<&str> {
    match speaker {
        Speaker::Document(_) => None,
        Speaker::Source(_) | Speaker::Outlet(_) => speaker.role(),
    }
}

/// Whether the article does not give the speaker's name.
pub(super) fn is_unnamed(speaker: Speaker<'_>) -> bool {
    matches!(speaker, Speaker::Source(source) if source.naming == Naming::Unnamed)
}
