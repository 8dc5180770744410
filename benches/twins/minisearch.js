// MiniSearch over the same parts of the page.
// Fair: the library is loaded before the clock runs; it stores no texts beside its index; prefixes are found, as ours
// finds them; the answer is the number of parts found, and nothing is drawn. In its favor: it marks nothing, shows
// nothing, finds no phrase and nothing inside a word. Against it: it reads texts of any language by spaces alone.
window.twin = {
  build() {
    const { texts } = readPage();
    this.index = new MiniSearch({ fields: ["text"] });
    this.index.addAll(texts.map((text, id) => ({ id, text })));
  },
  search(text) {
    return text.trim() === "" ? 0 : this.index.search(text, { prefix: true, combineWith: "AND" }).length;
  },
};
