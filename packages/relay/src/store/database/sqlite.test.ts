import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correction } from '../../testing-internal/records.ts';
import { containing } from '../../testing-internal/matchers.ts';
import type { NewContribution } from '../contributions/contribution-store.ts';
import { openStore } from '../sql-store.ts';
import { StoreUnavailableError } from './store-unavailable.ts';

const entry: NewContribution = {
  id: 'c1',
  numero: 'AAAA-BBBB',
  contribution: correction(),
  cible_source: 'dora',
  idempotencyKey: 'key-00000001',
  corpsHash: 'hash',
  recueLe: new Date('2026-11-25T10:00:00Z'),
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-sqlite-'));
  path = join(folder, 'deep', 'er', 'kit.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a SQLite file', () => {
  it('lets other work go on while another program holds the lock, and keeps the contribution after it', async () => {
    const store = await openStore(path);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const adding = store.add(entry);
    await new Promise((resolve) => setImmediate(resolve));
    other.exec('rollback');
    expect((await adding).created).toBe(true);
    other.close();
    await store.close();
  });

  it('is said to be unavailable when the lock is never let go, and nothing is kept', async () => {
    const store = await openStore(path);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expect(store.add(entry)).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(await store.find('c1')).toBeNull();
    other.exec('rollback');
    other.close();
    await store.close();
  });

  it('is created with its folders, for its owner only', async () => {
    await (await openStore(path)).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('is named when it is not a database', async () => {
    const bad = join(folder, 'bad.db');
    writeFileSync(
      bad,
      'this is a text file, and longer than the header of a database by a good deal, to be sure of it',
    );
    await expect(openStore(bad)).rejects.toMatchObject({ name: 'StartError', message: containing(bad) });
  });

  it('is named when it is damaged, with what to do', async () => {
    await (await openStore(path)).close();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(2000, 0xa5), 0, 2000, 100);
    closeSync(file);
    await expect(openStore(path)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(/kit\.db est abîmée.*inclusion-kit restore/) as string,
    });
  });

  it.each([
    ['under a file', () => join(folder, 'file', 'kit.db')],
    ['where nothing can be created', () => '/proc/none/deep/kit.db'],
  ])('is refused %s', async (_where, at) => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore(at())).rejects.toMatchObject({ name: 'StartError', exitCode: 2, message: containing(at()) });
  });
});
