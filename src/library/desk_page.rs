//! [`DeskPage`]: the whole page for one's own articles, wired to files, worker and shelf.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, Properties, Reducible, component, html};
use yew::{use_effect, use_effect_with, use_memo, use_mut_ref, use_reducer, use_state_eq};

use crate::article::Id;
use crate::browser::{self, Early, FileListeners, Listeners, OWN_ARTICLE, Shelf, Taken};
use crate::correcting::{ADD_BAR, Known, Languages, Shown};
use crate::import::{Draft, Edit, Stretch, fitted};
use crate::reading::elements::{ARTICLE, card_element, mark_element, quotation_element};
use crate::reading::preferences::Preferences;
use crate::wording::{OwnWording, preferred, supported};

use super::check_view::{Wires, check_view};
use super::intake_box::{IntakeBox, PASTE};
use super::messages;
use super::next_card::use_next_card;
use super::read_view::{ReadWires, read_view};
use super::room_bar::RoomWires;
use super::services::{Desking, Services};
use super::shelf_list::{SHELF, ShelfWires, UNDELETE, shelf_list};
use super::state::{Act, Deleted, Desk, Follow, Mode, Saving, Step};

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        match self.apply(act) {
            Some(next) => Rc::new(next),
            None => self,
        }
    }
}

/// The file of all articles.
const ALL_ARTICLES: &str = "broadsheet-articles.json";

/// What follows the number in the address of an article that is being corrected.
const CORRECTING: &str = "&correct";

/// The number of the kept article that an address names, and how it is to be shown.
fn wanted_by(query: &str) -> Option<(u32, Mode)> {
    let rest = query.strip_prefix(OWN_ARTICLE)?;
    let number = rest.split('&').next()?.parse().ok()?;
    Some((number, if rest.ends_with(CORRECTING) { Mode::Correct } else { Mode::Read }))
}

/// What the desk asks of the session, which knows the reading room.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DeskPageProps {
    /// What was typed or chosen before the program had come.
    pub early: Early,
    /// The article is to be shown in the reading room, and whether the reader stays where they are in it; `None` when
    /// none is shown.
    pub on_room: Callback<Option<(Rc<Draft>, bool)>>,
    /// The article is to be saved as a page; told whether that could be done.
    pub on_save: Callback<(Rc<Draft>, Callback<bool>)>,
}

/// The desk: a place for files and a list of articles, or an article with its quotations.
#[component]
pub fn DeskPage(props: &DeskPageProps) -> Html {
    let desk = use_reducer(Desk::default);
    let back = (*use_memo((), |()| Services::default())).clone();
    let own = OwnWording::of(*use_memo((), |()| {
        // What was chosen on any page of the site comes before what the browser wants.
        let chosen = browser::stored_preferences().and_then(|line| Preferences::read(&line).language.tag());
        let tags = browser::wanted_languages();
        let printed = || supported(&browser::page_language());
        chosen.or_else(|| preferred(tags.iter().map(String::as_str))).or_else(printed).unwrap_or("en")
    }));
    // The article whose address this is.
    let wanted = *use_memo((), |()| wanted_by(&browser::address().0));
    // 0: the shelf is being opened; 1: there is one; 2: there is none. Each ended keeping counts on.
    let shelf = use_state_eq(|| 0_u32);
    let reached = use_mut_ref(|| None::<String>);
    let was_deleted = use_mut_ref(|| false);
    // Counts what was asked for: where everything is listed already nothing else would draw the page again.
    let asked = use_state_eq(|| 0_u32);
    let dispatcher = desk.dispatcher();

    use_effect_with((), {
        let (back, desk, shelf) = (back.clone(), dispatcher.clone(), shelf.setter());
        let early = props.early.clone();
        move |()| {
            Shelf::open({
                let (back, desk) = (back.clone(), desk.clone());
                move |opened| {
                    let ok = opened.is_ok();
                    back.shelf.replace(opened.ok());
                    back.arrive(&desk, wanted);
                    shelf.set(if ok { 1 } else { 2 });
                }
            });
            let listeners = FileListeners::new(own.paste_name, {
                let (back, desk) = (back.clone(), desk.clone());
                move |file| back.take(&desk, &file)
            });
            let selection = browser::on_selection({
                let desk = desk.clone();
                move || {
                    // Where the focus is in a field, the words that were marked before are still meant.
                    if let Some(marked) = browser::marked_words() {
                        desk.dispatch(Act::Mark(Some(marked)));
                    } else if browser::unmarked() {
                        desk.dispatch(Act::Mark(None));
                    }
                }
            });
            let correcting = browser::on_correct({
                let desk = desk.clone();
                move |id| {
                    if let Ok(id) = Id::new(&id) {
                        desk.dispatch(Act::Fields(Some(id)));
                    }
                }
            });
            let mut keys = Listeners::default();
            keys.on_undo({
                let desk = desk.clone();
                move |back| {
                    let follow = Follow::Quotation;
                    desk.dispatch(if back { Act::Undo(follow) } else { Act::Redo(follow) });
                }
            });
            if early.typing {
                browser::focus_on(PASTE);
            }
            if let Some(file) = &early.file {
                back.take(&desk, file);
            }
            let shared = browser::shared_text();
            if let Some(file) =
                shared.and_then(|text| Taken::file_of(&format!("{}.txt", own.paste_name), &text))
            {
                back.take(&desk, &file);
            }
            move || drop((listeners, selection, correcting, keys))
        }
    });
    // A worker that has nothing left to do ends.
    use_effect_with(desk.working.is_some(), {
        let back = back.clone();
        move |working| {
            if !working {
                back.errand.replace(None);
            }
        }
    });
    use_effect_with((desk.opening, desk.edition, *shelf), {
        let (back, desk, shelf) = (back.clone(), desk.clone(), shelf.clone());
        move |_| {
            if *shelf > 0 {
                let setter = shelf.setter();
                let next = shelf.wrapping_add(2);
                back.keep(&desk, &desk.dispatcher(), Callback::from(move |()| setter.set(next)));
            }
        }
    });
    // An article that is kept has an address, which a reload keeps. Whoever goes to check it finds what they had filtered
    // when they come back.
    let read_at = use_mut_ref(String::new);
    use_effect_with((desk.id.filter(|_| desk.draft.is_some()), desk.mode, desk.opening, desk.drawn), {
        let at = desk.at.clone();
        // Whoever takes something back while reading stays there; the address may name a quotation that was read before.
        let stays = desk.last.as_ref().is_some_and(|last| last.stays);
        move |(id, mode, opening, _)| {
            let (now, _) = browser::address();
            let wanted = match (id, mode) {
                (None, _) => String::new(),
                (Some(id), Mode::Correct) => {
                    if wanted_by(&now) == Some((*id, Mode::Read)) {
                        read_at.replace(now.clone());
                    }
                    format!("{OWN_ARTICLE}{id}{CORRECTING}")
                }
                (Some(id), Mode::Read) => match read_at.take() {
                    before if wanted_by(&before) == Some((*id, Mode::Read)) => before,
                    // What was corrected over the article leaves its filter as it is.
                    _ if (at.is_some() || stays) && wanted_by(&now) == Some((*id, Mode::Read)) => now.clone(),
                    _ => format!("{OWN_ARTICLE}{id}"),
                },
            };
            // Whoever corrected a quotation goes on reading there.
            let wanted = match &at {
                Some(at) if *mode == Mode::Read => format!("{wanted}#{}", quotation_element(at)),
                _ => wanted,
            };
            let is_there = match (id, mode) {
                // The reading has its own words behind the number.
                (Some(id), Mode::Read) => {
                    at.is_none() && !stays && wanted_by(&now) == Some((*id, Mode::Read))
                }
                _ => now == wanted,
            };
            // Until the first article is shown the address says which one that is to be.
            if !is_there && (id.is_some() || *opening > 0 && now.starts_with(OWN_ARTICLE)) {
                browser::name_address(&wanted);
            }
        }
    });
    use_effect_with((desk.draft.is_some(), desk.mode, desk.opening, desk.drawn), {
        let (desk, on_room) = (desk.clone(), props.on_room.clone());
        let stays = desk.last.as_ref().is_some_and(|last| last.stays);
        move |_| {
            let draft = desk.draft.clone().filter(|_| desk.mode == Mode::Read);
            on_room.emit(draft.map(|draft| (draft, stays)));
        }
    });
    // Whoever closes the fields goes on at the words. What was corrected has drawn the page again, which leads there too.
    use_effect_with(desk.fields.is_some(), {
        let at = desk.at.clone().filter(|_| desk.mode == Mode::Read);
        move |open| {
            if let Some(at) = at.filter(|_| !open) {
                browser::focus_on(&mark_element(&at));
            }
        }
    });
    // The focus goes from what was deleted to the way back, and from there to the list.
    use_effect_with(desk.deleted.clone(), {
        let was = was_deleted.clone();
        move |deleted| match deleted {
            Some(_) => {
                was.replace(true);
                browser::focus_on(UNDELETE);
            }
            None if was.replace(false) => browser::focus_on(SHELF),
            None => {}
        }
    });
    // Whoever lets go of marked words, or has seen what was done last, goes on in the article: the bar that had the focus
    // is gone.
    let told_of = use_mut_ref(|| None::<Id>);
    use_effect_with((desk.marked.is_some(), desk.last.is_some()), {
        let reads = desk.draft.is_some() && desk.mode == Mode::Read && desk.fields.is_none();
        let about = desk.last.as_ref().and_then(|last| last.quotation().cloned());
        move |(marked, told)| {
            let before = std::mem::replace(&mut *told_of.borrow_mut(), about);
            if reads && !marked && !told {
                if let Some(id) = before {
                    browser::catch_focus(&mark_element(&id));
                }
                browser::catch_focus(ARTICLE);
            }
        }
    });
    use_effect_with(desk.marked.clone(), |marked| browser::show_marked(marked.as_ref(), ADD_BAR));
    // Nobody is held back whose work is safe.
    use_effect_with(desk.unsaved(), |unsaved| {
        let guard = unsaved.then(browser::ask_before_leaving);
        move || drop(guard)
    });
    use_next_card(&desk);
    // What was asked for is on the page now.
    use_effect({
        let reached = reached.clone();
        move || {
            if let Some(element) = reached.borrow_mut().take() {
                browser::reveal(&element);
                browser::focus_on(&element);
            }
        }
    });

    let article = use_memo((desk.opening, desk.edition, desk.pieces, desk.mode), |_| {
        let draft = desk.draft.as_ref().filter(|_| desk.mode == Mode::Correct)?;
        Some(Rc::new(draft.part(desk.pieces)))
    });
    // While nothing is corrected nobody asks for the names.
    let asks = desk.mode == Mode::Correct || desk.fields.is_some() || desk.marked.is_some();
    let languages = use_memo(asks, |asks| asks.then(|| Languages::of(own.lang)));
    let known = use_memo((desk.opening, desk.edition, asks), |_| {
        let draft = desk.draft.as_ref().filter(|_| asks)?;
        Some(Known::of(draft, (*languages).clone()?))
    });
    let shown = use_memo((desk.opening, desk.edition, desk.fields.clone()), |_| {
        Shown::of(desk.draft.as_ref()?, desk.fields.as_ref()?)
    });
    let act = |act: Act| {
        let desk = dispatcher.clone();
        Callback::from(move |_| desk.dispatch(act.clone()))
    };
    let with = |then: fn(&Services, &Desking, u32)| {
        let (back, desk) = (back.clone(), dispatcher.clone());
        Callback::from(move |number: u32| then(&back, &desk, number))
    };
    let reach = |element: fn(&Id) -> String| {
        let (desk, reached, asked) = (dispatcher.clone(), reached.clone(), asked.clone());
        Callback::from(move |id: Id| {
            reached.replace(Some(element(&id)));
            asked.set(asked.wrapping_add(1));
            desk.dispatch(Act::Reach(id));
        })
    };
    let on_save = {
        let (desk, on_save) = (desk.clone(), props.on_save.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(draft) = desk.draft.as_ref().filter(|_| desk.saving != Saving::Busy) {
                let desking = desk.dispatcher();
                desking.dispatch(Act::Save(Saving::Busy));
                let done = Callback::from(move |done: bool| {
                    desking.dispatch(Act::Save(if done { Saving::Done } else { Saving::Failed }));
                });
                on_save.emit((draft.clone(), done));
            }
        })
    };
    let on_correct = Callback::from({
        let desk = dispatcher.clone();
        move |correction: Edit| desk.dispatch(Act::Correct(correction))
    });
    let on_add = Callback::from({
        let (desk, draft) = (dispatcher.clone(), desk.draft.clone());
        move |(marked, by): (browser::Marked, String)| {
            let browser::Marked { block, line, from, to, .. } = marked;
            if let Some(quotation) = draft.as_ref().and_then(|draft| draft.new_id()) {
                desk.dispatch(Act::Correct(Edit::Add { quotation, block, line, from, to, by }));
            }
        }
    });
    let on_words = Callback::from({
        let (desk, draft) = (dispatcher.clone(), desk.draft.clone());
        move |(marked, quotation): (browser::Marked, Id)| {
            let browser::Marked { block, line, from, to, .. } = marked;
            let part = Stretch { block, line, from, to };
            if let Some((from, to)) = draft.as_ref().and_then(|draft| fitted(draft.article(), &part)) {
                desk.dispatch(Act::Correct(Edit::Words { quotation, from, to }));
            }
        }
    });
    let on_unmark = Callback::from({
        let desk = dispatcher.clone();
        move |()| desk.dispatch(Act::Mark(None))
    });
    let on_fields = Callback::from({
        let desk = dispatcher.clone();
        move |id: Option<Id>| desk.dispatch(Act::Fields(id))
    });
    let again = {
        let (back, desk) = (back.clone(), dispatcher.clone());
        Callback::from(move |_: MouseEvent| back.again(&desk))
    };
    let body = match (&desk.draft, &*article, &*known) {
        (Some(draft), _, known) if desk.mode == Mode::Read => {
            let wires = ReadWires {
                on_again: again.clone(),
                room: RoomWires {
                    on_correct: act(Act::Turn(Mode::Correct)),
                    on_save,
                    on_close: act(Act::Close),
                },
                on_correct,
                on_add,
                on_words,
                on_unmark,
                on_fields,
                on_undo: act(Act::Undo(Follow::Quotation)),
                on_undo_here: act(Act::Undo(Follow::Stay)),
                on_redo_here: act(Act::Redo(Follow::Stay)),
                on_seen: act(Act::Seen),
            };
            read_view(own, &desk, draft, shown.as_ref().as_ref(), known.as_ref(), &wires)
        }
        (Some(draft), Some(article), Some(known)) => {
            let wires = Wires {
                on_correct: on_correct.clone(),
                on_add,
                on_words,
                on_note: Callback::from({
                    let (desk, draft) = (dispatcher.clone(), draft.clone());
                    move |(marked, text): (browser::Marked, String)| {
                        let browser::Marked { block, line, from, to, .. } = marked;
                        if let Some(note) = draft.new_note_id() {
                            desk.dispatch(Act::Correct(Edit::Note { note, block, line, from, to, text }));
                        }
                    }
                }),
                on_unmark,
                on_take_back: Callback::from({
                    let desk = dispatcher.clone();
                    move |place| desk.dispatch(Act::TakeBack(place))
                }),
                on_card: reach(card_element),
                on_reach: reach(mark_element),
                on_unchecked: Callback::from({
                    let desk = dispatcher.clone();
                    move |event: Event| desk.dispatch(Act::OnlyUnchecked(browser::checked(&event)))
                }),
                on_more_cards: act(Act::MoreCards),
                on_more_pieces: act(Act::MorePieces),
                on_undo: act(Act::Undo(Follow::Quotation)),
                on_redo: act(Act::Redo(Follow::Quotation)),
                on_seen: act(Act::Seen),
                on_forget: act(Act::ForgetCorrections),
                on_close: act(Act::Close),
                on_read: act(Act::Turn(Mode::Read)),
                on_save,
                on_item: with(Services::item),
            };
            check_view(own, &desk, draft, article, known, &wires)
        }
        _ => {
            let pick = {
                let (back, desk) = (back.clone(), dispatcher.clone());
                Callback::from(move |event: Event| {
                    if let Some(file) = browser::picked(&event) {
                        back.take(&desk, &file);
                    }
                })
            };
            let text = {
                let (back, desk) = (back.clone(), dispatcher.clone());
                Callback::from(move |text: String| {
                    if let Some(file) = Taken::file_of(&format!("{}.txt", own.paste_name), &text) {
                        back.take(&desk, &file);
                    }
                })
            };
            let shelf_wires = ShelfWires {
                on_open: with(Services::open),
                on_delete: with(Services::delete),
                on_rename: Callback::from({
                    let (back, desk) = (back.clone(), dispatcher.clone());
                    move |(id, name): (u32, String)| back.rename(&desk, id, &name)
                }),
                on_take_all: Callback::from({
                    let (back, ids) =
                        (back.clone(), desk.shelf.iter().map(|kept| kept.id).collect::<Vec<_>>());
                    move |_| back.take_all(ids.clone(), ALL_ARTICLES)
                }),
                on_restore: Callback::from({
                    let (back, desk) = (back.clone(), dispatcher.clone());
                    move |deleted: Rc<Deleted>| back.restore(&desk, &deleted)
                }),
            };
            // Whoever comes back from an article has used it.
            let early = if desk.opening == 0 { props.early.text.clone() } else { String::new() };
            html! {
                <main class="own-start">
                    <h1 class="headline">{ own.title }</h1>
                    <p class="dek">{ own.lede }</p>
                    <IntakeBox lang={own.lang} {early} on_pick={pick} on_text={text} />
                    { shelf_list(own, &desk, &shelf_wires) }
                </main>
            }
        }
    };
    let stop = {
        let (back, desk) = (back.clone(), dispatcher.clone());
        Callback::from(move |_| back.stop(&desk))
    };
    let place = |act: fn(usize) -> Act| {
        let desk = dispatcher.clone();
        Callback::from(move |place: usize| desk.dispatch(act(place)))
    };
    html! {
        <div class="own-desk" lang={own.lang}>
            { messages::news(own, desk.news.as_ref(), &again) }
            { messages::aside(own, &desk.aside, &place(Act::Return), &place(Act::Forget)) }
            { working(own, desk.working.as_ref(), stop) }
            { body }
            { for known.iter().map(Known::lists) }
        </div>
    }
}

/// What is being done, and the button that stops it.
fn working(
    own: &'static OwnWording,
    working: Option<&(Step, String)>,
    stop: Callback<yew::MouseEvent>,
) -> Html {
    let Some((step, name)) = working else { return Html::default() };
    let text = match step {
        Step::Reading => crate::wording::fill(own.reading, &[("name", name)]),
        Step::Finding => own.finding.to_owned(),
    };
    html! {
        <div class="own-working">
            <p id="own-step" role="status">{ text }</p>
            <progress aria-labelledby="own-step"></progress>
            <button type="button" class="own-button" onclick={stop}>{ own.cancel }</button>
        </div>
    }
}
