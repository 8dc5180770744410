// Times the ways in Node: `run.mjs PLAIN.wasm SIMD.wasm ARTICLE.json TYPED.json`. Medians of 15 turns, in milliseconds.
import { readFileSync } from "node:fs";
import { spread } from "../speed/figures.mjs";

const [plain, simd, article, typed] = process.argv.slice(2);
const words = [];
const gather = (part) => {
  if (typeof part === "string") words.push(part);
  else if (part && typeof part === "object") Object.values(part).forEach(gather);
};
gather(JSON.parse(readFileSync(article, "utf8")).body);
const text = words.join("\n").toLowerCase();
const { common, mid, rare, keys } = JSON.parse(readFileSync(typed, "utf8"));
const searches = { "a letter": [keys.slice(0, 1)], "a common word": [common], "a word": [mid], "a rare word": [rare], "no word": ["xyzzyx"] };
searches["each word, key by key"] = keys.split(" ").flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));

const sides = {};
for (const [name, file] of [["plain", plain], ["simd128", simd]]) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {});
  for (const letter of text) exports.text(letter.codePointAt(0));
  for (const way of ["by_std", "by_memchr", "by_page"]) {
    sides[`${way.slice(3)}, ${name}`] = (word) => {
      exports.word(0);
      for (const letter of word) exports.word(letter.codePointAt(0));
      const began = performance.now();
      const count = exports[way]();
      return { spent: performance.now() - began, count };
    };
  }
}
console.log(`text: ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
for (const [what, all] of Object.entries(searches)) {
  const seen = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  const counts = new Set();
  for (let turn = 0; turn < 16; turn += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const done = all.map((word) => side(word.toLowerCase()));
      counts.add(done.map(({ count }) => count).join());
      if (turn > 0) seen[name].push(done.reduce((sum, { spent }) => sum + spent, 0));
    }
  }
  if (counts.size !== 1) throw new Error(`${what}: the ways disagree`);
  console.log(`${what.padEnd(24)} ${Object.entries(seen).map(([name, spent]) => `${name} ${spread(spent)}`).join("; ")}`);
}
