//! The chain of custody of a quotation: in one line, step by step, and its origins.

use yew::{Html, html};

use crate::article::{Evidence, Id, Lang, Links, Quotation};
use crate::reading::custody::{Party, Step, steps};
use crate::reading::origins::{Origin, origins, outlets};
use crate::wording::{Wording, fill};

use super::inlines::{link, spoken, strange, words};

/// The steps from the mouth that spoke to this page, each with its address; under them how many origins they have.
pub(super) fn custody(wording: &Wording, evidence: &Evidence, quotation: &Quotation, page: &Lang) -> Html {
    let steps = steps(evidence, quotation, page);
    let strange = strange(wording, page);
    html! {
        <>
            <ol class="custody">
                { for steps.iter().map(|step| step_html(wording, evidence, step, strange)) }
            </ol>
            { words("origins", &origin_line(wording, evidence, quotation)) }
        </>
    }
}

/// Those who passed the words on, in one line: after the speaker, whose name the card has, to this page. What is not
/// known in between is said; that an occasion is not known is in the details. `None` where that would be only the outlet
/// that published the article, `publisher`, for every card the same.
pub(super) fn custody_line(
    wording: &Wording,
    evidence: &Evidence,
    publisher: Option<&Id>,
    quotation: &Quotation,
    page: &Lang,
) -> Option<Html> {
    let strange = strange(wording, page);
    let after = steps(evidence, quotation, page).into_iter().skip(1).map(|step| step.party);
    let after: Vec<Party<'_>> = after.filter(|party| *party != Party::NoDocument).collect();
    if publisher.is_some_and(|outlet| after == [Party::Outlet(outlet), Party::Page]) {
        return None;
    }
    let names = after.into_iter().filter_map(|party| match party {
        Party::NoDocument => None,
        Party::Document(id) => Some((spoken(&name_of(wording, evidence, id), strange), true)),
        Party::Speaker(id) | Party::Outlet(id) => {
            Some((spoken(&wording.name_of(evidence, Some(id)), None), true))
        }
        Party::NoSpeaker => Some((spoken(wording.speaker_unknown, None), false)),
        Party::NoCarrier => Some((spoken(wording.card.gap, None), false)),
        Party::Page => Some((spoken(wording.card.here, None), true)),
    });
    Some(html! {
        <span class="custody-line" aria-hidden="true">
            { for names.map(|(name, known)| html! {
                <>
                    <span class="arrow">{ "→ " }</span>
                    <span data-unknown={(!known).then_some("true")}>{ name }</span>
                    { " " }
                </>
            }) }
        </span>
    })
}

fn step_html(wording: &Wording, evidence: &Evidence, step: &Step<'_>, page: Option<&Lang>) -> Html {
    let links = links_of(evidence, step.party);
    let url = links.and_then(|links| links.url.as_deref());
    let (name, known) = match step.party {
        Party::Document(id) => (name_of(wording, evidence, id), true),
        Party::Speaker(id) | Party::Outlet(id) => (wording.name_of(evidence, Some(id)), true),
        Party::NoSpeaker => (wording.speaker_unknown.to_owned(), false),
        Party::NoDocument => (wording.step_no_document.to_owned(), false),
        Party::NoCarrier => (wording.step_no_carrier.to_owned(), false),
        Party::Page => (wording.step_page.to_owned(), true),
    };
    let mut facts: Vec<String> = Vec::new();
    facts.extend(step.lang.map(|lang| wording.language_name(lang).to_owned()));
    facts.extend(step.translated.then(|| wording.step_translated.to_owned()));
    facts.extend(step.date.map(|date| wording.date(date)));
    let retrieved = links.and_then(|links| links.retrieved);
    facts.extend(retrieved.map(|date| fill(wording.date_retrieved, &[("date", &wording.date(date))])));
    let remark = remark_of(evidence, step.party);
    // A name is a name in every language, what a document is called here is not.
    let name = spoken(&name, page.filter(|_| matches!(step.party, Party::Document(_))));
    html! {
        <li class="step" data-unknown={(!known).then_some("true")}>
            { match url {
                Some(url) => link(url, name),
                None => name,
            } }
            if !facts.is_empty() {
                { " " }
                <small>{ facts.join(wording.list_between) }</small>
            }
            if let Some(remark) = remark {
                { " " }
                <small>{ spoken(remark, page) }</small>
            }
            if let Some(archive) = links.and_then(|links| links.archive.as_deref()) {
                { " " }
                { link(archive, html! { <small>{ wording.link_archive }</small> }) }
            }
        </li>
    }
}

/// A step of a chain: a document by what it is, everyone else by name.
pub(super) fn name_of(wording: &Wording, evidence: &Evidence, id: &Id) -> String {
    match evidence.documents.get(id) {
        Some(document) => document.phrase.clone(),
        None => wording.name_of(evidence, Some(id)),
    }
}

/// What a reader should know of a document, whether it speaks itself or something stands in it.
fn remark_of<'a>(evidence: &'a Evidence, party: Party<'_>) -> Option<&'a str> {
    match party {
        Party::Speaker(id) | Party::Document(id) => evidence.documents.get(id)?.remark.as_deref(),
        Party::Outlet(_) | Party::NoSpeaker | Party::NoDocument | Party::NoCarrier | Party::Page => None,
    }
}

fn links_of<'a>(evidence: &'a Evidence, party: Party<'_>) -> Option<&'a Links> {
    match party {
        Party::Speaker(id) | Party::Document(id) | Party::Outlet(id) => {
            evidence.speaker(id).and_then(|speaker| speaker.links())
        }
        Party::NoSpeaker | Party::NoDocument | Party::NoCarrier | Party::Page => None,
    }
}

/// "2 outlets, 1 origin"; the origins by name where there are several, because the steps do not tell them apart.
#[must_use]
pub fn origin_line(wording: &Wording, evidence: &Evidence, quotation: &Quotation) -> String {
    let carried = outlets(evidence, quotation).len();
    let found = origins(evidence, quotation);
    let mut line = String::new();
    if carried > 0 {
        line.push_str(&wording.counted(wording.outlet_count, carried));
        line.push_str(wording.list_between);
    }
    if found.is_empty() {
        line.push_str(wording.origin_unknown);
        return line;
    }
    line.push_str(&wording.counted(wording.origin_count, found.len()));
    if found.len() > 1 {
        let names: Vec<String> =
            found.iter().map(|origin| origin_name(wording, evidence, quotation, origin)).collect();
        line.push_str(": ");
        line.push_str(&names.join(wording.list_between));
    }
    line
}

/// An origin, and who had the words from it.
pub(super) fn origin_name(
    wording: &Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    origin: &Origin,
) -> String {
    // Whoever speaks is called by the name that the list of voices has, a document too.
    let first = if quotation.by.as_ref() == Some(&origin.first) {
        wording.name_of(evidence, Some(&origin.first))
    } else {
        name_of(wording, evidence, &origin.first)
    };
    if origin.carried_by.is_empty() {
        return first;
    }
    let names: Vec<String> = origin.carried_by.iter().map(|id| name_of(wording, evidence, id)).collect();
    fill(wording.origin_copied, &[("origin", &first), ("names", &names.join(wording.list_between))])
}
