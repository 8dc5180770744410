//! The article with its quotations: the text on one side, what was found on the other.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, html};

use crate::article::{Article, Confidence, Date, Id, Judge, Quotation};
use crate::browser::{self, Marked};
use crate::correcting::{AddBar, Facts, FoundCard, Known, changes, marked_in};
use crate::import::{Draft, Edit, Notice};
use crate::page::{Body, Endnotes};
use crate::wording::{OwnWording, fill};

use super::exports::exports;
use super::last_bar::LastBar;
use super::messages;
use super::state::{CARDS, Desk, PIECES};

/// What the result tells the desk.
#[derive(Clone, PartialEq)]
pub(super) struct Wires {
    pub(super) on_correct: Callback<Edit>,
    pub(super) on_add: Callback<(Marked, String)>,
    /// The marked words are those of a quotation.
    pub(super) on_words: Callback<(Marked, Id)>,
    /// A note on the marked words.
    pub(super) on_note: Callback<(Marked, String)>,
    /// Nothing is made of the marked words.
    pub(super) on_unmark: Callback<()>,
    /// One correction is taken back.
    pub(super) on_take_back: Callback<usize>,
    /// To the card of a quotation.
    pub(super) on_card: Callback<Id>,
    /// To its words.
    pub(super) on_reach: Callback<Id>,
    pub(super) on_unchecked: Callback<Event>,
    pub(super) on_more_cards: Callback<MouseEvent>,
    pub(super) on_more_pieces: Callback<MouseEvent>,
    pub(super) on_undo: Callback<MouseEvent>,
    pub(super) on_redo: Callback<MouseEvent>,
    /// The reader has seen what was done last.
    pub(super) on_seen: Callback<MouseEvent>,
    pub(super) on_forget: Callback<MouseEvent>,
    pub(super) on_close: Callback<MouseEvent>,
    /// To the reading room.
    pub(super) on_read: Callback<MouseEvent>,
    /// As a page.
    pub(super) on_save: Callback<MouseEvent>,
    /// To another article of the file.
    pub(super) on_item: Callback<u32>,
}

/// The article, what was found, what was left out.
pub(super) fn check_view(
    own: &'static OwnWording,
    desk: &Desk,
    draft: &Rc<Draft>,
    article: &Rc<Article>,
    known: &Known,
    wires: &Wires,
) -> Html {
    let on_card = wires.on_card.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let quotation = browser::clicked_quotation(&event);
        // Words that were just marked are not clicked.
        if let Some(number) = quotation.filter(|_| browser::marked_words().is_none()) {
            event.prevent_default();
            on_card.emit(number);
        }
    });
    let more = draft.article().body.len().saturating_sub(desk.pieces);
    html! {
        <div class="broadsheet own-result">
            <main class="story">
                <article aria-label={own.text}>
                    <p class="own-to-found"><a href="#own-found-title">{ own.quotations }{ " (" }{ draft.article().evidence.quotations.len() }{ ")" }</a></p>
                    { head(own, draft, &wires.on_correct) }
                    <div class="own-text" lang={article.lang.to_string()} dir={article.dir.as_str()} {onclick}>
                        <Body article={article.clone()} />
                        if more > 0 {
                            <p lang={own.lang}>
                                <button type="button" class="own-button" onclick={wires.on_more_pieces.clone()}>
                                    { fill(own.more, &[("n", &more.min(PIECES).to_string())]) }
                                </button>
                            </p>
                        }
                        <Endnotes article={article.clone()} />
                    </div>
                    { messages::left_out(own, &draft.opened) }
                    { messages::notices(own, &draft.opened) }
                </article>
            </main>
            <div class="sources-island">
                <aside class="sources own-found" aria-labelledby="own-found-title" tabindex="-1">
                    { side(own, desk, draft, known, wires) }
                </aside>
            </div>
        </div>
    }
}

/// Headline, outlet and day, each to be put right.
fn head(own: &'static OwnWording, draft: &Rc<Draft>, on_correct: &Callback<Edit>) -> Html {
    let article = draft.article();
    let publisher = draft.publisher();
    let text = |make: fn(String) -> Edit| {
        on_correct.reform(move |event: Event| make(browser::value_of(&event).unwrap_or_default()))
    };
    let day = {
        let on_correct = on_correct.clone();
        Callback::from(move |event: Event| {
            if let Some(date) = browser::value_of(&event).and_then(|value| Date::parse(&value).ok()) {
                on_correct.emit(Edit::Published(date));
            }
        })
    };
    let people: Vec<&str> = article.byline.authors.iter().map(|one| one.name.as_str()).collect();
    let people = people.join(", ");
    html! {
        <header class="own-head">
            <h1 class="headline" dir="auto">{ article.headline.clone() }</h1>
            if let Some(dek) = &article.dek {
                <p class="dek" dir="auto">{ dek }</p>
            }
            if !people.is_empty() {
                <p class="own-authors" dir="auto">{ people.clone() }</p>
            }
            <details class="own-correct">
                <summary>
                    <bdi>{ publisher.map_or_else(|| format!("{}: {}", own.outlet, own.unknown), str::to_owned) }</bdi>
                    { " · " }
                    { article.published.map_or_else(|| format!("{}: {}", own.published, own.unknown), |date| own.date(date)) }
                    { " · " }
                    <span class="own-correct-word">{ own.put_right }</span>
                </summary>
            <div class="own-facts">
                <label class="found-field">
                    <span>{ own.headline }</span>
                    <input type="text" value={article.headline.clone()} onchange={text(Edit::Headline)} />
                </label>
                <label class="found-field">
                    <span>{ own.dek }</span>
                    <input type="text" value={article.dek.clone().unwrap_or_default()} onchange={text(Edit::Dek)} />
                </label>
                <label class="found-field">
                    <span>{ own.dateline }</span>
                    <input type="text" value={article.dateline.as_ref().map(|one| one.place.clone()).unwrap_or_default()} onchange={text(Edit::Dateline)} />
                </label>
                <label class="found-field">
                    <span>{ own.authors }</span>
                    <input type="text" value={people} onchange={text(Edit::Authors)} />
                </label>
                <label class="found-field">
                    <span>{ own.rights }</span>
                    <input type="text" value={article.rights.clone().unwrap_or_default()} onchange={text(Edit::Rights)} />
                </label>
                <label class="found-field">
                    <span>{ own.outlet }</span>
                    <input
                        type="text"
                        value={publisher.unwrap_or_default().to_owned()}
                        placeholder={own.unknown}
                        onchange={text(Edit::Publisher)}
                    />
                </label>
                <label class="found-field">
                    <span>{ own.published }</span>
                    <input
                        type="date"
                        value={article.published.map(|date| date.to_string()).unwrap_or_default()}
                        onchange={day}
                    />
                </label>
            </div>
            </details>
        </header>
    }
}

fn side(own: &'static OwnWording, desk: &Desk, draft: &Rc<Draft>, known: &Known, wires: &Wires) -> Html {
    let quotations = &draft.article().evidence.quotations;
    let kept = quotations.len();
    let sure = quotations.iter().filter(|one| one.certainty.confidence == Confidence::Certain).count();
    let checked = quotations.iter().filter(|one| one.certainty.judge == Judge::Editor).count();
    let counts = [("n", kept.to_string()), ("sure", sure.to_string()), ("checked", checked.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(slot, count)| (*slot, count.as_str())).collect();
    let numbered = quotations.iter().enumerate().map(|(place, quotation)| (place + 1, quotation));
    let listed: Vec<(usize, &Quotation)> =
        numbered.filter(|(_, one)| !desk.only_unchecked || one.certainty.judge == Judge::Program).collect();
    let more = listed.len().saturating_sub(desk.cards);
    let fresh = draft.new_id();
    let out = draft.dismissed();
    html! {
        <>
            <div class="sources-head">
                <h2 id="own-found-title">{ own.quotations }</h2>
                <button type="button" class="own-button" onclick={wires.on_read.clone()}>{ own.read }</button>
            </div>
            <p class="own-small" role="status">{ fill(own.tally, &counts) }</p>
            if kept == 0 {
                <p>{ own.none_found }</p>
            }
            { messages::keeping(own, &desk.keeping) }
            { items(own, desk, draft, wires) }
            <AddBar
                lang={own.lang}
                marked={desk.marked.clone()}
                among={desk.marked.as_ref().and_then(|marked| marked_in(draft.article(), marked))}
                names={known.names.clone()}
                on_add={wires.on_add.clone()}
                on_words={wires.on_words.clone()}
                on_note={wires.on_note.clone()}
                on_cancel={wires.on_unmark.clone()}
            />
            <label class="own-check">
                <input type="checkbox" checked={desk.only_unchecked} onchange={wires.on_unchecked.clone()} />
                { " " }{ own.unchecked }
            </label>
            <ol class="quotation-cards">
                { for listed.iter().take(desk.cards).map(|(number, quotation)| html! {
                    <FoundCard
                        key={quotation.id.to_string()}
                        lang={own.lang}
                        facts={Facts::of(draft, quotation, *number, fresh.clone())}
                        known={known.clone()}
                        on_reach={wires.on_reach.clone()}
                        on_correct={wires.on_correct.clone()}
                    />
                }) }
            </ol>
            if more > 0 {
                <p>
                    <button type="button" class="own-button" onclick={wires.on_more_cards.clone()}>
                        { fill(own.more, &[("n", &more.min(CARDS).to_string())]) }
                    </button>
                </p>
            }
            { dismissed(own, &out, &wires.on_correct) }
            { changes(own, draft, &out, &wires.on_take_back) }
            { exports(own, draft, desk.saving, &wires.on_save) }
            <p class="own-leave">
                // The line at the foot of the window has them while it says what was done last.
                if desk.last.is_none() {
                    <button type="button" class="own-button own-plain" disabled={draft.log().is_empty()} onclick={wires.on_undo.clone()}>
                        { own.undo }
                    </button>
                    <button type="button" class="own-button own-plain" disabled={!draft.can_redo()} onclick={wires.on_redo.clone()}>
                        { own.redo }
                    </button>
                }
                <button type="button" class="own-button own-plain" disabled={draft.log().is_empty()} onclick={wires.on_forget.clone()}>
                    { own.afresh }
                </button>
                <button type="button" class="own-button own-plain" onclick={wires.on_close.clone()}>{ own.close }</button>
            </p>
            <LastBar
                lang={own.lang}
                told={desk.last.as_ref().map(|last| last.told(own))}
                can_undo={!draft.log().is_empty()}
                can_redo={draft.can_redo()}
                on_undo={wires.on_undo.clone()}
                on_redo={wires.on_redo.clone()}
                on_seen={wires.on_seen.clone()}
            />
        </>
    }
}

/// What the reader took out, to be put back.
fn dismissed(own: &'static OwnWording, out: &[Quotation], on_correct: &Callback<Edit>) -> Html {
    if out.is_empty() {
        return Html::default();
    }
    html! {
        <section class="own-dismissed" aria-labelledby="own-dismissed-title">
            <h2 id="own-dismissed-title">{ own.dismissed }</h2>
            <ul>
                { for out.iter().map(|quotation| {
                    let id = quotation.id.clone();
                    let restore = on_correct.reform(move |_| Edit::Restore(id.clone()));
                    html! {
                        <li key={quotation.id.to_string()}>
                            <span dir="auto">{ quotation.words() }</span>
                            { " " }
                            <button type="button" class="own-button" onclick={restore}>{ own.restore }</button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// The ways to the other articles of a feed, while its file is at hand.
fn items(own: &'static OwnWording, desk: &Desk, draft: &Draft, wires: &Wires) -> Html {
    let of = draft.opened.notices.iter().find_map(|notice| match notice {
        Notice::Item(item, all) => Some((u32::try_from(*item).ok()?, u32::try_from(*all).ok()?)),
        _ => None,
    });
    let Some((item, all)) = of.filter(|_| desk.item.is_some()) else { return Html::default() };
    let to = |item: u32| wires.on_item.reform(move |_: MouseEvent| item);
    html! {
        <p class="own-items">
            <button type="button" class="own-button own-plain" disabled={item <= 1} onclick={to(item.saturating_sub(1))}>
                { own.earlier }
            </button>
            <button type="button" class="own-button own-plain" disabled={item >= all} onclick={to(item + 1)}>
                { own.later }
            </button>
        </p>
    }
}
