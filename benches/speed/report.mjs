// Writes docs/performance.md and its pictures from what was measured.
// `report.mjs RESULTS [FOLDER]`. The words about misses are hand-written: reasons.md, one section a goal.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { growth, median, ratio, short, spread } from "./figures.mjs";
import { ACTS } from "./frames.mjs";
import { GOALS, GROWING, SIZES, WORTH } from "./goals.mjs";
import { bars, lines } from "./plots.mjs";

const [results, docs = "docs"] = process.argv.slice(2);
const kept = JSON.parse(readFileSync(results, "utf8"));
const pictures = path.join(docs, "performance");
mkdirSync(pictures, { recursive: true });

const reasons = new Map();
const written = readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), "reasons.md"), "utf8");
for (const part of written.split(/^## /m).slice(1)) {
  const [id, ...words] = part.split("\n");
  reasons.set(id.trim(), words.join("\n").trim());
}

const rows = GOALS.map((goal) => {
  const seen = goal.read(kept);
  if (!seen) return { ...goal, verdict: "not measured" };
  const { value, low, high } = ratio(seen.ours, seen.theirs);
  const verdict = value > goal.goal ? (low <= goal.goal ? "missed, within the noise" : "missed") : high > goal.goal ? "reached, within the noise" : "reached";
  // An interval over a few turns promises more than it knows.
  const few = seen.runs > 1 && seen.runs < 10 && goal.id !== "P10" ? ", few visits: provisional" : "";
  return { ...goal, ...seen, value, low, high, verdict: verdict + few };
});
const measured = rows.filter((row) => row.value !== undefined);
const page = [];
const put = (...all) => page.push(...all, "");

put("# How fast it is");
put("<!-- Written by script/bench; change benches/speed/report.mjs or benches/speed/reasons.md, not this page. -->");
const { browser, node, cores, day } = kept.place;
put(
  `Measured by \`script/bench\` on ${day}: Chromium ${browser} headless, Node ${node}, ${cores} cores. Everything that is compared was run in turns, one visit of each side after the other, each in a fresh profile; the number of visits a side is in the table. A ratio is of medians, with a bootstrap interval of 95 % over turns. Absolute times depend on the machine and on what else it did: trust ratios.`,
);
const loads = Object.entries(kept).filter(([, run]) => run?.load).map(([, run]) => Math.max(...run.load));
if (loads.length > 0) {
  put(
    `The load of the machine at the begin and end of the runs was up to ${short(Math.max(...loads))} for ${cores} cores${Math.max(...loads) > cores ? ", so it was shared with other work: intervals are wide and times are longer than on an idle machine" : ""}.`,
  );
}
const count = (verdict) => measured.filter((row) => row.verdict.startsWith(verdict)).length;
put(`Of ${rows.length} ratios ${count("reached")} are reached and ${count("missed")} missed; ${rows.length - measured.length} are not measured.`);

put("## Ratios");
put("![Every ratio with its interval and its goal](performance/ratios.svg)");
put("Green is within its goal, red is not; the blue line is the goal. Less is better everywhere.");
page.push("| | what | ours | theirs | ratio | goal | visits | |", "|---|---|---|---|---|---|---|---|");
for (const row of rows) {
  const { id, what, unit, goal, verdict } = row;
  if (row.value === undefined) page.push(`| ${id} | ${what} | – | – | – | ≤ ${goal} | – | not measured |`);
  else {
    const interval = row.runs > 1 ? ` (${short(row.low)}–${short(row.high)})` : "";
    page.push(`| ${id} | ${what} | ${spread(row.ours)} ${unit} | ${spread(row.theirs)} ${unit} | **${short(row.value)}**${interval} | ≤ ${goal} | ${row.runs} | ${verdict} |`);
  }
}
page.push("");
writeFileSync(path.join(pictures, "ratios.svg"), bars("Ratios, ours to theirs", measured.map((row) => ({ ...row, name: row.what.length > 52 ? `${row.what.slice(0, 51)}…` : row.what }))));

// A reason is printed for what is missed, and only for that: `P6` for the search alone, `P6 whole act` for the whole, `P9 in view` for what a window shows.
const reasonFor = (row) => (row.whole ? `${row.id} whole act` : row.view ? `${row.id} in view` : row.id);
const missed = [...new Set(rows.filter((row) => row.verdict.startsWith("missed")).map(reasonFor))];
if (missed.length > 0) {
  put("## What is missed, why, and what is next");
  for (const id of missed) put(`**${id}.** ${reasons.get(id) ?? "No reason is written down yet."}`);
}

// Choices of ours with the page that is made without them, in the same turns.
const worths = WORTH.map((one) => ({ ...one, seen: one.read(kept) })).filter((one) => one.seen);
if (worths.length > 0) {
  put("## What single choices are worth");
  page.push("| choice | with it | without | ratio | visits |", "|---|---|---|---|---|");
  for (const { what, unit, seen } of worths) {
    const { value, low, high } = ratio(seen.ours, seen.theirs);
    page.push(`| ${what} | ${spread(seen.ours)} ${unit} | ${spread(seen.theirs)} ${unit} | ${short(value)} (${short(low)}–${short(high)}) | ${seen.runs} |`);
  }
  page.push("");
  put("What the choices of the release build are worth is printed by `script/variants` and kept in `docs/decisions/0008-speed.md`.");
}

const sizes = SIZES.filter((size) => kept[`growth-${size}`]);
if (sizes.length > 1) {
  put("## P11: how cost grows with the text");
  put("![Cost against paragraphs](performance/growth.svg)");
  const cost = (size, figure) => median(kept[`growth-${size}`].sides.ours.map((visit) => visit[figure]));
  const series = GROWING.map((one) => ({ ...one, values: sizes.map((size) => cost(size, one.figure)) }));
  page.push(`| | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} | power, last step | power, all | |`, `|---|${sizes.map(() => "---|").join("")}---|---|---|`);
  for (const { name, unit, values } of series) {
    const power = growth(sizes, values);
    page.push(`| ${name} | ${values.map((value) => `${short(value)} ${unit}`).join(" | ")} | ${power.last.toFixed(2)} | ${power.all.toFixed(2)} | ${power.last <= 1.1 ? "no worse than linear" : "worse than linear"} |`);
  }
  page.push("");
  put(`A power of 1 is linear: ten times the paragraphs, ten times the cost. The last step is the one that tells; ${kept[`growth-${sizes[0]}`].runs} visits a size.`);
  if (reasons.has("P11")) put(reasons.get("P11"));
  writeFileSync(path.join(pictures, "growth.svg"), lines("How cost grows with the text", sizes, series, ""));
}
if (kept.frames) {
  put("## The slowest frame after an act");
  put("From a key or a press to the frame that shows what it did, as the browser times it (Event Timing, in steps of 8 ms, 16 where it was faster); the slowest of all events of an act, medians with quartiles.");
  const goals = [50, 50, 200];
  const sides = Object.entries(kept.frames.sides);
  page.push(`| | ${sides.map(([name], at) => `${name} (goal ${goals[at]} ms)`).join(" | ")} |`, `|---|${sides.map(() => "---|").join("")}`);
  for (const act of ACTS) page.push(`| ${act} | ${sides.map(([, visits]) => `${spread(visits.map((visit) => visit[act]))} ms`).join(" | ")} |`);
  page.push("");
  put(`${kept.frames.runs} visits a side, at a load of ${kept.frames.load.map((one) => one.toFixed(1)).join(" to ")}.`);
}
for (const name of ["What a phone gets", "The first start", "A newspaper of many articles", "What stands behind the figures", "How it is measured"]) if (reasons.has(name)) put(`## ${name}`, "", reasons.get(name));
writeFileSync(path.join(docs, "performance.md"), `${page.join("\n").trimEnd()}\n`);
console.log(rows.map((row) => `${row.id.padEnd(4)} ${row.what.padEnd(66)} ${row.value === undefined ? "–" : short(row.value)} (≤ ${row.goal}) ${row.verdict}`).join("\n"));
