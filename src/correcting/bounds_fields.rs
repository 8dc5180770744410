//! [`BoundsFields`]: where a quotation begins and ends, and whether it is one, two, or one with the next.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::article::{Article, Id, Quotation};
use crate::import::{Edit, Steps, Stretch, cuts, steps, stretches};
use crate::wording::OwnWording;

use super::choice::Choice;

/// The most places for a cut that are offered; others can be marked in the text.
const MOST_CUTS: usize = 300;

/// Where a quotation is, and where it could begin and end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    first: Stretch,
    last: Stretch,
    begin: Steps,
    end: Steps,
    /// The quotation after it that may be one with it.
    next: Option<Id>,
    /// An id for a second quotation.
    fresh: Option<Id>,
}

impl Bounds {
    /// None for a block that is a quotation as a whole.
    pub(super) fn of(article: &Article, quotation: &Quotation, fresh: Option<Id>) -> Option<Self> {
        let mut all = stretches(article, &quotation.id).into_iter();
        let first = all.next()?;
        let last = all.last().unwrap_or_else(|| first.clone());
        let (begin, end) = steps(article, &quotation.id)?;
        let mut following =
            article.evidence.quotations.iter().skip_while(|one| one.id != quotation.id).skip(1);
        let next = following.find(|one| one.within == quotation.within);
        // What somebody else says never becomes theirs.
        let next = next.filter(|one| one.by == quotation.by).map(|one| one.id.clone());
        Some(Self { first, last, begin, end, next, fresh })
    }
}

/// What [`BoundsFields`] needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BoundsFieldsProps {
    /// The tag of the language.
    pub(super) lang: &'static str,
    /// The quotation.
    pub(super) quotation: Quotation,
    /// Where it is.
    pub(super) bounds: Bounds,
    /// Told of a correction.
    pub(super) on_correct: Callback<Edit>,
}

/// Buttons for the begin and the end, the cut and the join.
#[component]
pub(super) fn BoundsFields(props: &BoundsFieldsProps) -> Html {
    let own = OwnWording::of(props.lang);
    let chosen = use_state(|| 0_usize);
    let (quotation, bounds) = (&props.quotation, &props.bounds);
    let words = |from: Option<usize>, to: Option<usize>| {
        let (on_correct, quotation) = (props.on_correct.clone(), quotation.id.clone());
        let place = from.zip(to);
        Callback::from(move |_: MouseEvent| {
            if let Some((from, to)) = place {
                on_correct.emit(Edit::Words { quotation: quotation.clone(), from, to });
            }
        })
    };
    let (from, to) = (Some(bounds.first.from), Some(bounds.last.to));
    let places: Vec<(usize, usize, String)> = cuts(quotation).into_iter().take(MOST_CUTS).collect();
    let cut = {
        let (on_correct, quotation) = (props.on_correct.clone(), quotation.id.clone());
        let place = chosen
            .checked_sub(1)
            .and_then(|place| places.get(place))
            .map(|(passage, at, _)| (*passage, *at))
            .zip(bounds.fresh.clone());
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(((passage, at), rest)) = place.clone() {
                chosen.set(0);
                on_correct.emit(Edit::Split { quotation: quotation.clone(), passage, at, rest });
            }
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |value: String| chosen.set(value.parse().unwrap_or_default()))
    };
    // Nothing is chosen at first: a cut behind the first word is nobody's wish.
    let ahead =
        places.iter().zip(1..).map(|((.., ahead), place)| (place.to_string().into(), ahead.clone().into()));
    let offered: Vec<(AttrValue, AttrValue)> =
        std::iter::once(("0".into(), "…".into())).chain(ahead).collect();
    let join = {
        let (on_correct, one, next) = (props.on_correct.clone(), quotation.id.clone(), bounds.next.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(next) = next.clone() {
                on_correct.emit(Edit::Join(one.clone(), next));
            }
        })
    };
    html! {
        <div class="found-bounds">
            { ends(own, own.at_begin, (bounds.begin.earlier.is_some(), words(bounds.begin.earlier, to)), (bounds.begin.later.is_some(), words(bounds.begin.later, to))) }
            { ends(own, own.at_end, (bounds.end.later.is_some(), words(from, bounds.end.later)), (bounds.end.earlier.is_some(), words(from, bounds.end.earlier))) }
            <label class="found-field">
                <span>{ own.cut_before }</span>
                <Choice
                    id={format!("cut-{}", quotation.id)}
                    options={offered}
                    value={chosen.to_string()}
                    on_choose={choose}
                />
            </label>
            <p class="found-ends">
                <button
                    type="button"
                    class="own-button own-plain"
                    aria-disabled={(*chosen == 0).then_some("true")}
                    onclick={cut}
                >
                    { own.cut }
                </button>
                if bounds.next.is_some() {
                    <button type="button" class="own-button own-plain" onclick={join}>{ own.join_next }</button>
                }
            </p>
        </div>
    }
}

/// A word more or less at one end. A button that can do nothing stays: the focus may be on it.
fn ends(
    own: &OwnWording,
    label: &'static str,
    more: (bool, Callback<MouseEvent>),
    less: (bool, Callback<MouseEvent>),
) -> Html {
    let button = |(possible, onclick): (bool, Callback<MouseEvent>), text: &'static str| {
        html! {
            <button
                type="button"
                class="own-button own-plain"
                aria-disabled={(!possible).then_some("true")}
                {onclick}
            >
                { text }
            </button>
        }
    };
    html! {
        <div class="found-field" role="group" aria-label={label}>
            <span aria-hidden="true">{ label }</span>
            <span class="found-ends">{ button(more, own.more_word) }{ button(less, own.less_word) }</span>
        </div>
    }
}
