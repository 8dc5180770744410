//! The wasm entry of the page for one's own articles.

/// The same allocator as the newsreader's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    broadsheet::session::start_desk();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
