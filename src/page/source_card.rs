//! [`SourceCard`]: one source: who it is, and everything it is quoted with.

use yew::{Html, Properties, component, html};

use crate::article::{Alias, Direction, Naming, Speaker};
use crate::wording::{Part, Wording, fill, parts};

use super::foreign::foreign_with_reading;
use super::inlines::{line, link, strange, told};
use super::quotation_card::quotation_card;
use super::store::Store;
use crate::reading::elements::source_element;

/// What [`SourceCard`] needs. All of it stays the same while the language does, so it is drawn only then.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SourceCardProps {
    /// The data.
    pub(super) store: Store,
    /// Which card it is, counted from 0.
    pub(super) index: usize,
    /// The language of the interface, when it is not the one the page is printed in.
    pub(super) spoken: Option<&'static str>,
}

/// Name, original name, kind and role; then its quotations.
#[component]
pub(super) fn SourceCard(props: &SourceCardProps) -> Html {
    let evidence = props.store.evidence();
    let bundle = props.store.bundle();
    let wording = props.store.wording();
    let Some(card) = props.store.cards().get(props.index) else { return Html::default() };
    let Some(page) = bundle.lang() else { return Html::default() };
    let speaker = card.speaker.as_ref().and_then(|id| evidence.speaker(id));
    let element = source_element(card.speaker.as_ref());
    let title = format!("{element}-name");
    let name = wording.speaker_name(speaker);
    let cards = card.quotations.iter().filter_map(|place| {
        let quotation = evidence.quotations.get(*place)?;
        let mut others = bundle.wordings.iter();
        let others = others.find(|(id, _)| *id == quotation.id).map_or(0, |(_, count)| usize::from(*count));
        Some(quotation_card(wording, bundle, place + 1, quotation, page, others))
    });
    html! {
        <article
            id={element}
            class="source-card"
            aria-labelledby={title.clone()}
            data-speaker={card.speaker.as_ref().map(ToString::to_string)}
            data-kind={speaker.map(|speaker| speaker.kind().as_str())}
        >
            <header>
                if let Some(speaker) = speaker {
                    { line("source-kind", kind_line(wording, speaker)) }
                }
                <h3 id={title} class="source-name">{ &name }</h3>
                if let Some(speaker) = speaker {
                    { own_name(wording, speaker) }
                    if let Some(role) = speaker.role() {
                        { told("source-role", role, strange(wording, page)) }
                    }
                    { addresses(wording, speaker) }
                }
                <button
                    type="button"
                    class="tool cite-opener"
                    data-take="cite"
                    aria-label={fill(wording.cite_source, &[("name", &name)])}
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
    // A document is named by its author or its kind; its headline is a headline.
    if let Speaker::Document(document) = speaker {
        let title = document.title.as_ref().map(|title| html! { <cite>{ title }</cite> });
        return title.map(|title| line("source-original", title)).unwrap_or_default();
    }
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
