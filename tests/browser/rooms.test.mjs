// One reading room: the same acts of a reader on an article of the site, on the same article given to the page for one's
// own articles, and on the page that was saved there, opened from a disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, suite, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accessibility, addressOf, at, open, prefer, settled, ways } from "./support.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDER = mkdtempSync(path.join(tmpdir(), "broadsheet-rooms-"));
after(() => rmSync(FOLDER, { recursive: true }));
const all = (await ways()).filter((way) => way.scripts);
const [http, , disk] = all;

/** The article with its versions in other languages, as one file. */
const ARTICLE = {
  name: "armistice-70.json",
  mimeType: "application/json",
  buffer: execFileSync("cargo", ["run", "--quiet", "--bin", "copydesk", "--", "json", "articles/armistice-70"], {
    cwd: ROOT,
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "inherit"],
  }),
};

/** The page for one's own articles with the article in its reading room. */
async function dropped(t, way, options) {
  const page = await open(t, `${way.base}own.html`, options);
  await page.setInputFiles(".own-picker", ARTICLE);
  await page.waitForSelector("#own-room .story");
  await page.waitForFunction(() => location.search.startsWith("?article="));
  return page;
}

/** Saves the article of the page as a page, and gives its file. */
async function saved(page, name) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a page" }).click();
  const download = await waiting;
  const file = path.join(FOLDER, name);
  await download.saveAs(file);
  await page.waitForFunction(() => document.querySelector(".own-saving").innerText.startsWith("The page is saved"));
  return { file, name: download.suggestedFilename() };
}

let file;
/** The saved page, made once. */
async function savedPage(t) {
  if (!file) ({ file } = await saved(await dropped(t, http), "saved.html"));
  return pathToFileURL(file).href;
}

const ROOMS = {
  "an article of the site": (t, options) => open(t, at(http, "armistice-70.html"), options),
  "an own article over http": (t, options) => dropped(t, http, options),
  "an own article from disk": (t, options) => dropped(t, disk, options),
  "a saved page from disk": async (t, options) => open(t, await savedPage(t), options),
};

const ACTS = {
  "a voice filters cards and text, and the address says so": async (page) => {
    await page.locator(".voices [aria-pressed]", { hasText: "Xi Jinping" }).click();
    await page.waitForURL(/[?&]source=xi/);
    assert.ok((await page.locator(".quotation-card:visible").count()) < 14);
    await page.locator(".voices [aria-pressed=true]").click();
    assert.equal(await page.locator(".quotation-card:visible").count(), 14);
  },
  "a number leads to its card, and Escape back": async (page) => {
    await page.locator("#m-blood").click();
    await page.waitForFunction(() => document.activeElement.id === "c-blood");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement.id !== "c-blood");
  },
  "the search finds, counts and goes on": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("blood");
    await page.waitForFunction(() => document.querySelector(".search-count").innerText.startsWith("5"));
    await page.keyboard.press("Enter");
    assert.match(await page.locator(".search-count").innerText(), /^1 of 5/);
  },
  "a note opens under its line": async (page) => {
    await page.locator(".note-mark").first().click();
    await page.waitForFunction(() => [...document.querySelectorAll(".note-body, .open-note")].some((note) => note.checkVisibility()));
  },
  "the Chinese comes beside the text": async (page) => {
    await page.locator('[data-view="parallel"]').first().click();
    await page.waitForFunction(() => document.querySelector(".parallel").checkVisibility());
  },
  "citations and clippings are there": async (page) => {
    await page.locator(".menu.more > summary").click();
    await page.getByRole("button", { name: "Cite this article" }).click();
    await page.waitForFunction(() => document.querySelector("dialog[open] textarea")?.value.includes("armistice"));
  },
  "the interface speaks another language and comes back": async (page) => {
    await prefer(page, "language=ko");
    await page.waitForSelector('html[lang="ko"]', { state: "attached" });
    await prefer(page, "language=en");
    await page.waitForSelector('html[lang="en"]', { state: "attached" });
  },
  "preferences change the page": async (page) => {
    await prefer(page, "theme=dark");
    await page.waitForSelector("html[data-theme=dark]", { state: "attached" });
  },
  "nothing bars the way": async (page) => {
    assert.deepEqual(await accessibility(page), []);
  },
};

for (const [name, enter] of Object.entries(ROOMS)) {
  suite(name, () => {
    for (const [act, run] of Object.entries(ACTS)) {
      // The accessibility engines fetch style sheets, which a page from disk cannot; it is the same page over http.
      if (act === "nothing bars the way" && name === "an own article from disk") continue;
      test(act, async (t) => run(await enter(t, {})));
    }
  });
}

test("a filtered own article survives a reload, and the way back", async (t) => {
  const page = await dropped(t, http);
  await page.locator(".voices [aria-pressed]", { hasText: "Xi Jinping" }).click();
  await page.waitForURL(/\?article=\d+&source=xi/);
  await page.reload();
  await page.waitForSelector("#own-room .story");
  await page.waitForFunction(() => document.querySelector(".voices [aria-pressed=true]"));
  assert.match(await addressOf(page), /\?article=\d+&source=xi/);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector(".voices [aria-pressed=true]"));
  assert.match(await addressOf(page), /\?article=\d+$/);
});

test("a correction shows in the reading room", async (t) => {
  const page = await dropped(t, http);
  await page.getByRole("button", { name: "Check quotations" }).click();
  await page.waitForSelector(".found-card");
  await page.locator(".found-card").first().getByRole("button", { name: "Not a quotation" }).click();
  await page.waitForSelector(".own-dismissed");
  await page.locator(".own-found").getByRole("button", { name: "Read", exact: true }).click();
  await page.waitForSelector("#own-room .story");
  assert.equal(await page.locator(".quotation-card:visible").count(), 13);
  // The session of before is over: a key is answered once.
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement.matches("[type=search]"));
  await page.getByRole("button", { name: "Another article" }).click();
  await page.waitForSelector(".own-intake");
  assert.equal(await page.title(), "Your own article – Broadsheet");
});

test("a quotation is corrected where it is read, also on a phone", async (t) => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const page = await dropped(t, http, { viewport, hasTouch: viewport.width < 1024 });
    const id = await page.locator(".quotation-card").nth(2).getAttribute("data-quotation");
    const phone = viewport.width < 1024;
    if (phone) {
      await page.locator(`#m-${id}`).click();
      await page.waitForSelector(":root[data-sheet=card]");
    } else {
      await page.locator(".voices").getByRole("button", { name: /^Xi Jinping/ }).click();
      await page.waitForFunction(() => location.search.endsWith("&source=xi"));
    }
    const card = page.locator(`.quotation-card[data-quotation="${id}"]`);
    await card.locator(".card-menu > summary").click();
    await card.getByRole("button", { name: "Correct quotation 3" }).click();
    const fields = page.getByRole("dialog", { name: "Quotation 3 of 14" });
    await fields.waitFor();
    await page.waitForFunction(() => document.activeElement.closest("dialog[open]"));
    assert.deepEqual(await accessibility(page), []);
    // With another speaker it would no longer be among what the filter shows.
    const speaker = phone ? "Sergei Shoigu" : "Xi Jinping";
    await fields.getByLabel("Speaker").selectOption({ label: speaker });
    await fields.getByRole("button", { name: "This is right" }).click();
    await page.waitForSelector(".own-dialog .found-card[data-judge=reader]");
    // The keys of the reading room are at rest meanwhile.
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.matches("[type=search]")), false);
    await fields.getByRole("button", { name: "Next quotation" }).click();
    await page.getByRole("dialog", { name: "Quotation 4 of 14" }).waitFor();
    await page.getByRole("button", { name: "Previous quotation" }).click();
    if (phone) await fields.getByRole("button", { name: "Done" }).tap();
    else await page.keyboard.press("Escape");
    await page.waitForSelector("#own-room .story");
    // Also where nothing was corrected, and the page stays as it is.
    await page.waitForFunction((id) => document.activeElement.id === `m-${id}`, id);
    assert.equal(await page.locator(".own-dialog, [data-corrected-now]").count(), 0);
    assert.equal(await card.locator(".card-name").textContent(), speaker);
    if (!phone) assert.match(await addressOf(page), /&source=xi(#q-.*)?$/, "the filter is still on");
    if (!phone) continue;
    // The sheet is gone with its entry of the history, and the words are in view.
    await page.waitForFunction((id) => location.hash === `#q-${id}` && !document.documentElement.dataset.sheet, id);
    assert.equal(await page.evaluate(() => history.state), null);
    const { top, bottom } = await page.locator(`#q-${id}`).evaluate((words) => words.getBoundingClientRect().toJSON());
    assert.ok(top > 0 && bottom < viewport.height, `${top} to ${bottom}`);
  }
  const site = await open(t, at(http, "armistice-70.html"));
  assert.equal(await site.locator("[data-correct]").count(), 0);
});

test("what is no quotation makes way for the next, and can be undone at once", async (t) => {
  const page = await dropped(t, http);
  const card = page.locator(".quotation-card").first();
  await card.locator(".card-menu > summary").click();
  await card.getByRole("button", { name: "Correct quotation 1" }).click();
  const words = page.locator(".own-dialog .passage");
  const before = await words.innerText();
  await page.locator(".own-dialog").getByRole("button", { name: "Not a quotation" }).click();
  await page.getByRole("dialog", { name: "Quotation 1 of 13" }).waitFor();
  assert.notEqual(await words.innerText(), before);
  await page.locator(".own-dialog").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("dialog", { name: "Quotation 1 of 14" }).waitFor();
  assert.equal(await words.innerText(), before, "what came back is shown");
  await page.waitForFunction(() => document.activeElement.closest(".own-dialog") !== null && !document.activeElement.disabled);
  await page.locator(".own-dialog").getByRole("button", { name: "Check quotations" }).click();
  await page.waitForSelector(".own-found .found-card");
  assert.equal(await page.locator(".own-dialog").count(), 0);
});

test("what was corrected is said wherever one goes on reading, and taken back there", async (t) => {
  const page = await dropped(t, http, { viewport: { width: 390, height: 844 } });
  await page.locator(".quotation").nth(7).click();
  await page.waitForSelector(":root[data-sheet=card]");
  const card = page.locator(".quotation-card[data-current]");
  await card.locator(".card-menu > summary").click();
  await card.getByRole("button", { name: /^Correct quotation/ }).click();
  await page.locator(".own-dialog").getByLabel("Speaker").selectOption({ label: "Xi Jinping" });
  await page.locator(".own-dialog").getByRole("button", { name: "Done" }).click();
  await page.waitForFunction(() => scrollY > 0 && /^m-/.test(document.activeElement.id));
  const told = page.locator(".own-last [role=status]");
  await told.getByText(/^✓ Speaker → .*Xi Jinping.* “.+”$/).waitFor();
  const undo = page.locator(".own-last").getByRole("button", { name: "Undo" });
  const inView = (button) => {
    const { top, bottom } = button.getBoundingClientRect();
    return button === document.activeElement && top >= 0 && bottom <= innerHeight;
  };
  const before = await page.evaluate(() => scrollY);
  const corrected = await page.evaluate(() => [...document.querySelectorAll(".quotation[data-lit]")].map((one) => one.id));
  assert.equal(corrected.length, 1);
  await undo.click();
  await told.getByText(/^Undone: Speaker is .+ again “.+”$/).waitFor();
  await settled(page);
  assert.ok(await undo.evaluate(inView));
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 200, "nobody is moved away");
  const marked = () => page.evaluate(() => [...document.querySelectorAll(".quotation[data-lit]")].map((one) => one.id));
  assert.deepEqual(await marked(), corrected, "its words are marked as they were after the correction");
  assert.deepEqual(await accessibility(page), []);
  await page.keyboard.press("ControlOrMeta+y");
  await told.getByText(/^Done again: Speaker → .*Xi Jinping.* “.+”$/).waitFor();
  await undo.click();
  await page.locator(".own-last").getByRole("button", { name: "Redo" }).click();
  await told.getByText(/^Done again:/).waitFor();
  assert.ok(await undo.evaluate(inView), "the focus goes on to what is left");
  await page.locator(".own-last").getByRole("button", { name: "Hide this line" }).click();
  await page.waitForFunction(() => document.querySelector(".own-last").innerText === "");
  assert.match(await page.evaluate(() => document.activeElement.id), /^m-/, "the focus is where the correction was");
});

for (const way of [http, disk]) {
  test(`a quotation is saved as a picture: ${way.name}`, async (t) => {
    const page = await dropped(t, way);
    const card = page.locator(".quotation-card").nth(2);
    await card.locator(".card-menu > summary").click();
    const waiting = page.waitForEvent("download");
    await card.getByRole("button", { name: "Save quotation 3 as a picture" }).click();
    const download = await waiting;
    assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.[a-z0-9-]+\.png$/);
    const bytes = readFileSync(await download.path());
    assert.equal(bytes.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    // An empty sheet of that size has two kilobytes.
    assert.ok(bytes.length > 12_000, `${bytes.length} bytes`);
    assert.equal(await card.locator(".card-menu[open]").count(), 0, "the menu is closed");
  });
}

test("a field says why it was not taken, and takes a language by its name", async (t) => {
  const page = await dropped(t, http);
  const card = page.locator(".quotation-card").first();
  await card.locator(".card-menu > summary").click();
  await card.getByRole("button", { name: "Correct quotation 1" }).click();
  const fields = page.getByRole("dialog", { name: "Quotation 1 of 14" });
  await fields.locator(".found-details > summary").click();
  for (const [label, wrong, why, right, shown] of [
    ["Original language", "Korish", "No such language", "korean", "Korean"],
    ["Said on", "yesterday", "No such day", "2023-07", "2023-07"],
  ]) {
    const field = fields.getByLabel(label, { exact: true });
    await field.fill(wrong);
    await page.keyboard.press("Tab");
    await fields.getByText(why).waitFor();
    assert.equal(await field.inputValue(), wrong, "what was typed stays");
    assert.deepEqual(await accessibility(page), []);
    await field.fill(right);
    await page.keyboard.press("Tab");
    await fields.getByText(why).waitFor({ state: "detached" });
    assert.equal(await field.inputValue(), shown);
  }
});

test("words that are selected while one reads become a quotation", async (t) => {
  const page = await dropped(t, http);
  const bar = page.locator(".own-add-over");
  const select = () =>
    page.evaluate(() => {
      const line = [...document.querySelectorAll("#own-room .body p")].find((line) => line.textContent.startsWith("The sentence was translated"));
      line.scrollIntoView({ block: "center" });
      const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
      // From within a word to within a word.
      getSelection().setBaseAndExtent(text, 6, text, 24);
    });
  await select();
  await bar.getByText("sentence was translated", { exact: true }).waitFor();
  const meant = () =>
    page.evaluate(() => {
      const [part] = CSS.highlights.get("marked-words");
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const [words, box] = [range, document.querySelector(".own-add-over")].map((one) => one.getBoundingClientRect());
      return { text: range.toString(), beside: box.top >= words.bottom || box.bottom <= words.top, inView: box.top >= 0 && box.bottom <= innerHeight };
    });
  assert.deepEqual(await meant(), { text: "sentence was translated", beside: true, inView: true });
  // A click beside them lets go of them.
  await page.evaluate(() => getSelection().collapseToEnd());
  await bar.waitFor({ state: "detached" });
  await select();
  await bar.getByRole("button", { name: "Add a quotation" }).waitFor();
  // The bar is far from the words for whoever has only keys.
  await page.keyboard.press("a");
  await page.waitForFunction(() => document.activeElement.id === "own-add-name");
  // The words stay marked while the focus is in the field.
  assert.deepEqual(await meant(), { text: "sentence was translated", beside: true, inView: true });
  assert.deepEqual(await accessibility(page), []);
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.evaluate(() => getSelection().removeAllRanges());
  await select();
  await bar.getByRole("button", { name: "Add a quotation" }).click();
  // There is one of that name.
  await bar.getByLabel("Speaker").fill("shoigu");
  await page.keyboard.press("Enter");
  await bar.waitFor({ state: "detached" });
  await page.waitForFunction(() => /^m-/.test(document.activeElement.id));
  assert.equal(await page.locator("#own-room .quotation-card").count(), 15);
  const held = await page.evaluate(() => document.activeElement.dataset.quotation);
  assert.match(await page.locator(`.quotation-card[data-quotation="${held}"]`).textContent(), /Sergei Shoigu.*sentence was translated/s);
  assert.match(await addressOf(page), new RegExp(`#q-${held}$`));
});

test("whoever checks quotations finds their filter again", async (t) => {
  const page = await dropped(t, http);
  await page.locator(".voices").getByRole("button", { name: /^Xi Jinping/ }).click();
  await page.waitForFunction(() => location.search.endsWith("&source=xi"));
  await page.getByRole("button", { name: "Check quotations" }).click();
  await page.waitForSelector(".found-card");
  await page.locator(".own-found").getByRole("button", { name: "Read", exact: true }).click();
  await page.waitForSelector(".voices [aria-pressed=true]");
  assert.equal(await page.locator(".quotation-card:visible").count(), 2);
  assert.match(await addressOf(page), /&source=xi$/);
});

test("from a pasted text to a saved page in one sitting", async (t) => {
  const page = await open(t, at(disk, "own.html"));
  await page.locator("#own-paste").fill("The old bridge\n\n“It is open,” Mayor Ann Jones said on Monday.\n\nEveryone went home.");
  await page.getByRole("button", { name: "Look for quotations" }).click();
  await page.waitForSelector("#own-room .story");
  assert.equal(await page.locator(".quotation-card:visible").count(), 1);
  const { file, name } = await saved(page, "bridge.html");
  assert.match(name, /^[a-z0-9-]+\.html$/);
  assert.ok(statSync(file).size <= 900_000, `${statSync(file).size} bytes`);
  const taken = await open(t, pathToFileURL(file).href);
  assert.match(await taken.locator(".quotation-card").innerText(), /Ann Jones/);
  // Nobody knows who published it: no name stands over it, least of all that of the site.
  assert.equal(await taken.locator(".masthead-name").count(), 0);
  assert.equal(await taken.title(), "The old bridge");
  const bare = await open(t, pathToFileURL(file).href, { javaScriptEnabled: false });
  assert.ok(await bare.locator(".quotation-card").isVisible());
  await settled(taken);
});
