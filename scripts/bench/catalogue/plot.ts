/** One line of a plot: a name and its points, all above zero. */
export interface Line {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

const width = 760;
const height = 440;
const margin = { left: 74, right: 230, top: 44, bottom: 48 };
// Okabe and Ito's colours, which people who see few colours tell apart.
const colours = ['#000000', '#0072b2', '#d55e00', '#009e73', '#cc79a7', '#8a6d00', '#56b4e9'];
const dashes = ['none', 'none', '7 3', '2 3', '9 3 2 3', 'none', '4 2'];

/** Draws lines on logarithmic axes as an SVG picture, each named at its end. */
export function drawPlot(title: string, labels: { x: string; y: string }, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const x = createAxis(
    all.map(([value]) => value),
    margin.left,
    width - margin.right,
  );
  const y = createAxis(
    all.map(([, value]) => value),
    height - margin.bottom,
    margin.top,
  );
  const ends = spread(
    lines.map(({ points }) => y.place(points.at(-1)?.[1] ?? 1)),
    15,
  );
  const grid = [
    ...x.ticks.map((tick) => {
      const at = round(x.place(tick));
      return `<line x1="${at}" x2="${at}" y1="${margin.top}" y2="${height - margin.bottom}" stroke="#ddd"/><text x="${at}" y="${height - margin.bottom + 18}" text-anchor="middle">${toLabel(tick)}</text>`;
    }),
    ...y.ticks.map((tick) => {
      const at = round(y.place(tick));
      return `<line x1="${margin.left}" x2="${width - margin.right}" y1="${at}" y2="${at}" stroke="#ddd"/><text x="${margin.left - 8}" y="${at + 4}" text-anchor="end">${toLabel(tick)}</text>`;
    }),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? '#000';
    const path = points.map(([px, py]) => `${round(x.place(px))},${round(y.place(py))}`);
    const dots = path.map((point) => `<circle cx="${point.replace(',', '" cy="')}" r="3" fill="${colour}"/>`);
    return [
      `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes[index % dashes.length] ?? 'none'}"/>`,
      ...dots,
      `<text x="${width - margin.right + 10}" y="${round((ends[index] ?? 0) + 4)}" fill="${colour}">${escape(name)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escape(title)}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin.left}" y="24" font-size="15">${escape(title)}</text>
${grid.join('\n')}
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 10}" text-anchor="middle">${escape(labels.x)}</text>
<text transform="translate(16 ${(height - margin.bottom + margin.top) / 2}) rotate(-90)" text-anchor="middle">${escape(labels.y)}</text>
${drawn.join('\n')}
</svg>
`;
}

function createAxis(
  values: readonly number[],
  from: number,
  to: number,
): { ticks: number[]; place: (value: number) => number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
    place: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
  };
}

/** Moves heights apart, so that no two names overlap. */
function spread(heights: readonly number[], gap: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let last = -Infinity;
  for (const index of order) last = placed[index] = Math.max(placed[index] ?? 0, last + gap);
  return placed;
}

function toLabel(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(1)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
