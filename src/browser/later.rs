//! [`Later`]: work that is put off and then done once, however often it was asked for.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::window;

/// How long work is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Until the next frame is drawn. It is in that frame.
    Frame,
    /// Until nobody has asked for it for this many milliseconds.
    Pause(u16),
}

/// Work that is put off. It goes as long as this lives.
pub struct Later {
    moment: Moment,
    /// What the browser named the work that waits.
    waiting: Rc<Cell<Option<i32>>>,
    work: Rc<dyn Fn()>,
    done: Closure<dyn Fn()>,
}

impl Later {
    /// Work to be done at some moment after it is asked for.
    #[must_use]
    pub fn new(moment: Moment, work: impl Fn() + 'static) -> Self {
        let waiting = Rc::new(Cell::new(None));
        let work: Rc<dyn Fn()> = Rc::new(work);
        let done = Closure::<dyn Fn()>::new({
            let (waiting, work) = (waiting.clone(), work.clone());
            move || {
                waiting.set(None);
                work();
            }
        });
        Self { moment, waiting, work, done }
    }

    /// Asks for it.
    pub fn ask(&self) {
        let Some(window) = window() else { return };
        let done = self.done.as_ref().unchecked_ref();
        let asked = match (self.moment, self.waiting.get()) {
            (Moment::Frame, Some(_)) => return,
            (Moment::Frame, None) => window.request_animation_frame(done),
            (Moment::Pause(length), waiting) => {
                if let Some(waiting) = waiting {
                    window.clear_timeout_with_handle(waiting);
                }
                window.set_timeout_with_callback_and_timeout_and_arguments_0(done, i32::from(length))
            }
        };
        match asked {
            Ok(asked) => self.waiting.set(Some(asked)),
            // A browser that puts nothing off has it done now.
            Err(_) => (self.work)(),
        }
    }

    /// Takes the asking back. Says whether it was asked for.
    #[must_use]
    pub fn forget(&self) -> bool {
        let (Some(waiting), Some(window)) = (self.waiting.take(), window()) else { return false };
        match self.moment {
            // What cannot be taken back is done once more than needed.
            Moment::Frame => drop(window.cancel_animation_frame(waiting)),
            Moment::Pause(_) => window.clear_timeout_with_handle(waiting),
        }
        true
    }
}

impl fmt::Debug for Later {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Later").field("moment", &self.moment).finish_non_exhaustive()
    }
}
