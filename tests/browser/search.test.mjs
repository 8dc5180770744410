// The example newspaper, built with a search and with cards: its search on a host under a path and on a disk, and what
// axe finds on each kind of its pages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DIST, accessibility, addressOf, axe, host, open, settled as still } from "./support.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const PAGEFIND = process.env.BROADSHEET_PAGEFIND ?? path.join(ROOT, "node_modules/.bin/pagefind");
const FOLDER = mkdtempSync(path.join(tmpdir(), "broadsheet-search-"));
const SITE = path.join(FOLDER, "dist");
after(() => rmSync(FOLDER, { recursive: true, force: true }));

before(() => {
  cpSync(path.join(ROOT, "examples/river-post"), FOLDER, { recursive: true });
  const site = path.join(FOLDER, "site.toml");
  writeFileSync(site, readFileSync(site, "utf8").replace("\n[sections.river]", "cards = true\nsearch = true\n\n[sections.river]"));
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
  assert.match(await addressOf(page), /\?q=/);
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
  // Whatever the page loads is there before its host goes.
  await page.waitForLoadState("networkidle");
});

test("from a disk the list of all articles stays", async (t) => {
  const page = await open(t, `${pathToFileURL(SITE)}/search.html`, { ready: false });
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.startsWith("The search works on the web only."));
  assert.equal(await page.isVisible("#search-words"), false);
  await page.click(".search-list a");
  await page.waitForURL(/articles\.html$/);
});

suite("axe with the rules of WCAG 2.2 AA finds nothing on a page of a publication", () => {
  // One of each kind. What is named after something in the articles is the first of its kind.
  const first = (start) => () => readdirSync(SITE, { recursive: true }).filter((name) => name.startsWith(start)).sort()[0];
  const kinds = {
    "the front page": () => "index.html",
    "an article": () => "commission-report.html",
    "an article in Chinese": () => "lantern-makers.html",
    "a person": () => "source.shen.html",
    "an outlet": () => "outlet.lianhe-daily.html",
    "a document": first("document."),
    "an author": first("author."),
    "everyone quoted": () => "quoted.html",
    "a section": first("section."),
    "a tag": first("tag."),
    "all articles": () => "articles.html",
    "a month": first("archive."),
    "what was corrected": () => "corrected.html",
    "the search": () => "search.html",
    "a plain page": () => "about.html",
    "a withdrawn article": () => "water-test.html",
    "no page": () => "404.html",
    "a card": first("cards/commission-report."),
    "what to embed": () => "commission-report.embed.html",
  };
  for (const [kind, name] of Object.entries(kinds)) {
    test(kind, async (t) => {
      const file = name();
      // Articles alone have a program.
      const ready = readFileSync(path.join(SITE, file), "utf8").includes("boot.js");
      // Where it is published: the page for an address without one has whole addresses.
      const page = await open(t, `https://river-post.example/${file}`, {
        ready,
        reducedMotion: "reduce",
        before: (page) =>
          page.route("https://river-post.example/**", (route) =>
            route.fulfill({ path: path.join(SITE, decodeURIComponent(new URL(route.request().url()).pathname)) }),
          ),
      });
      await still(page);
      // A card is made for a frame, and the page around it has title and landmarks.
      const framed = /^(landmark-one-main|page-has-heading-one|region|skip_main_exists|aria_content_in_landmark):/;
      const found = async (judge) => (await judge(page)).filter((line) => !(file.startsWith("cards/") && framed.test(line)));
      assert.deepEqual(await found(accessibility), []);
      // In other colors the page is the same: the first engine measures the contrast.
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      assert.deepEqual(await found(axe), []);
    });
  }
});
