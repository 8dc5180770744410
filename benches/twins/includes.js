// No library: the texts in lower case, and `String.includes` for each word.
// Fair: what a good programmer writes in ten lines. In its favor: it knows no accents, no other spellings and no
// phrases, counts parts and not places, and draws nothing.
window.twin = {
  build() {
    this.texts = readPage().texts.map((text) => text.toLowerCase());
  },
  search(typed) {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return 0;
    let count = 0;
    for (const text of this.texts) if (words.every((word) => text.includes(word))) count += 1;
    return count;
  },
};
