// What a browser needs to open an article and find whom it quotes: `opener.mjs DIST ARTICLES.jsonl` prints the mean of
// milliseconds an article, the middle of five rounds. Sent to the worker, read, searched, written down and sent back:
// a little more than the finder alone.
import { readFileSync } from "node:fs";
import { median } from "./figures.mjs";
import { open } from "./place.mjs";

const [dist, articles] = process.argv.slice(2);
const texts = readFileSync(articles, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
const place = await open(dist);
try {
  const page = await place.browser.newPage();
  await page.goto(`${place.root}own.html`);
  await page.waitForFunction(() => self.broadsheetErrand);
  const rounds = await page.evaluate(async (texts) => {
    const errand = self.broadsheetErrand();
    const told = (is) =>
      new Promise((resolve) => {
        const listen = ({ data }) => {
          if (!is(data)) return;
          errand.removeEventListener("message", listen);
          resolve(data);
        };
        errand.addEventListener("message", listen);
      });
    await told((line) => line === "ready");
    const files = texts.map((text) => new TextEncoder().encode(text));
    const rounds = [];
    // The first round warms the program.
    for (let round = 0; round < 6; round += 1) {
      const began = performance.now();
      for (const bytes of files) {
        const done = told((line) => line !== '"Finding"');
        errand.postMessage(["article.txt", bytes, 1, null]);
        const line = await done;
        if (!line.startsWith('{"Done"')) throw new Error(`an article was not opened: ${line.slice(0, 200)}`);
      }
      rounds.push((performance.now() - began) / files.length);
    }
    return rounds.slice(1);
  }, texts);
  console.log(median(rounds).toFixed(2));
} finally {
  await place.end();
}
