import { describe, expect, it } from 'vitest';
import { ListedStructure, Service, validateRecord } from '../schemas/index.ts';
import { buildAwkwardServices, buildAwkwardStructures, buildOffer, buildService, buildStructure } from './index.ts';

const now = '2026-06-30';
const errors = (model: 'service' | 'structure', record: unknown) =>
  validateRecord(model, record, { now }).filter(({ severity }) => severity === 'error');

describe('builders', () => {
  it('draw the same record from the same seed, and another from another', () => {
    expect(buildService({}, { seed: 4 })).toEqual(buildService({}, { seed: 4 }));
    expect(buildService({}, { seed: 4 })).not.toEqual(buildService({}, { seed: 5 }));
    expect(buildStructure()).toEqual(buildStructure({}, { seed: 1 }));
  });

  it('draw records that reading and writing accept, whatever the seed', () => {
    const { services, structures } = buildOffer({ services: 300, structures: 300, seed: 9000 });
    for (const service of services) {
      expect(errors('service', service)).toEqual([]);
      expect(Service.parse(service)).toEqual(service);
    }
    for (const structure of structures) {
      expect(errors('structure', structure)).toEqual([]);
      expect(ListedStructure.parse(structure)).toEqual(structure);
    }
    expect(new Set(services.map(({ code_insee }) => code_insee)).size).toBeGreaterThan(3);
  });

  it('let the fields of a test win', () => {
    expect(buildService({ frais: 'payant', publics: null })).toMatchObject({ frais: 'payant', publics: null });
  });

  it('link services to structures', () => {
    expect(buildService({}, { seed: 7 }).structure_id).toBe(buildStructure({}, { seed: 7 }).id);
    const { services, structures } = buildOffer({ structures: 3, services: 8 });
    const ids = new Set(structures.map(({ id }) => id));
    expect(ids.size).toBe(3);
    expect(services.every(({ structure_id }) => ids.has(structure_id))).toBe(true);
    expect(new Set(services.map(({ id }) => id)).size).toBe(8);
  });
});

describe('awkward records', () => {
  it('can all be read, each under its own id', () => {
    const services = buildAwkwardServices();
    const structures = buildAwkwardStructures();
    for (const { record } of services) expect(Service.safeParse(record).success).toBe(true);
    for (const { record } of structures) expect(ListedStructure.safeParse(record).success).toBe(true);
    expect(new Set(services.map(({ record }) => record.id)).size).toBe(services.length);
    expect(new Set(structures.map(({ record }) => record.id)).size).toBe(structures.length);
  });
});
