// What a first visit to the front page loads, as a host with brotli would send it: each file and the sum.
// Run by script/size on the built site.
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { open } from "../benches/speed/place.mjs";

const place = await open("dist");
const context = await place.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block", locale: "en-US" });
const page = await context.newPage();
const loaded = new Set();
page.on("requestfinished", (request) => loaded.add(new URL(request.url()).pathname));
await page.goto(`${place.root}index.html`, { waitUntil: "networkidle" });
await page.waitForSelector(":root[data-app=ready]");
await place.end();

const kinds = { ".woff2": "fonts", ".wasm": "program", ".js": "scripts", ".css": "styles", ".html": "page" };
const sums = new Map();
let total = 0;
for (const name of [...loaded].sort()) {
  const bytes = readFileSync(path.join("dist", name));
  const squeezed = name.endsWith(".woff2") ? bytes.length : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const kind = kinds[path.extname(name)] ?? "other";
  sums.set(kind, (sums.get(kind) ?? 0) + squeezed);
  total += squeezed;
}
for (const [kind, sum] of sums) console.log(`${String(sum).padStart(8)}  ${kind}`);
console.log(`${String(total).padStart(8)}  first view in all`);
process.exit(total <= Number(process.argv[2]) ? 0 : 1);
