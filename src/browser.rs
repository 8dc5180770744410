//! The only module that touches the browser: its page, its history, its storage.
//!
//! Every call returns an `Option` or does nothing when the browser lacks what it asks for; nothing here
//! panics. The module knows plain data, not the components.

mod address_bar;
mod canvas;
mod changes;
mod clipboard;
mod corpus;
mod counterparts;
mod data;
mod decode;
mod dom;
mod edge;
mod errand;
mod files;
mod found;
mod gaps;
mod groups;
mod highlights;
mod intl;
mod island;
mod later;
mod leaving;
mod listen;
mod notes;
mod panels;
mod passage;
mod resizes;
mod rooms;
mod sheet;
mod shelf;
mod storage;
mod taking;
mod view;
mod views;
mod words;

pub use address_bar::{
    OWN_ARTICLE, address, go_back, keep_place, name_address, push_address, replace_address, sheet_of_entry,
};
pub use canvas::{Canvas, Pen, day_color, font, style_of_page, with_fonts};
pub use changes::mark_changes;
pub use corpus::{Corpus, Part};
pub use data::{DataError, bundled};
pub use dom::{
    column_to_top, element, focus_on, has_keyboard_in_sources, is_at_top, is_in_window, is_narrow, let_go,
    mark_followed, mark_ready, reveal, reveal_in_column, typed_text,
};
pub use edge::{Around, Edge, mark_section, place_on_strip, say_around, scroll_to_place};
pub use errand::{Errand, Task, Tell, Told, answer, ask, serve};
pub use files::{
    Early, FileListeners, GivenFile, Taken, checked, picked, read_file, save_as, show_choice, show_text,
    value_of,
};
pub use found::{above_the_line, is_put_away, land, step_along};
pub use gaps::{GapWords, set_notes_back};
pub use highlights::{Marking, mark_hit_now, rehearse_marking};
pub use intl::{LanguageNames, date_text, plural_form};
pub use island::is_as_printed;
pub use later::{Later, Moment};
pub use leaving::{Guard, ask_before_leaving};
pub use listen::{Key, Listeners, Target};
pub use panels::{close_menu, show_beside, show_dialog, unmark_beside};
pub use passage::{
    Marked, clicked_quotation, marked_words, on_selection, shared_text, show_marked, unmarked,
};
pub use resizes::{Resizes, keep_text_under_bar, measure_bar, on_text_resize};
pub use rooms::{
    Lent, aside, bring_kit, catch_focus, lend_texts, on_correct, scroll_down, scrolled, show_room, title,
};
pub use sheet::{Focused, Lifted, bring_above_sheet, leave_filter_strip, rewind_sheet, say_position};
pub use shelf::{Kept, Place, Shelf, ShelfError};
pub use storage::{store_preferences, stored_preferences};
pub use view::{Stage, forget_reading, show_preferences};
pub use views::press_views;
pub use words::{
    Said, Slots, Table, brought_languages, load_table, loaded_table, offered_languages, page_language,
    restate, wanted_languages,
};
