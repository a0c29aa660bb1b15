import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import { openDatabase } from './open-database.ts';

let place: TestDatabase;
beforeEach(async () => {
  place = await createTestDatabase('postgres');
});
afterEach(() => place.remove());

const at = (change: Partial<URL>): string => Object.assign(new URL(place.url), change).href;
const failure = (url: string): Promise<{ message: string; exitCode: number }> =>
  openDatabase(url).then(
    async (database) => {
      await database.close();
      throw new Error('it opened');
    },
    (error: unknown) => error as { message: string; exitCode: number },
  );

describe('a PostgreSQL database that cannot be used', () => {
  it.each<[string, Partial<URL>, RegExp]>([
    ['for the password', { password: 'secret-and-wrong' }, /refuse ce compte ou ce mot de passe/],
    ['for the account', { username: 'nobody-there', password: 'secret-and-wrong' }, /refuse ce compte/],
    ['for its name', { pathname: '/none' }, /n’existe pas sur ce serveur/],
    ['for TLS that it has not', { search: '?sslmode=require' }, /connexion chiffrée.*sslmode=no-verify/],
    ['for a file that is not there', { search: '?sslrootcert=/none/ca.pem' }, /\/none\/ca\.pem/],
  ])('is refused %s, in one sentence without the password', async (_why, change, words) => {
    const { message, exitCode } = await failure(at(change));
    expect(message).toMatch(words);
    expect(message).not.toMatch(/secret|for-tests-only|\n/);
    expect(exitCode).toBe(2);
  });

  it('is refused for rights that the account has not', async () => {
    const role = `r${randomUUID().replaceAll('-', '')}`;
    await place.query(`create role ${role} login password 'for-tests-only'`);
    expect((await failure(at({ username: role, password: 'for-tests-only' }))).message).toContain('GRANT CREATE');
    await place.query(`drop role ${role}`);
  });
});

describe('the tables on PostgreSQL', () => {
  it('are made once by five relays that start at once', async () => {
    const relays = await Promise.all(Array.from({ length: 5 }, () => openDatabase(place.url)));
    await Promise.all(relays.map(({ close }) => close()));
    const rows = await place.query('select name from kysely_migration');
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('are all made or none', async () => {
    // The second migration meets a table in its way.
    await place.query('create table leases (name text)');
    expect((await failure(place.url)).message).toContain('leases');
    expect(await place.query(`select 1 from pg_class where relname in ('contributions', 'kysely_migration')`)).toEqual(
      [],
    );
  });
});
