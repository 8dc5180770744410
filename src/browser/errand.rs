//! Work that runs beside the page and can be stopped: a worker with a program of its own in it.
//!
//! The page's own script (`src/press/own.js`) makes the worker, because only it holds the policy that may, and brings its
//! program.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// The function of the page that makes a worker.
const MAKER: &str = "broadsheetErrand";
/// What a worker says when its program runs.
const READY: &str = "ready";
/// What happens to a worker whose program did not come.
const MISSING: &str = "missing";
/// The function of the worker by which another program is asked; it comes with the first question
/// (`src/press/own-worker.js`).
const ASK: &str = "broadsheetAsk";
/// What the name of the function that answers begins with; the name of its program follows.
const ANSWER: &str = "broadsheetAnswer-";

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The file's name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Which article of it, from 1; 0 leaves the choice to the program.
    pub item: u32,
}

/// What a worker tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A line of text.
    Line(String),
    /// It broke.
    Failed(String),
    /// Its program, or a part of it, did not come.
    Missing,
}

/// A worker at work. Dropping it stops the work at once.
#[derive(Debug)]
pub struct Errand {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Errand {
    /// Sends a task to a new worker; `None` when the browser makes none.
    #[must_use]
    pub fn start(task: &Task, then: impl Fn(Told) + Clone + 'static) -> Option<Self> {
        let maker = Reflect::get(&js_sys::global(), &JsValue::from_str(MAKER)).ok()?;
        let worker = maker.dyn_into::<Function>().ok()?.call0(&JsValue::NULL).ok()?;
        let worker = worker.dyn_into::<Worker>().ok()?;
        let parcel = parcel(task);
        let told = EventListener::new(&worker, "message", {
            let (worker, then) = (worker.clone(), then.clone());
            move |event| {
                let line = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
                match line {
                    Some(line) if line == READY => {
                        if let Err(error) = worker.post_message(&parcel) {
                            then(Told::Failed(reason(&error)));
                        }
                    }
                    Some(line) => then(Told::Line(line)),
                    None => {}
                }
            }
        });
        let failed = EventListener::new(&worker, "error", {
            let then = then.clone();
            move |event| {
                event.prevent_default();
                then(Told::Failed(reason(event)));
            }
        });
        let missing = EventListener::new(&worker, MISSING, move |_| then(Told::Missing));
        Some(Self { worker, _listeners: [told, failed, missing] })
    }
}

impl Drop for Errand {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What went wrong, as the browser says it.
fn reason(error: &JsValue) -> String {
    let message = Reflect::get(error, &JsValue::from_str("message")).ok().and_then(|text| text.as_string());
    message.filter(|text| !text.is_empty()).unwrap_or_else(|| "the worker stopped".to_owned())
}

fn parcel(task: &Task) -> JsValue {
    let bytes = Uint8Array::from(task.bytes.as_slice());
    let item = JsValue::from_f64(f64::from(task.item));
    Array::of3(&JsValue::from_str(&task.name), &bytes, &item).into()
}

/// The task of a parcel.
fn task_of(parcel: &Array) -> Task {
    Task {
        name: parcel.get(0).as_string().unwrap_or_default(),
        bytes: parcel.get(1).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default(),
        item: parcel.get(2).as_f64().map_or(0, |item| item as u32),
    }
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Tells the page a line.
pub type Tell = Rc<dyn Fn(&str)>;

/// Works off every task that comes; `work` tells its lines through the function it is given.
pub fn serve(work: impl Fn(Task, Tell) + 'static) {
    let Some(scope) = scope() else { return };
    let tell: Tell = Rc::new({
        let scope = scope.clone();
        move |line: &str| {
            // Nobody hears a page that is gone.
            let _ = scope.post_message(&JsValue::from_str(line));
        }
    });
    let listener = EventListener::new(&scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some(parcel) = data.and_then(|data| data.dyn_into::<Array>().ok()) else { return };
        work(task_of(&parcel), tell.clone());
    });
    // The worker ends with the page, or when it is stopped.
    listener.forget();
}

/// Asks another program about a file; `then` is told its answer. Nothing is told when that program does not come: the page
/// knows that before the worker.
pub fn ask(program: &str, task: &Task, then: impl FnOnce(&str) + 'static) {
    let ask = Reflect::get(&js_sys::global(), &JsValue::from_str(ASK)).ok();
    let Some(ask) = ask.and_then(|ask| ask.dyn_into::<Function>().ok()) else { return };
    let then = Closure::once_into_js(move |answer: String| then(&answer));
    // What goes wrong there stops the worker.
    let _ = ask.call3(&JsValue::NULL, &JsValue::from_str(program), &parcel(task), &then);
}

/// Answers with `read`, as the program of this name, whatever [`ask`] asks.
pub fn answer(program: &str, read: impl Fn(&Task) -> String + 'static) {
    let read: Closure<dyn Fn(Array) -> String> = Closure::new(move |parcel: Array| read(&task_of(&parcel)));
    // It ends with the worker.
    let _ = Reflect::set(
        &js_sys::global(),
        &JsValue::from_str(&format!("{ANSWER}{program}")),
        &read.into_js_value(),
    );
}
