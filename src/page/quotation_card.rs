//! One quotation in the sidebar: the words, what was done to them, their way here, their dates.

use yew::{Html, html};

use crate::article::{Lang, Occurrence, OriginalWording, Quotation, Standing};
use crate::wording::{Part, Wording, fill, parts};

use super::badges::{badges, certainty};
use super::bundle::Bundle;
use super::byline::day;
use super::chain::chain;
use super::clip::clip;
use super::custody::custody;
use super::foreign::foreign_with_reading;
use super::inlines::{line, strange, told, words};
use crate::reading::elements::{card_element, quotation_element, wordings_element};

/// A quotation with its provenance. Its number, counted from 1, leads back to the text.
pub(super) fn quotation_card(
    wording: &'static Wording,
    bundle: &Bundle,
    number: usize,
    quotation: &Quotation,
    page: &Lang,
    wordings: usize,
) -> Html {
    let evidence = &bundle.evidence;
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
                { for quotation.passages().map(|(_, words)| told("passage", words, strange(wording, page))) }
                { badges(wording, quotation) }
                { chain(wording, evidence, quotation, page) }
                { custody(wording, evidence, quotation, page) }
                if let Some(original) = &quotation.original {
                    { original_wording(wording, original, page) }
                }
                if wordings > 0 {
                    <p class="wordings-link">
                        <a href={format!("#{}", wordings_element(&quotation.id))}>
                            { wording.counted(wording.wordings_link, wordings) }
                        </a>
                    </p>
                }
                { dates(wording, quotation.dates) }
                { line("card-certainty", certainty(wording, &quotation.certainty, page)) }
                { clip(wording, &number.to_string(), bundle.fragment(&quotation.id, number)) }
            </div>
        </li>
    }
}

fn original_wording(wording: &Wording, original: &OriginalWording, page: &Lang) -> Html {
    let (template, standing) = match original.standing {
        Standing::Cited => (wording.original_cited, "cited"),
        Standing::Reconstructed => (wording.original_reconstructed, "reconstructed"),
    };
    let language = wording.language_name(&original.wording.lang);
    html! {
        <div class="original-wording" data-standing={standing}>
            { words("original-title", &fill(template, &[("language", language)])) }
            { line("original-words", foreign_with_reading(&original.wording)) }
            if let Some(why) = &original.why {
                { told("original-why", why, strange(wording, page)) }
            }
        </div>
    }
}

/// The dates that are known, in the order in which they happened.
fn dates(wording: &'static Wording, dates: Occurrence) -> Html {
    if dates.is_empty() {
        return words("dates", wording.date_unknown);
    }
    let known = [
        (wording.date_said, dates.said),
        (wording.date_published, dates.published),
        (wording.date_retrieved, dates.retrieved),
    ];
    let known = known.into_iter().filter_map(|(template, date)| Some((template, date?)));
    html! {
        <p class="dates">
            { for known.map(|(template, date)| html! {
                <>
                    <span>
                        { for parts(template).into_iter().map(|part| match part {
                            Part::Text(text) => html! { { text.to_owned() } },
                            Part::Slot(_) => day(wording, date),
                        }) }
                    </span>
                    { " " }
                </>
            }) }
        </p>
    }
}
