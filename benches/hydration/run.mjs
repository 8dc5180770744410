// Islands against the whole page hydrated: interleaved visits in fresh profiles, medians with quartiles.
// `run.mjs FOLDER [VISITS]` prints two tables: what was timed, and what a reader downloads.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";

const [folder, visits = "15"] = process.argv.slice(2);
const ARTICLES = ["short", "long"];
const PROGRAMS = ["islands", "whole"];
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};
const server = createServer(async (request, response) => {
  const name = new URL(request.url, "http://localhost").pathname.slice(1);
  try {
    const body = await readFile(path.join(folder, name));
    response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "font/woff2" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const root = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ],
});
const VIEW = { viewport: { width: 1440, height: 900 } };

/** Runs in the page before anything else: notes what happens, and reports once the page has come to rest. */
function watch() {
  const seen = { tasks: [], lcp: 0, ready: 0, memory: null };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries()) seen.lcp = paint.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...all) => {
    const made = await instantiate.apply(WebAssembly, all);
    seen.memory = made.instance.exports.memory;
    return made;
  };
  const report = (frame) => {
    const long = seen.tasks.filter(([start]) => start <= seen.ready);
    window.report({
      app: document.documentElement.dataset.app,
      ready: seen.ready,
      frame,
      long: long.reduce((sum, [, duration]) => sum + duration, 0),
      lcp: seen.lcp,
      memory: (seen.memory?.buffer.byteLength ?? 0) / 1e6,
    });
  };
  new MutationObserver(() => {
    if (!document.documentElement?.dataset.app || seen.ready) return;
    seen.ready = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const frame = performance.now();
        // Long tasks and paints are told late.
        setTimeout(report, 300, frame);
      };
      channel.port2.postMessage(null);
    });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-app"] });
}

/** Opens a page in a fresh profile and waits for its report. Nothing polls the page meanwhile. */
async function open(name, slower) {
  const context = await browser.newContext(VIEW);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  let report;
  const reported = new Promise((resolve) => (report = resolve));
  await page.exposeFunction("report", (seen) => report(seen));
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const metrics = async () => {
    const answer = await session.send("Performance.getMetrics");
    return Object.fromEntries(answer.metrics.map((metric) => [metric.name, metric.value]));
  };
  const before = await metrics();
  await page.goto(`${root}${name}.html`, { waitUntil: "commit" });
  const late = setTimeout(() => fail(name, errors), 120_000);
  const seen = await reported;
  clearTimeout(late);
  const after = await metrics();
  if (seen.app !== "ready" || errors.length > 0) throw new Error(`${name}: ${seen.app} ${errors.join("; ")}`);
  return { context, page, session, metrics, before, after, seen };
}

function fail(name, errors) {
  console.error(`${name}: not ready after two minutes: ${errors.join("; ")}`);
  process.exit(1);
}

/** One visit: milliseconds and megabytes. */
async function visit(name, slower) {
  const { context, session, metrics, before, after, seen } = await open(name, slower);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await metrics()).JSHeapUsedSize / 1e6;
  await context.close();
  const spent = (what) => (after[what] - before[what]) * 1000;
  return {
    "ready": seen.ready,
    "first frame after": seen.frame,
    "long tasks until ready": seen.long,
    "script, all": spent("ScriptDuration"),
    "main thread, all": spent("TaskDuration"),
    "LCP": seen.lcp,
    "JS heap MB": heap,
    "wasm memory MB": seen.memory,
    "heap + wasm MB": heap + seen.memory,
  };
}

/** The body without comments and data, and how many of Yew's markers are left in it. */
const body = (page) =>
  page.evaluate(() => {
    const markup = document.getElementById("whole").outerHTML;
    return { markup: markup.replace(/<!--[\s\S]*?-->/g, ""), markers: markup.split("<!--<[").length - 1 };
  });

/** No timing: every page is the same before and after its program, and the rivals are the same. */
async function sameBodies(article) {
  const bodies = [];
  for (const program of PROGRAMS) {
    const name = `${article}-${program}`;
    const still = await browser.newContext({ ...VIEW, javaScriptEnabled: false });
    const plain = await still.newPage();
    await plain.goto(`${root}${name}.html`);
    const before = await body(plain);
    await still.close();
    const { context, page } = await open(name, 1);
    const after = await body(page);
    await context.close();
    assert.ok(before.markup === after.markup, `${name}: the program changes the body`);
    if (program === "whole") assert.equal(after.markers, 0, `${name}: ready before all was hydrated`);
    bodies.push(before.markup);
  }
  assert.ok(bodies[0] === bodies[1], `${article}: the rivals differ`);
}

const sorted = (values) => [...values].sort((a, b) => a - b);
/** Linear between the two nearest. */
function quantile(values, part) {
  const at = (values.length - 1) * part;
  const [low, high] = [values[Math.floor(at)], values[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
const median = (values) => quantile(sorted(values), 0.5);
const show = (values) => {
  const all = sorted(values);
  const [low, mid, high] = [0.25, 0.5, 0.75].map((part) => quantile(all, part));
  const digits = mid < 20 ? 1 : 0;
  return `${mid.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
};

/** whole / islands of the medians, with a bootstrap interval of 95 % over pairs of visits. */
function ratio(ours, theirs) {
  if (median(ours) === 0) return "–";
  let seed = 1;
  const pick = (count) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const drawn = [];
  for (let round = 0; round < 2000; round += 1) {
    const pairs = ours.map(() => pick(ours.length));
    const below = median(pairs.map((pair) => ours[pair]));
    if (below > 0) drawn.push(median(pairs.map((pair) => theirs[pair])) / below);
  }
  const all = sorted(drawn);
  const [low, high] = [0.025, 0.975].map((part) => quantile(all, part).toFixed(2));
  return `${(median(theirs) / median(ours)).toFixed(2)} (${low}–${high})`;
}

for (const article of ARTICLES) await sameBodies(article);
console.error("bodies: the same before and after, and the same for both");

console.log("| article | CPU | figure | islands | whole page | whole / islands |\n|---|---|---|---|---|---|");
for (const article of ARTICLES) {
  for (const slower of [1, 4]) {
    const seen = { islands: [], whole: [] };
    for (let turn = 0; turn < Number(visits); turn += 1) {
      for (const program of turn % 2 ? [...PROGRAMS].reverse() : PROGRAMS) {
        seen[program].push(await visit(`${article}-${program}`, slower));
      }
    }
    for (const figure of Object.keys(seen.islands[0])) {
      const [ours, theirs] = PROGRAMS.map((program) => seen[program].map((one) => one[figure]));
      console.log(
        `| ${article} | ${slower}× | ${figure} | ${show(ours)} | ${show(theirs)} | ${ratio(ours, theirs)} |`,
      );
    }
  }
}

const file = (name) => readFileSync(path.join(folder, name));
const data = (name) => {
  const text = file(name).toString();
  const start = text.indexOf("<script type=\"application/json\"");
  return Buffer.from(text.slice(text.indexOf(">", start) + 1, text.indexOf("</script>", start)));
};
const weigh = (parts) => [
  parts.reduce((sum, part) => sum + part.length, 0) / 1000,
  parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0) / 1000,
];
const weights = [["both", "program: wasm and glue", (program) => [file(`${program}_bg.wasm`), file(`${program}.js`)]]];
for (const article of ARTICLES) {
  const page = (program) => `${article}-${program}.html`;
  weights.push([article, "data in the page", (program) => [data(page(program))]]);
  weights.push([article, "page, data included", (program) => [file(page(program))]]);
}
console.log("\n| article | kB, raw / brotli 11 | islands | whole page | whole / islands |\n|---|---|---|---|---|");
for (const [article, what, parts] of weights) {
  const [ours, theirs] = PROGRAMS.map((program) => weigh(parts(program)));
  const cell = ([raw, squeezed]) => `${raw.toFixed(1)} / ${squeezed.toFixed(1)}`;
  const times = ours.map((value, index) => (theirs[index] / value).toFixed(2)).join(" / ");
  console.log(`| ${article} | ${what} | ${cell(ours)} | ${cell(theirs)} | ${times} |`);
}
await browser.close();
server.close();
