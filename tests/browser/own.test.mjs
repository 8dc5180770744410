// The page for one's own articles: every format over http and from disk, hostile files, cancelling, the shelf,
// corrections, exports, keyboard, small screens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { accessibility, addressOf, open, settled, ways } from "./support.mjs";

const FILES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../import/files");
const fixture = (name) => path.join(FILES, name);
const all = (await ways()).filter((way) => way.scripts);
const at = (way) => `${way.base}own.html`;

/** Opens the page and gives it a file. */
async function give(t, way, file, options = {}) {
  const page = await open(t, at(way), options);
  await page.setInputFiles(".own-picker", file);
  return page;
}

/** From the reading room to the quotations, unless the page is there. */
const check = async (page) => {
  await page.waitForSelector(".room-bar, .own-result");
  if (await page.locator(".room-bar").count()) {
    await page.getByRole("button", { name: "Check quotations" }).click();
  }
  await page.waitForSelector(".own-result");
};

const found = async (page) => {
  await check(page);
  await page.waitForSelector(".found-card");
  const cards = page.locator(".found-card");
  return cards.evaluateAll((cards) =>
    cards.map((card) => `${card.querySelector("select").selectedOptions[0].text}: ${card.querySelector(".passage").innerText}`),
  );
};

const FORMATS = {
  "plain.txt": "Ines Faro: “We checked every stone,”",
  "notes.md": "Ines Faro: “We checked every stone,”",
  "story.dj": "Ines Faro: “We checked every stone,”",
  "page.html": "Ines Faro: “We checked every stone,”",
  "ninjs.json": "Ines Faro: “We checked every stone,”",
  "ninjs3.json": "Ines Faro: “We checked every stone,”",
  "feed.xml": "Ines Faro: “We checked every stone,”",
  "atom.xml": "Ines Faro: “We checked every stone,”",
  "wordpress.xml": "Ines Faro: “We checked every stone,”",
  "story.docx": "Ines Faro: “We checked every stone,”",
  "story.odt": "Ines Faro: “We checked every stone,”",
  "story.fodt": "Ines Faro: “We checked every stone,”",
  "story.rtf": "Ines Faro: “We checked every stone,”",
  "story.epub": "Ines Faro: “We checked every stone,”",
  "story.eml": "Ines Faro: “We checked every stone,”",
  "page.mhtml": "Ines Faro: “We checked every stone,”",
  "korean.txt": "“모든 돌을 확인했다”",
  "chinese.txt": "李华: “这座桥是安全的。”",
};

for (const way of all) {
  test(`${way.name}: every format shows who says what`, async (t) => {
    const page = await open(t, at(way));
    for (const [name, line] of Object.entries(FORMATS)) {
      await page.setInputFiles(".own-picker", fixture(name));
      const lines = await found(page);
      assert.ok(lines.some((one) => one.includes(line)), `${name}: ${lines.join(" | ")}`);
      await page.waitForSelector(".own-keeping:has-text('Kept')", { timeout: 5000 });
      await page.getByRole("button", { name: "Another article" }).click();
      await page.waitForSelector(".own-intake");
    }
    assert.equal(await page.locator(".own-shelf li").count(), Object.keys(FORMATS).length);
  });

  test(`${way.name}: a saved page acts in nothing and loads nothing`, async (t) => {
    const page = await give(t, way, fixture("page.html"));
    await found(page);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.equal(await page.title(), "Your own article – Broadsheet");
    assert.equal(await page.locator(".own-text a[href^='javascript']").count(), 0);
    await page.locator(".own-left-out summary").click();
    const out = await page.locator(".own-left-out").innerText();
    for (const text of ["Home", "Share this", "All rights reserved", "The bridge at dawn"]) {
      assert.ok(out.includes(text), `${text} is listed`);
    }
  });

  test(`${way.name}: hostile files are refused in words, and the page lives on`, async (t) => {
    const page = await open(t, at(way));
    const give = (name, buffer) => page.setInputFiles(".own-picker", { name, mimeType: "", buffer: Buffer.from(buffer) });
    const refused = async (words) => {
      await page.waitForFunction((words) => document.querySelector(".own-news").innerText.includes(words), words);
    };
    await give("empty.txt", "");
    await refused("The file is empty.");
    await give("a.pdf", "%PDF-1.7");
    await refused("a PDF, which records where each line goes");
    await give("noise.txt", Buffer.from([1, 2, 3, 0, 255, 254, 7]));
    await refused("This is not text.");
    await give("a.docx", "PK\x03\x04 broken");
    await refused("is damaged");
    await give("deep.xml", `<rss><item>${"<a>".repeat(100_000)}`);
    await refused("lie inside one another");
    await give("deep.json", '{"a":'.repeat(50_000));
    await refused("recursion limit");
    // Made in the page: the way through the protocol would take longer than all the rest.
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(100 * 1024 * 1024).fill(97)], "large.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await refused("at most 32 MB are read");
    await give("deep.html", `${"<div>".repeat(100_000)}<p>“It is open,” Mayor Ann Jones said today.</p>`);
    assert.deepEqual(await found(page), ["Ann Jones: “It is open,”"]);
  });
}

const [http, , disk] = all;

test("a text is pasted, by field and by key", async (t) => {
  const page = await open(t, at(http));
  await page.locator("#own-paste").fill("“It is open,” Mayor Ann Jones said.\n\nThat was all of it.");
  await page.getByRole("button", { name: "Look for quotations" }).click();
  assert.deepEqual(await found(page), ["Ann Jones: “It is open,”"]);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/html", "<p>“It is shut,” Mayor Lee Hana said.</p><p>That was all.</p>");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await page.waitForSelector(".passage:has-text('shut')");
});

test("a file is dropped anywhere on the page", async (t) => {
  const page = await open(t, at(disk));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["“It is open,” Mayor Ann Jones said."], "a.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  assert.deepEqual(await found(page), ["Ann Jones: “It is open,”"]);
});

test("a shared text opens by itself and leaves the address", async (t) => {
  const page = await open(t, `${at(http)}?title=Bridge&text=%E2%80%9CIt+is+open%2C%E2%80%9D+Mayor+Ann+Jones+said.`);
  assert.deepEqual(await found(page), ["Ann Jones: “It is open,”"]);
  assert.doesNotMatch(await addressOf(page), /text=/);
});

test("corrections stay on the device", async (t) => {
  const page = await give(t, http, fixture("plain.txt"));
  const count = (await found(page)).length;
  const card = page.locator(".found-card").nth(1);
  assert.match(await card.locator(".found-by").innerText(), /Found by the program/);
  await card.locator("select").first().selectOption({ label: "Another name …" });
  const name = card.locator(".found-fields > .found-field > input").first();
  await name.fill("Lee Hana");
  await name.press("Tab");
  await page.waitForFunction(() => document.querySelectorAll(".found-card")[1].dataset.judge === "reader");
  assert.match(await card.locator(".found-by").innerText(), /Checked by you/);
  await card.locator("select").nth(2).selectOption("paraphrase");
  await page.waitForSelector(".own-text [data-quotation=q2][data-extent=paraphrase]");
  await page.locator(".found-card").first().getByRole("button", { name: "Not a quotation" }).click();
  await page.waitForSelector(".own-dismissed");
  assert.equal(await page.locator(".found-card").count(), count - 1);
  await page.waitForSelector(".own-keeping:has-text('Kept')");
  await settled(page);
  assert.equal(await asks(page), false, "the device has it");
  assert.match(new URL(await addressOf(page)).search, /^\?article=\d+&correct$/);
  await page.reload();
  assert.equal((await found(page)).length, count - 1, "its address survives a reload");
  await page.getByRole("button", { name: "Another article" }).click();
  await page.waitForSelector(".own-shelf li");
  assert.equal(new URL(await addressOf(page)).search, "");
  await page.locator(".own-shelf").getByRole("button", { name: /^Open/ }).click();
  const lines = await found(page);
  assert.equal(lines.length, count - 1);
  assert.ok(lines[0].startsWith("Lee Hana: "), lines[0]);
  await page.locator(".own-dismissed").getByRole("button", { name: "Restore" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".found-card").length === count, count);
  await page.getByRole("button", { name: "Forget my corrections" }).click();
  await page.waitForSelector(".found-card[data-quotation=q2][data-judge=program]");
  await page.getByRole("button", { name: "Another article" }).click();
  await page.locator(".own-shelf").getByRole("button", { name: /^Delete/ }).click();
  await page.waitForSelector(".own-shelf li", { state: "detached" });
});

test("a deleted article can be had back, and the focus goes with it", async (t) => {
  const page = await give(t, http, fixture("plain.txt"));
  const count = (await found(page)).length;
  await page.waitForFunction(() => location.search.startsWith("?article="));
  await page.locator(".found-card").first().getByRole("button", { name: "Not a quotation" }).click();
  await page.getByRole("button", { name: "Another article" }).click();
  await page.locator(".own-shelf").getByRole("button", { name: /^Delete/ }).click();
  await page.waitForFunction(() => document.activeElement.id === "own-undelete");
  assert.equal(await page.locator(".own-shelf li").count(), 0);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "own-shelf-title");
  await page.waitForSelector(".own-shelf li");
  assert.equal(await page.locator("#own-undelete").count(), 0);
  await page.locator(".own-shelf").getByRole("button", { name: /^Open/ }).click();
  assert.equal((await found(page)).length, count - 1, "with its corrections");
});

test("two windows do not overwrite each other's corrections", async (t) => {
  const one = await give(t, http, fixture("plain.txt"));
  const count = (await found(one)).length;
  await one.waitForFunction(() => location.search.startsWith("?article="));
  const two = await one.context().newPage();
  await two.goto(one.url());
  assert.equal((await found(two)).length, count);
  for (const [page, place] of [[one, 0], [two, 1]]) {
    await page.locator(".found-card").nth(place).getByRole("button", { name: "Not a quotation" }).click();
    await page.waitForSelector(".own-dismissed");
    await page.waitForSelector(".own-keeping:has-text('Kept')");
    await settled(page);
  }
  await two.waitForFunction((old) => location.search !== old, new URL(one.url()).search);
  for (const page of [one, two]) {
    const before = await found(page);
    await page.reload();
    assert.deepEqual(await found(page), before, "each has its own");
  }
});

test("marked words become a quotation", async (t) => {
  const page = await open(t, at(http));
  await page.locator("#own-paste").fill("A headline\n\nThe bridge is a fine one. So says the mayor of the town.\n\nIt rains.");
  await page.getByRole("button", { name: "Look for quotations" }).click();
  await check(page);
  await page.evaluate(() => {
    const node = [...document.querySelectorAll(".own-text p")].find((p) => p.innerText.includes("fine")).firstChild;
    const from = node.data.indexOf("bridge");
    getSelection().setBaseAndExtent(node, from, node, from + "bridge is a fine one".length);
  });
  await page.locator("#own-add-name").fill("Ann Jones");
  await page.locator(".own-add").getByRole("button", { name: "Add a quotation" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]");
  assert.ok((await found(page)).includes("Ann Jones: bridge is a fine one"));
  assert.equal(await page.locator(".own-text .quotation").innerText(), "bridge is a fine one");
});

test("an article is taken along in three forms", async (t) => {
  const page = await give(t, disk, fixture("page.html"));
  await found(page);
  for (const [button, check] of [
    ["Djot, for an editor", (text) => assert.match(text, /^\+\+\+\n[^]*\.quote #q1 by=/)],
    ["JSON", (text) => assert.equal(JSON.parse(text).headline, "The old bridge opens again")],
    ["Web Annotations", (text) => assert.equal(JSON.parse(text).items[0].type, "Annotation")],
  ]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    check(readFileSync(await (await waiting).path(), "utf8"));
  }
});

test("an article of the desk comes with its evidence and goes with it", async (t) => {
  const page = await give(t, disk, path.join(FILES, "../../../articles/armistice-70/article.dj"));
  await found(page);
  const byEditor = page.locator(".found-card[data-judge=reader]");
  assert.equal(await byEditor.count(), 14);
  assert.equal(await page.locator(".found-card").count(), 14);
  await page.locator(".found-card").first().getByRole("button", { name: "Not a quotation" }).click();
  await page.waitForSelector(".own-dismissed");
  for (const button of ["Djot, for an editor", "JSON", "Web Annotations", "Save as a page"]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    const download = await waiting;
    const again = await give(t, disk, {
      name: download.suggestedFilename(),
      mimeType: "",
      buffer: readFileSync(await download.path()),
    });
    await found(again);
    assert.equal(await again.locator(".found-card[data-judge=reader]").count(), 13, button);
  }
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForSelector(".own-dismissed", { state: "detached" });
  assert.equal(await byEditor.count(), 14);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await page.waitForSelector(".own-dismissed");
});

test("a long text stays responsive, and the work can be stopped", async (t) => {
  const paragraph = "“The bridge is open,” Mayor Ann Jones said on Monday. Everyone went home after a long day of work.\n\n";
  const text = "A headline\n\n" + paragraph.repeat(Math.ceil((5 * 1024 * 1024) / paragraph.length));
  const page = await open(t, at(http));
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "long.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector(".own-working progress");
  // The page answers while the worker works.
  assert.equal(await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => then("a frame")))), "a frame");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector(".own-news:has-text('Stopped')");
  assert.equal(await page.locator(".own-working").count(), 0);
  await page.setInputFiles(".own-picker", { name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForSelector(".found-card", { timeout: 120_000 });
  assert.ok((await page.locator(".found-card").count()) <= 40, "the list comes in parts");
  assert.ok((await page.locator(".own-text [data-block]").count()) <= 150, "and so does the text");
  await page.locator(".own-found").getByRole("button", { name: /^Show/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".found-card").length > 40);
  await page.locator(".found-card").first().getByRole("button", { name: "This is right" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]");
  await page.getByRole("button", { name: "Forget my corrections" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]", { state: "detached", timeout: 120_000 });
});

/** Whether the browser would ask before the page is left. */
const asks = (page) => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("without a database the page says so and loses nothing", async (t) => {
  const page = await open(t, at(http), {
    before: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
      }),
  });
  await page.setInputFiles(".own-picker", fixture("plain.txt"));
  await found(page);
  await page.waitForSelector(".own-keeping[data-failed]:has-text('keeps nothing for this page')");
  await page.locator(".found-card").first().getByRole("button", { name: "This is right" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]");
  await page.waitForFunction(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
});

test("a full device is told, and loses nothing", async (t) => {
  const page = await open(t, at(http), {
    before: (page) =>
      page.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }),
  });
  await page.setInputFiles(".own-picker", fixture("plain.txt"));
  await found(page);
  await page.waitForSelector(".own-keeping[data-failed]:has-text('no room left')");
  assert.equal(await asks(page), false, "the file has all of it");
  await page.locator(".found-card").first().getByRole("button", { name: "This is right" }).click();
  await page.waitForFunction(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await page.getByRole("button", { name: "Another article" }).click();
  await page.waitForSelector(".own-intake");
  assert.equal(await asks(page), true, "the corrections are still only here");
  await page.getByRole("button", { name: "Go back to it" }).click();
  await page.waitForSelector(".found-card[data-judge=reader]");
  await page.waitForSelector(".own-keeping[data-failed]:has-text('no room left')");
  // Another file sets it aside as well.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["“It rained for a week,” the farmer Ann Lee said on Monday."], "rain.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector(".found-card[data-judge=program]");
  await page.locator(".own-aside").getByRole("button", { name: /^Delete/ }).click();
  await page.waitForFunction(() => !document.querySelector(".own-aside"));
  assert.equal(await asks(page), false, "the reader has let it go");
});

test("numbers lead from the text to the card and back", async (t) => {
  const page = await give(t, http, fixture("page.html"));
  await found(page);
  await page.locator(".own-text .source-mark").nth(2).click();
  await page.waitForFunction(() => document.activeElement?.dataset.quotation === "q3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "mark-q3" || document.activeElement?.className === "source-mark");
});

test("a mark leads to its card where everything is listed, and a number back", async (t) => {
  for (const viewport of [{ width: 1440, height: 500 }, { width: 390, height: 700 }]) {
    const page = await give(t, http, fixture("plain.txt"), { viewport });
    await found(page);
    const mark = page.locator(".own-text .source-mark").last();
    const wanted = await mark.evaluate((mark) => mark.closest("[data-quotation]")?.dataset.quotation ?? mark.hash.slice(3));
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((wanted) => document.activeElement?.dataset.quotation === wanted, wanted);
    const top = () => page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    assert.ok((await top()) >= 0 && (await top()) < viewport.height, "the card is in view");
    assert.ok(await page.locator(".own-found").getByRole("button", { name: "Read", exact: true }).isVisible());
  }
});

test("a feed's other articles are one click away", async (t) => {
  const page = await give(t, disk, fixture("feed.xml"));
  await found(page);
  await page.getByRole("button", { name: "Next article of the file" }).click();
  await page.waitForSelector(".headline:has-text('Another story')");
});

test("nothing bars the way for anybody", async (t) => {
  for (const [way, colorScheme] of [[http, "light"], [http, "dark"], [disk, "light"]]) {
    const page = await open(t, at(way), { colorScheme });
    assert.deepEqual(await accessibility(page), [], `${colorScheme}, the desk`);
    await page.setInputFiles(".own-picker", fixture("notes.md"));
    await page.waitForSelector("#own-room .story");
    assert.deepEqual(await accessibility(page), [], `${colorScheme}, the reading room`);
    await found(page);
    await page.locator(".own-left-out summary, .own-correct summary").first().click();
    assert.deepEqual(await accessibility(page), [], `${colorScheme}, the article`);
  }
});

test("what is typed or chosen before the program has come is kept", async (t) => {
  const before = (act) => async () => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await open(t, at(http), {
      ready: false,
      before: (page) => page.route("**/opener_bg.wasm", async (route) => (await held, route.continue())),
    });
    await act(page);
    release();
    await page.waitForSelector('html[data-app="ready"]', { state: "attached" });
    return page;
  };
  const typed = await before((page) => page.locator("#own-paste").pressSequentially("“It is open,” Ann Jones said."))();
  await typed.waitForFunction(() => document.activeElement.id === "own-paste");
  assert.equal(await typed.locator("#own-paste").inputValue(), "“It is open,” Ann Jones said.");
  await typed.getByRole("button", { name: "Look for quotations" }).click();
  await typed.waitForSelector("#own-room .story");
  await typed.getByRole("button", { name: "Another article" }).click();
  assert.equal(await typed.locator("#own-paste").inputValue(), "", "it was used");
  const chosen = await before((page) => page.setInputFiles(".own-picker", fixture("notes.md")))();
  await chosen.waitForSelector("#own-room .story");
});

test("the page fits small screens", async (t) => {
  const page = await give(t, http, fixture("page.html"), { viewport: { width: 320, height: 640 } });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.waitForSelector("#own-room .story");
  assert.ok((await wide()) <= 320, "the reading room");
  await found(page);
  assert.ok((await wide()) <= 320, "the quotations");
});

test("the page speaks the reader's language", async (t) => {
  for (const [locale, title] of [["ko-KR", "내 기사"], ["zh-CN", "自己的文章"], ["zh-TW", "自己的文章"], ["fr-FR", "Your own article"]]) {
    const page = await open(t, at(http), { locale });
    assert.equal(await page.locator("h1").innerText(), title);
  }
  const page = await open(t, at(http), {
    before: (page) => page.addInitScript(() => localStorage.setItem("broadsheet.preferences", "language=ko")),
  });
  assert.equal(await page.locator("h1").innerText(), "내 기사", "the language chosen on another page of the site");
});

test("without scripts the page says what it needs", async (t) => {
  const page = await open(t, at(http), { javaScriptEnabled: false });
  assert.match(await page.locator("noscript").innerText(), /needs scripts/);
  assert.equal(await page.locator(".own-intake").isVisible(), false, "nothing that does nothing");
});
