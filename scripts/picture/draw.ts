import type { Arrow, House, Package } from './house.ts';
import { layOut, type Layout, type PlacedArrow } from './lay-out.ts';
import { toLayers } from './to-layers.ts';

// A font of one width for all signs: the size of a text is known without a browser.
const signWidth = 7.3;
const lineHeight = 16;
const padding = 28;
const titleHeight = 44;
const panelGap = 26;
const laneWidth = 22;
const margin = 20;
const headHeight = 84;

interface Panel extends Package {
  layout: Layout;
  y: number;
  height: number;
}

/** Draws the house as SVG: packages one above the other, each above those that it imports, their rooms in layers inside. */
export function drawHouse(house: House): string {
  const { layerOf, back } = toLayers(
    house.packages.map(({ id }) => id),
    house.arrows,
  );
  let y = margin + headHeight;
  const panels = house.packages
    .toSorted((a, b) => (layerOf.get(b.id) ?? 0) - (layerOf.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .map((one): Panel => {
      const layout = layOut(
        one.rooms.map(({ id, label }) => ({
          id,
          width: Math.max(...[...label, '00 files'].map((line) => line.length)) * signWidth + 18,
          height: (label.length + 1) * lineHeight + 10,
        })),
        one.arrows,
      );
      const panel = { ...one, layout, y, height: layout.height + titleHeight + padding };
      y += panel.height + panelGap;
      return panel;
    });
  const panelWidth = Math.max(...panels.map(({ layout }) => layout.width), 560) + padding * 2;
  const width = margin * 2 + panelWidth + 130 + house.arrows.length * laneWidth;
  const height = y - panelGap + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" aria-labelledby="title note" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="12">`,
    '<title id="title">Packages and rooms of the kit</title>',
    '<desc id="note">Made from the imports by npm run picture.</desc>',
    '<defs>',
    ...['arrow', 'back'].map(
      (kind) =>
        `<marker id="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="${kind}-head" d="M0 0 8 4 0 8z"/></marker>`,
    ),
    '</defs>',
    `<style>${styles}</style>`,
    `<rect class="ground" width="100%" height="100%"/>`,
    ...drawHead(),
    ...panels.flatMap((panel) => drawPanel(panel, panelWidth)),
    ...drawLanes(panels, house.arrows, back, margin + panelWidth),
    '</svg>',
    '',
  ].join('\n');
}

const styles = [
  '.ground{fill:#fff}',
  '.panel{fill:#f5f7fa;stroke:#c5cedb}',
  '.room{fill:#fff;stroke:#4a5b75}',
  '.line{fill:none;stroke:#7d8ca5}',
  '.line.is-back{stroke:#c22f2f}',
  '.line.is-type{stroke-dasharray:5 4}',
  '.arrow-head{fill:#7d8ca5}',
  '.back-head{fill:#c22f2f}',
  'text{fill:#1d2736}',
  '.name{font-size:15px;font-weight:700}',
  '.small{font-size:11px;fill:#56637a}',
  '.count{font-size:10px;text-anchor:middle;paint-order:stroke;stroke:#f5f7fa;stroke-width:4px}',
  '.middle{text-anchor:middle}',
].join('');

function drawHead(): string[] {
  const line = margin + 44;
  return [
    text(margin, margin + 16, 'Packages and rooms', 'name'),
    `<path class="line" d="M${margin} ${line}h44" marker-end="url(#arrow)"/>`,
    text(margin + 54, line + 4, 'imports, with the number of statements', 'small'),
    `<path class="line is-type" d="M${margin + 340} ${line}h44" marker-end="url(#arrow)"/>`,
    text(margin + 394, line + 4, 'types alone', 'small'),
    `<path class="line is-back" d="M${margin + 500} ${line}h44" marker-end="url(#back)"/>`,
    text(margin + 554, line + 4, 'runs back', 'small'),
    text(margin, line + 24, 'Tests and their support are left out. Arrows between packages run on the right.', 'small'),
  ];
}

function drawPanel({ name, rooms, layout, y, height }: Panel, width: number): string[] {
  const left = margin + (width - layout.width) / 2;
  const top = y + titleHeight;
  const files = rooms.reduce((sum, room) => sum + room.files, 0);
  const taken: [number, number][] = [];
  return [
    `<rect class="panel" x="${margin}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="8"/>`,
    text(margin + 14, y + 24, name, 'name'),
    text(margin + 26 + name.length * 9.1, y + 24, countOf(files), 'small'),
    ...layout.arrows.map((arrow) => curve(shift(arrow, left, top))),
    ...layout.boxes.flatMap((box) => {
      const room = rooms.find(({ id }) => id === box.id);
      const middle = left + box.x + box.width / 2;
      return [
        `<rect class="room" x="${n(left + box.x)}" y="${n(top + box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="4"/>`,
        ...[...(room?.label ?? []), countOf(room?.files ?? 0)].map((line, at, { length }) =>
          text(middle, top + box.y + 17 + at * lineHeight, line, at === length - 1 ? 'middle small' : 'middle'),
        ),
      ];
    }),
    ...layout.arrows.map((arrow) => label(shift(arrow, left, top), taken)),
  ];
}

function shift(arrow: PlacedArrow, left: number, top: number): PlacedArrow {
  return { ...arrow, points: arrow.points.map(([x, y]) => [x + left, y + top]) };
}

function curve({ points, isType, runsBack, count }: PlacedArrow): string {
  const path = points.map(([x, y], at) => {
    const before = points[at - 1];
    if (before === undefined) return `M${n(x)} ${n(y)}`;
    const middle = n((before[1] + y) / 2);
    return `C${n(before[0])} ${middle} ${n(x)} ${middle} ${n(x)} ${n(y)}`;
  });
  return line(path.join(''), { isType, runsBack, count });
}

function line(path: string, { isType, runsBack, count }: Pick<PlacedArrow, 'isType' | 'runsBack' | 'count'>): string {
  const kinds = ['line', isType ? 'is-type' : '', runsBack ? 'is-back' : ''].filter(Boolean).join(' ');
  const weight = n(Math.min(3, 0.9 + Math.log10(count) * 0.9));
  return `<path class="${kinds}" stroke-width="${weight}" d="${path}" marker-end="url(#${runsBack ? 'back' : 'arrow'})"/>`;
}

/** Writes the count of an arrow on its first stretch, away from the counts that stand there already. */
function label({ points, count }: PlacedArrow, taken: [number, number][]): string {
  const [[x, y] = [0, 0], [nextX, nextY] = [0, 0]] = points;
  const spots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t): [number, number] => {
    const share = 3 * t * t - 2 * t * t * t;
    return [x + (nextX - x) * share, y + (nextY - y) * (1.5 * t - 1.5 * t * t + t * t * t)];
  });
  const isFree = ([atX, atY]: [number, number]): boolean =>
    taken.every(([otherX, otherY]) => Math.abs(otherX - atX) > 20 || Math.abs(otherY - atY) > 10);
  const spot = spots.find(isFree) ?? spots[0] ?? [x, y];
  taken.push(spot);
  return text(spot[0], spot[1] + 4, String(count), 'count');
}

/** Draws the arrows between packages in lanes beside the panels, the short ones nearest. */
function drawLanes(panels: Panel[], arrows: Arrow[], back: ReadonlySet<Arrow>, right: number): string[] {
  const rowOf = (id: string): number => panels.findIndex((panel) => panel.id === id);
  const lanes = arrows.toSorted(
    (a, b) =>
      Math.abs(rowOf(a.to) - rowOf(a.from)) - Math.abs(rowOf(b.to) - rowOf(b.from)) ||
      rowOf(a.from) - rowOf(b.from) ||
      rowOf(a.to) - rowOf(b.to),
  );
  const portOf = (id: string, arrow: Arrow): number => {
    const panel = panels[rowOf(id)];
    if (panel === undefined) return 0;
    // Arrows that arrive end in the upper part of a panel, those that leave begin below them.
    const ports = [...lanes.filter((one) => one.to === id).reverse(), ...lanes.filter((one) => one.from === id)];
    return panel.y + (panel.height * (ports.indexOf(arrow) + 1)) / (ports.length + 1);
  };
  return lanes.flatMap((arrow, at) => {
    const [from, to] = [portOf(arrow.from, arrow), portOf(arrow.to, arrow)];
    const lane = right + 130 + at * laneWidth;
    const path = `M${n(right)} ${n(from)}H${n(lane)}V${n(to)}H${n(right + 2)}`;
    return [
      line(path, { ...arrow, runsBack: back.has(arrow) }),
      text(right + 8, from - 4, `${arrow.to} ${arrow.count}`, 'small'),
    ];
  });
}

function text(x: number, y: number, content: string, kind = ''): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${n(x)}" y="${n(y)}"${kind === '' ? '' : ` class="${kind}"`}>${safe}</text>`;
}

function countOf(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
