// Medians, bootstrap intervals, and how they are written.

export const sorted = (values) => [...values].sort((a, b) => a - b);

/** Linear between the two nearest. */
export function quantile(ordered, part) {
  const at = (ordered.length - 1) * part;
  const [low, high] = [ordered[Math.floor(at)], ordered[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values) => quantile(sorted(values), 0.5);

/** Numbers that look like chance, the same each time: an interval must not change when a page is printed again. */
function dice() {
  let seed = 1;
  return (count) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
}

/**
 * ours / theirs of the medians, with a bootstrap interval of 95 %. Visits of one turn stay together, because what
 * disturbs the machine disturbs both.
 */
export function ratio(ours, theirs) {
  const pick = dice();
  const count = Math.min(ours.length, theirs.length);
  const drawn = [];
  for (let round = 0; round < 2000; round += 1) {
    const turns = Array.from({ length: count }, () => pick(count));
    const below = median(turns.map((turn) => theirs[turn]));
    if (below > 0) drawn.push(median(turns.map((turn) => ours[turn])) / below);
  }
  const all = sorted(drawn);
  const value = median(ours) / median(theirs);
  return { value, low: all.length ? quantile(all, 0.025) : value, high: all.length ? quantile(all, 0.975) : value };
}

/** Three figures that count. */
export function short(value) {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

/** A median with its quartiles. */
export function spread(values) {
  const all = sorted(values);
  return `${short(quantile(all, 0.5))} (${short(quantile(all, 0.25))}–${short(quantile(all, 0.75))})`;
}

/** The power with which a cost grows: 1 is as fast as the size, 2 as its square. The last step and all steps. */
export function growth(sizes, costs) {
  const power = (from, to) => Math.log(costs[to] / costs[from]) / Math.log(sizes[to] / sizes[from]);
  return { last: power(sizes.length - 2, sizes.length - 1), all: power(0, sizes.length - 1) };
}
