//! The wasm entry of what the worker loads to read articles of the desk: the article format and its JSON, and no finder.

/// The same allocator as the newsreader's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    broadsheet::session::start_manuscripts();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
