// The pages of the rivals, made from ours: the same words, the same styles, other scripts or none.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const MODULES = path.resolve(HERE, "../../node_modules");

/** What script/bench builds beside the pages. */
const BUILT = ["search.js"];
const LIBRARIES = {
  "minisearch.lib.js": "minisearch/dist/umd/index.js",
  "flexsearch.lib.js": "flexsearch/dist/flexsearch.bundle.min.js",
};
/** The scripts of each twin, in their order. */
const TWINS = {
  vanilla: ["vanilla.js"],
  minisearch: ["minisearch.lib.js", "page.js", "minisearch.js"],
  flexsearch: ["flexsearch.lib.js", "page.js", "flexsearch.js"],
  includes: ["page.js", "includes.js"],
  marks: ["page.js", "marks.js"],
  engine: ["search.js", "engine.js"],
};

/** Writes every rival of `ours-SIZE.html` beside it. */
export function derive(folder, size) {
  const ours = readFileSync(path.join(folder, `ours-${size}.html`), "utf8");
  const write = (name, page) => writeFileSync(path.join(folder, `${name}-${size}.html`), page);
  const still = ours.replaceAll(/<script src="[^"]*"[^>]*><\/script>\n?/g, "");
  write("still", still);
  for (const [name, scripts] of Object.entries(TWINS)) {
    const tags = scripts.map((file) => `<script src="${file}" defer></script>\n`).join("");
    write(name, still.replace("</head>", `${tags}</head>`));
  }
  write("plain", plain(still));
  // The same page without content-visibility: all of it is laid out at once.
  writeFileSync(path.join(folder, "laid.css"), ".stretch { content-visibility: visible !important; }\n");
  write("laid", still.replace("</head>", '<link rel="stylesheet" href="laid.css">\n</head>'));
  // The same page with the cards of its sources laid out at once, and the text as it is.
  writeFileSync(path.join(folder, "dealt.css"), ".quotation-card { content-visibility: visible !important; }\n");
  write("dealt", still.replace("</head>", '<link rel="stylesheet" href="dealt.css">\n</head>'));
  if (existsSync(path.join(folder, "whole.js"))) write("whole", whole(folder, ours, size));
}

/** The scripts of the twins, copied beside the pages. */
export function copyTwins(folder) {
  for (const [file, source] of Object.entries(LIBRARIES)) copyFileSync(path.join(MODULES, source), path.join(folder, file));
  for (const file of new Set(Object.values(TWINS).flat().filter((file) => !(file in LIBRARIES) && !BUILT.includes(file)))) {
    copyFileSync(path.join(HERE, "../twins", file), path.join(folder, file));
  }
}

/** The text alone, as plain HTML in the same column and the same styles, without stretches and without sources. */
function plain(still) {
  const [, head] = still.match(/^([\s\S]*?<\/head>)/);
  const [, body] = still.match(/<div class="body"[^>]*>([\s\S]*?)<section[^>]*class="endnotes/) ?? [];
  if (!body) throw new Error("the page has no text before its notes");
  const [, headline] = still.match(/<h1[^>]*>([\s\S]*?)<\/h1>/);
  const bare = (html) => html.replaceAll(/<!--[\s\S]*?-->|<(sup|button)[\s\S]*?<\/\1>|<[^>]*>/g, "").trim();
  const lines = [...body.matchAll(/<(p|h2)[ >][\s\S]*?<\/\1>/g)].map(([line, tag]) => `<${tag}>${bare(line)}</${tag}>`);
  const head2 = head.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>\n?/, "");
  return `${head2}\n<body>\n<div class="broadsheet"><main class="story"><article><h1 class="headline">${bare(headline)}</h1>\n<div class="body">\n${lines.join("\n")}\n</div></article></main></div>\n</body>\n</html>\n`;
}

/** Our page for the program that hydrates all of it: one host around everything, and the whole article as data. */
function whole(folder, ours, size) {
  const article = readFileSync(path.join(folder, `article-${size}.json`), "utf8");
  const inert = article.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026");
  const start = ours.indexOf("<body>\n") + "<body>\n".length;
  const data = ours.lastIndexOf('\n<script type="application/json"');
  const head = ours
    .slice(0, start)
    .replace(/<script src="newsreader[^"]*"/, '<script src="whole.js"')
    .replace(/data-wasm="[^"]*"/, 'data-wasm="whole_bg.wasm"');
  return `${head}<div id="whole">${ours.slice(start, data)}</div>\n<script type="application/json" id="whole-article">${inert}</script>\n</body>\n</html>\n`;
}
