// What a filter that hides the rest leaves of the page: how much is missing where, and every way to it.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { accessibility, at, host, open, printed, settled, ways } from "./support.mjs";

const HIDE = "?source=shoigu&rest=hide";
const start = async (t, rest = HIDE, options = {}) => open(t, (await host("/")) + rest, options);
const hidden = (page) => page.locator(".body .pair[hidden]").count();
/** How many paragraphs the lines of gaps say are hidden. */
const said = (page) =>
  page.locator(".gap").evaluateAll((lines) => lines.map((line) => Number(line.textContent.match(/\d+/)[0])));
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

for (const way of (await ways()).filter((way) => way.scripts)) {
  test(`${way.name}: every gap says how many paragraphs it hides, and shows them`, async (t) => {
    const page = await open(t, at(way, "", HIDE));
    const all = await hidden(page);
    assert.ok(all > 10);
    const paragraphs = await page.locator(".body .pair[hidden]:not(.pair-subhead)").count();
    assert.equal(sum(await said(page)), paragraphs, "the lines count what is hidden, and nothing else");
    const gap = page.locator(".gap-switch").first();
    const lede = page.locator("#b-lede");
    assert.equal((await lede.boundingBox()).height, 0, "what is hidden takes no room");
    const room = await page.evaluate(() =>
      [...document.querySelectorAll(".body .pair[hidden]")].map((one) => getComputedStyle(one).margin).filter((margin) => margin !== "0px"),
    );
    assert.deepEqual(room, [], "nor between others");
    await gap.click();
    assert.equal(await gap.getAttribute("aria-expanded"), "true");
    assert.ok(await gap.evaluate((button) => button === document.activeElement), "the button keeps the focus");
    assert.ok((await lede.boundingBox()).height > 20);
    assert.ok((await hidden(page)) < all);
    await gap.click();
    assert.equal(await hidden(page), all);
    await page.keyboard.press("Escape");
  });
}

suite("what is hidden", () => {
  test("is found by the browser's own search, which opens the gap", async (t) => {
    const page = await start(t);
    const block = page.locator("#b-blood-line");
    assert.equal(await block.getAttribute("hidden"), "until-found");
    const before = await hidden(page);
    // A link to a phrase takes the same way in the browser as its search.
    await page.evaluate(() => (location.hash = "#b-blood-line"));
    await page.waitForFunction(() => !document.querySelector("#b-blood-line").hidden);
    assert.ok((await hidden(page)) < before);
    assert.equal(await page.locator('.gap-switch[aria-expanded="true"]').count(), 1);
  });

  test("comes back around the line that was read", async (t) => {
    const page = await start(t, "?source=xi");
    const top = () => page.evaluate(() => globalThis.read.getBoundingClientRect().top);
    await page.evaluate(() => {
      scrollTo({ top: 1400, behavior: "instant" });
      const blocks = [...document.querySelectorAll(".body .pair[data-set-aside] > p")];
      globalThis.read = blocks.find((block) => block.getBoundingClientRect().top > innerHeight * 0.1);
    });
    await settled(page);
    const before = await top();
    // The driver's own press would first scroll the page to the line of the filter.
    const press = () => page.evaluate(() => document.querySelector(".filter-strip [aria-pressed]").click());
    await press();
    await page.waitForSelector(".gap");
    await settled(page);
    await press();
    await page.waitForSelector(".gap", { state: "detached" });
    await settled(page);
    assert.ok(Math.abs((await top()) - before) < 3, `${before} px, then ${await top()} px`);
  });

  test("the way back from a note whose paragraph is hidden", async (t) => {
    const page = await start(t, "");
    const back = page.locator("#n-kim-jong-un .note-back, .endnote .note-back").first();
    const target = (await back.getAttribute("href")).slice(1);
    // The note is opened first, then the filter takes its paragraph away.
    await back.evaluate((link) => (globalThis.back = link));
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll("#sources-island button[aria-pressed]")];
      buttons.find((button) => button.textContent.includes("Shoigu")).click();
    });
    await page.waitForSelector('html[data-filter="dim"]');
    await page.evaluate(() => document.querySelector(".filter-strip .switch").click());
    await page.waitForFunction((id) => document.getElementById(id).closest("[hidden]"), target);
    await page.evaluate(() => globalThis.back.click());
    await settled(page);
    const area = await page.locator(`[id="${target}"]`).boundingBox();
    assert.ok(area && area.y >= 0 && area.y < 900, "the mark is in view");
  });

  test("notes, tables and lines of the filter's own only", async (t) => {
    const page = await start(t);
    await page.waitForFunction(() => document.querySelectorAll(".endnote[data-unwanted]").length > 0);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll(".endnote")].filter((note) => {
        const marks = [...document.querySelectorAll(`.body .note-mark[href="#${note.id}"]`)];
        const kept = marks.some((mark) => !mark.closest("[data-set-aside]"));
        return kept !== note.checkVisibility();
      }).map((note) => note.id),
    );
    assert.deepEqual(wrong, []);
    const rows = await page.evaluate(() => {
      for (const table of document.querySelectorAll(".pictures details")) table.open = true;
      const all = [...document.querySelectorAll(".pictures tr[data-quotations]")];
      return all.filter((row) => row.checkVisibility()).map((row) => row.dataset.quotations);
    });
    assert.ok(rows.length > 0);
    for (const row of rows) assert.match(row, /important-partner|closer/);
    assert.deepEqual(await accessibility(page), []);
  });

  test("another language says it in its words, and back", async (t) => {
    const page = await start(t);
    const gap = page.locator(".gap-switch").first();
    const english = await gap.innerText();
    await page.evaluate(() => document.querySelector('[data-prefer="language=zh-Hans"]').click());
    await page.waitForSelector('html[lang="zh-Hans"]', { state: "attached" });
    assert.match(await gap.innerText(), /隐藏了 \d+ 段/);
    assert.equal(await gap.getAttribute("lang"), "zh-Hans");
    await page.evaluate(() => document.querySelector('[data-prefer="language=en"]').click());
    await page.waitForFunction((text) => document.querySelector(".gap-switch").innerText === text, english);
  });

  test("paper says how much is missing", async (t) => {
    const page = await start(t);
    // Notes without a mark step back in a pause.
    await page.waitForSelector("#n-blood-idiom[data-unwanted]", { state: "attached" });
    const text = await printed(page);
    assert.match(text, /hidden paragraphs/);
    assert.doesNotMatch(text, /comradeship written in blood/);
    assert.match(text, /Sergei Shoigu/);
  });

  test("dimmed text has no gaps", async (t) => {
    const page = await start(t, "?source=shoigu");
    assert.equal(await page.locator(".gap").count(), 0);
    assert.equal(await hidden(page), 0);
  });
});
