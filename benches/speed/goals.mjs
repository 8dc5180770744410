// The goals as ratios: which figure of which visits, ours over theirs, and how much it may be.

/** Visits of a goal's run, one figure of each side. */
const of = (run, ours, theirs, figure) => (kept) => {
  const sides = kept[run]?.sides;
  if (!sides?.[ours]?.length || !sides[theirs]?.length) return null;
  return { ours: sides[ours].map(figure), theirs: sides[theirs].map(figure), runs: kept[run].runs };
};

/** What a program adds to the main thread: its visit less the same page without scripts in the same turn. */
const added = (run, ours, theirs) => (kept) => {
  const sides = kept[run]?.sides;
  if (!sides?.[ours]?.length || !sides[theirs]?.length) return null;
  const beyond = (name) => sides[name].map((one, turn) => Math.max(one.main - sides.still[turn].main, 1));
  return { ours: beyond(ours), theirs: beyond(theirs), runs: kept[run].runs };
};

export const GOALS = [
  { id: "P1", goal: 1.05, unit: "ms", what: "LCP, 100 paragraphs: ours / scripts removed", ...pair("paint-100", "ours", "still", "lcp") },
  { id: "P1", goal: 1.05, unit: "ms", what: "LCP, 10,000 paragraphs: ours / scripts removed", ...pair("paint-10000", "ours", "still", "lcp") },
  { id: "P2", goal: 0.3, unit: "ms", what: "LCP, 10,000 paragraphs: ours / plain static text", ...pair("paint-10000", "ours", "plain", "lcp") },
  { id: "P3", goal: 0.2, unit: "ms", what: "Start-up at 4×, 100 paragraphs: ours / whole page hydrated", read: added("start-100", "ours", "whole") },
  { id: "P3", goal: 0.2, unit: "ms", what: "Start-up at 4×, 10,000 paragraphs: ours / whole page hydrated", read: added("start-10000", "ours", "whole") },
  { id: "P3", goal: 3, unit: "ms", what: "Start-up at 4×, 100 paragraphs: ours / vanilla JS", read: added("start-100", "ours", "vanilla") },
  { id: "P3", goal: 3, unit: "ms", what: "Start-up at 4×, 10,000 paragraphs: ours / vanilla JS", read: added("start-10000", "ours", "vanilla") },
  { id: "P4", goal: 1, unit: "kB", what: "Brotli bytes, reduced programs: ours (Yew) / Leptos", read: bytes("leptos") },
  { id: "P4", goal: 1, unit: "kB", what: "Brotli bytes, reduced programs: ours (Yew) / Sycamore", read: bytes("sycamore") },
  { id: "P5", goal: 1.1, unit: "ms", what: "Filter key to frame: ours / vanilla JS", ...pair("acts", "ours", "vanilla", "filter") },
  ...both("P6", 0.03, "ms", "First answer", "MiniSearch", "minisearch", "first"),
  ...both("P6", 0.02, "ms", "First answer", "FlexSearch", "flexsearch", "first"),
  ...both("P7", 0.05, "ms", "76 keys", "MiniSearch", "minisearch", "through"),
  ...both("P7", 0.3, "ms", "76 keys", "String.includes", "includes", "through"),
  ...both("P8", 0.35, "MB", "Memory after the first search", "MiniSearch", "minisearch", "memory"),
  ...both("P8", 0.12, "MB", "Memory after the first search", "FlexSearch", "flexsearch", "memory"),
  { id: "P9", goal: 0.12, unit: "ms", what: "Marking all hits: ours / mark elements", ...pair("acts", "ours", "marks", "markedAll") },
  { id: "P9", goal: 0.12, unit: "ms", view: true, what: "Hits in view marked: ours / mark elements, all", ...pair("acts", "ours", "marks", "marked") },
  { id: "P10", goal: 1, unit: "ms", what: "1,000 articles: ours / mdBook", ...pair("desk", "ours", "mdbook", "spent") },
  { id: "P10", goal: 1, unit: "ms", what: "1,000 articles: ours / Hugo", ...pair("desk", "ours", "hugo", "spent") },
];

/**
 * The search alone against a library alone, like with like; then the whole act of our page, which also counts, draws
 * and keeps its state, against the same library alone.
 */
function both(id, goal, unit, what, rival, theirs, figure) {
  return [
    { id, goal, unit, what: `${what}, search alone: ours / ${rival}`, ...pair("acts", "engine", theirs, figure) },
    { id, goal, unit, whole: true, what: `${what}, whole act: ours / ${rival} alone`, ...pair("acts", "ours", theirs, figure) },
  ];
}

function pair(run, ours, theirs, figure) {
  return { read: of(run, ours, theirs, (visit) => visit[figure]) };
}

function bytes(rival) {
  return (kept) => {
    const { ours, [rival]: theirs } = kept.bytes ?? {};
    return ours && theirs ? { ours: [ours / 1000], theirs: [theirs / 1000], runs: 1 } : null;
  };
}

/** Choices, each with the page that is made without it. */
export const WORTH = [
  { unit: "ms", what: "`content-visibility` on stretches: LCP, 10,000 paragraphs, no scripts", ...pair("paint-10000", "still", "laid", "lcp") },
  { unit: "ms", what: "`content-visibility` on stretches: main thread until the page rests, 10,000 paragraphs, no scripts", ...pair("paint-10000", "still", "laid", "main") },
  { unit: "ms", what: "`content-visibility` on the cards of the sources: main thread until the page rests, 10,000 paragraphs, no scripts", ...pair("paint-10000", "still", "dealt", "main") },
  { unit: "ms", what: "hits marked by CSS highlights of static ranges, those in view first: until they are, against `mark` elements, all at once", ...pair("acts", "ours", "marks", "marked") },
  { unit: "ms", what: "islands: start-up script at 4×, 10,000 paragraphs, against the whole page hydrated", ...pair("start-10000", "ours", "whole", "script") },
];

/** What grows with the text, for the plot. */
export const GROWING = [
  { name: "start-up, script", figure: "script", unit: "ms" },
  { name: "first search", figure: "first", unit: "ms" },
  { name: "filter key to frame", figure: "filter", unit: "ms" },
  { name: "all hits marked", figure: "markedAll", unit: "ms" },
  { name: "next hit to frame", figure: "next", unit: "ms" },
  { name: "memory after search", figure: "memory", unit: "MB" },
];
export const SIZES = [100, 1_000, 10_000, 100_000];
