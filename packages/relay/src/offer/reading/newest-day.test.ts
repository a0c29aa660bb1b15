import { createCatalogue } from '@inclusion-kit/catalogue';
import { expect, it } from 'vitest';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { newestDay } from './newest-day.ts';

const now = new Date('2026-11-28T10:00:00Z');
const dayOf = (...days: string[]): Promise<string | null> => dayAt(now, ...days);
const dayAt = (now: Date, ...days: string[]): Promise<string | null> => {
  const services = days.map((date_maj, index) => service({ id: `dora--${index}`, date_maj }));
  return newestDay(createCatalogue({ structures: [structure()], services, communes: [lille] }), {}, { now });
};

it('is that of the newest record', async () => {
  expect(await dayOf('2026-10-01', '2026-11-28', '2025-01-01')).toBe('2026-11-28');
});

it('is a day alone where the record tells an hour', async () => {
  expect(await dayOf('2026-11-27T23:30:00+01:00')).toBe('2026-11-27');
});

it('is unknown where a record is of a day to come, and where none has a day', async () => {
  expect(await dayOf('2026-10-01', '2027-12-31')).toBeNull();
  expect(await dayOf('')).toBeNull();
});

it('is today from midnight in France', async () => {
  expect(await dayAt(new Date('2026-11-28T22:30:00Z'), '2026-11-29')).toBeNull();
  expect(await dayAt(new Date('2026-11-28T23:30:00Z'), '2026-11-29')).toBe('2026-11-29');
});

it('is not asked of a source that cannot put the newest first', async () => {
  const searchServices = () => Promise.reject(new Error('asked'));
  expect(await newestDay({ searchServices }, {}, { now })).toBeNull();
});
