import { expect, it } from 'vitest';
import { createDemonstration, createDemonstrationReports } from '@inclusion-kit/demonstration';
import { LEAST_TOLD } from '@inclusion-kit/sdk/internal';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { openStore } from '../../store/sql-store.ts';
import { gatherSmall } from '../moderation/demand.ts';
import { countNeeds } from '../moderation/needs.ts';
import { keepDemonstrationNeeds } from './demonstration-needs.ts';

const now = new Date('2026-11-28T12:00:00Z');

it('the needs of the demonstration are told in some communes and too few in others, few wait, and they are kept once', async () => {
  const { communes } = createDemonstration({ now });
  const reported = createDemonstrationReports(communes);
  expect(createDemonstrationReports(communes)).toEqual(reported);
  const store = await openStore(IN_MEMORY);
  try {
    await keepDemonstrationNeeds(store, reported, now);
    await keepDemonstrationNeeds(store, reported, now);
    const needs = await countNeeds(store, createGeography(communes), now);
    expect(needs.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(reported.length);
    const told = gatherSmall(needs, LEAST_TOLD);
    expect(told.filter(({ autres }) => autres === 0).length).toBeGreaterThan(3);
    expect(needs.some(({ nombre }) => nombre < LEAST_TOLD)).toBe(true);
    expect(told.every(({ nombre, mots }) => nombre >= LEAST_TOLD || mots.length === 0)).toBe(true);
    const { total: waiting } = await store.queue({ etats: ['recue'], size: 1, after: null });
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(reported.length / 4);
  } finally {
    await store.close();
  }
});
