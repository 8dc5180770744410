//! The badges of a quotation: what was done to its words, and how sure its attribution is.

use yew::{Html, html};

use crate::article::{Certainty, Confidence, Doubt, Judge, Quotation, Treatment};
use crate::reading::facets::treatment;
use crate::wording::Wording;

use super::bundle::Bundle;
use super::word::{Word, word};

/// One badge for each thing that was done to the words, and one where the attribution is not certain.
pub(super) fn badges(wording: &Wording, quotation: &Quotation) -> Html {
    let badges = quotation.treatments().into_iter().map(|treatment| {
        let help = word!(wording.facets.treatment_helps, treatment);
        html! {
            <li>
                <span
                    class="badge"
                    data-treatment={treatment.as_str()}
                    data-word={word!(wording.facets.treatments, treatment).name()}
                    data-word-title={help.name()}
                    title={help.text(wording)}
                >
                    { wording.treatment(treatment) }
                </span>
            </li>
        }
    });
    let certainty = &quotation.certainty;
    html! {
        <ul class="badges">
            { for badges }
            if let Some(doubt) = doubt(wording, certainty) {
                <li>
                    <span
                        class="badge"
                        data-confidence={certainty.confidence.as_str()}
                        data-word={doubt.name()}
                    >
                        { doubt.text(wording) }
                    </span>
                </li>
            }
        </ul>
    }
}

/// What the badges and marks of the article mean, one click away.
pub(super) fn legend(wording: &Wording, bundle: &Bundle) -> Html {
    let quotations = &bundle.evidence.quotations;
    let occurring = treatment::FACET.occurring(&bundle.evidence);
    let treatments = Treatment::ALL.into_iter().filter(|one| occurring.contains(&one.as_str()));
    let treatments = treatments.map(|treatment| {
        html! {
            <div key={treatment.as_str()}>
                <dt>
                    <span class="badge" data-treatment={treatment.as_str()}>{ wording.treatment(treatment) }</span>
                </dt>
                <dd>{ wording.treatment_help(treatment) }</dd>
            </div>
        }
    });
    let doubts = [Confidence::Likely, Confidence::Uncertain].into_iter().zip(wording.column.doubts);
    let doubts = doubts.filter(|(doubt, _)| quotations.iter().any(|one| one.certainty.confidence == *doubt));
    let doubts = doubts.map(|(doubt, help)| {
        html! {
            <div key={doubt.as_str()}>
                <dt><span class="badge" data-confidence={doubt.as_str()}>{ wording.confidence(doubt) }</span></dt>
                <dd>{ help }</dd>
            </div>
        }
    });
    html! {
        <details class="disclosure legend">
            <summary>{ wording.column.legend }</summary>
            <dl>
                { for treatments }
                { for doubts }
                <div key="origin">
                    <dt>{ wording.counted(wording.origin_count, 1) }</dt>
                    <dd>{ wording.origin_help }</dd>
                </div>
                if !bundle.notes.is_empty() {
                    <div key="notes"><dt>{ "a, b" }</dt><dd>{ wording.notes }</dd></div>
                }
                <div key="edge"><dt aria-hidden="true">{ "▎" }</dt><dd>{ wording.bar.edge }</dd></div>
            </dl>
        </details>
    }
}

/// How sure an attribution is, where it is not certain or not an editor's.
pub(super) fn certainty(wording: &Wording, certainty: &Certainty) -> Html {
    let Some(doubt) = doubt(wording, certainty) else { return Html::default() };
    let program = certainty.judge == Judge::Program;
    html! {
        <span class="certainty" data-confidence={certainty.confidence.as_str()} data-judge={program.then_some("program")}>
            { " " }
            { doubt.element(wording, "b", None) }
            if program && certainty.confidence != Confidence::Certain {
                { word!(wording.clause_comma).span(wording) }{ word!(wording.found_by_program).span(wording) }
            }
            if let Some(why) = &certainty.why {
                { ": " }{ why }
            }
        </span>
    }
}

/// What [`Certainty::doubt`] tells, as a word of the page.
fn doubt(wording: &Wording, certainty: &Certainty) -> Option<Word> {
    Some(match certainty.doubt()? {
        Doubt::Unchecked => word!(wording.found_by_program),
        Doubt::Only(confidence) => word!(wording.confidences, confidence),
    })
}
