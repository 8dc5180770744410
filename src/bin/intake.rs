//! The wasm entry of the worker that opens files: the finder is here and what reads web pages and plain text, and no
//! component.

/// The same allocator as the newsreader's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    broadsheet::session::start_intake();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
