//! Djot.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/import/held.rs"]
mod held;

fuzz_target!(|bytes: &[u8]| held::try_file("story.dj", bytes));
