// Writes the outlines that a map draws without images: the land and the countries of Natural Earth (public domain), from the file
// countries-10m.json of the package world-atlas, and the limits of départements, which are indicative: half-way between the
// centres of communes, from a CSV file of communes with `code`, `nom`, `population`, `epci`, `lat`, `lon` (geo.api.gouv.fr, Licence
// Ouverte 2.0), and the towns of that file. The limits of EPCI are drawn in the same way, with those of départements as finely.
// node --conditions=inclusion-kit-source scripts/outlines.ts countries-10m.json communes.csv
import { readFileSync, writeFileSync } from 'node:fs';
import { grounds, type Limits } from '../packages/widget/src/shared/map/grounds.ts';

type Point = readonly [lon: number, lat: number];
type Line = readonly Point[];
interface Geometry {
  readonly id?: string;
  readonly type: string;
  readonly arcs: never;
}
interface Topology {
  readonly arcs: readonly (readonly Point[])[];
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly objects: Readonly<Record<'countries' | 'land', { readonly geometries: readonly Geometry[] }>>;
}

/** Parts of a degree in the file. */
const UNITS = 500;
/** Degrees that a line may stray, on the mainland and in the small grounds overseas. */
const STRAY = { mainland: 0.003, overseas: 0.002 };
/** Side of the cells in which the nearest commune is looked for, in degrees: for a map of the country, and for one of a département. */
const CELL = { coarse: 0.02, fine: 0.01 };
/** Communes are looked for in so many degrees around. */
const BUCKET = 0.2;
const FRANCE = '250';
/** A commune of so many inhabitants is a town that orients a reader. */
const TOWN = 2000;

const [atlas = '', communes = ''] = process.argv.slice(2);
const topology = JSON.parse(readFileSync(atlas, 'utf8')) as Topology;

function toRing(arcs: readonly number[]): Line {
  const { scale, translate } = topology.transform;
  return arcs.flatMap((index, place) => {
    let [x, y] = [0, 0];
    const arc = (topology.arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    const way = index < 0 ? arc.reverse() : arc;
    return place === 0 ? way : way.slice(1);
  });
}

const ringsOf = ({ type, arcs }: Geometry): Line[] =>
  (type === 'Polygon' ? [arcs as readonly number[][]] : (arcs as readonly number[][][])).flat().map(toRing);

/** Cuts a ring at the sides of a rectangle (Sutherland and Hodgman). */
function clip(ring: Line, [west, south, east, north]: Limits): Line {
  const sides: [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    ...([
      [0, west, 1],
      [0, east, -1],
      [1, south, 1],
      [1, north, -1],
    ] as const),
  ].map(([axis, at, sign]) => [axis, at, sign]);
  return sides.reduce<Line>((line, [axis, at, sign]) => {
    const isIn = (point: Point): boolean => (point[axis] - at) * sign >= 0;
    return line.flatMap((point, index) => {
      const before = line.at(index - 1) ?? point;
      if (isIn(point) === isIn(before)) return isIn(point) ? [point] : [];
      const part = (at - before[axis]) / (point[axis] - before[axis]);
      const cut: Point = [before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])];
      return isIn(point) ? [cut, point] : [cut];
    });
  }, ring);
}

/** Leaves out the points from which a line strays by less (Douglas and Peucker). */
function simplify(line: Line, stray: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const far = line.map(([x, y]) =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs((x - first[0]) * (last[1] - first[1]) - (y - first[1]) * (last[0] - first[0])) / length,
  );
  const most = far.reduce((best, one, index) => (one > (far[best] ?? 0) ? index : best), 0);
  if ((far[most] ?? 0) < stray) return [first, last];
  return [...simplify(line.slice(0, most + 1), stray).slice(0, -1), ...simplify(line.slice(most), stray)];
}

/** Writes lines, each as the first point and then steps, in parts of a degree. */
function write(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      let before = [0, 0];
      return line
        .map((point) => {
          const now = point.map((degrees) => Math.round(degrees * UNITS));
          const step = now.map((value, axis) => (value - (before[axis] ?? 0)).toString(36));
          before = now;
          return step.join(',');
        })
        .join(' ');
    })
    .join('\n');
}

function toPolygons(geometries: readonly Geometry[]): Line[] {
  return geometries.flatMap(ringsOf).flatMap((ring) =>
    grounds.flatMap((limits, index) => {
      const stray = index === 0 ? STRAY.mainland : STRAY.overseas;
      const line = simplify(clip(ring, limits), stray);
      return line.length < 4 ? [] : [line];
    }),
  );
}

function isInside(rings: readonly Line[], [x, y]: Point): boolean {
  const crossings = rings.map(
    (ring) =>
      ring.filter(([x1, y1], index) => {
        const [x2, y2] = ring.at(index - 1) ?? [x1, y1];
        return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
      }).length,
  );
  return crossings.reduce((sum, one) => sum + one, 0) % 2 === 1;
}

/** Degrees from the coast at which a place that lies off it is brought ashore. */
const ASHORE = 0.005;

/** Brings a place off the land to the nearest coast, and a little inside: the middle of a district with islands lies in the sea. */
function bringAshore(land: readonly Line[], at: Point): Point {
  if (isInside(land, at)) return at;
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  let [nearest, least] = [at, Infinity];
  for (const ring of land) {
    for (const [index, one] of ring.entries()) {
      const before = ring.at(index - 1) ?? one;
      const [x, y] = [one[0] - before[0], one[1] - before[1]];
      const length = (x * shrink) ** 2 + y ** 2;
      const part = length === 0 ? 0 : ((at[0] - before[0]) * x * shrink ** 2 + (at[1] - before[1]) * y) / length;
      const along = Math.min(1, Math.max(0, part));
      const point: Point = [before[0] + along * x, before[1] + along * y];
      const far = Math.hypot((point[0] - at[0]) * shrink, point[1] - at[1]);
      if (far < least) [nearest, least] = [point, far];
    }
  }
  const by = (least + ASHORE) / least;
  const inside: Point = [at[0] + (nearest[0] - at[0]) * by, at[1] + (nearest[1] - at[1]) * by];
  return isInside(land, inside) ? inside : at;
}

interface Town {
  readonly code: string;
  readonly nom: string;
  readonly population: number;
  readonly epci: string;
  readonly at: Point;
}

const towns = readCommunes();

function readCommunes(): Town[] {
  const [head = '', ...rows] = readFileSync(communes, 'utf8').trim().split('\n');
  const names = head.split(',');
  return rows.map((row) => {
    // A name may hold a comma.
    const cells = row.match(/("[^"]*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')) ?? [];
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const at: Point = [Number(cell('lon')), Number(cell('lat'))];
    return { code: cell('code'), nom: cell('nom'), population: Number(cell('population')), epci: cell('epci'), at };
  });
}

/**
 * Writes the towns, the largest first: each its name, its place in thousandths of a degree, its thousands of inhabitants. Districts of
 * the largest have none: their town counts them.
 */
function writeTowns(land: readonly Line[]): string {
  return towns
    .filter(({ population }) => population >= TOWN)
    .sort((one, other) => other.population - one.population)
    .map(({ nom, population, at }) => {
      const district = /(\d+er?) Arrondissement$/i.exec(nom)?.[1];
      const thousands = district === undefined ? Math.round(population / 1000) : 0;
      const [lon, lat] = district === undefined ? at : bringAshore(land, at);
      const place = [lat, lon].map((degrees) => Math.round(degrees * 1000));
      return [district === undefined ? nom : `${district} arr.`, ...place, thousands].join('|');
    })
    .join('\n');
}

/** The code of the département of a commune. */
const departementOf = ({ code }: Town): string => code.slice(0, code.startsWith('97') ? 3 : 2);

/** Draws the lines between cells whose nearest communes differ, where both are on the land. */
function drawLimits(
  france: readonly Line[],
  [west, south, east, north]: Limits,
  cell: number,
  differ: (one: Town, other: Town) => boolean,
): Line[] {
  const buckets = new Map<string, Town[]>();
  const keyOf = (x: number, y: number): string => `${Math.floor(x / BUCKET)} ${Math.floor(y / BUCKET)}`;
  for (const town of towns) {
    const { at } = town;
    if (!(at[0] > west && at[0] < east && at[1] > south && at[1] < north)) continue;
    const key = keyOf(...at);
    buckets.set(key, [...(buckets.get(key) ?? []), town]);
  }
  const around = new Map<string, readonly Town[]>();
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const nearest = ([x, y]: Point): Town | null => {
    const key = keyOf(x, y);
    let near = around.get(key);
    if (near === undefined) {
      const steps = [-BUCKET, 0, BUCKET];
      near = steps.flatMap((dx) => steps.flatMap((dy) => buckets.get(keyOf(x + dx, y + dy)) ?? []));
      around.set(key, near);
    }
    let best: Town | null = null;
    let least = Infinity;
    for (const town of near) {
      const far = ((town.at[0] - x) * shrink) ** 2 + (town.at[1] - y) ** 2;
      if (far >= least) continue;
      best = town;
      least = far;
    }
    return best;
  };
  const [columns, lines] = [Math.ceil((east - west) / cell), Math.ceil((north - south) / cell)];
  const toPoint = (x: number, y: number): Point => [west + x * cell, south + y * cell];
  const cells = Array.from({ length: lines }, (_, y) =>
    Array.from({ length: columns }, (_, x) => {
      const [lon, lat] = toPoint(x + 0.5, y + 0.5);
      return nearest([lon, lat]);
    }),
  );
  // The sides between two territories, as a graph of corners.
  const joins = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => void joins.set(a, (joins.get(a) ?? new Set<string>()).add(b));
  const add = (a: readonly [number, number], b: readonly [number, number]): void => {
    if (!isInside(france, toPoint((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))) return;
    join(a.join(' '), b.join(' '));
    join(b.join(' '), a.join(' '));
  };
  for (let y = 1; y < lines; y += 1) {
    for (let x = 1; x < columns; x += 1) {
      const here = cells[y]?.[x] ?? null;
      const [left, under] = [cells[y]?.[x - 1] ?? null, cells[y - 1]?.[x] ?? null];
      if (here !== null && left !== null && differ(here, left)) add([x, y], [x, y + 1]);
      if (here !== null && under !== null && differ(here, under)) add([x, y], [x + 1, y]);
    }
  }
  const walked: Line[] = [];
  const follow = (from: string): void => {
    for (let next = [...(joins.get(from) ?? [])][0]; next !== undefined; next = [...(joins.get(from) ?? [])][0]) {
      const way = [from];
      for (let at: string | undefined = next; at !== undefined;) {
        const before = way.at(-1) ?? '';
        joins.get(before)?.delete(at);
        joins.get(at)?.delete(before);
        way.push(at);
        at = junctions.has(at) ? undefined : [...(joins.get(at) ?? [])][0];
      }
      walked.push(way.map((corner) => toPoint(...(corner.split(' ').map(Number) as [number, number]))));
    }
  };
  const junctions = new Set([...joins].filter(([, { size }]) => size !== 2).map(([corner]) => corner));
  for (const corner of junctions) follow(corner);
  for (const corner of joins.keys()) follow(corner);
  return walked.filter(({ length }) => length > 4).map((line) => simplify(line, cell * 1.2));
}

const { countries, land } = topology.objects;
const french = countries.geometries.filter(({ id }) => id === FRANCE);
const rings = french.flatMap(ringsOf);
const [mainland = [0, 0, 0, 0]] = grounds;
const isOtherDepartement = (one: Town, other: Town): boolean => departementOf(one) !== departementOf(other);
const parts = {
  land: write(toPolygons(land.geometries)),
  france: write(toPolygons(french)),
  departements: write(drawLimits(rings, mainland, CELL.coarse, isOtherDepartement)),
};
writeFileSync(
  new URL('../packages/widget/src/shared/map/outlines.generated.ts', import.meta.url),
  `// Made by scripts/outlines.ts. Land and countries: Natural Earth, public domain. Limits of départements: indicative, half-way
// between the centres of communes (geo.api.gouv.fr, Licence Ouverte 2.0). Each line is a first point and steps from it, in base
// 36, in parts of a degree.
export const UNITS = ${UNITS};
${Object.entries(parts)
  .map(([name, text]) => `export const ${name}: string =\n  ${JSON.stringify(text)};`)
  .join('\n')}
`,
);
/** Limits as fine as a map of one département shows them. */
const drawFine = (differ: (one: Town, other: Town) => boolean): string =>
  write(grounds.flatMap((limits) => drawLimits(rings, limits, CELL.fine, differ)));
writeFileSync(
  new URL('../packages/widget/src/shared/map/limits.generated.ts', import.meta.url),
  `// Made by scripts/outlines.ts. Limits of départements, and those of EPCI inside them: indicative, half-way between the centres of
// communes (geo.api.gouv.fr, Licence Ouverte 2.0), written as the outlines are.
export const departements: string =
  ${JSON.stringify(drawFine(isOtherDepartement))};
export const epcis: string =
  ${JSON.stringify(drawFine((one, other) => !isOtherDepartement(one, other) && one.epci !== other.epci))};
`,
);
writeFileSync(
  new URL('../packages/widget/src/search/map/ground/towns.generated.ts', import.meta.url),
  `// Made by scripts/outlines.ts from the communes of geo.api.gouv.fr (Licence Ouverte 2.0): names, places in thousandths of a degree,
// thousands of inhabitants, the largest first.
export const towns: string =
  ${JSON.stringify(writeTowns(toPolygons(land.geometries)))};
`,
);
