//! The page for somebody's own article, and the work of its worker.
//!
//! [`DeskPage`] is what the opener's wasm shows on the page, [`serve`] what it does in a worker. [`OwnFrame`] is
//! the page around it, printed by the press. What the reader sees is one plain struct, [`state::Desk`]; every act goes
//! through its `apply`.

mod add_bar;
mod archive;
mod aside;
mod bounds_fields;
mod card_dialog;
mod changes;
mod checked_field;
mod choice;
mod desk_page;
mod exports;
mod found_card;
mod found_details;
mod frame;
mod in_place;
mod intake_box;
mod keeping;
mod known;
mod languages;
mod mode;
mod news;
#[cfg(test)]
mod reading_desk;
mod result;
mod room_bar;
mod services;
mod shelf_list;
mod shelf_row;
pub mod state;
mod told;
mod typed;
mod work;

pub use desk_page::{DeskPage, DeskPageProps};
pub use frame::{OwnFrame, OwnFrameProps};
pub use work::serve;

/// The file of the page.
pub const OWN_PAGE: &str = "own.html";
/// The element that the program takes over.
pub const OWN_DESK: &str = "own-desk";
/// The element in which an article is read.
pub const OWN_ROOM: &str = "own-room";
