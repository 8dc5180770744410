// What every twin reads from the page: the paragraphs and their texts. It stands in for nothing of ours; each twin
// gets it for free, before its time is taken.
(() => {
  const SHOWN = ".headline, .dek, .body [data-block], .endnote .note-text, .quotation-card .card-text";
  /** The parts of the page in which our search looks, as elements and as plain texts. */
  window.readPage = () => {
    const parts = [...document.querySelectorAll(SHOWN)];
    return { parts, texts: parts.map((part) => part.textContent) };
  };
})();
