// Taking words along: what the clipboard holds, what a file holds, where a link leads.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { suite, test } from "node:test";
import { accessibility, DISK, DIST, host, open } from "./support.mjs";

const root = await host("/");
const granted = { permissions: ["clipboard-read", "clipboard-write"] };
const card = (page, id) => page.locator(`#c-${id}`);

/** What the clipboard holds, by media type. */
const clipboard = (page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const flavors = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
    return Object.fromEntries(await Promise.all(flavors));
  });

/** Takes the browser's own clipboard away from the page, before it starts. */
const withoutClipboard = (page) =>
  page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));

/** Keeps what the old way puts into the clipboard. */
const listening = (page) =>
  page.addInitScript(() => {
    globalThis.given = {};
    const setData = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, text) {
      globalThis.given[type] = text;
      return setData.call(this, type, text);
    };
  });

/** A quotation of the front page that has an original. */
async function withOriginal(page) {
  const one = page.locator(".quotation-card:has(.original-wording)").first();
  return { one, original: await one.locator(".original-words .foreign").first().innerText() };
}

/** Opens the menu of a card, in which its acts are. */
const menu = (card) => card.locator(".card-menu > summary").click();

/** Opens the last menu of the bar; gives the button in it that cites the article. */
async function citing(page) {
  await page.locator(".menu.more > summary").click();
  return page.getByRole("button", { name: "Cite this article" });
}

suite("copying a quotation", () => {
  test("over http both flavors carry both languages, the chain and the link", async (t) => {
    const page = await open(t, root, granted);
    const { one, original } = await withOriginal(page);
    const passage = await one.locator(".passage").innerText();
    await menu(one);
    await one.getByRole("button", { name: /^Copy quotation/ }).click();
    await one.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    const held = await clipboard(page);
    for (const flavor of ["text/plain", "text/html"]) assert.ok(held[flavor].includes(original), flavor);
    assert.ok(held["text/plain"].startsWith(passage));
    assert.ok(held["text/plain"].includes(`${root}#q-`));
    assert.match(held["text/html"], /<blockquote lang="en"/);
  });

  test("what is embedded is HTML that another page can hold", async (t) => {
    const page = await open(t, root, granted);
    const { one, original } = await withOriginal(page);
    await menu(one);
    await one.getByRole("button", { name: /^Embed quotation/ }).click();
    await one.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    const held = await clipboard(page);
    const html = held["text/plain"];
    assert.match(html, /^<blockquote lang="en"/);
    assert.ok(html.includes(original) && html.includes(`${root}#q-`));
    assert.doesNotMatch(html, /<script|style=|on\w+=/);
    const other = await page.context().newPage();
    await other.setContent(html);
    assert.ok((await other.locator("blockquote").first().innerText()).length > 20);
    assert.ok((await other.locator("a[href]").count()) > 0);
  });

  test("by keyboard", async (t) => {
    const page = await open(t, root, granted);
    await page.locator(".quotation-card").first().locator(".card-menu > summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".quotation-card > .said", { hasText: "Copied." }).waitFor();
    assert.match((await clipboard(page))["text/plain"], /Broadsheet/);
  });

  for (const [name, url] of [["http", root], ["file://", `${DISK}index.html`]]) {
    test(`without a clipboard the copy event carries both flavors, ${name}`, async (t) => {
      const page = await open(t, url, {
        before: async (page) => {
          await withoutClipboard(page);
          await listening(page);
        },
      });
      const { one, original } = await withOriginal(page);
      const button = one.getByRole("button", { name: /^Copy quotation/ });
      await menu(one);
      await button.click();
      await one.getByRole("status").filter({ hasText: "Copied." }).waitFor();
      const given = await page.evaluate(() => globalThis.given);
      assert.ok(given["text/plain"].includes(original));
      assert.ok(given["text/html"].includes("<blockquote"));
      assert.ok(!given["text/plain"].includes("file:"), "no path of the reader's disk is copied");
      const opener = one.locator(".card-menu > summary");
      assert.ok(await opener.evaluate((opener) => opener === document.activeElement), "the focus is back");
    });
  }

  test("refused, the text stands selected", async (t) => {
    const page = await open(t, root, {
      before: async (page) => {
        await withoutClipboard(page);
        await page.addInitScript(() => (Document.prototype.execCommand = () => false));
      },
    });
    const one = page.locator(".quotation-card").first();
    await menu(one);
    await one.getByRole("button", { name: /^Copy quotation/ }).click();
    const dialog = page.getByRole("dialog", { name: /^Copy quotation 1 / });
    await dialog.getByRole("status").filter({ hasText: "The browser did not let the page copy." }).waitFor();
    assert.equal(await dialog.getByRole("button").count(), 1, "only Close is left to do");
    const chosen = await dialog.locator("textarea").evaluate((field) => [
      field === document.activeElement,
      field.value.slice(field.selectionStart, field.selectionEnd) === field.value,
    ]);
    assert.deepEqual(chosen, [true, true]);
    assert.deepEqual(await accessibility(page), []);
  });
});

suite("the link of a quotation", () => {
  test("is copied, and lands on the quotation and its words", async (t) => {
    const page = await open(t, root, granted);
    const link = card(page, "blood").getByRole("link", { name: /^Link to quotation/ });
    await menu(card(page, "blood"));
    const href = await link.getAttribute("href");
    assert.match(href, /^#q-blood:~:text=/);
    await link.click();
    await card(page, "blood").getByRole("status").filter({ hasText: "Copied." }).waitFor();
    assert.equal((await clipboard(page))["text/plain"], root + href);
    const arrived = await open(t, root + href);
    assert.notEqual(await arrived.locator("#c-blood").getAttribute("data-lit"), null);
    const seen = await arrived.locator("#q-blood").evaluate((quotation) => {
      const area = quotation.getBoundingClientRect();
      return area.bottom > 0 && area.top < innerHeight;
    });
    assert.ok(seen, "the quotation is in view");
  });
});

suite("citing", () => {
  for (const [name, url] of [["http", root], ["file://", `${DISK}index.html`]]) {
    test(`the article in four formats, as files, ${name}`, async (t) => {
      const page = await open(t, url);
      await (await citing(page)).click();
      const desk = page.getByRole("dialog", { name: "Cite this article" });
      const headline = await page.locator("h1").innerText();
      const shapes = { Text: /“/, BibTeX: /^@article\{armistice-70,/, RIS: /^TY {2}- NEWS/, "CSL-JSON": /^\[/ };
      for (const [format, shape] of Object.entries(shapes)) {
        await desk.getByRole("button", { name: format, exact: true }).click();
        const field = await desk.locator("textarea").inputValue();
        assert.match(field, shape);
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          desk.getByRole("button", { name: "Download" }).click(),
        ]);
        const saved = await readFile(await download.path(), "utf8");
        assert.match(download.suggestedFilename(), /^armistice-70\.(txt|bib|ris|json)$/);
        assert.equal(saved.replaceAll("\r\n", "\n"), field);
        if (format === "CSL-JSON") assert.equal(JSON.parse(saved)[0].title, headline);
        if (format === "RIS") assert.ok(saved.endsWith("ER  - \r\n"));
        assert.ok(!saved.includes("file:"), "no path of the reader's disk is cited");
      }
      // axe fetches the styles, which a page from disk cannot.
      if (name === "http") assert.deepEqual(await accessibility(page), []);
    });
  }

  test("the window shows its text and its ways at once, however low it is", async (t) => {
    for (const [width, height] of [[320, 180], [320, 568], [844, 390]]) {
      const page = await open(t, root, { viewport: { width, height }, hasTouch: true, isMobile: true });
      await page.locator(".more [data-take=cite]").evaluate((one) => one.click());
      await page.waitForSelector("dialog.citations[open]");
      const areas = await page.evaluate(() =>
        [...document.querySelectorAll("dialog.citations :is(textarea, .citations-ways .tool)")].map((one) => one.getBoundingClientRect()),
      );
      assert.equal(areas.length, 4);
      for (const { top, bottom } of areas) assert.ok(top >= 0 && bottom <= height, `${width} × ${height}: ${top} to ${bottom}`);
      await page.context().close();
    }
  });

  test("a source is copied from its card", async (t) => {
    const page = await open(t, root, granted);
    const first = page.locator(".quotation-card").first();
    await menu(first);
    const opener = first.getByRole("button", { name: /^Cite / });
    const name = await opener.getAttribute("aria-label");
    await opener.click();
    const desk = page.getByRole("dialog", { name });
    await desk.getByRole("button", { name: "BibTeX" }).click();
    await desk.getByRole("button", { name: "Copy" }).click();
    await desk.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    assert.match((await clipboard(page))["text/plain"], /^@(article|misc)\{armistice-70-/);
    assert.deepEqual(await accessibility(page), []);
  });

  test("without a clipboard a citation is copied out of the dialog", async (t) => {
    const page = await open(t, root, {
      before: async (page) => {
        await withoutClipboard(page);
        await listening(page);
      },
    });
    await (await citing(page)).click();
    const desk = page.getByRole("dialog");
    await desk.getByRole("button", { name: "RIS" }).click();
    await desk.getByRole("button", { name: "Copy" }).click();
    await desk.getByRole("status").filter({ hasText: "Copied." }).waitFor();
    const given = await page.evaluate(() => globalThis.given);
    assert.match(given["text/plain"], /^TY {2}- NEWS/);
    assert.ok(given["text/plain"].includes(`UR  - ${root}`));
  });

  test("by keyboard: the dialog has the keys to itself and gives the focus back", async (t) => {
    const page = await open(t, root);
    await (await citing(page)).focus();
    await page.keyboard.press("Enter");
    const desk = page.getByRole("dialog", { name: "Cite this article" });
    await desk.waitFor();
    await page.keyboard.press("q");
    assert.equal(await page.locator(".quotation-card[data-lit]").count(), 0, "no shortcut reaches the page");
    await page.keyboard.press("Escape");
    await desk.waitFor({ state: "hidden" });
    assert.ok(await page.locator(".menu.more").evaluate((menu) => menu.contains(document.activeElement)));
  });

  test("texts that do not come are said to be missing, and come at the next try", async (t) => {
    const page = await open(t, root, { allow: /cite-|ERR_FAILED/, ...granted });
    await page.route("**/*.cite-*.js", (route) => route.abort());
    const copy = page.getByRole("button", { name: /^Copy quotation 1 / });
    const first = page.locator(".quotation-card").first();
    await menu(first);
    await copy.click();
    const desk = page.getByRole("dialog");
    await desk.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor();
    await desk.getByRole("button", { name: "Close" }).click();
    await page.unroute("**/*.cite-*.js");
    await menu(first);
    await copy.click();
    await page.locator(".quotation-card > .said", { hasText: "Copied." }).waitFor();
  });

  test("the texts are loaded when they are wanted, and kept for reading offline", async (t) => {
    const asked = [];
    const page = await open(t, root, {
      before: (page) => page.on("request", (request) => asked.push(request.url())),
    });
    const texts = () => asked.filter((url) => /\.cite-[0-9a-f]+\.js$/.test(url));
    assert.deepEqual(texts(), []);
    await (await citing(page)).click();
    await page.getByRole("dialog").waitFor();
    assert.equal(texts().length, 1);
    const worker = await readFile(path.join(DIST, "offline.js"), "utf8");
    assert.ok(worker.includes(path.posix.basename(texts()[0])));
  });

  test("nothing of it is on paper", async (t) => {
    const page = await open(t, root);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".card-menu:visible, .citations:visible, .cite-opener:visible").count(), 0);
  });
});
