//! [`SourceCard`]: one source: who it is, and everything it is quoted with.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::article::{Alias, Direction, Id, Naming, Speaker};
use crate::reading::Reading;
use crate::reading::cards::is_lit;
use crate::wording::{Part, Wording, fill, parts};

use super::foreign::foreign_with_reading;
use super::inlines::{line, link, strange, told};
use super::quotation_card::quotation_card;
use super::store::Store;
use crate::reading::elements::source_element;

/// What [`SourceCard`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourceCardProps {
    /// The data.
    pub(super) store: Store,
    /// The state.
    pub(super) reading: Rc<Reading>,
    /// The source.
    pub(super) speaker: Id,
    /// What it is quoted with.
    pub(super) quotations: Vec<Id>,
}

/// Name, original name, kind and role; then its quotations.
#[component]
pub(super) fn SourceCard(props: &SourceCardProps) -> Html {
    let evidence = props.store.evidence();
    let bundle = props.store.bundle();
    let wording = props.store.wording();
    let (Some(page), Some(speaker)) = (bundle.lang(), evidence.speaker(&props.speaker)) else {
        return Html::default();
    };
    let title = format!("{}-name", source_element(&props.speaker));
    let quotations: Vec<_> = props.quotations.iter().filter_map(|id| evidence.quotation(id)).collect();
    let wanted = |quotation: &crate::article::Quotation| props.reading.filter.keeps(quotation, evidence);
    let hidden = !quotations.iter().any(|quotation| wanted(quotation));
    let cards = quotations.iter().map(|quotation| {
        let lit = is_lit(quotation, &props.reading);
        let mut others = bundle.wordings.iter();
        let others = others.find(|(id, _)| *id == quotation.id).map_or(0, |(_, count)| usize::from(*count));
        quotation_card(wording, bundle, quotation, page, others, lit, !wanted(quotation))
    });
    html! {
        <article
            id={source_element(&props.speaker)}
            class="source-card"
            aria-labelledby={title.clone()}
            data-speaker={props.speaker.to_string()}
            data-kind={speaker.kind().as_str()}
            {hidden}
        >
            <header>
                { line("source-kind", kind_line(wording, speaker)) }
                <h3 id={title} class="source-name">{ speaker.display() }</h3>
                { own_name(wording, speaker) }
                if let Some(role) = speaker.role() {
                    { told("source-role", role, strange(wording, page)) }
                }
                { addresses(wording, speaker) }
                <button
                    type="button"
                    class="tool cite-opener"
                    data-take="cite"
                    aria-label={fill(wording.cite_source, &[("name", speaker.display())])}
                >
                    { wording.cite }
                </button>
            </header>
            <ol class="quotation-cards">{ for cards }</ol>
        </article>
    }
}

fn kind_line(wording: &'static Wording, speaker: Speaker<'_>) -> Html {
    let kind = match speaker {
        Speaker::Document(document) => wording.document_kind(document.kind),
        Speaker::Source(_) | Speaker::Outlet(_) => wording.speaker_kind(speaker.kind()),
    };
    let unnamed = matches!(speaker, Speaker::Source(source) if source.naming == Naming::Unnamed);
    html! {
        <>
            { kind }
            if unnamed {
                { wording.clause_comma }{ wording.unnamed }
            }
        </>
    }
}

/// The name in its own script, and the other spellings.
fn own_name(wording: &Wording, speaker: Speaker<'_>) -> Html {
    let Some(name) = speaker.name() else { return Html::default() };
    html! {
        <>
            if let Some(original) = &name.original {
                { line("source-original", foreign_with_reading(original)) }
            }
            if !name.aliases.is_empty() {
                { line("source-aliases", aliases(wording, &name.aliases)) }
            }
        </>
    }
}

/// The other spellings, each in its own language.
fn aliases(wording: &Wording, aliases: &[Alias]) -> Html {
    let names = aliases.iter().enumerate().map(|(index, alias)| {
        let dir = alias.lang.as_ref().map(|lang| Direction::of(lang).as_str());
        html! {
            <>
                if index > 0 {
                    { ", " }
                }
                <bdi lang={alias.lang.as_ref().map(ToString::to_string)} {dir}>{ &alias.text }</bdi>
            </>
        }
    });
    let names: Html = names.collect();
    let pieces = parts(wording.also).into_iter().map(|part| match part {
        Part::Text(text) => html! { { text.to_owned() } },
        Part::Slot(_) => names.clone(),
    });
    pieces.collect()
}

fn addresses(wording: &'static Wording, speaker: Speaker<'_>) -> Html {
    let Some(links) = speaker.links().filter(|links| links.url.is_some() || links.archive.is_some()) else {
        return Html::default();
    };
    html! {
        <p class="source-links">
            if let Some(url) = &links.url {
                { link(url, html! { wording.link_source }) }
            }
            if let Some(url) = &links.archive {
                { " " }{ link(url, html! { wording.link_archive }) }
            }
        </p>
    }
}
