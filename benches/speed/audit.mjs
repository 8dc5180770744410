// What Lighthouse says of pages, on a host that compresses: `audit.mjs FOLDER PAGE...`, run by script/audit beside the
// lighthouse it loads. Each page is visited in turn with the same page without its scripts; medians are printed.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { loadavg } from "node:os";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { TYPES } from "./types.mjs";

const [folder, ...pages] = process.argv.slice(2);
const RUNS = Number(process.env.RUNS ?? 9);
/** Under this folder a page comes without its scripts; data blocks are none. */
const BARE = "/bare/";
const squeezed = new Map();

async function answer(name, bare) {
  const key = `${bare} ${name}`;
  if (!squeezed.has(key)) {
    let body = await readFile(path.join(folder, name));
    if (bare && name.endsWith(".html")) {
      body = Buffer.from(body.toString().replace(/<script(?![^>]*type="application\/)[^>]*>[\s\S]*?<\/script>/g, ""));
    }
    const type = TYPES[path.extname(name)];
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    const packed = !type || type.startsWith("font/");
    const head = type ? { "content-type": type } : {};
    squeezed.set(key, packed ? [body, head] : [brotliCompressSync(body, quality), { ...head, "content-encoding": "br" }]);
  }
  return squeezed.get(key);
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const bare = pathname.startsWith(BARE);
  try {
    const [body, head] = await answer(pathname.slice(bare ? BARE.length : 1), bare);
    response.writeHead(200, head).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const root = `http://127.0.0.1:${server.address().port}/`;
const browser = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});

async function visit(address) {
  const { lhr } = await lighthouse(address, { port: browser.port, output: "json", logLevel: "error" });
  const score = (name) => lhr.categories[name].score;
  const figure = (name) => lhr.audits[name].numericValue;
  return {
    scores: ["performance", "accessibility", "best-practices", "seo"].map(score),
    shift: figure("cumulative-layout-shift"),
    paint: figure("first-contentful-paint"),
    largest: figure("largest-contentful-paint"),
    blocked: figure("total-blocking-time"),
    interactive: figure("interactive"),
  };
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const seconds = (values) => `${(median(values) / 1000).toFixed(2)} s`;
const load = [loadavg()[0]];
console.log("| page | performance / accessibility / best practices / SEO | layout shift | first paint | largest paint | blocked | interactive |");
console.log("|---|---|---|---|---|---|---|");
for (const page of pages) {
  const sides = [[page, `${root}${page}`], [`${page}, without scripts`, `${root.slice(0, -1)}${BARE}${page}`]];
  const seen = sides.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [side, [, address]] of sides.entries()) seen[side].push(await visit(address));
  }
  for (const [side, [name]] of sides.entries()) {
    const of = (key) => seen[side].map((one) => one[key]);
    const scores = [0, 1, 2, 3].map((place) => median(of("scores").map((all) => all[place])));
    console.log(
      `| ${name} | ${scores.join(" / ")} | ${median(of("shift")).toFixed(3)} | ${seconds(of("paint"))} | ${seconds(of("largest"))} | ${median(of("blocked")).toFixed(0)} ms | ${seconds(of("interactive"))} |`,
    );
  }
}
load.push(loadavg()[0]);
console.log(`\n${RUNS} visits a side, medians; load of the machine ${load.map((one) => one.toFixed(1)).join(" to ")}.`);
await browser.kill();
server.close();
