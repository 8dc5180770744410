// Where everything is measured: a static host, one Chromium, each visit in a fresh profile.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { TYPES } from "./types.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A host of a folder and a browser; `end` stops both. */
export async function open(folder) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    try {
      const body = await readFile(path.join(folder, name));
      response.writeHead(200, { "content-type": TYPES[path.extname(name)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  return {
    root: `http://127.0.0.1:${server.address().port}/`,
    browser,
    version: browser.version(),
    end: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Runs in the page before anything else: notes what happens, and gives the acts what they need. */
function watch() {
  const seen = { lcp: 0, ready: 0, memory: null };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries()) seen.lcp = paint.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...all) => {
    const made = await instantiate.apply(WebAssembly, all);
    seen.memory = made.instance.exports.memory;
    return made;
  };
  /** Resolves when all that was queued has run, without waiting for a frame. */
  window.turn = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  /** Resolves just after the next frame is drawn. */
  window.frame = () => new Promise((resolve) => requestAnimationFrame(() => window.turn().then(resolve)));
  /** Milliseconds of an act until its frame is drawn, begun just after a frame. */
  window.toFrame = async (act) => {
    await window.frame();
    const began = performance.now();
    act();
    await window.frame();
    return performance.now() - began;
  };
  /** Milliseconds of an act and of all that it queued to follow at once, without the frame. */
  window.toTurn = async (act) => {
    const began = performance.now();
    act();
    // What renders after an act does so in a few microtasks; twenty rounds cost next to nothing.
    for (let round = 0; round < 20; round += 1) await null;
    return performance.now() - began;
  };
  window.type = (text) => {
    const field = document.getElementById("search");
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const done = new Promise((resolve) => {
    new MutationObserver(() => {
      if (!document.documentElement?.dataset.app || seen.ready) return;
      seen.ready = performance.now();
      resolve();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-app"] });
  });
  /** Resolves once the page has come to rest: its program is ready, a frame is drawn, paints are told. */
  window.rest = async (program) => {
    const late = new Promise((resolve) => setTimeout(resolve, 120_000));
    if (program) await Promise.race([done, late]);
    if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
    await window.frame();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { lcp: seen.lcp, ready: seen.ready, app: document.documentElement.dataset.app };
  };
}

/**
 * Opens a page in a fresh profile, waits until it rests, lets `act` work in it, and gives what was seen: times in
 * milliseconds, memory in megabytes.
 */
export async function visit(place, name, { slower = 1, program = false, act = null } = {}) {
  const context = await place.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const metrics = async () => {
      const answer = await session.send("Performance.getMetrics");
      return Object.fromEntries(answer.metrics.map((metric) => [metric.name, metric.value]));
    };
    const before = await metrics();
    await page.goto(`${place.root}${name}.html`, { waitUntil: "commit", timeout: 180_000 });
    const seen = await page.evaluate((waits) => window.rest(waits), program);
    const after = await metrics();
    if (program && seen.app !== "ready") throw new Error(`${name} is ${seen.app ?? "not ready"}: ${errors.join("; ")}`);
    const memory = async () => {
      await session.send("HeapProfiler.enable");
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.disable");
      const wasm = await page.evaluate(() => window.seen.memory?.buffer.byteLength ?? 0);
      return { heap: (await metrics()).JSHeapUsedSize / 1e6, wasm: wasm / 1e6 };
    };
    const acted = act ? await act(page, memory) : {};
    if (errors.length > 0) throw new Error(`${name}: ${errors.join("; ")}`);
    return {
      lcp: seen.lcp,
      ready: seen.ready,
      script: (after.ScriptDuration - before.ScriptDuration) * 1000,
      main: (after.TaskDuration - before.TaskDuration) * 1000,
      ...acted,
    };
  } finally {
    await context.close();
  }
}

/** Visits of several sides, one of each a turn, the order turned about: { side: [visit, …] }. */
export async function turns(count, sides, say) {
  const names = Object.keys(sides);
  const all = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < count; turn += 1) {
    const seen = {};
    try {
      for (const name of turn % 2 ? [...names].reverse() : names) seen[name] = await once(name, sides[name]);
    } catch (error) {
      // Visits are compared within their turn: one that fails takes its turn with it, and no other.
      process.stderr.write(`\nturn ${turn + 1} is left out: ${error.message.split("\n")[0]}\n`);
      continue;
    }
    for (const name of names) all[name].push(seen[name]);
    say?.(turn + 1, all);
  }
  return all;
}

/** A visit, made once more when it fails: a browser under load loses one now and then. */
async function once(name, side) {
  try {
    return await inTime(side);
  } catch (error) {
    process.stderr.write(`\n${name} fails and is visited once more: ${error.message.split("\n")[0]}\n`);
    return inTime(side);
  }
}

/** A page that hangs must not hold up all others. */
async function inTime(side) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("it took more than five minutes")), 300_000);
  });
  try {
    return await Promise.race([side(), late]);
  } finally {
    clearTimeout(timer);
  }
}
