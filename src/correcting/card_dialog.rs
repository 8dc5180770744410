//! [`CardDialog`]: one quotation with its fields, over the article that is read.

use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_effect_with};

use crate::article::Id;
use crate::browser;
use crate::import::{Draft, Edit};
use crate::reading::elements::quotation_element;
use crate::wording::{OwnWording, fill};

use super::found_card::{Facts, FoundCard};
use super::known::Known;

/// The dialog.
const DIALOG: &str = "own-card";
/// Its title, which has the focus at first: a choice that has it would change by an arrow key.
const TITLE: &str = "own-card-title";

/// The quotation whose fields are open.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its number, and how many quotations there are.
    number: usize,
    all: usize,
    /// The one before it and the one after it.
    before: Option<Id>,
    after: Option<Id>,
    facts: Facts,
    /// Whether a correction can be taken back.
    corrected: bool,
}

impl Shown {
    /// The quotation with this id; `None` where the article has none.
    #[must_use]
    pub fn of(draft: &Draft, id: &Id) -> Option<Self> {
        let evidence = &draft.article().evidence;
        let quotations = &evidence.quotations;
        let number = evidence.number(id)?;
        let place = number.checked_sub(1)?;
        let id = |place: usize| quotations.get(place).map(|one| one.id.clone());
        Some(Self {
            number,
            all: quotations.len(),
            before: place.checked_sub(1).and_then(id),
            after: id(number),
            facts: Facts::of(draft, quotations.get(place)?, number, draft.new_id()),
            corrected: !draft.log().is_empty(),
        })
    }
}

/// What [`CardDialog`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CardDialogProps {
    /// The tag of the language.
    pub lang: &'static str,
    /// What is open.
    pub shown: Shown,
    /// The names to choose from.
    pub known: Known,
    /// What the reader should know of the last correction.
    pub news: Html,
    /// Told of a correction.
    pub on_correct: Callback<Edit>,
    /// Told that the last one is to be taken back.
    pub on_undo: Callback<MouseEvent>,
    /// To another quotation; `None` back to the article.
    pub on_open: Callback<Option<Id>>,
    /// To all of them.
    pub on_all: Callback<MouseEvent>,
}

/// The fields, the ways to the neighbors, back and to all quotations. What is corrected shows in the article when it
/// closes.
#[component]
pub fn CardDialog(props: &CardDialogProps) -> Html {
    let own = OwnWording::of(props.lang);
    use_effect_with((), |()| {
        browser::show_dialog(DIALOG, true);
        browser::focus_on(TITLE);
        browser::unmark_beside
    });
    let Shown { number, all, before, after, facts, corrected } = &props.shown;
    // Its words come into view beside it.
    use_effect_with((facts.id().clone(), before.is_none() || after.is_none()), |(id, ends)| {
        browser::show_beside(DIALOG, &quotation_element(id));
        // A button that leads on keeps the focus; what was pressed may be gone, or lead nowhere now.
        if *ends {
            browser::focus_on(TITLE);
        } else {
            browser::catch_focus(TITLE);
        }
    });
    use_effect_with(*corrected, |corrected| {
        if !corrected {
            browser::focus_on(TITLE);
        }
    });
    let to = |id: &Option<Id>| {
        let id = id.clone();
        props.on_open.reform(move |_: MouseEvent| id.clone())
    };
    // Closed, and not only taken away, it gives the focus back.
    let done = Callback::from(|_: MouseEvent| browser::show_dialog(DIALOG, false));
    let counts = [("n", number.to_string()), ("all", all.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(slot, count)| (*slot, count.as_str())).collect();
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
                <button type="button" class="own-button own-dialog-done" onclick={done}>{ own.done }</button>
            </header>
            { props.news.clone() }
            <ol>
                <FoundCard
                    key={facts.id().to_string()}
                    lang={props.lang}
                    facts={facts.clone()}
                    known={props.known.clone()}
                    over=true
                    on_reach={props.on_open.reform(|_: Id| None)}
                    on_correct={props.on_correct.clone()}
                />
            </ol>
            <p class="own-dialog-foot">
                <button type="button" class="own-button own-plain" disabled={!*corrected} onclick={props.on_undo.clone()}>{ own.undo }</button>
                <button type="button" class="own-button own-plain" onclick={props.on_all.clone()}>{ own.correct }</button>
            </p>
        </dialog>
    }
}
