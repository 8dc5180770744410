// The interface in other languages: chosen, asked for by the browser, remembered, undone; and one that runs from
// right to left.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import vm from "node:vm";
import { accessibility, at, host, open, prefer, settled, top, ways } from "./support.mjs";

const choose = (page, language) => prefer(page, `language=${language}`);
const speaks = (page, language) => page.waitForSelector(`html[lang="${language}"]`, { state: "attached" });
/** The page's elements, without the edge, which comes in its own time, and without the comments that Yew reads. */
const markup = (page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    for (const drawn of copy.querySelectorAll(".edge")) drawn.remove();
    return copy.innerHTML.replaceAll(/<!--[\s\S]*?-->/g, "");
  });
/** The words of the article; the buttons between its paragraphs are the page's own. */
const body = (page) =>
  page.locator(".story .body").evaluate((body) => {
    const copy = body.cloneNode(true);
    for (const button of copy.querySelectorAll(".counterpart-opener, .source-list, .endnotes")) button.remove();
    return copy.textContent;
  });

for (const way of (await ways()).filter((way) => way.scripts)) {
  suite(way.name, () => {
    test("every word of the page changes with the language, and the article does not", async (t) => {
      const page = await open(t, at(way));
      const before = await body(page);
      const printed = await markup(page);
      await choose(page, "ko");
      await speaks(page, "ko");
      await page.getByRole("button", { name: "옮긴이 주", exact: true }).first().waitFor();
      // The cards have the words of the article, and around them those of the page.
      const card = page.locator("#c-blood");
      assert.equal(await card.locator(".passage").innerText(), "“a comradeship written in blood”");
      assert.equal(await card.locator(".passage").evaluate((words) => words.closest("[lang]").lang), "en");
      const around = await card.evaluate((card) => {
        const words = [...card.querySelectorAll("[data-word], [data-word-label], [data-word-title]")];
        const said = (word) => [word.dataset.word && word.textContent, word.dataset.wordLabel && word.getAttribute("aria-label"), word.title];
        return words.map((word) => [word.lang, said(word).filter(Boolean).join(" ")]);
      });
      assert.ok(around.length > 20, `${around.length}`);
      assert.deepEqual(around.filter(([lang]) => lang !== "ko"), []);
      const said = around.map(([, text]) => text).join(" ");
      assert.match(said, /인용문 3: 본문으로 돌아가기.*원문 중국어/s);
      assert.doesNotMatch(said, /quotation|translation|letter by|retrieved/i);
      assert.match(await card.locator("time").first().textContent(), /년/);
      assert.equal(await page.locator("article[data-article]").getAttribute("lang"), "en");
      assert.match(await page.locator(".published, .dates-line, header time").first().innerText(), /2023년 7월 27일|2026년/);
      assert.equal(await body(page), before);
      // What is left in Latin letters outside the article's own words is names, addresses and formats.
      const words = await page.evaluate(() =>
        [...document.querySelectorAll("[data-word]")]
          .filter((word) => word.checkVisibility() && /[a-z]{4}/.test(word.textContent.replace(/BibTeX|CSL-JSON/g, "")))
          .map((word) => `${word.dataset.word}: ${word.textContent}`),
      );
      assert.deepEqual(words.filter((word) => !/ /.test(word)), [], "a word was left in English");
      if (!way.base.startsWith("file:")) assert.deepEqual(await accessibility(page), []);
      await choose(page, "auto");
      await speaks(page, "en");
      await page.getByRole("button", { name: "Notes", exact: true }).first().waitFor();
      const again = await markup(page);
      assert.equal(again.length, printed.length, "nothing of the other language stays");
    });

    test("the choice is remembered, and the page opens in it", async (t) => {
      const page = await open(t, at(way));
      await choose(page, "zh-Hant");
      await speaks(page, "zh-Hant");
      await page.reload();
      await speaks(page, "zh-Hant");
      await page.getByRole("button", { name: "譯註" }).first().waitFor();
    });
  });
}

suite("the browser's language", () => {
  for (const [locale, language] of [["ko-KR", "ko"], ["zh-TW", "zh-Hant"], ["zh-CN", "zh-Hans"], ["fr-FR", "en"]]) {
    test(`${locale}: the page speaks ${language}`, async (t) => {
      const base = await host("/");
      const page = await open(t, base, { locale });
      await speaks(page, language);
      await choose(page, "en");
      await speaks(page, "en");
    });
  }

  test("the line being read stays when the language changes", async (t) => {
    const page = await open(t, await host("/"));
    const line = page.locator(".body [data-block]").nth(6);
    await line.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const before = await top(line);
    await choose(page, "zh-Hans");
    await speaks(page, "zh-Hans");
    await settled(page);
    assert.ok(Math.abs((await top(line)) - before) < 2);
  });

  test("a table that does not come leaves the page as it is", async (t) => {
    const base = await host("/", {}, (name, body) => (name.startsWith("wording.ko") ? "" : body));
    const page = await open(t, base);
    await choose(page, "ko");
    await page.locator('[data-prefer="language=ko"][aria-pressed="true"]').waitFor({ state: "attached" });
    await choose(page, "zh-Hans");
    await speaks(page, "zh-Hans");
    assert.equal(await page.getByRole("button", { name: "译注" }).count() > 0, true);
  });
});

/** The table of a language that runs from right to left: every letter an Arabic one, and a third longer. */
function mirrored(script) {
  const context = { self: {} };
  vm.runInNewContext(script, context);
  const letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
  const turned = (text) =>
    text.replace(/\{[^}]*\}|\||[a-z가-힣]/gi, (part) =>
      part.length > 1 || part === "|" ? part : letters[part.codePointAt(0) % letters.length].repeat(2),
    );
  const table = context.self.broadsheetTables.ko;
  for (const [name, value] of Object.entries(table)) {
    table[name] = Array.isArray(value) ? Array.from(value, turned) : turned(value);
  }
  table.lang = "ar";
  return `(self.broadsheetTables??={})["ko"]=${JSON.stringify(table)};`;
}

suite("right to left", () => {
  for (const width of [1440, 360]) {
    test(`the whole page turns round, ${width} pixels wide`, async (t) => {
      const base = await host("/", {}, (name, body) => (name.startsWith("wording.ko") ? mirrored(String(body)) : body));
      const page = await open(t, `${base}?original=beside`, { viewport: { width, height: 900 } });
      await choose(page, "ko");
      await page.waitForSelector('html[dir="rtl"]', { state: "attached" });
      await settled(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, "nothing sticks out");
      const sides = await page.evaluate(() => {
        const left = (css) => document.querySelector(css).getBoundingClientRect().left;
        return { text: left(".story"), sources: left(".sources") };
      });
      if (width > 1024) assert.ok(sides.sources < sides.text, "the sources stand at the other side");
      assert.equal(await page.locator("article[data-article]").getAttribute("dir"), "ltr");
      assert.deepEqual(await accessibility(page), []);
    });
  }
});
