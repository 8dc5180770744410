// One paragraph in the other language, under it, where the languages are not side by side.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { accessibility, at, host, open, top, ways } from "./support.mjs";

for (const way of (await ways()).filter((way) => way.scripts)) {
  test(`${way.name}: a tap opens the paragraph's counterpart and another closes it`, async (t) => {
    const page = await open(t, at(way), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const pair = page.locator("#b-the-day");
    const opener = pair.getByRole("button", { name: /^In .*Chinese/ });
    await opener.scrollIntoViewIfNeeded();
    const { width, height } = await opener.boundingBox();
    assert.ok(width >= 24 && height >= 24, "a finger hits it");
    const before = await top(pair);
    await opener.tap();
    await pair.locator(".parallel", { hasText: "停战协定于1953年7月27日签署" }).waitFor();
    assert.equal(await page.locator(".parallel:visible").count(), 1, "this paragraph's and no other");
    assert.ok(Math.abs((await top(pair)) - before) < 2, "the paragraph stays where it is");
    assert.equal(await opener.getAttribute("aria-expanded"), "true");
    await opener.tap();
    await pair.locator(".parallel").waitFor({ state: "hidden" });
  });
}

suite("the button of a counterpart", () => {
  test("is one stop of the Tab key; arrow keys go from one to the next", async (t) => {
    const page = await open(t, await host("/"));
    assert.equal(await page.locator('.counterpart-opener[tabindex="0"]').count(), 1);
    await page.locator('.counterpart-opener[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const at = await page.evaluate(() => document.activeElement.closest("[data-block]").id);
    assert.equal(at, "b-the-day");
    await page.keyboard.press("Enter");
    await page.locator("#b-the-day .parallel").waitFor();
    assert.deepEqual(await accessibility(page), []);
  });

  test("is not there where the languages are side by side", async (t) => {
    const page = await open(t, `${await host("/")}?original=beside`);
    assert.equal(await page.locator(".counterpart-opener:visible").count(), 0);
  });
});

suite("sentence for sentence", () => {
  test("pointing at a sentence lights the one that says the same, and no other", async (t) => {
    const page = await open(t, `${await host("/")}?original=beside`);
    const lit = () =>
      page.locator("#b-the-day [data-sentence]").evaluateAll((all) =>
        all.filter((one) => getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)").map((one) => one.textContent.trim()),
      );
    assert.deepEqual(await lit(), []);
    await page.locator('#b-the-day p > [data-sentence="2"]').first().hover();
    assert.deepEqual(await lit(), ["The armistice was signed July 27, 1953.", "停战协定于1953年7月27日签署。"]);
    await page.locator('#b-the-day .parallel [data-sentence="1"]').hover();
    assert.equal((await lit()).length, 2);
  });

  test("where one language is shown nothing lights", async (t) => {
    const page = await open(t, await host("/"));
    const sentence = page.locator('#b-the-day [data-sentence="2"]').first();
    await sentence.hover();
    assert.equal(await sentence.evaluate((one) => getComputedStyle(one).backgroundColor), "rgba(0, 0, 0, 0)");
  });
});
