// Provenance: the pictures, their tables, the tally and what the filter does to them.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { accessibility, addressOf, host, open, prefer, printed, settled } from "./support.mjs";

const root = await host("/");
const GUIDE = "how-to-read.html";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const shown = (page, selector) => page.locator(selector).filter({ visible: true });

suite("provenance", () => {
  test("who said it, where, who carried it: on the card of the quotation", async (t) => {
    const page = await open(t, `${root}#q-blood`);
    const steps = page.locator("#c-blood .step");
    assert.match((await steps.allTextContents()).join("|"), /Xi Jinping.*letter to Kim.*unknown.*Voice of Hope.*this page/s);
    assert.match(await page.locator("#c-blood .origins").textContent(), /1 outlet, 1 origin/);
    assert.match(await page.locator("#c-blood").textContent(), /reconstructed, not a citation/);
  });

  test("pictures and tables step back with the filter", async (t) => {
    const page = await open(t, `${root}?source=xi`);
    const faded = shown(page, ".strand[data-unwanted]");
    const all = await shown(page, ".strand").count();
    assert.equal(await faded.count(), all - 2);
    await page.locator("#clear-filter").click();
    assert.equal(await faded.count(), 0);
  });

  test("a strand leads to its card, by pointer and by keyboard", async (t) => {
    const page = await open(t, root);
    const strand = shown(page, ".flow-picture a:has(.strand)").nth(1);
    await strand.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(new URL(await addressOf(page)).hash, /^#[cq]-/);
    assert.equal(await page.locator(".quotation-card[data-lit]").count(), 1);
  });

  test("a span of dates says what it leaves out", async (t) => {
    const page = await open(t, root + GUIDE);
    await page.locator(".more-filters > summary").click();
    await page.locator(".date-filter .segment", { hasText: "Published" }).click();
    await page.locator(".date-filter input").first().fill("2026-11-20");
    assert.match(await page.locator(".date-left-out").textContent(), /without this date/);
    assert.match(new URL(await addressOf(page)).search, /date=published\+2026-11-20\+-/);
    assert.match(await page.locator(".chips").textContent(), /Published November 20, 2026/);
  });

  test("one origin, or more", async (t) => {
    const page = await open(t, `${root + GUIDE}?origins=several`);
    const cards = shown(page, ".quotation-card");
    assert.deepEqual(await cards.evaluateAll((all) => all.map((card) => card.id)), ["c-frog"]);
  });

  test("what was put right since the last visit is told once", async (t) => {
    const page = await open(t, root + GUIDE);
    const notice = page.locator(".changed p");
    assert.equal(await notice.isVisible(), false, "who was never here has missed nothing");
    await page.evaluate(() => localStorage.setItem("broadsheet.seen.how-to-read", "0"));
    await page.reload();
    await page.waitForSelector('html[data-app="ready"]');
    assert.equal(await notice.isVisible(), true);
    assert.equal(await page.locator(".correction[data-new]").count(), 1);
    await page.reload();
    await page.waitForSelector('html[data-app="ready"]');
    assert.equal(await notice.isVisible(), false);
  });

  test("on a phone the other wordings come out from behind the sources", async (t) => {
    const page = await open(t, root, phone);
    await page.locator("#m-blood").tap();
    await page.waitForSelector('html[data-sheet="card"]');
    await page.locator("#c-blood .card-details > summary").tap();
    await page.locator("#c-blood .wordings-link a").tap();
    await page.waitForSelector("html:not([data-sheet])");
    await settled(page);
    const place = await page.locator(".apparatus").first().boundingBox();
    assert.ok(place.y < 740 && place.y + place.height > 0, "in view");
  });

  test("what was said before a correction is found by the search, and shown", async (t) => {
    const page = await open(t, root + GUIDE);
    const old = page.locator(".correction del").first();
    const words = (await old.textContent()).trim();
    await page.getByRole("searchbox").fill(`"${words}"`);
    await page.locator(".search-count", { hasText: /^1 match/ }).waitFor();
    await page.getByRole("searchbox").press("Enter");
    await settled(page);
    assert.ok(await old.isVisible());
  });

  test("nothing is wider than a phone, and letters can be read", async (t) => {
    for (const name of ["", GUIDE]) {
      const page = await open(t, root + name, phone);
      const drawing = shown(page, ".flow-picture .drawing").first();
      const { width, letter } = await drawing.evaluate((svg) => ({
        width: svg.getBoundingClientRect().width,
        letter: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * 11,
      }));
      assert.ok(width <= 360 && letter >= 10.5, `${width} wide, letters of ${letter} px`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }
  });

  test("axe finds nothing when everything is open", async (t) => {
    for (const [name, options] of [["", {}], [GUIDE, {}], [GUIDE, { colorScheme: "dark" }], ["", phone]]) {
      const page = await open(t, root + name, { reducedMotion: "reduce", ...options });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details:not(.menu)")) details.open = true;
      });
      assert.deepEqual(await accessibility(page), [], name);
    }
  });

  test("the lines of a label in a picture are words apart", async (t) => {
    const page = await open(t, root);
    const joined = await page.evaluate(() =>
      [...document.querySelectorAll("svg tspan + tspan")].map((one) => one.previousElementSibling.textContent + one.textContent).filter((text) => !/\s/.test(text)),
    );
    assert.deepEqual(joined, []);
    // The space moves nothing: lines that end at one place still do.
    const ends = await page.evaluate(() =>
      [...document.querySelectorAll(".row-date")].map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ right }) => right),
    );
    assert.ok(Math.max(...ends) - Math.min(...ends) < 2, `${ends}`);
  });

  test("the evidence on paper has the tables, the wordings and the corrections", async (t) => {
    const page = await open(t, root + GUIDE);
    await prefer(page, "paper=evidence");
    const text = await printed(page);
    for (const words of ["a frog at the bottom of a well", "A slip of the desk", "Published by"]) {
      assert.ok(text.includes(words), words);
    }
  });
});
