//! The work itself, in a worker: a task in, lines out. Only [`serve`] names the finder and what reads web pages and texts,
//! [`serve_documents`] what reads documents and [`serve_manuscripts`] what reads articles of the desk. So the program of the page
//! has none of them, and the worker loads the other two when it is given such a file.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::browser::{self, Task, Tell};
use crate::import::{Draft, Notice, ReadText, Refusal, may_be_edited, read_document, read_edited, read_page};

use super::state::{Act, Step};

/// The programs that the worker asks, by their names.
const DOCUMENTS: &str = "documents";
const MANUSCRIPTS: &str = "manuscripts";

/// What the worker tells, one line of JSON each.
#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Finding,
    Refused(Refusal),
    Done(Box<Draft>),
}

/// What another program answers the worker.
#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    /// The line that the worker is to tell.
    Line(String),
    /// A text, in which the finder is to look.
    Text(Box<ReadText>),
    /// It is no such file; what its reader should know.
    Other(Option<Notice>),
}

/// Works off the tasks that come to this worker.
pub fn serve() {
    browser::serve(|task, tell| {
        if may_be_edited(&task.bytes) {
            ask(MANUSCRIPTS, task, tell, |task, tell, answer| match answer {
                Answer::Other(notice) => read(task, tell, notice),
                answer => finish(&task.name, answer, None, &tell),
            });
        } else {
            read(task, tell, None);
        }
    });
}

/// Reads a file that is no article of the desk.
fn read(task: Task, tell: Tell, notice: Option<Notice>) {
    match read_page(&task.name, &task.bytes, item_of(&task)) {
        Ok(Some(text)) => finish(&task.name, Answer::Text(Box::new(text)), notice, &tell),
        Ok(None) => {
            ask(DOCUMENTS, task, tell, |task, tell, answer| finish(&task.name, answer, notice, &tell));
        }
        Err(refusal) => say(&Line::Refused(refusal), &tell),
    }
}

/// Asks another program what is in a file.
fn ask(program: &str, task: Task, tell: Tell, then: impl FnOnce(Task, Tell, Answer) + 'static) {
    let asked = Rc::new(task);
    browser::ask(program, &asked.clone(), move |answer| match serde_json::from_str(answer) {
        Ok(answer) => then(Rc::unwrap_or_clone(asked), tell, answer),
        // The answer is this program's own; the page says what is wrong with it.
        Err(_) => tell(answer),
    });
}

/// Answers for the worker what is in documents.
pub fn serve_documents() {
    browser::answer(DOCUMENTS, |task| {
        answer(read_document(&task.name, &task.bytes, item_of(task)).map(|text| Answer::Text(Box::new(text))))
    });
}

/// Answers for the worker what is in articles of the desk.
pub fn serve_manuscripts() {
    browser::answer(MANUSCRIPTS, |task| {
        answer(read_edited(&task.name, &task.bytes).map(|edited| match edited {
            Ok(draft) => line(&Line::Done(draft)),
            Err(notice) => Answer::Other(notice),
        }))
    });
}

fn answer(read: Result<Answer, Refusal>) -> String {
    let answer = read.unwrap_or_else(|refusal| line(&Line::Refused(refusal)));
    serde_json::to_string(&answer).unwrap_or_default()
}

/// The worker passes a line on as it is, so that it need not know what is in it.
fn line(line: &Line) -> Answer {
    Answer::Line(serde_json::to_string(line).unwrap_or_default())
}

fn item_of(task: &Task) -> usize {
    usize::try_from(task.item).unwrap_or(1)
}

/// Tells what became of a file: of a text with the quotations that the finder finds in it.
fn finish(name: &str, answer: Answer, notice: Option<Notice>, tell: &Tell) {
    let text = match answer {
        Answer::Text(text) => *text,
        Answer::Line(line) => return tell(&line),
        Answer::Other(_) => return,
    };
    let draft = Draft::of_text(name, (text, notice), &|_| false, &|| say(&Line::Finding, tell));
    say(
        &draft.map_or_else(|refused| Line::Refused(refused.refusal), |draft| Line::Done(Box::new(draft))),
        tell,
    );
}

fn say(line: &Line, tell: &Tell) {
    if let Ok(text) = serde_json::to_string(line) {
        tell(&text);
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
