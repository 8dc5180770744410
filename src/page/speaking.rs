//! Who speaks: how many quotations and words each source has, as far as the filter leaves them.

use yew::{Html, html};

use crate::article::Evidence;
use crate::reading::Sieve;
use crate::reading::elements::source_element;
use crate::reading::shares::shares;
use crate::wording::Wording;

/// A small table, the one who speaks most first.
pub(super) fn speaking(wording: &Wording, evidence: &Evidence, sieve: &Sieve) -> Html {
    let rows = shares(evidence, sieve).into_iter().map(|share| {
        let name = wording.name_of(evidence, share.speaker.as_ref());
        let element = source_element(share.speaker.as_ref());
        html! {
            <tr key={element.clone()}>
                <th scope="row">
                    <a href={format!("#{element}")}>{ name }</a>
                </th>
                <td>{ share.quotations }</td>
                <td>{ share.words }</td>
                <td>{ share.percent }{ " %" }</td>
            </tr>
        }
    });
    let heads = [
        wording.speaking_source,
        wording.speaking_quotations,
        wording.speaking_words,
        wording.speaking_share,
    ];
    html! {
        <details class="facet speaking">
            <summary>{ wording.speaking }</summary>
            <table class="numbers">
                <thead>
                    <tr>{ for heads.into_iter().map(|head| html! { <th key={head} scope="col">{ head }</th> }) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="numbers-note">{ wording.speaking_note }</p>
        </details>
    }
}
