//! The finder: the first byte chooses the language, the rest is the text.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/quotes/held.rs"]
mod held;

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, text)) = bytes.split_first() {
        let languages = broadsheet::quotes::languages();
        let lang = languages[usize::from(*first) % languages.len()];
        held::hold(&String::from_utf8_lossy(text), lang);
    }
});
