import { expect, test } from 'vitest';
import { likelyDepartementOf } from './likely-departement.ts';

const recordsOf = (codes: readonly (string | null)[]) => ({
  structures: [],
  services: codes.map((code_insee, at) => ({ id: `a--${at}`, code_insee, commune: 'Le Mans' })),
  mends: [],
});

test.each([
  ['72', ['72181', '72181', '72180', '72003']],
  ['72', ['72181', null]],
  [null, ['72181', '72181', '44109']],
  [null, ['72181', ...Array.from({ length: 9 }, () => null)]],
  [null, []],
])('proposes %s for communes %j', (departement, codes) => {
  expect(likelyDepartementOf(recordsOf(codes) as unknown as Parameters<typeof likelyDepartementOf>[0])).toBe(
    departement,
  );
});
