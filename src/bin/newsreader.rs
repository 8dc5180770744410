//! The page's wasm entry: takes over the islands of a prerendered page.

/// A third of the standard allocator, and faster in its own benchmarks (the crate’s notes on WebAssembly).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(error) = broadsheet::session::start() {
        // `boot.js` turns a failed start into the page without tools.
        wasm_bindgen::throw_str(&error.to_string());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
