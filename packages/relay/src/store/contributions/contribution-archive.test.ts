import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { createLogger } from '../../log.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { correction } from '../../testing-internal/records.ts';
import { eraseAuthors, exportContributions, importContributions } from './contribution-archive.ts';
import { openDatabase } from '../database/open-database.ts';
import { forgetAuthors, monthsBefore } from './forget-authors.ts';
import { openStore } from '../sql-store.ts';

const date = '2026-11-25T12:00:00.000Z';

async function* linesOf(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield* text.split('\n');
}
async function write(url: string, options: { authors?: boolean } = {}): Promise<string> {
  let text = '';
  for await (const line of exportContributions(url, options)) text += line;
  return text;
}

describe.each(DIALECTS)('taking contributions over, on %s', (dialect) => {
  let from: TestDatabase;
  let to: TestDatabase;
  beforeEach(async () => {
    [from, to] = [await createTestDatabase(dialect), await createTestDatabase(dialect)];
  });
  afterEach(async () => {
    await from.remove();
    await to.remove();
  });

  async function fill(count: number, contribution: Contribution = correction()): Promise<void> {
    const store = await openStore(from.url);
    for (let i = 0; i < count; i += 1) {
      const id = `c${String(i).padStart(4, '0')}`;
      await store.add({
        id,
        numero: `N${i}`,
        contribution,
        cible_source: 'dora',
        idempotencyKey: `key-${i}`,
        corpsHash: '',
        recueLe: new Date(Date.parse(date) + i * 1000),
      });
      if (i % 3 === 0) await store.act(id, 1, { acte: 'acceptation', date, par: 'lea', base: { telephone: null } });
      if (i % 3 === 1) await store.act(id, 1, { acte: 'refus', date, par: 'lea', motif: 'Déjà fait' });
      if (i % 3 === 0) {
        await store.deliveries.plan({
          id: `${id}.1`,
          contribution_id: id,
          canal: 'dora',
          etat: 'a-faire',
          prochain_le: null,
          cree_le: date,
        });
      }
    }
    await store.close();
  }

  it('keeps what was decided in its order, though the clock was set back in between', async () => {
    await fill(2, correction());
    const store = await openStore(from.url);
    await store.act('c0000', 2, { acte: 'annulation', date: '2026-11-25T12:30:00.000Z', par: 'lea' });
    const add = async (id: string, dates: string[]) => {
      await store.add({
        id,
        numero: id.toUpperCase(),
        contribution: correction(),
        cible_source: 'dora',
        idempotencyKey: null,
        corpsHash: '',
        recueLe: new Date('2026-11-25T10:00:00.000Z'),
      });
      const actes = ['acceptation', 'annulation', 'acceptation'] as const;
      for (const [index, day] of dates.entries()) {
        await store.act(id, index + 1, { acte: actes[index]!, date: day, par: 'lea' });
      }
    };
    await add('first', ['2026-11-25T14:00:00.000Z']);
    await add('again', ['2026-11-25T15:00:00.000Z', '2026-11-25T13:20:00.000Z', '2026-11-25T13:30:00.000Z']);
    await store.act('c0000', 3, { acte: 'acceptation', date: '2026-11-25T13:00:00.000Z', par: 'lea' });
    const accepted = ['first', 'again', 'c0000'];
    expect((await store.accepted()).map(({ id }) => id)).toEqual(accepted);
    await store.close();

    const text = await write(from.url, { authors: true });
    await importContributions(linesOf(text), to.url);
    expect(await write(to.url, { authors: true })).toBe(text);
    const taken = await openStore(to.url);
    expect((await taken.accepted()).map(({ id }) => id)).toEqual(accepted);
    await taken.close();
  });

  it('takes over what an earlier version wrote by its dates, each contribution in its own order', async () => {
    await fill(7);
    const store = await openStore(from.url);
    await store.act('c0003', 2, { acte: 'annulation', date: '2026-11-25T11:00:00.000Z', par: 'lea' });
    await store.act('c0003', 3, { acte: 'acceptation', date: '2026-11-25T11:10:00.000Z', par: 'lea' });
    await store.close();
    const earlier = (await write(from.url)).replaceAll(/,"ordre":\[[\d,]*\]/g, '');
    expect(earlier).not.toContain('"ordre"');
    expect(await importContributions(linesOf(earlier), to.url)).toEqual({ added: 7, known: 0 });
    const taken = await openStore(to.url);
    expect((await taken.dossier('c0003'))?.evenements.map(({ acte }) => acte)).toEqual([
      'reception',
      'acceptation',
      'annulation',
      'acceptation',
    ]);
    expect((await taken.accepted()).map(({ id }) => id).sort()).toEqual(['c0000', 'c0003', 'c0006']);
    await taken.close();
  });

  it('loses nothing into an empty relay, and adds nothing the second time', async () => {
    await fill(20);
    const text = await write(from.url, { authors: true });
    expect(text.split('\n').filter(Boolean)).toHaveLength(20);
    expect(await importContributions(linesOf(text), to.url)).toEqual({ added: 20, known: 0 });
    expect(await write(to.url, { authors: true })).toBe(text);
    expect(await importContributions(linesOf(`${text}\n\n`), to.url)).toEqual({ added: 0, known: 20 });
    const store = await openStore(to.url);
    expect(await store.dossier('c0000')).toMatchObject({
      etat: 'acceptee',
      version: 2,
      auteur: { organisation: 'CCAS' },
    });
    expect(await store.deliveries.ofContributions(['c0000'])).toMatchObject([{ id: 'c0000.1', canal: 'dora' }]);
    expect(await store.findByKey('key-3')).toMatchObject({ id: 'c0003' });
    await store.act('c0000', 2, { acte: 'annulation', date, par: 'lea' });
    await store.close();
  });

  it('goes page by page, leaving none out', async () => {
    await fill(1);
    const one = JSON.parse(await write(from.url)) as { id: string; numero: string; idempotency_key: string };
    const many = Array.from({ length: 1203 }, (_, i) =>
      JSON.stringify({ ...one, id: `x${i}`, numero: `X${i}`, idempotency_key: `x-key-${i}`, livraisons: [] }),
    );
    await importContributions(linesOf(many.join('\n')), to.url);
    const ids = (await write(to.url)).split('\n').filter(Boolean);
    expect(new Set(ids.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(1203);
  });

  it('says nothing of who sent them where that is not asked for', async () => {
    await fill(2);
    expect(await write(from.url)).not.toMatch(/Camille|camille@|CCAS/);
  });

  it.each([
    ['no JSON', 'x', 'Ligne 2 : ce n’est pas une contribution exportée.'],
    ['another thing', '{"id":"a"}', 'Ligne 2'],
    ['events that cannot have happened', 'events', 'evenements'],
    ['the number of another', 'number', 'le numéro N0'],
  ])('takes nothing of a file with %s', async (_what, bad, words) => {
    await fill(1);
    const text = (await write(from.url)).trim();
    const one = JSON.parse(text) as { evenements: object[] };
    const line = {
      events: JSON.stringify({ ...one, id: 'c9', evenements: one.evenements.slice(1) }),
      number: JSON.stringify({ ...one, id: 'c9' }),
    }[bad];
    const attempt = importContributions(linesOf(`${text}\n${line ?? bad}`), to.url);
    await expect(attempt).rejects.toMatchObject({ name: 'StartError', exitCode: 1 });
    await expect(attempt).rejects.toThrow(words);
    expect(await write(to.url)).toBe('');
  });

  it('forgets who sent them: by number, by mail, by date, and by itself', async () => {
    await fill(4);
    const named = async () => (await write(from.url, { authors: true })).split('CCAS').length - 1;
    expect(await eraseAuthors(from.url, { numero: ' n1 ' })).toBe(1);
    expect(await eraseAuthors(from.url, { numero: 'N1' })).toBe(0);
    expect(await eraseAuthors(from.url, { before: new Date(Date.parse(date) + 500) })).toBe(1);
    expect(await named()).toBe(2);
    expect(await eraseAuthors(from.url, { courriel: 'autre@exemple.fr' })).toBe(0);
    const database = await openDatabase(from.url);
    const now = () => new Date('2027-11-25T12:00:02.500Z');
    const forgetting = forgetAuthors({ database, months: 12, now, logger: createLogger({ level: 'silent' }) });
    await forgetting.look();
    forgetting.close();
    await database.close();
    expect(await named()).toBe(1);
    expect(await eraseAuthors(from.url, { courriel: ' Camille@exemple.fr\n' })).toBe(1);
    expect(await named()).toBe(0);
  });
});

describe('months before a day', () => {
  it.each([
    ['2026-11-25', 12, '2025-11-25'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-01-15', 2, '2025-11-15'],
  ])('%s, %i before, is %s', (day, months, before) => {
    expect(
      monthsBefore(new Date(`${day}T10:00:00Z`), months)
        .toISOString()
        .slice(0, 10),
    ).toBe(before);
  });
});
