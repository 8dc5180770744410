// What a screen reader is given of each article, as text beside this test. `UPDATE=1` writes it anew; read it
// as a listener would before you keep it.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { host, open } from "./support.mjs";

const FOLDER = fileURLToPath(new URL("tree/", import.meta.url));
const ARTICLES = { "armistice-70": "", "how-to-read": "how-to-read.html" };
/** Boxes that say nothing, and what stands under a text. */
const SILENT = new Set(["none", "generic", "InlineTextBox", "LineBreak", "ListMarker"]);
/** States that are worth a word when they are set, and values that always are. */
const STATES = ["disabled", "pressed", "checked", "expanded", "selected", "hasPopup", "roledescription"];

/** The language of every node, by the id that both trees share. */
async function languages(session) {
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const found = new Map();
  const walk = (node, above) => {
    const at = node.attributes?.indexOf("lang") ?? -1;
    const language = at >= 0 && at % 2 === 0 ? node.attributes[at + 1] : above;
    found.set(node.backendNodeId, language);
    for (const child of node.children ?? []) walk(child, language);
  };
  walk(root, "");
  return found;
}

/** The tree as indented lines: role, name, states, language where it changes. */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  const spoken = await languages(session);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth, language, parent) => {
    const role = node.role?.value ?? "none";
    if (role === "InlineTextBox") return;
    const name = (node.name?.value ?? "").replace(/\s+/g, " ");
    let below = depth;
    let now = language;
    const repeats = role === "StaticText" && (name.trim() === "" || name.trim() === parent);
    if (!node.ignored && !SILENT.has(role) && !repeats) {
      now = spoken.get(node.backendDOMNodeId) || language;
      const said = (node.properties ?? []).flatMap(({ name, value }) => {
        if (name === "level") return [`level ${value.value}`];
        if (!STATES.includes(name) || value.value === "" || value.value === undefined) return [];
        if (["disabled", "hasPopup"].includes(name) && ["false", false].includes(value.value)) return [];
        return [`${name} ${value.value}`];
      });
      const words = [
        role === "StaticText" ? "text" : role,
        name && JSON.stringify(name.trim()),
        node.description?.value && `(${node.description.value.replace(/\s+/g, " ")})`,
        ...said,
        now !== language && `[${now}]`,
      ];
      lines.push("  ".repeat(depth) + words.filter(Boolean).join(" "));
      below += 1;
    }
    const under = repeats || SILENT.has(role) || node.ignored ? parent : name.trim();
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), below, now, under);
  };
  walk(nodes[0], 0, "", "");
  return `${lines.join("\n")}\n`;
}

suite("what a screen reader is given", async () => {
  const root = await host("/");
  for (const [article, name] of Object.entries(ARTICLES)) {
    test(article, async (t) => {
      const page = await open(t, root + name, { reducedMotion: "reduce", locale: "en-US" });
      const now = await tree(page);
      const file = path.join(FOLDER, `${article}.txt`);
      if (process.env.UPDATE) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, now);
      }
      assert.equal(now, readFileSync(file, "utf8"), "the tree changed: read it, then UPDATE=1");
    });
    test(`${article}: no heading skips a level, nothing that acts is nameless`, async (t) => {
      const lines = (await tree(await open(t, root + name))).split("\n").map((line) => line.trim());
      const levels = lines.flatMap((line) => (line.startsWith("heading") ? [Number(/level (\d)/.exec(line)[1])] : []));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? level) + 1, `heading ${at}`);
      assert.deepEqual(lines.filter((line) => /^(link|button|textbox|searchbox|combobox|checkbox|radio|image|img)( [^"]|$)/.test(line)), []);
    });
  }
});
