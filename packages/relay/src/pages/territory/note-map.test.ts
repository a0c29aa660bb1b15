import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { expect, it } from 'vitest';
import { note } from '../../locales/territory/territory-note.ts';
import { drawMap } from './note-map.ts';

const part = (nom: string, latitude: number, longitude: number, personnes: number) => ({
  ...{ code: nom, nom, services: 9, personnes, pour_1000: 5, latitude, longitude },
});
const reportOf = (niveau: string, parties: ReturnType<typeof part>[]): TerritoryReport =>
  ({ territoire: { niveau }, unite: 'population', parties }) as unknown as TerritoryReport;
const circlesOf = (map: string) =>
  [...map.matchAll(/<circle cx="(?<x>[\d.-]+)" cy="(?<y>[\d.-]+)" r="(?<r>[\d.]+)"/g)].map(({ groups }) => ({
    ...{ x: Number(groups?.['x']), y: Number(groups?.['y']), r: Number(groups?.['r']) },
  }));

it('draws the mainland whole, and each ground overseas in a frame of its own', () => {
  const parts = [part('Seine-Saint-Denis', 48.9, 2.5, 900), part('Bouches-du-Rhône', 43.5, 5.1, 1000)];
  const map = drawMap(reportOf('france', [...parts, part('La Réunion', -21.1, 55.5, 500)]), 'Où')!;
  expect(map.match(/<svg x=/g)).toHaveLength(2);
  expect(map.match(/fill="#fff" stroke="#7b8893"/g)).toHaveLength(2);
  const [north, south] = circlesOf(map)
    .sort((a, b) => a.y - b.y)
    .slice(0, 2);
  expect(map, 'the coast is drawn').not.toContain('NaN');
  // They do not lie on one another, however far La Réunion is.
  expect(Math.hypot(north!.x - south!.x, north!.y - south!.y)).toBeGreaterThan(north!.r + south!.r);
  // Brittany and the north stand inside the frame: the ground neither begins nor ends at its edge.
  const land = /<path d="(?<d>[^"]*)" fill="#fff"/.exec(map)!.groups!['d']!;
  const xs = [...land.matchAll(/[ML](?<x>-?\d+) (?<y>-?\d+)/g)].map(({ groups }) => Number(groups!['x']));
  expect(Math.min(...xs)).toBeGreaterThan(0);
  expect(Math.max(...xs)).toBeLessThan(324);
});

it('keeps names inside the picture, and writes the kind of an EPCI by two letters', () => {
  const names = [
    'Communauté de communes de la Vallée des Baux-Alpilles',
    'Communauté d’agglomération Terre de Provence',
  ];
  const parts = [part(names[0]!, 43.7, 4.6, 900), part(names[1]!, 43.9, 4.9, 800)];
  const map = drawMap(reportOf('departement', parts), 'Où')!;
  expect(map.replaceAll(/<[^>]*>/g, ' ')).toMatch(/CC\u00a0Vallée\s+des\s+Baux-Alpilles/);
  const wide = { start: [0, 1], end: [1, 0], middle: [0.5, 0.5] } as const;
  const lines = [...map.matchAll(/text-anchor="(?<side>\w+)">(?<rows>.*?)<\/text>/g)].flatMap(({ groups }) =>
    [...(groups?.['rows'] ?? '').matchAll(/x="(?<x>-?\d+)"[^>]*>(?<line>[^<]*)</g)].map(({ groups: row }) => ({
      ...{ side: groups?.['side'] as keyof typeof wide, x: Number(row?.['x']), line: row?.['line'] ?? '' },
    })),
  );
  expect(lines.length).toBeGreaterThan(2);
  for (const { side, x, line } of lines) {
    const [before, after] = wide[side].map((share) => share * line.length * 6.3);
    expect(x - (before ?? 0), line).toBeGreaterThanOrEqual(0);
    expect(x + (after ?? 0), line).toBeLessThanOrEqual(324);
  }
});

it('gives one hue to rates that are written alike, and writes nothing smaller than eleven pixels', () => {
  const rated = [5.01, 5.02, 4.98, 7.3].map((pour_1000, at) => ({
    ...part(`Partie ${at}`, 44 + at / 3, 4 + at / 3, 900 + at),
    pour_1000,
  }));
  const map = drawMap(reportOf('departement', rated), 'Où')!;
  const hues = [...map.matchAll(/<circle[^>]*fill="(#\w+)"/g)].map(([, hue]) => hue);
  expect(new Set(hues).size).toBe(2);
  for (const [, size] of map.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(11);
});

it('draws nothing for a single place', () => {
  expect(drawMap(reportOf('departement', [part('A', 45, 5, 10)]), 'Où')).toBeNull();
});

it('draws an island whole, with the sea around it, though its parts stand away from the coast', () => {
  const parts = [
    part('CINOR', -20.92, 55.46, 900),
    part('CIREST', -21.0, 55.68, 800),
    part('CASUD', -21.3, 55.53, 700),
  ];
  const map = drawMap(reportOf('departement', [...parts, part('TCO', -21.03, 55.28, 600)]), 'Où')!;
  const land = /<path d="(?<d>[^"]*)" fill="#fff"/.exec(map)!.groups!['d']!;
  const points = [...land.matchAll(/[ML](?<x>-?\d+) (?<y>-?\d+)/g)];
  const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(map)!.map(Number);
  for (const [name, edge] of [
    ['x', wide!],
    ['y', high!],
  ] as const) {
    const values = points.map(({ groups }) => Number(groups![name]));
    expect(Math.min(...values), `${name} of the coast`).toBeGreaterThan(0);
    expect(Math.max(...values), `${name} of the coast`).toBeLessThan(edge);
  }
});

it('draws an island whole in the low frame under the mainland', () => {
  const parts = [part('Seine-Saint-Denis', 48.9, 2.5, 900), part('Bouches-du-Rhône', 43.5, 5.1, 1000)];
  const map = drawMap(reportOf('france', [...parts, part('La Réunion', -21.08, 55.5, 500)]), 'Où')!;
  const [, inset = ''] = map.split('<svg x=').slice(1);
  const [, wide, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(inset)!.map(Number);
  const land = /<path d="(?<d>[^"]*)" fill="#fff"/.exec(inset)!.groups!['d']!;
  const points = [...land.matchAll(/[ML](?<x>-?\d+) (?<y>-?\d+)/g)].map(({ groups }) => groups!);
  for (const [name, edge] of [
    ['x', wide!],
    ['y', high!],
  ] as const) {
    expect(Math.min(...points.map((at) => Number(at[name]))), name).toBeGreaterThan(0);
    expect(Math.max(...points.map((at) => Number(at[name]))), name).toBeLessThan(edge);
  }
});

it('names under the map the hue that the least served have', () => {
  const rated = [1, 2, 5, 7, 9].map((pour_1000, at) => ({
    ...part(`Partie ${at}`, 43 + at, 1 + at, 900 - at),
    pour_1000,
  }));
  const map = drawMap(reportOf('departement', rated), note.map)!;
  // Circles stand in the order of the parts, the least served first.
  const lights = [...map.matchAll(/<circle[^>]*fill="#(?<hue>\w{6})"/g)].map(({ groups }) =>
    (groups?.['hue']?.match(/../g) ?? []).reduce((sum, byte) => sum + Number.parseInt(byte, 16), 0),
  );
  expect(lights).toHaveLength(5);
  const [least, most] = [lights[0]!, lights.at(-1)!];
  const told = /Teinte (?<hue>claire|foncée) : le moins servi/.exec(note.map)?.groups?.['hue'];
  expect(told).toBe(least < most ? 'foncée' : 'claire');
  expect(map).toContain(note.map);
});
