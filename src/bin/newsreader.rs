//! The page's wasm entry: takes over the islands of a prerendered page.

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(error) = broadsheet::session::start() {
        // `boot.js` turns a failed start into the page without tools.
        wasm_bindgen::throw_str(&error.to_string());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
