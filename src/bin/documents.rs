//! The wasm entry of what the worker loads to read documents: the parsers of office documents, books, mail, feeds and the
//! like, and no finder.

/// The same allocator as the newsreader's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    broadsheet::session::start_documents();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
