//! `OpenDocument` texts: the content of one.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/import/held.rs"]
mod held;
#[allow(dead_code)]
#[path = "../../tests/import/packing.rs"]
mod packing;

fuzz_target!(|bytes: &[u8]| {
    let file = packing::packed(&[("mimetype", b"", false), ("content.xml", bytes, false)]);
    held::try_file("story.odt", &file);
});
