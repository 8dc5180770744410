//! Pages that Safari saved as one file.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/import/held.rs"]
mod held;

fuzz_target!(|bytes: &[u8]| {
    // Without its beginning it is a file of another kind.
    let file = [&b"bplist00"[..], bytes].concat();
    held::try_file("story.webarchive", &file);
});
