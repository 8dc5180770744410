// An article as one file: opened from a disk and from a host it does what the page does, and it asks for nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accessibility, DISK, DIST, host, open, prefer } from "./support.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDER = mkdtempSync(path.join(tmpdir(), "broadsheet-single-"));
after(() => rmSync(FOLDER, { recursive: true }));
const FILE = path.join(FOLDER, "armistice.html");
execFileSync(
  "cargo",
  ["run", "--quiet", "--bin", "copydesk", "--", "press", "--single", FILE, "--out", DIST, "articles/armistice-70"],
  { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
);
const disk = pathToFileURL(FILE).href;
const hosted = `${await host("/", {}, (name, body) => body, FOLDER)}armistice.html`;

/** Everything but the page itself that was asked for. */
const asked = (url) => {
  const requests = [];
  return { requests, before: (page) => page.on("request", (request) => request.url() !== url && requests.push(request.url())) };
};

for (const [name, url] of [["from a disk", disk], ["from a host", hosted]]) {
  test(`${name}: filters, notes, search, words of another language and texts to take along`, async (t) => {
    const { requests, before } = asked(url);
    const page = await open(t, url, { before });
    const voice = page.locator(".voices [aria-pressed]").first();
    await voice.click();
    await page.waitForSelector(".quotation-card[data-unwanted], .quotation-card[hidden]", { state: "attached" });
    await voice.click();
    await page.locator(".source-mark").nth(2).click();
    await page.waitForFunction(() => location.hash !== "");
    await prefer(page, "language=ko");
    await page.waitForSelector('html[lang="ko"]', { state: "attached" });
    await prefer(page, "language=en");
    await page.waitForSelector('html[lang="en"]', { state: "attached" });
    await page.locator(".menu.more > summary").click();
    await page.getByRole("button", { name: "Cite this article" }).click();
    await page.waitForFunction(() => document.querySelector("dialog[open] textarea")?.value.includes("armistice"));
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.fonts.check("16px Newsreader")), true);
    assert.deepEqual(requests.filter((url) => !/^(data|blob):/.test(url)), [], "it asks for nothing");
    if (name === "from a host") assert.deepEqual(await accessibility(page), []);
  });
}

test("without scripts it is a page to read", async (t) => {
  const page = await open(t, disk, { javaScriptEnabled: false });
  assert.equal(await page.locator(".quotation-card").first().isVisible(), true);
  assert.match(await page.locator("h1").innerText(), /armistice/i);
});

test("it is small enough to be mailed", () => {
  assert.ok(statSync(FILE).size <= 900_000, `${statSync(FILE).size} bytes`);
});

/** The typefaces that an element is really drawn in. */
async function drawn(page, selector) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.filter((font) => font.isCustomFont).map((font) => font.familyName.split(" ")[0]);
}

// A host is asked for the typefaces before the styles name them; from a disk they are always late.
for (const [name, url] of [["a page of the site", `${DISK}armistice-70.html`], ["one file", disk]]) {
  test(`${name} from a disk is in the page's own typefaces`, async (t) => {
    const page = await open(t, url);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    assert.deepEqual(await drawn(page, "h1"), ["Newsreader"]);
    assert.deepEqual(await drawn(page, ".sources-head h2"), ["Newsreader"]);
  });
}
