import { describe, expect, it } from 'vitest';
import { fact, type ServiceColumns } from './columns/columns.ts';
import { categoryNames, type CountedStructure } from './offer.ts';
import { countOverCounting } from './over-counting.ts';
import type { Cluster } from './kept-structures.ts';
import { byCode, indexPlaces, numberTerritories, sumByTerritory, valuesOf, type TerritoryCommune } from './places.ts';

const commune = (code: string, told: Partial<TerritoryCommune> = {}): TerritoryCommune => ({
  code,
  departement: code.slice(0, code.startsWith('97') ? 3 : 2),
  region: null,
  epci: null,
  bassin_emploi: null,
  clpe_id: null,
  population: null,
  demandeurs_emploi: null,
  latitude: null,
  longitude: null,
  ...told,
});
const places = indexPlaces([
  commune('59350', { region: '32', epci: '200093201', bassin_emploi: 'Lille', clpe_id: 'c1', population: 100 }),
  commune('02691', { region: '32', population: 10 }),
  commune('97209', { bassin_emploi: 'Le Sud', population: 7 }),
  commune('97416', { bassin_emploi: 'Le Sud' }),
  commune('59009', { region: '32', epci: '200093201', population: 30 }),
]);

describe('the communes of a territory', () => {
  it('have the code of each of their territories, with the département where two bassins have one name', () => {
    expect(places.get('59350')).toMatchObject({
      at: 0,
      codes: {
        france: 'france',
        region: '32',
        departement: '59',
        clpe: 'c1',
        bassin: 'Lille',
        epci: '200093201',
        commune: '59350',
      },
    });
    expect(places.get('97209')?.codes.bassin).toBe('972:Le Sud');
    expect(places.get('97416')?.codes.bassin).toBe('974:Le Sud');
    expect(places.get('02691')?.codes).toMatchObject({ bassin: null, clpe: null, epci: null });
  });

  it('keep the number and the last facts of a commune that is told twice', () => {
    const twice = indexPlaces([commune('59350'), commune('02691'), commune('59350', { population: 5 })]);
    expect([...twice.values()].map(({ at, commune: { code } }) => [at, code])).toEqual([
      [0, '59350'],
      [1, '02691'],
    ]);
    expect(twice.get('59350')?.commune.population).toBe(5);
  });

  it('are numbered by their territory, and a commune outside any has none', () => {
    expect(numberTerritories(places, 'departement')).toEqual({
      codes: ['59', '02', '972', '974'],
      of: Int32Array.of(0, 1, 2, 3, 0),
    });
    expect(numberTerritories(places, 'epci')).toEqual({ codes: ['200093201'], of: Int32Array.of(0, -1, -1, -1, 0) });
  });

  it('are added up by their territory, an unknown number as nothing', () => {
    const people = valuesOf(places, ({ population }) => population);
    expect(people).toEqual(Float64Array.of(100, 10, 7, 0, 30));
    expect(sumByTerritory(numberTerritories(places, 'departement'), people)).toEqual(Float64Array.of(130, 10, 7, 0));
    expect(sumByTerritory(numberTerritories(places, 'epci'), people)).toEqual(Float64Array.of(130));
  });

  it('are ordered by the code points of their codes', () => {
    expect(['b', 'é', 'a', 'B', 'a'].sort(byCode)).toEqual(['B', 'a', 'a', 'b', 'é']);
    expect([byCode('a', 'b'), byCode('b', 'a'), byCode('a', 'a')]).toEqual([-1, 1, 0]);
  });
});

describe('what is listed several times', () => {
  const cluster = (...sources: string[]) =>
    sources.map((source) => ({ source }) as CountedStructure) as unknown as Cluster;
  const [first = '', second = '', third = ''] = categoryNames;
  const bit = { first: 1, second: 2 };
  /** The place of each service, whether it counts, and the bits of its categories. */
  const rows: [place: number, isDistinct: boolean, bits: number][] = [
    [0, true, bit.first | bit.second],
    [4, false, bit.first],
    [-1, false, bit.first],
    [1, true, 0],
    [2, false, bit.second],
  ];
  const services = {
    length: rows.length,
    place: Int32Array.from(rows, ([place]) => place),
    // Another fact of a service says nothing of its duplicates.
    facts: Uint8Array.from(rows, ([, isDistinct]) => fact.isInPerson | (isDistinct ? fact.isDistinct : 0)),
    categories: Uint32Array.from(rows, ([, , bits]) => bits),
  } as unknown as ServiceColumns;

  it('is counted by category over all services, and by département over those with a place', () => {
    const counted = countOverCounting(
      [cluster('dora', 'dora'), cluster('dora', 'soliguide'), cluster('a', 'b', 'a')],
      services,
      places,
    );
    expect(counted).toMatchObject({
      grappes: 3,
      structures_en_trop: 4,
      grappes_plusieurs_sources: 2,
      tailles: { 2: 2, 3: 1 },
      colonnes: ['cle', 'services', 'services_en_trop', 'taux_pluri_recense'],
      par_departement: [
        ['02', 1, 0, 0],
        ['59', 2, 1, 0.5],
        ['972', 1, 1, 1],
        ['974', 0, 0, null],
      ],
    });
    expect(counted.par_categorie.map(([name]) => name)).toEqual([...categoryNames].sort(byCode));
    expect(Object.fromEntries(counted.par_categorie.map(([name, ...counts]) => [name, counts]))).toMatchObject({
      [first]: [3, 2, 0.6667],
      [second]: [2, 1, 0.5],
      [third]: [0, 0, null],
    });
  });
});
