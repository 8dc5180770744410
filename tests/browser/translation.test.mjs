// The page while the browser translates it: a translator takes every text node out of the page and puts elements of
// its own in their place. What the page counts stays true, and its language can still be changed.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { at, host, open, prefer, ways } from "./support.mjs";

/** Does what a translator does, once, or again for whatever is new. */
const translate = (page, watching) =>
  page.evaluate((watching) => {
    const skipped = "script, style, svg, textarea, font";
    const wrap = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.parentElement || text.parentElement.closest(skipped)) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        // A new text node, as translators make one: whoever kept the old one holds nothing of the page.
        inner.textContent = text.nodeValue;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    if (!watching) return;
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "characterData") wrap(change.target.parentNode ?? document.body);
        for (const node of change.addedNodes) if (node.isConnected) wrap(node.parentNode);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, watching);

/** Presses a choice of the sources, wherever it is. */
const press = (page, name) =>
  page.evaluate((name) => {
    const buttons = [...document.querySelectorAll("#sources-island button[aria-pressed]")];
    buttons.find((button) => button.textContent.includes(name)).click();
  }, name);

const text = (page, selector) => page.locator(selector).first().evaluate((element) => element.textContent.trim());
const says = (page, selector, words) =>
  page.waitForFunction(
    ([selector, words]) => new RegExp(words).test(document.querySelector(selector)?.textContent ?? ""),
    [selector, words],
  );

for (const way of (await ways()).filter((way) => way.scripts)) {
  for (const watching of [false, true]) {
    suite(`${way.name}, ${watching ? "a translator that keeps watching" : "translated once"}`, () => {
      test("counts stay true while the reader filters, clears and searches", async (t) => {
        const page = await open(t, at(way));
        await translate(page, watching);
        await press(page, "Sergei Shoigu");
        await says(page, ".filter-strip", "2 of 14");
        assert.equal(await page.locator(".quotation-card:not([hidden])").count(), 2);
        await press(page, "Xi Jinping");
        await says(page, ".filter-strip", "4 of 14");
        await press(page, "Xi Jinping");
        await press(page, "Sergei Shoigu");
        await page.waitForFunction(() => document.querySelector(".filter-strip").hidden);
        await page.locator("#search").fill("Pyongyang");
        await says(page, ".search-count", "13");
        await page.locator("#search").fill("comradeship");
        await says(page, ".search-count", "^\\d ");
        await page.locator("#search").fill("");
        await page.waitForFunction(() => document.querySelector(".search-count").textContent.trim() === "");
      });

      test("notes open and close, and the language changes twice", async (t) => {
        const page = await open(t, at(way));
        await translate(page, watching);
        await press(page, "Sergei Shoigu");
        await page.locator(".note-mark").first().evaluate((mark) => mark.click());
        await page.locator(".open-note").waitFor();
        for (const [language, count] of [["zh-Hans", "14 .*2"], ["ko", "14.*2"], ["en", "2 of 14"]]) {
          await prefer(page, `language=${language}`);
          await page.waitForSelector(`html[lang="${language}"]`, { state: "attached" });
          await says(page, ".filter-strip", count);
          assert.equal(await page.locator(".quotation-card:not([hidden])").count(), 2, "the filter holds");
          assert.ok(await text(page, "#c-blood .passage, #c-blood"));
        }
        await page.locator(".note-mark").first().evaluate((mark) => mark.click());
        await page.locator(".open-note").waitFor({ state: "detached" });
        await press(page, "Xi Jinping");
        await says(page, ".filter-strip", "4 of 14");
      });
    });
  }
}

test("a page that was translated before its program came", async (t) => {
  const root = await host("/");
  // The program waits at the gate until the translator has been there.
  let open_gate;
  const gate = new Promise((done) => (open_gate = done));
  const page = await open(t, root, {
    ready: false,
    before: (page) => page.route(/\.wasm$/, async (route) => (await gate, route.continue())),
  });
  await translate(page, false);
  open_gate();
  await page.waitForSelector('html[data-app="ready"]', { state: "attached" });
  await press(page, "Sergei Shoigu");
  await says(page, ".filter-strip", "2 of 14");
  await prefer(page, "language=ko");
  await page.waitForSelector('html[lang="ko"]', { state: "attached" });
});
