// What `broadsheet build` needs for a newspaper of so many articles: time and memory of a first build, of one with
// nothing changed, and of one with a word changed. `publication.mjs FOLDER RESULTS COUNT...` with the commands
// BROADSHEET and LONG_PAGES, and HUGO where it is to be had; the program of the pages comes from PROGRAM.
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";

const [folder, results, ...counts] = process.argv.slice(2);
const { BROADSHEET, LONG_PAGES, HUGO, PROGRAM = "dist" } = process.env;
/** What a built article takes on disk, so that no measurement fills it. */
const BYTES_AN_ARTICLE = 90_000;

/** What the kernel counts the time of a processor in, a second. */
const TICKS = Number(spawnSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).stdout) || 100;

/**
 * Seconds, those of the processor (the command's own and the system's), and the most memory in MB that the kernel counted
 * for the command while it ran.
 */
async function measured(command, args) {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  let peak = 0;
  let processor = 0;
  const look = setInterval(() => {
    try {
      // Behind the name, which may have spaces: the state, ten more, then the two times.
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ").at(-1).split(" ").slice(11, 13);
      processor = Math.max(processor, (Number(user) + Number(system)) / TICKS);
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
    } catch {}
  }, 5);
  const code = await new Promise((done) => child.on("close", done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${said.slice(-2000)}`);
  return { seconds: (performance.now() - began) / 1000, processor, megabytes: peak / 1024, said: said.trim().split("\n").at(-1) };
}

/** The files of a folder and of those in it, and their bytes. */
function size(folder) {
  const said = spawnSync("du", ["-sb", folder], { encoding: "utf8" }).stdout;
  return { files: readdirSync(folder).length, bytes: Number(said.split("\t")[0]) };
}

const rows = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
rows.publication ??= {};
for (const count of counts.map(Number)) {
  const root = path.join(folder, `newspaper-${count}`);
  const disk = statfsSync(folder);
  if (count * BYTES_AN_ARTICLE > disk.bavail * disk.bsize) {
    console.error(`${count} articles do not fit on this disk`);
    continue;
  }
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const made = spawnSync(LONG_PAGES, ["publication", root, String(count)], { stdio: "inherit" });
  if (made.status !== 0) throw new Error("the articles could not be made");
  const build = () => measured(BROADSHEET, ["build", root, "--program", PROGRAM]);
  const row = { first: await build(), same: await build() };
  appendFileSync(path.join(root, "articles/a000001/article.dj"), "\nOne more line.\n");
  row.changed = await build();
  row.site = size(path.join(root, "dist"));
  if (HUGO) row.hugo = await measured(HUGO, ["-s", path.join(root, "hugo"), "--quiet"]);
  rows.publication[count] = row;
  writeFileSync(results, JSON.stringify(rows));
  const told = ({ seconds, processor, megabytes }) =>
    `${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of the processor, ${megabytes.toFixed(0)} MB`;
  const hugo = row.hugo ? `; Hugo ${told(row.hugo)}` : "";
  console.log(
    `${count} articles: first ${told(row.first)}; nothing changed ${told(row.same)}; one changed ${told(row.changed)} (${row.changed.said}); ${row.site.files} files, ${(row.site.bytes / 1e6).toFixed(0)} MB${hugo}`,
  );
  rmSync(root, { recursive: true, force: true });
}
