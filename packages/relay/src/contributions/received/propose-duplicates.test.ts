import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LikelyPair } from '../../offer/duplicates/likely-duplicates.ts';
import { createStore, type FullStore } from '../../store/sql-store.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { createProposals } from './propose-duplicates.ts';

const pair = (id: string, changes: Partial<LikelyPair> = {}): LikelyPair => ({
  ...{ modele: 'structure', id, source: 'dora', date_maj: '2026-01-01', autre: `${id}-bis`, score: 0.99 },
  raisons: ['même téléphone', 'nom à une lettre près'],
  ...changes,
});

describe.each(DIALECTS)('likely duplicates proposed, on %s', (dialect) => {
  let place: TestDatabase;
  let store: FullStore;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    store = await createStore(await openDatabase(place.url));
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });
  const start = () =>
    createProposals({ store, now: () => new Date('2026-11-28'), metrics: { contribution: () => undefined } });
  const kept = (key: string) => store.findByKey(key);

  it('wait with their reasons, once each, whichever record is told first, over restarts too', async () => {
    expect(await start()([pair('a')])).toBe(1);
    expect(await kept('doublon structure a a-bis')).toMatchObject({
      etat: 'recue',
      contribution: {
        genre: 'doublon',
        cible: { modele: 'structure', id: 'a', source: 'dora' },
        doublon_de: 'a-bis',
        preuve: { precisions: 'Fiches rapprochées automatiquement : même téléphone, nom à une lettre près.' },
      },
    });
    expect(await start()([pair('a-bis', { autre: 'a', date_maj: '2026-02-01' })])).toBe(0);
  });

  it('are twenty at most, and others come once these are decided, which are not proposed again', async () => {
    const pairs = Array.from({ length: 30 }, (_, at) => pair(`s${at}`));
    const propose = start();
    expect(await propose(pairs)).toBe(20);
    expect(await propose(pairs)).toBe(0);
    const first = await kept('doublon structure s0 s0-bis');
    const dossier = await store.dossier(first!.id);
    const refusal = { acte: 'refus', etat: 'refusee', par: 'Camille', date: '2026-11-28T10:00:00.000Z', motif: 'x' };
    await store.act(dossier!.id, dossier!.version, refusal as never);
    expect(await propose(pairs)).toBe(1);
    expect(await start()(pairs)).toBe(0);
    expect(await kept('doublon structure s20 s20-bis')).not.toBeNull();
    expect((await kept('doublon structure s0 s0-bis'))?.etat).toBe('refusee');
  });

  it('are left out where somebody told them before, in either order, whatever was decided', async () => {
    await start()([pair('a')]);
    const { contribution } = (await kept('doublon structure a a-bis'))!;
    for (const [id, doublon_de] of [
      ['told', 'told-bis'],
      ['tale-bis', 'tale'],
    ] as const) {
      const cible = { ...contribution.cible!, id };
      await store.add({
        ...{ id, numero: id, contribution: { ...contribution, cible, doublon_de }, cible_source: 'dora' },
        ...{ idempotencyKey: null, corpsHash: id, recueLe: new Date('2026-11-27') },
      });
    }
    expect(await start()([pair('told'), pair('tale'), pair('tale', { modele: 'service' })])).toBe(1);
    expect(await kept('doublon service tale tale-bis')).not.toBeNull();
  });

  it('are left out when they are hardly likely, or of a record without a date', async () => {
    expect(await start()([pair('a', { score: 0.7 }), pair('b', { date_maj: '' })])).toBe(0);
  });
});
