//! The page as HTML: reviewed snapshots of each part, and the contract that holds for every page.
//!
//! Small articles in the authoring format (`stories`) are rendered on the server (`stage`), read back into a
//! tree (`html`), then compared or questioned.

mod blocks;
mod contract;
mod data;
mod escaping;
mod html;
mod naming;
mod parts;
mod pretty;
mod sidebar;
mod stage;
mod stories;
mod tools;
mod translated;
mod words;
