import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { protect } from './protect.ts';
import { createTestDatabase, DIALECTS } from '../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../testing-internal/databases/postgres-database.ts';
import { service } from '../testing-internal/records.ts';
import type { Database } from '../store/database/database.ts';
import { openDatabase } from '../store/database/open-database.ts';
import { createObjectionStore, type ObjectionStore } from './objection-store.ts';
import { createStore } from '../store/sql-store.ts';

describe.each(DIALECTS)('objections in %s', (dialect) => {
  let test: TestDatabase;
  let database: Database;
  let objections: ObjectionStore;
  beforeEach(async () => {
    test = await createTestDatabase(dialect);
    database = await openDatabase(test.url);
    objections = createObjectionStore(database, (await createStore(database)).secret);
  });
  afterEach(async () => {
    await database.close();
    await test.remove();
  });

  it('are kept once, listed and removed, by what they are to or by their id', async () => {
    const now = new Date('2026-11-01T10:00:00Z');
    const added = await objections.add('camille.exemple@asso.example', { reference: 'courrier 12', now });
    expect(added?.created).toBe(true);
    expect((await objections.add('Camille.Exemple@asso.example'))?.created).toBe(false);
    const other = await objections.add('Camille Exemple', { now: new Date('2026-11-02T10:00:00Z') });
    expect(await objections.list()).toEqual([
      { id: added?.objection.id, genre: 'courriel', reference: 'courrier 12', cree_le: '2026-11-01T10:00:00.000Z' },
      { id: other?.objection.id, genre: 'nom', reference: null, cree_le: '2026-11-02T10:00:00.000Z' },
    ]);
    expect((await objections.remove('CAMILLE.EXEMPLE@asso.example'))?.id).toBe(added?.objection.id);
    expect((await objections.remove(other?.objection.id ?? ''))?.genre).toBe('nom');
    expect(await objections.remove('nothing')).toBeNull();
    expect(await objections.read()).toBeNull();
  });

  it('leave no trace of what they are to in the database', async () => {
    for (const value of ['camille.exemple@asso.example', 'Camille Exemple', '03 20 00 00 00'])
      await objections.add(value);
    const rows = JSON.stringify(await test.query('select * from objections'));
    expect(rows).not.toMatch(/camille|exemple|320000000/i);
    expect((await objections.read())?.list).toHaveLength(3);
  });

  it('are applied by whoever opens the same database', async () => {
    await objections.add('Camille Exemple');
    const again = await openDatabase(test.url);
    const { secret, close } = await createStore(again);
    const kept = await createObjectionStore(again, secret).read();
    await close();
    const record = service({ contact_nom_prenom: 'EXEMPLE Camille' });
    expect(protect(record, { hideContacts: false, objections: kept })).toMatchObject({ contact_nom_prenom: null });
  });

  it('refuse what nobody can object to', async () => {
    expect(await objections.add('Camille')).toBeNull();
    expect(await objections.list()).toEqual([]);
  });
});
