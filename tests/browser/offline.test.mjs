// Reading without a network, and new editions.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DISK, host, open } from "./support.mjs";

const kept = { serviceWorkers: "allow" };
const active = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

suite("offline", () => {
  for (const under of ["/", "/a/b/"]) {
    test(`after one visit the whole site under ${under} works without a network`, async (t) => {
      const root = await host(under);
      const page = await open(t, root, kept);
      await active(page);
      await page.context().setOffline(true);
      await page.reload();
      await page.waitForSelector('html[data-app="ready"]');
      await page.goto(`${root}?source=shoigu#q-blood`);
      await page.waitForSelector('html[data-app="ready"]');
      await page.getByText("The filter was lifted").waitFor();
      await page.getByRole("link", { name: "Reader’s guide" }).click();
      await page.getByRole("heading", { level: 1, name: "How to read this page" }).waitFor();
      await page.waitForSelector('html[data-app="ready"]');
      assert.ok(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("1em Newsreader"))));
    });
  }

  for (const first of ["", "own.html"]) {
    test(`after a first visit to ${first || "the front page"} one's own article opens without a network`, async (t) => {
      const root = await host("/");
      const page = await open(t, root + first, kept);
      await active(page);
      await page.context().setOffline(true);
      await page.goto(`${root}own.html`);
      await page.waitForSelector('html[data-app="ready"]');
      await page.setInputFiles(".own-picker", fileURLToPath(new URL("../import/files/plain.txt", import.meta.url)));
      await page.locator("#own-room .quotation-card", { hasText: "We checked every stone" }).first().waitFor();
      await page.goto(root);
      await page.waitForSelector('html[data-app="ready"]');
    });
  }

  test("a new edition waits until the reader takes it, and nothing is mixed", async (t) => {
    let edition = 1;
    const root = await host("/", {}, (name, body) => {
      if (edition === 1) return body;
      const text = body.toString();
      if (name === "offline.js") return text.replace(/EDITION = "/, 'EDITION = "second');
      if (name === "index.html") return text.replace(/(<h1[^>]*>)/, "$1Second edition: ");
      return body;
    });
    const page = await open(t, root, kept);
    await active(page);
    edition = 2;
    await page.reload();
    const news = page.getByText("A new edition of this site is here.");
    await news.waitFor();
    const headline = page.getByRole("heading", { level: 1 });
    assert.doesNotMatch(await headline.innerText(), /Second edition/, "still the first one, whole");
    await page.getByRole("button", { name: "Show it" }).click();
    await page.getByRole("heading", { level: 1, name: /^Second edition/ }).waitFor();
    await page.waitForSelector('html[data-app="ready"]');
    assert.ok(!(await news.isVisible()));
    const caches = await page.evaluate(() => caches.keys());
    assert.equal(caches.length, 1, "the first edition is forgotten");
  });

  test("a tab that stayed open asks when one comes back, tells it wherever one has scrolled, and so does the next", async (t) => {
    let edition = 1;
    const root = await host("/", {}, (name, body) => {
      if (edition === 1) return body;
      const text = body.toString();
      if (name === "offline.js") return text.replace(/EDITION = "/, 'EDITION = "second');
      if (name === "index.html") return text.replace(/(<h1[^>]*>)/, "$1Second edition: ");
      return body;
    });
    const first = await open(t, root, kept);
    await active(first);
    await first.reload();
    await first.waitForSelector('html[data-app="ready"]');
    const second = await first.context().newPage();
    await second.goto(root);
    await second.waitForSelector('html[data-app="ready"]');
    await first.bringToFront();
    await first.evaluate(() => scrollTo(0, 1500));
    edition = 2;
    // What the browser says when the tab comes to the front.
    await first.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    const show = (page) => page.getByRole("button", { name: "Show it" });
    await show(first).waitFor();
    const area = await show(first).boundingBox();
    assert.ok(area.y > 0 && area.y + area.height <= 900, "it is in view at the place that is read");
    await show(second).waitFor();
    await show(first).click();
    await first.getByRole("heading", { level: 1, name: /^Second edition/ }).waitFor();
    await first.waitForSelector('html[data-app="ready"]');
    const headline = second.getByRole("heading", { level: 1 });
    assert.doesNotMatch(await headline.innerText(), /Second edition/, "the other tab turns its page when its reader wants");
    await show(second).click();
    await second.getByRole("heading", { level: 1, name: /^Second edition/ }).waitFor();
  });

  test("nothing of this from disk", async (t) => {
    const page = await open(t, `${DISK}index.html`, kept);
    assert.equal(await page.locator('link[rel="manifest"]').count(), 0);
  });

  test("the manifest is one", async (t) => {
    const root = await host("/");
    const page = await open(t, root);
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector('link[rel="manifest"]');
      return (await fetch(link.href)).json();
    });
    assert.equal(manifest.name, "Broadsheet");
    assert.equal(manifest.start_url, "./");
  });
});
