// Wasm and glue of each small program, and of ours, in bytes of brotli 11: `weigh.mjs FOLDER RESULTS`.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder, results] = process.argv.slice(2);
const weigh = (...files) => files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
const kept = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
kept.bytes = {};
for (const [name, side] of [["yew", "ours"], ["leptos", "leptos"], ["sycamore", "sycamore"]]) {
  kept.bytes[side] = weigh(path.join(folder, `${name}_bg.wasm`), path.join(folder, `${name}.js`));
}
const dist = existsSync("dist") ? readdirSync("dist").filter((file) => /^newsreader.*(_bg\.wasm|[0-9a-f]\.js)$/.test(file)) : [];
if (dist.length === 2) kept.bytes.program = weigh(...dist.map((file) => path.join("dist", file)));
writeFileSync(results, JSON.stringify(kept));
