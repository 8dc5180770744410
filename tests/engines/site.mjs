// The built site with a witness: a script, first in every page, that keeps what goes wrong there.
//
// A driver tells nothing of a page's console in one way for all engines; the page's own events are the same.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { DIST, headerPolicy, host } from "../browser/support.mjs";

const WITNESS = `(() => {
  const said = (self.witness = []);
  addEventListener("error", (event) => {
    const what = event.target?.src ?? event.target?.href;
    said.push(what ? "did not load: " + what : event.message + " at " + event.filename + ":" + event.lineno);
  }, true);
  addEventListener("unhandledrejection", (event) => said.push("rejected: " + event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    said.push("policy breached: " + event.violatedDirective + " " + event.blockedURI));
  for (const level of ["error", "warn"]) {
    const tell = console[level];
    console[level] = (...words) => {
      said.push(level + ": " + words.map(String).join(" "));
      tell.apply(console, words);
    };
  }
})();
`;
/** A phone's width, which no desktop window has: the page in a frame. */
const FRAME = '<!DOCTYPE html><html lang="en"><title>Frame</title><iframe width="360" height="740" src="index.html"></iframe>';

/** A program of the desk on the first article; its output goes to the caller. */
const copydesk = (...args) =>
  execFileSync("cargo", ["run", "--quiet", "--bin", "copydesk", "--", ...args, "articles/armistice-70"], {
    cwd: path.resolve(DIST, ".."),
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "inherit"],
  }).toString();

/** Gives the page for one's own articles a file, as a drop does. */
function drop(text) {
  const data = new DataTransfer();
  data.items.add(new File([text], "armistice-70.json", { type: "application/json" }));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}

/** The ways to open the site. A room has the article where the site has it not: only the acts that are named in it. */
export async function ways() {
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-site-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(path.join(folder, "witness.js"), WITNESS);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const file = path.join(folder, name);
    const page = readFileSync(file, "utf8").replace('<meta name="viewport"', '<script src="witness.js"></script>$&');
    writeFileSync(file, page);
  }
  writeFileSync(path.join(folder, "frame.html"), FRAME);
  const same = (name, body) => body;
  // Nothing may be added to a page that is one file: its policy names what is in it.
  const saved = path.join(folder, "saved.html");
  copydesk("press", "--single", saved, "--out", DIST);
  const article = copydesk("json");
  const enter = async (page) => {
    await page.find('html[data-app="ready"] .own-intake');
    await page.run(drop, article);
    await page.find("#own-room .story");
  };
  const root = await host("/", {}, same, folder);
  return [
    { name: "http root", base: root, index: "", frames: true },
    // Its policy forbids frames, as it should.
    { name: "sub-path with header policy", base: await host("/a/b/", headerPolicy(), same, folder), index: "" },
    { name: "file://", base: `${pathToFileURL(folder)}/`, index: "index.html", frames: true },
    { name: "an own article over http", base: root, index: "own.html", room: true, enter },
    { name: "a saved page from disk", base: `${pathToFileURL(folder)}/`, index: "saved.html", room: true, silent: true },
  ];
}
