// The tools at every size of window and text: how much of the window they take, that each can be reached and hit, that
// nothing overlaps and nothing sticks out.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { host, open, prefer, settled } from "./support.mjs";

const SIZES = [[320, 180], [320, 256], [390, 844], [844, 390], [768, 1024], [1024, 768], [1440, 900], [2560, 1440]];
const FILTERS = {
  "no filter": "",
  "a filter": "?source=shoigu",
  "four filters": "?source=shoigu+xi+yonhap+moscow-times&rest=hide",
  "a search": "?q=letter",
};
const root = await host("/");
const phone = (width) => (width < 1000 ? { hasTouch: true, isMobile: true } : {});

/** Gives every name the length of a long one: German compounds, several names. */
const lengthen = (page) =>
  page.evaluate(() => {
    const long = "Bundesministerium für wirtschaftliche Zusammenarbeit und Entwicklung der Bundesrepublik";
    for (const name of document.querySelectorAll(".chip-name, .voices-name")) name.textContent = long;
  });

/** The part of the window that is covered by what stays in view while the page is scrolled. */
const share = (page) =>
  page.evaluate(() => {
    const covering = [...document.querySelectorAll("body *")].filter((one) => {
      const { position, visibility, display } = getComputedStyle(one);
      if (visibility === "hidden" || display === "none") return false;
      return ["fixed", "sticky"].includes(position) && !one.closest(".sources-island, .progress, .edge, .skip-link");
    });
    const areas = covering.map((one) => one.getBoundingClientRect()).filter(({ top, bottom }) => top < innerHeight && bottom > 0);
    return areas.reduce((most, { top, bottom }) => Math.max(most, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0) / innerHeight;
  });

/** Tools that overlap each other, stick out of the window or are too small to hit. */
const misplaced = (page) =>
  page.evaluate(() => {
    // What lies under the search of a phone does not show.
    const controls = [...document.querySelectorAll(".tool-island :is(button, summary, input, a[href])")].filter(
      (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(".menu-panel, .search-more"),
    );
    const areas = controls.map((one) => [one.getAttribute("aria-label") ?? one.textContent.trim() ?? one.className, one.getBoundingClientRect()]);
    const faults = [];
    for (const [name, area] of areas) {
      if (area.left < -0.5 || area.right > innerWidth + 0.5) faults.push(`${name} sticks out: ${area.left} to ${area.right}`);
      if (area.width < 24 || area.height < 24) faults.push(`${name} is ${area.width} × ${area.height}`);
    }
    // The button that empties the field lies in it, where the field leaves room for it.
    const inField = (one, two) => [one, two].some((control) => controls[control].className === "search-clear") && [one, two].some((control) => controls[control].id === "search");
    for (const [index, [name, one]] of areas.entries()) {
      for (const [further, [other, two]] of areas.slice(index + 1).entries()) {
        if (inField(index, index + 1 + further)) continue;
        const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
        const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
        if (across > 1 && down > 1) faults.push(`${name} and ${other} overlap`);
      }
    }
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`the page is ${over} px too wide`);
    return faults;
  });

/** Every control of the bar can be brought into view and is what a click there meets. */
const unreachable = async (page) => {
  const faults = [];
  const controls = page.locator(".tool-frame :is(button, summary, input, a[href]):visible, .filter-strip :is(button, summary):visible");
  for (const control of await controls.elementHandles()) {
    await page.evaluate(() => document.activeElement.blur());
    if (await control.evaluate((one) => one.closest(".menu-panel, .search-more") !== null)) continue;
    // What lies under the search of a phone comes back when the Tab key reaches it.
    if (!(await control.evaluate((one) => one.checkVisibility({ opacityProperty: true })))) await control.focus();
    await control.scrollIntoViewIfNeeded();
    const met = await control.evaluate((one) => {
      const area = one.getBoundingClientRect();
      const hit = document.elementFromPoint(area.x + area.width / 2, area.y + area.height / 2);
      return one.contains(hit) || hit?.contains(one) ? null : `${one.className} is under ${hit?.className}`;
    });
    if (met) faults.push(met);
  }
  return faults;
};

for (const [width, height] of [[1024, 768], [390, 844], [320, 180]]) {
  test(`${width} × ${height}: the Tab key goes through the bar in view, and the place that is read stays`, async (t) => {
    const page = await open(t, `${root}armistice-70.html?source=xi`, { viewport: { width, height }, ...phone(width) });
    const last = await page.evaluate(() => {
      const tools = [...document.querySelectorAll(".tool-frame :is(a, button, summary, input)")].filter((one) => one.checkVisibility());
      scrollTo({ top: 1500, behavior: "instant" });
      tools[0].focus({ preventScroll: true, focusVisible: true });
      return tools.filter((one) => !one.closest(".menu-panel, .search-more")).length;
    });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    const before = await page.evaluate(() => scrollY);
    assert.ok(Math.abs(before - 1500) < 100, `${before} px at first`);
    for (let step = 1; step < last; step += 1) {
      await page.keyboard.press("Tab");
      await page.waitForFunction(
        (before) => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          // The row of the search pushes the text down while it is open.
          return top >= 0 && bottom <= innerHeight && Math.abs(scrollY - before) < 100;
        },
        before,
        { timeout: 3000 },
      );
    }
  });
}

for (const [width, height] of SIZES) {
  suite(`${width} × ${height}`, () => {
    for (const [name, rest] of Object.entries(FILTERS)) {
      for (const text of [100, 200]) {
        test(`${name}, text at ${text} %`, async (t) => {
          const page = await open(t, root + rest, { viewport: { width, height }, reducedMotion: "reduce", ...phone(width) });
          if (text !== 100) await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}%`), text);
          await lengthen(page);
          await settled(page);
          assert.deepEqual(await misplaced(page), []);
          assert.deepEqual(await unreachable(page), []);
          await page.evaluate(() => scrollTo(0, 1500));
          await settled(page);
          assert.ok((await share(page)) <= 1 / 6 + 0.001, `the bars take ${await share(page)} of the window`);
        });
      }
    }
  });
}

suite("the bar", () => {
  test("is one row from 1024 pixels up, in every language", async (t) => {
    for (const width of [1024, 1440]) {
      const page = await open(t, root, { viewport: { width, height: 800 } });
      for (const language of ["auto", "zh-Hans", "zh-Hant", "ko"]) {
        await prefer(page, `language=${language}`);
        await page.waitForSelector(`html[lang="${language === "auto" ? "en" : language}"]`, { state: "attached" });
        const middles = await page.evaluate(() =>
          [...document.querySelectorAll(".tool-frame :is(button, summary, input)")]
            .filter((one) => one.checkVisibility() && !one.closest(".menu-panel, .search-more, .search-steps"))
            .map((one) => one.getBoundingClientRect())
            .map(({ top, bottom }) => Math.round((top + bottom) / 2)),
        );
        assert.ok(middles.length >= 6);
        assert.ok(Math.max(...middles) - Math.min(...middles) < 4, `${width}, ${language}: ${middles}`);
      }
    }
  });

  test("stays in view with a filter on the smallest phones, and every choice can be read", async (t) => {
    for (const height of [568, 480]) {
      const viewport = { width: 320, height };
      const page = await open(t, `${root}?source=shoigu+xi+yonhap`, { viewport, ...phone(320) });
      await settled(page);
      await page.evaluate(() => scrollTo(0, 900));
      await page.getByRole("button", { name: "Clear the filter" }).click({ trial: true, timeout: 5000 });
      const top = await page.evaluate(() => document.querySelector(".tool-island").getBoundingClientRect().top);
      assert.ok(top >= 0, `the bar begins at ${top} px of ${height}`);
      assert.ok((await share(page)) <= 1 / 6, `${await share(page)} of ${height} px`);
      await page.getByText("All 3 filters").click();
      for (const name of await page.locator(".chips-all .chip-name").all()) {
        assert.ok(await name.evaluate((one) => one.scrollWidth <= one.clientWidth + 1), await name.innerText());
      }
      await page.context().close();
    }
  });

  test("says every choice whole, in the line or in its list", async (t) => {
    for (const width of [1024, 1280, 1440, 1920]) {
      for (const rest of ["?source=xi+shoigu", "?source=shoigu+xi+yonhap+moscow-times", "?source=yonhap+xinhua+defense-ministry"]) {
        const page = await open(t, root + rest, { viewport: { width, height: 800 } });
        const cut = () =>
          page.evaluate(() =>
            [...document.querySelectorAll(".filter-strip .chip-name")]
              .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
              .map((one) => one.textContent),
          );
        assert.deepEqual(await cut(), [], `${width} ${rest}`);
        if ((await page.locator(".filter-strip .chips .chip:visible").count()) === 0) {
          await page.locator(".chips-more > summary").click();
          assert.ok((await page.locator(".chips-all .chip:visible").count()) > 1);
          assert.deepEqual(await cut(), [], `${width} ${rest}`);
        }
        await page.context().close();
      }
    }
  });

  test("the list of all choices is in the window, whatever its width and the length of the names", async (t) => {
    for (const width of [320, 640, 900, 1024, 1100, 1300, 1600]) {
      const page = await open(t, `${root}?source=shoigu+xi+yonhap+moscow-times+xinhua`, { viewport: { width, height: 700 }, ...phone(width) });
      for (const direction of ["ltr", "rtl"]) {
        await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
        await lengthen(page);
        if (direction === "ltr") await page.locator(".chips-more > summary").click();
        const { left, right } = await page.locator(".chips-more > .menu-panel").evaluate((one) => one.getBoundingClientRect());
        assert.ok(left >= 0 && right <= width, `${width}, ${direction}: ${left} to ${right}`);
      }
      await page.context().close();
    }
  });

  test("a single choice that has no room in the line opens, and is whole in the list", async (t) => {
    for (const [width, height] of [[320, 180], [320, 568], [390, 844]]) {
      for (const name of ["shoigu", "yonhap"]) {
        const page = await open(t, `${root}?source=${name}`, { viewport: { width, height }, ...phone(width) });
        await page.locator(".filter-strip").waitFor();
        const cut = () =>
          page.evaluate(() => [...document.querySelectorAll(".chips .chip-name, .chips-all .chip-name")].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).length);
        if (!(await page.locator(".chips .chip").isVisible())) await page.locator(".chips-more > summary").tap();
        assert.equal(await page.locator(".filter-strip .chip:visible", { hasText: "×" }).count(), 1, `${width} ${name}`);
        assert.equal(await cut(), 0, `${width} ${name}`);
        await page.context().close();
      }
    }
  });

  test("a filter leaves the head of the sources and the kicker free", async (t) => {
    for (const width of [1024, 1440, 2000]) {
      const page = await open(t, root, { viewport: { width, height: 800 } });
      await page.locator(".voice-line").first().click();
      await page.locator(".filter-strip").waitFor();
      const [met, air] = await page.evaluate(() => {
        const area = document.querySelector("#sources-title").getBoundingClientRect();
        const hit = document.elementFromPoint(area.left + 4, area.top + area.height / 2);
        return [hit?.closest("h2")?.id, document.querySelector(".kicker").getBoundingClientRect().top - document.querySelector(".filter-strip").getBoundingClientRect().bottom];
      });
      assert.equal(met, "sources-title", `${width}`);
      assert.ok(air >= 8, `${width}: ${air} px`);
      await page.context().close();
    }
  });

  test("in a very low window the row of the search stays with a filter on, and leads to the other tools", async (t) => {
    const page = await open(t, `${root}?source=shoigu`, { viewport: { width: 320, height: 180 }, reducedMotion: "reduce", ...phone(320) });
    const field = page.getByRole("searchbox");
    await field.click();
    await page.keyboard.type("report");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.evaluate(() => document.activeElement.blur());
    for (const by of [0, 400, -100]) {
      await page.evaluate((by) => scrollBy(0, by), by);
      await settled(page);
      const { top, bottom } = await field.evaluate((one) => one.getBoundingClientRect());
      assert.ok(top >= 0 && bottom <= 40, `${by}: ${top} to ${bottom}`);
      assert.ok((await share(page)) <= 1 / 6 + 0.001, `${await share(page)}`);
    }
    await page.locator(".more > summary").tap();
    assert.ok(await page.locator(".outline > summary").evaluate((one) => one.checkVisibility({ opacityProperty: true })));
  });

  test("a filter moves nothing, at the top of the page and further down", async (t) => {
    for (const width of [1024, 1440]) {
      for (const down of [0, 700]) {
        const page = await open(t, root, { viewport: { width, height: 800 }, reducedMotion: "reduce" });
        await page.evaluate((down) => scrollTo(0, down), down);
        await settled(page);
        const places = () =>
          page.evaluate(() =>
            [".headline", "#b-basis", "#b-policy-line", ".voice:nth-child(4)", ".masthead"]
              .map((one) => document.querySelector(one)?.getBoundingClientRect().top)
              .map((top) => top && Math.round(top)),
          );
        const before = await places();
        // The driver's own press would first scroll the voices into view, which the column has left.
        await page.evaluate(() => {
          const voice = document.querySelectorAll(".voice button")[3];
          voice.focus({ preventScroll: true });
          voice.click();
        });
        await page.waitForSelector(".filter-strip:not([hidden])");
        await settled(page);
        assert.deepEqual(await places(), before, `${width}, ${down} px down`);
        // Its line covers no words where the page begins.
        if (down === 0) {
          const [strip, kicker] = await page.evaluate(() => [
            document.querySelector(".filter-strip").getBoundingClientRect().bottom,
            document.querySelector(".story-head").getBoundingClientRect().top,
          ]);
          assert.ok(strip <= kicker, `${strip} ${kicker}`);
        }
        await page.evaluate(() => document.querySelector(".filter-clear").click());
        await settled(page);
        assert.deepEqual(await places(), before, `${width}, ${down} px down, cleared`);
        await page.context().close();
      }
    }
  });

  test("the count of a filter leads to the next quotation that is wanted, and from the last to the first", async (t) => {
    for (const [width, height] of [[1440, 900], [390, 844]]) {
      const page = await open(t, `${root}?source=moscow-times`, { viewport: { width, height }, reducedMotion: "reduce", ...phone(width) });
      const seen = [];
      for (let step = 0; step < 3; step += 1) {
        await page.getByRole("button", { name: /2 of 14 quotations.*Next quotation/ }).click();
        await settled(page);
        const mark = await page.evaluate(() => document.activeElement.id);
        seen.push(mark);
        const area = await page.locator(`#${mark}`).boundingBox();
        const bar = await page.locator(".tool-island").boundingBox();
        assert.ok(area.y > bar.y + bar.height && area.y < height, `${mark} is in view`);
      }
      assert.equal(new Set(seen).size, 2);
      assert.equal(seen[0], seen[2]);
      await page.context().close();
    }
  });

  test("what hangs under the search leaves the head of the sources in view", async (t) => {
    for (const width of [1024, 1440, 2560]) {
      const page = await open(t, `${root}?q=letter`, { viewport: { width, height: 900 } });
      await page.getByRole("searchbox").focus();
      const [panel, head] = await page.evaluate(() =>
        [".search-more", ".sources-head h2"].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()),
      );
      assert.ok(panel.width > 0 && (panel.right <= head.left || panel.bottom <= head.top), `${width}: ${panel.right} ${head.left}`);
      await page.context().close();
    }
  });

  test("in a low window no match lies under what belongs to the search", async (t) => {
    for (const [width, height] of [[320, 180], [844, 390]]) {
      const page = await open(t, root, { viewport: { width, height }, reducedMotion: "reduce", ...phone(width) });
      await page.getByRole("searchbox").tap();
      await page.keyboard.type("letter");
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("Enter");
        await settled(page);
        await page.waitForFunction(() => CSS.highlights.get("hit-now")?.size > 0);
        const [hit, bar, more] = await page.evaluate(() => {
          const area = (one) => one.getBoundingClientRect().toJSON();
          const [{ startContainer, startOffset, endContainer, endOffset }] = CSS.highlights.get("hit-now");
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return [area(range), area(document.querySelector(".tool-island")), area(document.querySelector(".search-more"))];
        });
        assert.ok(hit.top >= bar.bottom - 0.5 && (hit.bottom <= more.top + 0.5 || more.height === 0), `${height}, step ${step}: ${JSON.stringify([hit, bar, more])}`);
      }
      await page.context().close();
    }
  });

  test("a large text on a phone leaves one row, and what has no room is in the last menu", async (t) => {
    for (const [width, text] of [[390, 200], [390, 150], [360, 200], [320, 200]]) {
      const page = await open(t, root, { viewport: { width, height: 844 }, reducedMotion: "reduce", ...phone(width) });
      await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}%`), text);
      await settled(page);
      const bar = await page.locator(".tool-island").boundingBox();
      assert.ok(bar.height <= 844 / 6, `${width}, ${text} %: ${bar.height}`);
      assert.deepEqual(await misplaced(page), []);
      await page.locator(".more > summary").tap();
      await page.locator(".more .voices-opener").tap();
      await page.waitForSelector('html[data-sheet="sources"]');
      assert.equal(await page.locator("details.menu[open]").count(), 0);
      await page.context().close();
    }
  });

  test("has every act once", async (t) => {
    for (const [width, touch] of [[1440, false], [390, true]]) {
      const page = await open(t, `${root}?original=beside`, { viewport: { width, height: 844 }, hasTouch: touch, isMobile: touch });
      await page.locator(".more > summary").click();
      const acts = await page.evaluate(() =>
        [...document.querySelectorAll("[data-view], [data-help=open], .tool-frame [data-take]")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.dataset.view ?? one.dataset.take ?? "help"),
      );
      assert.deepEqual(acts, [...new Set(acts)], "no act is there twice");
      for (const act of ["notes", "all-notes", "cite"]) assert.ok(acts.includes(act), act);
    }
  });

  test("clearing the filter leads the focus to the sources, and taking one choice away to the next button", async (t) => {
    const page = await open(t, `${root}?source=shoigu+xi`);
    const chip = page.locator(".filter-strip .chips button").first();
    await chip.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "clear-filter");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "sources");
    assert.equal(await page.locator(".filter-strip").isVisible(), false);
  });

  test("a double click on a note or a switch is one", async (t) => {
    const page = await open(t, root);
    await page.locator("#r-xi").dblclick();
    assert.equal(await page.locator("#or-xi").count(), 1);
    await page.getByRole("button", { name: "Chinese", exact: true }).dblclick();
    assert.equal(await page.locator('html[data-original="beside"]').count(), 1);
  });

  test("preferences and the language follow in every other window", async (t) => {
    const page = await open(t, root);
    const other = await page.context().newPage();
    await other.goto(root);
    await other.waitForSelector('html[data-app="ready"]', { state: "attached" });
    const own = await page.context().newPage();
    await own.goto(`${root}own.html`);
    await own.waitForSelector('html[data-app="ready"]', { state: "attached" });
    await prefer(page, "theme=dark", "language=ko");
    for (const one of [other, own]) await one.waitForSelector('html[data-theme="dark"]', { state: "attached" });
    await other.waitForSelector('html[lang="ko"]', { state: "attached" });
    await prefer(other, "theme=system", "language=auto");
    for (const one of [page, own]) await one.waitForSelector("html:not([data-theme])", { state: "attached" });
  });

  test("a search that found nothing is no filter to choose", async (t) => {
    const page = await open(t, `${root}?q=zzzz`);
    await page.getByRole("searchbox").focus();
    assert.equal(await page.locator(".search-count").innerText(), "Nothing found");
    assert.equal(await page.getByRole("button", { name: "Show only matches" }).count(), 0);
  });
});
