import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { createThreadedSqlite } from './sqlite-dialect.ts';
import { StoreUnavailableError, whenAvailable } from './store-unavailable.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'relay-thread-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const countTo = (end: number) =>
  sql<{ n: number }>`with recursive c(n) as (select 1 union all select n + 1 from c where n < ${end})
    select max(n) as n from c`;

describe('a SQLite file in a thread of its own', () => {
  it('keeps nobody waiting while it works', async () => {
    const { db, close } = await openDatabase(join(folder, 'kit.db'));
    const seen: string[] = [];
    const counted = countTo(2_000_000)
      .execute(db)
      .finally(() => seen.push('counted'));
    for (let turns = 0; turns < 1000; turns += 1) await turn();
    seen.push('a thousand turns');
    expect((await counted).rows).toEqual([{ n: 2_000_000 }]);
    expect(seen).toEqual(['a thousand turns', 'counted']);
    await close();
  });

  it('undoes a transaction that fails, and does one after the other', async () => {
    const { db, close } = await openDatabase(join(folder, 'kit.db'));
    await sql`create table t (n integer primary key)`.execute(db);
    const add = (n: number) =>
      db.transaction().execute(async (transaction) => {
        await sql`insert into t values (${n})`.execute(transaction);
        await sql`insert into t values (${n})`.execute(transaction);
      });
    const results = await Promise.allSettled([add(1), add(2)]);
    expect(results.map((one) => one.status === 'rejected' && (one.reason as { errcode: number }).errcode)).toEqual([
      1555, 1555,
    ]);
    expect((await sql`select n from t`.execute(db)).rows).toEqual([]);
    await close();
  });

  it('lets a transaction write that has only read, whatever another relay asks to write in between', async () => {
    const [one, two] = [await openDatabase(join(folder, 'kit.db')), await openDatabase(join(folder, 'kit.db'))];
    await sql`create table t (n integer)`.execute(one.db);
    const add = (db: Kysely<never>) => sql`insert into t select count(*) from t`.execute(db);
    await one.db.transaction().execute(async (transaction) => {
      await sql`select n from t`.execute(transaction);
      await expect(add(two.db as never)).rejects.toThrow('database is locked');
      await add(transaction as never);
    });
    await add(two.db as never);
    expect((await sql`select n from t order by n`.execute(one.db)).rows).toEqual([{ n: 0 }, { n: 1 }]);
    await one.close();
    await two.close();
  });

  it('is waited for by a program that closes it during a statement and has nothing else to do', async () => {
    const program = `
      import { SqliteThread } from ${JSON.stringify(new URL('./sqlite-thread.ts', import.meta.url).href)};
      const thread = new SqliteThread(${JSON.stringify(join(folder, 'kit.db'))});
      const asked = thread.executeQuery({ sql: 'select 1', parameters: [] });
      await thread.close();
      await asked;
      console.log('closed');`;
    const args = ['--conditions=inclusion-kit-source', '--input-type=module', '--eval', program];
    expect((await promisify(execFile)(process.execPath, args)).stdout).toBe('closed\n');
  });

  it('has a thread that loads nothing beside its file, since each start of a relay waits for it', () => {
    const importsOf = (file: string) =>
      [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/^import (?!type )[^;]* from '([^']+)'/gm)].map(
        ([, name]) => name,
      );
    const others = [...importsOf('./sqlite-worker.ts'), ...importsOf('./sqlite.ts')];
    expect(others.filter((name) => name?.startsWith('node:') !== true)).toEqual(['./sqlite.ts']);
  });

  it('is opened again once its thread was lost, and says meanwhile that it is out of use', async () => {
    const place = join(folder, 'place');
    writeFileSync(place, 'in the way of a folder');
    const db = new Kysely({ dialect: createThreadedSqlite(join(place, 'kit.db')) });
    const read = () => whenAvailable(() => countTo(2).execute(db));
    await expect(read()).rejects.toBeInstanceOf(StoreUnavailableError);
    rmSync(place);
    expect((await read()).rows).toEqual([{ n: 2 }]);
    await db.destroy();
  });
});
