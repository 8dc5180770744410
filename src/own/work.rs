//! The work itself, in a worker: a task in, lines out. Where there is no worker, the page does it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::browser::{self, Task};
use crate::opening::{Draft, Refusal};

use super::state::{Act, Step};

/// What the worker tells, one line of JSON each.
#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Finding,
    Refused(Refusal),
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
    let item = usize::try_from(task.item).unwrap_or(1);
    match Draft::open(&task.name, &task.bytes, item, &|_| false, finding) {
        Ok(draft) => Line::Done(Box::new(draft)),
        Err(refused) => Line::Refused(refused.refusal),
    }
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
        Line::Done(draft) => done(Rc::from(draft)),
    }
}

/// The same work on the page.
pub(super) fn here(task: &Task, done: &dyn Fn(Rc<Draft>) -> Act) -> Act {
    act(work(task, &|| {}), &task.name, done)
}
