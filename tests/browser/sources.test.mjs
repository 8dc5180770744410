// The column of sources: voices, filters, cards. What a reader sees of them without doing anything, and with one act.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { accessibility, addressOf, host, open, settled } from "./support.mjs";

const root = await host("/");
const GUIDE = "how-to-read.html";
const sizes = { wide: { width: 1440, height: 900 }, laptop: { width: 1024, height: 768 } };

const inWindow = (page, selector) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const area = element.getBoundingClientRect();
      return area.height > 0 && area.top >= 0 && area.bottom <= innerHeight;
    }),
  );

suite("voices", () => {
  for (const [name, viewport] of Object.entries(sizes)) {
    test(`everyone who speaks is in view at once, and the first card begins high up, ${name}`, async (t) => {
      const page = await open(t, root, { viewport });
      const seen = await inWindow(page, ".voice-name");
      assert.deepEqual(seen, Array(8).fill(true));
      const first = await page.locator(".quotation-card").first().boundingBox();
      assert.ok(first.y < viewport.height * 0.6, `${first.y} of ${viewport.height}`);
    });
  }

  test("no name is cut off, whatever the size of the letters", async (t) => {
    for (const size of ["usual", "larger"]) {
      const page = await open(t, root);
      await page.evaluate((size) => document.querySelector(`[data-prefer="size=${size}"]`).click(), size);
      const cut = await page.locator(".voice-name").evaluateAll((names) =>
        names.filter((name) => name.scrollWidth > name.clientWidth + 1).map((name) => name.textContent),
      );
      assert.deepEqual(cut, []);
    }
  });

  test("a role is read to its end", async (t) => {
    for (const width of [390, 1024, 1440]) {
      const page = await open(t, `${root}#sources`, { viewport: { width, height: 900 }, hasTouch: width < 1000 });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".voice-who, .voice-role")].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline").length,
      );
      assert.equal(cut, 0);
      assert.equal(await page.locator(".voice-role").first().evaluate((one) => getComputedStyle(one).whiteSpace), "normal");
      await page.context().close();
    }
  });

  test("a press shows one voice, another one more, and a second press takes it back", async (t) => {
    const page = await open(t, root);
    const voice = (name) => page.locator(".voices").getByRole("button", { name });
    const cards = page.locator(".quotation-card:visible");
    await voice(/^Sergei Shoigu/).click();
    assert.deepEqual(await cards.evaluateAll((all) => all.map((card) => card.querySelector("h3").textContent)), [
      "Sergei Shoigu",
      "Sergei Shoigu",
    ]);
    await voice(/^Xi Jinping/).click();
    assert.equal(await cards.count(), 4);
    assert.equal(new URL(await addressOf(page)).search, "?source=shoigu+xi");
    assert.equal(await voice(/^Xi Jinping/).getAttribute("aria-pressed"), "true");
    await voice(/^Xi Jinping/).click();
    assert.equal(await cards.count(), 2);
    assert.equal(new URL(await addressOf(page)).search, "?source=shoigu");
    await page.goBack();
    assert.equal(await cards.count(), 4, "one step of the history each");
  });

  test("one press after another hits the voice that is seen", async (t) => {
    const page = await open(t, root, { viewport: sizes.wide });
    const voice = (name) => page.locator(".voices").getByRole("button", { name });
    const top = async (name) => (await voice(name).boundingBox()).y;
    for (const scrolled of [0, 900]) {
      await page.evaluate((y) => scrollTo(0, y), scrolled);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const before = await top(/^Xi Jinping/);
      await voice(/^Xi Jinping/).click();
      await page.waitForSelector(".filter-strip:not([hidden])");
      assert.ok(Math.abs((await top(/^Xi Jinping/)) - before) < 2, `at ${scrolled}: ${before}, then ${await top(/^Xi Jinping/)}`);
      await voice(/^Xi Jinping/).click();
    }
  });

  test("a double click is one press", async (t) => {
    const page = await open(t, root);
    await page.locator(".voices").getByRole("button", { name: /^Sergei Shoigu/ }).dblclick();
    assert.equal(new URL(await addressOf(page)).search, "?source=shoigu");
  });

  test("pointing at a voice lights all that it says", async (t) => {
    const page = await open(t, root);
    await page.locator("#s-xi").hover();
    await page.waitForSelector("#q-blood[data-lit]");
    assert.equal(await page.locator(".quotation[data-lit]").count(), 2);
  });
});

suite("more filters", () => {
  test("are offered where there is something to choose", async (t) => {
    const titles = async (name) => {
      const page = await open(t, root + name);
      await page.locator(".more-filters > summary").click();
      return page.locator(".more-filters legend:visible").allInnerTexts();
    };
    assert.ok(!(await titles("")).includes("Origins"), "all quotations of the article have one origin");
    assert.ok((await titles(GUIDE)).includes("Origins"));
  });

  test("say how many are chosen while they are closed, and keep to the voices", async (t) => {
    const page = await open(t, `${root}?source=xi&words=partial`);
    assert.equal((await page.locator(".facet-chosen").innerText()).trim(), "1");
    assert.equal(await page.locator(".quotation-card:visible").count(), 1);
    await page.locator(".more-filters > summary").click();
    await page.locator(".choice", { hasText: "Partial" }).click();
    assert.equal(await page.locator(".quotation-card:visible").count(), 2);
  });
});

suite("cards", () => {
  test("the median card is at most 180 pixels high", async (t) => {
    const page = await open(t, root);
    const heights = await page.locator(".quotation-card").evaluateAll((cards) =>
      cards.map((card) => card.getBoundingClientRect().height).sort((one, other) => one - other),
    );
    assert.equal(heights.length, 14);
    const median = (heights[6] + heights[7]) / 2;
    assert.ok(median <= 180, `${median}: ${heights}`);
  });

  test("one line opens everything else, and all the words", async (t) => {
    const page = await open(t, root);
    const card = page.locator("#c-policy-direction");
    const body = card.locator(".details-body");
    assert.ok(!(await body.isVisible()));
    const cut = () => card.locator(".passage").evaluate((words) => words.scrollHeight > words.clientHeight + 1);
    assert.ok(await cut(), "three lines of a long passage");
    await card.locator(".card-details > summary").click();
    for (const words of [/维护好/, /reconstructed/, /Xinhua News Agency/, /1 origin/, /习近平/]) {
      assert.match(await body.innerText(), words);
    }
    assert.ok(!(await cut()));
    assert.deepEqual(await accessibility(page), []);
  });

  test("the details have a name that says the whole way of the words", async (t) => {
    const page = await open(t, root);
    const summary = page.locator("#c-blood .card-details > summary");
    assert.match(await summary.ariaSnapshot(), /Xi Jinping, in a letter to Kim Jong Un.*Details/s);
  });

  test("their menus are in the window, wherever the card is", async (t) => {
    for (const [width, height] of [[1024, 768], [1440, 900], [1440, 420]]) {
      const page = await open(t, root, { viewport: { width, height } });
      for (const direction of ["ltr", "rtl"]) {
        await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
        for (const place of [0, 2, 5]) {
          const areas = await page.locator(".card-menu").nth(place).evaluate((menu) => {
            const button = menu.querySelector("summary");
            button.scrollIntoView({ block: "end", behavior: "instant" });
            button.click();
            return [button, menu.querySelector(".menu-panel")].map((one) => one.getBoundingClientRect());
          });
          const [button, panel] = areas;
          const where = `${width} × ${height}, ${direction}, ${place}: ${JSON.stringify(areas)}`;
          assert.ok(panel.top >= 0 && panel.bottom <= height && panel.left >= 0 && panel.right <= width, where);
          assert.ok(Math.min(Math.abs(panel.bottom - button.top), Math.abs(panel.top - button.bottom)) < 12, where);
          await page.keyboard.press("Escape");
        }
      }
      await page.context().close();
    }
  });

  test("one menu at a time, closed by Escape", async (t) => {
    const page = await open(t, root);
    const menus = page.locator(".card-menu > summary");
    await menus.nth(0).click();
    await menus.nth(1).click();
    assert.equal(await page.locator(".card-menu[open]").count(), 1);
    assert.deepEqual(await accessibility(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".card-menu[open]").count(), 0);
  });

  test("a hit in what is closed opens it", async (t) => {
    const page = await open(t, root);
    await page.getByRole("searchbox").fill("Shoygu");
    await page.getByRole("searchbox").press("Enter");
    await settled(page);
    const open_ = page.locator(".card-details[open]");
    for (let step = 0; step < 20 && !(await open_.count()); step += 1) {
      await page.getByRole("searchbox").press("Enter");
    }
    assert.match(await open_.first().innerText(), /Shoygu/);
  });
});
