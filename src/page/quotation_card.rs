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
use super::inlines::{spoken, strange, told};

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
            >
                { number }
            </a>
            <div class="card-text">
                <h3 class="card-name"><bdi>{ wording.speaker_of(&bundle.evidence, quotation) }</bdi></h3>
                { role(wording, speaker, page) }
                { for quotation.passages().map(|(_, words)| told("passage", words, strange(wording, page))) }
                { badges(wording, quotation) }
                { card_details(wording, bundle, quotation, page) }
            </div>
            { card_menu(wording, bundle, quotation, number) }
        </li>
    }
}

/// Office or description: beside the name where there is room, else on a line of its own.
fn role(wording: &'static Wording, speaker: Option<Speaker<'_>>, page: &Lang) -> Html {
    let role = speaker.and_then(short_role);
    let unnamed = speaker.is_some_and(is_unnamed);
    html! {
        if unnamed || role.is_some() {
            <p class="card-role">
                if unnamed {
                    { wording.unnamed }
                    if role.is_some() {
                        { wording.clause_comma }
                    }
                }
                if let Some(role) = role {
                    { spoken(role, strange(wording, page)) }
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
