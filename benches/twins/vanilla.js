// The page's own functions by hand, without a framework: filter by words, filter by speaker, layers, notes, search.
// Fair: it works on the same page with the same styles, changes the same attributes as ours, and reads the same data
// block. It is smaller than ours because it leaves out what ours has: the address, Back, counts on each choice, phrases
// and spellings, the line that is being read kept in its place, the edge, the steps by key, preferences.
window.twin = (() => {
  const root = document.documentElement;
  const bundle = JSON.parse(document.getElementById("bundle").textContent);
  // The data are rows without names (src/press/rows.rs): the fourth part of the evidence are the quotations.
  const quotations = bundle[1][3].map(([id, block, passage, by]) => ({ id, block, passage, by }));
  const field = document.getElementById("search");
  const state = { words: "", speaker: null };
  let blocks = null;
  const cards = new Map([...document.querySelectorAll(".quotation-card")].map((card) => [card.dataset.quotation, card]));
  const count = document.querySelector(".filter-status [role=status]");

  const read = () => {
    const all = [...document.querySelectorAll(".body [data-block]")];
    blocks = all.map((element) => ({ element, id: element.dataset.block, text: element.textContent.toLowerCase(), aside: false }));
  };

  const wants = (quotation) =>
    (!state.speaker || quotation.by === state.speaker) &&
    (!state.words || quotation.passage.toLowerCase().includes(state.words));

  const show = () => {
    if (!blocks) read();
    const on = state.words !== "" || state.speaker !== null;
    const holding = new Set();
    let shown = 0;
    for (const quotation of quotations) {
      const wanted = wants(quotation);
      if (wanted) holding.add(quotation.block);
      if (wanted) shown += 1;
      cards.get(quotation.id)?.toggleAttribute("hidden", !wanted);
    }
    for (const block of blocks) {
      const aside = on && !holding.has(block.id) && !(state.speaker === null && block.text.includes(state.words));
      if (aside === block.aside) continue;
      block.aside = aside;
      if (aside) block.element.dataset.setAside = "true";
      else delete block.element.dataset.setAside;
    }
    if (on) root.dataset.filter = "dim";
    else delete root.dataset.filter;
    count.textContent = `${shown} of ${quotations.length}`;
  };

  field.addEventListener("input", () => {
    state.words = field.value.trim().toLowerCase();
    show();
  });
  document.addEventListener("click", (event) => {
    const speaker = event.target.closest("[data-speaker] .voice-line");
    if (speaker) {
      const id = speaker.closest("[data-speaker]").dataset.speaker;
      state.speaker = state.speaker === id ? null : id;
      show();
    }
    const note = event.target.closest(".note-mark");
    if (note) {
      event.preventDefault();
      const open = note.parentElement.querySelector(".open-note");
      if (open) open.remove();
      else {
        const copy = document.querySelector(note.getAttribute("href") ?? "#none")?.cloneNode(true);
        copy?.classList.add("open-note");
        if (copy) note.after(copy);
      }
    }
    const layer = event.target.closest(".switch");
    if (layer) {
      const pressed = layer.getAttribute("aria-pressed") !== "true";
      layer.setAttribute("aria-pressed", pressed);
      root.dataset.notes = pressed ? "on" : "off";
    }
  });
  document.addEventListener("pointerover", (event) => {
    const id = event.target.closest("[data-quotation]")?.dataset.quotation;
    for (const lit of document.querySelectorAll("[data-lit]")) delete lit.dataset.lit;
    if (id) for (const all of document.querySelectorAll(`[data-quotation="${id}"]`)) all.dataset.lit = "true";
  });
  root.dataset.app = "ready";
  return { show };
})();
