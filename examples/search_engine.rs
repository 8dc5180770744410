//! The search alone, without the page's program: what `script/bench` compares with search libraries.
//!
//! The same reading of the page, the same text and the same search as in the program. It answers with a number and
//! draws nothing, as the libraries do.

fn main() {}

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "the page's script calls them")]
mod engine {
    use std::cell::RefCell;

    use broadsheet::article::Evidence;
    use broadsheet::browser::Corpus;
    use broadsheet::reading::Query;
    use broadsheet::reading::search::Narrowing;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The same allocator as the shipped program.
    #[global_allocator]
    static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    thread_local! {
        static ENGINE: RefCell<(Corpus, Narrowing)> = RefCell::default();
    }

    /// Reads the page.
    #[wasm_bindgen]
    pub fn build() {
        ENGINE.with(|engine| engine.borrow_mut().0 = Corpus::read());
    }

    /// How many places have what was typed. Names have no other spellings here, as in the libraries.
    #[wasm_bindgen]
    pub fn search(typed: &str) -> usize {
        let evidence = Evidence::default();
        ENGINE.with(|engine| {
            let (corpus, narrowing) = &mut *engine.borrow_mut();
            narrowing.find(corpus.text(), &Query::parse(typed, &evidence), &evidence).len()
        })
    }
}
