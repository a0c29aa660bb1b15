import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '@inclusion-kit/sdk';
import { followEvents } from '@inclusion-kit/sdk/contributions';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { correction } from '../../testing-internal/records.ts';
import { DossierMovedError } from './moderation-store.ts';
import { openStore, type FullStore } from '../sql-store.ts';

const date = '2026-11-25T12:00:00.000Z';
const accept = { acte: 'acceptation', date, par: 'lea' } as const;

describe.each(DIALECTS)('moderation on %s', (dialect) => {
  let place: TestDatabase;
  let store: FullStore;
  const add = (i: number, contribution = correction()) =>
    store.add({
      id: `c${i}`,
      numero: `N${i}`,
      contribution,
      cible_source: i % 2 === 0 ? 'dora' : 'soliguide',
      idempotencyKey: null,
      corpsHash: 'hash',
      recueLe: new Date(Date.UTC(2026, 10, 1, 0, Math.floor(i / 2))),
    });
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    store = await openStore(place.url);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  it('lists contributions in the order they came, page by page, none twice and none left out', async () => {
    for (let i = 0; i < 7; i += 1) await add(i);
    for (const newestFirst of [false, true]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await store.queue({ size: 3, after, newestFirst });
        expect(page.total).toBe(7);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      const expected = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
      expect(seen).toEqual(newestFirst ? expected.reverse() : expected);
    }
  });

  it('finds them by state, kind, source, record and number', async () => {
    for (let i = 0; i < 4; i += 1) await add(i);
    const { changements: _, ...confirmation } = correction({ genre: 'confirmation' });
    await add(4, confirmation);
    await store.act('c0', 1, accept);
    const idsOf = async (filter: object) =>
      (await store.queue({ size: 9, after: null, ...filter })).items.map(({ id }) => id);
    expect(await idsOf({ etats: ['acceptee'] })).toEqual(['c0']);
    expect(await idsOf({ genres: ['confirmation'] })).toEqual(['c4']);
    expect(await idsOf({ sources: ['soliguide'] })).toEqual(['c1', 'c3']);
    expect(await idsOf({ numero: ' n2 ' })).toEqual(['c2']);
    expect(await idsOf({ cibles: ['dora--none'] })).toEqual([]);
    expect(await idsOf({ acteDepuis: date }), 'those that something was done to since').toEqual(['c0']);
    expect(await idsOf({ acteDepuis: '2026-11-25T12:00:00.001Z' })).toEqual([]);
    await expect(store.queue({ size: 1, after: 'x' })).rejects.toThrow(RangeError);
  });

  it('shows who sent a contribution to moderators, and what happened to it', async () => {
    await add(0);
    await store.act('c0', 1, { acte: 'ajustement', date, par: 'lea', changements: { telephone: '+33320222222' } });
    const kept = await store.act('c0', 2, { ...accept, champs: ['telephone'] });
    expect(kept).toMatchObject({ etat: 'acceptee', version: 3, source: 'dora', auteur: { organisation: 'CCAS' } });
    expect(await store.dossier('c0')).toEqual(kept);
    expect(followEvents(kept!.evenements, kept!.contribution.changements)).toMatchObject({
      etat: 'acceptee',
      changements: { telephone: '+33320222222' },
      decision: { par: 'lea', date },
    });
    expect(await store.dossier('none')).toBeNull();
    expect(await store.act('none', 1, accept)).toBeNull();
  });

  it('does nothing for whoever has not seen what another did, nor what cannot be done', async () => {
    await add(0);
    await store.act('c0', 1, accept);
    await expect(store.act('c0', 1, { acte: 'refus', date, motif: 'x' })).rejects.toThrow(DossierMovedError);
    await expect(store.act('c0', 2, { acte: 'refus', date, motif: 'x' })).rejects.toThrow(UsageError);
    expect(await store.dossier('c0')).toMatchObject({ etat: 'acceptee', version: 2 });
    expect((await store.dossier('c0'))?.evenements).toHaveLength(2);
  });

  it('acts and plans a delivery, both or neither', async () => {
    await add(0);
    const toPlan = () => ({ id: 'c0.d1', contribution_id: 'none', canal: 'decision', etat: 'a-faire' }) as never;
    await expect(store.act('c0', 1, accept, toPlan)).rejects.toThrow();
    expect(await store.dossier('c0')).toMatchObject({ etat: 'recue', version: 1 });
  });

  it('lets one of ten who act at once do so', async () => {
    await add(0);
    const tried = await Promise.allSettled(Array.from({ length: 10 }, () => store.act('c0', 1, accept)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.dossier('c0'))?.evenements.map(({ acte }) => acte)).toEqual(['reception', 'acceptation']);
  });

  it('lists what is accepted in the order it was, and says when that changed', async () => {
    for (let i = 0; i < 3; i += 1) await add(i);
    const before = await store.acceptedVersion();
    await add(3);
    expect(await store.acceptedVersion()).toBe(before);
    await store.act('c2', 1, { ...accept, date: '2026-11-25T12:00:00.000Z' });
    await store.act('c0', 1, { ...accept, date: '2026-11-25T13:00:00.000Z' });
    expect((await store.accepted()).map(({ id }) => id)).toEqual(['c2', 'c0']);
    // The clock was set back meanwhile.
    await store.act('c1', 1, { ...accept, date: '2026-11-25T11:00:00.000Z' });
    expect((await store.accepted()).map(({ id }) => id)).toEqual(['c2', 'c0', 'c1']);
    const after = await store.acceptedVersion();
    expect(after).not.toBe(before);
    await store.act('c2', 2, { acte: 'annulation', date, par: 'lea' });
    expect((await store.accepted()).map(({ id }) => id)).toEqual(['c0', 'c1']);
    expect(await store.acceptedVersion()).not.toBe(after);
  });

  it('reads of what is accepted only what changed since, an author who was erased included', async () => {
    for (let i = 0; i < 3; i += 1) await add(i);
    await store.act('c0', 1, accept);
    await store.act('c1', 1, accept);
    const [first, second] = await store.accepted();
    expect(second?.auteur).toMatchObject({ organisation: 'CCAS' });
    await store.act('c2', 1, accept);
    await store.eraseAuteur('c1');
    const [same, erased, added] = await store.accepted();
    expect(same).toBe(first);
    expect(erased).toEqual({ ...second, auteur: null });
    expect(added).toMatchObject({ id: 'c2', version: 2, etat: 'acceptee' });
  });
});

it('reads the contributions of a kind in their order from an index', async () => {
  const place = await createTestDatabase('sqlite');
  const store = await openStore(place.url);
  const query = `select * from contributions where genre = 'manque' and (recue_le, id) < ('2026', 'c1')
    order by recue_le desc, id desc limit 11`;
  expect(await place.query(`explain query plan ${query}`)).toEqual([
    expect.objectContaining({ detail: expect.stringContaining('INDEX contributions_needs') as string }),
  ]);
  await store.close();
  await place.remove();
});
