//! The chain of custody of a quotation: in one line, step by step, and its origins.

use yew::{Html, html};

use crate::article::{Evidence, Id, Lang, Links, Quotation};
use crate::reading::custody::{Party, Step, steps};
use crate::reading::origins::{Origin, origins, outlets};
use crate::wording::{Wording, carried_name};

use super::byline::day;
use super::inlines::{line, link};
use super::word::{Said, language, name_of_speaker, word};

/// The steps from the mouth that spoke to this page, each with its address; under them how many origins they have.
pub(super) fn custody(wording: &Wording, evidence: &Evidence, quotation: &Quotation, page: &Lang) -> Html {
    let steps = steps(evidence, quotation, page);
    html! {
        <>
            <ol class="custody">
                { for steps.iter().map(|step| step_html(wording, evidence, step)) }
            </ol>
            { line("origins", origin_pieces(wording, evidence, quotation).into_iter().map(|piece| piece.html(wording)).collect()) }
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
    let after = steps(evidence, quotation, page).into_iter().skip(1).map(|step| step.party);
    let after: Vec<Party<'_>> = after.filter(|party| *party != Party::NoDocument).collect();
    if publisher.is_some_and(|outlet| after == [Party::Outlet(outlet), Party::Page]) {
        return None;
    }
    let names = after.into_iter().map(|party| match party {
        Party::NoCarrier => (Said::Word(word!(wording.card.gap)), false),
        Party::Page => (Said::Word(word!(wording.card.here)), true),
        party => party_name(wording, evidence, party),
    });
    Some(html! {
        <span class="custody-line" aria-hidden="true">
            { for names.map(|(name, known)| html! {
                <>
                    <span class="arrow">{ "→ " }</span>
                    <span data-unknown={(!known).then_some("true")}>{ name.html(wording) }</span>
                    { " " }
                </>
            }) }
        </span>
    })
}

fn step_html(wording: &Wording, evidence: &Evidence, step: &Step<'_>) -> Html {
    let links = links_of(evidence, step.party);
    let url = links.and_then(|links| links.url.as_deref());
    let (name, known) = party_name(wording, evidence, step.party);
    let name = name.html(wording);
    let mut facts: Vec<Html> = Vec::new();
    facts.extend(step.lang.map(|lang| language(wording, lang).html(wording)));
    facts.extend(step.translated.then(|| word!(wording.step_translated).span(wording)));
    facts.extend(step.date.map(|date| day(wording, date)));
    let retrieved = links.and_then(|links| links.retrieved);
    facts.extend(retrieved.map(|date| word!(wording.date_retrieved).with("data-date", date).span(wording)));
    html! {
        <li class="step" data-unknown={(!known).then_some("true")}>
            { match url {
                Some(url) => link(url, name),
                None => name,
            } }
            if !facts.is_empty() {
                { " " }
                <small>{ listed(wording, facts) }</small>
            }
            if let Some(remark) = remark_of(evidence, step.party) {
                { " " }
                <small>{ remark }</small>
            }
            if let Some(archive) = links.and_then(|links| links.archive.as_deref()) {
                { " " }
                { link(archive, word!(wording.link_archive).element(wording, "small", None)) }
            }
        </li>
    }
}

/// Whoever had the words, and whether that is known.
fn party_name(wording: &Wording, evidence: &Evidence, party: Party<'_>) -> (Said, bool) {
    match party {
        Party::Document(id) => (step_name(wording, evidence, id), true),
        Party::Speaker(id) | Party::Outlet(id) => (name_of_speaker(wording, evidence.speaker(id)), true),
        Party::NoSpeaker => (Said::Word(word!(wording.speaker_unknown)), false),
        Party::NoDocument => (Said::Word(word!(wording.step_no_document)), false),
        Party::NoCarrier => (Said::Word(word!(wording.step_no_carrier)), false),
        Party::Page => (Said::Word(word!(wording.step_page)), true),
    }
}

/// One after the other, with what the language puts between.
fn listed(wording: &Wording, items: Vec<Html>) -> Html {
    let items = items.into_iter().enumerate().map(|(index, item)| {
        html! {
            <>
                if index > 0 {
                    { word!(wording.list_between).span(wording) }
                }
                { item }
            </>
        }
    });
    items.collect()
}

/// A step of a chain: a document by what it is, everyone else by name.
fn step_name(wording: &Wording, evidence: &Evidence, id: &Id) -> Said {
    match evidence.documents.get(id) {
        Some(document) => Said::Name(document.phrase.clone()),
        None => name_of_speaker(wording, evidence.speaker(id)),
    }
}

/// The same as a text.
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
    origin_pieces(wording, evidence, quotation).iter().map(|piece| piece.text(wording)).collect()
}

fn origin_pieces(wording: &Wording, evidence: &Evidence, quotation: &Quotation) -> Vec<Said> {
    let between = || Said::Word(word!(wording.list_between));
    let carried = outlets(evidence, quotation).len();
    let found = origins(evidence, quotation);
    let mut pieces: Vec<Said> = Vec::new();
    if carried > 0 {
        pieces.push(Said::Word(word!(wording.outlet_count).with("data-n", carried)));
        pieces.push(between());
    }
    pieces.push(Said::Word(match found.len() {
        0 => word!(wording.origin_unknown),
        n => word!(wording.origin_count).with("data-n", n),
    }));
    if found.len() > 1 {
        for (place, origin) in found.iter().enumerate() {
            pieces.push(if place == 0 { Said::Name(": ".to_owned()) } else { between() });
            pieces.push(origin_piece(wording, evidence, quotation, origin));
        }
    }
    pieces
}

/// An origin, and who had the words from it.
fn origin_piece(wording: &Wording, evidence: &Evidence, quotation: &Quotation, origin: &Origin) -> Said {
    // Whoever speaks is called by the name that the list of voices has, a document too.
    let speaks = quotation.by.as_ref() == Some(&origin.first);
    if !origin.carried_by.is_empty() {
        let names: Vec<String> = origin.carried_by.iter().map(|id| carried(evidence, id, false)).collect();
        let word = word!(wording.origin_copied).with("data-origin", carried(evidence, &origin.first, speaks));
        Said::Word(word.with("data-names", names.join("\n")))
    } else if speaks {
        name_of_speaker(wording, evidence.speaker(&origin.first))
    } else {
        step_name(wording, evidence, &origin.first)
    }
}

/// A name for an element to carry: of a document what it is, unless it `speaks`.
fn carried(evidence: &Evidence, id: &Id, speaks: bool) -> String {
    match evidence.documents.get(id).filter(|_| !speaks) {
        Some(document) => document.phrase.clone(),
        None => carried_name(evidence.speaker(id)),
    }
}

/// An origin, and who had the words from it, as a text.
pub(super) fn origin_name(
    wording: &Wording,
    evidence: &Evidence,
    quotation: &Quotation,
    origin: &Origin,
) -> String {
    origin_piece(wording, evidence, quotation, origin).text(wording)
}
