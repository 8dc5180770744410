//! [`FoundCard`]: one quotation, who says so, and everything that can be put right about it.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_state};

use crate::article::{Extent, Id, Judge};
use crate::browser;
use crate::opening::{Correction, Found};
use crate::reading::elements::{card_element, mark_element};
use crate::wording::OwnWording;

/// The value of the choice of a name that is not in the list; no name has a line feed.
const ANOTHER: &str = "\n";

/// What [`FoundCard`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FoundCardProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The quotation.
    pub(super) found: Found,
    /// Its words.
    pub(super) passage: String,
    /// Everyone who speaks in the article.
    pub(super) names: Rc<[String]>,
    /// Every outlet that is named in it.
    pub(super) outlets: Rc<[String]>,
    /// Told when the reader wants to see the words in the text.
    pub(super) on_reach: Callback<u32>,
    /// Told of a correction.
    pub(super) on_correct: Callback<Correction>,
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
    let found = &props.found;
    let Ok(quotation) = Id::new(&format!("q{}", found.id)) else { return Html::default() };
    let number = found.id;
    let choose = |field: Field| {
        let (naming, on_correct) = (naming.clone(), props.on_correct.clone());
        Callback::from(move |event: Event| match browser::value_of(&event) {
            Some(value) if value == ANOTHER => naming.set(Some(field)),
            Some(value) => {
                naming.set(None);
                on_correct.emit(match field {
                    Field::Speaker => Correction::Speaker(number, value),
                    Field::Outlet => Correction::Outlet(number, value),
                });
            }
            None => {}
        })
    };
    let extent = props.on_correct.reform(move |event: Event| {
        let value = browser::value_of(&event).unwrap_or_default();
        let extent = EXTENTS.into_iter().find(|extent| extent.treatment().as_str() == value);
        Correction::Extent(number, extent.unwrap_or(Extent::Paraphrase))
    });
    let speaker = found.speaker.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
    let outlet = found.outlet.as_deref().unwrap_or_default();
    let by_program = found.judge == Judge::Program;
    let role = found.speaker.as_ref().and_then(|who| who.role.as_deref());
    let confirm = props.on_correct.reform(move |_| Correction::Confirm(number));
    let reach = props.on_reach.reform(move |event: MouseEvent| {
        event.prevent_default();
        number
    });
    let dismiss = props.on_correct.reform(move |_| Correction::Dismiss(number));
    html! {
        <li
            id={card_element(&quotation)}
            class="quotation-card found-card"
            data-quotation={quotation.to_string()}
            data-extent={found.extent.treatment().as_str()}
            data-judge={if by_program { "program" } else { "reader" }}
            data-confidence={found.confidence.as_str()}
            tabindex="-1"
        >
            <a class="card-number" href={format!("#{}", mark_element(&quotation))} onclick={reach}>{ number }</a>
            <div class="card-text">
                <p class="passage" dir="auto">{ &props.passage }</p>
                <p class="found-by">
                    <span class="found-judge">{ if by_program { own.by_program } else { own.by_reader } }</span>
                    if by_program {
                        { " · " }
                        <span class="found-confidence">
                            { own.confidences.get(found.confidence as usize).copied().unwrap_or_default() }
                        </span>
                    }
                </p>
                <div class="found-fields">
                    <label class="found-field">
                        <span>{ own.speaker }</span>
                        { select(own, &props.names, speaker, own.nobody, choose(Field::Speaker)) }
                    </label>
                    if let Some(role) = role {
                        <p class="own-small" dir="auto">{ role }</p>
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
                                <option value={extent.treatment().as_str()} selected={extent == found.extent}>
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
