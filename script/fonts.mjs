// Cuts the fonts into slices, of which a browser loads those that a page has letters of, and writes the rules for
// them. Run by script/fonts, beside the fonts it reads.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";

const styles = process.argv[2];
const folder = path.join(styles, "fonts");
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const less = (letters, ...others) => letters.filter((letter) => !others.some((other) => other.includes(letter)));

// What English news is made of, with the letters of the loanwords and names that are most frequent in it.
const core = [...range(0x20, 0x7e), ..."\u00a0§©«\u00ad»·×àáèéìíòóùúäöüñç\u2009‐‑‒–—‘’‚“”„•…\u202f′″‹›↑↓−"];
// Pinyin, Hepburn, Revised Romanization, McCune–Reischauer.
const readings = [..."āēīōūǎěǐǒǔǖǘǚǜŏŭĀĒĪŌŪǍĚǏǑǓŎŬ"];
const latin = [...range(0xa1, 0xff), ..."ıŒœˆ˚˜€™∕"];
const extended = [...range(0x100, 0x2cc), ...range(0x2ce, 0x2d7), ...range(0x2dd, 0x2ff), ...range(0x1e00, 0x1eff),
  ...range(0x20a0, 0x20ab), ...range(0x20ad, 0x20c0)];
// Each slice is cut from the file of the package that has its letters.
const SLICES = [
  { name: "core", from: "latin", letters: core },
  { name: "readings", from: "latin-ext", letters: readings },
  { name: "latin", from: "latin", letters: less(latin, core) },
  { name: "extended", from: "latin-ext", letters: less(extended, readings, latin) },
];
const FACES = [
  { family: "Newsreader", file: "newsreader", style: "normal", weights: [400, 700] },
  // Bold italics are rare enough to be left to the browser: with one weight the file is half as large.
  { family: "Newsreader", file: "newsreader", style: "italic", weights: [400] },
  { family: "Libre Franklin", file: "libre-franklin", style: "normal", weights: [400, 700] },
];

// What a page shows until the fonts are there: the system's, scaled to the mean width of our letters and given our
// heights, so that a line that breaks in one mostly breaks at the same word in the other. Widths were measured on a
// paragraph of news in Chromium; ascent and descent are those of the bundled fonts, in em.
const FALLBACKS = [
  { family: "Newsreader", ascent: 0.735, descent: 0.265, systems: [["Georgia", 0.93], ["Noto Serif", 0.88], ["DejaVu Serif", 0.82]] },
  { family: "Libre Franklin", ascent: 0.966, descent: 0.246, systems: [["Arial", 1.03], ["Helvetica Neue", 1.03], ["Liberation Sans", 1.03], ["Noto Sans", 0.971], ["DejaVu Sans", 0.904]] },
];

function ranges(letters) {
  const points = [...new Set(letters.map((letter) => letter.codePointAt(0)))].sort((one, other) => one - other);
  const runs = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point) => point.toString(16).toUpperCase().padStart(4, "0");
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}

for (const file of readdirSync(folder)) if (file.endsWith(".woff2")) rmSync(path.join(folder, file));
const rules = [
  "/* Written by script/fonts. Bundled open fonts (SIL OFL 1.1, licences beside them) in slices: a browser loads those",
  "   that a page has letters of. Only Latin: every other script is the system's. */",
];
for (const { family, file, style, weights } of FACES) {
  const [lightest, heaviest = lightest] = weights;
  for (const slice of SLICES) {
    const whole = readFileSync(`node_modules/@fontsource-variable/${file}/files/${file}-${slice.from}-wght-${style}.woff2`);
    const cut = await subsetFont(whole, slice.letters.join(""), {
      targetFormat: "woff2",
      // The weights that the styles ask for lie between these.
      variationAxes: { wght: heaviest > lightest ? { min: lightest, max: heaviest } : lightest },
    });
    const name = `${file}-${style}-${slice.name}.woff2`;
    writeFileSync(path.join(folder, name), cut);
    rules.push(
      "@font-face {",
      `  font-family: "${family}";`,
      `  src: url("fonts/${name}") format("woff2");`,
      `  font-weight: ${weights.join(" ")};`,
      ...(style === "normal" ? [] : [`  font-style: ${style};`]),
      // What most of a page is set in never changes lines that are being read: late, it is left out of this visit.
      `  font-display: ${style === "normal" && slice.name === "core" ? "optional" : "swap"};`,
      `  unicode-range: ${ranges(slice.letters)};`,
      "}",
    );
    console.log(`${String(cut.length).padStart(6)}  ${name}`);
  }
}
rules.push("/* Until they are there: the system's, in the width and height of ours. */");
const percent = (part) => `${(100 * part).toFixed(1)}%`;
for (const { family, ascent, descent, systems } of FALLBACKS) {
  for (const [system, scale] of systems) {
    rules.push(
      "@font-face {",
      `  font-family: "${family} as ${system}";`,
      `  src: local("${system}");`,
      `  size-adjust: ${percent(scale)};`,
      `  ascent-override: ${percent(ascent / scale)};`,
      `  descent-override: ${percent(descent / scale)};`,
      "  line-gap-override: 0%;",
      "}",
    );
  }
}
writeFileSync(path.join(styles, "fonts.css"), `${rules.join("\n")}\n`);
