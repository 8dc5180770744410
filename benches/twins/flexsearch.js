// FlexSearch over the same parts of the page, with the tokenizer that finds beginnings of words.
// Fair: the library is loaded before the clock runs; `limit` lets it find every part, as ours does; the answer is the
// number of parts, and nothing is drawn. In its favor: it marks nothing, shows nothing, finds no phrase and nothing
// inside a word.
window.twin = {
  build() {
    const { texts } = readPage();
    this.index = new FlexSearch.Index({ tokenize: "forward" });
    texts.forEach((text, id) => this.index.add(id, text));
    this.size = texts.length;
  },
  search(text) {
    return text.trim() === "" ? 0 : this.index.search(text, { limit: this.size }).length;
  },
};
