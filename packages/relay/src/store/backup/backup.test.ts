import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS } from '../../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import { containing } from '../../testing-internal/matchers.ts';
import { correction } from '../../testing-internal/records.ts';
import { backupDatabase } from './backup.ts';
import type { ContributionStore } from '../contributions/contribution-store.ts';
import { inspectDatabase } from './inspect.ts';
import { restoreDatabase } from './restore.ts';
import { openStore } from '../sql-store.ts';

const ODD = 'nul \0, half a pair \ud83d, \u2028, "; drop table contributions; --';

const add = (store: ContributionStore, i: number) =>
  store.add({
    id: `c${i}`,
    numero: `N${i}`,
    contribution: correction({ changements: { telephone: `${ODD}${i}` } }),
    cible_source: null,
    idempotencyKey: i % 2 === 0 ? `key-${i}` : null,
    corpsHash: 'hash',
    recueLe: new Date('2026-11-25T10:00:00Z'),
  });

async function backup(url: string): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), backupDatabase(url, output)]);
  return bytes;
}

async function* chunksOf(bytes: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(bytes.subarray(at, at + size));
}

const linesOf = (bytes: Buffer): string[] => gunzipSync(bytes).toString().trimEnd().split('\n');

let places: TestDatabase[];
beforeEach(() => {
  places = [];
});
afterEach(async () => {
  for (const place of places) await place.remove();
});
const create = async (dialect: 'sqlite' | 'postgres'): Promise<TestDatabase> => {
  const place = await createTestDatabase(dialect);
  places.push(place);
  return place;
};

describe.each(DIALECTS.flatMap((from) => DIALECTS.map((to) => ({ from, to }))))(
  'a backup of $from restored into $to',
  ({ from, to }) => {
    it('gives back every contribution, its events, its author and its follow-up link', async () => {
      const [a, b] = [await create(from), await create(to)];
      const store = await openStore(a.url);
      await Promise.all(Array.from({ length: 230 }, (_, i) => add(store, i)));
      await store.eraseAuteur('c7');
      const bytes = await backup(a.url);
      // The backup does not hold later contributions.
      await add(store, 1000);
      expect(await restoreDatabase(chunksOf(bytes), b.url)).toMatchObject({ rows: { contributions: 230 } });

      const restored = await openStore(b.url);
      expect(restored.secret.equals(store.secret)).toBe(true);
      for (const i of [0, 7, 229]) expect(await restored.find(`c${i}`)).toEqual(await store.find(`c${i}`));
      expect(await restored.find('c1000')).toBeNull();
      expect(await restored.eraseAuteur('c7')).toBe(false);
      expect(await restored.eraseAuteur('c8')).toBe(true);
      expect((await add(restored, 1001)).kept.evenements).toHaveLength(1);
      await Promise.all([store.close(), restored.close()]);
      await expect(b.query('delete from contribution_events')).rejects.toThrow(/append-only/);
    });
  },
);

describe.each(DIALECTS)('a backup of %s taken while contributions come', (dialect) => {
  it('shows one moment, whole', async () => {
    const [a, b] = [await create(dialect), await create('sqlite')];
    const store = await openStore(a.url);
    let coming = true;
    let added = 0;
    const senders = Array.from({ length: 4 }, async () => {
      // SQLite answers without leaving the thread: the backup needs its turns.
      while (coming) await add(store, (added += 1)).then(() => setImmediate());
    });
    const bytes = await backup(a.url);
    const later = await backup(a.url);
    coming = false;
    await Promise.all(senders);
    await store.close();

    const { rows } = await restoreDatabase(chunksOf(bytes), b.url);
    expect(rows['contribution_events']).toBe(rows['contributions']);
    expect((await inspectDatabase(b.url)).damage).toEqual([]);
    const { rows: more } = await restoreDatabase(chunksOf(later), b.url, { replace: true });
    expect(more['contributions']).toBeGreaterThanOrEqual(rows['contributions'] ?? 0);
    expect(more['contributions']).toBeLessThanOrEqual(added);
  });
});

describe.each(DIALECTS)('a restoration into %s', (dialect) => {
  let bytes: Buffer;
  let place: TestDatabase;
  beforeEach(async () => {
    const origin = await create('sqlite');
    const store = await openStore(origin.url);
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(store, i)));
    bytes = await backup(origin.url);
    await store.close();
    place = await create(dialect);
  });
  const countOf = async (): Promise<unknown> =>
    Number((await place.query('select count(*) as n from contributions'))[0]?.['n']);

  it('is refused over contributions, and done over them when that is said', async () => {
    const store = await openStore(place.url);
    await add(store, 99);
    await store.close();
    await expect(restoreDatabase(chunksOf(bytes), place.url)).rejects.toMatchObject({
      message: containing('--replace'),
    });
    expect(await countOf()).toBe(1);
    await restoreDatabase(chunksOf(bytes), place.url, { replace: true });
    expect(await countOf()).toBe(20);
  });

  it('is done over the empty database that a relay leaves', async () => {
    await (await openStore(place.url)).close();
    await restoreDatabase(chunksOf(bytes), place.url);
    expect(await countOf()).toBe(20);
  });

  it('is done over the figures of a relay that was only tried, and refused over those of more days', async () => {
    await (await openStore(place.url)).close();
    const write = (jour: string) =>
      place.query(
        `insert into offer_figures (jour, dimension, base, offre_du, cellules, contenu) values ('${jour}', 'total', null, null, 1, 'x')`,
      );
    await write('2026-11-24');
    await write('2026-11-25');
    await write('2026-11-26');
    const refused = { message: containing('offer_figures') };
    await expect(restoreDatabase(chunksOf(bytes), place.url)).rejects.toMatchObject(refused);
    await place.query(`delete from offer_figures where jour = '2026-11-24'`);
    await restoreDatabase(chunksOf(bytes), place.url);
    expect(await countOf()).toBe(20);
    expect(await place.query('select * from offer_figures')).toEqual([]);
  });

  it('is refused while a relay is there', async () => {
    const store = await openStore(place.url);
    await expect(restoreDatabase(chunksOf(bytes), place.url)).rejects.toMatchObject({ message: containing('arrêtez') });
    await add(store, 99);
    await store.close();
    expect(await countOf()).toBe(1);
  });

  it('leaves nothing of a file cut short, altered, or of another kind', async () => {
    await (await openStore(place.url)).close();
    const lines = linesOf(bytes);
    const [header = '', row = ''] = lines;
    const altered = [
      Buffer.from(''),
      Buffer.from('this is no backup'),
      ...[1, 12, 400, bytes.length - 9, bytes.length - 1].map((at) => bytes.subarray(0, at)),
      ...[
        lines.slice(0, -1),
        lines.toSpliced(5, 1),
        lines.toSpliced(5, 0, lines[5] ?? ''),
        lines.with(4, (lines[4] ?? '').replace('recue', 'reçue')),
        lines.with(0, header.replace('"recue_le"', '"recue_le","autre"')),
        lines.with(0, header.replace('"settings"', '"sqlite_master"')),
        lines.with(1, row.replace(']', ',1]')),
        lines.with(1, '["nothing",1]'),
        lines.with(1, '{'),
        [...lines, row],
        ['{}'],
      ].map((some) => gzipSync(`${some.join('\n')}\n`)),
    ];
    for (const [i, some] of altered.entries()) {
      await expect(restoreDatabase(chunksOf(some), place.url), `altered ${i}`).rejects.toMatchObject({
        name: 'StartError',
        exitCode: 1,
        message: containing('rien n’a été restauré'),
      });
    }
    expect(await countOf()).toBe(0);
  });

  const sealed = (lines: readonly string[]): Buffer => {
    const body = lines.slice(0, -1).map((line) => `${line}\n`);
    const sha256 = createHash('sha256').update(body.join('')).digest('hex');
    return gzipSync(`${body.join('')}${JSON.stringify({ end: true, sha256 })}\n`);
  };
  const cellsOf = (line: string): unknown[] => JSON.parse(line) as unknown[];

  it.each(['', 'AAAA'])('is refused with the secret « %s », which anybody could sign with', async (value) => {
    const lines = linesOf(bytes).map((line) => {
      const [table, key] = line.startsWith('[') ? cellsOf(line) : [];
      return table === 'settings' && key === 'secret' ? JSON.stringify(['settings', 'secret', value]) : line;
    });
    await expect(restoreDatabase(chunksOf(sealed(lines)), place.url)).rejects.toMatchObject({
      name: 'StartError',
      exitCode: 1,
      message: containing('secret'),
    });
  });

  it.each([
    ['no JSON', '{"genre":'],
    ['nothing', 'null'],
    ['no contribution', '{"genre":"correction","cible":3}'],
    ['a list for a value', '{"genre":"correction","changements":{"nom":{"a":1}}}'],
  ])('names a row that holds %s, and reads the others', async (_what, corps) => {
    const columns =
      (
        cellsOf('[' + (linesOf(bytes)[0] ?? '') + ']')[0] as { tables: { name: string; columns: string[] }[] }
      ).tables.find(({ name }) => name === 'contributions')?.columns ?? [];
    const lines = linesOf(bytes).map((line) => {
      const cells = line.startsWith('[') ? cellsOf(line) : [];
      const isIt = cells[0] === 'contributions' && cells[1 + columns.indexOf('id')] === 'c3';
      return isIt ? JSON.stringify(cells.with(1 + columns.indexOf('corps'), corps)) : line;
    });
    expect(await restoreDatabase(chunksOf(sealed(lines)), place.url)).toMatchObject({ broken: ['c3'] });
    expect((await inspectDatabase(place.url)).damage).toEqual(['contributions c3: corps']);
    const store = await openStore(place.url);
    expect((await store.queue({ size: 50, after: null })).items).toHaveLength(19);
    expect(await store.find('c3')).toBeNull();
    expect(await store.find('c4')).not.toBeNull();
    await store.close();
  });

  it('is refused for a backup of a newer version, and tells its name', async () => {
    const newer = linesOf(bytes).with(
      0,
      (linesOf(bytes)[0] ?? '').replace('"0002-sharing"', '"0002-sharing","0099-next"'),
    );
    await expect(restoreDatabase(chunksOf(gzipSync(newer.join('\n'))), place.url)).rejects.toMatchObject({
      message: containing('0099-next'),
    });
  });

  it('brings the backup of an older version to the tables of this one', async () => {
    const lines = linesOf(bytes);
    const older = (lines[0] ?? '').replace(',"0002-sharing"', '');
    await restoreDatabase(chunksOf(sealed([older, ...lines.slice(1)])), place.url);
    expect(await countOf()).toBe(20);
    expect(await place.query('select * from leases')).toEqual([]);
  });
});
