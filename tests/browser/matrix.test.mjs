// The reader's acts, each in every way the page can be opened.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addressOf, at, open, prefer, printed, settled, top, ways } from "./support.mjs";

for (const way of await ways()) {
  const start = (t, page, rest, options) => open(t, at(way, page, rest), { ...way.options, ...options });
  const scripted = { skip: way.scripts ? false : "needs scripts" };
  const plain = { skip: way.scripts ? "needs scripts off" : false };

  suite(way.name, () => {
    test("opens: headline, body, sources, notes", async (t) => {
      const page = await start(t);
      assert.equal(await page.getByRole("main").count(), 1);
      assert.equal(await page.getByRole("main").getByRole("article").count(), 1);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const sources = page.getByRole("complementary", { name: "Sources" });
      await sources.getByRole("heading", { name: "Xi Jinping" }).first().waitFor();
      assert.match(await sources.innerText(), /Xi Jinping, in a letter to Kim Jong Un, as carried by Xinhua/);
      assert.ok((await page.locator(".endnote").count()) >= 12);
      assert.ok(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("1em Newsreader"))));
    });

    test("the other article is one click away and leads back", async (t) => {
      const page = await start(t);
      await page.getByRole("navigation").getByRole("link", { name: "Reader’s guide" }).click();
      await page.getByRole("heading", { level: 1, name: "How to read this page" }).waitFor();
      // Whoever leaves a page while its program comes has a request that failed.
      if (way.scripts) await page.waitForSelector('html[data-app="ready"]', { state: "attached" });
      await page.getByRole("navigation").getByRole("link", { name: "Korean War armistice" }).click();
      await page.getByRole("heading", { level: 1, name: /armistice at 70/ }).waitFor();
    });

    test("a quotation leads to its card and Escape comes back to the word", scripted, async (t) => {
      const page = await start(t);
      const mark = page.locator("#m-blood");
      await mark.focus();
      await settled(page);
      const before = await top(mark);
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "c-blood");
      assert.match(await addressOf(page), /#q-blood$/);
      await page.keyboard.press("Escape");
      assert.equal(await page.evaluate(() => document.activeElement.id), "m-blood");
      await settled(page);
      assert.ok(Math.abs((await top(mark)) - before) < 2, "the word stands where it stood");
    });

    test("a quotation leads to its card and the card back, by plain links", plain, async (t) => {
      const page = await start(t);
      await page.locator("#m-blood").click();
      assert.match(await addressOf(page), /#c-blood$/);
      await page.locator("#c-blood .card-number").click();
      assert.match(await addressOf(page), /#q-blood$/);
    });

    test("pointer and focus light both ends", scripted, async (t) => {
      const page = await start(t);
      await page.locator("#q-blood").hover();
      await page.waitForSelector("#c-blood[data-lit]");
      await page.locator("#c-policy-direction .passage").hover();
      await page.waitForSelector("#q-policy-direction[data-lit]");
      await page.locator("#s-xi .voice-name").hover();
      await page.waitForSelector("#q-blood[data-lit]");
      assert.equal(await page.locator(".quotation[data-lit]").count(), 2, "all of one source light");
      await page.locator("#m-important-partner").focus();
      await page.waitForSelector("#c-important-partner[data-lit]");
    });

    test("filter, chips, Back, and a deep link that lifts it", scripted, async (t) => {
      const page = await start(t);
      const sources = page.getByRole("complementary", { name: "Sources" });
      await sources.getByRole("button", { name: /^Sergei Shoigu/ }).click();
      assert.match(await addressOf(page), /\?source=shoigu$/);
      assert.equal(await page.locator(".sources-count").innerText(), "2 of 14 quotations");
      assert.equal(await page.locator(".quotation-card:visible").count(), 2);
      const chip = page.getByRole("button", { name: "Remove Sergei Shoigu" });
      await chip.waitFor();
      assert.equal(await page.locator("#b-lede").evaluate((block) => block.hasAttribute("data-set-aside")), true);
      await page.goBack();
      await chip.waitFor({ state: "hidden" });
      assert.equal(await page.locator(".quotation-card:visible").count(), 14);
      await page.goForward();
      await chip.waitFor();
      await chip.click();
      assert.equal(new URL(await addressOf(page)).search, "");

      await page.goto(at(way, "", "?source=shoigu#q-blood"));
      await page.getByText("The filter was lifted to show this place.").waitFor();
      assert.ok(await page.locator("#c-blood").isVisible());
      await page.waitForSelector("#q-blood[data-lit]");
      await page.getByRole("button", { name: "Restore filter" }).click();
      assert.equal(await page.locator(".quotation-card:visible").count(), 2);
    });

    test("words that nobody said: zero, said plainly, with the way out", scripted, async (t) => {
      const page = await start(t);
      const search = page.getByRole("search");
      await search.getByRole("searchbox").fill("no such words");
      assert.equal(await search.getByRole("status").innerText(), "Nothing found");
      assert.match(await addressOf(page), /\?q=no\+such\+words$/);
      assert.equal(await search.getByRole("button", { name: "Show only matches" }).count(), 0, "there is nothing to filter by");
      const filtered = await start(t, "", "?narrow=on&q=no+such+words");
      const filter = filtered.locator(".filter-bar");
      assert.equal(await filtered.locator(".sources-count").innerText(), "No quotation matches.");
      assert.equal(await filtered.locator(".quotation-card:visible").count(), 0);
      await filter.getByRole("button", { name: "Clear the filter" }).click();
      const box = filtered.getByRole("search").getByRole("searchbox");
      assert.equal(await box.inputValue(), "no such words", "the search goes on");
      assert.equal(await filtered.locator(".quotation-card:visible").count(), 14);
    });

    test("the rest of the text is dimmed or hidden", scripted, async (t) => {
      const page = await start(t, "", "?source=shoigu");
      assert.ok(await page.locator("#b-lede").isVisible());
      assert.ok(await page.locator("#b-partner-line").isVisible(), "what is wanted is never put away");
      await page.getByRole("button", { name: "Hide the rest" }).click();
      assert.ok(!(await page.locator("#b-lede").isVisible()));
      assert.ok(await page.locator("#b-partner-line").isVisible());
      assert.match(await addressOf(page), /rest=hide/);
    });

    test("notes open under their line, several at once, and the line does not move", scripted, async (t) => {
      const page = await start(t);
      for (const [note, key] of [["xi", "Enter"], ["party", " "], ["yonhap", null]]) {
        const mark = page.locator(`#r-${note}`);
        await mark.scrollIntoViewIfNeeded();
        await settled(page);
        const before = await top(mark);
        if (key) {
          await mark.focus();
          await page.keyboard.press(key);
        } else {
          await mark.click();
        }
        await page.waitForSelector(`#or-${note}`);
        assert.ok(Math.abs((await top(mark)) - before) < 1, `the line of ${note} stays`);
        assert.ok((await top(page.locator(`#or-${note}`))) > (await top(mark)), "the note is below");
        assert.equal(await mark.getAttribute("aria-expanded"), "true");
      }
      assert.equal(await page.locator(".open-note").count(), 3);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".open-note").count(), 2, "Escape closes the note in hand");
      const notes = page.getByRole("button", { name: "Notes", exact: true });
      await notes.click();
      assert.equal(await page.locator(".note-mark:visible, .open-note:visible").count(), 0);
      await notes.click();
      await page.locator(".more > summary").click();
      await page.getByRole("button", { name: "All notes open" }).click();
      assert.equal(await page.locator(".open-note:visible").count(), await page.locator(".endnote").count());
    });

    test("notes are linked footnotes and everything is there", plain, async (t) => {
      const page = await start(t);
      await page.locator("#r-xi").click();
      assert.match(await addressOf(page), /#n-xi$/);
      await page.locator("#n-xi .note-back").click();
      assert.match(await addressOf(page), /#r-xi$/);
      assert.ok(await page.locator(".parallel").first().isVisible());
      assert.ok(await page.locator(".quotation-card").last().isVisible());
      assert.equal(await page.getByRole("button").count(), 0, "no control that does nothing");
    });

    test("the original: beside, under, romanised, and the line in hand stays", scripted, async (t) => {
      const page = await start(t);
      const line = page.locator("#b-visitors");
      // The line that is read is the first one under the bar.
      await line.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));
      await settled(page);
      // Playwright scrolls to what is sticky before it clicks; a reader does not.
      const press = (view) => page.locator(`[data-view="${view}"]`).dispatchEvent("click");
      const before = await top(line);
      await press("parallel");
      const segment = page.locator("#b-visitors .parallel");
      await segment.waitFor();
      assert.equal(await segment.locator("[lang]").first().getAttribute("lang"), "zh-Hans");
      assert.ok(Math.abs((await top(line)) - before) < 3, `stays: ${before} ${await top(line)}`);
      await press("parallel=under");
      assert.match(await addressOf(page), /original=under/);
      assert.ok((await top(segment)) > (await top(line)));
      assert.ok(Math.abs((await top(line)) - before) < 3, "stays again");
      await press("parallel=beside");
      assert.ok(Math.abs((await top(segment)) - (await top(line))) < 12, "side by side");
      await press("romanisation");
      assert.ok(await page.locator("#n-yonhap .romanised").first().isVisible());
      await press("parallel");
      assert.ok(!(await segment.isVisible()));
    });

    test("dark by the system's wish, light by the switch, remembered", scripted, async (t) => {
      const page = await start(t, "", "", { colorScheme: "dark" });
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(await paper(), "rgb(21, 22, 26)");
      const colors = page.getByRole("group", { name: "Colors" });
      await page.locator(".preferences > summary").click();
      await colors.getByRole("button", { name: "Light" }).click();
      assert.equal(await paper(), "rgb(253, 252, 249)");
      await page.reload();
      await page.waitForSelector('html[data-app="ready"]');
      assert.equal(await paper(), "rgb(253, 252, 249)");
      await page.locator(".preferences > summary").click();
      assert.equal(await colors.getByRole("button", { name: "Light" }).getAttribute("aria-pressed"), "true");
      await colors.getByRole("button", { name: "Auto" }).click();
      assert.equal(await paper(), "rgb(21, 22, 26)");
    });

    test("on paper: notes, sources with chains, marks", async (t) => {
      const rest = way.scripts ? "?notes=off&source=shoigu" : "";
      const page = await start(t, "", rest);
      const text = await printed(page);
      for (const wanted of [
        "Translator’s notes",
        "Sergei Shoigu → a meeting of the Russian and North Korean defense ministers in Pyongyang, July 26, 2023 → The Moscow Times",
        "appears in English as both “Voice of Hope” and “Sound of Hope”",
        "Xi Jinping → a letter to Kim Jong Un → Xinhua News Agency → Voice of Hope",
      ].slice(0, way.scripts ? 2 : 4)) {
        assert.ok(text.includes(wanted), `on paper: ${wanted}`);
      }
      if (!way.scripts) return;
      assert.match(text, /2 of 14/);
      const guide = await start(t, "how-to-read.html");
      await prefer(guide, "paper=evidence");
      assert.ok((await printed(guide)).includes("<https://example.com/>"), "addresses are spelled out");
    });

    test("360 px: nothing is cut off, the sources come as a sheet", async (t) => {
      const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
      const page = await start(t, "", "", phone);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(await overflow(), 0);
      if (!way.scripts) return;
      await page.locator("#m-blood").tap();
      await page.waitForSelector('html[data-sheet="card"]');
      assert.ok(await page.locator("#c-blood").isVisible());
      assert.equal(await page.locator(".quotation-card:visible").count(), 1, "the card of that quotation alone");
      assert.equal(await page.evaluate(() => document.activeElement.id), "c-blood");
      await page.getByRole("link", { name: "All 8 voices" }).tap();
      await page.waitForSelector('html[data-sheet="sources"]');
      await page.getByRole("button", { name: "Close the sources" }).click();
      assert.equal(await page.locator("html[data-sheet]").count(), 0);
      await page.locator("#voices").tap();
      await page.waitForSelector('html[data-sheet="sources"]');
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("html[data-sheet]").count(), 0);
      assert.equal(await overflow(), 0);
    });
  });
}
