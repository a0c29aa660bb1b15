import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../log.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { correction } from '../../testing-internal/records.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { openStore, type FullStore } from '../sql-store.ts';
import { forgetAuthors } from './forget-authors.ts';
import { forgetVoices, toVoix } from './voices.ts';

const secret = Buffer.from('a secret');
const { changements: _, auteur: _nobody, ...rest } = correction();

describe('the voice of a visitor', () => {
  it('is another one each day, and with each secret', () => {
    const [day, next] = [new Date('2026-11-28T23:59:59Z'), new Date('2026-11-29T00:00:00Z')];
    const voices = [
      toVoix(secret, '192.0.2.1', day),
      toVoix(secret, '192.0.2.2', day),
      toVoix(secret, '192.0.2.1', next),
      toVoix(Buffer.from('another'), '192.0.2.1', day),
    ];
    expect(new Set(voices).size).toBe(4);
    expect(toVoix(secret, '192.0.2.1', new Date('2026-11-28T00:00:00Z'))).toBe(voices[0]);
    expect(voices, 'and for the number of each record').not.toContain(toVoix(secret, '192.0.2.1', day, 'service a'));
  });
});

describe.each(DIALECTS)('voices on %s', (dialect) => {
  let place: TestDatabase;
  let store: FullStore;
  let database: Database;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    store = await openStore(place.url);
    database = await openDatabase(place.url);
  });
  afterEach(async () => {
    await database.close();
    await store.close();
    await place.remove();
  });

  const confirm = (id: string, voix: string | null, time: string) =>
    store.add({
      ...{ id, numero: id, contribution: { ...rest, genre: 'confirmation' }, cible_source: 'dora', voix },
      ...{ idempotencyKey: null, corpsHash: '', recueLe: new Date(time) },
    });
  const kept = async (): Promise<(string | null)[]> =>
    (await database.db.selectFrom('contributions').select('voix').orderBy('id').execute()).map(({ voix }) => voix);
  const same = async (): Promise<boolean[]> => {
    const rows = await database.db.selectFrom('contributions').select('id').orderBy('id').execute();
    return Promise.all(rows.map(async ({ id }) => store.isSameVoice!(id)));
  };

  it('are forgotten once their day is over, and tell no fewer confirmations of one visitor apart', async () => {
    await confirm('a', 'one', '2026-11-28T09:00:00Z');
    await confirm('b', 'one', '2026-11-28T09:00:00Z');
    await confirm('c', 'one', '2026-11-28T23:59:59.999Z');
    await confirm('d', 'two', '2026-11-28T10:00:00Z');
    await confirm('e', null, '2026-11-28T11:00:00Z');
    await confirm('f', 'three', '2026-11-29T00:00:00Z');
    await confirm('g', 'three', '2026-11-29T08:00:00Z');
    const told = [false, true, true, false, false, false, true];
    expect(await same()).toEqual(told);
    for (const time of ['2026-11-29T08:30:00Z', '2026-11-29T09:30:00Z']) {
      const logger = createLogger({ level: 'silent' });
      const forgetting = forgetAuthors({ database, months: 12, now: () => new Date(time), logger });
      await forgetting.look();
      forgetting.close();
      expect(await kept(), time).toEqual(['dite', 'redite', 'redite', 'dite', null, 'three', 'three']);
      expect(await same(), time).toEqual(told);
    }
  });

  it('tells two visitors of one day apart, also once their fingerprints are forgotten, and never those of two days', async () => {
    await confirm('a', 'one', '2026-11-28T09:00:00Z');
    await confirm('b', 'two', '2026-11-28T10:00:00Z');
    await confirm('c', 'one', '2026-11-28T11:00:00Z');
    await confirm('d', null, '2026-11-28T12:00:00Z');
    await confirm('e', 'three', '2026-11-27T12:00:00Z');
    const pairs = [
      ['a', 'b', true],
      ['b', 'a', true],
      ['a', 'c', false],
      ['a', 'd', false],
      ['a', 'e', false],
      ['a', 'a', false],
    ] as const;
    for (const now of [null, '2026-11-29T08:30:00Z']) {
      if (now !== null) await forgetVoices(database, new Date(now));
      for (const [one, other, areTwo] of pairs)
        expect(await store.areTwoVoices!(one, other), `${one}${other} ${now}`).toBe(areTwo);
    }
  });
});
