//! The reader's own articles: dropped, read by a worker, kept on the device, listed.
//!
//! [`DeskPage`] is what the opener's wasm shows on the page, [`serve`] and
//! [`serve_documents`] and [`serve_manuscripts`] what it does in a worker. [`OwnFrame`] is
//! the page around it, printed by the press. What is corrected, and by which fields, is in [`crate::correcting`]. What the
//! reader sees is one plain struct, [`state::Desk`]; every act goes through its `apply`.

mod archive;
mod aside;
mod check_view;
mod desk_page;
mod exports;
mod frame;
mod in_place;
mod intake_box;
mod keeping;
mod last_bar;
mod last_change;
mod messages;
mod mode;
mod news;
mod next_card;
mod read_view;
#[cfg(test)]
mod reading_desk;
mod room_bar;
mod services;
mod shelf_list;
mod shelf_row;
pub mod state;
mod work;

pub use desk_page::{DeskPage, DeskPageProps};
pub use frame::{OwnFrame, OwnFrameProps};
pub use intake_box::{PASTE, PICKER};
pub use work::{serve, serve_documents, serve_manuscripts};

/// The file of the page.
pub const OWN_PAGE: &str = "own.html";
/// The element that the program takes over.
pub const OWN_DESK: &str = "own-desk";
/// The element in which an article is read.
pub const OWN_ROOM: &str = "own-room";
