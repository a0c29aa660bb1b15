import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { UsageError } from '../../errors.ts';
import type { Commune } from './commune.ts';
import { metresBetween } from '../distance.ts';
import { isAddressLookup, isPositionLookup } from '../geography.ts';
import { createGeography } from '../offline.ts';

function commune(code: string, latitude: number | null, longitude: number | null): Commune {
  return {
    code,
    nom: `Commune ${code}`,
    codes_postaux: [],
    code_departement: code.slice(0, 2),
    code_epci: null,
    population: null,
    latitude,
    longitude,
  };
}

const geography = createGeography([
  commune('59350', 50.6311, 3.0468),
  commune('59512', 50.6897, 3.1746),
  commune('59001', null, null),
  commune('75056', 48.8589, 2.347),
  commune('75116', 48.8603, 2.262),
  commune('92012', 48.8397, 2.2399),
  commune('69381', 45.7699, 4.8298),
]);

const codeAt = async (latitude: number, longitude: number) =>
  (await geography.communeAt({ latitude, longitude }))?.commune.code ?? null;

test('a point lies in the commune with the nearest centre, and the answer says that it is approximate', async () => {
  expect(await geography.communeAt({ latitude: 50.64, longitude: 3.06 })).toMatchObject({
    commune: { code: '59350' },
    approximate: true,
  });
  expect(await codeAt(50.68, 3.16)).toBe('59512');
});

test('an arrondissement finds its city, unless the list lacks it', async () => {
  expect(await codeAt(48.857, 2.255)).toBe('75056');
  expect(await codeAt(45.77, 4.83)).toBe('69381');
});

test.each([
  ['in the Atlantic', 46, -12],
  ['in Berlin', 52.52, 13.4],
  ['on the other side of the Earth', -50.6, -176.9],
])('a point %s is in no commune', async (_, latitude, longitude) => {
  expect(await codeAt(latitude, longitude)).toBeNull();
});

test.each([
  { latitude: 91, longitude: 0 },
  { latitude: 0, longitude: -180.1 },
  { latitude: Number.NaN, longitude: 0 },
  { latitude: '50', longitude: 3 },
  { latitude: 50 },
  null,
])('%j is no point', async (position) => {
  await expect(geography.communeAt(position as never)).rejects.toBeInstanceOf(UsageError);
});

test('an abort rejects, and writing on an answer does not reach the list', async () => {
  const position = { latitude: 50.64, longitude: 3.06 };
  await expect(geography.communeAt(position, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
  (await geography.communeAt(position))!.commune.nom = 'Autre';
  expect((await geography.commune('59350'))!.nom).toBe('Commune 59350');
});

test('what a geography can do shows by its methods', () => {
  expect(isPositionLookup(geography)).toBe(true);
  expect(isAddressLookup(geography)).toBe(false);
});

test('short distances are those of the geodesic', () => {
  const { Geodesic } = geodesic;
  const property = fc.property(
    fc.double({ min: -65, max: 65, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -0.18, max: 0.18, noNaN: true }),
    fc.double({ min: -0.18, max: 0.18, noNaN: true }),
    (latitude, longitude, north, east) => {
      const a = { latitude, longitude };
      const b = { latitude: latitude + north, longitude: ((longitude + east + 540) % 360) - 180 };
      const exact = Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude).s12 ?? Number.NaN;
      expect(Math.abs(metresBetween(a, b) - exact)).toBeLessThan(1e-5 * exact + 1e-3);
    },
  );
  fc.assert(property, { seed: 7, numRuns: 500 });
});
