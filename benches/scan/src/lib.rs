//! One run through a long text for one word, in the standard library's way, in memchr's and in the page's own: what
//! `src/reading/find.rs` rests on. `script/scan` builds it with and without simd128 and times it in Node.

#[path = "../../../src/reading/find.rs"]
mod find;

use std::cell::RefCell;

thread_local! {
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
    static WORD: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Adds a character to the text.
#[unsafe(no_mangle)]
pub extern "C" fn text(letter: u32) {
    TEXT.with(|text| text.borrow_mut().extend(char::from_u32(letter)));
}

/// Adds a character to the word; none empties it.
#[unsafe(no_mangle)]
pub extern "C" fn word(letter: u32) {
    WORD.with(|word| match char::from_u32(letter).filter(|letter| *letter != '\0') {
        Some(letter) => word.borrow_mut().push(letter),
        None => word.borrow_mut().clear(),
    });
}

/// How many times the word stands in the text, up to ten thousand.
#[unsafe(no_mangle)]
pub extern "C" fn by_std() -> u32 {
    TEXT.with(|text| WORD.with(|word| text.borrow().matches(word.borrow().as_str()).take(10_000).count() as u32))
}

/// The same.
#[unsafe(no_mangle)]
pub extern "C" fn by_memchr() -> u32 {
    TEXT.with(|text| {
        WORD.with(|word| {
            let (text, word) = (text.borrow(), word.borrow());
            memchr::memmem::Finder::new(word.as_str()).find_iter(text.as_bytes()).take(10_000).count() as u32
        })
    })
}

/// The same, as the page does it.
#[unsafe(no_mangle)]
pub extern "C" fn by_page() -> u32 {
    TEXT.with(|text| {
        WORD.with(|word| {
            let (text, word) = (text.borrow(), word.borrow());
            let (text, word) = (text.as_bytes(), word.as_bytes());
            let mut from = 0;
            let next = || {
                let at = from + find::find(text.get(from..)?, word)?;
                from = at + word.len();
                Some(at)
            };
            std::iter::from_fn(next).take(10_000).count() as u32
        })
    })
}
