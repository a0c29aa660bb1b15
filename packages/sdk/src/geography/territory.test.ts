import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { buildService, buildStructure } from '../testing/index.ts';
import type { Commune } from './communes/commune.ts';
import { createTerritory, type TerritoryCodes } from './territory.ts';

/** A grid of small communes, 30 km apart, over four départements and two EPCI. */
const communes: Commune[] = Array.from({ length: 40 }, (_, index) => {
  const departement = ['59', '62', '02', '974'][index % 4] ?? '';
  const code = `${departement}${String(index).padStart(5 - departement.length, '0')}`;
  return {
    code,
    nom: code,
    codes_postaux: [code],
    code_departement: departement,
    code_epci: index % 3 === 0 ? null : `20009320${index % 2}`,
    population: 1000,
    latitude: departement === '974' ? -20.9 : 49.5 + Math.floor(index / 8) * 0.3,
    longitude: departement === '974' ? 55.4 : 2 + (index % 8) * 0.4,
  };
});
const nothing: TerritoryCodes = { communes: [], epcis: [], departements: [], regions: [] };
const regionOf = (departement: string): string | undefined =>
  ({ '59': '32', '62': '32', '02': '32', '974': '04' })[departement];
const codesOf = (codes: Partial<TerritoryCodes>) => createTerritory(communes, { ...nothing, ...codes }, regionOf);

describe('the communes of a territory', () => {
  it('are those of any of the codes asked', () => {
    expect(codesOf({ departements: ['59'] }).communes).toHaveLength(10);
    expect(codesOf({ regions: ['32'] }).communes).toHaveLength(30);
    expect(codesOf({ communes: ['59000'], departements: ['974'] }).communes).toHaveLength(11);
    expect(codesOf({ epcis: ['200093201'] }).communes.every(({ code_epci }) => code_epci === '200093201')).toBe(true);
  });

  it('leave the codes of nothing to be told', () => {
    expect(codesOf({ departements: ['59', '99'], communes: ['59000', '59800'], regions: ['84'] }).unknown).toEqual([
      '59800',
      '99',
      '84',
    ]);
  });

  it('take in the arrondissements of a city', () => {
    const paris = ['75056', '75101', '75120'].map((code) => ({ ...communes[0], code }) as Commune);
    expect(createTerritory(paris, { ...nothing, communes: ['75056'] }, regionOf).communes).toHaveLength(3);
  });
});

describe('what a territory finds', () => {
  const zone = fc.constantFrom(
    '59000',
    '62001',
    '02002',
    '59',
    '62',
    '974',
    '200093200',
    '200093201',
    '99100',
    'france',
    '32',
  );
  const offered = fc.record({
    zone_eligibilite: fc.option(fc.array(zone, { minLength: 1, maxLength: 3 })),
    modes_accueil: fc.option(fc.subarray(['a-distance', 'en-presentiel'])),
    point: fc.option(
      fc.oneof(
        fc.record({
          latitude: fc.double({ min: 48, max: 52, noNaN: true }),
          longitude: fc.double({ min: 0, max: 6, noNaN: true }),
        }),
        fc.constant({ latitude: -20.9, longitude: 55.4 }),
      ),
    ),
  });
  const codes = fc.record({
    communes: fc.subarray(['59000', '62001']),
    epcis: fc.subarray(['200093200', '200093201']),
    departements: fc.subarray(['59', '974']),
    regions: fc.constant(['04']),
  });

  it('is what searches around its communes do, and no more than a kilometre beyond', async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.array(offered, { minLength: 1, maxLength: 12 }), async (asked, drawn) => {
        const services = drawn.map(({ point, zone_eligibilite, modes_accueil }, index) =>
          buildService({
            id: String(index),
            structure_id: 's',
            zone_eligibilite,
            modes_accueil,
            latitude: point?.latitude ?? null,
            longitude: point?.longitude ?? null,
          }),
        );
        const catalogue = createCatalogue({ structures: [buildStructure({ id: 's' })], services, communes });
        const territory = createTerritory(communes, { ...nothing, ...asked }, regionOf);
        const found = new Set<string>();
        for (const { code } of territory.communes) {
          const page = await catalogue.searchServices({ code_commune: code, size: 100 });
          for (const { service } of page.items) found.add(service.id);
        }
        for (const service of services) {
          const kept = territory.isFound(service);
          if (found.has(service.id)) expect(kept).toBe(true);
          else if (kept) expect(isFoundSlowly(service, territory.communes)).toBe(true);
        }
      }),
      { seed: 14, numRuns: 100 },
    );
  });

  /** The rule written out: the zone meets one commune, and some commune is within a kilometre of the radius of searches. */
  function isFoundSlowly(service: ReturnType<typeof buildService>, around: readonly Commune[]): boolean {
    const { zone_eligibilite: zones, modes_accueil, latitude, longitude } = service;
    const isOpen = around.some(
      ({ code, code_epci, code_departement }) =>
        zones === null ||
        zones.some((one) => [code, code_epci, code_departement, '99100', 'france'].some((other) => other === one)),
    );
    if (!isOpen || latitude === null || longitude === null)
      return isOpen && modes_accueil?.includes('a-distance') === true;
    const isNear = around.some((commune) => {
      const north = ((commune.latitude ?? 0) - latitude) * 111.2;
      const middle = (((commune.latitude ?? 0) + latitude) / 2 / 180) * Math.PI;
      const east = ((commune.longitude ?? 0) - longitude) * 111.2 * Math.cos(middle);
      return Math.hypot(north, east) <= 51;
    });
    return isNear || modes_accueil?.includes('a-distance') === true;
  }

  it('includes a structure that stands there, and no other', () => {
    const territory = codesOf({ departements: ['59'] });
    expect(territory.isInside({ code_insee: '59000' })).toBe(true);
    expect(territory.isInside({ code_insee: '62001' })).toBe(false);
    expect(territory.isInside({ code_insee: null })).toBe(false);
  });
});
