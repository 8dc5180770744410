// A Spanish paper: a publication that adds a language to the interface, whose words no program carries. It is read on a
// host and from a disk, by readers of three languages, and so is its page for one's own articles.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { accessibility, DIST, host, open, prefer } from "./support.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDER = mkdtempSync(path.join(tmpdir(), "broadsheet-spanish-"));
const SITE = path.join(FOLDER, "dist");
after(() => rmSync(FOLDER, { recursive: true, force: true }));

const broadsheet = (...line) =>
  execFileSync("cargo", ["run", "--quiet", "--bin", "broadsheet", "--", ...line], { cwd: ROOT, stdio: "pipe" });
before(() => {
  cpSync(path.join(ROOT, "examples/la-ribera"), FOLDER, { recursive: true });
  // A language that runs from right to left, with a few words of its own.
  writeFileSync(path.join(FOLDER, "languages/ar.toml"), 'name = "العربية"\n[interface]\nsources = "المصادر"\n[bar]\nmore = "أدوات أخرى"\n');
  broadsheet("build", FOLDER, "--program", DIST);
});

const ways = async () => [await host("/", {}, undefined, SITE), `${pathToFileURL(SITE)}/`];
const speaks = (page, language) => page.waitForSelector(`html[lang="${language}"]`, { state: "attached" });
/** A word that the press printed and the program says anew. */
const reset = (page) => page.textContent('[data-word="preferences_reset"]');

test("a reader of Spanish finds every part of the page in Spanish", async (t) => {
  for (const base of await ways()) {
    const page = await open(t, `${base}la-pasarela.html`, { locale: "es-MX" });
    await speaks(page, "es");
    const said = await page.locator("body").innerText();
    for (const text of ["Fuentes", "2 citas", "2 de marzo de 2026"]) assert.ok(said.includes(text), `${base}: ${text}`);
    for (const text of ["Sources", "quotations", "Published", "Search this"]) assert.ok(!said.includes(text), `${base}: ${text} is English`);
    // The program counts, filters and says so in Spanish.
    await page.keyboard.press("/");
    await page.keyboard.type("pasarela");
    await page.waitForFunction(() => /\d resultados|\d de \d/.test(document.body.innerText));
    if (!base.startsWith("file:")) assert.deepEqual(await accessibility(page), []);
  }
});

test("every reader gets their own language, and Spanish again where they choose it", async (t) => {
  for (const base of await ways()) {
    const page = await open(t, `${base}la-pasarela.html`, { locale: "en-US" });
    await speaks(page, "en");
    assert.equal(await reset(page), "Reset");
    await prefer(page, "language=es");
    await speaks(page, "es");
    assert.equal(await reset(page), "Restablecer");
    await page.reload();
    await speaks(page, "es");
    await prefer(page, "language=ko");
    await speaks(page, "ko");
    await prefer(page, "language=ar");
    await page.waitForSelector('html[lang="ar"][dir="rtl"]', { state: "attached" });
    assert.match(await page.locator("body").innerText(), /المصادر/);
    await prefer(page, "language=auto");
    await speaks(page, "en");
  }
});

test("a reader whose language nobody speaks has the page as it was printed", async (t) => {
  for (const base of await ways()) {
    const page = await open(t, `${base}la-pasarela.html`, { locale: "fr-FR" });
    await speaks(page, "es");
    const own = await open(t, `${base}own.html`, { locale: "fr-FR" });
    assert.equal(await own.locator("h1").innerText(), "Un artículo suyo");
  }
});

test("the page for one's own articles speaks it, and the article in the reading room", async (t) => {
  const text =
    "La pasarela abre el lunes\n\n«Está lista y se puede cruzar sin miedo», dijo la alcaldesa, Inés Faro, en una rueda de prensa.\n";
  const file = { name: "pasarela.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
  for (const base of await ways()) {
    const page = await open(t, `${base}own.html`, { locale: "es-ES" });
    assert.equal(await page.locator("h1").innerText(), "Un artículo suyo");
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.waitForSelector("#own-room .story");
    const said = await page.locator("#own-room").innerText();
    for (const words of ["Fuentes", "1 cita"]) assert.ok(said.includes(words), `${base}: ${words}: ${said}`);
    await speaks(page, "es");
    const other = await open(t, `${base}own.html`, { locale: "en-GB" });
    assert.equal(await other.locator("h1").innerText(), "Your own article");
  }
});

test("the words are loaded with the page, and no other page pays for them", () => {
  const tables = readdirSync(SITE).filter((name) => name.includes("wording."));
  assert.equal(tables.filter((name) => name.startsWith("wording.")).length, 6, tables.join(" "));
  assert.equal(tables.filter((name) => name.startsWith("own-wording.")).length, 2, tables.join(" "));
});
