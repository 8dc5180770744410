// How long from a saved article until its page is ready again under `broadsheet serve`: `saves.mjs PUBLICATION ARTICLE`
// with the command BROADSHEET and the folder PROGRAM. The publication is copied; the numbers are milliseconds from
// the save until the page is served with what was saved, which is when an open page is told to load again.
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const [publication, article] = process.argv.slice(2);
const { BROADSHEET, PROGRAM = "dist", PORT = "8093", SAVES = "9" } = process.env;
const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-saves-"));
cpSync(publication, folder, { recursive: true, filter: (name) => path.basename(name) !== "dist" });
const root = `http://127.0.0.1:${PORT}/`;
const server = spawn(BROADSHEET, ["serve", folder, "--port", PORT, "--program", PROGRAM], { stdio: ["ignore", "ignore", "pipe"] });
await new Promise((ready, failed) => {
  let said = "";
  server.stderr.on("data", (text) => {
    said += text;
    if (said.includes(root)) ready();
  });
  server.on("close", () => failed(new Error(said.slice(-2000))));
});
process.on("exit", () => server.kill());
const rows = [];
for (let save = 1; save <= Number(SAVES); save += 1) {
  const began = performance.now();
  appendFileSync(path.join(folder, "articles", article, "article.dj"), `\nSaved for the ${save}th time.\n`);
  for (;;) {
    const page = await (await fetch(`${root}${article}.html`)).text();
    if (page.includes(`the ${save}th time`)) break;
    await new Promise((done) => setTimeout(done, 2));
  }
  rows.push(performance.now() - began);
}
const median = rows.toSorted((a, b) => a - b)[Math.floor(rows.length / 2)];
console.log(`${rows.length} saves: the page after ${median.toFixed(0)} ms (median), ${Math.max(...rows).toFixed(0)} ms at most`);
server.removeAllListeners("close");
rmSync(folder, { recursive: true, force: true });
process.exit();
