import { renameSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing-internal/databases/databases.ts';
import { createPostgres, type TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { containing } from '../../testing-internal/matchers.ts';
import { startPostgres } from '../../testing-internal/databases/postgres-server.ts';
import { correction } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { createStore } from '../sql-store.ts';

let place: TestDatabase;
let database: Database;
let under: RelayUnderTest;

async function start(at: TestDatabase, url = at.url): Promise<void> {
  place = at;
  database = await openDatabase(url);
  under = await startRelay({ store: await createStore(database) });
}
afterEach(async () => {
  await under.relay.close();
  await place.remove();
});

const pathOf = ({ url }: TestDatabase): string => url.replace(/^file:/, '');
const post = (key: string): Promise<Response> => under.post(correction(), { 'Idempotency-Key': key });

/** Expects that a write is refused with a time to come back, that it is not kept, and that offers are still read. */
async function expectOutOfUse(key: string): Promise<void> {
  const refused = await post(key);
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '10']);
  expect(await refused.json()).toMatchObject({ detail: containing('n’a pas été gardée') });
  expect((await under.ask('/api/v1/services/dora--1')).status).toBe(200);
}

/**
 * Expects that the relay takes contributions again by itself, under the same key too, and has lost nothing that it had
 * acknowledged.
 */
async function expectBack(key: string, before: Response, others = 0): Promise<void> {
  await eventually('the relay takes contributions again', async () => (await post(key)).status < 300);
  const { id } = (await before.json()) as { id: string };
  const again = await post('before-the-outage');
  expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ id })]);
  expect((await under.ask('/readyz')).status).toBe(200);
  const counts = await place.query(
    'select (select count(*) from contributions) as c, (select count(*) from contribution_events) as e',
  );
  expect(counts.map(({ c, e }) => [Number(c), Number(e)])).toEqual([[2 + others, 2 + others]]);
}

describe('a SQLite file', () => {
  beforeEach(async () => start(await createTestDatabase('sqlite')));

  it('that is read-only refuses writes until it is no more', async () => {
    const before = await post('before-the-outage');
    await sql`pragma query_only = on`.execute(database.db);
    await expectOutOfUse('during-the-outage');
    await sql`pragma query_only = off`.execute(database.db);
    await expectBack('during-the-outage', before);
  });

  it('that is full refuses writes until there is room', async () => {
    const before = await post('before-the-outage');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(database.db);
    // The pages there are have room for a few more.
    let filler = 0;
    while ((await under.post(correction())).status === 201) filler += 1;
    await expectOutOfUse('during-the-outage');
    await sql`pragma max_page_count = 100000`.execute(database.db);
    await expectBack('during-the-outage', before, filler);
  });

  it('that another program locks refuses writes until it lets go', async () => {
    const before = await post('before-the-outage');
    const other = new DatabaseSync(pathOf(place));
    other.exec('begin immediate');
    await expectOutOfUse('during-the-outage');
    other.exec('rollback');
    other.close();
    await expectBack('during-the-outage', before);
  });

  it('that is taken away refuses writes, which nobody would find again, until it is back', async () => {
    const before = await post('before-the-outage');
    renameSync(pathOf(place), `${pathOf(place)}.away`);
    await expectOutOfUse('during-the-outage');
    expect((await under.ask('/readyz')).status).toBe(503);
    // The new file at its place is not the one that is open.
    writeFileSync(pathOf(place), '');
    await expectOutOfUse('during-the-outage');
    renameSync(`${pathOf(place)}.away`, pathOf(place));
    await expectBack('during-the-outage', before);
  });
});

describe('a PostgreSQL database', () => {
  const cut = (): Promise<unknown> =>
    place.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  const nameOf = (): string => new URL(place.url).pathname.slice(1);

  it('that cuts connections is connected to again without a word', async () => {
    await start(await createTestDatabase('postgres'));
    const before = await post('before-the-outage');
    await cut();
    expect((await post('during-the-outage')).status).toBe(201);
    await expectBack('during-the-outage', before);
  });

  it('that cuts a connection in the middle of a transaction keeps the contribution once', async () => {
    await start(await createTestDatabase('postgres'));
    const before = await post('before-the-outage');
    await place.query('create sequence tries');
    await place.query(`create function cut_first() returns trigger language plpgsql as $$ begin
      if nextval('tries') = 1 then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); end if;
      return new; end $$`);
    await place.query(
      'create trigger cut_first before insert on contribution_events for each row execute function cut_first()',
    );
    expect((await post('during-the-outage')).status).toBe(201);
    expect((await place.query(`select last_value from tries`)).map(({ last_value }) => Number(last_value))).toEqual([
      2,
    ]);
    await expectBack('during-the-outage', before);
  });

  it('that is read-only refuses writes until it is no more', async () => {
    await start(await createTestDatabase('postgres'));
    const before = await post('before-the-outage');
    await place.query(`alter database ${nameOf()} set default_transaction_read_only = on`);
    await cut();
    await expectOutOfUse('during-the-outage');
    await place.query(`begin read write; alter database ${nameOf()} reset default_transaction_read_only; commit`);
    await cut();
    await expectBack('during-the-outage', before);
  });

  it('that is full refuses writes until there is room', async () => {
    await start(await createTestDatabase('postgres'));
    const before = await post('before-the-outage');
    await place.query(`create function full_disk() returns trigger language plpgsql as $$ begin
      raise exception using errcode = 'disk_full', message = 'could not extend file: No space left on device'; end $$`);
    await place.query(
      'create trigger full_disk before insert on contributions for each row execute function full_disk()',
    );
    await expectOutOfUse('during-the-outage');
    await place.query('drop trigger full_disk on contributions');
    await expectBack('during-the-outage', before);
  });

  it('of which a table is locked refuses all that needs it, /readyz first, until it is let go', async () => {
    await start(await createTestDatabase('postgres'));
    const before = await post('before-the-outage');
    expect((await under.ask('/readyz')).status).toBe(200);
    const { suivi } = (await before.clone().json()) as { suivi: string };
    const { pathname, search } = new URL(suivi);
    const other = new pg.Client({ connectionString: place.url });
    // Where the test fails, its database goes before this connection.
    other.on('error', () => undefined);
    await other.connect();
    await other.query('begin');
    await other.query('lock table contributions in access exclusive mode');
    const outOfUse = expectOutOfUse('during-the-outage');
    await eventually('/readyz tells the lock', async () => {
      const answer = await under.ask('/readyz');
      if (answer.status === 200) return false;
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10']);
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'database' }] });
      return true;
    });
    await outOfUse;
    // More than the relay has connections: each waits for a bounded time.
    const keys = Array.from({ length: 12 }, (_, index) => `one-of-many-${index}`);
    for (const answer of await Promise.all([under.ask(pathname + search), ...keys.map(post)])) {
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10']);
    }
    await other.end();
    await Promise.all(keys.map((key) => eventually(key, async () => (await post(key)).status === 201)));
    await expectBack('during-the-outage', before, keys.length);
  });

  it('that has no connection left refuses writes until it has', async () => {
    const at = await createTestDatabase('postgres');
    const role = `r${new URL(at.url).pathname.slice(1)}`;
    await at.query(`create role ${role} login password 'for-tests-only'`);
    await at.query(`grant create on schema public to ${role}`);
    await start(at, Object.assign(new URL(at.url), { username: role, password: 'for-tests-only' }).href);
    const before = await post('before-the-outage');
    await place.query(`alter role ${role} connection limit 0`);
    await cut();
    await expectOutOfUse('during-the-outage');
    await place.query(`alter role ${role} connection limit -1`);
    await expectBack('during-the-outage', before);
    await under.relay.close();
    await place.query(`drop owned by ${role}`);
    await place.query(`drop role ${role}`);
    // The role and its tables are gone: the rest of this test's cleaning needs a relay to close.
    under = await startRelay();
  });

  it('whose server stops refuses writes until it starts again', async () => {
    const server = await startPostgres();
    try {
      const at = await createPostgres(server.url);
      await start({ ...at, remove: () => server.remove() });
      const before = await post('before-the-outage');
      await server.stop();
      await expectOutOfUse('during-the-outage');
      expect((await under.ask('/readyz')).status).toBe(503);
      expect((await under.ask('/healthz')).status).toBe(200);
      await server.start();
      await expectBack('during-the-outage', before);
      await server.stop('crash');
      await expectOutOfUse('during-another-outage');
      await server.start();
      expect((await post('before-the-outage')).status).toBe(200);
    } catch (error) {
      await server.remove();
      throw error;
    }
  });
});
