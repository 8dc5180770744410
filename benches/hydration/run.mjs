// Islands against the whole page hydrated: interleaved runs in fresh profiles, medians with quartiles.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";

const [folder, runs = "15"] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
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
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

/** One visit: milliseconds and megabytes. */
async function visit(name, slower) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.addInitScript(() => {
    window.seen = { long: 0, paint: 0 };
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.seen.long += task.duration;
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const paint of list.getEntries()) window.seen.paint = paint.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new MutationObserver(() => {
      if (document.documentElement?.dataset.app && !window.seen.ready) window.seen.ready = performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-app"] });
  });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${root}${name}.html`);
  await page.waitForFunction(() => window.seen.ready, null, { timeout: 120_000 });
  // Hydration of the whole page goes on after the program has started: two quiet frames end the visit.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const seen = await page.evaluate(() => ({ ...window.seen, end: performance.now(), app: document.documentElement.dataset.app }));
  if (seen.app !== "ready" || errors.length > 0) throw new Error(`${name}: ${seen.app} ${errors.join("; ")}`);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  const heap = metrics.find((metric) => metric.name === "JSHeapUsedSize").value / 1e6;
  await context.close();
  return { "long tasks": seen.long, "settled after": seen.end, LCP: seen.paint, "JS heap MB": heap };
}

const quartile = (values, part) => values[Math.min(values.length - 1, Math.floor(values.length * part))];
console.log(`| article | CPU | figure | islands | whole page | whole / islands |\n|---|---|---|---|---|---|`);
for (const article of ["short", "long"]) {
  for (const slower of [1, 4]) {
    const seen = { islands: [], whole: [] };
    for (let run = 0; run < Number(runs); run += 1) {
      for (const variant of run % 2 ? ["whole", "islands"] : ["islands", "whole"]) {
        seen[variant].push(await visit(`${article}-${variant}`, slower));
      }
    }
    for (const figure of Object.keys(seen.islands[0])) {
      const [ours, theirs] = ["islands", "whole"].map((variant) => seen[variant].map((one) => one[figure]).sort((a, b) => a - b));
      const show = (values) => `${quartile(values, 0.5).toFixed(1)} (${quartile(values, 0.25).toFixed(1)}–${quartile(values, 0.75).toFixed(1)})`;
      const ratio = quartile(ours, 0.5) > 0 ? (quartile(theirs, 0.5) / quartile(ours, 0.5)).toFixed(2) : "–";
      console.log(`| ${article} | ${slower}× | ${figure} | ${show(ours)} | ${show(theirs)} | ${ratio} |`);
    }
  }
}
const squeezed = (name) => brotliCompressSync(readFileSync(path.join(folder, name))).length / 1000;
for (const article of ["short", "long"]) {
  const [ours, theirs] = ["islands", "whole"].map((variant) => squeezed(`${article}-${variant}.html`));
  console.log(`| ${article} | | page, brotli kB | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(theirs / ours).toFixed(2)} |`);
}
const [ours, theirs] = ["islands", "whole"].map((variant) => squeezed(`${variant}_bg.wasm`) + squeezed(`${variant}.js`));
console.log(`| both | | program, brotli kB | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(theirs / ours).toFixed(2)} |`);
await browser.close();
server.close();
