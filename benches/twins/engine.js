// Our search alone, without the page's program, for comparison with the libraries: `examples/search_engine.rs`.
// Fair: like them it is loaded before the clock runs, reads the same page, answers with a number and draws nothing.
// Against it: it finds every place with its extent, phrases, and words inside of words; they find parts.
window.twin = {
  build: () => wasm_bindgen.build(),
  search: (text) => wasm_bindgen.search(text),
};
wasm_bindgen("search_bg.wasm").then(() => (document.documentElement.dataset.app = "ready"));
