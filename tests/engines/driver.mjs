// A small W3C WebDriver client: just what the acts need. The driver and its engine live as long as a session.
//
// Own code, because the libraries at hand ask for a newer Node.js or bring a program that fetches browsers.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** How long a condition may take to come true. */
const LIMIT = 20_000;

export const KEYS = { enter: "\uE007", escape: "\uE00C", space: " ", tab: "\uE004" };

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A program of ours that is ended by its id. `ready` is tried until it gives something. */
async function start(command, args, env, ready) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let said = "";
  for (const stream of child.stdio.slice(1)) stream.on("data", (data) => (said = (said + data).slice(-8000)));
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`${command} ended with ${code ?? signal}`));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) child.kill();
    await ended;
  };
  const failed = ended.then((why) => {
    throw new Error(`${why}\n${said}`);
  });
  failed.catch(() => {});
  try {
    return { stop, answer: await Promise.race([ready(child), failed]) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A display of its own for an engine that paints nowhere else. The server picks the number itself. */
const display = () =>
  start("Xvfb", ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"], {}, (child) =>
    new Promise((resolve) => child.stdio[3].once("data", (data) => resolve(`:${String(data).trim()}`))),
  );

async function call(base, method, place, body) {
  const response = await fetch(base + place, {
    method,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
  });
  const { value } = await response.json();
  if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { kind: value.error });
  return value;
}

/** Asks until the answer is yes. The way to the driver and back is the pause. */
async function until(what, ask, limit = LIMIT) {
  const end = Date.now() + limit;
  let last;
  do {
    try {
      last = await ask();
      if (last) return last;
    } catch (error) {
      // A page on its way out has no elements; the next one will.
      last = error.message;
    }
  } while (Date.now() < end);
  throw new Error(`not in ${limit / 1000} s: ${what} (last: ${last})`);
}

/** Starts an engine of engines.mjs and gives a page to act on. */
export async function launch(engine, { scripts = true } = {}) {
  const started = [];
  const stop = async () => {
    for (const program of started.splice(0).reverse()) await program.stop();
  };
  const folder = mkdtempSync(path.join(tmpdir(), "broadsheet-engine-"));
  started.push({ stop: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) });
  try {
    const env = { HOME: folder, ...engine.env };
    if (engine.display) {
      const screen = await display();
      started.push(screen);
      env.DISPLAY = screen.answer;
    }
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const driver = await start(engine.driver, engine.args(port), env, () =>
      until(`${engine.driver} answers`, async () => (await call(base, "GET", "/status")).ready),
    );
    started.push(driver);
    const { sessionId, capabilities } = await call(base, "POST", "/session", {
      capabilities: { alwaysMatch: engine.capabilities(scripts) },
    });
    const session = `${base}/session/${sessionId}`;
    started.push({ stop: () => call(session, "DELETE", "").catch(() => {}) });
    await call(session, "POST", "/window/rect", { width: 1560, height: 900 });
    return new Page(session, capabilities.browserVersion, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One window of one engine. */
class Page {
  constructor(session, version, close) {
    Object.assign(this, { session, version, close });
  }

  #post(place, body) {
    return call(this.session, "POST", place, body);
  }

  goto(url) {
    return this.#post("/url", { url });
  }

  url() {
    return call(this.session, "GET", "/url");
  }

  /** Whether the engine is no longer there. */
  async isGone() {
    try {
      await this.url();
      return false;
    } catch (error) {
      return error.kind === "invalid session id" || error.kind === undefined;
    }
  }

  back() {
    return this.#post("/back");
  }

  reload() {
    return this.#post("/refresh");
  }

  /** What a function gives in the page. It sees only its arguments. */
  run(script, ...args) {
    return this.#post("/execute/sync", { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** Waits for a function of the page to say yes. */
  until(what, script, ...args) {
    return until(what, () => this.run(script, ...args));
  }

  /** Waits for an element, by selector and, where given, the start of its text. */
  find(css, text = "") {
    return until(`${css} ${text}`, () =>
      this.run(
        (css, text) =>
          [...document.querySelectorAll(css)].find((element) => element.textContent.trim().startsWith(text)),
        css,
        text,
      ),
    );
  }

  /** The first element by selector, without a script in the page. */
  async plain(css) {
    return this.#post("/element", { using: "css selector", value: css });
  }

  text(element) {
    return call(this.session, "GET", `/element/${element[ELEMENT]}/text`);
  }

  displayed(element) {
    return call(this.session, "GET", `/element/${element[ELEMENT]}/displayed`);
  }

  /** Clicks as a reader does. What a pane that stays in place covers is brought to the middle first. */
  async click(css, text) {
    const element = await this.find(css, text);
    await this.run((element) => element.scrollIntoView({ block: "center" }), element);
    await this.#post(`/element/${element[ELEMENT]}/click`);
  }

  /** Clicks without a script in the page. */
  async clickPlain(element) {
    await this.#post(`/element/${element[ELEMENT]}/click`);
  }

  /** Types at wherever the keyboard's focus is. */
  async press(keys) {
    const actions = [...keys].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Goes into the first frame of the page. */
  async enterFrame() {
    await this.#post("/frame", { id: 0 });
  }

  async leaveFrame() {
    await this.#post("/frame", { id: null });
  }
}
