import { copyFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS } from '../../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import { anyText, listWith } from '../../testing-internal/matchers.ts';
import { correction } from '../../testing-internal/records.ts';
import { inspectDatabase, migrateDatabase } from './inspect.ts';
import { migrations } from '../database/migrations.ts';
import { openStore } from '../sql-store.ts';
import { KEPT_TABLES, PASSING_TABLES } from '../database/tables.ts';

const frozen = fileURLToPath(new URL('../fixtures/v0.1.db', import.meta.url));
const all = Object.keys(migrations);

describe.each(DIALECTS)('a look at a database on %s', (dialect) => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
  });
  afterEach(() => place.remove());

  it('lists what a migration would do, and does none of it', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await inspectDatabase(place.url)).toMatchObject({ applied: [], pending: all, rows: {}, damage: [] });
    }
    await migrateDatabase(place.url);
    expect(await inspectDatabase(place.url)).toMatchObject({ applied: all, pending: [] });
  });

  it('counts what is there and finds it whole', async () => {
    const store = await openStore(place.url);
    await store.add({
      id: 'c1',
      numero: 'N1',
      contribution: correction(),
      cible_source: null,
      idempotencyKey: null,
      corpsHash: 'hash',
      recueLe: new Date(),
    });
    const report = await inspectDatabase(place.url);
    expect(report).toMatchObject({
      dialect,
      damage: [],
      rows: { settings: 1, contributions: 1, contribution_events: 1 },
    });
    expect(report.name).not.toContain('for-tests-only');
    await place.query("update contributions set etat = 'acceptee'");
    expect(await inspectDatabase(place.url)).toMatchObject({ damage: ['contributions c1: etat'] });
    await store.close();
  });

  it('finds each table told to be kept or not, of types that both databases hold alike', async () => {
    await migrateDatabase(place.url);
    const rows = await place.query(
      dialect === 'sqlite'
        ? `select m.name as t, lower(c.type) as type from sqlite_master as m join pragma_table_info(m.name) as c
           where m.type = 'table' and m.name not like 'sqlite_%'`
        : `select table_name as t, data_type as type from information_schema.columns where table_schema = 'public'`,
    );
    const ours = rows.filter(({ t }) => t !== 'kysely_migration');
    expect([...new Set(ours.map(({ t }) => t))].sort()).toEqual([...KEPT_TABLES, ...PASSING_TABLES].sort());
    expect(['text', 'integer', 'bigint', 'double precision']).toEqual(
      listWith(...new Set(ours.map(({ type }) => type))),
    );
  });
});

describe('a look at a SQLite file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relay-inspect-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('does not create it, nor upgrade one of an earlier version', async () => {
    const path = join(folder, 'none.db');
    expect(await inspectDatabase(path)).toMatchObject({ pending: all });
    expect(existsSync(path)).toBe(false);

    const old = join(folder, 'old.db');
    copyFileSync(frozen, old);
    const report = await inspectDatabase(old);
    expect(report).toMatchObject({
      applied: ['0001-contributions'],
      pending: all.slice(1),
      rows: { contributions: 1 },
    });
    expect(readFileSync(old).equals(readFileSync(frozen))).toBe(true);
  });

  it('tells what is damaged', async () => {
    const path = join(folder, 'bad.db');
    copyFileSync(frozen, path);
    const file = openSync(path, 'r+');
    for (let page = 3; page < 12; page += 1) writeSync(file, Buffer.alloc(200, 0xa5), 0, 200, page * 4096 + 8);
    closeSync(file);
    expect(await inspectDatabase(path)).toMatchObject({ damage: listWith(anyText) });
  });
});
