import { expect, test } from 'vitest';
import { createCheckOnce, createCheckRecord } from './check-record.ts';

const now = '2026-12-01';

/** A record that counts how often its name is read. */
function counted(nom: string) {
  let reads = 0;
  const record = {
    ...{ id: 'dora--1', source: 'dora', structure_id: 'dora--s', date_maj: '2026-11-01' },
    get nom() {
      reads += 1;
      return nom;
    },
  };
  return { record, readsOf: () => reads };
}

test('a record that was checked is not read again, and has the same complaints', () => {
  const check = createCheckOnce(now);
  const { record, readsOf } = counted('CV');
  const found = check('service', record);
  expect(found).toEqual(createCheckRecord(now)('service', counted('CV').record));
  expect(found.map(({ field }) => field)).toContain('description');
  const reads = readsOf();
  expect(reads).toBeGreaterThan(0);
  expect(check('service', record)).toEqual(found);
  expect(readsOf()).toBe(reads);
});

test('another record of the same values is checked, and so is what is no record', () => {
  const check = createCheckOnce(now);
  check('service', counted('CV').record);
  const { record, readsOf } = counted('CV');
  check('service', record);
  expect(readsOf()).toBeGreaterThan(0);
  expect(check('service', 'CV')).toEqual(createCheckRecord(now)('service', 'CV'));
});
