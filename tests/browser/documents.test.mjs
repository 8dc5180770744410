// The program that reads documents: it comes with the first of them and not before, once, over http and from disk; what
// happens when it does not come, and when the reader stops waiting for it.
import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { open, ways } from "./support.mjs";

const FILES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../import/files");
const fixture = (name) => path.join(FILES, name);
const all = (await ways()).filter((way) => way.scripts);
const at = (way) => `${way.base}own.html`;
const PROGRAM = /\/documents_bg\.wasm/;
const READERS = /\/(documents|manuscripts)_bg\.wasm/;

/** Opens the page, and lists when it asks for the program that reads documents. */
async function opened(t, way, options) {
  const asked = [];
  const page = await open(t, at(way), {
    ...options,
    before: async (page) => {
      page.on("request", (request) => READERS.test(request.url()) && asked.push(request.url()));
      await options?.before?.(page);
    },
  });
  return { page, asked };
}

/** The article is read; then the page waits for another one. */
async function read(page) {
  await page.waitForSelector(".room-bar");
  await page.getByRole("button", { name: "Another article" }).click();
  await page.waitForSelector(".own-intake");
}

for (const way of all) {
  test(`${way.name}: only a document brings the program that reads documents, and only once`, async (t) => {
    const { page, asked } = await opened(t, way);
    await page.locator("#own-paste").fill("“It is open,” Mayor Ann Jones said.\n\nThat was all of it.");
    await page.getByRole("button", { name: "Look for quotations" }).click();
    await read(page);
    await page.setInputFiles(".own-picker", fixture("page.html"));
    await read(page);
    assert.deepEqual(asked, []);
    for (const name of ["story.docx", "story.rtf"]) {
      await page.setInputFiles(".own-picker", fixture(name));
      await read(page);
      assert.equal(asked.length, 1, name);
    }
    await page.setInputFiles(".own-picker", fixture("story.dj"));
    await read(page);
    assert.deepEqual(asked.map((url) => READERS.exec(url)[1]), ["documents", "manuscripts"]);
  });
}

const [http] = all;

test("a document whose program does not come is not lost", async (t) => {
  const { page } = await opened(t, http, { allow: /ERR_FAILED|documents_bg|Failed to fetch/ });
  await page.route(PROGRAM, (route) => route.abort());
  await page.setInputFiles(".own-picker", fixture("story.docx"));
  const again = page.locator(".own-news").getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.match(await page.locator(".own-news").innerText(), /story\.docx.*A part of the program could not be loaded/s);
  await page.unroute(PROGRAM);
  await again.click();
  await page.waitForSelector(".room-bar");
  assert.equal(await page.locator(".own-news p").count(), 0);
});

test("whoever does not wait for the program stops, and opens another file", async (t) => {
  const { page, asked } = await opened(t, http);
  let go;
  const held = new Promise((done) => { go = done; });
  await page.route(PROGRAM, async (route) => (await held, route.continue()));
  await page.setInputFiles(".own-picker", fixture("story.docx"));
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector(".own-news:has-text('Stopped')");
  await page.setInputFiles(".own-picker", fixture("page.html"));
  await read(page);
  go();
  await page.setInputFiles(".own-picker", fixture("story.odt"));
  await read(page);
  assert.equal(asked.length, 1, "what was on its way is used");
});
