// Correcting one's own article: where quotations begin and end, notes, the list of corrections, names, all articles at once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { accessibility, open, settled, ways } from "./support.mjs";

const [http, , disk] = (await ways()).filter((way) => way.scripts);
const BRIDGE = "The bridge\n\n“The bridge is open. The road is not,” Mayor Ann Jones said on Monday.\n\n“Nobody was hurt,” she said. “We were lucky.”\n";

/** The fields of a pasted article. */
async function pasted(t, way, text = BRIDGE, options = {}) {
  const page = await open(t, `${way.base}own.html`, options);
  await page.locator("#own-paste").fill(text);
  await page.getByRole("button", { name: "Look for quotations" }).click();
  await page.getByRole("button", { name: "Check quotations" }).click();
  await page.waitForSelector(".found-card");
  return page;
}

const words = (page) => page.locator(".found-card .passage").allInnerTexts();
/** Waits until the first quotation has these words. */
const first = (page, text) =>
  page.waitForFunction((text) => document.querySelector(".found-card .passage").innerText === text, text);

for (const way of [http, disk]) {
  test(`${way.name}: a quotation is made longer, shorter, two and one`, async (t) => {
    const page = await pasted(t, way);
    const card = page.locator(".found-card").first();
    const before = await words(page);
    await card.locator(".found-details > summary").click();
    const end = card.getByRole("group", { name: "At the end" });
    const less = end.getByRole("button", { name: "Remove a word" });
    await less.focus();
    await page.keyboard.press("Enter");
    await first(page, "“The bridge is open. The road is");
    assert.ok(await less.evaluate((button) => button === document.activeElement), "the focus stays");
    await end.getByRole("button", { name: "Add a word" }).click();
    await first(page, before[0]);
    await card.getByLabel("Split before").selectOption({ label: "The road is not,”" });
    await card.getByRole("button", { name: "Split", exact: true }).click();
    await first(page, "“The bridge is open.");
    assert.equal((await words(page))[1], "The road is not,”");
    assert.equal(await page.locator(".found-card").nth(1).locator("select").first().inputValue(), "Ann Jones");
    await card.getByRole("button", { name: "Join with the next quotation" }).click();
    await first(page, before[0]);
    assert.deepEqual(await words(page), before);
    // Every step is in the list, and any of them can be taken back that nothing rests on.
    await page.locator(".own-changes > summary").click();
    assert.equal(await page.locator(".own-changes li").count(), 4);
    await page.locator(".own-changes").getByRole("button", { name: /Split/ }).click();
    await page.waitForSelector(".own-news:has-text('a later correction builds on this one')");
    await page.getByRole("button", { name: "Undo" }).click();
    await first(page, "“The bridge is open.");
  });
}

test("choices show what is so after something was taken back", async (t) => {
  const page = await pasted(t, http);
  const extent = page.locator(".found-card").first().getByLabel("Wording");
  const before = await extent.inputValue();
  await extent.selectOption("paraphrase");
  await page.waitForSelector(".own-text [data-extent=paraphrase]");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForSelector(".own-text [data-extent=paraphrase]", { state: "detached" });
  assert.equal(await extent.inputValue(), before);
});

test("selected words become those of a quotation, and get a note", async (t) => {
  const page = await pasted(t, http);
  const select = (text) =>
    page.evaluate((text) => {
      const walker = document.createTreeWalker(document.querySelector(".own-text .quotation"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(text);
        if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + text.length);
      }
    }, text);
  await select("The road is not");
  await page.getByRole("button", { name: "These are the words of quotation 1" }).click();
  await first(page, "The road is not");
  await select("road");
  await page.getByLabel("Translator’s note").fill("The one along the river.");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.waitForSelector(".own-text .endnotes:has-text('The one along the river.')");
  assert.equal((await words(page))[0], "The road is not");
  assert.deepEqual(await accessibility(page), []);
});

test("whoever goes on reading is at the quotation they corrected", async (t) => {
  const filler = "The river is long and slow, and the town lies along it. ".repeat(9);
  const text = `The bridge\n\n${`${filler}\n\n`.repeat(30)}“The bridge is open,” Mayor Ann Jones said.\n\n${`${filler}\n\n`.repeat(9)}`;
  const page = await pasted(t, http, text);
  await page.locator(".found-card").first().getByRole("button", { name: "This is right" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]");
  await settled(page);
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await page.waitForSelector("#own-room .story");
  await page.waitForFunction(() => {
    const place = document.querySelector("#own-room .quotation").getBoundingClientRect();
    return place.top > 0 && place.bottom < innerHeight;
  });
});

test("articles are renamed, taken along together and put back elsewhere", async (t) => {
  const page = await pasted(t, http);
  await page.getByRole("button", { name: "Another article" }).click();
  await page.locator("#own-paste").fill("The road\n\n“It is closed,” Ben Smith said.");
  await page.getByRole("button", { name: "Look for quotations" }).click();
  await page.waitForSelector(".room-bar .own-keeping:has-text('Kept')");
  await page.getByRole("button", { name: "Another article" }).click();
  const row = page.locator(".own-shelf li").filter({ hasText: "The bridge" });
  await row.getByRole("button", { name: /^Rename/ }).click();
  await page.waitForFunction(() => document.activeElement.matches(".own-rename input"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Bridge, first draft");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".own-shelf li:has-text('Bridge, first draft')");
  await page.waitForFunction(() => /^own-rename-/.test(document.activeElement.id));
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export all articles" }).click();
  const file = await (await waiting).path();
  const other = await open(t, `${http.base}own.html`);
  await other.setInputFiles(".own-picker", {
    name: "broadsheet-articles.json",
    mimeType: "application/json",
    buffer: readFileSync(file),
  });
  await other.waitForSelector(".own-news:has-text('Articles added to this device: 2.')");
  await other.waitForFunction(() => document.querySelectorAll(".own-shelf li").length === 2);
  await other.locator(".own-shelf li").filter({ hasText: "Bridge, first draft" }).getByRole("button", { name: /^Open/ }).click();
  await other.waitForSelector("#own-room h1:has-text('The bridge')");
});

test("the focus goes on at a card when what had it is gone", async (t) => {
  const page = await pasted(t, http);
  const cards = page.locator(".found-card");
  const count = await cards.count();
  const held = (place) =>
    page.waitForFunction((place) => document.querySelectorAll(".found-card")[place]?.contains(document.activeElement), place);
  const press = async (button) => {
    await button.focus();
    await page.keyboard.press("Enter");
  };
  await press(cards.nth(1).getByRole("button", { name: "Not a quotation" }));
  await page.waitForFunction((count) => document.querySelectorAll(".found-card").length === count - 1, count);
  await held(1);
  await press(page.locator(".own-dismissed").getByRole("button").first());
  await page.waitForFunction((count) => document.querySelectorAll(".found-card").length === count, count);
  await held(1);
  await cards.first().locator('select[id^="speaker-"]').selectOption({ label: "Another name …" });
  await page.keyboard.type("Cara Diaz");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".found-card").innerText.includes("Cara Diaz"));
  await held(0);
});
