import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { NewContribution } from './contributions/contribution-store.ts';
import { openStore } from './sql-store.ts';
import { createTestDatabase, DIALECTS } from '../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../testing-internal/databases/postgres-database.ts';
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

let database: TestDatabase;
const countOf = async (table: string): Promise<number> =>
  Number((await database.query(`select count(*) as n from ${table}`))[0]?.['n']);

describe.each(DIALECTS)('the store of contributions on %s', (dialect) => {
  beforeEach(async () => {
    database = await createTestDatabase(dialect);
  });
  afterEach(() => database.remove());

  it('gives back what it kept, without the author, after it is closed and opened again', async () => {
    const store = await openStore(database.url);
    const { created } = await store.add(entry());
    expect(created).toBe(true);
    await store.close();

    const again = await openStore(database.url);
    const kept = await again.find('c1');
    const { auteur: _auteur, ...corps } = contribution;
    expect(kept).toEqual({
      id: 'c1',
      numero: 'AAAA-BBBB',
      contribution: corps,
      etat: 'recue',
      corpsHash: 'hash',
      recue_le: '2026-11-25T10:00:00.000Z',
      evenements: [{ acte: 'reception', etat: 'recue', date: '2026-11-25T10:00:00.000Z' }],
    });
    await again.close();
  });

  it('keeps one contribution per idempotency key, also when ten come at once to each of two relays', async () => {
    const stores = [await openStore(database.url), await openStore(database.url)];
    const all = await Promise.all(
      stores.flatMap((store, relay) =>
        Array.from({ length: 10 }, (_, i) => store.add(entry({ id: `c${relay}-${i}`, numero: `N${relay}-${i}` }))),
      ),
    );
    expect(all.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(all.map(({ kept }) => kept.id)).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
    expect([await countOf('contributions'), await countOf('contribution_events')]).toEqual([1, 1]);
  });

  it('keeps contributions without a key apart', async () => {
    const store = await openStore(database.url);
    await store.add(entry({ idempotencyKey: null }));
    const { created } = await store.add(entry({ id: 'c2', numero: 'N2', idempotencyKey: null }));
    expect(created).toBe(true);
    await store.close();
  });

  it('takes the same call twice for one, as after a connection lost at its very end', async () => {
    const store = await openStore(database.url);
    await store.add(entry({ idempotencyKey: null }));
    const { kept } = await store.add(entry({ idempotencyKey: null }));
    expect([kept.id, await countOf('contributions'), await countOf('contribution_events')]).toEqual(['c1', 1, 1]);
    await store.close();
  });

  it('keeps text of any kind as it was sent', async () => {
    const store = await openStore(database.url);
    const odd = 'nul \0, half a pair \ud83d, \u202e, ẹ́\'"; drop table contributions; -- \\';
    const sent = { ...contribution, cible: { ...contribution.cible!, id: odd }, changements: { telephone: odd } };
    await store.add(entry({ contribution: sent }));
    expect((await store.find('c1'))?.contribution).toMatchObject({
      cible: { id: odd },
      changements: { telephone: odd },
    });
    await store.close();
  });

  it('forgets who sent a contribution and keeps the contribution', async () => {
    const store = await openStore(database.url);
    await store.add(entry());
    expect(await store.eraseAuteur('c1')).toBe(true);
    expect(await store.eraseAuteur('c1')).toBe(false);
    expect(await store.find('c1')).not.toBeNull();
    await store.close();
    expect(JSON.stringify(await database.query('select * from contributions'))).not.toContain('camille');
  });

  it('refuses to rewrite or remove what happened', async () => {
    const store = await openStore(database.url);
    await store.add(entry());
    await store.close();
    await expect(database.query("update contribution_events set etat = 'acceptee'")).rejects.toThrow(/append-only/);
    await expect(database.query('delete from contribution_events')).rejects.toThrow(/append-only/);
    expect(await countOf('contribution_events')).toBe(1);
  });

  it('keeps its secret from one opening to the next, and another database has another', async () => {
    const elsewhere = await createTestDatabase(dialect);
    // Opened at once: both relays must agree on one secret, and on who makes the tables.
    const [store, again] = await Promise.all([openStore(database.url), openStore(database.url)]);
    const other = await openStore(elsewhere.url);
    expect(again.secret.equals(store.secret)).toBe(true);
    expect(store.secret).toHaveLength(32);
    expect(other.secret.equals(store.secret)).toBe(false);
    await Promise.all([store, again, other].map((one) => one.close()));
    const later = await openStore(database.url);
    expect(later.secret.equals(store.secret)).toBe(true);
    await later.close();
    await elsewhere.remove();
  });

  it('refuses a database that a newer version wrote, and names what it does not know', async () => {
    await (await openStore(database.url)).close();
    await database.query("insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')");
    await expect(openStore(database.url)).rejects.toMatchObject({
      name: 'StartError',
      exitCode: 2,
      message: containing('0099-from-the-future'),
    });
  });
});
