import { describe, expect, test } from 'vitest';
import { prepareDataset } from './prepare-dataset.ts';

const now = '2026-11-25';
const communes = [
  { code: '59350', latitude: 50.63, longitude: 3.05 },
  { code: '97411', latitude: -20.93, longitude: 55.45 },
  { code: '98735', latitude: -17.53, longitude: -149.57 },
  { code: '44109', latitude: 47.23, longitude: -1.55 },
  { code: '01001' },
];

/** The point that is kept of a structure, and what is told. */
function read(code_insee: string | null, latitude: number, longitude: number) {
  const structure = { source: 'cd59', id: 's', nom: 'Maison des solidarités', date_maj: now };
  const { structures, report } = prepareDataset(
    { structures: [{ ...structure, code_insee, latitude, longitude }], services: [] },
    { now, communes },
  );
  const [kept] = structures;
  return [
    kept?.latitude,
    kept?.longitude,
    ...report.reasons.map(({ severity, field, code }) => `${severity} ${field} ${code}`),
  ];
}

describe('a point far from its commune', () => {
  test.each([
    ['exchanged', '59350', 3.06, 50.64, [50.64, 3.06]],
    ['exchanged overseas', '97411', 55.44, -20.91, [-20.91, 55.44]],
    ['exchanged, and no place on Earth as given', '98735', -149.55, -17.5, [-17.5, -149.55]],
    ['without its sign, south', '97411', 20.91, 55.44, [-20.91, 55.44]],
    ['without its signs', '98735', 17.5, 149.55, [-17.5, -149.55]],
    ['exchanged and without its sign', '97411', 55.44, 20.91, [-20.91, 55.44]],
  ])('%s, is put right and told', (_, code, latitude, longitude, right) => {
    expect(read(code, latitude, longitude)).toEqual([...right, 'corrected latitude misplaced_point']);
  });

  test('that no exchange brings near is kept and told', () => {
    expect(read('59350', 43.3, 5.4)).toEqual([43.3, 5.4, 'warning latitude far_from_commune']);
  });

  test('that is no place on Earth is emptied when the commune does not tell where it was', () => {
    expect(read('59350', 500, 3)).toEqual([null, null, 'repaired latitude out_of_range']);
    expect(read('01001', -149.55, -17.5)).toEqual([null, null, 'repaired latitude out_of_range']);
  });
});

describe('a point is left alone', () => {
  test.each([
    ['in its commune', '59350', 50.64, 3.06],
    ['less than 300 km from it, even if its sign would bring it nearer', '44109', 47.23, 1.55],
    ['in a record of no commune', null, 3.06, 50.64],
    ['in a commune whose centre is unknown', '01001', 5.1, 46.1],
  ])('%s', (_, code, latitude, longitude) => {
    expect(read(code, latitude, longitude)).toEqual([latitude, longitude]);
  });
});
