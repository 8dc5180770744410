// Small plots as SVG, drawn by hand: they are read on the page of the repository, light or dark.

const INK = "#6b7280";
const COLORS = ["#b4232a", "#1d4ed8", "#15803d", "#a16207", "#7e22ce", "#0e7490"];
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const text = (x, y, words, more = "") =>
  `<text x="${x}" y="${y}" font-family="sans-serif" font-size="12" fill="${INK}" ${more}>${escape(words)}</text>`;

function frame(width, height, inside, title) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">\n<title>${escape(title)}</title>\n${inside.join("\n")}\n</svg>\n`;
}

/** Ratios as bars on a scale of powers of ten, each with its interval and the mark it should stay under. */
export function bars(title, rows) {
  const left = 330, right = 60, width = 860, line = 26;
  const height = rows.length * line + 40;
  const values = rows.flatMap(({ value, low, high, goal }) => [value, low, high, goal]).filter((one) => one > 0);
  const [least, most] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const x = (value) => left + ((Math.log10(Math.max(value, 10 ** least)) - least) / (most - least)) * (width - left - right);
  const parts = [];
  for (let power = least; power <= most; power += 1) {
    const at = x(10 ** power);
    parts.push(`<line x1="${at}" y1="12" x2="${at}" y2="${height - 24}" stroke="${INK}" stroke-opacity=".25"/>`);
    parts.push(text(at, height - 8, String(Number((10 ** power).toFixed(Math.max(0, -power)))), 'text-anchor="middle"'));
  }
  rows.forEach(({ name, value, low, high, goal }, row) => {
    const y = 16 + row * line;
    const color = value <= goal ? COLORS[2] : COLORS[0];
    parts.push(text(left - 10, y + 13, name, 'text-anchor="end"'));
    parts.push(`<rect x="${x(10 ** least)}" y="${y + 3}" width="${Math.max(1, x(value) - x(10 ** least)).toFixed(1)}" height="12" fill="${color}" fill-opacity=".75"/>`);
    parts.push(`<line x1="${x(low).toFixed(1)}" y1="${y + 9}" x2="${x(high).toFixed(1)}" y2="${y + 9}" stroke="${INK}" stroke-width="2"/>`);
    parts.push(`<line x1="${x(goal).toFixed(1)}" y1="${y - 1}" x2="${x(goal).toFixed(1)}" y2="${y + 19}" stroke="${COLORS[1]}" stroke-width="2.5"/>`);
  });
  return frame(width, height, parts, title);
}

/** Lines on two scales of powers of ten, with the slope of linear growth in grey. */
export function lines(title, sizes, series, unit) {
  const left = 70, right = 190, top = 16, bottom = 44, width = 760, height = 340;
  const all = series.flatMap(({ values }) => values).filter((value) => value > 0);
  const [x0, x1] = [Math.log10(sizes[0]), Math.log10(sizes.at(-1))];
  const [y0, y1] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const x = (size) => left + ((Math.log10(size) - x0) / (x1 - x0)) * (width - left - right);
  const y = (value) => height - bottom - ((Math.log10(value) - y0) / (y1 - y0)) * (height - top - bottom);
  const parts = [];
  for (const size of sizes) parts.push(text(x(size), height - bottom + 18, size.toLocaleString("en"), 'text-anchor="middle"'));
  parts.push(text((left + width - right) / 2, height - 6, "paragraphs", 'text-anchor="middle"'));
  for (let power = y0; power <= y1; power += 1) {
    parts.push(`<line x1="${left}" y1="${y(10 ** power)}" x2="${width - right}" y2="${y(10 ** power)}" stroke="${INK}" stroke-opacity=".25"/>`);
    parts.push(text(left - 8, y(10 ** power) + 4, `${Number((10 ** power).toFixed(Math.max(0, -power)))} ${unit}`, 'text-anchor="end"'));
  }
  // Linear growth through the middle of the picture.
  const middle = 10 ** ((y0 + y1) / 2), half = Math.sqrt(sizes[0] * sizes.at(-1));
  const ends = [sizes[0], sizes.at(-1)].map((size) => [size, (middle * size) / half]);
  const inside = ends.map(([size, value]) => [size, Math.min(Math.max(value, 10 ** y0), 10 ** y1)]).map(([, value]) => [(value / middle) * half, value]);
  parts.push(`<line x1="${x(inside[0][0])}" y1="${y(inside[0][1])}" x2="${x(inside[1][0])}" y2="${y(inside[1][1])}" stroke="${INK}" stroke-dasharray="4 4"/>`);
  const labels = series.map(({ name, values }, index) => ({ name, index, at: y(values.at(-1)) })).sort((a, b) => a.at - b.at);
  labels.forEach((label, order) => {
    if (order > 0) label.at = Math.max(label.at, labels[order - 1].at + 15);
  });
  series.forEach(({ values }, index) => {
    const color = COLORS[index % COLORS.length];
    const points = values.map((value, at) => [x(sizes[at]), y(Math.max(value, 10 ** y0))]);
    parts.push(`<polyline points="${points.map((point) => point.map((one) => one.toFixed(1)).join(",")).join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const [px, py] of points) parts.push(`<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" fill="${color}"/>`);
  });
  for (const { name, index, at } of labels) {
    parts.push(`<text x="${width - right + 10}" y="${at + 4}" font-family="sans-serif" font-size="12" fill="${COLORS[index % COLORS.length]}">${escape(name)}</text>`);
  }
  parts.push(text(width - right + 10, height - bottom + 18, "dashed: linear"));
  return frame(width, height, parts, title);
}
