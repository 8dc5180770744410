// What other programs make of the article: a reading view, a voice, the browser's links to a phrase, the clipboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { DIST, host, open, settled, top } from "./support.mjs";

const PAGES = ["index.html", "how-to-read.html"];
const parsed = (file) => new JSDOM(readFileSync(path.join(DIST, file), "utf8"), { url: "https://example.org/" + file });
const flat = (text) => text.replace(/\s+/g, " ").trim();

suite("a reading view", () => {
  for (const file of PAGES) {
    test(`${file} keeps every source, every note and one language`, () => {
      const printed = parsed(file).window.document;
      const lines = [...printed.querySelectorAll(".source-line")].map((line) => flat(line.textContent).replace(" ↩", ""));
      const names = [...printed.querySelectorAll(".source-name")].map((name) => flat(name.textContent));
      const notes = [...printed.querySelectorAll(".endnote .note-text")].map((note) => flat(note.textContent));
      const quotations = printed.querySelectorAll(".body .source-mark").length;
      const beside = [...printed.querySelectorAll(".body .parallel p")].map((line) => flat(line.textContent));
      assert.ok(lines.length > 0 && notes.length > 0 && beside.length > 0);
      const read = new Readability(parsed(file).window.document).parse();
      const view = new JSDOM(read.content).window.document;
      const text = flat(view.body.textContent);
      assert.equal(lines.length, quotations, "one line for each quotation");
      for (const line of lines) assert.ok(text.includes(line), `the source is lost: ${line}`);
      for (const name of names) assert.ok(text.includes(name), `nobody says who ${name} is`);
      for (const note of notes) assert.ok(text.includes(note), `the note is lost: ${note}`);
      for (const line of beside) assert.ok(!text.includes(line), `the other language stands between: ${line}`);
      // Every mark of a note still leads to its note.
      const marks = [...view.querySelectorAll("a")].filter((link) => /#n-/.test(link.href));
      assert.ok(marks.length >= notes.length);
      for (const mark of marks) assert.ok(view.getElementById(mark.hash.slice(1)), `${mark.hash} leads nowhere`);
    });

    test(`${file}: no mark is part of a word`, () => {
      const page = parsed(file).window.document;
      for (const mark of page.querySelectorAll(".note-mark, .source-mark")) {
        assert.match(mark.textContent, /^\[[a-z0-9]+\]$/);
      }
      const lede = flat(page.querySelector(".body p").textContent);
      assert.doesNotMatch(lede, /\p{L}[a-z]\b\s*\[?$/u);
    });
  }
});

suite("names of marks", () => {
  for (const [language, name] of [["en", "Note on Kim Jong Un [a]"], ["zh-Hans", "关于“Kim Jong Un”的译注 [a]"]]) {
    test(`${language}: a note's mark says the word that it is about`, async (t) => {
      const page = await open(t, await host("/"));
      await page.evaluate((language) => document.querySelector(`[data-prefer="language=${language}"]`).click(), language);
      await page.waitForSelector(`html[lang="${language}"]`, { state: "attached" });
      await page.getByRole("link", { name, exact: true }).first().waitFor();
      const names = await page.locator(".body .note-mark").evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
      assert.ok(names.every((name) => name.length > 8), "each says more than a letter");
    });
  }
});

suite("links to a phrase", () => {
  const phrases = ["a veiled threat", "a comradeship written in blood", "Visitors in Pyongyang", "Kim Jong Un", "the Korean War armistice"];
  for (const phrase of phrases) {
    test(`“${phrase}” lands in the text`, async (t) => {
      const page = await open(t, `${await host("/")}#:~:text=${encodeURIComponent(phrase)}`);
      await settled(page);
      const first = phrase.split(" ")[0];
      const place = page.locator(".story :is(.body, .story-head) :is(p, h2, h1)", { hasText: new RegExp(`${first}`) });
      assert.ok((await place.count()) > 0);
      assert.equal(await page.locator("details[open]").count(), 0, "no menu was opened");
      // Where the browser went is where the words are.
      const seen = await page.evaluate((phrase) => {
        const plain = (text) => text.replace(/\[\w+\]/g, "").replace(/\s+/g, " ");
        const blocks = [...document.querySelectorAll(".body [data-block], .story-head .pair")];
        const holding = blocks.filter((block) => plain(block.textContent).includes(phrase));
        return holding.some((block) => {
          const area = block.getBoundingClientRect();
          return area.bottom > 0 && area.top < innerHeight;
        });
      }, phrase);
      assert.ok(seen, "the words in the text are in view");
    });
  }
});

suite("what is copied", () => {
  const copied = async (page, from, to) => {
    await page.evaluate(
      ([from, to]) => {
        const range = document.createRange();
        range.setStartBefore(document.querySelector(from));
        range.setEndAfter(document.querySelector(to));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      },
      [from, to],
    );
    await page.keyboard.press("Control+c");
    return flat(await page.evaluate(() => navigator.clipboard.readText()));
  };
  const start = async (t) => open(t, await host("/"), { permissions: ["clipboard-read", "clipboard-write"] });

  test("an open note is not in what is copied across it, and can be copied itself", async (t) => {
    const page = await start(t);
    await page.locator(".note-mark").first().click();
    await page.locator(".open-note").waitFor();
    const text = await copied(page, "#b-lede > p", "#b-the-day > p");
    assert.match(text, /North Korean leader Kim Jong Un received a letter/);
    assert.doesNotMatch(text, /\[a\]|\[1\]|Gim Jeong/);
    assert.match(await copied(page, ".open-note .note-term", ".open-note .note-term"), /^Kim Jong Un/);
  });
});
