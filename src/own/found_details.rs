//! [`FoundDetails`]: what is seldom corrected about a quotation: the source itself, the document, the day, the language.

use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};

use crate::article::{Date, Id, Lang, Naming, Quotation, Source, SourceKind};
use crate::browser;
use crate::opening::Edit;
use crate::wording::OwnWording;

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
    /// Every person and institution of the article.
    pub(super) sources: Rc<[(Id, String)]>,
    /// Told of a correction.
    pub(super) on_correct: Callback<Edit>,
}

/// The fields, folded.
#[component]
pub(super) fn FoundDetails(props: &FoundDetailsProps) -> Html {
    let own = OwnWording::of(props.lang);
    let id = &props.quotation.id;
    let said = props.quotation.dates.said.map(|date| date.to_string()).unwrap_or_default();
    let said_in = props.quotation.said_in.as_ref().map(Lang::to_string).unwrap_or_default();
    let typed = |make: Make| {
        let on_correct = props.on_correct.clone();
        Callback::from(move |event: Event| {
            if let Some(edit) = browser::value_of(&event).and_then(&make) {
                on_correct.emit(edit);
            }
        })
    };
    let document = {
        let id = id.clone();
        typed(Box::new(move |text| Some(Edit::Document(id.clone(), text))))
    };
    let day = {
        let id = id.clone();
        typed(Box::new(move |text| match text.trim() {
            "" => Some(Edit::Said(id.clone(), None)),
            text => Some(Edit::Said(id.clone(), Some(Date::parse(text).ok()?))),
        }))
    };
    let tongue = {
        let id = id.clone();
        typed(Box::new(move |text| Some(Edit::SaidIn(id.clone(), Lang::new(text.trim()).ok()?))))
    };
    html! {
        <details class="found-details">
            <summary>{ own.details }</summary>
            <div class="found-fields">
                if let Some((by, source)) = &props.source {
                    { about(own, by, source, &props.sources, &typed) }
                }
                { field(own.document, "text", props.document.clone(), document) }
                { field(own.said_on, "text", said, day) }
                { field(own.said_in, "text", said_in, tongue) }
            </div>
        </details>
    }
}

/// What a typed text corrects.
type Make = Box<dyn Fn(String) -> Option<Edit>>;

/// The fields of whoever says it; they hold for all that this source says.
fn about(
    own: &OwnWording,
    by: &Id,
    source: &Source,
    sources: &[(Id, String)],
    typed: &dyn Fn(Make) -> Callback<Event>,
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
    html! {
        <>
            { field(own.name, "text", source.name.display.clone(), name) }
            { field(own.role, "text", source.role.clone().unwrap_or_default(), role) }
            <label class="found-field">
                <span>{ own.source_kind }</span>
                <select onchange={kind}>
                    { for ["person", "body", "unnamed"].into_iter().zip(own.source_kinds).map(|(value, label)| html! {
                        <option {value} selected={value == now}>{ label }</option>
                    }) }
                </select>
            </label>
            if sources.len() > 1 {
                <label class="found-field">
                    <span>{ own.same_as }</span>
                    <select onchange={same}>
                        <option value="" selected=true>{ own.another_source }</option>
                        { for sources.iter().filter(|(other, _)| other != by).map(|(other, name)| html! {
                            <option key={other.to_string()} value={other.to_string()}>{ name }</option>
                        }) }
                    </select>
                </label>
            }
        </>
    }
}

fn field(label: &'static str, kind: &'static str, value: String, onchange: Callback<Event>) -> Html {
    html! {
        <label class="found-field">
            <span>{ label }</span>
            <input type={kind} dir="auto" autocomplete="off" {value} {onchange} />
        </label>
    }
}
