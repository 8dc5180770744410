// What every browser test stands on: a plain static host, one Chromium, pages that must stay silent.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const DIST = path.resolve(process.env.BROADSHEET_DIST ?? path.join(ROOT, "dist"));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/**
 * A static host of dist/, or another folder, under a path, with no rewrite rules. `headers` are sent with every
 * answer; `change` may give another body for a file.
 */
export async function host(under = "/", headers = {}, change = (name, body) => body, folder = DIST) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    let name = decodeURIComponent(pathname);
    if (!name.startsWith(under)) return response.writeHead(404).end();
    name = name.slice(under.length);
    if (name === "" || name.endsWith("/")) name += "index.html";
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep)) return response.writeHead(404).end();
    try {
      const body = await readFile(file);
      const type = TYPES[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...headers }).end(change(name, body));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}${under}`;
}

/** The policy that dist/_headers gives to hosts that read it. */
export function headerPolicy() {
  const line = readFileSync(path.join(DIST, "_headers"), "utf8").match(/Content-Security-Policy: (.*)/);
  return { "content-security-policy": line[1] };
}

/** dist/ as a double click opens it. */
export const DISK = `${pathToFileURL(DIST)}/`;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
let browser;
export async function launch() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });
  return browser;
}
after(async () => {
  await browser?.close();
  browser = undefined;
});

/**
 * A page in a fresh profile. Whatever it says on the console, every failed request and every breach of its
 * policy is a failure when it is closed, but for what `allow` matches.
 */
export async function open(t, url, { allow = null, ready = true, before = null, ...options } = {}) {
  // Only the tests of reading offline need the site kept.
  const context = await (await launch()).newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const said = [];
  const note = (text) => {
    const ours = text.includes("Service Worker registration blocked by Playwright");
    if (!ours && !allow?.test(text)) said.push(text);
  };
  // The second accessibility engine tells how far it is where a machine is slow.
  const progress = /^Progress: \d+% \(\d+\/\d+ nodes\)$/;
  page.on("console", (message) => progress.test(message.text()) || note(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A page that is left stops loading its mark.
    const left = request.failure()?.errorText === "net::ERR_ABORTED" && request.url().endsWith("/icon.svg");
    if (!left) note(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const inside = [new URL(url).origin, "null"].includes(new URL(request.url()).origin);
    if (!inside && !/^(data|blob):/.test(request.url())) note(`request to elsewhere: ${request.url()}`);
  });
  const scripts = options.javaScriptEnabled !== false;
  if (scripts) {
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy breached: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }
  if (before) await before(page);
  t.after(async () => {
    await context.close();
    assert.deepEqual(said, [], "the console stays empty");
  });
  await page.goto(url);
  if (scripts && ready) await page.waitForSelector('html[data-app="ready"]', { state: "attached" });
  return page;
}

/** The page's address, when it has been written: that is done once a frame has shown the answer to a press. */
export async function addressOf(page) {
  await page.evaluate(() => {
    // Without the program nothing waits for a frame.
    if (document.documentElement.dataset.app !== "ready") return;
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  });
  return page.url();
}

/** The four ways to open the page; each is a function of the page's name and options. */
export async function ways() {
  const root = await host("/");
  const sub = await host("/a/b/", headerPolicy());
  return [
    { name: "http root", base: root, scripts: true },
    { name: "sub-path with header policy", base: sub, scripts: true },
    { name: "file://", base: DISK, scripts: true },
    { name: "scripts off", base: root, scripts: false, options: { javaScriptEnabled: false } },
  ];
}

/** The address of a page; from disk nobody adds index.html. */
export const at = (way, page = "", rest = "") =>
  way.base + (page || (way.base.startsWith("file:") ? "index.html" : "")) + rest;

/** The text of the page on paper, column after column. */
export async function printed(page) {
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-"));
  try {
    const file = path.join(folder, "page.pdf");
    await page.pdf({ path: file, format: "A4" });
    const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    return text.replace(/\s+/g, " ");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// The second opinion: IBM's engine has rules that axe does not, and the other way round.
const ACE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace-window.js"), "utf8");

/** What axe finds, as short lines. */
export async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    // It would fetch the style sheets, which a page from disk may not.
    const preload = location.protocol !== "file:";
    const result = await globalThis.axe.run(document, { preload, runOnly: { type: "tag", values: tags } });
    return result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  }, WCAG);
}

/** What axe and IBM’s engine find, as short lines. */
export const accessibility = async (page) => [...(await axe(page)), ...(await secondOpinion(page))];

/** What IBM's engine finds against WCAG 2.2, as short lines. What it only wants a person to look at is not a finding. */
export async function secondOpinion(page) {
  if (!(await page.evaluate(() => "ace_ibma" in globalThis || "ace" in globalThis))) await page.evaluate(ACE);
  return page.evaluate(async () => {
    const engine = globalThis.ace_ibma ?? globalThis.ace;
    const { results } = await new engine.Checker().check(document, ["WCAG_2_2"]);
    const failed = results.filter((result) => result.value[1] === "FAIL");
    return failed.map((result) => `${result.ruleId}: ${result.path.dom}: ${result.message} ${result.snippet}`);
  });
}

/** Chooses preferences, as `key=value`, wherever their buttons are. */
export const prefer = (page, ...choices) =>
  page.evaluate((choices) => {
    for (const choice of choices) document.querySelector(`[data-prefer="${choice}"]`).click();
  }, choices);

/** How far an element stands from the top of the window. */
export const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

/** Waits until the page has stopped scrolling by itself. */
export const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    let last = -1;
    for (let still = 0; still < 3; ) {
      await frame();
      const now = `${scrollX} ${scrollY} ${document.querySelector(".sources")?.scrollTop}`;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
