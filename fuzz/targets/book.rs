//! EPUB books: the package, and a chapter.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/import/held.rs"]
mod held;
#[allow(dead_code)]
#[path = "../../tests/import/packing.rs"]
mod packing;

fuzz_target!(|bytes: &[u8]| {
    let file = packing::packed(&[
        ("META-INF/container.xml", b"<a><rootfile full-path='b.opf'/></a>", false),
        ("b.opf", bytes, false),
        ("a.html", bytes, false),
    ]);
    held::try_file("story.epub", &file);
});
