// What the reader prefers, before the first paint. The program writes this key (src/browser/storage.rs) as
// `name=value&name=value` and puts the same attributes on the root (src/browser/view.rs).
try {
  const line = localStorage.getItem("broadsheet.preferences") ?? "";
  for (const pair of line.split("&")) {
    const [, name, value] = pair.match(/^([a-z]+)=([a-z]+)$/) ?? [];
    if (name) document.documentElement.dataset[name] = value;
  }
} catch {
  // No storage, no preferences.
}

// The typefaces that the page is first laid out with (src/press/faces.rs) are asked for before the styles name them. From disk they may
// not be asked for and are never in time, so styles after all others take them late as well.
const { src, dataset: { fonts, serifFonts, wideFonts } } = document.currentScript;
if (location.protocol === "file:") {
  const late = { rel: "stylesheet", href: src.replace(/theme\.js$/, "disk.css") };
  if (src) addEventListener("DOMContentLoaded", () => document.head.append(Object.assign(document.createElement("link"), late)));
} else {
  const sans = document.documentElement.dataset.face === "sans";
  const wide = matchMedia("(min-width: 64rem)").matches;
  const wanted = [fonts, ...(sans ? [] : [serifFonts, wide ? wideFonts : ""])];
  for (const href of wanted.join(" ").split(" ").filter(Boolean)) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "font", crossOrigin: "", href }));
  }
}

// A choice of what to print is the preference as well. It is on the root at once, whether the program hears it or not.
document.addEventListener("click", (event) => {
  const paper = event.target.closest("[data-print]")?.dataset.print;
  if (!paper) return;
  document.documentElement.dataset.paper = paper;
  document.querySelector(`[data-prefer="paper=${paper}"]`)?.click();
  setTimeout(() => print());
});

// Where the focus stands, for the styles: in a field, in the search, on a tool that the keyboard has reached. A rule that
// asked it of the root with :has() would have the browser look through the whole page at every change of it.
let keyed = false;
const follow = ({ type, relatedTarget }) => {
  if (type === "keydown" || type === "pointerdown") keyed = type === "keydown";
  // What gets the focus is brought into view before the page is told of it, but after it is told what loses it.
  const at = type === "focusout" ? relatedTarget : document.activeElement;
  const is = {
    field: at?.matches("input, textarea"),
    search: at?.closest(".search-island"),
    tool: keyed && at?.matches(".tool-island :is(a, button, summary)"),
  };
  const { dataset } = document.documentElement;
  const focus = Object.keys(is).filter((place) => is[place]).join(" ");
  if (focus === (dataset.focus ?? "")) return;
  if (focus) dataset.focus = focus;
  else delete dataset.focus;
};
for (const change of ["keydown", "pointerdown", "focusout", "focusin"]) document.addEventListener(change, follow, true);
