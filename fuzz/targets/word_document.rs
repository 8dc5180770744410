//! Word documents: the text inside of one. Packing is tried by the seeded tests, whose files are well made up to a
//! place; a fuzzer would only ever break the package.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/import/held.rs"]
mod held;
#[allow(dead_code)]
#[path = "../../tests/import/packing.rs"]
mod packing;

fuzz_target!(|bytes: &[u8]| {
    let file = packing::packed(&[("word/document.xml", bytes, false)]);
    held::try_file("story.docx", &file);
});
