//! The work itself, in a worker: a task in, lines out. Only [`serve`] names a parser or the finder, so the program of the
//! page has neither.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::browser::{self, Task};
use crate::import::{Draft, Refusal};

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
        Ok(Line::Finding) => Act::Go(Step::Finding),
        Ok(Line::Refused(refusal)) => Act::Refuse(name.to_owned(), refusal),
        Ok(Line::Done(draft)) => done(Rc::from(draft)),
        Err(error) => Act::Break(error.to_string()),
    }
}
