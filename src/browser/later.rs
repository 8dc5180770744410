//! [`Later`]: work that is put off and then done once, however often it was asked for.

use std::cell::Cell;
use std::fmt;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::window;

/// How long work is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Until the next frame is drawn. It is in that frame.
    Frame,
    /// Until nobody has asked for it for this many milliseconds, or for up to twice as many: who asks again does not
    /// set the clock anew, which every key would pay for. It is set once more when it has run down.
    Pause(u16),
}

/// Work that is put off. It goes as long as this lives.
pub struct Later {
    inner: Rc<Inner>,
}

struct Inner {
    moment: Moment,
    /// Whether it is to be done.
    asked: Cell<bool>,
    /// Whether the browser was told of it.
    waiting: Cell<bool>,
    /// Whether it was asked for again since then.
    again: Cell<bool>,
    /// What the browser calls the frame or pause that is waited for.
    handle: Cell<i32>,
    work: Box<dyn Fn() -> bool>,
    done: Closure<dyn Fn()>,
}

impl Later {
    /// Work to be done at some moment after it is asked for. What says `true` asks for itself once more.
    #[must_use]
    pub fn new(moment: Moment, work: impl Fn() -> bool + 'static) -> Self {
        let inner = Rc::new_cyclic(|own: &Weak<Inner>| {
            let own = own.clone();
            let done = move || {
                if let Some(inner) = own.upgrade() {
                    inner.run_down();
                }
            };
            Inner {
                moment,
                asked: Cell::default(),
                waiting: Cell::default(),
                again: Cell::default(),
                handle: Cell::default(),
                work: Box::new(work),
                done: Closure::new(done),
            }
        });
        Self { inner }
    }

    /// Asks for it.
    pub fn ask(&self) {
        self.inner.ask();
    }

    /// Takes the asking back. Says whether it was asked for.
    #[must_use]
    pub fn forget(&self) -> bool {
        self.inner.asked.take()
    }
}

impl Inner {
    fn ask(&self) {
        self.asked.set(true);
        if self.waiting.replace(true) {
            self.again.set(true);
        } else {
            self.wait();
        }
    }

    fn wait(&self) {
        let done = self.done.as_ref().unchecked_ref();
        let handle = window().and_then(|window| match self.moment {
            Moment::Frame => window.request_animation_frame(done).ok(),
            Moment::Pause(length) => {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(done, i32::from(length)).ok()
            }
        });
        let told = handle.is_some();
        self.handle.set(handle.unwrap_or_default());
        // A browser that puts nothing off has it done now.
        if !told {
            self.again.set(false);
            self.run_down();
        }
    }

    fn run_down(&self) {
        if self.again.take() && matches!(self.moment, Moment::Pause(_)) {
            self.wait();
            return;
        }
        self.waiting.set(false);
        if self.asked.take() && (self.work)() {
            self.ask();
        }
    }
}

impl Drop for Inner {
    /// The browser would call what is gone.
    fn drop(&mut self) {
        let Some(window) = window().filter(|_| self.waiting.get()) else { return };
        match self.moment {
            // What is not cancelled was done already.
            Moment::Frame => _ = window.cancel_animation_frame(self.handle.get()),
            Moment::Pause(_) => window.clear_timeout_with_handle(self.handle.get()),
        }
    }
}

impl fmt::Debug for Later {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Later").field("moment", &self.inner.moment).finish_non_exhaustive()
    }
}
