import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPreparation, type PreparationOptions } from './create-preparation.ts';
import { prepareDataset } from './prepare-dataset.ts';
import type { RawRecord } from './raw-record.ts';

const now = '2026-11-25';
const structure = (id: string, more: object = {}): RawRecord => ({
  source: 'cd59',
  id,
  nom: 'Maison des solidarités',
  date_maj: '2026-01-15',
  ...more,
});
const service = (id: string, structure_id: string, more: object = {}): RawRecord => ({
  ...structure(id),
  structure_id,
  description: 'Un conseiller reçoit sur rendez-vous et prépare un projet de mobilité.',
  ...more,
});

describe('a preparation record by record', () => {
  test('comes to what the preparation of the whole does, whatever the order', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const flaw = fc.constantFrom({}, {}, { nom: '' }, { courriel: 'x' }, { score_qualite: 0.5 });
    const structures = fc.array(fc.tuple(id, flaw).map(([one, more]) => structure(one, more)));
    const services = fc
      .array(fc.tuple(id, flaw))
      .map((all) => all.map(([of, more], index) => service(`s${index}`, of, more)));
    fc.assert(
      fc.property(structures, services, fc.boolean(), (someStructures, someServices, servicesFirst) => {
        const preparation = createPreparation({ now });
        const addServices = () => someServices.forEach((one) => preparation.addService(one));
        if (servicesFirst) addServices();
        for (const one of someStructures) preparation.addStructure(one);
        if (!servicesFirst) addServices();
        const whole = prepareDataset({ structures: someStructures, services: someServices }, { now });
        const { structures: kept, services: keptServices, report } = preparation.finish();
        expect([kept, keptServices]).toEqual([whole.structures, whole.services]);
        expect([report.structures, report.services]).toEqual([whole.report.structures, whole.report.services]);
        expect(report.reasons.map(({ code, count }) => `${code} ${count}`).sort()).toEqual(
          whole.report.reasons.map(({ code, count }) => `${code} ${count}`).sort(),
        );
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  test('keeps the first of services with the same id, kept or put aside', () => {
    const preparation = createPreparation({ now, keepService: ({ id }) => id !== '2' });
    preparation.addStructure(structure('a'));
    for (const id of ['1', '1', '2', '2']) preparation.addService(service(id, 'a'));
    const { services, report } = preparation.finish();
    expect(services).toHaveLength(1);
    expect(report.services).toEqual({ read: 4, kept: 1, refused: 2, repaired: 0 });
  });

  const prepareSome = (options: PreparationOptions, structuresFirst: boolean) => {
    const preparation = createPreparation({ now, ...options });
    const structures = [structure('a', { source: 'x' }), structure('b', { courriel: 'x' }), structure('c')];
    const services = [service('1', 'b'), service('2', 'c', { source: 'x' }), service('3', 'none')];
    if (structuresFirst) for (const one of structures) preparation.addStructure(one);
    for (const one of services) preparation.addService(one);
    if (!structuresFirst) for (const one of structures) preparation.addStructure(one);
    return { preparation, structures };
  };
  const some: PreparationOptions = {
    keepStructure: ({ source }) => source === 'x',
    keepService: ({ source }) => source === 'cd59',
  };

  test('puts aside what is not worth keeping, and takes back the structures that services need', () => {
    const { preparation, structures } = prepareSome(some, true);
    expect([...preparation.wantedStructures()]).toEqual(['b']);
    for (const one of structures) preparation.recoverStructure(one);
    expect([...preparation.wantedStructures()]).toEqual([]);
    const { structures: kept, services, report } = preparation.finish();
    expect(services.map(({ id }) => id)).toEqual(['1']);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(report.structures).toMatchObject({ read: 3, repaired: 1, refused: 0 });
    expect(report.services).toEqual({ read: 3, kept: 1, refused: 1, repaired: 0 });
    expect(report.reasons.map(({ code }) => code)).toEqual(['structure_absent', 'email']);
  });

  test('needs no second look at structures that come after their services', () => {
    const { preparation } = prepareSome(some, false);
    expect(preparation.wantedStructures().size).toBe(0);
    expect(preparation.finish().structures.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('scores a structure by all its services, those put aside too', () => {
    const preparation = createPreparation({ now, keepService: ({ id }) => id === '1' });
    preparation.addStructure(structure('a'));
    preparation.addService(service('1', 'a', { score_qualite: 0.4 }));
    preparation.addService(service('2', 'a', { score_qualite: 0.8 }));
    expect(preparation.finish().structures[0]?.score_qualite).toBe(0.6);
  });
});
