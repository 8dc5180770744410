// What each kilobyte of the program is spent on, by crate and, for our own, by module.
// `spent.mjs WASM [STEPS [LEAST]]` reads a program that still has its names: with more steps of the path our own modules are
// told apart, and parts of fewer bytes than LEAST are one line.
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
const STEPS = Number(process.argv[3] ?? 1);
const LEAST = Number(process.argv[4] ?? 1000);
let at = 8;
/** A whole number as wasm writes it: seven bits a byte, the low ones first. */
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
function text() {
  const length = number();
  at += length;
  return bytes.toString("utf8", at - length, at);
}

const KINDS = ["other", "types", "imports", "functions", "tables", "memory", "globals", "exports", "start", "elements", "code", "data", "data count", "tags"];
const sections = new Map();
const names = new Map();
const sizes = [];
let imported = 0;
while (at < bytes.length) {
  const kind = bytes[at++];
  const length = number();
  const end = at + length;
  if (kind === 0) {
    if (text() === "name") readNames(end);
  } else {
    sections.set(KINDS[kind], length);
    if (kind === 2) imported = countImports();
    if (kind === 10) for (let left = number(); left > 0; left -= 1) {
      const size = number();
      sizes.push(size);
      at += size;
    }
  }
  at = end;
}

function countImports() {
  let functions = 0;
  for (let left = number(); left > 0; left -= 1) {
    text();
    text();
    const kind = bytes[at++];
    if (kind === 0) {
      functions += 1;
      number();
    } else {
      // A table, a memory, a global or a tag: their limits and types are skipped.
      if (kind === 1) at += 1;
      if (kind === 1 || kind === 2) {
        const flags = number();
        number();
        if (flags & 1) number();
      } else if (kind === 3) at += 2;
      else if (kind === 4) {
        at += 1;
        number();
      }
    }
  }
  return functions;
}

function readNames(end) {
  while (at < end) {
    const kind = bytes[at++];
    const stop = number() + at;
    if (kind === 1) for (let left = number(); left > 0; left -= 1) {
      const index = number();
      names.set(index, text());
    }
    at = stop;
  }
}

/** The crate a function was written in, and for ours the module: the first path in its name, hashes aside. */
function owner(name) {
  const path = name.replace(/\[[0-9a-f]+\]/g, "").replace(/^[<&*\s]*(?:dyn |mut )*/, "").match(/[A-Za-z_][\w]*(?:::[A-Za-z_]\w*)*/)?.[0] ?? "nameless";
  const [crate, ...modules] = path.split("::");
  if (crate === "broadsheet" && modules.length) return `ours: ${modules.slice(0, STEPS).join("::")}`;
  if (/^(__wbindgen|__externref|_?_?wbg)/.test(crate) || crate.startsWith("wasm_bindgen")) return "wasm-bindgen";
  return path.includes("::") ? crate : "other";
}

const spent = new Map();
sizes.forEach((size, index) => {
  const name = owner(names.get(index + imported) ?? "nameless");
  const [all, count] = spent.get(name) ?? [0, 0];
  spent.set(name, [all + size, count + 1]);
});
const code = sections.get("code");
const kB = (size) => (size / 1000).toFixed(1).padStart(8);
console.log("what the wasm is spent on, kB before compression");
for (const [name, size] of [...sections].sort((a, b) => b[1] - a[1])) if (size >= LEAST / 2) console.log(`${kB(size)}  ${name}`);
console.log("of the code, by where it was written (generic code counts for the crate that wrote it)");
let small = 0;
for (const [name, [size, count]] of [...spent].sort((a, b) => b[1][0] - a[1][0])) {
  if (size < LEAST) small += size;
  else console.log(`${kB(size)}  ${((size / code) * 100).toFixed(1).padStart(5)} %  ${name} (${count} functions)`);
}
console.log(`${kB(small)}  ${((small / code) * 100).toFixed(1).padStart(5)} %  all that is under ${LEAST / 1000} kB`);
