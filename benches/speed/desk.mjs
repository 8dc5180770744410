// P10: the main job of the build. A thousand articles, checked and printed by us, rendered by others.
// `desk.mjs FOLDER RESULTS` with the commands COPYDESK, and MDBOOK and HUGO where they are to be had.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";

const [folder, results] = process.argv.slice(2);
const RUNS = Math.min(Number(process.env.RUNS ?? 15), 5);
const DIST = path.resolve("dist");
const outs = path.join(folder, "out");
rmSync(outs, { recursive: true, force: true });
let turn = 0;
/**
 * Each turn has a folder of its own, and all are removed at the end: for a minute or more after files were removed, a file
 * system such as ext4 looks long for places for as many new ones.
 */
const out = (name) => path.join(outs, `${name}-${turn}`);

/** Milliseconds of a command; what it writes goes to a folder that is empty before. */
function run(name, command, args, prepare) {
  mkdirSync(out(name), { recursive: true });
  prepare?.(out(name));
  const began = performance.now();
  const done = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const spent = performance.now() - began;
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.stderr.slice(0, 2000)}`);
  return { spent };
}

const program = (to) => {
  for (const name of readdirSync(DIST).filter((name) => /^(newsreader|opener|intake|documents|manuscripts)/.test(name))) copyFileSync(path.join(DIST, name), path.join(to, name));
  mkdirSync(path.join(to, "fonts"));
};
const sides = {
  ours: () => run("ours", process.env.COPYDESK, ["press", "--articles", path.join(folder, "articles"), "--styles", "styles", "--out", out("ours"), "--profile", "release"], program),
};
if (process.env.MDBOOK) sides.mdbook = () => run("mdbook", process.env.MDBOOK, ["build", path.join(folder, "mdbook"), "-d", out("mdbook")]);
if (process.env.HUGO) sides.hugo = () => run("hugo", process.env.HUGO, ["-s", path.join(folder, "hugo"), "-d", out("hugo"), "--quiet"]);

const kept = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
const seen = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
const before = loadavg()[0];
for (; turn < RUNS; turn += 1) {
  const names = Object.keys(sides);
  for (const name of turn % 2 ? names.reverse() : names) seen[name].push(sides[name]());
  process.stderr.write(`\rdesk: turn ${turn + 1} of ${RUNS}   `);
}
rmSync(outs, { recursive: true, force: true });
kept.desk = { runs: RUNS, load: [before, loadavg()[0]], sides: seen };
writeFileSync(results, JSON.stringify(kept));
process.stderr.write("\n");
