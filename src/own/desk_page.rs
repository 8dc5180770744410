//! [`DeskPage`]: the whole page for one's own articles, wired to files, worker and shelf.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::{
    Callback, Event, Html, MouseEvent, Properties, Reducible, UseReducerDispatcher, component, html,
    use_effect_with, use_memo,
};
use yew::{use_effect, use_mut_ref, use_reducer, use_state_eq};

use crate::article::Id;
use crate::browser::{
    self, Errand, FileListeners, GivenFile, OWN_ARTICLE, Place, Shelf, ShelfError, Taken, Task, Told,
};
use crate::opening::{Draft, Edit, LARGEST_FILE, Refusal};
use crate::reading::elements::{card_element, mark_element};
use crate::reading::preferences::Preferences;
use crate::wording::{OwnWording, preferred, supported};

use super::intake_box::IntakeBox;
use super::result::{Wires, names, result};
use super::room_bar::{RoomWires, room_bar};
use super::shelf_list::shelf_list;
use super::state::{Act, Desk, Mode, Saving, Step};
use super::{told, work};

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        match self.apply(act) {
            Some(next) => Rc::new(next),
            None => self,
        }
    }
}

/// What outlives a render: the worker, its task, the shelf.
#[derive(Clone, Default)]
struct Back {
    errand: Rc<RefCell<Option<Errand>>>,
    task: Rc<RefCell<Option<Task>>>,
    shelf: Rc<RefCell<Option<Shelf>>>,
    /// Counts tasks, so that a file that was read too late is forgotten.
    run: Rc<Cell<u32>>,
    /// Whether something is being put on the shelf.
    busy: Rc<Cell<bool>>,
    /// The opening and edition that were kept last.
    last: Rc<Cell<(u32, u32)>>,
    /// The places on the shelf as this window knows them; another one may have gone on.
    places: Rc<RefCell<BTreeMap<u32, Place>>>,
}

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
    /// The article is to be shown in the reading room; `None` when none is.
    pub on_room: Callback<Option<Rc<Draft>>>,
    /// The article is to be saved as a page; told whether that could be done.
    pub on_save: Callback<(Rc<Draft>, Callback<bool>)>,
}

type Desking = UseReducerDispatcher<Desk>;

/// A draft of a file is shown.
fn show(draft: Rc<Draft>) -> Act {
    Act::Show(draft, None)
}

impl Back {
    /// Reads a file and sends it to the worker.
    fn take(&self, desk: &Desking, file: &GivenFile) {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        desk.dispatch(Act::Begin(file.name(), 1));
        let (back, desk) = (self.clone(), desk.clone());
        browser::read_file(file, LARGEST_FILE, move |taken| {
            if back.run.get() == run {
                back.start(&desk, taken);
            }
        });
    }

    fn start(&self, desk: &Desking, taken: Taken) {
        match taken.bytes {
            Ok(bytes) => {
                self.work(desk, Task { name: taken.name, bytes, item: 0 }, show);
            }
            Err(Some(size)) => desk.dispatch(Act::Refuse(taken.name, Refusal::TooLarge(size))),
            Err(None) => desk.dispatch(Act::Break(taken.name)),
        }
    }

    /// Works on a task, in a worker where there is one. `done` is what becomes of the draft.
    fn work(&self, desk: &Desking, task: Task, done: impl Fn(Rc<Draft>) -> Act + Clone + 'static) {
        let told = {
            let (desk, name, done) = (desk.clone(), task.name.clone(), done.clone());
            move |told: Told| {
                desk.dispatch(match told {
                    Told::Line(line) => work::act_of(&line, &name, &done),
                    Told::Failed(reason) => Act::Break(reason),
                });
            }
        };
        let errand = Errand::start(&task, told);
        if errand.is_none() {
            desk.dispatch(work::here(&task, &done));
        }
        self.errand.replace(errand);
        self.task.replace(Some(task));
    }

    /// Another article of the same file.
    fn item(&self, desk: &Desking, item: u32) {
        let task = self.task.borrow().clone();
        if let Some(task) = task {
            desk.dispatch(Act::Begin(task.name.clone(), item));
            self.work(desk, Task { item, ..task }, show);
        }
    }

    fn stop(&self, desk: &Desking) {
        self.run.set(self.run.get().wrapping_add(1));
        // Dropping the errand ends its worker at once.
        self.errand.replace(None);
        desk.dispatch(Act::Stop);
    }

    fn list(&self, desk: &Desking) {
        if let Some(shelf) = self.shelf.borrow().as_ref() {
            let desk = desk.clone();
            shelf.list(move |kept| desk.dispatch(Act::Shelve(kept)));
        }
    }

    /// Lists the shelf, and opens the article that was asked for, where it is still there.
    fn arrive(&self, desk: &Desking, wanted: Option<(u32, Mode)>) {
        if let Some(shelf) = self.shelf.borrow().as_ref() {
            let (back, desk) = (self.clone(), desk.clone());
            shelf.list(move |kept| {
                let there = wanted.filter(|(id, _)| kept.iter().any(|one| one.id == *id));
                desk.dispatch(Act::Shelve(kept));
                if let Some((id, mode)) = there {
                    back.open_as(&desk, id, mode);
                }
            });
        }
    }

    /// Puts the article on the shelf; `done` is told when that has ended.
    fn keep(&self, desk: &Desk, desking: &Desking, done: Callback<()>) {
        let (Some(draft), true) = (&desk.draft, desk.edition > 0) else { return };
        let now = desk.stand();
        if self.busy.get() || self.last.get() == now {
            return;
        }
        let shelf = self.shelf.borrow();
        let (Some(shelf), Ok(text)) = (shelf.as_ref(), serde_json::to_string(&**draft)) else {
            self.last.set(now);
            desking.dispatch(Act::NotKept(now, ShelfError::Forbidden));
            return;
        };
        self.busy.set(true);
        let (back, desking) = (self.clone(), desking.clone());
        // What this window never read is kept as an article of its own.
        let place = desk.id.and_then(|id| self.places.borrow().get(&id).copied());
        shelf.put(place, draft.title(), &text, move |kept| {
            back.busy.set(false);
            back.last.set(now);
            match kept {
                Ok(place) => {
                    back.places.borrow_mut().insert(place.id, place);
                    desking.dispatch(Act::Keep(now, place.id));
                }
                Err(error) => desking.dispatch(Act::NotKept(now, error)),
            }
            back.list(&desking);
            done.emit(());
        });
    }

    fn open(&self, desk: &Desking, id: u32) {
        self.open_as(desk, id, Mode::Read);
    }

    fn open_as(&self, desk: &Desking, id: u32, mode: Mode) {
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let (back, desk) = (self.clone(), desk.clone());
        shelf.get(id, move |kept| {
            let draft = kept.map(|(text, place)| {
                back.places.borrow_mut().insert(id, place);
                Draft::read(&text)
            });
            desk.dispatch(match draft {
                Some(Ok(draft)) => Act::Show(Rc::new(draft), Some(id)),
                Some(Err(error)) => Act::Break(error.to_string()),
                None => Act::Break(id.to_string()),
            });
            if mode != Mode::Read {
                desk.dispatch(Act::Turn(mode));
            }
        });
    }

    fn delete(&self, desk: &Desking, id: u32) {
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let (back, desk) = (self.clone(), desk.clone());
        shelf.delete(id, move || back.list(&desk));
    }
}

/// The desk: a place for files and a list of articles, or an article with its quotations.
#[component]
pub fn DeskPage(props: &DeskPageProps) -> Html {
    let desk = use_reducer(Desk::default);
    let back = (*use_memo((), |()| Back::default())).clone();
    let own = OwnWording::of(*use_memo((), |()| {
        // What was chosen on any page of the site comes before what the browser wants.
        let chosen = browser::stored_preferences().map(|line| Preferences::read(&line).language);
        let chosen = chosen.and_then(|language| supported(language.as_str()));
        let tags = browser::wanted_languages();
        chosen.or_else(|| preferred(tags.iter().map(String::as_str))).unwrap_or("en")
    }));
    // The article whose address this is.
    let wanted = *use_memo((), |()| wanted_by(&browser::address().0));
    // 0: the shelf is being opened; 1: there is one; 2: there is none. Each ended keeping counts on.
    let shelf = use_state_eq(|| 0_u32);
    let reached = use_mut_ref(|| None::<String>);
    // Counts what was asked for: where everything is listed already nothing else would draw the page again.
    let asked = use_state_eq(|| 0_u32);
    let dispatcher = desk.dispatcher();

    use_effect_with((), {
        let (back, desk, shelf) = (back.clone(), dispatcher.clone(), shelf.setter());
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
                    }
                }
            });
            let shared = browser::shared_text();
            if let Some(file) =
                shared.and_then(|text| Taken::file_of(&format!("{}.txt", own.paste_name), &text))
            {
                back.take(&desk, &file);
            }
            move || drop((listeners, selection))
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
    // An article that is kept has an address, which a reload keeps.
    use_effect_with(
        (desk.id.filter(|_| desk.draft.is_some()), desk.mode, desk.opening),
        |(id, mode, opening)| {
            let (now, _) = browser::address();
            let wanted = match (id, mode) {
                (None, _) => String::new(),
                (Some(id), Mode::Correct) => format!("{OWN_ARTICLE}{id}{CORRECTING}"),
                (Some(id), Mode::Read) => format!("{OWN_ARTICLE}{id}"),
            };
            let is_there = match (id, mode) {
                // The reading has its own words behind the number.
                (Some(id), Mode::Read) => wanted_by(&now) == Some((*id, Mode::Read)),
                _ => now == wanted,
            };
            // Until the first article is shown the address says which one that is to be.
            if !is_there && (id.is_some() || *opening > 0 && now.starts_with(OWN_ARTICLE)) {
                browser::name_address(&wanted);
            }
        },
    );
    use_effect_with((desk.draft.is_some(), desk.mode, desk.opening), {
        let (desk, on_room) = (desk.clone(), props.on_room.clone());
        move |_| on_room.emit(desk.draft.clone().filter(|_| desk.mode == Mode::Read))
    });
    // Nobody is held back whose work is safe.
    use_effect_with(desk.unsaved(), |unsaved| {
        let guard = unsaved.then(browser::ask_before_leaving);
        move || drop(guard)
    });
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
        Some((Rc::new(draft.part(desk.pieces)), names(draft)))
    });
    let act = |act: Act| {
        let desk = dispatcher.clone();
        Callback::from(move |_| desk.dispatch(act.clone()))
    };
    let with = |then: fn(&Back, &Desking, u32)| {
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
            if let Some(draft) = &desk.draft {
                let desking = desk.dispatcher();
                desking.dispatch(Act::Save(Saving::Busy));
                let done = Callback::from(move |done: bool| {
                    desking.dispatch(Act::Save(if done { Saving::Done } else { Saving::Failed }));
                });
                on_save.emit((draft.clone(), done));
            }
        })
    };
    let body = match (&desk.draft, &*article) {
        (Some(draft), _) if desk.mode == Mode::Read => {
            let wires =
                RoomWires { on_correct: act(Act::Turn(Mode::Correct)), on_save, on_close: act(Act::Close) };
            room_bar(own, &desk, draft, &wires)
        }
        (Some(draft), Some((article, known))) => {
            let wires = Wires {
                on_correct: Callback::from({
                    let desk = dispatcher.clone();
                    move |correction| desk.dispatch(Act::Correct(correction))
                }),
                on_add: Callback::from({
                    let (desk, draft) = (dispatcher.clone(), draft.clone());
                    move |(marked, by): (browser::Marked, String)| {
                        let browser::Marked { block, line, from, to, .. } = marked;
                        if let Some(quotation) = draft.new_id() {
                            desk.dispatch(Act::Correct(Edit::Add { quotation, block, line, from, to, by }));
                        }
                    }
                }),
                on_card: reach(card_element),
                on_words: reach(mark_element),
                on_unchecked: Callback::from({
                    let desk = dispatcher.clone();
                    move |event: Event| desk.dispatch(Act::OnlyUnchecked(browser::checked(&event)))
                }),
                on_more_cards: act(Act::MoreCards),
                on_more_pieces: act(Act::MorePieces),
                on_undo: act(Act::Undo),
                on_redo: act(Act::Redo),
                on_forget: act(Act::ForgetCorrections),
                on_close: act(Act::Close),
                on_read: act(Act::Turn(Mode::Read)),
                on_save,
                on_item: with(Back::item),
            };
            result(own, &desk, draft, article, known, &wires)
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
            html! {
                <main class="own-start">
                    <h1 class="headline">{ own.title }</h1>
                    <p class="dek">{ own.lede }</p>
                    <IntakeBox lang={own.lang} on_pick={pick} on_text={text} />
                    { shelf_list(own, &desk.shelf, &with(Back::open), &with(Back::delete)) }
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
            { told::news(own, desk.news.as_ref()) }
            { told::aside(own, &desk.aside, &place(Act::Return), &place(Act::Forget)) }
            { working(own, desk.working.as_ref(), stop) }
            { body }
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
