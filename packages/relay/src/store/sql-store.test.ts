import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { NewContribution } from './contribution-store.ts';
import { openStore } from './sql-store.ts';
import { StoreUnavailableError } from './store-unavailable.ts';
import { containing } from '../testing-internal/matchers.ts';

const contribution: Contribution = {
  genre: 'correction',
  cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-01-05', base: { telephone: null } },
  changements: { telephone: '+33320000000' },
  auteur: { nom: 'Camille Exemple', courriel: 'camille@exemple.fr' },
  licence: 'etalab-2.0',
  licence_texte_version: '2026-11',
};

const entry = (overrides: Partial<NewContribution> = {}): NewContribution => ({
  id: 'c1',
  numero: 'AAAA-BBBB',
  contribution,
  cible_source: 'dora',
  idempotencyKey: 'key-00000001',
  corpsHash: 'hash',
  recueLe: new Date('2026-11-25T10:00:00Z'),
  ...overrides,
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-store-'));
  path = join(folder, 'deep', 'er', 'kit.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the store of contributions', () => {
  it('gives back what it kept, without the author, after it is closed and opened again', async () => {
    const store = await openStore(path);
    const { created } = await store.add(entry());
    expect(created).toBe(true);
    await store.close();

    const again = await openStore(path);
    const kept = await again.find('c1');
    const { auteur: _auteur, ...corps } = contribution;
    expect(kept).toEqual({
      id: 'c1',
      numero: 'AAAA-BBBB',
      contribution: corps,
      etat: 'recue',
      corpsHash: 'hash',
      recue_le: '2026-11-25T10:00:00.000Z',
      evenements: [{ etat: 'recue', date: '2026-11-25T10:00:00.000Z' }],
    });
    await again.close();
  });

  it('keeps one contribution per idempotency key, also when ten come at once', async () => {
    const store = await openStore(path);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => store.add(entry({ id: `c${i}`, numero: `N${i}` }))),
    );
    expect(all.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(all.map(({ kept }) => kept.id)).size).toBe(1);
    await store.close();
    const raw = new DatabaseSync(path);
    expect(raw.prepare('select count(*) as n from contributions').get()).toEqual({ n: 1 });
    expect(raw.prepare('select count(*) as n from contribution_events').get()).toEqual({ n: 1 });
    raw.close();
  });

  it('keeps contributions without a key apart', async () => {
    const store = await openStore(path);
    await store.add(entry({ idempotencyKey: null }));
    const { created } = await store.add(entry({ id: 'c2', numero: 'N2', idempotencyKey: null }));
    expect(created).toBe(true);
    await store.close();
  });

  it('forgets who sent a contribution and keeps the contribution', async () => {
    const store = await openStore(path);
    await store.add(entry());
    expect(await store.eraseAuteur('c1')).toBe(true);
    expect(await store.eraseAuteur('c1')).toBe(false);
    expect(await store.find('c1')).not.toBeNull();
    await store.close();
    const raw = new DatabaseSync(path);
    expect(JSON.stringify(raw.prepare('select * from contributions').all())).not.toContain('camille');
    raw.close();
  });

  it('refuses to rewrite or remove what happened', async () => {
    const store = await openStore(path);
    await store.add(entry());
    await store.close();
    const raw = new DatabaseSync(path);
    expect(() => raw.exec("update contribution_events set etat = 'acceptee'")).toThrow(/append-only/);
    expect(() => raw.exec('delete from contribution_events')).toThrow(/append-only/);
    raw.close();
  });

  it('lets other work go on while another program holds the lock, and keeps the contribution after it', async () => {
    const store = await openStore(path);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const adding = store.add(entry());
    await new Promise((resolve) => setImmediate(resolve));
    other.exec('rollback');
    expect((await adding).created).toBe(true);
    other.close();
    await store.close();
  });

  it('says that it is unavailable when the lock is never let go, and keeps nothing', async () => {
    const store = await openStore(path);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    await expect(store.add(entry())).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(await store.find('c1')).toBeNull();
    other.exec('rollback');
    other.close();
    await store.close();
  });

  it('keeps its secret from one opening to the next, and another database has another', async () => {
    const store = await openStore(path);
    const { secret } = store;
    await store.close();
    const again = await openStore(path);
    const other = await openStore(join(folder, 'other.db'));
    expect(again.secret.equals(secret)).toBe(true);
    expect(secret).toHaveLength(32);
    expect(other.secret.equals(secret)).toBe(false);
    await again.close();
    await other.close();
  });

  it('creates a file that only its owner reads', async () => {
    await (await openStore(path)).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('refuses a database that a newer version wrote, and names what it does not know', async () => {
    await (await openStore(path)).close();
    const raw = new DatabaseSync(path);
    raw.exec("insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')");
    raw.close();
    await expect(openStore(path)).rejects.toMatchObject({
      name: 'StartError',
      exitCode: 2,
      message: containing('0099-from-the-future'),
    });
  });

  it('says which file is not a database', async () => {
    const bad = join(folder, 'bad.db');
    writeFileSync(
      bad,
      'this is a text file, and longer than the header of a database by a good deal, to be sure of it',
    );
    await expect(openStore(bad)).rejects.toMatchObject({ name: 'StartError', message: containing(bad) });
  });

  it('says so when the folder cannot be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openStore(join(file, 'kit.db'))).rejects.toMatchObject({ name: 'StartError', exitCode: 2 });
  });
});
