import { createCatalogue } from '@inclusion-kit/catalogue';
import { describe, expect, it } from 'vitest';
import { service, structure } from '../../testing-internal/records.ts';
import { renameInRecords, understandOldValues } from './renamed-values.ts';

const renamed = { 'mobilite--ancien': 'mobilite--nouveau', troc: 'gratuit' };
const services = [
  service({ id: '1', thematiques: ['mobilite--ancien', 'mobilite--nouveau', 'autre'], frais: 'troc' }),
  service({ id: '2', thematiques: ['mobilite--nouveau'] }),
  service({ id: '3', thematiques: ['autre'] }),
];

describe('a value that was renamed', () => {
  it('has its new name in records, once, and other records stay the same objects', () => {
    const [first, second, third] = renameInRecords(services, renamed);
    expect(first).toMatchObject({
      thematiques: ['mobilite--nouveau', 'autre'],
      frais: 'gratuit',
      nom: services[0]?.nom,
    });
    expect(second).toBe(services[1]);
    expect(third).toBe(services[2]);
  });

  it('is found by its old name and by its new one', async () => {
    const catalogue = createCatalogue({ structures: [structure()], services: renameInRecords(services, renamed) });
    const source = understandOldValues(catalogue, renamed);
    for (const thematiques of [['mobilite--ancien'], ['mobilite--nouveau']]) {
      expect((await source.searchServices({ thematiques })).total).toBe(2);
      expect((await source.services({ thematiques })).total).toBe(2);
      expect((await source.facets({ thematiques })).total).toBe(2);
    }
    expect(understandOldValues(catalogue, {})).toBe(catalogue);
  });
});
