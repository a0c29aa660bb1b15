import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryNames } from '../offer.ts';
import type { TerritoryCommune } from '../places.ts';
import { FEWEST_PEOPLE } from '../small-numbers.ts';
import { countWithout, farFrom, findNearest } from './nearest.ts';
import { readTerritoryOffer, runToEnd } from './territory-offer.ts';

const CATEGORIES = ['mobilite', 'sante', 'famille'];
const degrees = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const spot = fc.record({ latitude: degrees(44, 45.2), longitude: degrees(4, 5.6) });
const towns = fc.array(spot, { minLength: 1, maxLength: 12 }).map((spots) =>
  spots.map((one, at): TerritoryCommune => ({
    ...{ code: `0700${at.toString(16)}`, departement: '07', region: '84', bassin_emploi: null, clpe_id: null },
    ...{ epci: at % 2 === 0 ? '200000001' : '200000002', population: 100 + at, demandeurs_emploi: 10 + at, ...one },
  })),
);
const zone = fc.constantFrom<readonly string[]>(
  [],
  ['07'],
  ['200000001'],
  ['07001'],
  ['07000', '200000002'],
  ['france'],
);
const offers = fc.array(
  fc.record({
    place: fc.option(spot, { nil: undefined }),
    zone_eligibilite: zone,
    modes_accueil: fc.constantFrom(['en-presentiel'], ['a-distance']),
    thematiques: fc.subarray(CATEGORIES.map((name) => `${name}--x`)),
  }),
  { maxLength: 30 },
);

/** The kilometres of the great circle between two spots. */
function kilometres(a: TerritoryCommune, b: { readonly latitude: number; readonly longitude: number }): number {
  const [phi, other] = [a.latitude ?? 0, b.latitude].map((one) => (one * Math.PI) / 180) as [number, number];
  const turn = (((a.longitude ?? 0) - b.longitude) * Math.PI) / 180;
  const half = Math.sin((phi - other) / 2) ** 2 + Math.cos(phi) * Math.cos(other) * Math.sin(turn / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(half));
}

describe('the communes without an offer near them', () => {
  test('are those that no offer lets come, put beside every commune one by one', () => {
    fc.assert(
      fc.property(towns, offers, (communes, list) => {
        const services = list.map(({ place, ...one }, at) => ({
          ...{ id: `s${at}`, structure_id: `t${at}`, code_insee: '07000', date_maj: '2026-01-01' },
          ...{ ...place, ...one },
        }));
        const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services }, communes });
        const nearest = runToEnd(findNearest(offer, communes));
        const [home] = communes as [TerritoryCommune];
        const isHere = (one: (typeof services)[number], commune: TerritoryCommune, km: number): boolean => {
          const { zone_eligibilite: codes } = one;
          const isLet =
            codes.length === 0 ||
            [commune.code, commune.departement, commune.epci ?? '', 'france'].some((code) => codes.includes(code));
          const { latitude = home.latitude ?? 0, longitude = home.longitude ?? 0 } = one;
          return (
            one.modes_accueil[0] === 'en-presentiel' && isLet && kilometres(commune, { latitude, longitude }) <= km
          );
        };
        for (const name of CATEGORIES) {
          const own = services.filter(({ thematiques }) => thematiques.includes(`${name}--x`));
          for (const km of [10, 30] as const) {
            const without = communes.filter((commune) => !own.some((one) => isHere(one, commune, km)));
            const people = without.reduce((sum, { population }) => sum + (population ?? 0), 0);
            expect(countWithout(nearest, name, km, ({ population }) => population ?? 0)).toBe(people);
            if (km === 30) {
              const codes = without.map(({ code }) => code).reverse();
              expect(farFrom(nearest, name, ({ population }) => population ?? 0).map(({ code }) => code)).toEqual(
                codes.slice(0, 3),
              );
            }
          }
        }
      }),
    );
  });

  test('stand in an order that says nothing of their small numbers: with any others in their place it is the same', () => {
    const few = fc.integer({ min: 1, max: FEWEST_PEOPLE - 1 });
    const people = fc.tuple(few, few, fc.option(fc.integer({ min: FEWEST_PEOPLE, max: 90 }), { nil: null }));
    fc.assert(
      fc.property(towns, fc.array(people, { minLength: 12, maxLength: 12 }), (communes, counts) => {
        const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes });
        const nearest = runToEnd(findNearest(offer, communes));
        const peopleBy =
          (which: 0 | 1) =>
          ({ code }: TerritoryCommune): number => {
            const pair = counts[communes.findIndex((one) => one.code === code)];
            return pair?.[2] ?? pair?.[which] ?? 0;
          };
        const far = farFrom(nearest, 'sante', peopleBy(0));
        expect(farFrom(nearest, 'sante', peopleBy(1))).toEqual(far);
        const told = far.map((one) => peopleBy(0)(one)).map((count) => (count < FEWEST_PEOPLE ? 0 : count));
        expect(told).toEqual(told.toSorted((a, b) => b - a));
      }),
    );
  });

  test('are all of them for a category that no offer has', () => {
    const commune: TerritoryCommune = {
      ...{ code: '07001', departement: '07', region: null, epci: null, bassin_emploi: null, clpe_id: null },
      ...{ population: 20, demandeurs_emploi: 1, latitude: 44.5, longitude: 4.5 },
    };
    const communes = [commune, { ...commune, code: '07002', latitude: null }];
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes });
    const nearest = runToEnd(findNearest(offer, communes));
    for (const name of categoryNames)
      expect(countWithout(nearest, name, 30, ({ population }) => population ?? 0)).toBe(20);
  });
});
