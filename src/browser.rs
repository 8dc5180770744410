//! The only module that touches the browser: its page, its history, its storage.
//!
//! Every call returns an `Option` or does nothing when the browser lacks what it asks for; nothing here
//! panics. The module knows plain data, not the components.

mod address_bar;
mod clipboard;
mod data;
mod dom;
mod listen;
mod notes;
mod storage;
mod text;
mod view;

pub use address_bar::{address, page_address, push_address, replace_address};
pub use clipboard::{copy, save, select};
pub use data::{DataError, bundled};
pub use dom::{element, focus_on, is_narrow, mark_ready, reveal, typed_text};
pub use listen::{Key, Listeners, Target};
pub use storage::{store_theme, stored_theme};
pub use text::block_texts;
pub use view::Stage;
