//! [`CardDialog`]: one quotation with its fields, over the article that is read.

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_effect_with};

use crate::article::Id;
use crate::browser;
use crate::opening::Edit;
use crate::reading::elements::mark_element;
use crate::wording::{OwnWording, fill};

use super::found_card::{Facts, FoundCard};
use super::known::Known;

/// The dialog.
const DIALOG: &str = "own-card";
/// Its title, which has the focus at first: a choice that has it would change by an arrow key.
const TITLE: &str = "own-card-title";

/// What [`CardDialog`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CardDialogProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The number of the quotation.
    pub(super) number: usize,
    /// How many there are.
    pub(super) all: usize,
    /// The quotation before it and the one after it.
    pub(super) around: (Option<Id>, Option<Id>),
    /// The quotation and what is known about it.
    pub(super) facts: Facts,
    /// The names to choose from.
    pub(super) known: Known,
    /// Whether something can be taken back.
    pub(super) corrected: bool,
    /// What the reader should know of the last correction.
    pub(super) news: Html,
    /// Told of a correction.
    pub(super) on_correct: Callback<Edit>,
    /// Told that the last one is to be taken back.
    pub(super) on_undo: Callback<MouseEvent>,
    /// To another quotation; `None` back to the article.
    pub(super) on_open: Callback<Option<Id>>,
    /// To all of them.
    pub(super) on_all: Callback<MouseEvent>,
}

/// The fields, the ways to the neighbors, back and to all quotations. What is corrected shows in the article when it
/// closes.
#[component]
pub(super) fn CardDialog(props: &CardDialogProps) -> Html {
    let own = OwnWording::of(props.lang);
    use_effect_with((), |()| browser::show_dialog(DIALOG, true));
    // Its words come into view beside it.
    use_effect_with(props.facts.id().clone(), |id| {
        browser::reveal(&mark_element(id));
        browser::focus_on(TITLE);
    });
    let to = |id: &Option<Id>| {
        let id = id.clone();
        props.on_open.reform(move |_: MouseEvent| id.clone())
    };
    let counts = [("n", props.number.to_string()), ("all", props.all.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(slot, count)| (*slot, count.as_str())).collect();
    let (before, after) = &props.around;
    html! {
        <dialog
            id={DIALOG}
            class="own-dialog"
            aria-labelledby={TITLE}
            // The Escape key closes it.
            onclose={props.on_open.reform(|_: Event| None)}
        >
            <header class="own-dialog-head">
                <h2 id={TITLE} tabindex="-1">{ fill(own.quotation_of, &counts) }</h2>
                <button type="button" class="own-button own-plain" disabled={before.is_none()} aria-label={own.previous} onclick={to(before)}>{ "↑" }</button>
                <button type="button" class="own-button own-plain" disabled={after.is_none()} aria-label={own.next} onclick={to(after)}>{ "↓" }</button>
                <button type="button" class="own-button own-dialog-done" onclick={to(&None)}>{ own.done }</button>
            </header>
            { props.news.clone() }
            <ol>
                <FoundCard
                    key={props.facts.id().to_string()}
                    lang={props.lang}
                    facts={props.facts.clone()}
                    known={props.known.clone()}
                    over=true
                    on_reach={props.on_open.reform(|_: Id| None)}
                    on_correct={props.on_correct.clone()}
                />
            </ol>
            <p class="own-dialog-foot">
                <button type="button" class="own-button own-plain" disabled={!props.corrected} onclick={props.on_undo.clone()}>{ own.undo }</button>
                <button type="button" class="own-button own-plain" onclick={props.on_all.clone()}>{ own.correct }</button>
            </p>
        </dialog>
    }
}
