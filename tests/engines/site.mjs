// The built site with a witness: a script, first in every page, that keeps what goes wrong there.
//
// A driver tells nothing of a page's console in one way for all engines; the page's own events are the same.
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

/** The ways to open the site. */
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
  return [
    { name: "http root", base: await host("/", {}, same, folder), index: "", frames: true },
    // Its policy forbids frames, as it should.
    { name: "sub-path with header policy", base: await host("/a/b/", headerPolicy(), same, folder), index: "" },
    { name: "file://", base: `${pathToFileURL(folder)}/`, index: "index.html", frames: true },
  ];
}
