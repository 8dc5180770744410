//! Correcting an article of one's own: the fields of a quotation, what marked words become, the list of corrections.
//!
//! These components know an article and its log ([`crate::import::Draft`]) and report every correction as an
//! [`crate::import::Edit`]. Where the article is kept is the business of [`crate::library`], which shows them.

mod add_bar;
mod bounds_fields;
mod card_dialog;
mod changes;
mod checked_field;
mod choice;
mod found_card;
mod found_details;
mod known;
mod languages;
mod typed;

pub use add_bar::{ADD_BAR, AddBar, AddBarProps, marked_in};
pub use card_dialog::{CardDialog, CardDialogProps, Shown};
pub use changes::{changes, made_in_words, undone_in_words};
pub use found_card::{Facts, FoundCard, FoundCardProps};
pub use known::Known;
pub use languages::Languages;
pub use typed::typed;
