//! [`FoundCard`]: one quotation, who says so, and everything that can be put right about it.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, Properties, classes, component, html, use_effect_with,
    use_state,
};

use crate::article::{Extent, Id, Judge, Quotation, Source};
use crate::browser;
use crate::import::{Draft, Edit};
use crate::reading::elements::{card_element, mark_element};
use crate::wording::OwnWording;

use super::bounds_fields::Bounds;
use super::choice::Choice;
use super::found_details::FoundDetails;
use super::known::{Known, NAME_LIST, meant};

/// The value of the choice of a name that is not in the list; no name has a line feed.
const ANOTHER: &str = "\n";

/// Who says a quotation and through which outlet, by their names.
#[derive(Clone, Debug, Default, PartialEq)]
struct Speaker {
    name: String,
    /// The source, when a person or an institution speaks.
    source: Option<(Id, Source)>,
    outlet: String,
    document: String,
    /// The outlets on its way, each of which may have translated it.
    via: Vec<(Id, String)>,
}

impl Speaker {
    /// The names of a quotation.
    fn of(draft: &Draft, quotation: &Quotation) -> Self {
        let evidence = &draft.article().evidence;
        let speaker = evidence.speaker_of(quotation);
        let source =
            quotation.by.as_ref().and_then(|by| Some((by.clone(), evidence.sources.get(by)?.clone())));
        let document = quotation.document.as_ref().and_then(|id| evidence.documents.get(id));
        let outlet = |id: &Id| Some((id.clone(), evidence.outlets.get(id)?.name.display.clone()));
        Self {
            name: speaker.map(|speaker| speaker.display().to_owned()).unwrap_or_default(),
            source,
            document: document
                .map(|one| one.title.as_ref().unwrap_or(&one.phrase).clone())
                .unwrap_or_default(),
            outlet: draft.through(quotation).unwrap_or_default().to_owned(),
            via: quotation.via.iter().filter_map(outlet).collect(),
        }
    }
}

/// A quotation with everything that its card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    number: usize,
    quotation: Quotation,
    speaker: Speaker,
    /// Where it begins and ends; none for a block that is a quotation as a whole.
    bounds: Option<Bounds>,
}

impl Facts {
    /// Which quotation it is.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.quotation.id
    }

    /// The facts of the quotation with this number; `fresh` is an id for a second one.
    #[must_use]
    pub fn of(draft: &Draft, quotation: &Quotation, number: usize, fresh: Option<Id>) -> Self {
        Self {
            number,
            quotation: quotation.clone(),
            speaker: Speaker::of(draft, quotation),
            bounds: Bounds::of(draft.article(), quotation, fresh),
        }
    }
}

/// What [`FoundCard`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FoundCardProps {
    /// The tag of the language.
    pub lang: &'static str,
    /// The quotation and what is known about it.
    pub facts: Facts,
    /// The names to choose from.
    pub known: Known,
    /// Whether it lies over the article that is read, where the place of a card is taken already.
    #[prop_or_default]
    pub over: bool,
    /// Told when the reader wants to see the words in the text.
    pub on_reach: Callback<Id>,
    /// Told of a correction.
    pub on_correct: Callback<Edit>,
}

/// The field whose new name is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Speaker,
    Outlet,
}

/// The words, how sure the program is, and the fields.
#[component]
pub fn FoundCard(props: &FoundCardProps) -> Html {
    let own = OwnWording::of(props.lang);
    let naming = use_state(|| None::<Field>);
    let Facts { number, quotation, speaker, bounds } = &props.facts;
    let id = &quotation.id;
    // Whoever asks for another name goes on to type it.
    use_effect_with((*naming, id.clone()), |(naming, id)| {
        if let Some(field) = naming {
            browser::focus_on(&name_element(*field, id));
        }
    });
    let edit = |make: fn(Id) -> Edit| {
        let id = id.clone();
        props.on_correct.reform(move |_: MouseEvent| make(id.clone()))
    };
    let choose = |field: Field| {
        let (naming, on_correct, id) = (naming.clone(), props.on_correct.clone(), id.clone());
        Callback::from(move |value: String| {
            if value == ANOTHER {
                return naming.set(Some(field));
            }
            naming.set(None);
            on_correct.emit(match field {
                Field::Speaker => Edit::Speaker(id.clone(), value),
                Field::Outlet => Edit::Outlet(id.clone(), value),
            });
        })
    };
    let extent = {
        let id = id.clone();
        props.on_correct.reform(move |value: String| {
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
    let Speaker { name, source, outlet, document, via } = speaker;
    let role = source.as_ref().and_then(|(_, source)| source.role.as_ref());
    html! {
        <li
            id={(!props.over).then(|| card_element(id))}
            class={classes!("found-card", (!props.over).then_some("quotation-card"))}
            data-quotation={id.to_string()}
            data-extent={quotation.extent.treatment().as_str()}
            data-judge={if by_program { "program" } else { "reader" }}
            data-confidence={quotation.certainty.confidence.as_str()}
            tabindex="-1"
        >
            if props.over {
                <span class="card-number">{ *number }</span>
            } else {
                <a class="card-number" href={format!("#{}", mark_element(id))} onclick={reach}>{ *number }</a>
            }
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
                        <Choice
                            id={format!("speaker-{id}")}
                            options={named(own, &props.known.names, name, own.nobody)}
                            value={name.clone()}
                            on_choose={choose(Field::Speaker)}
                        />
                    </label>
                    if let Some(role) = role {
                        <p class="own-small" dir="auto">{ role.clone() }</p>
                    }
                    if *naming == Some(Field::Speaker) {
                        { name_field(own, name_element(Field::Speaker, id), (&props.known.names, Some(NAME_LIST)), choose(Field::Speaker)) }
                    }
                    <label class="found-field">
                        <span>{ own.through }</span>
                        <Choice
                            id={format!("outlet-{id}")}
                            options={named(own, &props.known.outlets, outlet, own.this_alone)}
                            value={outlet.clone()}
                            on_choose={choose(Field::Outlet)}
                        />
                    </label>
                    if *naming == Some(Field::Outlet) {
                        { name_field(own, name_element(Field::Outlet, id), (&props.known.outlets, None), choose(Field::Outlet)) }
                    }
                    <label class="found-field">
                        <span>{ own.wording }</span>
                        <Choice
                            id={format!("extent-{id}")}
                            options={labelled(own.extents.into_iter(), EXTENTS.map(|extent| extent.treatment().as_str()))}
                            value={quotation.extent.treatment().as_str()}
                            on_choose={extent}
                        />
                    </label>
                </div>
                <FoundDetails
                    lang={props.lang}
                    quotation={quotation.clone()}
                    source={source.clone()}
                    document={document.clone()}
                    via={via.clone()}
                    bounds={bounds.clone()}
                    sources={props.known.sources.clone()}
                    languages={props.known.languages.clone()}
                    on_correct={props.on_correct.clone()}
                />
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

/// Values with what they are called.
pub(super) fn labelled<const N: usize>(
    labels: impl Iterator<Item = &'static str>,
    values: [&'static str; N],
) -> Vec<(AttrValue, AttrValue)> {
    values.into_iter().zip(labels).map(|(value, label)| (value.into(), label.into())).collect()
}

/// A choice among known names, nobody, and a name that is not known yet. The one that is so is always among them.
fn named(own: &OwnWording, names: &[String], now: &str, none: &'static str) -> Vec<(AttrValue, AttrValue)> {
    let known = now.is_empty() || names.iter().any(|name| name == now);
    let missing = (!known).then(|| now.to_owned());
    let all = names.iter().cloned().chain(missing).map(|name| (name.clone().into(), name.into()));
    let none = std::iter::once(("".into(), none.into()));
    none.chain(all).chain([(ANOTHER.into(), own.another.into())]).collect()
}

fn name_element(field: Field, id: &Id) -> String {
    match field {
        Field::Speaker => format!("speaker-name-{id}"),
        Field::Outlet => format!("outlet-name-{id}"),
    }
}

/// A field for a name that is typed; a part of a known one means that one.
fn name_field(
    own: &OwnWording,
    element: String,
    (known, list): (&Rc<[String]>, Option<&'static str>),
    named: Callback<String>,
) -> Html {
    let known = known.clone();
    let onchange =
        named.reform(move |event: Event| meant(&known, &browser::value_of(&event).unwrap_or_default()));
    html! {
        <label class="found-field">
            <span>{ own.name }</span>
            <input id={element} type="text" autocomplete="off" {list} {onchange} />
        </label>
    }
}
