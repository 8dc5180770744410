//! The quotation finder from outside: cases in eight languages, offsets as properties, packs, the command.

#![cfg(not(target_arch = "wasm32"))]

mod carried;
mod cases;
mod chains;
mod cjk;
mod cli;
mod denied;
mod descriptions;
mod error_kinds;
mod everyday;
mod german_clauses;
mod gold;
mod held;
mod layout;
mod offices;
mod other_hands;
mod pages;
mod properties;
mod relays;
mod romance;
mod russian;
mod settings;
mod sources;
mod speakers;
mod subjects;
mod translated;
mod voices;
mod ways;
