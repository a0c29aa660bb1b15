import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS } from '../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../testing-internal/databases/postgres-database.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { createSessionStore } from './session-store.ts';
import { createStore } from './sql-store.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 25, hour));

describe.each(DIALECTS)('sessions in %s', (dialect) => {
  let test: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    test = await createTestDatabase(dialect);
    database = await openDatabase(test.url);
    await createStore(database);
  });
  afterEach(async () => {
    await database.close();
    await test.remove();
  });

  it('end by themselves, and do not pile up', async () => {
    const sessions = createSessionStore(database);
    const first = await sessions.openSession('zoe', at(8), at(18));
    expect(await sessions.findSession(first, at(17))).toMatchObject({ nom: 'zoe' });
    expect(await sessions.findSession(first, at(18))).toBeNull();
    const second = await sessions.openSession('lea', at(18), at(28));
    expect(await database.db.selectFrom('sessions').select('nom').execute()).toEqual([{ nom: 'lea' }]);
    await sessions.closeSession(second);
    expect(await sessions.findSession(second, at(19))).toBeNull();
  });
});
