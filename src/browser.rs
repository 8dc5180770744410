//! The only module that touches the browser: its page, its history, its storage.
//!
//! Every call returns an `Option` or does nothing when the browser lacks what it asks for; nothing here
//! panics. The module knows plain data, not the components.

mod address_bar;
mod changes;
mod clipboard;
mod corpus;
mod data;
mod decode;
mod dom;
mod edge;
mod found;
mod highlights;
mod intl;
mod listen;
mod notes;
mod panels;
mod resizes;
mod storage;
mod taking;
mod view;
mod words;

pub use address_bar::{address, push_address, replace_address};
pub use changes::mark_changes;
pub use corpus::Corpus;
pub use data::{DataError, bundled};
pub use dom::{
    element, focus_on, has_focus_in_sources, is_narrow, mark_followed, mark_ready, reveal, reveal_in_column,
    typed_text,
};
pub use edge::{Around, Edge, mark_section, place_on_strip, say_around, scroll_to_place};
pub use found::{is_put_away, land, step_along};
pub use highlights::{mark_hit_now, mark_hits};
pub use intl::{date_text, plural_form};
pub use listen::{Key, Listeners, Target};
pub use panels::{close_menu, show_dialog};
pub use resizes::{Resizes, keep_text_under_bar, on_text_resize};
pub use storage::{store_preferences, stored_preferences};
pub use view::Stage;
pub use words::{Said, Slots, Table, load_table, loaded_table, restate, wanted_languages};
