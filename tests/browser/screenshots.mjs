// Takes the pictures in docs/screenshots. Not a test; script/screenshots runs it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { host, open, prefer, settled } from "./support.mjs";

const FOLDER = path.resolve(import.meta.dirname ?? ".", "../../docs/screenshots");
mkdirSync(FOLDER, { recursive: true });
const root = await host("/");
const wide = { viewport: { width: 1440, height: 960 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** The whole window: an address, a window, and what is done there. */
const PICTURES = {
  wide: ["", wide],
  "quotation-and-card": ["#q-policy-direction", wide],
  notes: ["?open=three-verbs+party#q-policy-direction", wide],
  original: ["?original=beside&romanisation=on", wide],
  filtered: ["?source=shoigu&rest=hide", wide],
  dark: ["?open=three-verbs#q-policy-direction", { ...wide, colorScheme: "dark" }],
  guide: ["how-to-read.html?original=under#q-number-advice", wide],
  phone: ["", phone],
  search: ["?q=letter", wide],
  "search-phone": ["?q=letter", phone],
  "phone-sheet": ["", phone, (page) => page.locator("#m-policy-direction").tap()],
  preferences: ["", wide, (page) => page.locator(".preferences > summary").click()],
  contents: ["", wide, (page) => page.locator(".outline > summary").click()],
  shortcuts: ["", wide, (page) => page.keyboard.press("?")],
  cite: ["", wide, async (page) => {
    await page.locator(".more > summary").click();
    await page.locator('.more [data-take="cite"]').click();
  }],
  more: ["?original=beside", wide, (page) => page.locator(".more > summary").click()],
  "filtered-phone": ["?source=shoigu+xi", phone],
  "voices-phone": ["", phone, (page) => page.locator("#voices").tap()],
  tablet: ["", { viewport: { width: 1024, height: 768 } }],
  korean: ["#q-blood", wide, (page) => prefer(page, "language=ko")],
  "romanised-above": [
    "?romanisation=on&open=three-verbs#q-policy-direction",
    { ...phone, colorScheme: "dark" },
    async (page) => {
      await prefer(page, "readings=above");
      await page.locator(".open-note").first().evaluate((note) => note.scrollIntoView({ block: "center" }));
    },
  ],
};

for (const [name, [rest, options, act]] of Object.entries(PICTURES)) {
  test(name, async (t) => {
    const page = await open(t, root + rest, { reducedMotion: "reduce", ...options });
    await page.evaluate(() => document.fonts.ready);
    await act?.(page);
    await settled(page);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  });
}


const PARTS = {
  "flow": ["", wide, ".flow-picture"],
  "flow-phone": ["", phone, ".flow-picture"],
  "flow-filtered": ["?source=xi", { ...wide, colorScheme: "dark" }, ".flow-picture"],
  "timeline": ["", wide, ".timeline-picture"],
  "timeline-phone": ["", phone, ".timeline-picture"],
  "other-wordings": ["how-to-read.html", wide, ".wordings"],
};

for (const [name, [rest, options, part]] of Object.entries(PARTS)) {
  test(name, async (t) => {
    const page = await open(t, root + rest, { reducedMotion: "reduce", ...options });
    await page.evaluate(() => document.fonts.ready);
    const found = page.locator(part);
    await found.scrollIntoViewIfNeeded();
    await settled(page);
    await found.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  });
}

const REPORT = `Harbor towns ask for time

LISBON, 3 March 2026 - "We need two more winters," the mayor of the town, Ana Duarte, told Radio Costa on Monday.

A spokesman for the ministry said that no date had been set. "Nothing is decided," he said in a statement.`;

for (const [name, options] of Object.entries({ own: wide, "own-phone": phone })) {
  test(name, async (t) => {
    const page = await open(t, `${root}own.html`, { ready: false, reducedMotion: "reduce", ...options });
    await page.locator("textarea").fill(REPORT);
    await page.getByRole("button", { name: "Look for quotations" }).click();
    await page.getByRole("button", { name: "Check quotations" }).click();
    await page.locator(".found-card").first().waitFor();
    await settled(page);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), fullPage: name === "own" });
  });
}

test("print", async (t) => {
  const page = await open(t, root, wide);
  const file = path.join(FOLDER, "print.pdf");
  after(() => rmSync(file, { force: true }));
  await page.pdf({ path: file, format: "A4" });
  const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f");
  const sources = sheets.findIndex((sheet) => /^\s*Sources\s*$/m.test(sheet)) + 1;
  assert.ok(sources > 0, "the sources are on paper");
  for (const [number, name] of [[1, "print"], [sources, "print-sources"]]) {
    const pages = ["-f", String(number), "-l", String(number)];
    execFileSync("pdftoppm", [...pages, "-r", "70", "-png", "-singlefile", file, path.join(FOLDER, name)]);
  }
});
