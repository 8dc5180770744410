//! [`Services`]: what works behind the page: files, the worker, the shelf.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::{Callback, UseReducerDispatcher};

use crate::browser::{self, Errand, GivenFile, Place, Shelf, ShelfError, Taken, Task, Told};
use crate::import::{Draft, LARGEST_FILE, Refusal};

use super::archive;
use super::state::{Act, Deleted, Desk, Mode};
use super::work;

pub(super) type Desking = UseReducerDispatcher<Desk>;

/// What outlives a render: the worker, its task, the shelf.
#[derive(Clone, Default)]
pub(super) struct Services {
    pub(super) errand: Rc<RefCell<Option<Errand>>>,
    task: Rc<RefCell<Option<Task>>>,
    pub(super) shelf: Rc<RefCell<Option<Shelf>>>,
    /// Counts tasks, so that a file that was read too late is forgotten.
    run: Rc<Cell<u32>>,
    /// Whether something is being put on the shelf.
    busy: Rc<Cell<bool>>,
    /// The opening and edition that were kept last.
    last: Rc<Cell<(u32, u32)>>,
    /// The places on the shelf as this window knows them; another one may have gone on.
    places: Rc<RefCell<BTreeMap<u32, Place>>>,
}

/// A draft of a file is shown.
fn show(draft: Rc<Draft>) -> Act {
    Act::Show(draft, None)
}

impl Services {
    /// Reads a file and sends it to the worker.
    pub(super) fn take(&self, desk: &Desking, file: &GivenFile) {
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

    pub(super) fn start(&self, desk: &Desking, taken: Taken) {
        match taken.bytes {
            Ok(bytes) if archive::is_one(&bytes) => self.put_all(desk, &bytes),
            Ok(bytes) => {
                self.work(desk, Task { name: taken.name, bytes, item: 0 }, show);
            }
            Err(Some(size)) => desk.dispatch(Act::Refuse(taken.name, Refusal::TooLarge(size))),
            Err(None) => desk.dispatch(Act::Break(taken.name)),
        }
    }

    /// Has a worker work on a task. `done` is what becomes of the draft.
    pub(super) fn work(&self, desk: &Desking, task: Task, done: impl Fn(Rc<Draft>) -> Act + Clone + 'static) {
        let told = {
            let (desk, name, done) = (desk.clone(), task.name.clone(), done.clone());
            move |told: Told| {
                desk.dispatch(match told {
                    Told::Line(line) => work::act_of(&line, &name, &done),
                    Told::Failed(reason) => Act::Break(reason),
                    Told::Missing => Act::Miss(name.clone()),
                });
            }
        };
        let errand = Errand::start(&task, told);
        if errand.is_none() {
            desk.dispatch(Act::Break("the browser starts no worker".to_owned()));
        }
        self.errand.replace(errand);
        self.task.replace(Some(task));
    }

    /// The same file once more.
    pub(super) fn again(&self, desk: &Desking) {
        let task = self.task.borrow().clone();
        if let Some(task) = task {
            desk.dispatch(Act::Begin(task.name.clone(), task.item.max(1)));
            self.work(desk, task, show);
        }
    }

    /// Another article of the same file.
    pub(super) fn item(&self, desk: &Desking, item: u32) {
        let task = self.task.borrow().clone();
        if let Some(task) = task {
            desk.dispatch(Act::Begin(task.name.clone(), item));
            self.work(desk, Task { item, ..task }, show);
        }
    }

    pub(super) fn stop(&self, desk: &Desking) {
        self.run.set(self.run.get().wrapping_add(1));
        // Dropping the errand ends its worker at once.
        self.errand.replace(None);
        desk.dispatch(Act::Stop);
    }

    pub(super) fn list(&self, desk: &Desking) {
        if let Some(shelf) = self.shelf.borrow().as_ref() {
            let desk = desk.clone();
            shelf.list(move |kept| desk.dispatch(Act::Shelve(kept)));
        }
    }

    /// Lists the shelf, and opens the article that was asked for, where it is still there.
    pub(super) fn arrive(&self, desk: &Desking, wanted: Option<(u32, Mode)>) {
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
    pub(super) fn keep(&self, desk: &Desk, desking: &Desking, done: Callback<()>) {
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

    pub(super) fn open(&self, desk: &Desking, id: u32) {
        self.open_as(desk, id, Mode::Read);
    }

    pub(super) fn open_as(&self, desk: &Desking, id: u32, mode: Mode) {
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

    /// Takes an article off the shelf, and keeps it here as long as it can be had back.
    pub(super) fn delete(&self, desk: &Desking, id: u32) {
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let (back, desk) = (self.clone(), desk.clone());
        shelf.get(id, move |kept| {
            let Some((text, _)) = kept else { return back.list(&desk) };
            let title = Draft::read(&text).map_or_else(|_| id.to_string(), |draft| draft.title().to_owned());
            let deleted = Rc::new(Deleted { title, text });
            let shelf = back.shelf.borrow();
            if let Some(shelf) = shelf.as_ref() {
                let (back, desk) = (back.clone(), desk.clone());
                shelf.delete(id, move || {
                    desk.dispatch(Act::Delete(Some(deleted)));
                    back.list(&desk);
                });
            }
        });
    }

    /// Puts back what was deleted last.
    pub(super) fn restore(&self, desk: &Desking, deleted: &Deleted) {
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let (back, desk) = (self.clone(), desk.clone());
        shelf.put(None, &deleted.title, &deleted.text, move |kept| match kept {
            Ok(_) => {
                desk.dispatch(Act::Delete(None));
                back.list(&desk);
            }
            Err(error) => desk.dispatch(Act::Break(error.to_string())),
        });
    }

    /// Gives an article on the shelf another name; an empty one gives it its headline again.
    pub(super) fn rename(&self, desk: &Desking, id: u32, name: &str) {
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let (back, desk, name) = (self.clone(), desk.clone(), name.trim().to_owned());
        shelf.get(id, move |kept| {
            let Some((text, place)) = kept else { return back.list(&desk) };
            let named = Draft::read(&text).map_err(|error| error.to_string()).and_then(|mut draft| {
                draft.label = (!name.is_empty()).then_some(name);
                serde_json::to_string(&draft)
                    .map(|text| (draft.title().to_owned(), text))
                    .map_err(|error| error.to_string())
            });
            let shelf = back.shelf.borrow();
            match (shelf.as_ref(), named) {
                (Some(shelf), Ok((title, text))) => {
                    let (back, desk) = (back.clone(), desk.clone());
                    shelf.put(Some(place), &title, &text, move |kept| match kept {
                        Ok(_) => back.list(&desk),
                        Err(error) => desk.dispatch(Act::Break(error.to_string())),
                    });
                }
                (_, Err(reason)) => desk.dispatch(Act::Break(reason)),
                (None, Ok(_)) => {}
            }
        });
    }

    /// Gives the reader all articles of the shelf as one file.
    pub(super) fn take_all(&self, ids: Vec<u32>, name: &'static str) {
        self.gather(ids.into_iter(), Vec::new(), name);
    }

    fn gather(&self, mut ids: std::vec::IntoIter<u32>, mut texts: Vec<String>, name: &'static str) {
        let Some(id) = ids.next() else {
            browser::save_as(name, "application/json", &archive::written(&texts));
            return;
        };
        let shelf = self.shelf.borrow();
        let Some(shelf) = shelf.as_ref() else { return };
        let back = self.clone();
        shelf.get(id, move |kept| {
            texts.extend(kept.map(|(text, _)| text));
            back.gather(ids, texts, name);
        });
    }

    /// Puts all articles of such a file on the shelf, each as an article of its own.
    fn put_all(&self, desk: &Desking, bytes: &[u8]) {
        match archive::read(bytes) {
            Ok(drafts) => self.put_next(desk, drafts.into_iter(), 0),
            Err(reason) => desk.dispatch(Act::Break(reason)),
        }
    }

    fn put_next(&self, desk: &Desking, mut drafts: std::vec::IntoIter<(String, String)>, kept: usize) {
        let left = drafts.len();
        let shelf = self.shelf.borrow();
        let Some((title, text)) = drafts.next() else {
            desk.dispatch(Act::ShelvedAll(kept, None));
            return self.list(desk);
        };
        let Some(shelf) = shelf.as_ref() else {
            return desk.dispatch(Act::ShelvedAll(kept, Some((left, ShelfError::Forbidden))));
        };
        let (back, desk) = (self.clone(), desk.clone());
        shelf.put(None, &title, &text, move |put| match put {
            Ok(_) => back.put_next(&desk, drafts, kept + 1),
            Err(error) => {
                desk.dispatch(Act::ShelvedAll(kept, Some((left, error))));
                back.list(&desk);
            }
        });
    }
}
