//! [`FoundDetails`]: what is seldom corrected about a quotation: the source itself, the document, the day, the language.

use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, Properties, component, html};

use crate::article::{Date, Id, Naming, Quotation, Rendering, Source, SourceKind};
use crate::browser;
use crate::import::{Edit, date_of};
use crate::wording::OwnWording;

use super::bounds_fields::{Bounds, BoundsFields};
use super::changes::rendering_place;
use super::checked_field::CheckedField;
use super::choice::Choice;
use super::found_card::labelled;
use super::languages::{LANGUAGE_LIST, Languages};

/// The place of "by an outlet" among the labels; which one, its own name says.
const BY_OUTLET: usize = 2;

/// What [`FoundDetails`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FoundDetailsProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The quotation.
    pub(super) quotation: Quotation,
    /// The person or institution that says it.
    pub(super) source: Option<(Id, Source)>,
    /// The document that it stands in; empty when none is known.
    pub(super) document: String,
    /// The outlets on its way.
    pub(super) via: Vec<(Id, String)>,
    /// Where it begins and ends; none for a block that is a quotation as a whole.
    pub(super) bounds: Option<Bounds>,
    /// Every person and institution of the article.
    pub(super) sources: Rc<[(Id, String)]>,
    /// The languages to choose from.
    pub(super) languages: Languages,
    /// Told of a correction.
    pub(super) on_correct: Callback<Edit>,
}

/// The fields, folded.
#[component]
pub(super) fn FoundDetails(props: &FoundDetailsProps) -> Html {
    let own = OwnWording::of(props.lang);
    let id = &props.quotation.id;
    let said = props.quotation.dates.said.map(|date| date.to_string()).unwrap_or_default();
    let said_in = props.quotation.said_in.as_ref().map(|lang| props.languages.name(lang)).unwrap_or_default();
    let typed = |make: Make| {
        let on_correct = props.on_correct.clone();
        Callback::from(move |value: String| {
            if let Some(edit) = make(value) {
                on_correct.emit(edit);
            }
        })
    };
    let document = {
        let id = id.clone();
        typed(Box::new(move |text| Some(Edit::Document(id.clone(), text))))
    };
    let day = {
        let (id, on_correct) = (id.clone(), props.on_correct.clone());
        Callback::from(move |text: String| {
            let day = match text.trim() {
                "" => None,
                text => match Date::parse(text).ok().or_else(|| date_of(text)) {
                    Some(day) => Some(day),
                    None => return false,
                },
            };
            on_correct.emit(Edit::Said(id.clone(), day));
            true
        })
    };
    let tongue = {
        let (id, on_correct, languages) = (id.clone(), props.on_correct.clone(), props.languages.clone());
        Callback::from(move |text: String| match languages.tag(&text) {
            Some(lang) => {
                on_correct.emit(Edit::SaidIn(id.clone(), lang));
                true
            }
            // An empty field fills again: everything is said in some language.
            None => text.trim().is_empty(),
        })
    };
    html! {
        <details class="found-details">
            <summary>{ own.details }</summary>
            <div class="found-fields">
                if let Some((by, source)) = &props.source {
                    { about(own, id, (by, source), &props.sources, &typed) }
                }
                { field(own.document, "text", props.document.clone(), document) }
                <CheckedField id={format!("said-{id}")} label={own.said_on} value={said} refusal={own.no_day} on_typed={day} />
                <CheckedField
                    id={format!("said-in-{id}")}
                    label={own.said_in}
                    value={said_in}
                    list={LANGUAGE_LIST}
                    refusal={own.no_language}
                    on_typed={tongue}
                />
                { translated(own, &props.quotation, &props.via, &typed) }
            </div>
            if let Some(bounds) = &props.bounds {
                <BoundsFields
                    lang={props.lang}
                    quotation={props.quotation.clone()}
                    bounds={bounds.clone()}
                    on_correct={props.on_correct.clone()}
                />
            }
        </details>
    }
}

/// Who translated the words, and what they were before.
fn translated(
    own: &OwnWording,
    quotation: &Quotation,
    via: &[(Id, String)],
    typed: &dyn Fn(Make) -> Callback<String>,
) -> Html {
    let id = &quotation.id;
    let by = {
        let (id, via) = (id.clone(), via.to_vec());
        typed(Box::new(move |value| {
            let rendering = match value.as_str() {
                "0" => Rendering::Untranslated,
                "1" => Rendering::ThisPage,
                "3" => Rendering::Machine { revised_by: None },
                "4" => Rendering::BackTranslation,
                "5" => Rendering::Unknown,
                outlet => Rendering::Outlet(via.iter().find(|(id, _)| id.as_str() == outlet)?.0.clone()),
            };
            Some(Edit::Rendering(id.clone(), rendering))
        }))
    };
    let original = {
        let id = id.clone();
        typed(Box::new(move |text| Some(Edit::Original(id.clone(), text))))
    };
    let now = match &quotation.rendering {
        Rendering::Outlet(outlet) => outlet.to_string(),
        other => rendering_place(other).to_string(),
    };
    // An outlet on the way is chosen by its name.
    let ways = own.renderings.into_iter().enumerate().filter(|(place, _)| *place != BY_OUTLET);
    let ways = ways.map(|(place, label)| (place.to_string().into(), label.into()));
    let outlets = via.iter().map(|(outlet, name)| (outlet.to_string().into(), name.clone().into()));
    let choices: Vec<(AttrValue, AttrValue)> = ways.chain(outlets).collect();
    let words = quotation.original.as_ref().map(|original| original.wording.text.clone());
    html! {
        <>
            <label class="found-field">
                <span>{ own.translation }</span>
                <Choice id={format!("translation-{id}")} options={choices} value={now} on_choose={by} />
            </label>
            if quotation.said_in.is_some() && quotation.rendering != Rendering::Untranslated {
                { field(own.original, "text", words.unwrap_or_default(), original) }
            }
        </>
    }
}

/// What a typed text corrects.
type Make = Box<dyn Fn(String) -> Option<Edit>>;

/// The fields of whoever says it; they hold for all that this source says.
fn about(
    own: &OwnWording,
    quotation: &Id,
    (by, source): (&Id, &Source),
    sources: &[(Id, String)],
    typed: &dyn Fn(Make) -> Callback<String>,
) -> Html {
    let name = {
        let by = by.clone();
        typed(Box::new(move |text| Some(Edit::Rename(by.clone(), text))))
    };
    let role = {
        let by = by.clone();
        typed(Box::new(move |text| Some(Edit::Role(by.clone(), text))))
    };
    let kind = {
        let (by, naming) = (by.clone(), source.naming);
        typed(Box::new(move |value| {
            Some(match value.as_str() {
                "unnamed" => Edit::Named(by.clone(), Naming::Unnamed),
                _ if naming == Naming::Unnamed => Edit::Named(by.clone(), Naming::Named),
                "body" => Edit::Kind(by.clone(), SourceKind::Body),
                _ => Edit::Kind(by.clone(), SourceKind::Person),
            })
        }))
    };
    let same = {
        let by = by.clone();
        typed(Box::new(move |value| Some(Edit::Merge(by.clone(), Id::new(&value).ok()?))))
    };
    let now = match (source.naming, source.kind) {
        (Naming::Unnamed, _) => "unnamed",
        (_, SourceKind::Body) => "body",
        (_, SourceKind::Person) => "person",
    };
    let others = sources.iter().filter(|(other, _)| other != by);
    let others = others.map(|(other, name)| (other.to_string().into(), name.clone().into()));
    let none = std::iter::once(("".into(), own.another_source.into()));
    let others: Vec<(AttrValue, AttrValue)> = none.chain(others).collect();
    html! {
        <>
            { field(own.name, "text", source.name.display.clone(), name) }
            { field(own.role, "text", source.role.clone().unwrap_or_default(), role) }
            <label class="found-field">
                <span>{ own.source_kind }</span>
                <Choice
                    id={format!("kind-{quotation}")}
                    options={labelled(own.source_kinds.into_iter(), ["person", "body", "unnamed"])}
                    value={now}
                    on_choose={kind}
                />
            </label>
            if sources.len() > 1 {
                <label class="found-field">
                    <span>{ own.same_as }</span>
                    <Choice id={format!("same-{quotation}")} options={others} value="" on_choose={same} />
                </label>
            }
        </>
    }
}

fn field(label: &'static str, kind: &'static str, value: String, typed: Callback<String>) -> Html {
    let onchange = typed.reform(|event: Event| browser::value_of(&event).unwrap_or_default());
    html! {
        <label class="found-field">
            <span>{ label }</span>
            <input type={kind} dir="auto" autocomplete="off" {value} {onchange} />
        </label>
    }
}
