// Measures what script/bench promises, side by side in one run, and keeps what it saw.
// `run.mjs FOLDER RESULTS GOAL...`: FOLDER holds the pages, RESULTS is a JSON file that earlier goals stay in.
// RUNS is the number of visits a side.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { ours, marks, twin, vanilla } from "./acts.mjs";
import { copyTwins, derive } from "./pages.mjs";
import { spread } from "./figures.mjs";
import { frames } from "./frames.mjs";
import { open, turns, visit } from "./place.mjs";

const [folder, results, ...wanted] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 15);
/** Paragraphs of the long page, and of an ordinary report. */
const LONG = 10_000;
const ORDINARY = 100;
const SIZES = [100, 1_000, 10_000, 100_000];
/** Visits of each size for the plot of growth: the longest page takes long to open. */
const GROWTH_RUNS = Math.min(RUNS, 3);

const typed = JSON.parse(readFileSync(path.join(folder, "typed.json"), "utf8"));
const kept = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
const there = (name) => existsSync(path.join(folder, `${name}.html`));
copyTwins(folder);
for (const size of [ORDINARY, LONG]) if (there(`ours-${size}`)) derive(folder, size);
const place = await open(folder);

/** Sides are functions that make one visit; what they saw is kept under the goal's name. */
async function measure(goal, sides, runs = RUNS) {
  const began = Date.now();
  const before = loadavg()[0];
  // Kept after each turn: whatever ends the run, what was seen until then is there.
  const keep = (sides) => {
    const count = Object.values(sides)[0].length;
    kept[goal] = { runs: count, load: [before, loadavg()[0]], seconds: (Date.now() - began) / 1000, sides };
    save();
  };
  await turns(runs, sides, (turn, seen) => {
    process.stderr.write(`\r${goal}: turn ${turn} of ${runs}   `);
    keep(seen);
  });
  if (!kept[goal]) throw new Error(`${goal}: no turn came to its end`);
  process.stderr.write(`\r${goal}: ${Math.round(kept[goal].seconds)} s, load ${before.toFixed(1)}\n`);
}

function save() {
  kept.place = { browser: place.version, node: process.version, cores: cpus().length, day: new Date().toISOString().slice(0, 10) };
  writeFileSync(results, JSON.stringify(kept));
}

const program = { program: true };
const GOALS = {
  // P1 and P2: when the page is painted.
  paint: async () => {
    for (const size of [ORDINARY, LONG]) {
      await measure(`paint-${size}`, {
        ours: () => visit(place, `ours-${size}`, program),
        still: () => visit(place, `still-${size}`),
        plain: () => visit(place, `plain-${size}`),
        laid: () => visit(place, `laid-${size}`),
        dealt: () => visit(place, `dealt-${size}`),
      });
    }
  },
  // P3: what starting costs the main thread of a slow device.
  start: async () => {
    for (const size of [ORDINARY, LONG]) {
      const slow = { slower: 4 };
      const sides = {
        ours: () => visit(place, `ours-${size}`, { ...slow, ...program }),
        still: () => visit(place, `still-${size}`, slow),
        vanilla: () => visit(place, `vanilla-${size}`, { ...slow, ...program }),
      };
      if (there(`whole-${size}`)) sides.whole = () => visit(place, `whole-${size}`, { ...slow, ...program });
      await measure(`start-${size}`, sides);
    }
  },
  // P5 to P9: what a reader does on the long page.
  acts: () =>
    measure("acts", {
      ours: () => visit(place, `ours-${LONG}`, { ...program, act: ours(typed) }),
      vanilla: () => visit(place, `vanilla-${LONG}`, { ...program, act: vanilla(typed) }),
      engine: () => visit(place, `engine-${LONG}`, { ...program, act: twin(typed) }),
      minisearch: () => visit(place, `minisearch-${LONG}`, { act: twin(typed) }),
      flexsearch: () => visit(place, `flexsearch-${LONG}`, { act: twin(typed) }),
      includes: () => visit(place, `includes-${LONG}`, { act: twin(typed) }),
      marks: () => visit(place, `marks-${LONG}`, { act: marks(typed) }),
    }),
  // The slowest frame after each act.
  frames: () => {
    const act = frames(typed);
    return measure(
      "frames",
      {
        [`${ORDINARY} at 4×`]: () => visit(place, `ours-${ORDINARY}`, { ...program, act, slower: 4 }),
        [`${LONG} at 1×`]: () => visit(place, `ours-${LONG}`, { ...program, act }),
        [`${LONG} at 4×`]: () => visit(place, `ours-${LONG}`, { ...program, act, slower: 4 }),
      },
      Math.min(RUNS, 9),
    );
  },
  // Not in the report: the search alone, built in other ways by script/variants.
  variants: async () => {
    const names = readdirSync(folder).flatMap((name) => name.match(/^search-(\w+)\.js$/)?.[1] ?? []);
    for (const name of names) {
      const page = readFileSync(path.join(folder, `engine-${LONG}.html`), "utf8").replace("search.js", `search-${name}.js`);
      writeFileSync(path.join(folder, `engine-${name}-${LONG}.html`), page.replace("engine.js", `engine-${name}.js`));
      const twin = readFileSync(path.join(folder, "engine.js"), "utf8").replace("search_bg.wasm", `search-${name}_bg.wasm`);
      writeFileSync(path.join(folder, `engine-${name}.js`), twin);
    }
    const sides = names.map((name) => [name, () => visit(place, `engine-${name}-${LONG}`, { ...program, act: twin(typed) })]);
    await measure("variants", Object.fromEntries(sides));
    const seen = (name, figure) => spread(kept.variants.sides[name].map((one) => one[figure]));
    for (const name of names) console.log(`${name.padEnd(8)} first ${seen(name, "first")} ms, 76 keys ${seen(name, "through")} ms`);
  },
  // P11: how cost grows.
  growth: async () => {
    for (const size of SIZES.filter((size) => there(`ours-${size}`))) {
      const act = ours(typed, { keys: false });
      const sides = { ours: () => visit(place, `ours-${size}`, { ...program, act }) };
      await measure(`growth-${size}`, sides, GROWTH_RUNS);
    }
  },
};
let broken = false;
for (const [goal, run] of Object.entries(GOALS)) {
  if (!wanted.includes(goal)) continue;
  try {
    await run();
  } catch (error) {
    broken = true;
    process.stderr.write(`\n${goal}: ${error.stack}\n`);
  }
}
save();
await place.end();
if (broken) process.exitCode = 1;
