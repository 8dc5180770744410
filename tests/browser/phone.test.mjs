// On a phone: who is quoted, in the first screen; the card of one quotation over the text, its neighbors, and every way
// to close it.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addressOf, at, open, settled, top, ways } from "./support.mjs";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const closed = (page) => page.waitForFunction(() => !document.documentElement.dataset.sheet && !history.state);
const shown = (page, sheet) => page.waitForSelector(`html[data-sheet="${sheet}"]`);
const cards = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".quotation-card")].filter((one) => one.checkVisibility()).map((one) => one.id),
  );

/** A finger that goes from one place to another. */
async function swipe(page, x, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, y) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  await touch("touchStart", from);
  for (let step = 1; step <= 6; step += 1) await touch("touchMove", from + ((to - from) * step) / 6);
  await touch("touchEnd");
}

const CLOSE = {
  Back: (page) => page.goBack(),
  Escape: (page) => page.keyboard.press("Escape"),
  // On text that is nobody's words and no mark: those bring up another card.
  "a tap outside": async (page) => {
    const y = await page.evaluate(() =>
      Array.from({ length: 60 }, (_, at) => 70 + 4 * at).find((y) => {
        const hit = document.elementFromPoint(200, y);
        return hit?.closest(".body") && !hit.closest(".quotation, a, button");
      }),
    );
    await page.touchscreen.tap(200, y);
  },
  "its button": (page) => page.locator(".sheet-close").tap(),
  "a swipe down": async (page) => {
    const { y } = await page.locator(".sources-island").boundingBox();
    await swipe(page, 200, y + 20, y + 240);
  },
};

for (const way of (await ways()).filter((way) => way.scripts)) {
  suite(way.name, () => {
    const start = (t, rest = "") => open(t, at(way, "", rest), phone);
    /** Leads to the page from another place, so that Back could leave it. */
    const from = async (t, rest = "") => {
      const page = await open(t, at(way, "how-to-read.html"), phone);
      await page.goto(at(way, "", rest));
      await page.waitForSelector('html[data-app="ready"]', { state: "attached" });
      return page;
    };

    test("who is quoted is in the first screen, and leads to everyone", async (t) => {
      const page = await start(t);
      const line = page.locator(".voices-line a");
      assert.match(await line.innerText(), /^8 voices: .*Xi Jinping.*Sergei Shoigu/);
      const { y, height } = await line.boundingBox();
      assert.ok(y + height <= 844 && height >= 44, `${y} ${height}`);
      await line.tap();
      await shown(page, "sources");
      assert.equal((await cards(page)).length, 14);
      await page.goBack();
      await closed(page);
      assert.ok(await line.isVisible());
    });

    for (const [name, close] of Object.entries(CLOSE)) {
      test(`the card of a quotation is closed by ${name}; the line stays and the focus returns`, async (t) => {
        const page = await from(t);
        const mark = page.locator("#m-blood");
        await mark.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
        await settled(page);
        const before = await top(mark);
        const address = page.url();
        await mark.tap();
        await shown(page, "card");
        assert.deepEqual(await cards(page), ["c-blood"]);
        const sheet = await page.locator(".sources-island").boundingBox();
        assert.ok(sheet.height <= 844 / 2 + 1, `half the window: ${sheet.height}`);
        const words = await page.locator("#q-blood").boundingBox();
        assert.ok(words.y + words.height <= sheet.y && words.y >= 0, "the words are in view over it");
        await close(page);
        await closed(page);
        await settled(page);
        assert.ok(Math.abs((await top(mark)) - before) < 2, `the line stays: ${before} ${await top(mark)}`);
        assert.equal(await addressOf(page), address);
        assert.equal(await page.evaluate(() => document.activeElement.id), "m-blood");
        await page.goBack();
        await page.waitForURL(/how-to-read/);
      });
    }

    test("the menu of a card goes with it", async (t) => {
      const page = await start(t);
      for (const close of [CLOSE.Back, CLOSE["a tap outside"]]) {
        const mark = page.locator("#m-blood");
        await mark.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
        await settled(page);
        await mark.tap();
        await shown(page, "card");
        await page.locator("#c-blood .card-menu > summary").tap();
        await page.locator("#c-blood .card-menu[open] > .menu-panel").waitFor();
        await close(page);
        await closed(page);
        assert.equal(await page.locator(".card-menu[open]").count(), 0);
      }
    });

    test("several cards, then everyone: one step of the history, and the words are always in view", async (t) => {
      const page = await from(t);
      await page.locator("#q-blood").tap();
      await shown(page, "card");
      for (const turn of ["Next quotation", "Next quotation", "Previous quotation"]) {
        await page.getByRole("button", { name: turn }).tap();
        await settled(page);
        const [card] = await cards(page);
        const words = page.locator(`#q-${card.slice(2)}`);
        const sheet = await page.locator(".sources-island").boundingBox();
        const area = await words.boundingBox();
        assert.ok(area.y < sheet.y && area.y + area.height > 0, card);
      }
      await page.getByRole("link", { name: "All 8 voices" }).tap();
      await shown(page, "sources");
      await page.goBack();
      await closed(page);
      assert.match(await addressOf(page), /index\.html$|\/$/);
      await page.goBack();
      await page.waitForURL(/how-to-read/);
    });

    test("Back with the card open never leaves, though the page came with that fragment", async (t) => {
      const page = await from(t, "#q-blood");
      await settled(page);
      await page.locator("#m-blood").tap();
      await shown(page, "card");
      await page.goBack();
      await closed(page);
      assert.ok(!(await addressOf(page)).includes("how-to-read"));
    });

    test("Forward opens it again, and Back closes it again", async (t) => {
      const page = await from(t);
      await page.locator("#m-blood").tap();
      await shown(page, "card");
      await page.goBack();
      await closed(page);
      await page.goForward();
      await shown(page, "card");
      assert.deepEqual(await cards(page), ["c-blood"]);
      await page.goBack();
      await closed(page);
    });

    test("a filter that is chosen over the text stays when that is closed, and Back then lifts it", async (t) => {
      const page = await from(t);
      await page.locator("#voices").tap();
      await shown(page, "sources");
      await page.evaluate(() => {
        const choice = [...document.querySelectorAll(".sources-tools button")].find((one) => one.textContent.includes("Sergei Shoigu"));
        choice.click();
      });
      await page.waitForSelector("html[data-filter]");
      await page.keyboard.press("Escape");
      await closed(page);
      await page.waitForURL(/source=shoigu/);
      await page.goBack();
      await page.waitForSelector("html:not([data-filter])");
      assert.ok(!(await addressOf(page)).includes("how-to-read"));
    });

    test("a search moves nothing when it is opened, left with its words and closed", async (t) => {
      for (const down of [0, 900]) {
        const page = await start(t, "?source=xi");
        await page.evaluate((down) => scrollTo(0, down), down);
        await settled(page);
        const places = () =>
          page.evaluate(() => [".headline", "#b-policy-line", ".filter-strip"].map((one) => Math.round(document.querySelector(one).getBoundingClientRect().top)));
        const before = await places();
        const field = page.getByRole("searchbox");
        // The driver's own tap would first scroll the page to the bar.
        await field.evaluate((one) => one.focus({ preventScroll: true }));
        await page.keyboard.type("letter");
        await settled(page);
        assert.deepEqual(await places(), before, `${down} px down, typed`);
        await page.evaluate(() => document.activeElement.blur());
        await settled(page);
        assert.deepEqual(await places(), before, `${down} px down, left with its words`);
        // Its words and steps are still at hand.
        assert.ok((await field.boundingBox()).width > 100);
        const other = page.locator(".outline > summary");
        const seen = () => other.evaluate((one) => one.checkVisibility({ opacityProperty: true }));
        assert.equal(await seen(), false);
        await page.locator(".more > summary").tap();
        assert.equal(await seen(), true, "the last menu brings the other tools back");
        assert.equal(await field.inputValue(), "letter");
        await other.tap();
        assert.equal(await page.locator(".menus > [open]").count(), 1, "one menu at a time");
        await page.keyboard.press("Escape");
        await page.evaluate(() => document.activeElement.blur());
        assert.equal(await seen(), false, "and then the search has the row again");
        assert.match(await page.locator(".search-count").innerText(), /matches$/);
        await page.getByRole("button", { name: "Next match" }).tap();
        await settled(page);
        assert.equal(await page.locator(".search-more").isVisible(), false, "nothing hangs over the text while a finger steps");
        const [count, room] = await page.locator(".search-count").evaluate((one) => [one.scrollWidth, one.clientWidth]);
        assert.ok(count <= room + 1, `the number is whole: ${count} ${room}`);
        await page.getByRole("button", { name: "Clear the search" }).tap();
        assert.equal(await field.inputValue(), "");
        assert.equal(await page.evaluate(() => document.activeElement.id), "search");
        await page.keyboard.press("Escape");
        assert.equal(await page.evaluate(() => document.activeElement.id), "", "Escape leaves the empty field");
        assert.ok(await page.locator(".tool-frame > .voices-opener").evaluate((one) => one.checkVisibility({ opacityProperty: true })));
        await field.tap();
        await page.locator(".search-box").getByRole("button", { name: "Close" }).tap();
        assert.equal(await page.evaluate(() => document.activeElement.id), "", "so does its button, which says so");
        await page.context().close();
      }
    });

    test("a large text leaves the head of the sources its words and most of the sheet to what is under it", async (t) => {
      const page = await start(t, "?source=shoigu");
      await page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
      await page.locator(".voices-opener").first().evaluate((one) => one.click());
      await shown(page, "sources");
      const [height, broken] = await page.evaluate(() => {
        const line = document.querySelector(".sources-count");
        const size = parseFloat(getComputedStyle(line).lineHeight);
        return [document.querySelector(".sources-head").getBoundingClientRect().height, line.getBoundingClientRect().height / size];
      });
      assert.ok(broken < 2.5, `${broken} lines`);
      assert.ok(height < 844 / 4, `${height} px`);
    });

    test("nothing lies over the text and its open notes", async (t) => {
      const page = await start(t, "?open=xi+kim");
      for (const note of await page.locator(".open-note").all()) {
        await note.evaluate((one) => one.scrollIntoView({ block: "end", behavior: "instant" }));
        await settled(page);
        const covered = await note.evaluate((one) => {
          const { left, right, bottom } = one.getBoundingClientRect();
          const y = Math.min(bottom, innerHeight) - 6;
          return [left + 6, (left + right) / 2, right - 6].filter((x) => !one.contains(document.elementFromPoint(x, y))).length;
        });
        assert.equal(covered, 0);
      }
    });

    test("the marks in the text can be hit: 24 pixels, or as much room", async (t) => {
      const page = await start(t);
      const close = await page.evaluate(() => {
        const marks = [...document.querySelectorAll(".body :is(.note-mark, .source-mark)")].map((one) => one.getBoundingClientRect());
        const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
        return marks.flatMap((one, index) => {
          if (one.width >= 24 && one.height >= 24) return [];
          const [x, y] = middle(one);
          return marks.flatMap((other, place) => {
            if (place <= index) return [];
            const [across, down] = middle(other);
            const distance = Math.hypot(across - x, down - y);
            return distance < 24 ? [distance] : [];
          });
        });
      });
      assert.deepEqual(close, []);
    });
  });
}
