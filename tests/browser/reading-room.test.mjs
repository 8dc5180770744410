// The reading room: search, keys, preferences, outline, overview.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { accessibility, addressOf, at, open, settled, top, ways } from "./support.mjs";

const inWindow = (locator) =>
  locator.evaluate((element) => {
    const area = element.getBoundingClientRect();
    return area.top >= 0 && area.bottom <= innerHeight;
  });

for (const way of (await ways()).filter((way) => way.scripts)) {
  suite(way.name, () => {
    const start = (t, rest = "", options = {}) => open(t, at(way, "", rest), options);

    test("the search marks every hit without touching the page, and goes through them", async (t) => {
      const page = await start(t);
      const before = await page.locator("main").innerHTML();
      const field = page.getByRole("searchbox");
      const count = page.locator(".search-count");
      await page.keyboard.press("/");
      await page.keyboard.type("blood");
      assert.equal(await count.innerText(), "5 matches");
      await page.waitForFunction(() => CSS.highlights.get("hit")?.size === 5);
      assert.equal(await page.locator("main").innerHTML(), before, "no element is added");
      await field.press("Enter");
      assert.equal(await count.innerText(), "1 of 5, in the text");
      await settled(page);
      assert.ok(await inWindow(page.locator("#q-blood")));
      await field.press("Enter");
      assert.equal(await count.innerText(), "2 of 5, in a note");
      await page.getByRole("button", { name: "Previous match" }).click();
      await page.getByRole("button", { name: "Previous match" }).click();
      assert.match(await count.innerText(), /^5 of 5, in the sources$/);
      await page.getByRole("button", { name: "Show only matches" }).click();
      assert.equal(await page.locator(".quotation-card:visible").count(), 1);
      assert.ok((await page.evaluate(() => CSS.highlights.get("hit").size)) > 0, "marks survive the filter");
      assert.match(await addressOf(page), /\?q=blood&narrow=on$/);
    });

    test("what each choice would leave is counted when the typing rests", async (t) => {
      const page = await start(t, "?q=blood&narrow=on");
      const counts = () => page.locator(".voice-count").allTextContents();
      const before = await counts();
      await page.getByRole("searchbox").fill("the");
      assert.match(await page.locator(".filter-strip-count").innerText(), /^([2-9]|1\d) of 14 /, "the strip waits for nothing");
      await page.waitForFunction((before) => {
        const now = [...document.querySelectorAll(".voice-count")].map((count) => count.textContent);
        return now.join() !== before;
      }, before.join());
      const typed = await counts();
      await page.waitForURL(/q=the&/);
      await page.reload();
      await page.waitForFunction(() => document.documentElement.dataset.app === "ready");
      assert.deepEqual(await counts(), typed, "as the address says it");
    });

    test("typing into the search leaves the page where it is", async (t) => {
      const page = await start(t);
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, 1200);
      await settled(page);
      await page.keyboard.press("/");
      await settled(page);
      const before = await page.evaluate(() => scrollY);
      assert.ok(before > 600);
      for (const letter of "comradeship") {
        await page.keyboard.type(letter);
        await settled(page);
        assert.equal(await page.evaluate(() => scrollY), before, letter);
      }
      await page.getByRole("searchbox").fill("the");
      await page.getByRole("searchbox").press("Enter");
      await settled(page);
      assert.ok((await page.evaluate(() => scrollY)) >= before - 50, "the first step goes on from there");
      assert.doesNotMatch(await page.locator(".search-count").innerText(), /^1 of/);
      await page.getByRole("button", { name: "Next match" }).click();
      await page.getByRole("button", { name: "Clear the search" }).click();
      assert.equal(await page.getByRole("searchbox").inputValue(), "");
      assert.equal(await page.evaluate(() => document.activeElement.id), "search");
      assert.ok(await page.getByRole("button", { name: "Clear the search" }).isHidden());
    });

    test("spellings find each other, fields say whose words, readings are not searched", async (t) => {
      const page = await start(t);
      const field = page.getByRole("searchbox");
      const count = page.locator(".search-count");
      await field.fill("평양");
      const korean = await count.innerText();
      await field.fill("Pyongyang");
      assert.equal(await count.innerText(), korean);
      await field.fill("source:习近平 comradeship");
      assert.equal(await count.innerText(), "2 matches", "the passage and its card");
      await field.fill("“written in blood”");
      assert.match(await count.innerText(), /^[3-5] matches$/);
      await field.fill("níngchéng");
      assert.equal(await count.innerText(), "Nothing found");
    });

    test("a hit in another language is offered, and one behind a filter shown", async (t) => {
      const page = await start(t, "?source=xi&rest=hide");
      const field = page.getByRole("searchbox");
      await field.fill("停战七十年");
      assert.equal(await page.locator(".search-count").innerText(), "Nothing found");
      await field.press("Enter");
      assert.equal(await page.locator("html[data-original]").count(), 0, "no step switches a layer on");
      await page.getByRole("button", { name: "1 more in the Chinese: show" }).click();
      assert.equal(await page.locator('html[data-original="beside"]').count(), 1);
      await field.press("Enter");
      assert.equal(await page.locator(".search-count").innerText(), "1 of 1, in the Chinese");
      await field.fill("Donetsk");
      await field.press("Enter");
      await page.getByText("The filter was lifted to show this place.").waitFor();
      await settled(page);
      assert.ok(await page.locator("#q-recognition").isVisible());
      await page.getByRole("button", { name: "Restore filter" }).click();
      assert.match(await addressOf(page), /source=xi/);
    });

    test("by keys alone: read, filter by a search, open a note, go to a card and back", async (t) => {
      const page = await start(t);
      const focused = () => page.evaluate(() => document.activeElement.id);
      await page.keyboard.press("q");
      assert.match(await focused(), /^m-/);
      await page.keyboard.press("s");
      const second = await focused();
      await page.keyboard.press("Shift+S");
      assert.notEqual(await focused(), second);
      await page.keyboard.press("q");
      await page.keyboard.press("Enter");
      assert.match(await focused(), /^c-/);
      await page.keyboard.press("Escape");
      assert.match(await focused(), /^m-/);
      await page.keyboard.press("n");
      assert.match(await focused(), /^r-/);
      await page.keyboard.press("Enter");
      assert.equal(await page.locator(".open-note").count(), 1);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".open-note").count(), 0);
      await page.keyboard.press("/");
      await page.keyboard.type("blood");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      assert.equal(await page.getByRole("searchbox").inputValue(), "");
      await page.keyboard.press("Tab");
      await page.locator("main").focus();
      await page.keyboard.press("o");
      assert.equal(await page.locator('html[data-original="beside"]').count(), 1);
      await page.keyboard.press("o");
      assert.equal(await page.locator("html[data-original]").count(), 0);
      await page.keyboard.press("?");
      assert.ok(await page.getByRole("dialog", { name: "Keyboard shortcuts" }).isVisible());
      await page.keyboard.press("Escape");
      assert.ok(!(await page.locator("#shortcuts").isVisible()));
    });

    test("single keys can be switched off, and that is remembered", async (t) => {
      const page = await start(t);
      await page.locator(".preferences > summary").click();
      const keys = page.locator(".preferences").getByRole("group", { name: "Single-key shortcuts" });
      await keys.getByRole("button", { name: "Off" }).click();
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("details.menu[open]").count(), 0);
      await page.keyboard.press("q");
      assert.equal(new URL(await addressOf(page)).hash, "");
      await page.reload();
      await page.waitForSelector('html[data-app="ready"]');
      await page.keyboard.press("?");
      assert.ok(!(await page.locator("#shortcuts").isVisible()));
    });

    test("preferences change the page at once, are remembered and can be reset", async (t) => {
      const page = await start(t);
      const size = () => page.locator("#b-lede > p").evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
      const before = await size();
      await page.locator(".preferences > summary").click();
      const menu = page.locator(".preferences");
      await menu.getByRole("button", { name: "Larger" }).click();
      await menu.getByRole("button", { name: "Sans", exact: true }).click();
      await menu.getByRole("button", { name: "Strong" }).click();
      assert.ok((await size()) > before * 1.3);
      await page.reload();
      await page.waitForSelector('html[data-app="ready"]');
      assert.ok((await size()) > before * 1.3);
      // Axe itself fetches style sheets, which nothing may from disk.
      if (!way.base.startsWith("file:")) assert.deepEqual(await accessibility(page), []);
      await page.locator(".preferences > summary").click();
      await menu.getByRole("button", { name: "Reset" }).click();
      assert.equal(await size(), before);
      // Only what the reader has seen of the corrections stays.
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["broadsheet.seen.armistice-70"]);
    });

    test("romanised words stand above the words, and are neither copied nor searched", async (t) => {
      const page = await start(t, "?romanisation=on&open=three-verbs");
      const ruby = page.locator(".open-note ruby").first();
      // How far the reading reaches down beside the words, from 0 to 1. A line of Chinese is taller than its letters.
      const depth = () =>
        ruby.evaluate((ruby) => {
          const reading = ruby.querySelector("rt").getClientRects()[0];
          const words = ruby.querySelector(".foreign").getBoundingClientRect();
          return (reading.bottom - words.top) / words.height;
        });
      assert.ok((await depth()) > 0.5, "beside them");
      await page.locator(".preferences > summary").click();
      await page.getByRole("group", { name: "Romanized words" }).getByRole("button", { name: "Above" }).click();
      await page.keyboard.press("Escape");
      assert.ok((await depth()) < 0.2, "above them, over no letter");
      const copied = await page.locator(".open-note").first().evaluate((note) => {
        getSelection().selectAllChildren(note);
        return getSelection().toString();
      });
      assert.match(copied, /维护好/);
      assert.doesNotMatch(copied, /wéihù/);
      await page.getByRole("searchbox").fill("wéihù");
      await page.locator(".search-count", { hasText: "Nothing found" }).waitFor();
    });

    test("the outline leads to a part of the page and says where one is", async (t) => {
      const page = await start(t);
      await page.locator(".outline > summary").click();
      await page.locator(".outline-list").getByRole("link", { name: "Visitors in Pyongyang" }).click();
      await settled(page);
      assert.ok((await top(page.locator("#b-visitors-head"))) < 300);
      assert.equal(await page.locator("details.menu[open]").count(), 0);
      await page.mouse.wheel(0, 200);
      await page.waitForSelector('.outline-list a[aria-current="location"]', { state: "attached" });
    });

    test("the edge counts what is above and below, and leads there", async (t) => {
      const page = await start(t);
      const below = page.locator("#around-below");
      await below.waitFor();
      const first = Number((await below.innerText()).replace(/\D/g, ""));
      assert.ok(first > 0);
      await below.click();
      await settled(page);
      await page.waitForFunction(
        (first) => Number(document.querySelector("#around-below").textContent.replace(/\D/g, "")) < first,
        first,
      );
      assert.ok(await page.locator("#around-above").isVisible());
      assert.ok((await page.locator("#edge-quotations").getAttribute("d")).length > 10);
    });

    test("the sources follow the text, until they are asked to stay", async (t) => {
      const page = await start(t);
      const scrolled = () => page.locator(".sources").evaluate((pane) => pane.scrollTop);
      await settled(page);
      assert.equal(await scrolled(), 0, "at the top the voices come first");
      await page.mouse.move(20, 500);
      await page.mouse.wheel(0, 1800);
      await page.waitForSelector(".quotation-card[data-followed]");
      await settled(page);
      assert.ok((await scrolled()) > 0);
      assert.ok(await inWindow(page.locator(".quotation-card[data-followed] .card-name")));
      await page.locator(".preferences > summary").click();
      await page.getByRole("group", { name: "Scroll sources with the text" }).getByRole("button", { name: "Off" }).click();
      await page.keyboard.press("Escape");
      await settled(page);
      const stays = await scrolled();
      await page.mouse.move(20, 500);
      await page.mouse.wheel(0, 800);
      await settled(page);
      assert.equal(await scrolled(), stays);
    });

    test("whoever points at a quotation sees its card, and the focus wins over the scroll", async (t) => {
      const page = await start(t);
      await page.locator("#m-threatened").evaluate((mark) => mark.scrollIntoView({ block: "center" }));
      await settled(page);
      await page.locator("#q-threatened").hover();
      await page.waitForSelector("#c-threatened[data-lit]");
      assert.ok(await inWindow(page.locator("#c-threatened .card-name")));
      await page.mouse.move(20, 400);
      await page.keyboard.press("Shift+Q");
      const focused = await page.evaluate(() => document.activeElement.dataset.quotation);
      await page.mouse.wheel(0, 60);
      await settled(page);
      assert.ok(await inWindow(page.locator(`#c-${focused} .card-name`)), focused);
    });
  });
}
