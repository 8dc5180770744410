// What a reader does on a page, timed in the page.

/** Keys typed one after another: what stands in the field after each. */
export const steps = (text) => Array.from(text, (_, at) => text.slice(0, at + 1));

/** Ours: first search, memory, 76 keys, all hits marked, the next hit, filter by keys. */
export function ours(typed, { keys = true } = {}) {
  return async (page, memory) => {
    const first = await page.evaluate(async (word) => {
      const spent = await window.toTurn(() => window.type(word));
      const count = document.querySelector(".search-count").textContent.replaceAll(/\D/g, "");
      if (!(Number(count) > 0)) throw new Error("nothing found");
      return spent;
    }, typed.mid);
    const kept = await memory();
    const rest = await page.evaluate(
      async ({ typed, all }) => {
        const through = [];
        window.type("");
        await window.frame();
        for (const text of all) {
          through.push(await window.toTurn(() => window.type(text)));
          await window.frame();
        }
        window.type("");
        await window.frame();
        // The hits in view are marked in the first frame, the others in the frames after it.
        const began = performance.now();
        const marked = await window.toFrame(() => window.type(typed.common));
        const before = performance.now() - began - marked;
        const count = Number(document.querySelector(".search-count").textContent.replaceAll(/\D/g, ""));
        while (CSS.highlights.get("hit").size < count) await window.frame();
        const markedAll = performance.now() - began - before;
        const marks = CSS.highlights.get("hit").size;
        const step = document.querySelectorAll(".search-step")[1];
        const next = [];
        for (let turn = 0; turn < 5; turn += 1) next.push(await window.toFrame(() => step.click()));
        window.type("");
        await window.frame();
        return { through, marked, markedAll, marks, next };
      },
      { typed, all: keys ? steps(typed.keys) : steps(typed.keys.slice(0, 12)) },
    );
    const filter = await page.evaluate(filterBy, { text: typed.mid, narrow: true });
    return {
      first,
      heap: kept.heap,
      wasm: kept.wasm,
      memory: kept.heap + kept.wasm,
      through: sum(rest.through),
      key: rest.through,
      marked: rest.marked,
      markedAll: rest.markedAll,
      marks: rest.marks,
      next: mean(rest.next),
      filter: mean(filter),
    };
  };
}

/** The milliseconds of each key of a filter by words until its frame. */
async function filterBy({ text, narrow }) {
  const spent = [];
  if (narrow) {
    window.type(text.slice(0, 1));
    await window.frame();
    [...document.querySelectorAll(".search-result .switch")].at(-1).click();
    await window.frame();
    window.type("");
    await window.frame();
    // What is empty narrows nothing and takes the switch back: it is set again with the first letter.
    window.type(text.slice(0, 1));
    await window.frame();
    const narrow = [...document.querySelectorAll(".search-result .switch")].at(-1);
    if (narrow.getAttribute("aria-pressed") !== "true") narrow.click();
    await window.frame();
  } else {
    window.type(text.slice(0, 1));
    await window.frame();
  }
  for (let turn = 0; turn < 2; turn += 1) {
    for (let end = 2; end <= text.length; end += 1) spent.push(await window.toFrame(() => window.type(text.slice(0, end))));
    for (let end = text.length - 1; end > 0; end -= 1) spent.push(await window.toFrame(() => window.type(text.slice(0, end))));
  }
  if (document.documentElement.dataset.filter !== "dim") throw new Error("no filter is on");
  return spent;
}

/** The vanilla twin's filter by keys. */
export const vanilla = (typed) => async (page) => ({
  filter: mean(await page.evaluate(filterBy, { text: typed.mid, narrow: false })),
});

/** A search twin: build and first search, memory, 76 keys. */
export const twin = (typed) => async (page, memory) => {
  const first = await page.evaluate(async (word) => {
    return window.toTurn(() => {
      window.twin.build();
      if (!(window.twin.search(word) > 0)) throw new Error("nothing found");
    });
  }, typed.mid);
  const kept = await memory();
  const through = await page.evaluate(async (all) => {
    const spent = [];
    for (const text of all) {
      spent.push(await window.toTurn(() => window.twin.search(text)));
      await window.frame();
    }
    return spent;
  }, steps(typed.keys));
  return { first, heap: kept.heap, wasm: kept.wasm, memory: kept.heap + kept.wasm, through: sum(through), key: through };
};

/** The twin that wraps hits: all hits of a word, until the frame. */
export const marks = (typed) => async (page) =>
  page.evaluate(async (word) => {
    window.twin.build();
    let count = 0;
    const marked = await window.toFrame(() => (count = window.twin.search(word)));
    return { marked, markedAll: marked, marks: count };
  }, typed.common);

const sum = (values) => values.reduce((all, one) => all + one, 0);
const mean = (values) => sum(values) / values.length;
