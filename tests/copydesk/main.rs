//! The copy desk from outside: every remark it makes, the limits it keeps, its command line and its reference.

#![cfg(not(target_arch = "wasm32"))]

mod blocks;
mod body;
mod cli;
mod desk_language;
mod front;
mod interface;
mod limits;
mod manual;
mod notes;
mod parallel;
mod passages;
mod people;
mod pictures;
mod promises;
mod properties;
mod provenance;
mod quotations;
mod reference;
mod schemas;
mod site;
mod slips;
mod story;
mod unknown;
