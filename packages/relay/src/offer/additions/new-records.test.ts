import { expect, it } from 'vitest';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { toNewRecords } from './new-records.ts';

it('follows the events of contributions that make a record, and of no other', () => {
  const other = {
    ...{ id: 'c1', contribution: { genre: 'correction', changements: {} } },
    get evenements(): never {
      throw new Error('It makes no record.');
    },
  } as unknown as Dossier;
  expect(toNewRecords([other], 'commun')).toEqual({ structures: [], services: [] });
});
