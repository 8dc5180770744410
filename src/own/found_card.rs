//! [`FoundCard`]: one quotation, who says so, and everything that can be put right about it.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_state};

use crate::article::{Extent, Id, Judge, Quotation};
use crate::browser;
use crate::opening::{Draft, Edit};
use crate::reading::elements::{card_element, mark_element};
use crate::wording::OwnWording;

/// The value of the choice of a name that is not in the list; no name has a line feed.
const ANOTHER: &str = "\n";

/// Who says a quotation and through which outlet, by their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Speaker {
    name: String,
    role: Option<String>,
    outlet: String,
}

impl Speaker {
    /// The names of a quotation.
    pub(super) fn of(draft: &Draft, quotation: &Quotation) -> Self {
        let evidence = &draft.article().evidence;
        let speaker = evidence.speaker_of(quotation);
        let source = quotation.by.as_ref().and_then(|by| evidence.sources.get(by));
        Self {
            name: speaker.map(|speaker| speaker.display().to_owned()).unwrap_or_default(),
            role: source.and_then(|source| source.role.clone()),
            outlet: draft.through(quotation).unwrap_or_default().to_owned(),
        }
    }
}

/// What [`FoundCard`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FoundCardProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// Its number in the text.
    pub(super) number: usize,
    /// The quotation.
    pub(super) quotation: Quotation,
    /// Who says it, and through whom.
    pub(super) speaker: Speaker,
    /// Everyone who speaks in the article.
    pub(super) names: Rc<[String]>,
    /// Every outlet that is named in it.
    pub(super) outlets: Rc<[String]>,
    /// Told when the reader wants to see the words in the text.
    pub(super) on_reach: Callback<Id>,
    /// Told of a correction.
    pub(super) on_correct: Callback<Edit>,
}

/// The field whose new name is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Speaker,
    Outlet,
}

/// The words, how sure the program is, and the fields.
#[component]
pub(super) fn FoundCard(props: &FoundCardProps) -> Html {
    let own = OwnWording::of(props.lang);
    let naming = use_state(|| None);
    let (quotation, id) = (&props.quotation, &props.quotation.id);
    let edit = |make: fn(Id) -> Edit| {
        let id = id.clone();
        props.on_correct.reform(move |_: MouseEvent| make(id.clone()))
    };
    let choose = |field: Field| {
        let (naming, on_correct, id) = (naming.clone(), props.on_correct.clone(), id.clone());
        Callback::from(move |event: Event| match browser::value_of(&event) {
            Some(value) if value == ANOTHER => naming.set(Some(field)),
            Some(value) => {
                naming.set(None);
                on_correct.emit(match field {
                    Field::Speaker => Edit::Speaker(id.clone(), value),
                    Field::Outlet => Edit::Outlet(id.clone(), value),
                });
            }
            None => {}
        })
    };
    let extent = {
        let id = id.clone();
        props.on_correct.reform(move |event: Event| {
            let value = browser::value_of(&event).unwrap_or_default();
            let extent = EXTENTS.into_iter().find(|extent| extent.treatment().as_str() == value);
            Edit::Extent(id.clone(), extent.unwrap_or(Extent::Paraphrase))
        })
    };
    let by_program = quotation.certainty.judge == Judge::Program;
    let confirm = edit(Edit::Confirm);
    let dismiss = edit(Edit::Dismiss);
    let reach = {
        let id = id.clone();
        props.on_reach.reform(move |event: MouseEvent| {
            event.prevent_default();
            id.clone()
        })
    };
    let Speaker { name, role, outlet } = &props.speaker;
    html! {
        <li
            id={card_element(id)}
            class="quotation-card found-card"
            data-quotation={id.to_string()}
            data-extent={quotation.extent.treatment().as_str()}
            data-judge={if by_program { "program" } else { "reader" }}
            data-confidence={quotation.certainty.confidence.as_str()}
            tabindex="-1"
        >
            <a class="card-number" href={format!("#{}", mark_element(id))} onclick={reach}>{ props.number }</a>
            <div class="card-text">
                <p class="passage" dir="auto">{ quotation.words() }</p>
                <p class="found-by">
                    <span class="found-judge">{ if by_program { own.by_program } else { own.by_reader } }</span>
                    if by_program {
                        { " · " }
                        <span class="found-confidence">
                            { own.confidences.get(quotation.certainty.confidence as usize).copied().unwrap_or_default() }
                        </span>
                    }
                </p>
                <div class="found-fields">
                    <label class="found-field">
                        <span>{ own.speaker }</span>
                        { select(own, &props.names, name, own.nobody, choose(Field::Speaker)) }
                    </label>
                    if let Some(role) = role {
                        <p class="own-small" dir="auto">{ role.clone() }</p>
                    }
                    if *naming == Some(Field::Speaker) {
                        { name_field(own, choose(Field::Speaker)) }
                    }
                    <label class="found-field">
                        <span>{ own.through }</span>
                        { select(own, &props.outlets, outlet, own.this_alone, choose(Field::Outlet)) }
                    </label>
                    if *naming == Some(Field::Outlet) {
                        { name_field(own, choose(Field::Outlet)) }
                    }
                    <label class="found-field">
                        <span>{ own.wording }</span>
                        <select onchange={extent}>
                            { for EXTENTS.into_iter().enumerate().map(|(place, extent)| html! {
                                <option value={extent.treatment().as_str()} selected={extent == quotation.extent}>
                                    { own.extents.get(place).copied().unwrap_or_default() }
                                </option>
                            }) }
                        </select>
                    </label>
                </div>
                <p class="found-acts">
                    // It stays when it was pressed: the focus is on it.
                    <button
                        type="button"
                        class="own-button"
                        aria-pressed={if by_program { "false" } else { "true" }}
                        onclick={confirm}
                    >
                        { own.confirm }
                    </button>
                    <button type="button" class="own-button own-plain" onclick={dismiss}>{ own.dismiss }</button>
                </p>
            </div>
        </li>
    }
}

const EXTENTS: [Extent; 3] = [Extent::Verbatim, Extent::Partial, Extent::Paraphrase];

/// A choice among known names, nobody, and a name that is not known yet.
fn select(
    own: &OwnWording,
    names: &[String],
    chosen: &str,
    none: &'static str,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <select {onchange}>
            <option value="" selected={chosen.is_empty()}>{ none }</option>
            { for names.iter().map(|name| html! {
                <option key={name.clone()} value={name.clone()} selected={name == chosen}>{ name }</option>
            }) }
            <option value={ANOTHER}>{ own.another }</option>
        </select>
    }
}

fn name_field(own: &OwnWording, onchange: Callback<Event>) -> Html {
    html! {
        <label class="found-field">
            <span>{ own.name }</span>
            <input type="text" autocomplete="off" {onchange} />
        </label>
    }
}
