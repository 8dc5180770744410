// The search through all articles: the example newspaper, built with a search, on a host under a path and on a disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DIST, host, open } from "./support.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const PAGEFIND = process.env.BROADSHEET_PAGEFIND ?? path.join(ROOT, "node_modules/.bin/pagefind");
const FOLDER = mkdtempSync(path.join(tmpdir(), "broadsheet-search-"));
const SITE = path.join(FOLDER, "dist");
after(() => rmSync(FOLDER, { recursive: true, force: true }));

before(() => {
  cpSync(path.join(ROOT, "examples/river-post"), FOLDER, { recursive: true });
  const site = path.join(FOLDER, "site.toml");
  writeFileSync(site, readFileSync(site, "utf8").replace("\n[sections.river]", "search = true\n\n[sections.river]"));
  const build = ["run", "--quiet", "--bin", "broadsheet", "--", "build", FOLDER, "--program", DIST, "--pagefind", PAGEFIND];
  execFileSync("cargo", build, { cwd: ROOT, stdio: "pipe" });
});

const settled = (page) => page.waitForFunction(() => document.querySelector(".search-status").textContent !== "");
const hits = (page) => page.$$eval(".search-results a", (all) => all.map((one) => one.getAttribute("href").replace(/.*\//, "")));

test("words are found in articles of every language, and only in their text", async (t) => {
  const base = await host("/news/", {}, undefined, SITE);
  const page = await open(t, `${base}search.html`, { ready: false });
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  assert.equal(asked.some((name) => name.includes("pagefind")), false, "nothing of the search is loaded unasked");
  await page.fill("#search-words", "caraway");
  await settled(page);
  await page.waitForSelector(".search-results a");
  assert.deepEqual(await hits(page), ["bakery-strike.html"]);
  assert.equal(await page.textContent(".search-status"), "1 article");
  assert.ok((await page.$$eval(".search-results mark", (all) => all.map((one) => one.textContent))).some((word) => /caraway/iu.test(word)));
  assert.ok(asked.includes("/news/pagefind/pagefind.js"));
  // An article in Chinese is found from the same field, and its link says its language.
  await page.fill("#search-words", "灯笼");
  await page.waitForFunction(() => document.querySelector('.search-results a[lang="zh-Hans"]'));
  // The way back into a search is its address.
  assert.match(page.url(), /\?q=/);
  // Names of the masthead and of the sidebar are on every page and in no text.
  await page.fill("#search-words", "zyzzyva");
  await page.waitForFunction(() => document.querySelector(".search-status").textContent === "Nothing was found.");
  assert.deepEqual(await hits(page), []);
});

test("a search is narrowed by section and by who is quoted", async (t) => {
  const base = await host("/", {}, undefined, SITE);
  const page = await open(t, `${base}search.html?q=river`, { ready: false });
  await settled(page);
  await page.waitForSelector(".search-results a");
  const all = await page.textContent(".search-status");
  await page.selectOption('[data-filter="section"]', "Courts");
  await page.waitForFunction((before) => document.querySelector(".search-status").textContent !== before, all);
  const courts = await hits(page);
  assert.ok(courts.length > 0);
  await page.selectOption('[data-filter="section"]', "");
  await page.fill("#search-words", "");
  await page.fill('[data-filter="person"]', "Josef Amsel");
  await page.waitForFunction(() => [...document.querySelectorAll(".search-results a")].some((one) => one.href.endsWith("bridge-toll.html")));
  await page.click('.search-results a[href$="bridge-toll.html"]');
  await page.waitForURL(/bridge-toll\.html/);
});

test("from a disk the list of all articles stays", async (t) => {
  const page = await open(t, `${pathToFileURL(SITE)}/search.html`, { ready: false });
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.startsWith("The search works on the web only."));
  assert.equal(await page.isVisible("#search-words"), false);
  await page.click(".search-list a");
  await page.waitForURL(/articles\.html$/);
});
