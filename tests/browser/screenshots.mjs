// Takes the pictures in docs/screenshots. Not a test; script/screenshots runs it.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { host, open, settled } from "./support.mjs";

const FOLDER = path.resolve(import.meta.dirname ?? ".", "../../docs/screenshots");
mkdirSync(FOLDER, { recursive: true });
const root = await host("/");
const wide = { viewport: { width: 1440, height: 960 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const PICTURES = {
  wide: ["", wide],
  "quotation-and-card": ["#q-policy-direction", wide],
  notes: ["?open=three-verbs+party#q-policy-direction", wide],
  original: ["?original=beside&romanisation=on", wide],
  filtered: ["?source=shoigu&rest=hide", wide],
  dark: ["?open=three-verbs#q-policy-direction", { ...wide, colorScheme: "dark" }],
  guide: ["how-to-read.html?original=under#q-number-advice", wide],
  phone: ["", phone],
};

for (const [name, [rest, options]] of Object.entries(PICTURES)) {
  test(name, async (t) => {
    const page = await open(t, root + rest, { reducedMotion: "reduce", ...options });
    await page.evaluate(() => document.fonts.ready);
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

test("phone-sheet", async (t) => {
  const page = await open(t, root, { reducedMotion: "reduce", ...phone });
  await page.locator("#m-policy-direction").tap();
  await settled(page);
  await page.screenshot({ path: path.join(FOLDER, "phone-sheet.png") });
});

test("print", async (t) => {
  const page = await open(t, root, wide);
  const file = path.join(FOLDER, "print.pdf");
  after(() => rmSync(file, { force: true }));
  await page.pdf({ path: file, format: "A4" });
  for (const [number, name] of [[1, "print"], [5, "print-sources"]]) {
    const pages = ["-f", String(number), "-l", String(number)];
    execFileSync("pdftoppm", [...pages, "-r", "70", "-png", "-singlefile", file, path.join(FOLDER, name)]);
  }
});
