//! The badges of a quotation: what was done to its words, and how sure its attribution is.

use yew::{Html, html};

use crate::article::{Certainty, Confidence, Judge, Lang, Quotation, Treatment};
use crate::reading::facets::treatment;
use crate::wording::Wording;

use super::bundle::Bundle;
use super::inlines::{spoken, strange};

/// One badge for each thing that was done to the words, and one where the attribution is not certain.
pub(super) fn badges(wording: &Wording, quotation: &Quotation) -> Html {
    let badges = quotation.treatments().into_iter().map(|treatment| {
        html! {
            <li key={treatment.as_str()}>
                <span
                    class="badge"
                    data-treatment={treatment.as_str()}
                    title={wording.treatment_help(treatment)}
                >
                    { wording.treatment(treatment) }
                </span>
            </li>
        }
    });
    let certainty = &quotation.certainty;
    let doubt = match unchecked(certainty) {
        true => wording.found_by_program,
        false => wording.confidence(certainty.confidence),
    };
    html! {
        <ul class="badges">
            { for badges }
            if is_in_doubt(certainty) {
                <li key="certainty">
                    <span class="badge" data-confidence={certainty.confidence.as_str()}>
                        { doubt }
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

/// Whether a reader should know how sure an attribution is: it is not certain, or not an editor's.
fn is_in_doubt(certainty: &Certainty) -> bool {
    certainty.confidence != Confidence::Certain || certainty.judge == Judge::Program
}

/// Whether only a program holds an attribution for certain. A card does not say that louder than of what somebody checked.
fn unchecked(certainty: &Certainty) -> bool {
    certainty.judge == Judge::Program && certainty.confidence == Confidence::Certain
}

/// How sure an attribution is, where it is not certain or not an editor's.
pub(super) fn certainty(wording: &'static Wording, certainty: &Certainty, page: &Lang) -> Html {
    let program = certainty.judge == Judge::Program;
    if !is_in_doubt(certainty) {
        return Html::default();
    }
    html! {
        <span class="certainty" data-confidence={certainty.confidence.as_str()} data-judge={program.then_some("program")}>
            { " " }
            if unchecked(certainty) {
                <b>{ wording.found_by_program }</b>
            } else {
                <b>{ wording.confidence(certainty.confidence) }</b>
                if program {
                    { wording.clause_comma }{ wording.found_by_program }
                }
            }
            if let Some(why) = &certainty.why {
                { ": " }{ spoken(why, strange(wording, page)) }
            }
        </span>
    }
}
