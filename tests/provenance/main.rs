//! Provenance as the reader sees it: steps, origins, who speaks, dates, and the layout of the pictures.

#![cfg(not(target_arch = "wasm32"))]

mod chains;
mod desk;
mod filters;
mod pictures;
mod speaking;
