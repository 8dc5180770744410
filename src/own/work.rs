//! The work itself, in a worker: a task in, lines out. Where there is no worker, the page does it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::article::Date;
use crate::browser::{self, Task};
use crate::opening::{Draft, Refusal, open};

use super::state::{Act, Step};

/// What the worker tells, one line of JSON each.
#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Finding,
    Refused(Refusal),
    Broken(String),
    Done(Box<Draft>),
}

/// Works off the tasks that come to this worker.
pub fn serve() {
    browser::serve(|task, tell| {
        let say = |line: &Line| {
            if let Ok(text) = serde_json::to_string(line) {
                tell(&text);
            }
        };
        say(&work(task, &|| say(&Line::Finding)));
    });
}

fn work(task: &Task, finding: &dyn Fn()) -> Line {
    let Some(item) = task.item else { return anew(task) };
    match open(&task.name, &task.bytes, usize::try_from(item).unwrap_or(1)) {
        Ok(opened) => {
            finding();
            let day = task.day.as_deref().and_then(|day| Date::parse(day).ok());
            Line::Done(Box::new(Draft::of(opened, day)))
        }
        Err(refusal) => Line::Refused(refusal),
    }
}

/// A draft that the page has already: its corrections are forgotten, its quotations found anew.
fn anew(task: &Task) -> Line {
    match serde_json::from_slice::<Draft>(&task.bytes) {
        Ok(mut draft) => {
            draft.find();
            Line::Done(Box::new(draft))
        }
        Err(error) => Line::Broken(error.to_string()),
    }
}

/// The task of finding the quotations of a draft anew; `None` when it cannot be written down.
pub(super) fn task_of(draft: &Draft) -> Option<Task> {
    let bytes = serde_json::to_vec(draft).ok()?;
    Some(Task { name: draft.opened.name.clone(), bytes, item: None, day: None })
}

/// What a line of the worker means for the desk; `done` is what becomes of a draft.
pub(super) fn act_of(text: &str, name: &str, done: &dyn Fn(Rc<Draft>) -> Act) -> Act {
    match serde_json::from_str::<Line>(text) {
        Ok(line) => act(line, name, done),
        Err(error) => Act::Break(error.to_string()),
    }
}

fn act(line: Line, name: &str, done: &dyn Fn(Rc<Draft>) -> Act) -> Act {
    match line {
        Line::Finding => Act::Go(Step::Finding),
        Line::Refused(refusal) => Act::Refuse(name.to_owned(), refusal),
        Line::Broken(reason) => Act::Break(reason),
        Line::Done(draft) => done(Rc::from(draft)),
    }
}

/// The same work on the page.
pub(super) fn here(task: &Task, done: &dyn Fn(Rc<Draft>) -> Act) -> Act {
    act(work(task, &|| {}), &task.name, done)
}
