//! The page's wasm entry.
fn main() {}
