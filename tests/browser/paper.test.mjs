// Paper: how many pages, and what stands where on them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite, test } from "node:test";
import { host, open, prefer } from "./support.mjs";

/** The pages on paper, each as its lines with their height on the page, from 0 at the top to 1. */
async function pages(page, format) {
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-"));
  try {
    const file = path.join(folder, "page.pdf");
    await page.pdf({ path: file, format, preferCSSPageSize: false });
    const boxes = execFileSync("pdftotext", ["-bbox-layout", file, "-"], { encoding: "utf8" });
    return boxes.split("<page ").slice(1).map((text) => {
      const height = Number(text.match(/height="([\d.]+)"/)[1]);
      const lines = [...text.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([\s\S]*?)<\/line>/g)];
      return lines.map(([, left, from, to, words]) => ({
        left: Number(left),
        from: Number(from) / height,
        to: Number(to) / height,
        text: [...words.matchAll(/>([^<]+)<\/word>/g)].map(([, word]) => word).join(" "),
      }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const headings = (page) =>
  page.evaluate(() => {
    const plain = (heading) => heading.textContent.replace(/\[\w+\]/g, "").replace(/\s+/g, " ").trim();
    return [...document.querySelectorAll(".story :is(h2, h3), .sources :is(h2, h3)")].map(plain);
  });

const text = (sheets) => sheets.flat().map((line) => line.text).join(" ");

/** Headings with nothing under them in their column. A name in a row of a table, with four more cells beside it, is none. */
function alone(sheets, names) {
  return sheets.flatMap((lines, sheet) =>
    lines
      .filter((line) => names.includes(line.text))
      .filter((line) => lines.filter((other) => Math.abs(other.from - line.from) < 0.004).length <= 4)
      .filter((line) => !lines.some((other) => other.from > line.from + 0.005 && Math.abs(other.left - line.left) < 60))
      .map((line) => `page ${sheet + 1}: ${line.text}`),
  );
}

suite("paper", () => {
  for (const format of ["A4", "Letter"]) {
    test(`${format}: the article with its sources and notes on at most six pages`, async (t) => {
      const page = await open(t, await host("/"));
      const sheets = await pages(page, format);
      assert.ok(sheets.length <= 6, `${sheets.length} pages`);
      const all = text(sheets);
      const [sources, notes] = await page.evaluate(() => [
        document.querySelectorAll(".source-line").length,
        [...document.querySelectorAll(".endnote .note-term")].map((term) => term.textContent),
      ]);
      assert.equal(sources, 14);
      for (let number = 1; number <= sources; number += 1) assert.ok(all.includes(`[${number}]`), `mark ${number}`);
      for (const term of notes) assert.ok(all.replace(/- /g, "").includes(term.split(" ")[0]), `note on ${term}`);
      assert.match(all, /Xi Jinping → a letter to Kim Jong Un → Xinhua News Agency → Voice of Hope/);
      assert.deepEqual(alone(sheets, await headings(page)), []);
      // No page but the last stops in its upper half.
      for (const [index, lines] of sheets.slice(0, -1).entries()) {
        const end = Math.max(...lines.map((line) => line.to));
        assert.ok(end > 0.7, `page ${index + 1} ends at ${end.toFixed(2)}`);
      }
    });

    test(`${format}: the whole evidence is a choice`, async (t) => {
      const page = await open(t, await host("/"));
      await prefer(page, "paper=evidence");
      const sheets = await pages(page, format);
      assert.match(text(sheets), /Reconstructed/i);
      assert.deepEqual(alone(sheets, await headings(page)), []);
      for (const [index, lines] of sheets.slice(0, -1).entries()) {
        const end = Math.max(...lines.map((line) => line.to));
        assert.ok(end > 0.5, `page ${index + 1} ends at ${end.toFixed(2)}`);
      }
    });
  }

  test("with a filter no sheet but the last has a hole, and no heading stands over nothing", async (t) => {
    for (const rest of ["?source=xi", "?source=xi&rest=hide", "?source=moscow-times", "?source=shoigu&rest=hide"]) {
      const page = await open(t, (await host("/")) + rest);
      const sheets = await pages(page, "A4");
      assert.deepEqual(alone(sheets, await headings(page)), [], rest);
      for (const [index, lines] of sheets.slice(0, -1).entries()) {
        const end = Math.max(...lines.map((line) => line.to));
        assert.ok(end > 0.82, `${rest}: page ${index + 1} ends at ${end.toFixed(2)}`);
      }
      const notes = await page.locator(".endnote:not([data-unwanted])").count();
      assert.equal(/Translator’s notes/.test(text(sheets)), notes > 0, rest);
      await page.context().close();
    }
  });

  test("the menu prints either, and the choice stays for the browser’s own command", async (t) => {
    const page = await open(t, await host("/"));
    await page.evaluate(() => {
      window.printed = [];
      window.print = () => window.printed.push(document.documentElement.dataset.paper ?? "article");
    });
    for (const [name, paper] of [["Print with full evidence", "evidence"], ["Print the article", "article"]]) {
      await page.locator(".more > summary").click();
      await page.getByRole("button", { name }).click();
      await page.waitForFunction((paper) => window.printed.at(-1) === paper, paper);
      assert.equal(await page.locator(`[data-prefer="paper=${paper}"]`).getAttribute("aria-pressed"), "true");
      await page.keyboard.press("Escape");
    }
  });

  test("with a filter it says so, and lists only what the filter leaves", async (t) => {
    const page = await open(t, `${await host("/")}?source=shoigu`);
    // Printed at once: what waits for a pause of the reader is done before.
    const all = text(await pages(page, "A4"));
    assert.match(all, /Filter on · 2 of 14 quotations · Sergei Shoigu/i);
    assert.match(all, /Only these quotations are numbered in the text .*, and only the notes to their paragraphs are printed\./);
    assert.match(all, /Sergei Shoigu → a meeting .{0,120}, July 26, 2023 →/);
    assert.doesNotMatch(all, /Xi Jinping → a letter/);
    // Every number and letter in the text leads to a line below.
    const marks = [...all.matchAll(/\[(\w)\]/g)].map(([, mark]) => mark);
    assert.deepEqual([...new Set(marks)].sort(), ["8", "9", "m", "n", "o"]);
    // The last sheet is not there for the rights alone.
    const last = (await pages(page, "A4")).at(-1).map((line) => line.text).join(" ");
    assert.match(last, /Translator’s notes/);
  });
});
