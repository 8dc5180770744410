// Every control can be read in every state: hovered, focused, pressed, chosen or not, disabled or not; in the light,
// in the dark, with strong contrast, with forced colors, and under a finger.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { host, open, prefer } from "./support.mjs";

/** What a reader can press, open or type into. */
const CONTROLS = "button, summary, a[href], input, select, textarea";
const TOUCH = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Every combination of the states that a pointer and the keyboard bring. */
const STATES = [];
for (const hover of [[], ["hover"]])
  for (const focus of [[], ["focus", "focus-visible", "focus-within"]])
    for (const press of [[], ["active"]]) STATES.push([...hover, ...focus, ...press]);

/** Opens whatever hides controls, and makes the filter offer a choice that is taken. */
const openAll = (page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    for (const one of document.querySelectorAll("dialog")) one.show();
  });

/** The controls of the page, brought into one state with the browser's own tools. */
async function forced(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: CONTROLS });
  assert.ok(nodeIds.length > 100, "the controls are there");
  return (states) =>
    Promise.all(
      nodeIds.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: states })),
    );
}

/** The texts of controls that have too little contrast with what is behind them. */
const illegible = (page, controls) =>
  page.evaluate((controls) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    const known = new Map();
    /** A color as the browser paints it on another: red, green, blue. */
    const paint = (color, below) => {
      const key = `${color} ${below}`;
      if (!known.has(key)) {
        brush.fillStyle = `rgb(${below})`;
        brush.fillRect(0, 0, 1, 1);
        brush.fillStyle = color;
        brush.fillRect(0, 0, 1, 1);
        known.set(key, [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3));
      }
      return known.get(key);
    };
    const light = (color) => {
      const [red, green, blue] = color
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (element) => {
      const layers = [];
      for (let one = element; one; one = one.parentElement) layers.unshift(getComputedStyle(one).backgroundColor);
      return layers.reduce((below, color) => paint(color, below), [255, 255, 255]);
    };
    const faults = [];
    let texts = 0;
    for (const control of document.querySelectorAll(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      const inside = [control, ...control.querySelectorAll("*")].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) &&
          !one.closest(".visually-hidden, [aria-hidden=true] > svg"),
      );
      if (control.matches("input, textarea")) inside.push(control);
      for (const one of inside) {
        texts += 1;
        const below = ground(one);
        const style = one.closest("svg") ? "fill" : "color";
        const [a, b] = [light(paint(getComputedStyle(one)[style], below)), light(below)];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) {
          faults.push(`${one.tagName}.${one.className} “${one.textContent.trim().slice(0, 30)}” ${contrast.toFixed(1)}`);
        }
      }
    }
    return { faults: [...new Set(faults)], texts };
  }, CONTROLS);

/** Turns what is chosen into what is not, and disables what can be, until it is called again. */
const variants = [
  ["as it is", () => {}],
  ["the other choice", () => {
    for (const one of document.querySelectorAll("[aria-pressed], [aria-expanded]"))
      for (const name of ["aria-pressed", "aria-expanded"])
        if (one.hasAttribute(name)) one.setAttribute(name, String(one.getAttribute(name) !== "true"));
    for (const one of document.querySelectorAll("details.menu")) one.open = !one.open;
  }],
  ["disabled", () => {
    for (const one of document.querySelectorAll("button, input")) one.disabled = true;
  }],
];

suite("states", () => {
  const looks = {
    light: [{ colorScheme: "light" }],
    dark: [{ colorScheme: "dark" }],
    "forced colors": [{ forcedColors: "active" }],
    "strong contrast": [{ colorScheme: "light" }, ["contrast=more"]],
    "strong contrast, dark": [{ colorScheme: "dark" }, ["contrast=more"]],
    "touch, light": [{ ...TOUCH, colorScheme: "light" }],
    "touch, dark": [{ ...TOUCH, colorScheme: "dark" }],
  };
  for (const [name, [options, choices = []]] of Object.entries(looks)) {
    test(`every control can be read in every state: ${name}`, async (t) => {
      const page = await open(t, `${await host("/")}?source=shoigu+xi&open=xi&q=blood`, { reducedMotion: "reduce", ...options });
      await prefer(page, ...choices);
      await openAll(page);
      const force = await forced(page);
      for (const [variant, change] of variants) {
        await page.evaluate(change);
        for (const states of STATES) {
          await force(states);
          const { faults, texts } = await illegible(page, CONTROLS);
          assert.ok(texts > 60, "texts were measured");
          assert.deepEqual(faults, [], `${variant}, ${states.join(" ") || "at rest"}`);
        }
      }
    });
  }

  test("a finger that has pressed leaves no trace", async (t) => {
    const page = await open(t, `${await host("/")}?source=shoigu`, { ...TOUCH, reducedMotion: "reduce" });
    await openAll(page);
    const force = await forced(page);
    const looks = () =>
      page.evaluate((controls) => {
        const shown = [...document.querySelectorAll(controls)].filter((one) => one.matches("button, summary"));
        return shown.map((one) => `${one.className} ${getComputedStyle(one).color} ${getComputedStyle(one).backgroundColor}`);
      }, CONTROLS);
    const before = await looks();
    await force(["hover"]);
    assert.deepEqual(await looks(), before);
  });
});
